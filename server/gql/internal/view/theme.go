package view

import (
	"context"

	"entente/graph"
)

// Theme is a subject.
type Theme struct{ entity }

// ThemeConnection and its edges are pages of the list, RelatedThemeConnection and its edges pages of relations.
type (
	ThemeConnection        = ListConnection[Theme]
	ThemeEdge              = ListEdge[Theme]
	RelatedThemeConnection = RelatedConnection[Theme]
	RelatedThemeEdge       = RelatedEdge[Theme]
)

// Notation returns its code in the scheme.
func (v Theme) Notation() *string { return v.text(graph.PropNotation) }

// Scheme returns the concept scheme that it belongs to.
func (v Theme) Scheme() *string { return v.text(graph.PropScheme) }

// Broader returns the themes directly above.
func (v Theme) Broader(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "broader", asOf)
}

// Narrower returns the themes directly below.
func (v Theme) Narrower(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedThemeConnection, error) {
	return connected[Theme](ctx, v.entity, "narrower", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Institutions returns its institutions.
func (v Theme) Institutions(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "institutions", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Programmes returns its programmes.
func (v Theme) Programmes(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "programmes", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Projects returns its projects.
func (v Theme) Projects(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "projects", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Agreements returns its agreements.
func (v Theme) Agreements(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "agreements", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Infrastructures returns its facilities.
func (v Theme) Infrastructures(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInfrastructureConnection, error) {
	return connected[Infrastructure](ctx, v.entity, "infrastructures", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Sites returns the places where research in it is active.
func (v Theme) Sites(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedSiteConnection, error) {
	return connected[Site](ctx, v.entity, "sites", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}
