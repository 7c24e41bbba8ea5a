package connect

import (
	"context"
	"slices"

	"entente/graph"
)

// MaxArcs is the most relations that one question about how much is connected looks at.
const MaxArcs = 2_000_000

// BoundReason says which bound was hit, so that an answer is not all that there is.
type BoundReason string

// The bounds.
const (
	BoundEntities  BoundReason = "ENTITIES"  // more entities are there than were asked for
	BoundRelations BoundReason = "RELATIONS" // more relations are there than are given
	BoundWork      BoundReason = "WORK"      // more relations would have to be looked at than one question may
)

// BoundReasons lists the bounds in the order in which they are named to users.
var BoundReasons = []BoundReason{BoundEntities, BoundRelations, BoundWork}

// explorer asks for the relations of entities as one question allows them.
type explorer struct {
	t     graph.Topology
	types []graph.RelationType // empty: any
	asOf  graph.Date           // unknown: any time
	left  int                  // how many relations may still be looked at
}

func newExplorer(t graph.Topology, types []graph.RelationType, asOf graph.Date) *explorer {
	return &explorer{t: t, types: types, asOf: asOf, left: MaxArcs}
}

// arcs returns the arcs of the nodes that the question allows, aligned; false when they would be too many to look at.
func (e *explorer) arcs(ctx context.Context, nodes []graph.Node) ([][]graph.Arc, bool, error) {
	return e.arcsOf(ctx, nodes, e.types)
}

// arcsOf is arcs for relations of other types; empty: any.
func (e *explorer) arcsOf(ctx context.Context, nodes []graph.Node, types []graph.RelationType) ([][]graph.Arc, bool, error) {
	if err := ctx.Err(); err != nil {
		return nil, false, graph.Wrap(graph.CodeOf(err), "the query was stopped before it was answered", err)
	}
	if len(nodes) == 0 {
		return nil, true, nil
	}
	found, complete, err := e.t.Arcs(ctx, nodes, types, e.left)
	if err != nil || !complete {
		return nil, complete, err
	}
	out := found
	for i, arcs := range found {
		e.left -= len(arcs)
		gone := func(a graph.Arc) bool { return !a.Covers(e.asOf) }
		if e.asOf.Known() && slices.ContainsFunc(arcs, gone) {
			if &out[0] == &found[0] {
				out = slices.Clone(found)
			}
			out[i] = slices.DeleteFunc(slices.Clone(arcs), gone)
		}
	}
	return out, true, nil
}

// lookup returns the nodes of entities that are known to exist; false when one of them is gone.
func (e *explorer) lookup(ctx context.Context, ids ...graph.ID) ([]graph.Node, bool, error) {
	nodes, err := e.t.Lookup(ctx, ids)
	if err != nil {
		return nil, false, err
	}
	return nodes, !slices.Contains(nodes, -1), nil
}

// hubCosts returns what going through each of the nodes costs in a path, in thousandths.
func (e *explorer) hubCosts(ctx context.Context, nodes []graph.Node) ([]int, error) {
	degrees, err := e.t.Degrees(ctx, nodes)
	if err != nil {
		return nil, err
	}
	out := make([]int, len(nodes))
	for i, d := range degrees {
		out[i] = hubCost(d)
	}
	return out, nil
}

// telling returns what a step over the arc costs in a path, its age left aside, in thousandths: the less, the more it tells.
func telling(a *graph.Arc) int { return typeCost[a.Type] + statedCost(a.Documents) }
