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
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedThemeConnection, error) {
	return connected[Theme](ctx, v.entity, "narrower", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Institutions returns its institutions.
func (v Theme) Institutions(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "institutions", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Programmes returns its programmes.
func (v Theme) Programmes(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "programmes", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Projects returns its projects.
func (v Theme) Projects(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "projects", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Agreements returns its agreements.
func (v Theme) Agreements(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "agreements", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Infrastructures returns its facilities.
func (v Theme) Infrastructures(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedInfrastructureConnection, error) {
	return connected[Infrastructure](ctx, v.entity, "infrastructures", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}
