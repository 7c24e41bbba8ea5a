package atlas

import (
	"strings"
	"testing"

	"entente/graph"
)

func condition(op graph.Op, values ...graph.Value) graph.Filter {
	return graph.Filter{Field: "founded", Op: op, Values: values}
}

// nested returns a condition within so many Nots.
func nested(nots int) *graph.Filter {
	f := ptr(condition(graph.OpAbsent))
	for range nots {
		f = &graph.Filter{Not: f}
	}
	return f
}

// hopping returns a condition over so many relations.
func hopping(hops int) *graph.Filter {
	f := &graph.Filter{}
	for range hops {
		f = &graph.Filter{Relation: &graph.RelationFilter{Other: f}}
	}
	return f
}

func wide(conditions int) *graph.Filter {
	f := &graph.Filter{Or: make([]graph.Filter, conditions)}
	for i := range f.Or {
		f.Or[i] = condition(graph.OpAbsent)
	}
	return f
}

// also asks of one value what several conditions ask.
func also(f graph.Filter, more ...graph.Filter) *graph.Filter {
	for _, m := range more {
		f.Also = append(f.Also, graph.Comparison{Op: m.Op, Values: m.Values})
	}
	return &f
}

// of returns the condition on another field.
func of(field graph.Field, f graph.Filter) graph.Filter {
	f.Field = field
	return f
}

func TestFilterBounds(t *testing.T) {
	year := func(s string) graph.Value { return graph.KeyOf("founded", s) }
	for _, tt := range []struct {
		name string
		f    *graph.Filter
		want string // "": allowed
	}{
		{"none", nil, ""},
		{"the zero filter", &graph.Filter{}, ""},
		{"a hundred conditions", wide(99), ""},
		{"one more", wide(100), "where has more than 100 conditions; divide it into several queries"},
		{"eight deep", nested(7), ""},
		{"nine deep", nested(8), "where is nested more than 8 levels deep; simplify it"},
		{"a hundred conditions, all of which must hold", &graph.Filter{And: wide(99).Or}, ""},
		{"one more of these", &graph.Filter{And: wide(100).Or}, "where has more than 100 conditions; divide it into several queries"},
		{"nine deep within those that must all hold", &graph.Filter{And: []graph.Filter{*nested(7)}}, "where is nested more than 8 levels deep; simplify it"},
		{"nine deep within alternatives", &graph.Filter{Or: []graph.Filter{*nested(7)}}, "where is nested more than 8 levels deep; simplify it"},
		{"ten thousand deep", nested(10_000), "where is nested more than 8 levels deep; simplify it"},
		{"two relations deep", hopping(2), ""},
		{"three", hopping(3), "where follows relations over more than 2 steps; simplify it"},
		{"500 values", &graph.Filter{Field: "country", Op: graph.OpIn, Values: make([]graph.Value, 500)}, ""},
		{"501 values", &graph.Filter{Field: "country", Op: graph.OpIn, Values: make([]graph.Value, 501)}, "country: in takes at most 500 values"},
		{"500 characters", ptr(condition(graph.OpContains, graph.TextOf(strings.Repeat("é", 500)))), ""},
		{"501 characters", ptr(condition(graph.OpContains, graph.TextOf(strings.Repeat("e", 501)))), "founded: a value may have at most 500 characters"},
		{
			"a long value below", &graph.Filter{Not: ptr(condition(graph.OpContains, graph.TextOf(strings.Repeat("e", 501))))},
			"founded: a value may have at most 500 characters",
		},
		{"a span", &graph.Filter{And: []graph.Filter{condition(graph.OpGte, year("2020")), condition(graph.OpLte, year("2026"))}}, ""},
		{"a span of one year", &graph.Filter{And: []graph.Filter{condition(graph.OpGte, year("2020")), condition(graph.OpLte, year("2020"))}}, ""},
		{
			"a span backwards", also(condition(graph.OpGte, year("2026")), condition(graph.OpLt, year("2020"))),
			"founded: the lower bound is above the upper bound; swap them",
		},
		{"the tightest bounds count", also(
			condition(graph.OpGte, year("2010")), condition(graph.OpGt, year("2024")), condition(graph.OpLte, year("2020")), condition(graph.OpLt, year("2030")),
		), "founded: the lower bound is above the upper bound; swap them"},
		{
			"a span backwards below", &graph.Filter{Or: []graph.Filter{*also(condition(graph.OpGte, year("2026")), condition(graph.OpLt, year("2020")))}},
			"founded: the lower bound is above the upper bound; swap them",
		},
		{
			"a span backwards of the best value", also(of(graph.Field("founded").Best(), condition(graph.OpGte, year("2026"))), condition(graph.OpLt, year("2020"))),
			"founded: the lower bound is above the upper bound; swap them",
		},
		{
			"one value from 2026, and another before 2020",
			&graph.Filter{And: []graph.Filter{condition(graph.OpGte, year("2026")), condition(graph.OpLt, year("2020"))}}, "",
		},
		{
			"one name cannot be both", &graph.Filter{And: []graph.Filter{
				of("name", condition(graph.OpGte, graph.TextOf("b"))), of("name", condition(graph.OpLt, graph.TextOf("a"))),
			}}, "name: the lower bound is above the upper bound; swap them",
		},
		{"a hundred comparisons of one value", also(condition(graph.OpLt, year("2020")), wide(99).Or...), ""},
		{"one more of these for one value", also(condition(graph.OpLt, year("2020")), wide(100).Or...), "where has more than 100 conditions; divide it into several queries"},
		{
			"501 values beside another comparison", also(of("country", condition(graph.OpGt, graph.TextOf("A"))), condition(graph.OpIn, make([]graph.Value, 501)...)),
			"country: in takes at most 500 values",
		},
		{
			"501 characters of the best value", also(of(graph.Field("city").Best(), condition(graph.OpGt, graph.TextOf("A"))), condition(graph.OpContains, graph.TextOf(strings.Repeat("e", 501)))),
			"city: a value may have at most 500 characters",
		},
		{"either side of a gap", &graph.Filter{Or: []graph.Filter{condition(graph.OpGte, year("2026")), condition(graph.OpLt, year("2020"))}}, ""},
		{"bounds of two fields", &graph.Filter{And: []graph.Filter{
			condition(graph.OpGte, year("2026")), {Field: "start", Op: graph.OpLt, Values: []graph.Value{year("2020")}},
		}}, ""},
	} {
		err := checkFilter(tt.f)
		if tt.want == "" {
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		if graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != tt.want {
			t.Errorf("%s: %v, want INVALID_ARGUMENT %q", tt.name, err, tt.want)
		}
	}
}

func TestOrderBounds(t *testing.T) {
	for _, tt := range []struct {
		order []graph.Order
		want  string
	}{
		{nil, ""},
		{[]graph.Order{{Field: "a"}, {Field: "b"}, {Field: "c"}}, ""},
		{[]graph.Order{{Field: "a"}, {Field: "b"}, {Field: "c"}, {Field: "d"}}, "orderBy has 4 fields; at most 3 are taken"},
		{[]graph.Order{{Field: "a"}, {Field: "a", Desc: true}}, `orderBy names "a" twice`},
	} {
		if err := checkOrder(tt.order); tt.want == "" && err != nil || tt.want != "" && graph.UserMessage(err) != tt.want {
			t.Errorf("%v: %v, want %q", tt.order, err, tt.want)
		}
	}
}
