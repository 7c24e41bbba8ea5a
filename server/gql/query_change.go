package gql

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
	"entente/server/gql/internal/view"
)

// Changes returns a page of what changed since a revision.
func (query) Changes(
	ctx context.Context, since int, entities []graph.ID, kinds []graph.EntityKind, properties []string, types []graph.RelationType,
	changes []graph.ChangeKind, first *int, after *string, last *int, before *string,
) (*view.ChangeConnection, error) {
	f := graph.ChangeFilter{Entities: entities, Kinds: kinds, Types: types, Changes: changes}
	for _, p := range properties {
		f.Properties = append(f.Properties, graph.Property(p))
	}
	return orNil(view.Changes(ctx, atlas.ChangesQuery{Since: since, Filter: f, PageArgs: pageArgs(first, after, last, before)}))
}

// Citation returns how to cite the answer to a query.
func (query) Citation(ctx context.Context, title, query string) (*view.Citation, error) {
	return orNil(view.CiteAnswer(ctx, title, query))
}
