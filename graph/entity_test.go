package graph_test

import (
	"fmt"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

func TestEntityNames(t *testing.T) {
	for _, tt := range []struct {
		labels     []string
		lang, want string
		why        string
	}{
		{[]string{"name@en:Centre", "name@fr:Le centre"}, "fr", "Le centre", "the language asked for"},
		{[]string{"name@de:Zentrum", "name@fr:Le centre", "name@en:Centre"}, "it", "Centre", "else English"},
		{[]string{"name@de:Zentrum", "name@fr:Le centre"}, "it", "Le centre", "else French"},
		{[]string{"name@de:Zentrum", "name:CERN"}, "it", "CERN", "else of no language"},
		{[]string{"name@de:Zentrum"}, "", "Zentrum", "else any"},
		{[]string{"acronym:CNRS"}, "fr", "CNRS", "else any label"},
		{nil, "fr", "x", "else the slug: a name is never empty"},
	} {
		if got := labelled("institution:x", tt.labels...).Name(tt.lang); got != tt.want {
			t.Errorf("%q in %q is %q, want %q: %s", tt.labels, tt.lang, got, tt.want, tt.why)
		}
	}
}

func TestEvidenceCoverage(t *testing.T) {
	for _, tt := range []struct {
		s    graph.Stats
		want float64
	}{
		{graph.Stats{}, 1},
		{graph.Stats{Facts: 3, Relations: map[graph.RelationType]int{graph.Leads: 1}, Evidenced: 2}, 0.5},
	} {
		if got := tt.s.EvidenceCoverage(); got != tt.want {
			t.Errorf("%+v is covered to %v, want %v", tt.s, got, tt.want)
		}
	}
}

func ExampleEntity() {
	e := derive.Record("institution:cnrs", []graph.Fact{
		fact("institution:cnrs", "name@fr=Centre national de la recherche scientifique"), fact("institution:cnrs", "acronym=CNRS"),
		fact("institution:cnrs", "founded=1939-10-19"), fact("institution:cnrs", "description@en=A research organisation"),
	}, nil, nil).Entity
	fmt.Println(e.Kind, e.Name("en"), e.Acronym())
	fmt.Println(e.Date(graph.PropFounded).Year, e.Description("fr"))
	_, ok := e.Number(graph.PropBudget)
	fmt.Println(ok)
	// Output:
	// INSTITUTION Centre national de la recherche scientifique CNRS
	// 1939 A research organisation
	// false
}
