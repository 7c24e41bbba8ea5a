package reconciliation

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// mostSuccessors is how many successors of a body a description names.
const mostSuccessors = 3

// descriptions returns what tells each entity from others of its name. Of a body that registers call inactive it says so, and what
// has taken its place: “Funder, France; inactive, succeeded by University of Paris-Saclay”.
func (s *Service) descriptions(ctx context.Context, entities []*graph.Entity) ([]string, error) {
	out := make([]string, len(entities))
	var inactive []int
	var ids []graph.ID
	for i, e := range entities {
		out[i] = describe(e)
		if e.Kind == graph.KindInstitution && e.Attribute(graph.PropStatus) == "INACTIVE" {
			inactive, ids = append(inactive, i), append(ids, e.ID)
		}
	}
	if ids == nil {
		return out, nil
	}
	first := atlas.MaxPage
	pages, err := s.atlas.Related(ctx, ids, atlas.RelatedQuery{
		Legs: graph.In(graph.Succeeds), Distinct: true, PageArgs: atlas.PageArgs{First: &first},
	})
	if err != nil {
		return nil, err
	}
	for n, i := range inactive {
		var successors []string
		for _, related := range pages[n].Nodes() {
			stands := slices.ContainsFunc(related, func(i graph.RelationItem) bool { return !i.Relation.Withdrawn })
			if stands && len(successors) < mostSuccessors {
				successors = append(successors, related.Other().Name("en"))
			}
		}
		state := "inactive"
		if successors != nil {
			state += ", succeeded by " + graph.Listed(successors, " and ")
		}
		if out[i] != "" {
			out[i] += "; "
		}
		out[i] += state
	}
	return out, nil
}
