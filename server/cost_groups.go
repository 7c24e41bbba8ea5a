package server

import (
	"entente/graph"
	"entente/graph/atlas"
)

// Groups and timelines are lists of another sort than pages: they are of the whole list, whatever the page that they are
// asked on, may be longer than a page, and have lists in them whose length is known.

const (
	groupsField = "groups"
	// timelineLength is how long a timeline is taken to be: forty years by month. It is longer by day only, and bounded.
	timelineLength = 500
)

// groupWeights returns the cost in itself of groups of each kind of list, and of a timeline: a question to all entities of a
// kind and their relations.
func groupWeights() map[string]int {
	weights := map[string]int{
		"Query.timeline": 1_500, "RelatedProjectConnection." + groupsField: 2_500, "RelatedInstitutionConnection." + groupsField: 2_500,
	}
	for _, k := range graph.EntityKinds {
		weights[k.Label()+"Connection."+groupsField] = 2_500
	}
	return weights
}

// groupLengths returns how long the lists in groups are at most, by Type.field.
func groupLengths() map[string]float64 {
	return map[string]float64{
		"Query.timeline":     timelineLength,
		"Group.keys":         atlas.MaxGroupKeys,
		"Group.sums":         atlas.MaxGroupSums,
		"GroupRest.sums":     atlas.MaxGroupSums,
		"TimelinePoint.sums": atlas.MaxGroupSums,
	}
}

// mostOf returns the greatest number that the argument first of a field may be.
func mostOf(field string) int64 {
	if field == groupsField {
		return atlas.MaxGroupsShown
	}
	return atlas.MaxPage
}
