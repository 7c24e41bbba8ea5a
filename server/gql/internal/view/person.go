package view

import (
	"context"

	"entente/graph"
)

// Person is somebody.
type Person struct{ entity }

// PersonConnection and its edges are pages of the list, RelatedPersonConnection and its edges pages of relations.
type (
	PersonConnection        = ListConnection[Person]
	PersonEdge              = ListEdge[Person]
	RelatedPersonConnection = RelatedConnection[Person]
	RelatedPersonEdge       = RelatedEdge[Person]
)

// Roles returns everything that the person is tied to.
func (v Person) Roles(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedEntityConnection, error) {
	return connected[Entity](ctx, v.entity, "roles", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Institutions returns its institutions.
func (v Person) Institutions(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "institutions", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Programmes returns its programmes.
func (v Person) Programmes(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "programmes", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}

// Projects returns its projects.
func (v Person) Projects(
	ctx context.Context, first *int, after *string, last *int, before *string, where *Where, orderBy []RelatedOrder,
	asOf graph.Date,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "projects", relatedArgs{first, after, last, before, where, orderBy, asOf, false})
}
