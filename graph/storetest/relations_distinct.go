package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// distinctGraph has an institution, hub, with several relations to most of its others. Each relation has a role of its own, by
// which the cases name it.
func distinctGraph() *builder {
	return newGraph().
		institution("hub", "Hub").
		institution("a", "Alpha", "country=FR").
		institution("b", "Beta", "country=DE").
		institution("c", "Gamma").
		institution("unit", "Unit", "country=FR").
		project("p", "Project", "cost=100").
		project("q", "Project").
		project("r", "Quest", "start=2015", "end=2016").
		relation("a", graph.PartnerIn, "hub", "role=owner", "since=2010").
		relation("b", graph.PartnerIn, "hub", "role=founder", "since=2000", "until=2005").
		relation("hub", graph.PartnerOf, "b", "role=friend", "since=2003").
		relation("b", graph.MemberOf, "hub", "role=member", "withdrawn").
		relation("hub", graph.PartnerIn, "unit", "role=tenant").
		relation("hub", graph.PartnerOf, "c", "role=first", "since=2007").
		relation("c", graph.PartnerOf, "hub", "role=second", "since=2005").
		relation("hub", graph.PartOf, "hub", "role=self").
		relation("hub", graph.Succeeds, "hub", "role=itself").
		relation("hub", graph.ParticipatesIn, "p", "role=coordinator", "amount=500", "since=2019", "until=2021").
		relation("hub", graph.ParticipatesIn, "p", "role=participant", "amount=70.5", "since=2022-02-01").
		relation("hub", graph.ParticipatesIn, "q", "role=participant", "amount=1000", "since=2020").
		relation("hub", graph.ParticipatesIn, "q", "role=expert", "amount=20", "since=2018").
		relation("hub", graph.ParticipatesIn, "r", "role=coordinator").
		relation("a", graph.ParticipatesIn, "p", "role=observer")
}

// testRelationsDistinct is Step.Distinct: other ends, each once with all its relations.
func testRelationsDistinct(t *testing.T, open Open, part portion) {
	g := distinctGraph()
	p, draw := g.in(t, open), part.draw(t)
	t.Run("step", func(t *testing.T) { runDistinct(t, p, draw, g, distinctCases()) })
	t.Run("order", func(t *testing.T) { runDistinct(t, p, draw, g, distinctOrders()) })
	t.Run("legs", func(t *testing.T) { runDistinct(t, p, draw, g, distinctLegs()) })
	t.Run("which relations count", func(t *testing.T) { runDistinct(t, p, draw, g, distinctConditions()) })
	t.Run("sources", func(t *testing.T) { testDistinctSources(t, p, g) })
	for _, order := range [][]graph.Order{nil, orders("-amount"), orders("since"), orders("name"), orders("-role", "cost")} {
		s := graph.Step{OrderBy: order, Distinct: true}
		t.Run(fmt.Sprint("windows ", order), func(t *testing.T) { testItemWindows(p.on(t), draw, s, g.id("hub")) })
		t.Run(fmt.Sprint("relations taken together ", order), func(t *testing.T) { testTakenTogether(p.on(t), s, g.id("hub")) })
	}
	t.Run("relations and their other ends are returned whole", func(t *testing.T) {
		one, two := g.related("hub", graph.ParticipatesIn, "q", "expert"), g.related("hub", graph.ParticipatesIn, "q", "participant")
		alone, q, r := g.related("hub", graph.ParticipatesIn, "r", "coordinator"), g.record("q").Entity, g.record("r").Entity
		s := graph.Step{
			Legs: graph.Out(graph.ParticipatesIn), Where: not(op("cost", graph.OpEq, "100")), OrderBy: orders("since"),
			Distinct: true, Window: all,
		}
		want := []graph.Related{
			{{Relation: &one, Other: &q, Forward: true, Holds: one.Period}, {Relation: &two, Other: &q, Forward: true, Holds: two.Period}},
			{{Relation: &alone, Other: &r, Forward: true, Holds: graph.Period{Since: graph.MustDate("2015"), Until: graph.MustDate("2016")}}},
		}
		same(t, "Relations returns what was put, unchanged, and when each relation held", want, p.on(t).relationsOf(s, g.id("hub"))[0].Others)
	})
}

// runDistinct asks for those to whom hub is related; how many they are, where draw says.
func runDistinct(t *testing.T, p probe, draw func() bool, g *builder, cases []stepCase) {
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			s := c.s
			s.Distinct, s.Window = true, all
			p := p.on(t)
			page := p.relationsOf(s, g.id("hub"))[0]
			same(t, "Relations, Distinct: "+c.rule, c.want, writtenOthers(page))
			same(t, "Relations, Distinct: there are no items", "", items(page))
			same(t, "Relations, Distinct: Total is 0 unless asked for", 0, page.Total)
			if !draw() {
				return
			}
			s.Total = true
			for _, limit := range []int{0, 1, 2} {
				s.Window = graph.Window{Limit: limit}
				same(t, "Relations, Distinct: Total counts other ends, without the window",
					len(page.Others), p.relationsOf(s, g.id("hub"))[0].Total)
			}
		})
	}
}

// writtenOthers writes other ends, separated by blanks, each with its relations in brackets: "b[>x <y]" is b, to which a relation of
// the role x leads, and from which one of the role y comes.
func writtenOthers(page graph.RelationPage) string {
	out := make([]string, len(page.Others))
	for i, r := range page.Others {
		out[i] = writtenRelated(r)
	}
	return strings.Join(out, " ")
}

func writtenRelated(r graph.Related) string {
	ties := make([]string, len(r))
	for i, it := range r {
		ties[i] = "<" + it.Relation.Role
		if it.Forward {
			ties[i] = ">" + it.Relation.Role
		}
		if it.Other.ID != r[0].Other.ID {
			ties[i] += " of " + it.Other.ID.Slug()
		}
	}
	return fmt.Sprintf("%s[%s]", r[0].Other.ID.Slug(), strings.Join(ties, " "))
}

func distinctCases() []stepCase {
	inst, proj := []graph.EntityKind{graph.KindInstitution}, []graph.EntityKind{graph.KindProject}
	return []stepCase{
		{
			"each once, at the place of its first relation, with all its relations in order",
			graph.Step{Kinds: inst, Legs: slices.Concat(graph.Both(graph.PartnerIn, graph.PartOf, graph.MemberOf, graph.Succeeds), graph.Out(graph.PartnerOf))},
			"a[<owner] b[<founder >friend <member] unit[>tenant] c[>first] hub[>self >itself]",
		},
		{"what is related to itself twice is one other end", graph.Step{Legs: graph.Both(graph.PartOf, graph.Succeeds)}, "hub[>self >itself]"},
		{"a relation with itself leads here too", graph.Step{Legs: graph.In(graph.PartOf)}, "hub[>self]"},
		{"those of a kind", graph.Step{Kinds: proj, OrderBy: orders("name", "since")}, "q[>expert >participant] p[>coordinator >participant] r[>coordinator]"},
		{"there are none of a kind", graph.Step{Kinds: proj, Legs: graph.Both(graph.PartnerOf)}, ""},
		{"an unknown type leads to nobody", graph.Step{Legs: graph.Both("X`]-(n) DETACH DELETE n //")}, ""},
		{"a type without relations leads to nobody", graph.Step{Legs: graph.Both(graph.Leads)}, ""},
	}
}

func distinctOrders() []stepCase {
	take := func(by ...string) graph.Step {
		return graph.Step{Legs: graph.Out(graph.ParticipatesIn), OrderBy: orders(by...)}
	}
	return []stepCase{
		{"by amount", take("amount"), "q[>expert >participant] p[>participant >coordinator] r[>coordinator]"},
		{"by amount, the greatest first", take("-amount"), "q[>participant >expert] p[>coordinator >participant] r[>coordinator]"},
		{"by beginning", take("since"), "q[>expert >participant] p[>coordinator >participant] r[>coordinator]"},
		{"by beginning, the latest first, absent last", take("-since"), "p[>participant >coordinator] q[>participant >expert] r[>coordinator]"},
		{"by role, then the name of the other end", take("role", "name"), "p[>coordinator >participant] r[>coordinator] q[>expert >participant]"},
		{"by the id of the other end", take("-id", "role"), "r[>coordinator] q[>expert >participant] p[>coordinator >participant]"},
		{"by a number of the other end", take("cost", "-role"), "p[>participant >coordinator] q[>participant >expert] r[>coordinator]"},
	}
}

func distinctLegs() []stepCase {
	step := func(legs ...graph.Legs) graph.Step {
		return graph.Step{Legs: slices.Concat(legs...), OrderBy: orders("since")}
	}
	return []stepCase{
		{"reached in both directions", step(graph.Both(graph.PartnerOf)), "b[>friend] c[<second >first]"},
		{"only by relations that lead away", step(graph.Out(graph.PartnerOf)), "b[>friend] c[>first]"},
		{"only by relations that lead here", step(graph.In(graph.PartnerOf)), "c[<second]"},
		{
			"types in directions of their own",
			step(graph.Both(graph.PartnerOf), graph.In(graph.PartnerIn)), "b[<founder >friend] c[<second >first] a[<owner]",
		},
		{
			"the other way round",
			step(graph.In(graph.PartnerOf), graph.Out(graph.PartnerIn)), "c[<second] unit[>tenant]",
		},
		{"a relation that two legs lead over counts once", step(graph.Both(graph.PartnerOf), graph.Out(graph.PartnerOf)), "b[>friend] c[<second >first]"},
	}
}

func distinctConditions() []stepCase {
	take := graph.Out(graph.ParticipatesIn)
	asOf := func(day string, by ...string) graph.Step {
		return graph.Step{Legs: take, AsOf: graph.MustDate(day), OrderBy: orders(by...)}
	}
	where := func(f *graph.Filter) graph.Step { return graph.Step{Legs: take, Where: f, OrderBy: orders("since")} }
	return []stepCase{
		{"those that held at the time; the others do not count", asOf("2019-06", "since"), "q[>expert] p[>coordinator]"},
		{"the first that held gives the place", asOf("2021", "-since"), "q[>participant >expert] p[>coordinator]"},
		{"as long as the project ran", asOf("2015-05", "since"), "r[>coordinator]"},
		{"a condition on the other end", where(op("cost", graph.OpEq, "100")), "p[>coordinator >participant]"},
		{"relations of the other end are not those with it", where(with(in, to(op("id", graph.OpEq, "institution:a")))), "p[>coordinator >participant]"},
		{"nobody fulfils it", where(&graph.Filter{Or: []graph.Filter{}}), ""},
		{
			"a condition on both", graph.Step{AsOf: graph.MustDate("2004"), Where: op("country", graph.OpEq, "DE"), OrderBy: orders("since")},
			"b[<founder >friend <member]",
		},
	}
}

// testDistinctSources is the alignment of the pages.
func testDistinctSources(t *testing.T, p probe, g *builder) {
	s := graph.Step{
		Legs: graph.Both(graph.ParticipatesIn, graph.PartnerOf), OrderBy: orders("role", "name"), Distinct: true, Window: graph.Window{Limit: 2}, Total: true,
	}
	for _, c := range []struct {
		rule  string
		from  []graph.ID
		want  []string
		total []int
	}{
		{
			"aligned with from, each with its own window", g.list("hub a p b"),
			[]string{"p[>coordinator >participant] r[>coordinator]", "p[>observer]", "hub[<coordinator <participant] a[<observer]", "hub[<friend]"},
			[]int{5, 1, 2, 1},
		},
		{"an empty page for an unknown id", append(g.list("b"), "institution:nobody"), []string{"hub[<friend]", ""}, []int{1, 0}},
		{"an id that occurs twice is answered twice", g.list("a unit a"), []string{"p[>observer]", "", "p[>observer]"}, []int{1, 0, 1}},
		{"no ids, no pages", nil, nil, nil},
	} {
		t.Run(c.rule, func(t *testing.T) {
			for i, page := range p.on(t).relationsOf(s, c.from...) {
				same(t, "Relations, Distinct: "+c.rule, c.want[i], writtenOthers(page))
				same(t, "Relations, Distinct: Total of each source", c.total[i], page.Total)
			}
		})
	}
}

// testTakenTogether compares other ends with the relations of the same step, put together by their other ends.
func testTakenTogether(p probe, s graph.Step, id graph.ID) {
	s.Window = all
	found := writtenOthers(p.relationsOf(s, id)[0])
	s.Distinct = false
	want := graph.RelationPage{Others: byOther(p.relationsOf(s, id)[0].Items)}
	same(p.t, "Relations, Distinct: other ends are the relations of the same step, put together", writtenOthers(want), found)
}
