package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
)

// Project is a funded piece of work.
type Project struct{ entity }

// ProjectConnection and its edges are pages of the list, RelatedProjectConnection and its edges pages of relations.
type (
	ProjectConnection        = ListConnection[Project]
	ProjectEdge              = ListEdge[Project]
	RelatedProjectConnection = RelatedConnection[Project]
	RelatedProjectEdge       = RelatedEdge[Project]
)

// Start returns when it begins.
func (v Project) Start() graph.Date { return v.Date(graph.PropStart) }

// End returns when it ends.
func (v Project) End() graph.Date { return v.Date(graph.PropEnd) }

// Status returns how far it has got.
func (v Project) Status() *atlas.Term { return v.term(graph.PropStatus) }

// StatusName returns the status in words.
func (v Project) StatusName(lang Language) *string { return v.title(graph.PropStatus, lang) }

// Cost returns its total cost.
func (v Project) Cost() *Quantity { return v.quantity(graph.PropCost) }

// Contribution returns what the funder contributes.
func (v Project) Contribution() *Quantity { return v.quantity(graph.PropContribution) }

// Website returns its address on the web.
func (v Project) Website() *string { return v.text(graph.PropWebsite) }

// Participants returns the institutions that take part.
func (v Project) Participants(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "participants", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Programmes returns its programmes.
func (v Project) Programmes(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "programmes", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Themes returns its subjects.
func (v Project) Themes(ctx context.Context, asOf graph.Date) ([]Theme, error) {
	return linked[Theme](ctx, v.entity, "themes", asOf)
}

// People returns its people.
func (v Project) People(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedPersonConnection, error) {
	return connected[Person](ctx, v.entity, "people", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Funders returns the institutions that fund it.
func (v Project) Funders(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "funders", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}
