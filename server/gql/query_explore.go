package gql

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
	"entente/server/gql/internal/view"
)

// The sizes that null stands for.
const (
	defaultBridgeLength       = 4
	defaultBridges            = 10
	defaultNeighbourhoodDepth = 1
	defaultNeighbourhoodLimit = 100
)

// Common returns a page of what two entities have in common.
func (query) Common(
	ctx context.Context, a, b graph.ID, types []graph.RelationType, kinds []graph.EntityKind, asOf *graph.Date,
	first *int, after *string, last *int, before *string,
) (*view.CommonConnection, error) {
	return orNil(view.Common(ctx, atlas.CommonRequest{
		A: a, B: b, Types: types, Kinds: kinds, AsOf: or(asOf, graph.Date{}),
		PageArgs: pageArgs(first, after, last, before),
	}))
}

// Bridges returns who stands between two groups.
func (query) Bridges(
	ctx context.Context, left, right []graph.ID, maxLength *int, types []graph.RelationType, asOf *graph.Date, first *int,
) ([]view.Bridge, error) {
	return view.Bridges(ctx, connect.BridgeQuery{
		Left: left, Right: right, MaxLength: or(maxLength, defaultBridgeLength), Limit: or(first, defaultBridges),
		Types: types, AsOf: or(asOf, graph.Date{}),
	})
}

// Neighbourhood returns what lies around some entities.
func (query) Neighbourhood(
	ctx context.Context, ids []graph.ID, depth *int, types []graph.RelationType, kinds []graph.EntityKind, asOf *graph.Date, limit *int,
) (*view.Neighbourhood, error) {
	return orNil(view.NeighbourhoodOf(ctx, connect.NeighbourhoodQuery{
		IDs: ids, Depth: or(depth, defaultNeighbourhoodDepth), Limit: or(limit, defaultNeighbourhoodLimit),
		Types: types, Kinds: kinds, AsOf: or(asOf, graph.Date{}),
	}))
}
