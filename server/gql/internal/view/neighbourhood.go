package view

import (
	"context"
	"net/url"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

// Neighbourhood is a piece of the graph around some entities.
type Neighbourhood struct{ connect.Neighbourhood }

// NeighbourhoodOf returns what lies around some entities.
func NeighbourhoodOf(ctx context.Context, q connect.NeighbourhoodQuery) (Neighbourhood, error) {
	r := requestOf(ctx)
	found, err := once(ctx, "neighbourhood", q, func() (connect.Neighbourhood, error) {
		found, err := r.atlas.Neighbourhood(ctx, q)
		for _, n := range found.Nodes {
			r.entities.prime(n.Entity.ID, n.Entity)
		}
		return found, err
	})
	return Neighbourhood{found}, err
}

// Nodes returns the entities.
func (n Neighbourhood) Nodes() []NeighbourhoodNode {
	peers := func(yield func(graph.ID) bool) {
		for _, node := range n.Neighbourhood.Nodes {
			if !yield(node.Entity.ID) {
				return
			}
		}
	}
	return each(n.Neighbourhood.Nodes, func(node connect.NeighbourhoodNode) NeighbourhoodNode {
		return NeighbourhoodNode{node, newEntity(node.Entity, peers)}
	})
}

// Relations returns the relations among the entities.
func (n Neighbourhood) Relations() []Relation {
	among := slices.Values(n.Neighbourhood.Relations)
	return each(n.Neighbourhood.Relations, func(r *graph.Relation) Relation { return Relation{Relation: r, among: among} })
}

// Reason returns which bound was hit, nil when none was.
func (n Neighbourhood) Reason() *connect.BoundReason { return known(n.Neighbourhood.Reason) }

// Export returns the file of the entities and the relations among them.
func (n Neighbourhood) Export(ctx context.Context, format ExportFormat) (Export, error) {
	return newExport(ctx, format, "neighbourhood", url.Values{}, false, func(ctx context.Context) (atlas.Selection, error) {
		return requestOf(ctx).atlas.SelectNeighbourhood(n.Neighbourhood), nil
	})
}

// NeighbourhoodNode is an entity of a neighbourhood.
type NeighbourhoodNode struct {
	connect.NeighbourhoodNode
	view Entity
}

// ID returns the id of the entity.
func (n NeighbourhoodNode) ID() graph.ID { return n.NeighbourhoodNode.Entity.ID }

// Kind returns what the entity is.
func (n NeighbourhoodNode) Kind() graph.EntityKind { return n.NeighbourhoodNode.Entity.Kind }

// Name returns the name to show.
func (n NeighbourhoodNode) Name(lang *Language) string {
	return n.NeighbourhoodNode.Entity.Name(deref(lang, "").tag())
}

// Entity returns the entity.
func (n NeighbourhoodNode) Entity() Entity { return n.view }
