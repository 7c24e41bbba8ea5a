package atlas

import (
	"context"
	"slices"

	"entente/graph"
)

// ConflictListQuery asks for a page of conflicts.
type ConflictListQuery struct {
	Entities   []graph.ID
	Kinds      []graph.ConflictKind
	Properties []graph.Property
	Relations  []graph.RelationType
	Rules      []graph.BestRule
	Documents  []graph.ID
	PageArgs
}

// ConflictPage is a page of conflicts.
type ConflictPage struct {
	Page[graph.Conflict]
	Total int
}

// ConflictList returns a page of the conflicts that fulfil the query, the gravest kind first. It returns INVALID_ARGUMENT
// or INVALID_CURSOR when an argument is wrong, and NOT_FOUND when an entity or a document does not exist.
func (a *Atlas) ConflictList(ctx context.Context, q ConflictListQuery) (*ConflictPage, error) {
	const scope = "conflicts"
	w, err := q.window(scope, nil)
	if err != nil {
		return nil, err
	}
	ask, err := a.conflictQuery(ctx, q)
	if err != nil {
		return nil, err
	}
	ask.FromEnd, ask.Limit = w.FromEnd, w.Limit
	if w.After != nil {
		ask.After = w.After.ID
	}
	if w.Before != nil {
		ask.Before = w.Before.ID
	}
	found, total, err := a.store.Conflicts(ctx, ask)
	if err != nil {
		return nil, err
	}
	return &ConflictPage{Total: total, Page: newPage(found, q.PageArgs, w, func(c graph.Conflict) string {
		return encodeCursor(scope, nil, graph.Key{ID: c.ID})
	})}, nil
}

// conflictQuery returns the question to the store, without a window. It returns INVALID_ARGUMENT for what is no property
// or no document, and NOT_FOUND for an entity or a document that does not exist.
func (a *Atlas) conflictQuery(ctx context.Context, q ConflictListQuery) (graph.ConflictQuery, error) {
	for _, p := range q.Properties {
		if _, ok := p.Rule(); !ok {
			return graph.ConflictQuery{}, graph.Errorf(graph.CodeInvalidArgument, "%s is not a property; %s",
				graph.Clip(string(p)), graph.NearestProperty(p))
		}
	}
	named, err := a.existing(ctx, slices.Concat(q.Entities, q.Documents)...)
	if err != nil {
		return graph.ConflictQuery{}, err
	}
	entities, documents := named[:len(q.Entities)], named[len(q.Entities):]
	for _, id := range documents {
		if id.Kind() != graph.KindDocument {
			return graph.ConflictQuery{}, graph.Errorf(graph.CodeInvalidArgument, "%s is not a document", graph.Clip(string(id)))
		}
	}
	return graph.ConflictQuery{
		Entities: entities, Kinds: q.Kinds, Properties: q.Properties, Relations: q.Relations, Rules: q.Rules, Documents: documents,
	}, nil
}

// Conflicts returns all conflicts of each entity, aligned with ids.
func (a *Atlas) Conflicts(ctx context.Context, ids []graph.ID) ([][]graph.Conflict, error) {
	if len(ids) == 0 {
		return nil, nil // to a store, no entities would mean any
	}
	found, _, err := a.store.Conflicts(ctx, graph.ConflictQuery{Entities: ids, Limit: graph.NoLimit})
	if err != nil {
		return nil, err
	}
	of := map[graph.ID][]graph.Conflict{}
	for _, c := range found {
		of[c.Entity] = append(of[c.Entity], c)
	}
	out := make([][]graph.Conflict, len(ids))
	for i, id := range ids {
		out[i] = of[id]
	}
	return out, nil
}
