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
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedEntityConnection, error) {
	return connected[Entity](ctx, v.entity, "roles", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Institutions returns its institutions.
func (v Person) Institutions(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedInstitutionConnection, error) {
	return connected[Institution](ctx, v.entity, "institutions", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Programmes returns its programmes.
func (v Person) Programmes(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProgrammeConnection, error) {
	return connected[Programme](ctx, v.entity, "programmes", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}

// Projects returns its projects.
func (v Person) Projects(
	ctx context.Context, where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int,
	before *string,
) (RelatedProjectConnection, error) {
	return connected[Project](ctx, v.entity, "projects", relatedArgs{where, asOf, orderBy, first, after, last, before, false})
}
