package storetest

import (
	"slices"
	"testing"

	"entente/graph"
)

// stepGraph has relations of all sorts around one institution, hub.
func stepGraph() *builder {
	return newGraph().
		institution("hub", "Hub", "country=FR").
		institution("a", "Ägäis", "country=FR").
		institution("b", "Beta", "country=DE").
		institution("c", "", "country=FR").
		institution("alone", "Alone").
		project("p", "Project", "cost=100").
		project("q", "Quest").
		site("s", "Site").
		relation("hub", graph.PartnerOf, "a", "since=2010").
		relation("b", graph.PartnerOf, "hub", "since=2005-06", "until=2007").
		relation("hub", graph.PartnerOf, "c").
		relation("hub", graph.PartOf, "hub", "role=self").
		relation("hub", graph.ParticipatesIn, "p", "role=coordinator", "amount=500", "since=2019", "until=2021").
		relation("hub", graph.ParticipatesIn, "p", "role=participant", "amount=70.5", "since=2022-02-01").
		relation("hub", graph.ParticipatesIn, "q", "role=participant", "amount=1000").
		relation("hub", graph.HasSite, "s").
		relation("a", graph.PartOf, "b").
		relation("a", graph.ParticipatesIn, "p")
}

type stepCase struct {
	rule string
	s    graph.Step
	want string
}

// testRelations is Reader.Relations: which relations are given.
func testRelations(t *testing.T, open Open, part portion) {
	g := stepGraph()
	p, draw := g.in(t, open), part.draw(t)
	t.Run("step", func(t *testing.T) { runSteps(t, p, draw, g, stepCases()) })
	t.Run("asOf", func(t *testing.T) { runSteps(t, p, draw, g, asOfCases()) })
	t.Run("where", func(t *testing.T) { runSteps(t, p, draw, g, whereCases()) })
	t.Run("sources", func(t *testing.T) { testSources(t, p, g) })
	t.Run("a relation and its other end are returned whole", func(t *testing.T) {
		x, e := g.related("b", graph.PartnerOf, "hub", ""), g.record("b").Entity
		s := graph.Step{
			Kinds:  []graph.EntityKind{graph.KindInstitution},
			Where:  op("country", graph.OpEq, "DE"),
			Window: all,
		}
		want := []graph.RelationItem{{Relation: &x, Other: &e, Holds: x.Period}}
		same(t, "Relations returns what was put, unchanged", want, p.on(t).relationsOf(s, g.id("hub"))[0].Items)
	})
}

// runSteps asks for the relations of hub; how many they are, where draw says.
func runSteps(t *testing.T, p probe, draw func() bool, g *builder, cases []stepCase) {
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			s := c.s
			if s.Limit == 0 {
				s.Window = all
			}
			p := p.on(t)
			page := p.relationsOf(s, g.id("hub"))[0]
			same(t, "Relations: "+c.rule, c.want, items(page))
			same(t, "Relations: Total is 0 unless asked for", 0, page.Total)
			if !draw() {
				return
			}
			s.Total = true
			s.Window = graph.Window{Limit: 1}
			same(t, "Relations: Total counts without the window",
				len(page.Items), p.relationsOf(s, g.id("hub"))[0].Total)
		})
	}
}

func stepCases() []stepCase {
	partner, part, take := graph.Both(graph.PartnerOf), graph.Both(graph.PartOf), graph.Both(graph.ParticipatesIn)
	inst, proj := []graph.EntityKind{graph.KindInstitution}, []graph.EntityKind{graph.KindProject}
	return []stepCase{
		{
			"all: by type in the order of RelationTypes, then the name of the other end, folded",
			graph.Step{},
			">a <b >c >hub/self " + participations() + " >q/participant >s",
		},
		{"no direction is both", graph.Step{Legs: graph.Legs{{Types: []graph.RelationType{graph.PartnerOf}}}}, ">a <b >c"},
		{"BOTH", graph.Step{Legs: partner}, ">a <b >c"},
		{"OUT: those that lead away", graph.Step{Legs: graph.Out(graph.PartnerOf)}, ">a >c"},
		{"IN: those that lead here", graph.Step{Legs: graph.In(graph.PartnerOf)}, "<b"},
		{"a relation of an entity with itself is given once", graph.Step{Legs: part}, ">hub/self"},
		{
			"a relation of an entity with itself leads away",
			graph.Step{Legs: graph.Out(graph.PartOf)},
			">hub/self",
		},
		{
			"a relation of an entity with itself leads here, and is forward",
			graph.Step{Legs: graph.In(graph.PartOf)},
			">hub/self",
		},
		{
			"types in directions of their own",
			graph.Step{Legs: slices.Concat(graph.In(graph.PartnerOf), graph.Out(graph.HasSite, graph.PartOf))}, "<b >hub/self >s",
		},
		{"a relation that two legs lead over is given once", graph.Step{Legs: slices.Concat(graph.Out(graph.PartnerOf), partner)}, ">a <b >c"},
		{"a type that is followed in each direction", graph.Step{Legs: slices.Concat(graph.Out(graph.PartnerOf), graph.In(graph.PartnerOf))}, ">a <b >c"},
		{"any type that leads here, and one that leads away", graph.Step{Legs: slices.Concat(graph.In(), graph.Out(graph.HasSite))}, "<b >hub/self >s"},
		{"a leg of no type that exists adds nothing", graph.Step{Legs: slices.Concat(graph.Both("X"), graph.Out(graph.HasSite))}, ">s"},
		{"types are alternatives", graph.Step{Legs: graph.Both(graph.HasSite, graph.PartOf)}, ">hub/self >s"},
		{"a type named twice counts once", graph.Step{Legs: graph.Both(graph.HasSite, graph.HasSite)}, ">s"},
		{"a type without relations", graph.Step{Legs: graph.Both(graph.Leads)}, ""},
		{"an unknown type has no relations", graph.Step{Legs: graph.Both("X`]-(n) DETACH DELETE n //")}, ""},
		{"kinds are those of the other end", graph.Step{Kinds: proj}, participations() + " >q/participant"},
		{
			"kinds are alternatives",
			graph.Step{Kinds: append(proj, graph.KindSite), Legs: graph.Both(graph.HasSite, graph.Manages)},
			">s",
		},
		{"the other end of a relation with itself is the entity", graph.Step{Kinds: inst, Legs: part}, ">hub/self"},
		{"types and kinds must both fit", graph.Step{Kinds: inst, Legs: take}, ""},
		{
			"parallel relations are all given",
			graph.Step{Kinds: proj, Where: op("cost", graph.OpEq, "100")},
			participations(),
		},
	}
}

// participations is the part of hub in p, twice, in the order of the ids of the relations.
func participations() string {
	g := stepGraph()
	x := g.related("hub", graph.ParticipatesIn, "p", "coordinator").ID
	y := g.related("hub", graph.ParticipatesIn, "p", "participant").ID
	if x < y {
		return ">p/coordinator >p/participant"
	}
	return ">p/participant >p/coordinator"
}

func asOfCases() []stepCase {
	at := func(day string, types ...graph.RelationType) graph.Step {
		return graph.Step{AsOf: graph.MustDate(day), Legs: graph.Both(types...)}
	}
	return []stepCase{
		{"before it began", at("2009-12-31", graph.PartnerOf), ">c"},
		{"the year it began", at("2010", graph.PartnerOf), ">a >c"},
		{"the month before it began", at("2005-05", graph.PartnerOf), ">c"},
		{"the year in which it began in June", at("2005", graph.PartnerOf), "<b >c"},
		{"the last day of the year in which it ended", at("2007-12-31", graph.PartnerOf), "<b >c"},
		{"the day after", at("2008-01-01", graph.PartnerOf), ">c"},
		{"unknown bounds are open", at("0001", graph.PartnerOf), ">c"},
		{"an open end holds for ever", at("9999", graph.PartnerOf), ">a >c"},
		{"one of parallel relations", at("2020-06-01", graph.ParticipatesIn), ">p/coordinator >q/participant"},
		{"none of parallel relations", at("2022-01", graph.ParticipatesIn), ">q/participant"},
		{"the other of parallel relations", at("2022-02", graph.ParticipatesIn), ">p/participant >q/participant"},
	}
}

func whereCases() []stepCase {
	partners := func(f *graph.Filter) graph.Step {
		return graph.Step{Legs: graph.Both(graph.PartnerOf), Where: f}
	}
	inst, take := []graph.EntityKind{graph.KindInstitution}, graph.Both(graph.ParticipatesIn)
	part, site := of(graph.PartOf), of(graph.HasSite)
	return []stepCase{
		{"a condition on the other end", graph.Step{Where: op("country", graph.OpEq, "FR")}, ">a >c >hub/self"},
		{"a condition on the kind of the other end", graph.Step{Where: op("kind", graph.OpEq, "SITE")}, ">s"},
		{"type and role in a condition are the entity's", graph.Step{Where: op("role", graph.OpEq, "coordinator")}, ""},
		{"absent is of the other end", graph.Step{Legs: take, Where: op("cost", graph.OpAbsent)}, ">q/participant"},
		{"not", graph.Step{Kinds: inst, Where: not(op("country", graph.OpEq, "FR"))}, "<b"},
		{"a relation of the other end", partners(with(part, out)), ">a"},
		{"the other end without such a relation", partners(with(part, out, none)), "<b >c"},
		{"the relation that led there is one of the other end's", graph.Step{Where: with(site, in)}, ">s"},
		{"an empty or is fulfilled by none", graph.Step{Where: &graph.Filter{Or: []graph.Filter{}}}, ""},
	}
}

// testSources is the alignment of Reader.Relations.
func testSources(t *testing.T, p probe, g *builder) {
	partner := graph.Step{Legs: graph.Both(graph.PartnerOf, graph.PartOf), Window: all, Total: true}
	for _, c := range []struct {
		rule string
		from []graph.ID
		want []string
	}{
		{"aligned with from", g.list("a hub b"), []string{"<hub >b", ">a <b >c >hub/self", ">hub <a"}},
		{"an empty page for an unknown id", []graph.ID{"institution:nobody", g.id("c")}, []string{"", "<hub"}},
		{"an empty page for an entity without relations", g.list("alone c"), []string{"", "<hub"}},
		{"an id that occurs twice is answered twice", g.list("c c"), []string{"<hub", "<hub"}},
		{"no ids, no pages", nil, nil},
		{"query syntax in an id is plain text", []graph.ID{"x'}) MATCH (n) //", ""}, []string{"", ""}},
	} {
		t.Run(c.rule, func(t *testing.T) {
			pages := p.on(t).relationsOf(partner, c.from...)
			for i, page := range pages {
				same(t, "Relations: "+c.rule, c.want[i], items(page))
				same(t, "Relations: Total of each source", len(page.Items), page.Total)
			}
		})
	}
}
