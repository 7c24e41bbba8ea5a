package view

import (
	"context"

	"entente/graph"
)

// Programme is a frame in which research is funded or steered.
type Programme struct{ entity }

// ProgrammeConnection and its edges are pages of the list, RelatedProgrammeConnection and its edges pages of relations.
type (
	ProgrammeConnection        = ListConnection[Programme]
	ProgrammeEdge              = ListEdge[Programme]
	RelatedProgrammeConnection = RelatedConnection[Programme]
	RelatedProgrammeEdge       = RelatedEdge[Programme]
)

// Type returns the sort of programme.
func (v Programme) Type() *Term { return v.term(graph.PropType) }

// TypeName returns the type in words.
func (v Programme) TypeName(lang Language) *string { return v.title(graph.PropType, lang) }

// Start returns when it begins.
func (v Programme) Start() graph.Date { return v.Date(graph.PropStart) }

// End returns when it ends.
func (v Programme) End() graph.Date { return v.Date(graph.PropEnd) }

// Budget returns its budget.
func (v Programme) Budget() *Quantity { return v.quantity(graph.PropBudget) }

// Website returns its address on the web.
func (v Programme) Website() *string { return v.text(graph.PropWebsite) }

// PartOf returns those of which it is a part.
func (v Programme) PartOf(ctx context.Context, asOf graph.Date) ([]Programme, error) {
	return linked[Programme](ctx, v.entity, "partOf", asOf)
}

// Parts returns those that are part of it.
func (v Programme) Parts(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "parts", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Participants returns the institutions that take part.
func (v Programme) Participants(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "participants", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Managers returns the institutions that manage it.
func (v Programme) Managers(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "managers", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Projects returns its projects.
func (v Programme) Projects(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "projects", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Agreements returns its agreements.
func (v Programme) Agreements(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "agreements", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Themes returns its subjects.
func (v Programme) Themes(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "themes", asOf)
}

// People returns its people.
func (v Programme) People(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedPersonConnection, error) {
	return connected[Person](ctx, v.entity, "people", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Predecessors returns those that it succeeded.
func (v Programme) Predecessors(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "predecessors", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Successors returns those that succeeded it.
func (v Programme) Successors(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "successors", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}
