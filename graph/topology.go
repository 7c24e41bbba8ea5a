package graph

import (
	"context"
	"math"
	"slices"
)

// Node is a store's own handle of an entity within one search.
type Node int32

// Arc is one relation as a path search sees it from a node.
type Arc struct {
	To       Node
	Relation int32 // the store's own handle of the relation
	Type     int16 // RelationType.Index
	Forward  bool  // the relation leads from the node to To
	// Documents is how many documents state the relation, at most 255.
	Documents uint8
	Period    // when the relation held, as Holding says
}

// Explorer asks one question that needs the shape of the graph: t is the shape, r reads the same state.
type Explorer func(ctx context.Context, r Reader, t Topology) error

// Topology is the bare shape of a graph, as SearchPaths needs it. Handles are the store's own; they stay the same
// within one search. Evidence, facts and documents are not part of it.
type Topology interface {
	// Lookup returns the handles of ids, aligned; -1 where there is no such entity.
	Lookup(ctx context.Context, ids []ID) ([]Node, error)
	// Arcs returns the arcs of each node whose type is among types (empty: any), aligned with nodes, in any order. It is one
	// round trip: SearchPaths asks for whole levels. When the arcs of all nodes
	// together would be more than most, complete is false and the arcs are not looked at.
	Arcs(ctx context.Context, nodes []Node, types []RelationType, most int) (arcs [][]Arc, complete bool, err error)
	// Degrees returns how many relations each node has in the whole graph, aligned, whatever the query; a relation of
	// an entity with itself counts once. It is asked only of nodes that Lookup or Arcs gave.
	Degrees(ctx context.Context, nodes []Node) ([]int, error)
	// ID returns the id of a node that Lookup or Arcs gave.
	ID(n Node) ID
	// RelationID returns the id of a relation that Arcs gave.
	RelationID(relation int32) ID
	// Latest returns the latest date of a document, unknown where no document has one: the day to which the graph speaks.
	Latest() Date
}

// WholeTopology is a Topology that is at hand as a whole. Its handles are 0 to Size-1, those of relations 0 to Relations-1.
type WholeTopology interface {
	Topology
	// Size returns how many entities there are.
	Size() int
	// Relations returns how many relations there are, withdrawn ones included.
	Relations() int
}

// DocumentsOf returns how many documents state a relation, as Arc.Documents counts them.
func DocumentsOf(evidence []Evidence) uint8 {
	n := 0
	for i, e := range evidence {
		if !slices.ContainsFunc(evidence[:i], func(b Evidence) bool { return b.Document == e.Document }) {
			n++
		}
	}
	return uint8(min(n, math.MaxUint8))
}
