package storetest

import (
	"slices"
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

// with makes a relation filter of its parts: of, over, at, to, and out, in, both, none.
func with(parts ...func(f *graph.RelationFilter)) *graph.Filter {
	f := &graph.RelationFilter{}
	for _, p := range parts {
		p(f)
	}
	return &graph.Filter{Relation: f}
}

func of(types ...graph.RelationType) func(f *graph.RelationFilter) {
	return func(f *graph.RelationFilter) { f.Legs = alteredLeg(f.Legs, func(l *graph.Leg) { l.Types = types }) }
}

func over(legs ...graph.Legs) func(f *graph.RelationFilter) {
	return func(f *graph.RelationFilter) { f.Legs = slices.Concat(legs...) }
}

func toward(d graph.Direction) func(f *graph.RelationFilter) {
	return func(f *graph.RelationFilter) { f.Legs = alteredLeg(f.Legs, func(l *graph.Leg) { l.Direction = d }) }
}

// alteredLeg returns legs with the first of them, if need be a new one, altered.
func alteredLeg(legs graph.Legs, alter func(l *graph.Leg)) graph.Legs {
	if legs = slices.Clone(legs); len(legs) == 0 {
		legs = graph.Legs{{}}
	}
	alter(&legs[0])
	return legs
}

func at(day string) func(f *graph.RelationFilter) {
	return func(f *graph.RelationFilter) { f.AsOf = graph.MustDate(day) }
}

func to(other *graph.Filter) func(f *graph.RelationFilter) {
	return func(f *graph.RelationFilter) { f.Other = other }
}

func out(f *graph.RelationFilter)  { toward(graph.DirectionOut)(f) }
func in(f *graph.RelationFilter)   { toward(graph.DirectionIn)(f) }
func both(f *graph.RelationFilter) { toward(graph.DirectionBoth)(f) }
func none(f *graph.RelationFilter) { f.None = true }

// testRelationFilter is RelationFilter.
func testRelationFilter(t *testing.T, open Open, part portion) {
	p, draw := relationFilterGraph().in(t, open), part.draw(t)
	t.Run("some", func(t *testing.T) { runFilters(t, p, draw, someCases()) })
	t.Run("other", func(t *testing.T) { runFilters(t, p, draw, otherEndCases()) })
	t.Run("asOf", func(t *testing.T) { runFilters(t, p, draw, filterAsOfCases()) })
	t.Run("nested", func(t *testing.T) { runFilters(t, p, draw, nestedCases()) })
}

func someCases() []filterCase {
	part, member := of(graph.PartOf), of(graph.MemberOf)
	unknown := of("NO_SUCH`]-() //")
	return []filterCase{
		{"any relation at all", with(), "club low mid top p1 p2 coral sea"},
		{"none: without any relation", with(none), "alone"},
		{"of a type, in either direction", with(part), "low mid top"},
		{"BOTH is either direction", with(part, both), "low mid top"},
		{"OUT: the relation leads away", with(part, out), "low mid"},
		{"IN: the relation leads here", with(part, in), "mid top"},
		{"types in directions of their own", with(over(graph.Out(graph.PartOf), graph.In(graph.MemberOf))), "club low mid"},
		{
			"none of types in directions of their own",
			and(op("kind", graph.OpEq, "INSTITUTION"), with(over(graph.Out(graph.PartOf), graph.In(graph.MemberOf)), none)), "alone top",
		},
		{"a type that is followed in each direction", with(over(graph.Out(graph.PartOf), graph.In(graph.PartOf))), "low mid top"},
		{"any type away, and one type here", with(over(graph.Out(), graph.In(graph.PartOf))), "club low mid top p1 coral"},
		{"types are alternatives", with(of(graph.PartOf, graph.Broader), out), "low mid coral"},
		{"a type without relations", with(of(graph.Leads)), ""},
		{"an unknown type", with(unknown), ""},
		{"none of an unknown type", with(unknown, none), "alone club low mid top p1 p2 coral sea"},
		{"a self-relation leads away", with(member, out), "club low"},
		{"a self-relation leads here", with(member, in), "club"},
		{"not of some is none", and(op("kind", graph.OpEq, "THEME"), not(with(of(graph.HasTheme)))), "sea"},
		{"not of none is some", not(with(part, none)), "low mid top"},
		{"or of relations and fields", or(with(of(graph.HasTheme)), op("country", graph.OpEq, "BE")), "club p1 coral"},
		{
			"and of relations may be fulfilled by different ones",
			and(with(part), with(of(graph.ParticipatesIn))), "low top",
		},
	}
}

func otherEndCases() []filterCase {
	part, member := of(graph.PartOf), of(graph.MemberOf)
	top, club := op("id", graph.OpEq, "institution:top"), op("id", graph.OpEq, "institution:club")
	french, institution := op("country", graph.OpEq, "FR"), op("kind", graph.OpEq, "INSTITUTION")
	return []filterCase{
		{"a condition on the other end", with(to(op("cost", graph.OpGt, "100"))), "top"},
		{"the other end is seen against the direction too", with(in, to(french)), "top p2"},
		{"the other end of a self-relation is the entity itself", with(member, to(club)), "club low"},
		{
			"none with a condition on the other end",
			and(institution, with(part, out, to(top), none)), "alone club low top",
		},
		{
			"the other end is seen against the direction of its type",
			with(over(graph.Out(graph.PartOf), graph.In(graph.MemberOf)), to(op("id", graph.OpEq, "institution:low"))), "club",
		},
		{"one relation must fulfil it all", with(part, out, at("2020"), to(french)), "mid"},
		{"or on the other end", with(out, to(or(top, op("kind", graph.OpEq, "THEME")))), "mid p1 coral"},
		{"not on the other end", with(part, out, to(not(top))), "low"},
		{"absent on the other end", with(of(graph.ParticipatesIn), to(op("country", graph.OpAbsent))), "low top p1"},
		{"an empty or on the other end is fulfilled by none", with(to(&graph.Filter{Or: []graph.Filter{}})), ""},
		{
			"an empty and on the other end is fulfilled by all",
			with(part, to(&graph.Filter{And: []graph.Filter{}})),
			"low mid top",
		},
	}
}

func filterAsOfCases() []filterCase {
	part, member, take := of(graph.PartOf), of(graph.MemberOf), of(graph.ParticipatesIn)
	return []filterCase{
		{"before the relation began", with(part, at("2009")), "mid top"},
		{"while it held", with(part, at("2011-05")), "low mid top"},
		{"in its last year", with(part, at("2012-12-31")), "low mid top"},
		{"after it ended", with(part, at("2013-01-01")), "mid top"},
		{"a year that it touches", with(member, out, at("2015")), "club low"},
		{"a month before", with(member, out, at("2015-05")), "club"},
		{"a day within the last month", with(take, out, at("2020-03-31")), "low top"},
		{"between two relations of the same ends", with(take, out, at("2020-07")), "top"},
		{"none as of a day", and(op("kind", graph.OpEq, "PROJECT"), with(take, at("2020-07"), none)), "p1"},
		{"unknown bounds are open", with(take, in, at("1800")), "p2"},
	}
}

func nestedCases() []filterCase {
	part, take := of(graph.PartOf), of(graph.ParticipatesIn)
	return []filterCase{
		{"a relation to an entity with a relation", with(part, out, to(with(part, out))), "low"},
		{"three deep", with(take, to(with(to(with(of(graph.Broader), out))))), "low"},
		{"a relation to an entity without one", with(part, out, to(with(take, out, none))), "low"},
		{"without a relation to an entity with one", and(op("cost", graph.OpGt, "0"), with(to(with(part)), none)), ""},
		{"each with its own asOf", with(take, at("2019"), to(with(take, at("2022")))), "low top p1 p2"},
		{"the way back is a way", with(part, out, to(with(part, in))), "low mid"},
	}
}
