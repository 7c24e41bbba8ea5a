package storetest

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"entente/graph"
)

// statedGraph is a graph about which the sources disagree.
func statedGraph() *builder {
	return newGraph().
		document("a", "A", "date=2020", "source=TABLE").document("b", "B", "date=2021", "source=ROR").
		institution("lab", "Lab", "country=FR").
		fact("lab", "founded=2005", "doc=a").fact("lab", "founded=2006", "doc=b").fact("lab", "status=ACTIVE", "doc=a").
		institution("gap", "Gap", "country=FR").fact("gap", "country=DE", "doc=b").
		fact("gap", "founded=1990-04", "doc=b").fact("gap", "founded=2010", "doc=a").fact("gap", "founded=2010-05", "doc=a").
		institution("sure", "Sure", "founded=2005-07").fact("sure", "founded=1800", "rank=DEPRECATED", "doc=b").
		institution("none", "None", "type=FUNDER", "type=UNIVERSITY").
		project("dear", "Dear").fact("dear", "cost=100", "doc=b").fact("dear", "cost=7", "doc=a").
		site("geneva", "Geneva", "city@fr=Genève", "city@de=Genf", "country=CH").
		programme("units", "Units").fact("units", "budget=80", "doc=b").fact("units", "budget=95", "doc=a", "unit=USD").
		relation("lab", graph.HasSite, "geneva").relation("gap", graph.HasSite, "geneva").relation("sure", graph.PartOf, "lab").
		relation("none", graph.PartOf, "gap")
}

// testStated: conditions and counts look at every value that is stated, and a span at one.
func testStated(t *testing.T, open Open) {
	t.Run("cases", func(t *testing.T) { runFilters(t, statedGraph().in(t, open), whole.draw(t), statedCases()) })
	t.Run("shown", func(t *testing.T) {
		p := statedGraph().in(t, open)
		e := p.entities("institution:lab")[0]
		same(t, "what is shown stays the best value", "2006", e.Attribute(graph.PropFounded))
		same(t, "what is stated besides stands apart", 1, len(e.Stated))
		same(t, "and is not among values that are all right", 1, len(e.Values(graph.PropFounded)))
		by := graph.Query{Where: op("founded", graph.OpGt, "1000"), OrderBy: []graph.Order{{Field: "founded"}}, Window: all}
		same(t, "lists are ordered by the best value", "gap sure lab", slugs(p.find(by)))
	})
	t.Run("counts", func(t *testing.T) {
		p := statedGraph().in(t, open)
		every := graph.Query{Kinds: []graph.EntityKind{graph.KindInstitution}}
		years := graph.GroupKey{Field: "founded", Interval: graph.IntervalYear, Missing: true}
		same(t, "an entity comes once under each year that is stated", "1990:1 2005:2 2006:1 2010:1 :1", p.counts(every, years))
		years.Field = years.Field.Best()
		same(t, "or under that of its best date", "1990:1 2005:1 2006:1 :1", p.counts(every, years))
		parent := &graph.GroupStep{Legs: graph.Out(graph.PartOf)}
		same(t, "through relations too", "DE:1 FR:2", p.counts(every, graph.GroupKey{Through: parent, Field: "country"}))
		same(t, "or not", "DE:1 FR:1", p.counts(every, graph.GroupKey{Through: parent, Field: graph.Field("country").Best()}))
		same(t, "what is less precise is missing where nothing is more precise", "1990-04:1 2005-07:1 2010-05:1 :2",
			p.counts(every, graph.GroupKey{Field: "founded", Interval: graph.IntervalMonth, Missing: true}))
	})
	for _, seed := range seeds() {
		t.Run(fmt.Sprint("random ", seed), func(t *testing.T) { testStatedRandom(t, open, seed) })
	}
}

// counts returns groups by one key as value:count.
func (p probe) counts(q graph.Query, k graph.GroupKey) string {
	p.t.Helper()
	out := ""
	for _, g := range p.group(q, graph.Grouping{By: []graph.GroupKey{k}, Most: 100}) {
		out += fmt.Sprintf(" %s:%d", g.Values[0], g.Count)
	}
	return out[min(1, len(out)):]
}

func statedCases() []filterCase {
	founded := graph.Field("founded")
	span := func(f graph.Field, from, before string) *graph.Filter {
		return ofOne(op(f, graph.OpGte, from), op(f, graph.OpLt, before))
	}
	inst := op("kind", graph.OpEq, "INSTITUTION")
	return []filterCase{
		{"the best value is found", op("founded", graph.OpEq, "2006"), "lab"},
		{"so is another that is stated", op("founded", graph.OpEq, "2005"), "lab"},
		{"not by a condition on the best value", op(founded.Best(), graph.OpEq, "2005"), ""},
		{"which finds the best value", op(founded.Best(), graph.OpEq, "2006"), "lab"},
		{"in looks at all", op("founded", graph.OpIn, "2010", "2005"), "gap lab"},
		{"comparisons do, too", op("founded", graph.OpGte, "2006"), "gap lab"},
		{"and look at the best alone when told to", op(founded.Best(), graph.OpGte, "2006"), "lab"},
		{"a span is asked of one value: none lies between two that are stated", span("founded", "2000", "2005"), ""},
		{"one value within the span is enough", span("founded", "2005", "2006"), "lab sure"},
		{"the best value within the span", span(founded.Best(), "2005", "2006"), "sure"},
		{"an and of two conditions may be met by two values", and(op("founded", graph.OpGte, "2000"), op("founded", graph.OpLt, "2005")), "gap"},
		{"equal, and within a span", ofOne(op("founded", graph.OpEq, "2010"), op("founded", graph.OpGte, "2000")), "gap"},
		{"equal, and beyond a span that another value is in", ofOne(op("founded", graph.OpEq, "2010"), op("founded", graph.OpLt, "2000")), ""},
		{"in, and within a span", ofOne(op("founded", graph.OpIn, "1990-04", "2005"), op("founded", graph.OpGte, "2000")), "lab"},
		{"not asks that no stated value is equal", and(inst, not(op("founded", graph.OpEq, "2005"))), "gap none sure"},
		{"not of the best value", and(inst, not(op(founded.Best(), graph.OpEq, "2005"))), "gap lab none sure"},
		{"what has two values has one", and(inst, op("founded", graph.OpAbsent)), "none"},
		{"best or not", and(inst, op(founded.Best(), graph.OpAbsent)), "none"},
		{"absence and a value exclude each other", ofOne(op("founded", graph.OpAbsent), op("founded", graph.OpEq, "2005")), ""},
		{"twice absent is no value either", ofOne(op("website", graph.OpAbsent), op("website", graph.OpAbsent)), ""},
		{"a deprecated value is not found", op("founded", graph.OpEq, "1800"), ""},
		{"countries", op("country", graph.OpEq, "DE"), "gap"},
		{"countries, of the best", op(graph.Field("country").Best(), graph.OpIn, "FR", "DE"), "gap lab"},
		{"numbers by size", number("cost", graph.OpEq, 7), "dear"},
		{"numbers as written", op("cost", graph.OpEq, "7"), "dear"},
		{"a span of numbers", ofOne(number("cost", graph.OpGt, 7), number("cost", graph.OpLt, 100)), ""},
		{"a span of numbers that one is in", ofOne(number("cost", graph.OpGte, 7), number("cost", graph.OpLt, 100)), "dear"},
		{"a number as written, within a span", ofOne(op("cost", graph.OpEq, "7"), number("cost", graph.OpLt, 100)), "dear"},
		{"a number as written, beyond a span", ofOne(op("cost", graph.OpEq, "7"), number("cost", graph.OpGte, 100)), ""},
		{"the best number", number(graph.Field("cost").Best(), graph.OpLt, 100), ""},
		{"a number in another unit is not asked about", number("budget", graph.OpGt, 80), ""},
		{"a text in another language is", op("city", graph.OpStartsWith, "GENF"), "geneva"},
		{"contains and startsWith of one text", ofOne(op("city", graph.OpStartsWith, "gen"), op("city", graph.OpContains, "eve")), "geneva"},
		{"and of none", ofOne(op("city", graph.OpContains, "nf"), op("city", graph.OpContains, "eve")), ""},
		{"two parts of one label", ofOne(op("label", graph.OpStartsWith, "g"), op("label", graph.OpContains, "neva")), "geneva"},
		{"two parts of one name", ofOne(op("name", graph.OpStartsWith, "s"), op("name", graph.OpContains, "ure")), "sure"},
		{"a name, and its part", ofOne(op("name", graph.OpEq, "Lab"), op("name", graph.OpContains, "LA")), "lab"},
		{"a name within a span", ofOne(op("name", graph.OpGt, "lab"), op("name", graph.OpLt, "t")), "none sure"},
		{"one of several types is the best", op(graph.Field("type").Best(), graph.OpEq, "FUNDER"), ""},
		{"which is the one that is shown", op(graph.Field("type").Best(), graph.OpEq, "UNIVERSITY"), "none"},
		{"the first label", op(graph.FieldLabel.Best(), graph.OpStartsWith, "l"), "lab"},
		{"across a relation", linked(graph.Out(graph.PartOf), op("founded", graph.OpEq, "2005")), "sure"},
		{"a span across a relation", linked(graph.Out(graph.PartOf), span("founded", "2000", "2006")), "sure"},
		{"the best value across a relation", linked(graph.Out(graph.PartOf), op(founded.Best(), graph.OpEq, "2005")), ""},
		{
			"none across a relation", and(inst, &graph.Filter{Relation: &graph.RelationFilter{
				Legs: graph.Out(graph.PartOf), Other: span("founded", "2000", "2006"), None: true,
			}}), "gap lab none",
		},
	}
}

// ofOne asks of one value what two conditions on the same field ask.
func ofOne(a, b *graph.Filter) *graph.Filter {
	out := *a
	out.Also = []graph.Comparison{{Op: b.Op, Values: b.Values}}
	return &out
}

// linked asks for a relation with an entity that fulfils a filter.
func linked(legs graph.Legs, other *graph.Filter) *graph.Filter {
	return &graph.Filter{Relation: &graph.RelationFilter{Legs: legs, Other: other}}
}

// testStatedRandom goes through the facts of a random graph, and compares what it finds with what the store does.
func testStatedRandom(t *testing.T, open Open, seed uint64) {
	c := newChance(seed)
	w := newWorldOf(c, []graph.EntityKind{graph.KindInstitution, graph.KindProject, graph.KindSite, graph.KindDocument}, 60, 0)
	p := probe{t: t, Store: open(t)}
	p.apply(w.changes())
	stated := map[graph.Field]map[graph.ID][]string{}
	for _, rec := range w.records(w.ids) {
		for _, f := range rec.Facts {
			field := graph.Field(f.Property)
			if stated[field] == nil {
				stated[field] = map[graph.ID][]string{}
			}
			if f.Rank != graph.RankDeprecated && !slices.Contains(stated[field][f.Subject], f.Value) {
				stated[field][f.Subject] = append(stated[field][f.Subject], f.Value)
			}
		}
	}
	for _, field := range []graph.Field{"founded", "country", "status", "cost", "city", "start", "type", "date", "website"} {
		counts := map[string]int{}
		for _, values := range stated[field] {
			for _, v := range values {
				counts[v]++
			}
		}
		got := map[string]int{}
		for _, b := range p.facets(graph.Query{}, field)[0].Buckets {
			got[b.Value] = b.Count
			same(t, fmt.Sprintf("a bucket of %s counts what its condition finds", field), b.Count, p.count(graph.Query{Where: op(field, graph.OpEq, b.Value)}))
		}
		same(t, fmt.Sprintf("facets of %s count each value that a fact states", field), counts, got)
		for range 10 {
			f := condition(c, field, slices.Sorted(maps.Keys(counts)))
			var want []string
			for id, values := range stated[field] {
				if slices.ContainsFunc(values, func(v string) bool {
					return f.Fulfils(v, func() graph.Value { return graph.KeyOf(field, v) })
				}) {
					want = append(want, string(id))
				}
			}
			slices.Sort(want)
			var found []string
			for _, e := range p.find(graph.Query{Where: &f, Window: all}) {
				found = append(found, string(e.ID))
			}
			same(t, fmt.Sprintf("a condition finds who has a fact with one value that fulfils it: %+v", f), want, found)
		}
	}
}

// condition returns a random condition of one to three comparisons with values of a field.
func condition(c chance, field graph.Field, values []string) graph.Filter {
	one := func() graph.Comparison {
		o := pick(c, []graph.Op{graph.OpEq, graph.OpIn, graph.OpLt, graph.OpLte, graph.OpGt, graph.OpGte, graph.OpContains, graph.OpStartsWith})
		return graph.Comparison{Op: o, Values: op(field, o, pick(c, append(values, "1"))).Values}
	}
	first := one()
	f := graph.Filter{Field: field, Op: first.Op, Values: first.Values}
	for range c.IntN(3) {
		f.Also = append(f.Also, one())
	}
	return f
}
