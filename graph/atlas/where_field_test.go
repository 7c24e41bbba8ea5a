package atlas

import (
	"slices"
	"testing"

	"entente/graph"
)

// found returns which of the dates fulfil the condition on the date of foundation.
func found(t *testing.T, f DateFilter, dates ...string) []string {
	t.Helper()
	filter, err := (&Where{Founded: &f}).Filter(graph.KindInstitution, graph.Date{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range dates {
		e := &graph.Entity{ID: "institution:a", Kind: graph.KindInstitution}
		if d != "" {
			e.Attributes = []graph.Attribute{{Property: graph.PropFounded, Value: d}}
		}
		if filter.Match(e, nil) {
			out = append(out, d)
		}
	}
	return out
}

func TestDateFilter(t *testing.T) {
	day := func(s string) *graph.Date { d := graph.MustDate(s); return &d }
	yes, no := true, false
	dates := []string{"", "2019-12-31", "2020", "2020-01", "2020-01-01", "2020-05-03", "2020-12-31", "2021", "2021-01-01"}
	for _, c := range []struct {
		name string
		f    DateFilter
		want []string
	}{
		{"in a year", DateFilter{Eq: day("2020")}, dates[2:7]},
		{"in a month", DateFilter{Eq: day("2020-01")}, dates[3:5]},
		{"on a day", DateFilter{Eq: day("2020-05-03")}, dates[5:6]},
		{"in one of two", DateFilter{In: []graph.Date{*day("2019"), *day("2021")}}, []string{"2019-12-31", "2021", "2021-01-01"}},
		{"in none", DateFilter{In: []graph.Date{}}, nil},
		{"before a year", DateFilter{Lt: day("2020")}, dates[1:2]},
		{"before a day", DateFilter{Lt: day("2020-01-01")}, dates[1:2]},
		{"not after a year", DateFilter{Lte: day("2020")}, dates[1:7]},
		{"not after a day", DateFilter{Lte: day("2020-01-01")}, dates[1:5]},
		{"after a year", DateFilter{Gt: day("2020")}, dates[7:]},
		{"after a month", DateFilter{Gt: day("2020-01")}, dates[5:]},
		{"not before a year", DateFilter{Gte: day("2020")}, dates[2:]},
		{"not before its first day", DateFilter{Gte: day("2020-01-01")}, dates[2:]},
		{"not before its second day", DateFilter{Gte: day("2020-01-02")}, dates[5:]},
		{"between", DateFilter{Gte: day("2020-02"), Lt: day("2021")}, dates[5:7]},
		{"known", DateFilter{Exists: &yes}, dates[1:]},
		{"unknown", DateFilter{Exists: &no}, dates[:1]},
		{"nothing asked", DateFilter{}, dates},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := found(t, c.f, dates...); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestNumberFilter compares costs as numbers.
func TestNumberFilter(t *testing.T) {
	n := func(f float64) *float64 { return &f }
	yes, no := true, false
	costs := []string{"", "-1", "0", "9", "10", "10.5", "100"}
	for _, c := range []struct {
		name string
		f    NumberFilter
		want []string
	}{
		{"a number", NumberFilter{Eq: n(10)}, []string{"10"}},
		{"nothing is a number too", NumberFilter{Eq: n(0)}, []string{"0"}},
		{"one of two", NumberFilter{In: []float64{9, 100}}, []string{"9", "100"}},
		{"one of none", NumberFilter{In: []float64{}}, nil},
		{"less", NumberFilter{Lt: n(10)}, []string{"-1", "0", "9"}},
		{"at most", NumberFilter{Lte: n(10)}, []string{"-1", "0", "9", "10"}},
		{"more", NumberFilter{Gt: n(10)}, []string{"10.5", "100"}},
		{"at least", NumberFilter{Gte: n(10)}, []string{"10", "10.5", "100"}},
		{"between", NumberFilter{Gt: n(0), Lt: n(10.5)}, []string{"9", "10"}},
		{"one of two, and more", NumberFilter{In: []float64{9, 100}, Gt: n(10)}, []string{"100"}},
		{"known", NumberFilter{Exists: &yes}, costs[1:]},
		{"unknown", NumberFilter{Exists: &no}, costs[:1]},
		{"nothing asked", NumberFilter{}, costs},
	} {
		filter, err := (&Where{Cost: &c.f}).Filter(graph.KindProject, graph.Date{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, cost := range costs {
			e := &graph.Entity{ID: "project:a", Kind: graph.KindProject}
			if cost != "" {
				e.Attributes = []graph.Attribute{{Property: graph.PropCost, Value: cost}}
			}
			if filter.Match(e, nil) {
				got = append(got, cost)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
