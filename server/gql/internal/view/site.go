package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
)

// Site is a place where institutions are.
type Site struct{ entity }

// SiteConnection and its edges are pages of the list, RelatedSiteConnection and its edges pages of relations.
type (
	SiteConnection        = ListConnection[Site]
	SiteEdge              = ListEdge[Site]
	RelatedSiteConnection = RelatedConnection[Site]
	RelatedSiteEdge       = RelatedEdge[Site]
)

// Role returns what the place is to the institutions there.
func (v Site) Role() *atlas.Term { return v.term(graph.PropRole) }

// RoleName returns the role in words.
func (v Site) RoleName(lang Language) *string { return v.title(graph.PropRole, lang) }

// City returns the town.
func (v Site) City() *string { return v.text(graph.PropCity) }

// Country returns the code of the country.
func (v Site) Country() *string { return v.text(graph.PropCountry) }

// CountryName returns the name of the country.
func (v Site) CountryName(lang Language) *string { return v.title(graph.PropCountry, lang) }

// Coordinates returns where it lies.
func (v Site) Coordinates() *Coordinates { return v.coordinates() }

// Institutions returns its institutions.
func (v Site) Institutions(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "institutions", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Infrastructures returns its facilities.
func (v Site) Infrastructures(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInfrastructureConnection, error) {
	return connected[Infrastructure](ctx, v.entity, "infrastructures", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Themes returns the fields in which research is active there.
func (v Site) Themes(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "themes", asOf)
}
