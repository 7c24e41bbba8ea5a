package gql

import (
	"context"

	"entente/graph/atlas"
	"entente/server/gql/internal/view"
)

// Changes returns a page of what changed since a revision.
func (query) Changes(
	ctx context.Context, since int, first *int, after *string, last *int, before *string,
) (*view.ChangeConnection, error) {
	return orNil(view.Changes(ctx, atlas.ChangesQuery{Since: since, PageArgs: pageArgs(first, after, last, before)}))
}

// Citation returns how to cite the answer to a query.
func (query) Citation(ctx context.Context, title, query string) (*view.Citation, error) {
	return orNil(view.CiteAnswer(ctx, title, query))
}
