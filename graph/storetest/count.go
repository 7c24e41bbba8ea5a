package storetest

import (
	"testing"

	"entente/graph"
)

// testCount is Reader.Count.
func testCount(t *testing.T, open Open) {
	g := listGraph()
	p := g.in(t, open)
	for _, c := range []struct {
		rule string
		q    graph.Query
		want int
	}{
		{"all entities", graph.Query{}, 12},
		{"of a kind", graph.Query{Kinds: []graph.EntityKind{graph.KindProject}}, 4},
		{"of kinds", graph.Query{Kinds: []graph.EntityKind{graph.KindProject, graph.KindSite}}, 6},
		{"of a kind that no entity has", graph.Query{Kinds: []graph.EntityKind{graph.KindPerson}}, 0},
		{"with a filter", graph.Query{Where: op("country", graph.OpEq, "FR")}, 2},
		{"whatever the window", graph.Query{Window: graph.Window{Limit: 3, After: &graph.Key{ID: "institution:d"}}}, 12},
		{"whatever the order", graph.Query{OrderBy: []graph.Order{{Field: "cost", Desc: true}}}, 12},
	} {
		t.Run(c.rule, func(t *testing.T) {
			same(t, "Count returns how many entities fulfil the query: "+c.rule, c.want, p.on(t).count(c.q))
		})
	}
}

// testFacets is Reader.Facets.
func testFacets(t *testing.T, open Open) {
	g := listGraph().
		institution("g", "Grenoble", "country=FR", "type=UNIVERSITY", "type=FUNDER", "alias@fr=Grenoble", "alias=UGA", "alias@de=UGA",
			"identifier=ror:https://ror.org/02rx3b187", "identifier=wikidata:Q945876").
		institution("h", "Hamburg", "country=DE", "type=UNIVERSITY", "alias@de=UGA")
	p := g.in(t, open)
	for _, c := range facetCases() {
		t.Run(c.rule, func(t *testing.T) {
			same(t, "Facets: "+c.rule, c.want, p.on(t).facets(c.q, c.ask...))
		})
	}
}

type facetCase struct {
	rule string
	q    graph.Query
	ask  []graph.Field
	want []graph.FacetCount
}

func facetCases() []facetCase {
	inst := graph.Query{Kinds: []graph.EntityKind{graph.KindInstitution}}
	facet := func(f graph.Field, pairs ...any) graph.FacetCount {
		out := graph.FacetCount{Field: f}
		for i := 0; i < len(pairs); i += 2 {
			out.Buckets = append(out.Buckets, graph.Bucket{Value: pairs[i].(string), Count: pairs[i+1].(int)})
		}
		return out
	}
	country := facet("country", "FR", 3, "DE", 2, "CH", 1)
	return []facetCase{
		{
			"values come by count, the greatest first; entities without the field are not counted",
			inst,
			[]graph.Field{"country"},
			[]graph.FacetCount{country},
		},
		{
			"equal counts come by value; what has several types counts for each",
			inst,
			[]graph.Field{"type"},
			[]graph.FacetCount{facet("type", "UNIVERSITY", 4, "COMPANY", 1, "FUNDER", 1)},
		},
		{
			"values are given as shown to users, ordered byte by byte",
			graph.Query{},
			[]graph.Field{"city"},
			[]graph.FacetCount{facet("city", "Zürich", 1, "zug", 1)},
		},
		{
			"the answer is aligned with fields", inst,
			[]graph.Field{"founded", "country", "founded"},
			[]graph.FacetCount{
				facet("founded", "1855", 1, "1939", 1, "1939-10", 1, "1939-10-19", 1), country,
				facet("founded", "1855", 1, "1939", 1, "1939-10", 1, "1939-10-19", 1),
			},
		},
		{
			"kinds are counted",
			graph.Query{},
			[]graph.Field{"kind"},
			[]graph.FacetCount{facet("kind", "INSTITUTION", 8, "PROJECT", 4, "SITE", 2)},
		},
		{
			"only entities that fulfil the query are counted",
			graph.Query{Where: op("type", graph.OpEq, "UNIVERSITY")},
			[]graph.Field{"country"},
			[]graph.FacetCount{facet("country", "FR", 2, "CH", 1, "DE", 1)},
		},
		{
			"whatever the window",
			graph.Query{Kinds: inst.Kinds, Window: graph.Window{Limit: 1, FromEnd: true}},
			[]graph.Field{"country"},
			[]graph.FacetCount{country},
		},
		{
			"numbers are given as written",
			graph.Query{},
			[]graph.Field{"cost"},
			[]graph.FacetCount{facet("cost", "-1", 1, "1000000", 1, "90000.5", 1)},
		},
		{
			"each identifier is counted",
			inst,
			[]graph.Field{"identifier"},
			[]graph.FacetCount{facet("identifier", "ror:https://ror.org/02rx3b187", 1, "wikidata:Q945876", 1)},
		},
		{
			"an entity counts once for a label that it has twice",
			graph.Query{Where: op("label", graph.OpIn, "Grenoble", "Hamburg")},
			[]graph.Field{"label"},
			[]graph.FacetCount{facet("label", "UGA", 2, "Grenoble", 1, "Hamburg", 1)},
		},
		{
			"an entity without labels counts under its slug",
			graph.Query{Where: op("label", graph.OpAbsent)},
			[]graph.Field{"name"},
			[]graph.FacetCount{facet("name", "f", 1)},
		},
		{
			"a field that no entity has has no values",
			inst,
			[]graph.Field{"nonsense"},
			[]graph.FacetCount{facet("nonsense")},
		},
		{"a field of relations has no values", inst, []graph.Field{"amount"}, []graph.FacetCount{facet("amount")}},
		{
			"no entities, no values",
			graph.Query{Where: op("country", graph.OpIn)},
			[]graph.Field{"country", "kind"},
			[]graph.FacetCount{facet("country"), facet("kind")},
		},
		{"no fields, no counts", inst, nil, nil},
	}
}
