package embedded

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

// countries is a store of institutions, a site and a project.
func countries(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	graphtest.Load(t, s, graphtest.Source("report",
		graphtest.Fact("institution:a", "name@en=Sea Institute"), graphtest.Fact("institution:a", "country=FR"), graphtest.Fact("institution:a", "founded=1939"),
		graphtest.Fact("institution:b", "name@en=Air Institute"), graphtest.Fact("institution:b", "country=IT", "rank=PREFERRED"), graphtest.Fact("institution:b", "country=CH"), graphtest.Fact("institution:b", "founded=1958"),
		graphtest.Fact("institution:c", "name@en=Land Office"), graphtest.Fact("institution:c", "founded=2001"),
		graphtest.Fact("project:p", "name@en=Sea and Air"), graphtest.Fact("project:p", "cost=40"),
		graphtest.Relation("institution:a", graph.ParticipatesIn, "project:p"), graphtest.Relation("institution:b", graph.PartnerOf, "institution:a")))
	return s
}

// TestSieveFindsWithoutLookingAtEveryEntity: what indexes tell of a condition, and whether that is the answer or only all among
// which it is. Where they tell nothing, every entity has to be looked at: the same is found, and it takes long.
func TestSieveFindsWithoutLookingAtEveryEntity(t *testing.T) {
	const everything = "document:report institution:a institution:b institution:c project:p"
	s := countries(t).current.Load().snapshot
	op := func(field graph.Field, op graph.Op, values ...string) graph.Filter {
		f := graph.Filter{Field: field, Op: op}
		for _, v := range values {
			f.Values = append(f.Values, graph.KeyOf(field, v))
		}
		return f
	}
	exactly := func(field graph.Field, values ...string) graph.Filter {
		f := graph.Filter{Field: field, Op: graph.OpIn}
		for _, v := range values {
			f.Values = append(f.Values, graph.TextOf(v))
		}
		return f
	}
	takesPart := func(none bool, other *graph.Filter) graph.Filter {
		return graph.Filter{Relation: &graph.RelationFilter{Legs: graph.Out(graph.ParticipatesIn), Other: other, None: none}}
	}
	not := func(f graph.Filter) graph.Filter { return graph.Filter{Not: &f} }
	also := func(f graph.Filter, more ...graph.Filter) graph.Filter {
		for _, m := range more {
			f.Also = append(f.Also, graph.Comparison{Op: m.Op, Values: m.Values})
		}
		return f
	}
	french, named := exactly("country", "FR"), op(graph.FieldName, graph.OpContains, "sea")
	untold := op(graph.FieldIdentifier, graph.OpStartsWith, "ror:")
	is := exactly(graph.FieldID, "project:p")
	for _, c := range []struct {
		why   string
		f     graph.Filter
		want  string
		exact bool
		told  bool
	}{
		{"nothing is asked", graph.Filter{}, everything, true, true},
		{"a value", op("country", graph.OpEq, "FR"), "institution:a", true, true},
		{"one of several values", exactly("country", "IT", "FR"), "institution:a institution:b", true, true},
		{"a value that nothing has", exactly("country", "DE"), "", true, true},
		{"ids, of which one is of nothing", exactly(graph.FieldID, "project:p", "project:q", "institution:c"), "institution:c project:p", true, true},
		{"a number, which is written in several ways", op("cost", graph.OpEq, "40"), "project:p", true, true},
		{"another value that is stated", exactly("country", "CH"), "institution:b", true, true},
		{"not as the best", exactly(graph.Field("country").Best(), "CH"), "", true, true},
		{"one value within a span", also(op("founded", graph.OpGt, "1939"), op("founded", graph.OpLt, "2000")), "institution:b", true, true},
		{"one name within a span", also(op("name", graph.OpGt, "b"), op("name", graph.OpLt, "m")), "institution:c", true, true},
		{"one label within a span", also(op("label", graph.OpGt, "b"), op("label", graph.OpLt, "m")), "", false, false},
		{"two parts of one label", also(op("label", graph.OpStartsWith, "sea"), op("label", graph.OpContains, "institute")), "institution:a", false, true},
		{"no value and one", also(op("name", graph.OpAbsent), op("name", graph.OpAbsent)), "", false, true},
		{"no value", op("founded", graph.OpAbsent), "document:report project:p", true, true},
		{"less than a value", op("founded", graph.OpLt, "1958"), "institution:a", true, true},
		{"a value at most", op("founded", graph.OpLte, "1958"), "institution:a institution:b", true, true},
		{"more than a value", op("founded", graph.OpGt, "1958"), "institution:c", true, true},
		{"a value at least", op("founded", graph.OpGte, "1958"), "institution:b institution:c", true, true},
		{"more than there is", op("founded", graph.OpGt, "2001"), "", true, true},
		{"a side of one of many labels", op(graph.FieldLabel, graph.OpGt, "a"), "", false, false},
		{"a text in a label, which may not be the name", named, "institution:a project:p", false, true},
		{"the beginning of a label, as a text in it", op(graph.FieldLabel, graph.OpStartsWith, "sea"), "institution:a project:p", false, true},
		{"a text in another field", op("country", graph.OpContains, "F"), "institution:a", true, true},
		{"not a value", not(french), "document:report institution:b institution:c project:p", true, true},
		{"not what is only all among which it is", not(named), "", false, false},
		{"not what indexes do not tell", not(untold), "", false, false},
		{"all of no condition", graph.Filter{And: []graph.Filter{}}, everything, true, true},
		{"all of two", graph.Filter{And: []graph.Filter{not(french), op("founded", graph.OpLt, "2000")}}, "institution:b", true, true},
		{"all of two, one of them not told", graph.Filter{And: []graph.Filter{untold, french}}, "institution:a", false, true},
		{"all of two, one of them not exact", graph.Filter{And: []graph.Filter{french, named}}, "institution:a", false, true},
		{"all of what is not told", graph.Filter{And: []graph.Filter{untold}}, "", false, false},
		{"one of two", graph.Filter{Or: []graph.Filter{is, french}}, "institution:a project:p", true, true},
		{"one of two that are the same", graph.Filter{Or: []graph.Filter{french, french}}, "institution:a", true, true},
		{"one of two, one of them not told", graph.Filter{Or: []graph.Filter{french, untold}}, "", false, false},
		{"one of two, one of them not exact", graph.Filter{Or: []graph.Filter{named, french}}, "institution:a project:p", false, true},
		{"one of none", graph.Filter{Or: []graph.Filter{}}, "", true, true},
		{"a relation to what is told", takesPart(false, &is), "institution:a", true, true},
		{"no relation to it", takesPart(true, &is), "document:report institution:b institution:c project:p", true, true},
		{"a relation to what is not exact", takesPart(false, &named), "institution:a", false, true},
		{"no relation to what is not exact", takesPart(true, &named), "", false, false},
		{"a relation to what is not told", takesPart(false, &untold), "", false, false},
		{"a relation to anything", takesPart(false, nil), "", false, false},
	} {
		v := &sieve{snapshot: s, ctx: t.Context()}
		found, told := v.sift(&c.f)
		var got []string
		for _, n := range found.nodes {
			got = append(got, string(s.nodes[n].entity.ID))
		}
		if want := strings.Fields(c.want); told != c.told || v.err != nil || told && (found.exact != c.exact || !slices.Equal(got, want)) {
			t.Errorf("%s: %v, exact %v, told %v, %v; want %v, exact %v, told %v", c.why, got, found.exact, told, v.err, want, c.exact, c.told)
		}
	}
}
