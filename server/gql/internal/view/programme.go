package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
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
func (v Programme) Type() *atlas.Term { return v.term(graph.PropType) }

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
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "parts", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Participants returns the institutions that take part.
func (v Programme) Participants(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "participants", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Managers returns the institutions that manage it.
func (v Programme) Managers(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "managers", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Projects returns its projects.
func (v Programme) Projects(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "projects", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Agreements returns its agreements.
func (v Programme) Agreements(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedAgreementConnection, error) {
	return connected[Agreement](ctx, v.entity, "agreements", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Themes returns its subjects.
func (v Programme) Themes(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "themes", asOf)
}

// People returns its people.
func (v Programme) People(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedPersonConnection, error) {
	return connected[Person](ctx, v.entity, "people", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Predecessors returns those that it succeeded.
func (v Programme) Predecessors(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "predecessors", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Successors returns those that succeeded it.
func (v Programme) Successors(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "successors", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}
