package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
)

// Infrastructure is a facility for research.
type Infrastructure struct{ entity }

// InfrastructureConnection and its edges are pages of the list, RelatedInfrastructureConnection and its edges pages of relations.
type (
	InfrastructureConnection        = ListConnection[Infrastructure]
	InfrastructureEdge              = ListEdge[Infrastructure]
	RelatedInfrastructureConnection = RelatedConnection[Infrastructure]
	RelatedInfrastructureEdge       = RelatedEdge[Infrastructure]
)

// Type returns the sort of facility.
func (v Infrastructure) Type() *atlas.Term { return v.term(graph.PropType) }

// TypeName returns the type in words.
func (v Infrastructure) TypeName(lang Language) *string { return v.title(graph.PropType, lang) }

// Country returns the code of the country where it stands.
func (v Infrastructure) Country() *string { return v.text(graph.PropCountry) }

// CountryName returns the name of the country.
func (v Infrastructure) CountryName(lang Language) *string { return v.title(graph.PropCountry, lang) }

// Coordinates returns where it stands.
func (v Infrastructure) Coordinates() *Coordinates { return v.coordinates() }

// Founded returns when it was founded.
func (v Infrastructure) Founded() graph.Date { return v.Date(graph.PropFounded) }

// Website returns its address on the web.
func (v Infrastructure) Website() *string { return v.text(graph.PropWebsite) }

// Operators returns the institutions that operate it.
func (v Infrastructure) Operators(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "operators", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Sites returns its places.
func (v Infrastructure) Sites(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedSiteConnection, error) {
	return connected[Site](ctx, v.entity, "sites", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Themes returns its subjects.
func (v Infrastructure) Themes(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "themes", asOf)
}

// PartOf returns those of which it is a part.
func (v Infrastructure) PartOf(ctx context.Context, asOf graph.Date) ([]Infrastructure, error) {
	return linked[Infrastructure](ctx, v.entity, "partOf", asOf)
}

// Parts returns those that are part of it.
func (v Infrastructure) Parts(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInfrastructureConnection, error) {
	return connected[Infrastructure](ctx, v.entity, "parts", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}
