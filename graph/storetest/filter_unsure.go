package storetest

import (
	"testing"

	"entente/graph"
)

// unsureGraph has names of which an index tells less than a filter asks: Alpha occurs in a name that does not begin with it. And
// it has a club that is its own member and its own partner.
func unsureGraph() *builder {
	return newGraph().
		institution("alpha", "Alpha").
		institution("the-alpha", "The Alpha").
		institution("gamma", "Gamma").
		institution("club", "Club").
		relation("club", graph.MemberOf, "club", "since=2010").
		relation("alpha", graph.MemberOf, "club").
		relation("club", graph.PartnerOf, "gamma").
		relation("the-alpha", graph.PartnerOf, "club")
}

// testFilterUnsure is Filter where an index gives candidates, which the filter has to decide about: alone, and within Or, Not
// and And, which must not take candidates for the answer.
func testFilterUnsure(t *testing.T, open Open, part portion) {
	p, draw := unsureGraph().in(t, open), part.draw(t)
	t.Run("names", func(t *testing.T) { runFilters(t, p, draw, unsureNames()) })
	t.Run("own relations", func(t *testing.T) { runFilters(t, p, draw, ownRelations()) })
}

func unsureNames() []filterCase {
	alpha, zeta := op("name", graph.OpStartsWith, "Alpha"), op("name", graph.OpStartsWith, "Zeta")
	within, label := op("name", graph.OpContains, "alpha"), op("label", graph.OpStartsWith, "Alpha")
	gamma := op("name", graph.OpEq, "Gamma")
	return []filterCase{
		{"The Alpha has Alpha in its name, and does not begin with it", alpha, "alpha"},
		{"or: one of two beginnings", or(alpha, zeta), "alpha"},
		{"or: the same with labels", or(label, zeta), "alpha"},
		{"or: a beginning, or a name as a whole", or(alpha, gamma), "alpha gamma"},
		{"or: a name as a whole, or a beginning", or(gamma, alpha), "alpha gamma"},
		{"or: twice the same", or(alpha, alpha), "alpha"},
		{"or: a beginning, or a part", or(alpha, within), "alpha the-alpha"},
		{"not: whose name does not begin so", not(alpha), "club gamma the-alpha"},
		{"not: neither the one nor the other", not(or(alpha, gamma)), "club the-alpha"},
		{"not: not both a part and a beginning", not(and(alpha, within)), "club gamma the-alpha"},
		{"and: a part that is no beginning", and(within, not(alpha)), "the-alpha"},
		{"and: a beginning of a name that is given", and(alpha, op("name", graph.OpEq, "The Alpha")), ""},
		{"and: of two beginnings one at most", and(alpha, zeta), ""},
		{"a relation with one whose name begins so", with(of(graph.MemberOf, graph.PartnerOf), to(alpha)), "club"},
		{"no relation with one whose name begins so", with(of(graph.MemberOf, graph.PartnerOf), to(alpha), none), "alpha gamma the-alpha"},
		{"no relation with one of another name", with(to(not(alpha)), none), ""},
	}
}

func ownRelations() []filterCase {
	club := op("id", graph.OpEq, "institution:club")
	member, partner := of(graph.MemberOf), of(graph.PartnerOf)
	return []filterCase{
		{"the club is a member of the club", with(member, out, to(club)), "alpha club"},
		{"the club has the club as a member", with(member, in, to(club)), "club"},
		{"in either direction", with(member, to(club)), "alpha club"},
		{"the member that is an institution of itself, by name", with(member, in, to(op("name", graph.OpEq, "Club"))), "club"},
		{"before its own membership began", with(member, in, to(club), at("2009")), ""},
		{"who is no member of the club", with(member, out, to(club), none), "gamma the-alpha"},
		{"who does not have the club as a member", with(member, in, to(club), none), "alpha gamma the-alpha"},
		{"a relation of others leads one way only", with(partner, out, to(club)), "the-alpha"},
		{"and is seen from its other end", with(partner, in, to(club)), "gamma"},
	}
}
