package graph_test

import (
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

func where(f graph.Field, op graph.Op, values ...graph.Value) graph.Filter {
	return graph.Filter{Field: f, Op: op, Values: values}
}

func TestFilterOps(t *testing.T) {
	text, number := graph.TextOf[string], graph.NumberOf
	key := func(f graph.Field, s string) graph.Value { return graph.KeyOf(f, s) }
	for _, tt := range []struct {
		name string
		f    graph.Filter
		want bool
		why  string
	}{
		{"eq", where("country", graph.OpEq, text("FR")), true, "the very value"},
		{"eq, another case", where("country", graph.OpEq, text("fr")), false, "not folded"},
		{"eq of a name", where(graph.FieldName, graph.OpEq, text("École normale supérieure")), true, "as written"},
		{"eq of a folded name", where(graph.FieldName, graph.OpEq, text("ecole normale superieure")), false, "not as folded"},
		{"eq of one label", where(graph.FieldLabel, graph.OpEq, text("ENS")), true, "one of many values is enough"},
		{"eq of a number", where("budget", graph.OpEq, number(40.3)), true, "by size"},
		{"eq of a number as text", where("budget", graph.OpEq, text("40.3")), true, "or as written"},
		{"eq of an absent value", where("country", graph.OpEq, graph.Value{}), false, "absence has an op of its own"},
		{"in", where("country", graph.OpIn, text("IT"), text("FR")), true, "one of them"},
		{"in others", where("country", graph.OpIn, text("IT"), text("DE")), false, "none of them"},
		{"in nothing", where("country", graph.OpIn), false, "nothing is in the empty list"},

		{"contains", where(graph.FieldName, graph.OpContains, key("name", "NORMALE Sup")), true, "without case"},
		{"contains, with accents", where(graph.FieldName, graph.OpContains, key("name", "écolé")), true, "and without accents"},
		{"does not contain", where(graph.FieldName, graph.OpContains, key("name", "polytechnique")), false, ""},
		{"contains in one label", where(graph.FieldLabel, graph.OpContains, key("label", "ns")), true, "of the acronym"},
		{"contains in a number", where("budget", graph.OpContains, text("40")), false, "numbers have no letters"},
		{"contains nothing to look for", where(graph.FieldName, graph.OpContains, key("name", "\u0301")), false, "an accent alone folds to nothing"},
		{"startsWith nothing to look for", where(graph.FieldName, graph.OpStartsWith, key("name", "")), false, "and no text starts with it"},
		{"startsWith", where(graph.FieldName, graph.OpStartsWith, key("name", "ecole")), true, "folded"},
		{"startsWith, within", where(graph.FieldName, graph.OpStartsWith, key("name", "normale")), false, "only at the beginning"},

		{"lt", where("founded", graph.OpLt, key("founded", "1795")), true, "1794-10-30 is before 1795"},
		{"lt, the same year", where("founded", graph.OpLt, key("founded", "1794")), false, "and not before 1794"},
		{"gte a year", where("founded", graph.OpGte, key("founded", "1794")), true, "a day of 1794 is not before 1794"},
		{"lte the day", where("founded", graph.OpLte, key("founded", "1794-10-30")), true, "the bound is part of it"},
		{"gt the day", where("founded", graph.OpGt, key("founded", "1794-10-30")), false, "here it is not"},
		{"gt a number", where("budget", graph.OpGt, number(5)), true, "40.3 is more than 5, though not as text"},
		{"gt a text", where("budget", graph.OpGt, text("5")), false, "a number is not compared with a text"},
		{"lt without a value", where("founded", graph.OpLt), false, "nothing to compare with"},

		{"absent", where("website", graph.OpAbsent), true, "it has none"},
		{"not absent", where("country", graph.OpAbsent), false, "it has one"},
		{"lt of an absent field", where("website", graph.OpLt, text("z")), false, "what is absent fulfils only absent"},
		{"gte of an absent field", where("website", graph.OpGte, text("")), false, "on either side"},
		{"eq of an absent field", where("website", graph.OpEq, text("")), false, "not even the empty text"},
		{"an op that does not exist", where("country", "like", text("FR")), false, "nothing fulfils it"},

		{"the zero filter", graph.Filter{}, true, "all"},
		{"an empty And", graph.Filter{And: []graph.Filter{}}, true, "all"},
		{"an empty Or", graph.Filter{Or: []graph.Filter{}}, false, "none"},
		{"Not of all", graph.Filter{Not: &graph.Filter{}}, false, "none"},
	} {
		if got := tt.f.Match(ens(), nil); got != tt.want {
			t.Errorf("%s: %v, want %v: %s", tt.name, got, tt.want, tt.why)
		}
	}
	if !(*graph.Filter)(nil).Match(ens(), nil) {
		t.Error("no filter is fulfilled by all")
	}
}

// related is a tiny graph for conditions on relations: ens is part of psl since 2010, psl of itself.
func related(id graph.ID) []graph.RelationItem {
	psl := &graph.Entity{ID: "institution:psl", Kind: graph.KindInstitution}
	part := relation("institution:ens", graph.PartOf, "institution:psl", "since=2010", "until=2020")
	self := relation("institution:psl", graph.MemberOf, "institution:psl")
	if id == psl.ID {
		return []graph.RelationItem{{Relation: &part, Other: ens(), Holds: part.Period}, {Relation: &self, Other: psl, Forward: true}}
	}
	return []graph.RelationItem{{Relation: &part, Other: psl, Forward: true, Holds: part.Period}}
}

func TestFilterByRelation(t *testing.T) {
	psl := &graph.Entity{ID: "institution:psl", Kind: graph.KindInstitution}
	isPSL := where(graph.FieldID, graph.OpEq, graph.TextOf("institution:psl"))
	isFrench := where("country", graph.OpEq, graph.TextOf("FR"))
	for _, tt := range []struct {
		name string
		e    *graph.Entity
		f    graph.RelationFilter
		want bool
		why  string
	}{
		{"any", ens(), graph.RelationFilter{}, true, "it has a relation"},
		{"type", ens(), graph.RelationFilter{Legs: graph.Both(graph.PartOf)}, true, "of that type"},
		{"another type", ens(), graph.RelationFilter{Legs: graph.Both(graph.Leads)}, false, "none of that type"},
		{"out", ens(), graph.RelationFilter{Legs: graph.Out()}, true, "from ens to psl"},
		{"in", ens(), graph.RelationFilter{Legs: graph.In()}, false, "none leads to ens"},
		{
			"in, from the other end", psl,
			graph.RelationFilter{Legs: graph.In(graph.PartOf)},
			true, "one leads to psl",
		},
		{
			"self, out", psl,
			graph.RelationFilter{Legs: graph.Out(graph.MemberOf)},
			true, "a relation with itself leads out",
		},
		{
			"self, in", psl,
			graph.RelationFilter{Legs: graph.In(graph.MemberOf)},
			true, "and in",
		},
		{"then", ens(), graph.RelationFilter{AsOf: graph.MustDate("2015")}, true, "it held then"},
		{"later", ens(), graph.RelationFilter{AsOf: graph.MustDate("2021")}, false, "it no longer held"},
		{"the other end", ens(), graph.RelationFilter{Other: &isPSL}, true, "is psl"},
		{"another end", ens(), graph.RelationFilter{Other: &isFrench}, false, "of psl no country is known"},
		{"two hops", psl, graph.RelationFilter{Other: &graph.Filter{And: []graph.Filter{isFrench, {
			Relation: &graph.RelationFilter{Other: &isPSL},
		}}}}, true, "psl has a French part that belongs to psl"},
		{"none", ens(), graph.RelationFilter{Legs: graph.Both(graph.Leads), None: true}, true, "it has no such relation"},
		{"none, but one", ens(), graph.RelationFilter{None: true}, false, "it has one"},
	} {
		f := graph.Filter{Relation: &tt.f}
		if got := f.Match(tt.e, related); got != tt.want {
			t.Errorf("%s: %v, want %v: %s", tt.name, got, tt.want, tt.why)
		}
	}
}

func TestStepMatch(t *testing.T) {
	item := related("institution:ens")[0]
	isPSL := where(graph.FieldID, graph.OpEq, graph.TextOf("institution:psl"))
	for _, tt := range []struct {
		name string
		s    graph.Step
		want bool
	}{
		{"any", graph.Step{}, true},
		{"type", graph.Step{Legs: graph.Both(graph.PartOf, graph.Leads)}, true},
		{"another type", graph.Step{Legs: graph.Both(graph.Leads)}, false},
		{"out", graph.Step{Legs: graph.Out()}, true},
		{"in", graph.Step{Legs: graph.In()}, false},
		{"both", graph.Step{Legs: graph.Both()}, true},
		{"kind", graph.Step{Kinds: []graph.EntityKind{graph.KindInstitution}}, true},
		{"another kind", graph.Step{Kinds: []graph.EntityKind{graph.KindProject}}, false},
		{"then", graph.Step{AsOf: graph.MustDate("2020-12-31")}, true},
		{"later", graph.Step{AsOf: graph.MustDate("2021")}, false},
		{"where", graph.Step{Where: &isPSL}, true},
		{"not where", graph.Step{Where: &graph.Filter{Not: &isPSL}}, false},
	} {
		if got := tt.s.Match("institution:ens", item, related); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// drawFilter draws a condition on ens; about half of them it fulfils.
func drawFilter(t *rapid.T, label string) graph.Filter {
	fields := []graph.Field{graph.FieldName, graph.FieldLabel, "country", "founded", "budget", "website"}
	f := rapid.SampledFrom(fields).Draw(t, label+" field")
	op := rapid.SampledFrom([]graph.Op{
		graph.OpEq, graph.OpIn, graph.OpContains, graph.OpStartsWith, graph.OpLt, graph.OpLte, graph.OpGt, graph.OpGte, graph.OpAbsent,
	}).Draw(t, label+" op")
	operand := rapid.SampledFrom([]string{"FR", "IT", "e", "ens", "ENS", "1794-10-30", "1900", "40.3", "7"}).Draw(t, label+" value")
	if op == graph.OpEq || op == graph.OpIn {
		return where(f, op, graph.TextOf(operand))
	}
	return where(f, op, graph.KeyOf(f, operand))
}

func TestFilterLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawFilter(t, "a"), drawFilter(t, "b")
		e := ens()
		match := func(f graph.Filter) bool { return f.Match(e, related) }
		not := func(f graph.Filter) graph.Filter { return graph.Filter{Not: &f} }
		and := func(f ...graph.Filter) graph.Filter { return graph.Filter{And: f} }
		or := func(f ...graph.Filter) graph.Filter { return graph.Filter{Or: f} }
		for law, sides := range map[string][2]graph.Filter{
			"not not a = a":                     {not(not(a)), a},
			"not (a and b) = not a or not b":    {not(and(a, b)), or(not(a), not(b))},
			"not (a or b) = not a and not b":    {not(or(a, b)), and(not(a), not(b))},
			"a and b = b and a":                 {and(a, b), and(b, a)},
			"a or b = b or a":                   {or(a, b), or(b, a)},
			"a and (a or b) = a":                {and(a, or(a, b)), a},
			"a or (a and b) = a":                {or(a, and(a, b)), a},
			"a and not a = none":                {and(a, not(a)), {Or: []graph.Filter{}}},
			"a or not a = all":                  {or(a, not(a)), {}},
			"(a and b) and a = a and (b and a)": {and(and(a, b), a), and(a, and(b, a))},
			"in one value = eq that value":      {where(a.Field, graph.OpIn, a.Values...), where(a.Field, graph.OpEq, a.Values...)},
		} {
			if match(sides[0]) != match(sides[1]) {
				t.Fatalf("%s fails for a %+v, b %+v", law, a, b)
			}
		}
	})
}
