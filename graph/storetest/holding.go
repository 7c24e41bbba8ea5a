package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// holdingGraph has relations that state no period, between things that have a lifetime.
func holdingGraph() *builder {
	return newGraph().
		institution("a", "Alpha", "country=FR").
		institution("b", "Beta", "founded=1900").
		person("p", "Person").
		theme("t", "Theme").
		project("past", "Past", "start=2014", "end=2016-06-30").
		project("open", "Open", "start=2020-02").
		project("odd", "Odd", "start=2019", "end=2015").
		programme("frame", "Frame", "start=2014-01-01", "end=2020-12-31").
		programme("part", "Part").
		entity(graph.KindAgreement, "pact", "Pact", "signed=2001-05-02", "inForceSince=2002", "inForceUntil=2010-03").
		entity(graph.KindAgreement, "note", "Note", "signed=2001-05-02").
		relation("a", graph.ParticipatesIn, "past").
		relation("b", graph.ParticipatesIn, "past", "since=2018").
		relation("b", graph.ParticipatesIn, "past", "role=late", "until=2017").
		relation("b", graph.ParticipatesIn, "past", "role=early", "since=2013").
		relation("a", graph.ParticipatesIn, "open").
		relation("a", graph.ParticipatesIn, "odd").
		relation("a", graph.ParticipatesIn, "frame").
		relation("past", graph.FundedUnder, "frame").
		relation("open", graph.FundedUnder, "frame").
		relation("past", graph.HasTheme, "t").
		relation("a", graph.HasTheme, "t").
		relation("part", graph.PartOf, "frame").
		relation("frame", graph.PartOf, "part").
		relation("a", graph.PartyTo, "pact").
		relation("a", graph.PartyTo, "note").
		relation("frame", graph.EstablishedBy, "pact").
		relation("b", graph.EstablishedBy, "pact").
		relation("p", graph.Leads, "past", "role=head").
		relation("p", graph.Awarded, "b").
		relation("a", graph.PartnerOf, "b")
}

// holdingCases are the relations of holdingGraph with when they hold.
var holdingCases = []struct{ relation, holds, why string }{
	{"a PARTICIPATES_IN past", "2014/2016-06-30", "one takes part while the project runs"},
	{"b PARTICIPATES_IN past", "2018/", "an end before what is stated is not lent"},
	{"b PARTICIPATES_IN past late", "2014/2017", "what is stated wins, though it lies outside"},
	{"b PARTICIPATES_IN past early", "2013/2016-06-30", "what is stated wins, though it lies outside"},
	{"a PARTICIPATES_IN open", "2020-02/", "a project without an end leaves the bound open"},
	{"a PARTICIPATES_IN odd", "/", "a lifetime that ends before it begins is not lent"},
	{"a PARTICIPATES_IN frame", "2014-01-01/2020-12-31", "one takes part while the programme runs"},
	{"past FUNDED_UNDER frame", "2014/2016-06-30", "money flows while the project runs"},
	{"open FUNDED_UNDER frame", "2020-02/", "a project may outlive its programme"},
	{"past HAS_THEME t", "2014/2016-06-30", "a project works on its themes while it runs"},
	{"a HAS_THEME t", "/", "an institution has no lifetime to lend"},
	{"part PART_OF frame", "/", "the whole lends nothing to its parts"},
	{"frame PART_OF part", "2014-01-01/2020-12-31", "a part is one while it is there"},
	{"a PARTY_TO pact", "2002/2010-03", "in force counts before signed"},
	{"a PARTY_TO note", "2001-05-02/", "signed where the entry into force is unknown"},
	{"frame ESTABLISHED_BY pact", "2002/", "what was established outlives the agreement"},
	{"b ESTABLISHED_BY pact", "2002/", "what was established outlives the agreement"},
	{"p LEADS past head", "2014/2016-06-30", "one leads a project while it runs"},
	{"p AWARDED b", "/", "an institution has no lifetime to lend"},
	{"a PARTNER_OF b", "/", "the type takes nothing from its ends"},
}

// testHolding is graph.Holding as it decides everything that asks for a time.
func testHolding(t *testing.T, open Open) {
	g := holdingGraph()
	p := g.in(t, open)
	t.Run("relations and arcs", func(t *testing.T) {
		items, arcs := p.on(t).holdings(g.order)
		for _, c := range holdingCases {
			same(t, "Relations: Holds of "+c.relation+": "+c.why, c.holds, items[c.relation])
			same(t, "Arcs: the period of "+c.relation+": "+c.why, c.holds, arcs[c.relation])
		}
		same(t, "every relation of the graph is a case", len(holdingCases), len(items))
	})
	for _, day := range strings.Fields("2000 2001-06 2002 2010-03-31 2010-04 2013 2014-05 2016-06-30 2016-07 2017-12 2018 2021 2025") {
		t.Run("asOf "+day, func(t *testing.T) { checkAsOf(p.on(t), g.order, g.relations, g.changes().Put, graph.MustDate(day)) })
	}
	for _, seed := range seeds() {
		t.Run(fmt.Sprint("asOf never shows what was not valid, seed ", seed), func(t *testing.T) {
			w := newWorldOf(newChance(seed), []graph.EntityKind{
				graph.KindInstitution, graph.KindProject, graph.KindProgramme, graph.KindAgreement, graph.KindTheme,
			}, 20, 60)
			p := probe{t: t, Store: open(t)}
			p.apply(w.changes())
			for range 12 {
				checkAsOf(p, w.ids, w.list(), w.records(w.ids), w.date())
			}
			if t.Failed() {
				t.Logf("repeat with: go test -run '%s' -storetest.seed=%d", t.Name(), seed)
			}
		})
	}
}

// holdings returns when the relations of the entities hold, as lists of relations have it and as the shape has it.
func (p probe) holdings(ids []graph.ID) (items, arcs map[string]string) {
	items, arcs = map[string]string{}, map[string]string{}
	names := map[graph.ID]string{}
	for n, page := range p.relationsOf(graph.Step{Window: all}, ids...) {
		for _, it := range page.Items {
			r := it.Relation
			name := strings.TrimSpace(fmt.Sprintf("%s %s %s %s", r.From.Slug(), r.Type, r.To.Slug(), r.Role))
			names[r.ID] = name
			holds := it.Holds.Since.String() + "/" + it.Holds.Until.String()
			if before, seen := items[name]; seen && before != holds {
				p.t.Errorf("contract: both ends of a relation see it hold at one time: %s: %s, and from %s %s", name, before, ids[n], holds)
			}
			items[name] = holds
		}
	}
	err := p.Explore(context.Background(), func(ctx context.Context, _ graph.Reader, top graph.Topology) error {
		nodes, err := top.Lookup(ctx, ids)
		if err != nil {
			return err
		}
		of, _, err := top.Arcs(ctx, nodes, nil, 10_000)
		for _, list := range of {
			for _, a := range list {
				arcs[names[top.RelationID(a.Relation)]] = a.Since.String() + "/" + a.Until.String()
			}
		}
		return err
	})
	if err != nil {
		p.t.Errorf("Explore: %v", err)
	}
	return items, arcs
}

// checkAsOf asks every question that takes a time for one, and compares the answers with what naiveHolding allows.
func checkAsOf(p probe, ids []graph.ID, relations []graph.Relation, records []graph.Record, day graph.Date) {
	p.t.Helper()
	valid := map[graph.ID][]graph.ID{} // by entity, the relations that held
	held := heldOf(relations, records)
	for _, r := range held {
		if r.Covers(day) {
			valid[r.From] = append(valid[r.From], r.ID)
			if r.To != r.From {
				valid[r.To] = append(valid[r.To], r.ID)
			}
		}
	}
	pages := p.relationsOf(graph.Step{AsOf: day, Window: all, Total: true}, ids...)
	for i, id := range ids {
		got := []graph.ID{}
		for _, it := range pages[i].Items {
			got = append(got, it.Relation.ID)
		}
		slices.Sort(got)
		want := slices.Sorted(slices.Values(valid[id]))
		same(p.t, "Relations: those that held on "+day.String()+" of "+string(id), fmt.Sprint(want), fmt.Sprint(got))
		same(p.t, "Relations: Total counts those that held on "+day.String(), len(want), pages[i].Total)
	}
	for _, no := range []bool{false, true} {
		q := graph.Query{Where: &graph.Filter{Relation: &graph.RelationFilter{AsOf: day, None: no}}, Window: all}
		var want, got []graph.ID
		for _, id := range ids {
			if (len(valid[id]) == 0) == no {
				want = append(want, id)
			}
		}
		found := answerOf(p.Find(context.Background(), q))(p.t)
		for _, e := range found {
			got = append(got, e.ID)
		}
		slices.Sort(want)
		about := fmt.Sprintf(" %s, none %v", day, no)
		same(p.t, "Find: with a relation that held on"+about, fmt.Sprint(want), fmt.Sprint(got))
		same(p.t, "Count: with a relation that held on"+about, len(want), answerOf(p.Count(context.Background(), q))(p.t))
		counted := 0
		for _, b := range answerOf(p.Facets(context.Background(), q, []graph.Field{graph.FieldKind}))(p.t)[0].Buckets {
			counted += b.Count
		}
		same(p.t, "Facets: with a relation that held on"+about, len(want), counted)
	}
	world := newPathWorld(held, nil)
	for i := 0; i+1 < min(len(ids), 6); i++ {
		checkOracle(p, world, connect.PathQuery{From: ids[i], To: ids[i+1], MaxLength: 3, Limit: 5, AsOf: day, Rank: connect.RankHops})
	}
}

// heldIn is heldOf for the relations of a random graph.
func heldIn(w *world) []graph.Relation { return heldOf(w.list(), w.records(w.ids)) }

// heldOf returns the relations with the period in which they held instead of the one that they state.
func heldOf(relations []graph.Relation, records []graph.Record) []graph.Relation {
	entities := map[graph.ID]*graph.Entity{}
	for i := range records {
		entities[records[i].Entity.ID] = &records[i].Entity
	}
	out := slices.Clone(relations)
	for i, r := range out {
		out[i].Period = naiveHolding(r, entities)
	}
	return out
}

// naiveHolding says again, in another way, what graph.Holding does.
func naiveHolding(r graph.Relation, entities map[graph.ID]*graph.Entity) graph.Period {
	lender := map[graph.RelationType]graph.ID{
		"PARTICIPATES_IN": r.To, "PARTY_TO": r.To, "MANAGES": r.To, "LEADS": r.To, "AFFILIATED_WITH": r.To, "AWARDED": r.To,
		"ESTABLISHED_BY": r.To, "FUNDED_UNDER": r.From, "HAS_THEME": r.From, "PART_OF": r.From,
	}[r.Type]
	e := entities[lender]
	if e == nil {
		return r.Period
	}
	var begin, end graph.Date
	switch e.Kind {
	case graph.KindProject, graph.KindProgramme:
		begin, end = e.Date("start"), e.Date("end")
	case graph.KindAgreement:
		if begin, end = e.Date("inForceSince"), e.Date("inForceUntil"); !begin.Known() {
			begin = e.Date("signed")
		}
	}
	if r.Type == "ESTABLISHED_BY" {
		end = graph.Date{}
	}
	p := r.Period
	if !p.Since.Known() {
		p.Since = begin
	}
	if !p.Until.Known() {
		p.Until = end
	}
	if p.Since.Known() && p.Until.Known() && p.Until.Last().Key() < p.Since.First().Key() {
		return r.Period
	}
	return p
}
