package view

import (
	"context"
	"iter"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

// CommonConnection is a page of what two entities have in common.
type CommonConnection struct{ page *atlas.CommonPage }

// CommonEdge is an entity that two others are related to.
type CommonEdge struct {
	Cursor string
	Node   Entity
	shared connect.Shared
	among  iter.Seq[*graph.Relation]
}

// Common returns a page of what two entities have in common.
func Common(ctx context.Context, q atlas.CommonRequest) (CommonConnection, error) {
	r := requestOf(ctx)
	page, err := once(ctx, "common", q, func() (*atlas.CommonPage, error) {
		page, err := r.atlas.Common(ctx, q)
		if err == nil {
			for _, s := range page.Nodes() {
				r.entities.prime(s.Entity.ID, s.Entity)
			}
		}
		return page, err
	})
	return CommonConnection{page}, err
}

// Edges returns what they have in common, with the relations.
func (c CommonConnection) Edges() []CommonEdge {
	shared := c.page.Nodes()
	peers := idsOf(each(shared, func(s connect.Shared) *graph.Entity { return s.Entity }))
	among := func(yield func(*graph.Relation) bool) {
		for _, s := range shared {
			for _, side := range [][]*graph.Relation{s.ARelations, s.BRelations} {
				for _, r := range side {
					if !yield(r) {
						return
					}
				}
			}
		}
	}
	return each(c.page.Edges, func(e atlas.Edge[connect.Shared]) CommonEdge {
		return CommonEdge{Cursor: e.Cursor, Node: newEntity(e.Node.Entity, peers), shared: e.Node, among: among}
	})
}

// Nodes returns the entities.
func (c CommonConnection) Nodes() []Entity {
	return each(c.Edges(), func(e CommonEdge) Entity { return e.Node })
}

// PageInfo tells where the page lies.
func (c CommonConnection) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many there are in all.
func (c CommonConnection) TotalCount() int { return c.page.Total }

// ARelations returns the relations with the one.
func (e CommonEdge) ARelations() []Relation { return e.relations(e.shared.ARelations) }

// BRelations returns the relations with the other.
func (e CommonEdge) BRelations() []Relation { return e.relations(e.shared.BRelations) }

func (e CommonEdge) relations(side []*graph.Relation) []Relation {
	return each(side, func(r *graph.Relation) Relation { return Relation{Relation: r, among: e.among} })
}
