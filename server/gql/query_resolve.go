package gql

import (
	"context"

	"entente/graph"
	"entente/server/gql/internal/view"
)

// Resolve returns which entity somebody means by a name.
func (query) Resolve(
	ctx context.Context, name string, country *string, lang *view.Language, kinds []graph.EntityKind, where *view.Where,
	first *int,
) (view.Resolution, error) {
	return view.Resolve(ctx, view.ResolveArgs{Name: name, Country: or(country, ""), Lang: or(lang, ""), Kinds: kinds, Where: where, First: first})
}

// ResolveAll returns which entities somebody means by names.
func (query) ResolveAll(
	ctx context.Context, names []string, country *string, lang *view.Language, kinds []graph.EntityKind, where *view.Where,
	first *int,
) ([]view.Resolution, error) {
	return view.ResolveAll(ctx, names, view.ResolveArgs{Country: or(country, ""), Lang: or(lang, ""), Kinds: kinds, Where: where, First: first})
}
