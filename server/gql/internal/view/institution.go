package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
)

// Institution is any acting organisation.
type Institution struct{ entity }

// InstitutionConnection and its edges are pages of the list, RelatedInstitutionConnection and its edges pages of relations.
type (
	InstitutionConnection        = ListConnection[Institution]
	InstitutionEdge              = ListEdge[Institution]
	RelatedInstitutionConnection = RelatedConnection[Institution]
	RelatedInstitutionEdge       = RelatedEdge[Institution]
)

// Type returns the sort of organisation.
func (v Institution) Type() *atlas.Term { return v.term(graph.PropType) }

// Types returns all sorts of organisation that it is, the one that is shown first.
func (v Institution) Types() []atlas.Term {
	out := []atlas.Term{}
	for _, t := range v.Values(graph.PropType) {
		out = append(out, atlas.Term(t))
	}
	return out
}

// WeaklyIdentified reports whether it is known by its name, country and town only.
func (v Institution) WeaklyIdentified() bool {
	return v.Attribute(graph.PropIdentification) == graph.IdentificationWeak
}

// TypeName returns the type in words.
func (v Institution) TypeName(lang Language) *string { return v.title(graph.PropType, lang) }

// Country returns the code of the country of its seat.
func (v Institution) Country() *string { return v.text(graph.PropCountry) }

// CountryName returns the name of the country.
func (v Institution) CountryName(lang Language) *string { return v.title(graph.PropCountry, lang) }

// Founded returns when it was founded.
func (v Institution) Founded() graph.Date { return v.Date(graph.PropFounded) }

// Status returns whether it still exists.
func (v Institution) Status() *atlas.Term { return v.term(graph.PropStatus) }

// StatusName returns the status in words.
func (v Institution) StatusName(lang Language) *string { return v.title(graph.PropStatus, lang) }

// Website returns its address on the web.
func (v Institution) Website() *string { return v.text(graph.PropWebsite) }

// Sites returns its places.
func (v Institution) Sites(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedSiteConnection, error) {
	return connected[Site](ctx, v.entity, "sites", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Agreements returns its agreements.
func (v Institution) Agreements(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "agreements", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// FoundingAgreements returns the agreements that brought it into being.
func (v Institution) FoundingAgreements(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "foundingAgreements", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Programmes returns its programmes.
func (v Institution) Programmes(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "programmes", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// ManagedProgrammes returns the programmes that it manages.
func (v Institution) ManagedProgrammes(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "managedProgrammes", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Projects returns its projects.
func (v Institution) Projects(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "projects", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Themes returns its subjects.
func (v Institution) Themes(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "themes", asOf)
}

// People returns its people.
func (v Institution) People(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedPersonConnection, error) {
	return connected[Person](ctx, v.entity, "people", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// PartOf returns those of which it is a part.
func (v Institution) PartOf(ctx context.Context, asOf graph.Date) ([]Institution, error) {
	return linked[Institution](ctx, v.entity, "partOf", asOf)
}

// Parts returns those that are part of it.
func (v Institution) Parts(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "parts", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// JointUnits returns the joint units in which it is a partner.
func (v Institution) JointUnits(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "jointUnits", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Partners returns the institutions that the sources join to it as partners.
func (v Institution) Partners(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "partners", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Networks returns the networks of which it is a member.
func (v Institution) Networks(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "networks", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Members returns its members.
func (v Institution) Members(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "members", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// ManagedInstitutions returns the institutions that it manages.
func (v Institution) ManagedInstitutions(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "managedInstitutions", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Managers returns the institutions that manage it.
func (v Institution) Managers(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "managers", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Infrastructures returns its facilities.
func (v Institution) Infrastructures(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInfrastructureConnection, error) {
	return connected[Infrastructure](ctx, v.entity, "infrastructures", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Predecessors returns those that it succeeded.
func (v Institution) Predecessors(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "predecessors", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Successors returns those that succeeded it.
func (v Institution) Successors(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "successors", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// FundedProjects returns the projects that it funds.
func (v Institution) FundedProjects(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "fundedProjects", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}
