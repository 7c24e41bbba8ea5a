package graph

import (
	"context"
	"slices"
)

// ConflictListQuery asks for a page of conflicts.
type ConflictListQuery struct {
	Entities   []ID
	Kinds      []ConflictKind
	Properties []Property
	Documents  []ID
	PageArgs
}

// ConflictPage is a page of conflicts.
type ConflictPage struct {
	Page[Conflict]
	Total int
}

// ConflictList returns a page of the conflicts that fulfil the query, the gravest kind first. It returns INVALID_ARGUMENT
// or INVALID_CURSOR when an argument is wrong.
func (a *Atlas) ConflictList(ctx context.Context, q ConflictListQuery) (*ConflictPage, error) {
	const scope = "conflicts"
	w, err := q.window(scope, nil)
	if err != nil {
		return nil, err
	}
	for _, p := range q.Properties {
		if _, ok := p.Rule(); !ok {
			return nil, Errorf(CodeInvalidArgument, "graph.Atlas.ConflictList", "%s is not a property; %s",
				clip(string(p)), NearestProperty(p))
		}
	}
	named, err := a.survivors(ctx, slices.Concat(q.Entities, q.Documents))
	if err != nil {
		return nil, err
	}
	ask := ConflictQuery{
		Entities: named[:len(q.Entities)], Kinds: q.Kinds, Properties: q.Properties, Documents: named[len(q.Entities):],
		FromEnd: w.FromEnd, Limit: w.Limit,
	}
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
	return &ConflictPage{Total: total, Page: newPage(found, q.PageArgs, w, func(c Conflict) string {
		return encodeCursor(scope, nil, Key{ID: c.ID})
	})}, nil
}

// Conflicts returns all conflicts of each entity, aligned with ids.
func (a *Atlas) Conflicts(ctx context.Context, ids []ID) ([][]Conflict, error) {
	if len(ids) == 0 {
		return nil, nil // to a store, no entities would mean any
	}
	found, _, err := a.store.Conflicts(ctx, ConflictQuery{Entities: ids, Limit: NoLimit})
	if err != nil {
		return nil, err
	}
	of := map[ID][]Conflict{}
	for _, c := range found {
		of[c.Entity] = append(of[c.Entity], c)
	}
	out := make([][]Conflict, len(ids))
	for i, id := range ids {
		out[i] = of[id]
	}
	return out, nil
}
