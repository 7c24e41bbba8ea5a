package view

import (
	"context"
	"iter"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// SubjectConnection is a page of the entities about which a document states facts.
type SubjectConnection struct{ page *atlas.SubjectPage }

// SubjectEdge is an entity with what a document states about it.
type SubjectEdge struct {
	Cursor string
	Node   Entity
	facts  []graph.Fact
	cited  iter.Seq[graph.ID]
}

// stated is how a question about one document is told from others.
type stated struct {
	Document graph.ID
	Page     atlas.PageArgs
}

// Subjects returns a page of the entities about which the document states facts.
func (v Document) Subjects(
	ctx context.Context, first *int, after *string, last *int, before *string,
) (SubjectConnection, error) {
	r, p := requestOf(ctx), atlas.PageArgs{First: first, After: after, Last: last, Before: before}
	page, err := once(ctx, "subjects", stated{v.ID, p}, func() (*atlas.SubjectPage, error) {
		page, err := r.atlas.Subjects(ctx, v.ID, p)
		if err == nil {
			for _, s := range page.Nodes() {
				r.entities.prime(s.Entity.ID, s.Entity)
			}
		}
		return page, err
	})
	return SubjectConnection{page}, err
}

// Edges returns the entities of the page with their facts.
func (c SubjectConnection) Edges() []SubjectEdge {
	subjects := c.page.Nodes()
	peers := idsOf(each(subjects, func(s atlas.Subject) *graph.Entity { return s.Entity }))
	cited := citedIn(func(yield func([]graph.Evidence) bool) {
		for _, s := range subjects {
			for i := range s.Facts {
				if !yield(s.Facts[i].Evidence) {
					return
				}
			}
		}
	})
	return each(c.page.Edges, func(e atlas.Edge[atlas.Subject]) SubjectEdge {
		return SubjectEdge{e.Cursor, newEntity(e.Node.Entity, peers), e.Node.Facts, cited}
	})
}

// Nodes returns the entities of the page.
func (c SubjectConnection) Nodes() []Entity {
	return each(c.Edges(), func(e SubjectEdge) Entity { return e.Node })
}

// PageInfo tells where the page lies.
func (c SubjectConnection) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many entities the whole list has.
func (c SubjectConnection) TotalCount() int { return c.page.Total }

// Facts returns the facts about the entity that cite the document.
func (e SubjectEdge) Facts() []Fact {
	about := e.Node.(interface{ contests(graph.Property) bool })
	return each(e.facts, func(f graph.Fact) Fact { return Fact{f, about.contests(f.Property), e.cited} })
}

// contests reports whether the sources disagree about the property.
func (e entity) contests(p graph.Property) bool { return slices.Contains(e.Entity.Contested, p) }

// StatedRelationConnection is a page of the relations that a document states.
type StatedRelationConnection struct{ page *atlas.StatedRelationPage }

// StatedRelationEdge is a relation on a page.
type StatedRelationEdge struct {
	Cursor string
	Node   Relation
}

// StatedRelations returns a page of the relations that cite the document.
func (v Document) StatedRelations(
	ctx context.Context, first *int, after *string, last *int, before *string,
) (StatedRelationConnection, error) {
	p := atlas.PageArgs{First: first, After: after, Last: last, Before: before}
	page, err := once(ctx, "statedRelations", stated{v.ID, p}, func() (*atlas.StatedRelationPage, error) {
		return requestOf(ctx).atlas.StatedRelations(ctx, v.ID, p)
	})
	return StatedRelationConnection{page}, err
}

// Edges returns the relations of the page with their cursors.
func (c StatedRelationConnection) Edges() []StatedRelationEdge {
	among := slices.Values(c.page.Nodes())
	return each(c.page.Edges, func(e atlas.Edge[*graph.Relation]) StatedRelationEdge {
		return StatedRelationEdge{e.Cursor, Relation{Relation: e.Node, among: among}}
	})
}

// Nodes returns the relations of the page.
func (c StatedRelationConnection) Nodes() []Relation {
	return each(c.Edges(), func(e StatedRelationEdge) Relation { return e.Node })
}

// PageInfo tells where the page lies.
func (c StatedRelationConnection) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many relations the whole list has.
func (c StatedRelationConnection) TotalCount() int { return c.page.Total }
