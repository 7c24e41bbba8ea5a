package view

import (
	"context"
	"iter"

	"entente/graph"
	"entente/graph/atlas"
)

// Relation is a statement about two entities.
type Relation struct {
	*graph.Relation
	among iter.Seq[*graph.Relation] // the relations of the same answer of the store
	held  *graph.Period             // when it held, where the answer told; nil: its ends tell
}

// NewRelation returns the view of a relation that came alone.
func NewRelation(r *graph.Relation) Relation {
	return Relation{Relation: r, among: func(yield func(*graph.Relation) bool) { yield(r) }}
}

// IsNode marks what has a global id.
func (Relation) IsNode() {}

// Source returns the entity that the relation leads from.
func (r Relation) Source(ctx context.Context) (Entity, error) {
	return requestOf(ctx).entity(ctx, r.From, r.ends())
}

// Target returns the entity that the relation leads to.
func (r Relation) Target(ctx context.Context) (Entity, error) {
	return requestOf(ctx).entity(ctx, r.To, r.ends())
}

// Role returns the role of the one side.
func (r Relation) Role() *string { return known(r.Relation.Role) }

// Validity returns how sure the period is.
func (r Relation) Validity() graph.Validity { return r.Period.Validity() }

// Evidence returns where the relation is said.
func (r Relation) Evidence() []Evidence {
	return evidenceOf(r.Relation.Evidence, citedIn(func(yield func([]graph.Evidence) bool) {
		for other := range r.among {
			if !yield(other.Evidence) {
				return
			}
		}
	}))
}

// ends yields the ends of all relations of the answer.
func (r Relation) ends() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for other := range r.among {
			if !yield(other.From) || !yield(other.To) {
				return
			}
		}
	}
}

// RelationConnection is a page of the relations of an entity.
type RelationConnection struct {
	page     relatedPage
	entities func(context.Context) (int, error) // how many lie at the other ends
}

// RelationEdge is a relation as seen from the entity that was asked about.
type RelationEdge struct {
	Cursor string
	Node   Relation
	item   graph.RelationItem
	among  *relatedAnswer
}

// Edges returns the relations of the page with their other ends.
func (c RelationConnection) Edges() []RelationEdge {
	return each(c.page.Edges, func(e atlas.Edge[graph.Related]) RelationEdge {
		item := e.Node[0]
		return RelationEdge{
			Cursor: e.Cursor, Node: Relation{item.Relation, c.page.among.relations(), &item.Holds}, item: item, among: c.page.among,
		}
	})
}

// Nodes returns the relations of the page.
func (c RelationConnection) Nodes() []Relation {
	return each(c.Edges(), func(e RelationEdge) Relation { return e.Node })
}

// PageInfo tells where the page lies.
func (c RelationConnection) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many relations the whole list has; related asked for it when it is selected.
func (c RelationConnection) TotalCount() int { return c.page.Total }

// EntityCount returns how many entities the whole list has at the other ends, each counted once.
func (c RelationConnection) EntityCount(ctx context.Context) (int, error) { return c.entities(ctx) }

// Direction tells how the relation lies.
func (e RelationEdge) Direction() graph.Direction {
	if e.item.Forward {
		return graph.DirectionOut
	}
	return graph.DirectionIn
}

// Other returns the entity at the other end.
func (e RelationEdge) Other() Entity { return newEntity(e.item.Other, e.among.others()) }
