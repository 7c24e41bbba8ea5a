package storetest

import (
	"testing"

	"entente/graph"
)

// relationFilterGraph has relations to ask for: parts, projects with roles and dates, and a club that is its own member.
func relationFilterGraph() *builder {
	return newGraph().
		institution("top", "Top", "country=FR").
		institution("mid", "Mid", "country=FR").
		institution("low", "Low").
		institution("club", "Club", "country=BE").
		institution("alone", "Alone").
		project("p1", "One", "cost=10").
		project("p2", "Two", "cost=2000").
		theme("sea", "Sea").theme("coral", "Coral").
		relation("low", graph.PartOf, "mid", "since=2010", "until=2012").
		relation("mid", graph.PartOf, "top").
		relation("club", graph.MemberOf, "club").
		relation("low", graph.MemberOf, "club", "since=2015-06").
		relation("low", graph.ParticipatesIn, "p1", "role=coordinator", "since=2018", "until=2020-03").
		relation("low", graph.ParticipatesIn, "p1", "role=participant", "since=2021").
		relation("top", graph.ParticipatesIn, "p2").
		relation("p1", graph.HasTheme, "coral").
		relation("coral", graph.Broader, "sea")
}

// testRelationFilter is RelationFilter: some, none, direction, asOf, nested.
func testRelationFilter(t *testing.T, open Open) {
	g := relationFilterGraph()
	p := g.in(t, open)
	has := func(f graph.RelationFilter) *graph.Filter { return &graph.Filter{Relation: &f} }
	types := func(t ...graph.RelationType) []graph.RelationType { return t }
	day := graph.MustDate
	part, in, take := types(graph.PartOf), types(graph.MemberOf), types(graph.ParticipatesIn)
	onlyTop := op("id", graph.OpEq, "institution:top")
	runFilters(t, p, []filterCase{
		{"any relation at all", has(graph.RelationFilter{}), "club low mid top p1 p2 coral sea"},
		{"none: without any relation", has(graph.RelationFilter{None: true}), "alone"},
		{"of a type, in either direction", has(graph.RelationFilter{Types: part}), "low mid top"},
		{"BOTH is either direction", has(graph.RelationFilter{Types: part, Direction: graph.DirectionBoth}), "low mid top"},
		{"OUT: the relation leads away", has(graph.RelationFilter{Types: part, Direction: graph.DirectionOut}), "low mid"},
		{"IN: the relation leads here", has(graph.RelationFilter{Types: part, Direction: graph.DirectionIn}), "mid top"},
		{"types are alternatives", has(graph.RelationFilter{Types: types(graph.PartOf, graph.Broader), Direction: graph.DirectionOut}), "low mid coral"},
		{"a type without relations", has(graph.RelationFilter{Types: types(graph.Leads)}), ""},
		{"an unknown type", has(graph.RelationFilter{Types: types("NO_SUCH`]-() //")}), ""},
		{"none of an unknown type", has(graph.RelationFilter{Types: types("NO_SUCH"), None: true}), "alone club low mid top p1 p2 coral sea"},
		{"a self-relation leads away", has(graph.RelationFilter{Types: in, Direction: graph.DirectionOut}), "club low"},
		{"a self-relation leads here", has(graph.RelationFilter{Types: in, Direction: graph.DirectionIn}), "club"},
		{"a condition on the other end", has(graph.RelationFilter{Other: op("cost", graph.OpGt, "100")}), "top"},
		{"the other end is seen against the direction too", has(graph.RelationFilter{Direction: graph.DirectionIn, Other: op("country", graph.OpEq, "FR")}), "top p2"},
		{"the other end of a self-relation is the entity itself", has(graph.RelationFilter{Types: in, Other: op("id", graph.OpEq, "institution:club")}), "club low"},
		{"none with a condition on the other end", and(op("kind", graph.OpEq, "INSTITUTION"), has(graph.RelationFilter{Types: part, Direction: graph.DirectionOut, Other: onlyTop, None: true})), "alone club low top"},
		{"one relation must fulfil it all", has(graph.RelationFilter{Types: part, Direction: graph.DirectionOut, AsOf: day("2020"), Other: op("country", graph.OpEq, "FR")}), "mid"},
		{"asOf before the relation began", has(graph.RelationFilter{Types: part, AsOf: day("2009")}), "mid top"},
		{"asOf while it held", has(graph.RelationFilter{Types: part, AsOf: day("2011-05")}), "low mid top"},
		{"asOf in its last year", has(graph.RelationFilter{Types: part, AsOf: day("2012-12-31")}), "low mid top"},
		{"asOf after it ended", has(graph.RelationFilter{Types: part, AsOf: day("2013-01-01")}), "mid top"},
		{"asOf of a year that it touches", has(graph.RelationFilter{Types: in, Direction: graph.DirectionOut, AsOf: day("2015")}), "club low"},
		{"asOf of a month before", has(graph.RelationFilter{Types: in, Direction: graph.DirectionOut, AsOf: day("2015-05")}), "club"},
		{"asOf a day within the last month", has(graph.RelationFilter{Types: take, Direction: graph.DirectionOut, AsOf: day("2020-03-31")}), "low top"},
		{"asOf between two relations of the same ends", has(graph.RelationFilter{Types: take, Direction: graph.DirectionOut, AsOf: day("2020-07")}), "top"},
		{"none as of a day", and(op("kind", graph.OpEq, "PROJECT"), has(graph.RelationFilter{Types: take, AsOf: day("2020-07"), None: true})), "p1"},
		{"unknown bounds are open", has(graph.RelationFilter{Types: take, Direction: graph.DirectionIn, AsOf: day("1800")}), "p2"},
		{
			"nested: a relation to an entity with a relation",
			has(graph.RelationFilter{Types: part, Direction: graph.DirectionOut, Other: has(graph.RelationFilter{Types: part, Direction: graph.DirectionOut})}),
			"low",
		},
		{
			"nested three deep",
			has(graph.RelationFilter{Types: take, Other: has(graph.RelationFilter{Other: has(graph.RelationFilter{Types: types(graph.Broader), Direction: graph.DirectionOut})})}),
			"low",
		},
		{
			"nested none: a relation to an entity without one",
			has(graph.RelationFilter{Types: part, Direction: graph.DirectionOut, Other: has(graph.RelationFilter{Types: take, Direction: graph.DirectionOut, None: true})}),
			"low",
		},
		{"not of some is none", and(op("kind", graph.OpEq, "THEME"), not(has(graph.RelationFilter{Types: types(graph.HasTheme)}))), "sea"},
		{"not of none is some", not(has(graph.RelationFilter{Types: part, None: true})), "low mid top"},
		{"or of relations and fields", or(has(graph.RelationFilter{Types: types(graph.HasTheme)}), op("country", graph.OpEq, "BE")), "club p1 coral"},
		{"and of relations may be fulfilled by different ones", and(has(graph.RelationFilter{Types: part}), has(graph.RelationFilter{Types: take})), "low top"},
		{"or on the other end", has(graph.RelationFilter{Direction: graph.DirectionOut, Other: or(onlyTop, op("kind", graph.OpEq, "THEME"))}), "mid p1 coral"},
		{"not on the other end", has(graph.RelationFilter{Types: part, Direction: graph.DirectionOut, Other: not(onlyTop)}), "low"},
		{"an empty or on the other end is fulfilled by none", has(graph.RelationFilter{Other: &graph.Filter{Or: []graph.Filter{}}}), ""},
	})
}
