package graph

import (
	"strings"
	"testing"
)

func condition(op Op, values ...Value) Filter {
	return Filter{Field: "founded", Op: op, Values: values}
}

// nested returns a condition within so many Nots.
func nested(nots int) *Filter {
	f := ptr(condition(OpAbsent))
	for range nots {
		f = &Filter{Not: f}
	}
	return f
}

// hopping returns a condition over so many relations.
func hopping(hops int) *Filter {
	f := &Filter{}
	for range hops {
		f = &Filter{Relation: &RelationFilter{Other: f}}
	}
	return f
}

func wide(conditions int) *Filter {
	f := &Filter{Or: make([]Filter, conditions)}
	for i := range f.Or {
		f.Or[i] = condition(OpAbsent)
	}
	return f
}

func TestFilterBounds(t *testing.T) {
	year := func(s string) Value { return KeyOf("founded", s) }
	for _, tt := range []struct {
		name string
		f    *Filter
		want string // "": allowed
	}{
		{"none", nil, ""},
		{"the zero filter", &Filter{}, ""},
		{"a hundred conditions", wide(99), ""},
		{"one more", wide(100), "where has more than 100 conditions; ask several questions"},
		{"eight deep", nested(7), ""},
		{"nine deep", nested(8), "where is nested more than 8 deep"},
		{"ten thousand deep", nested(10_000), "where is nested more than 8 deep"},
		{"two relations deep", hopping(2), ""},
		{"three", hopping(3), "where follows relations more than 2 deep"},
		{"500 values", &Filter{Field: "country", Op: OpIn, Values: make([]Value, 500)}, ""},
		{"501 values", &Filter{Field: "country", Op: OpIn, Values: make([]Value, 501)}, "country: in takes at most 500 values"},
		{"500 characters", ptr(condition(OpContains, TextOf(strings.Repeat("é", 500)))), ""},
		{"501 characters", ptr(condition(OpContains, TextOf(strings.Repeat("e", 501)))), "founded: a value may have at most 500 characters"},
		{
			"a long value below", &Filter{Not: ptr(condition(OpContains, TextOf(strings.Repeat("e", 501))))},
			"founded: a value may have at most 500 characters",
		},
		{"a span", &Filter{And: []Filter{condition(OpGte, year("2020")), condition(OpLte, year("2026"))}}, ""},
		{"a span of one year", &Filter{And: []Filter{condition(OpGte, year("2020")), condition(OpLte, year("2020"))}}, ""},
		{
			"a span backwards", &Filter{And: []Filter{condition(OpGte, year("2026")), condition(OpLt, year("2020"))}},
			"founded: the lower bound lies above the upper bound; exchange them",
		},
		{"the tightest bounds count", &Filter{And: []Filter{
			condition(OpGte, year("2010")), condition(OpGt, year("2024")), condition(OpLte, year("2020")), condition(OpLt, year("2030")),
		}}, "founded: the lower bound lies above the upper bound; exchange them"},
		{
			"a span backwards below", &Filter{Or: []Filter{{And: []Filter{condition(OpGte, year("2026")), condition(OpLt, year("2020"))}}}},
			"founded: the lower bound lies above the upper bound; exchange them",
		},
		{"either side of a gap", &Filter{Or: []Filter{condition(OpGte, year("2026")), condition(OpLt, year("2020"))}}, ""},
		{"bounds of two fields", &Filter{And: []Filter{
			condition(OpGte, year("2026")), {Field: "start", Op: OpLt, Values: []Value{year("2020")}},
		}}, ""},
	} {
		err := checkFilter(tt.f)
		if tt.want == "" {
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		if CodeOf(err) != CodeInvalidArgument || UserMessage(err) != tt.want {
			t.Errorf("%s: %v, want INVALID_ARGUMENT %q", tt.name, err, tt.want)
		}
	}
}

func TestOrderBounds(t *testing.T) {
	for _, tt := range []struct {
		order []Order
		want  string
	}{
		{nil, ""},
		{[]Order{{Field: "a"}, {Field: "b"}, {Field: "c"}}, ""},
		{[]Order{{Field: "a"}, {Field: "b"}, {Field: "c"}, {Field: "d"}}, "orderBy has 4 fields; at most 3 are taken"},
		{[]Order{{Field: "a"}, {Field: "a", Desc: true}}, `orderBy names "a" twice`},
	} {
		if err := checkOrder(tt.order); tt.want == "" && err != nil || tt.want != "" && UserMessage(err) != tt.want {
			t.Errorf("%v: %v, want %q", tt.order, err, tt.want)
		}
	}
}
