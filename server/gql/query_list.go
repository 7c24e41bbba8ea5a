package gql

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
	"entente/server/gql/internal/view"
)

// Institutions returns a page of the list of institutions.
func (query) Institutions(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.InstitutionConnection, error) {
	return orNil(view.List[view.Institution](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// Sites returns a page of the list of sites.
func (query) Sites(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.SiteConnection, error) {
	return orNil(view.List[view.Site](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// Programmes returns a page of the list of programmes.
func (query) Programmes(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.ProgrammeConnection, error) {
	return orNil(view.List[view.Programme](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// Projects returns a page of the list of projects.
func (query) Projects(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.ProjectConnection, error) {
	return orNil(view.List[view.Project](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// Themes returns a page of the list of themes.
func (query) Themes(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.ThemeConnection, error) {
	return orNil(view.List[view.Theme](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// Agreements returns a page of the list of agreements.
func (query) Agreements(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.AgreementConnection, error) {
	return orNil(view.List[view.Agreement](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// People returns a page of the list of people.
func (query) People(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.PersonConnection, error) {
	return orNil(view.List[view.Person](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// Infrastructures returns a page of the list of infrastructures.
func (query) Infrastructures(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.InfrastructureConnection, error) {
	return orNil(view.List[view.Infrastructure](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

// Documents returns a page of the list of documents.
func (query) Documents(
	ctx context.Context, where *view.Where, asOf *graph.Date, orderBy []view.Order, first *int, after *string, last *int,
	before *string,
) (*view.DocumentConnection, error) {
	return orNil(view.List[view.Document](ctx, where, orderBy, pageArgs(first, after, last, before), or(asOf, graph.Date{})))
}

func pageArgs(first *int, after *string, last *int, before *string) atlas.PageArgs {
	return atlas.PageArgs{First: first, After: after, Last: last, Before: before}
}
