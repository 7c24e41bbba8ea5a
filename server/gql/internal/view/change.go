package view

import (
	"context"
	"iter"
	"time"

	"entente/graph"
	"entente/graph/atlas"
)

// Revision is a state of the graph: what the load that made it changed.
type Revision struct{ of graph.Revision }

// NewRevision returns the view of a revision.
func NewRevision(r graph.Revision) Revision { return Revision{r} }

// Revision returns its number.
func (r Revision) Revision() int { return r.of.Number }

// At returns the end of the load.
func (r Revision) At() *time.Time { return known(r.of.At) }

// Source returns the source that was loaded.
func (r Revision) Source() *string { return known(r.of.Source) }

// Entities returns what the load changed among entities.
func (r Revision) Entities() graph.ChangeCounts { return r.of.Entities }

// Relations returns what the load changed among relations.
func (r Revision) Relations() graph.ChangeCounts { return r.of.Relations }

// Listed reports whether the load's changes are listed.
func (r Revision) Listed() bool { return r.of.Listed }

// ChangeConnection is a page of what changed since a revision.
type ChangeConnection struct {
	page *atlas.ChangePage
	key  string
}

// ChangeEdge is a change on a page.
type ChangeEdge struct {
	Cursor string
	Node   Change
}

// Changes returns a page of what changed since a revision.
func Changes(ctx context.Context, q atlas.ChangesQuery) (ChangeConnection, error) {
	page, err := once(ctx, "changes", q, func() (*atlas.ChangePage, error) { return requestOf(ctx).atlas.Changes(ctx, q) })
	if err != nil {
		return ChangeConnection{}, err
	}
	return ChangeConnection{page, keyOf("changed", q)}, nil
}

// Edges returns the changes of the page with their cursors.
func (c ChangeConnection) Edges() []ChangeEdge {
	out := make([]ChangeEdge, len(c.page.Edges))
	for i, e := range c.page.Edges {
		out[i] = ChangeEdge{e.Cursor, Change{connection: c, place: i}}
	}
	return out
}

// Nodes returns the changes of the page.
func (c ChangeConnection) Nodes() []Change {
	return each(c.Edges(), func(e ChangeEdge) Change { return e.Node })
}

// PageInfo tells where the page lies.
func (c ChangeConnection) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many changes the whole list has.
func (c ChangeConnection) TotalCount() int { return c.page.Total }

// Complete reports whether the list has all that changed.
func (c ChangeConnection) Complete() bool { return c.page.Complete }

// Revision returns that of the state that answers.
func (c ChangeConnection) Revision() int { return c.page.Journal.Revision }

// Entities counts the changes of entities.
func (c ChangeConnection) Entities() graph.ChangeCounts { return c.page.Entities }

// Relations counts the changes of relations.
func (c ChangeConnection) Relations() graph.ChangeCounts { return c.page.Relations }

// Revisions returns those since the one asked about.
func (c ChangeConnection) Revisions() []Revision { return each(c.page.Journal.Revisions, NewRevision) }

// Change is what became of one entity or relation.
type Change struct {
	connection ChangeConnection
	place      int // on its page
}

func (c Change) change() graph.NetChange { return c.connection.page.Edges[c.place].Node }

// ID returns the id of the entity or relation.
func (c Change) ID() graph.ID { return c.change().ID }

// Kind returns what became of it.
func (c Change) Kind() graph.ChangeKind { return c.change().Kind }

// Revision returns the last revision that changed it.
func (c Change) Revision() int { return c.change().Revision.Number }

// At returns the end of the load that made the revision.
func (c Change) At() *time.Time { return known(c.change().Revision.At) }

// Source returns the source that was loaded.
func (c Change) Source() string { return c.change().Revision.Source }

// Facts returns what of an entity's facts changed.
func (c Change) Facts() []FactChange {
	return each(c.change().Facts, func(f graph.FactChange) FactChange { return FactChange{f, c.connection.documents()} })
}

// Relation returns what a relation states, nil for an entity.
func (c Change) Relation() *RelationChange {
	if r := c.change().Relation; r != nil {
		return &RelationChange{r}
	}
	return nil
}

// Joined returns the records that were joined into the entity.
func (c Change) Joined() []graph.ID { return c.change().Joined }

// Split returns the records that were split from the entity.
func (c Change) Split() []graph.ID { return c.change().Split }

// Document returns the document by which it changed. Those of a page are read together.
func (c Change) Document(ctx context.Context) (*Document, error) {
	return changedBy(ctx, c.change().Document, c.connection.documents())
}

// documents yields the documents by which the changes of the page came.
func (c ChangeConnection) documents() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for _, e := range c.page.Edges {
			for _, f := range e.Node.Facts {
				if f.Document != "" && !yield(f.Document) {
					return
				}
			}
			if e.Node.Document != "" && !yield(e.Node.Document) {
				return
			}
		}
	}
}

// changedBy returns a document, nil where none is known or it is gone.
func changedBy(ctx context.Context, id graph.ID, peers iter.Seq[graph.ID]) (*Document, error) {
	if id == "" {
		return nil, nil
	}
	found, err := requestOf(ctx).entity(ctx, id, peers)
	if d, ok := found.(Document); ok && err == nil {
		return &d, nil
	}
	return nil, err
}

// FactChange is what became of a fact.
type FactChange struct {
	of    graph.FactChange
	peers iter.Seq[graph.ID]
}

// Kind returns what became of it.
func (f FactChange) Kind() graph.ChangeKind { return f.of.Kind }

// Property returns the name of its property.
func (f FactChange) Property() string { return string(f.of.Property()) }

// Before returns what was stated, nil for what is new.
func (f FactChange) Before() *FactState { return newFactState(f.of.Before) }

// After returns what is stated now, nil for what is stated no more.
func (f FactChange) After() *FactState { return newFactState(f.of.After) }

// Document returns the document by which it changed.
func (f FactChange) Document(ctx context.Context) (*Document, error) {
	return changedBy(ctx, f.of.Document, f.peers)
}

// FactState is what a fact states.
type FactState struct{ *graph.FactState }

func newFactState(s *graph.FactState) *FactState {
	if s == nil {
		return nil
	}
	return &FactState{s}
}

// Lang returns the language of a text.
func (s FactState) Lang() *string { return known(s.FactState.Lang) }

// Unit returns the unit of a figure.
func (s FactState) Unit() *string { return known(s.FactState.Unit) }

// Approximation returns how the source hedges a figure.
func (s FactState) Approximation() *graph.Approximation { return known(s.FactState.Approximation) }

// Rank returns its rank.
func (s FactState) Rank() graph.Rank { return s.FactState.Rank.Stronger(graph.RankNormal) }

// RelationChange is what a relation that changed states.
type RelationChange struct{ *graph.RelationChange }

// Role returns the role that it has.
func (r RelationChange) Role() *string { return known(r.RelationChange.Role) }

// Node returns the entity or relation as it is now, nil when it was deleted. Those of a page are read together.
func (c Change) Node(ctx context.Context) (Node, error) {
	if c.Kind() == graph.ChangeDeleted {
		return nil, nil
	}
	found, err := once(ctx, "changed nodes", c.connection.key, func() (changedNodes, error) {
		return readChanged(ctx, c.connection.page.Nodes())
	})
	if err != nil {
		return nil, err
	}
	return found[c.ID()], nil
}

// changedNodes are the views of what changed, by id.
type changedNodes map[graph.ID]Node

func readChanged(ctx context.Context, changes []graph.NetChange) (changedNodes, error) {
	var ids []graph.ID
	for _, c := range changes {
		if c.Kind != graph.ChangeDeleted {
			ids = append(ids, c.ID)
		}
	}
	r := requestOf(ctx)
	entities, relations, err := r.atlas.Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	among := func(yield func(*graph.Relation) bool) {
		for _, rel := range relations {
			if rel != nil && !yield(rel) {
				return
			}
		}
	}
	out, peers := changedNodes{}, idsOf(entities)
	for i, id := range ids {
		switch {
		case entities[i] != nil:
			out[id] = newEntity(entities[i], peers)
		case relations[i] != nil:
			out[id] = Relation{Relation: relations[i], among: among}
		}
	}
	return out, nil
}
