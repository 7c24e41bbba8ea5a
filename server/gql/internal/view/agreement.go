package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
)

// Agreement is what institutions have concluded.
type Agreement struct{ entity }

// AgreementConnection and its edges are pages of the list, RelatedAgreementConnection and its edges pages of relations.
type (
	AgreementConnection        = ListConnection[Agreement]
	AgreementEdge              = ListEdge[Agreement]
	RelatedAgreementConnection = RelatedConnection[Agreement]
	RelatedAgreementEdge       = RelatedEdge[Agreement]
)

// Type returns the sort of agreement.
func (v Agreement) Type() *atlas.Term { return v.term(graph.PropType) }

// TypeName returns the type in words.
func (v Agreement) TypeName(lang Language) *string { return v.title(graph.PropType, lang) }

// Signed returns when it was signed.
func (v Agreement) Signed() graph.Date { return v.Date(graph.PropSigned) }

// InForceSince returns when it entered into force.
func (v Agreement) InForceSince() graph.Date { return v.Date(graph.PropInForceSince) }

// InForceUntil returns when it ceases to be in force.
func (v Agreement) InForceUntil() graph.Date { return v.Date(graph.PropInForceUntil) }

// Parties returns the institutions that concluded it.
func (v Agreement) Parties(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "parties", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Institutions returns its institutions.
func (v Agreement) Institutions(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "institutions", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Programmes returns its programmes.
func (v Agreement) Programmes(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "programmes", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Themes returns its subjects.
func (v Agreement) Themes(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "themes", asOf)
}

// PartOf returns those of which it is a part.
func (v Agreement) PartOf(ctx context.Context, asOf graph.Date) ([]Agreement, error) {
	return linked[Agreement](ctx, v.entity, "partOf", asOf)
}

// Parts returns those that are part of it.
func (v Agreement) Parts(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "parts", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Predecessors returns those that it succeeded.
func (v Agreement) Predecessors(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "predecessors", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Successors returns those that succeeded it.
func (v Agreement) Successors(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "successors", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}
