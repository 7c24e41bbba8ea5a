package storetest

import (
	"context"

	"entente/graph"
	"entente/graph/connect"
)

// explored answers the questions about how much is connected, which are all rules over the shape of the graph: o.Path says
// between what, of which types and as of when, o.IDs are the members of one group, or what is removed.
func (o operation) explored(ctx context.Context, s graph.Store) (out any, err error) {
	q := o.Path
	err = s.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) (err error) {
		switch o.Method {
		case "Neighbourhood":
			out, err = connect.SearchNeighbourhood(ctx, r, t, connect.NeighbourhoodQuery{
				IDs: []graph.ID{q.From, q.To}, Depth: q.MaxLength - 1, Limit: 1 + 2*q.Limit, Types: q.Types, Kinds: q.Kinds, AsOf: q.AsOf,
			})
		case "Common":
			found, total, complete, e := connect.SearchCommon(ctx, r, t, connect.CommonQuery{
				A: q.From, B: q.To, Types: q.Types, Kinds: q.Kinds, AsOf: q.AsOf, Window: graph.Window{Limit: q.Limit},
			})
			out, err = commonAnswer(found, total, complete), e
		case "Collaborators":
			found, total, complete, e := connect.SearchCollaborators(ctx, r, t, connect.CollaboratorQuery{
				ID: q.From, Limit: q.Limit, AsOf: q.AsOf,
			})
			out, err = []any{found, total, complete}, e
		case "Bridges":
			found, complete, e := connect.SearchBridges(ctx, r, t, connect.BridgeQuery{
				Left: o.IDs, Right: []graph.ID{q.From, q.To}, MaxLength: q.MaxLength + 1, Limit: q.Limit, Types: q.Types, AsOf: q.AsOf,
			})
			out, err = []any{found, complete}, e
		}
		return err
	})
	return out, err
}

// commonAnswer is what is told of an answer about what is in common: cursors are no part of it.
func commonAnswer(found []connect.Shared, total int, complete bool) any {
	type shared struct {
		Entity *graph.Entity
		A, B   []*graph.Relation
	}
	out := []any{total, complete}
	for _, s := range found {
		out = append(out, shared{s.Entity, s.ARelations, s.BRelations})
	}
	return out
}

// supposedPaths answers a question about paths of the graph without some entities.
func (o operation) supposedPaths(ctx context.Context, s graph.Store) (any, error) {
	paths, err := connect.FindPaths(ctx, connect.Supposing(s, connect.WhatIf{Remove: o.IDs}), *o.Path)
	return paths, err
}
