package gql

import (
	"context"

	"entente/graph"
	"entente/server/gql/internal/view"
)

// Node returns what has the global id.
func (query) Node(ctx context.Context, id graph.ID) (view.Node, error) { return view.FindNode(ctx, id) }

// Entity returns the entity that has the id or the identifier.
func (query) Entity(ctx context.Context, id *graph.ID, identifier *view.IdentifierInput) (view.Entity, error) {
	return view.FindEntity(ctx, id, identifier)
}

// Institution returns an institution by its id.
func (query) Institution(ctx context.Context, id graph.ID) (*view.Institution, error) {
	return view.Lookup[view.Institution](ctx, id)
}

// Site returns a site by its id.
func (query) Site(ctx context.Context, id graph.ID) (*view.Site, error) {
	return view.Lookup[view.Site](ctx, id)
}

// Programme returns a programme by its id.
func (query) Programme(ctx context.Context, id graph.ID) (*view.Programme, error) {
	return view.Lookup[view.Programme](ctx, id)
}

// Project returns a project by its id.
func (query) Project(ctx context.Context, id graph.ID) (*view.Project, error) {
	return view.Lookup[view.Project](ctx, id)
}

// Theme returns a theme by its id.
func (query) Theme(ctx context.Context, id graph.ID) (*view.Theme, error) {
	return view.Lookup[view.Theme](ctx, id)
}

// Agreement returns an agreement by its id.
func (query) Agreement(ctx context.Context, id graph.ID) (*view.Agreement, error) {
	return view.Lookup[view.Agreement](ctx, id)
}

// Person returns a person by its id.
func (query) Person(ctx context.Context, id graph.ID) (*view.Person, error) {
	return view.Lookup[view.Person](ctx, id)
}

// Infrastructure returns an infrastructure by its id.
func (query) Infrastructure(ctx context.Context, id graph.ID) (*view.Infrastructure, error) {
	return view.Lookup[view.Infrastructure](ctx, id)
}

// Document returns a document by its id.
func (query) Document(ctx context.Context, id graph.ID) (*view.Document, error) {
	return view.Lookup[view.Document](ctx, id)
}
