package view

import (
	"context"
	"iter"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// Conflict is a disagreement about an entity.
type Conflict struct {
	graph.Conflict
	among *conflictAnswer
}

// conflictAnswer is what one answer of the store has in common.
type conflictAnswer struct {
	conflicts iter.Seq[graph.Conflict]
}

// conflictList is the disagreements about one entity, as they came with those about its peers.
type conflictList struct {
	conflicts []graph.Conflict
	among     *conflictAnswer
}

func (l conflictList) views() []Conflict {
	return each(l.conflicts, func(c graph.Conflict) Conflict { return Conflict{c, l.among} })
}

// fetchConflicts returns what a batch of conflicts asks for.
func fetchConflicts(api *atlas.Atlas) func(ctx context.Context, ids []graph.ID) ([]conflictList, error) {
	return func(ctx context.Context, ids []graph.ID) ([]conflictList, error) {
		found, err := api.Conflicts(ctx, ids)
		if err != nil {
			return nil, err
		}
		among := &conflictAnswer{func(yield func(graph.Conflict) bool) {
			for _, of := range found {
				for _, c := range of {
					if !yield(c) {
						return
					}
				}
			}
		}}
		return each(found, func(c []graph.Conflict) conflictList { return conflictList{c, among} }), nil
	}
}

// findConflict returns the conflict with the global id, nil when there is none.
func findConflict(ctx context.Context, id graph.ID) (Node, error) {
	c, err := once(ctx, "conflict", id, func() (*graph.Conflict, error) { return requestOf(ctx).atlas.Conflict(ctx, id) })
	if c == nil || err != nil {
		return nil, err
	}
	return Conflict{*c, &conflictAnswer{slices.Values([]graph.Conflict{*c})}}, nil
}

// IsNode says that a conflict has a global id.
func (Conflict) IsNode() {}

// ID returns the global id.
func (c Conflict) ID() graph.ID { return c.Conflict.GlobalID() }

// subjects yields the entities that the conflicts are about.
func (a *conflictAnswer) subjects() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for c := range a.conflicts {
			if !yield(c.Entity) {
				return
			}
		}
	}
}

// ends yields the entities that the sides of conflicts about relations name.
func (a *conflictAnswer) ends() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for c := range a.conflicts {
			for _, s := range c.Sides {
				if c.Relation != "" && !yield(graph.ID(s.Value)) {
					return
				}
			}
		}
	}
}

// cited yields the documents that the sides cite.
func (a *conflictAnswer) cited() iter.Seq[graph.ID] {
	return citedIn(func(yield func([]graph.Evidence) bool) {
		for c := range a.conflicts {
			for _, s := range c.Sides {
				if !yield(s.Evidence) {
					return
				}
			}
		}
	})
}

// Entity returns the entity about which the sides disagree.
func (c Conflict) Entity(ctx context.Context) (Entity, error) {
	return requestOf(ctx).entity(ctx, c.Conflict.Entity, c.among.subjects())
}

// Property returns the property in question.
func (c Conflict) Property() *string { return known(string(c.Conflict.Property)) }

// Title returns the property in words.
func (c Conflict) Title(lang Language) *string {
	if c.Conflict.Property == "" {
		return nil
	}
	return known(c.Conflict.Property.Title(lang.spoken()))
}

// Relation returns the type of the relations in question.
func (c Conflict) Relation() *graph.RelationType { return known(c.Conflict.Relation) }

// Reason returns in words how the sides disagree.
func (c Conflict) Reason(lang Language) string { return c.Conflict.Reason(lang.spoken()) }

// Best returns the side that is shown elsewhere.
func (c Conflict) Best() Side { return c.side(c.Conflict.Sides[0]) }

// Sides returns all sides.
func (c Conflict) Sides() []Side { return each(c.Conflict.Sides, c.side) }

func (c Conflict) side(s graph.Side) Side {
	s.Statement = c.Conflict.GlobalStatement(s)
	return Side{Side: s, property: c.Conflict.Property, ofRelation: c.Conflict.Relation != "", among: c.among}
}

// Side is one of the statements in a conflict.
type Side struct {
	graph.Side
	property   graph.Property
	ofRelation bool
	among      *conflictAnswer
}

// Label returns the value in words.
func (s Side) Label(lang Language) string {
	return graph.TermTitle(graph.Field(s.property), s.Value, lang.tag())
}

// Entity returns, for a relation, the entity at its other end.
func (s Side) Entity(ctx context.Context) (Entity, error) {
	if !s.ofRelation {
		return nil, nil
	}
	return requestOf(ctx).entity(ctx, graph.ID(s.Value), s.among.ends())
}

// Lang returns the language of a text.
func (s Side) Lang() *string { return known(s.Side.Lang) }

// Unit returns what a figure counts.
func (s Side) Unit() *string { return known(s.Side.Unit) }

// Approximation returns how the source hedges a figure.
func (s Side) Approximation() *graph.Approximation { return known(s.Side.Approximation) }

// Validity returns how sure the period is.
func (s Side) Validity() graph.Validity { return s.Period.Validity() }

// Rank returns how a curator ranked it.
func (s Side) Rank() graph.Rank {
	return deref(known(s.Side.Rank), graph.RankNormal)
}

// Evidence returns where it is said.
func (s Side) Evidence() []Evidence { return evidenceOf(s.Side.Evidence, s.among.cited()) }

// ConflictConnection is a page of conflicts.
type ConflictConnection struct {
	query atlas.ConflictListQuery
	page  *atlas.ConflictPage
	among *conflictAnswer
}

// ConflictEdge is a conflict on a page.
type ConflictEdge struct {
	Cursor string
	Node   Conflict
}

// Conflicts returns a page of the list of conflicts.
func Conflicts(ctx context.Context, q atlas.ConflictListQuery) (ConflictConnection, error) {
	if max(len(q.Entities), len(q.Documents)) > atlas.MaxIDs {
		return ConflictConnection{}, graph.Errorf(graph.CodeInvalidArgument, "entities and documents take at most %d ids each", atlas.MaxIDs)
	}
	page, err := once(ctx, "conflicts", q, func() (*atlas.ConflictPage, error) {
		return requestOf(ctx).atlas.ConflictList(ctx, q)
	})
	if err != nil {
		return ConflictConnection{}, err
	}
	return ConflictConnection{q, page, &conflictAnswer{func(yield func(graph.Conflict) bool) {
		for _, e := range page.Edges {
			if !yield(e.Node) {
				return
			}
		}
	}}}, nil
}

// Edges returns the conflicts of the page with their cursors.
func (c ConflictConnection) Edges() []ConflictEdge {
	return each(c.page.Edges, func(e atlas.Edge[graph.Conflict]) ConflictEdge {
		return ConflictEdge{e.Cursor, Conflict{e.Node, c.among}}
	})
}

// Nodes returns the conflicts of the page.
func (c ConflictConnection) Nodes() []Conflict {
	return each(c.Edges(), func(e ConflictEdge) Conflict { return e.Node })
}

// PageInfo tells where the page lies.
func (c ConflictConnection) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many conflicts the whole list has.
func (c ConflictConnection) TotalCount() int { return c.page.Total }
