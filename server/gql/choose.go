package gql

import (
	"context"

	"entente/server/gql/internal/view"
)

// Chosen is the piece of the graph that an export field was asked for.
type Chosen = view.Chosen

// Choosing returns a context in which the first export field that is asked keeps in c what it selects: so a download takes
// the arguments of the API by the rules of the API.
func Choosing(ctx context.Context, c *Chosen) context.Context { return view.Choosing(ctx, c) }

// WithExportBase returns a context in which exports put base before ids to make them IRIs; without it export.DefaultBase.
func WithExportBase(ctx context.Context, base string) context.Context {
	return view.WithExportBase(ctx, base)
}
