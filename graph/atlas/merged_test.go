package atlas_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
	"entente/graph/storetest"
)

const (
	picCNRS graph.ID = "institution:pic-999997930" // a record of the CNRS, merged into it
	picJRC  graph.ID = "institution:pic-111111111" // a record of the JRC
)

// mergedAtlas returns an Atlas over two institutions, each of which another source has too, and a joint unit of both.
func mergedAtlas(t *testing.T) (*atlas.Atlas, *storetest.CountingReader) {
	t.Helper()
	s := storetest.NewReference()
	const unit graph.ID = "institution:unit"
	load(t, s, source("curated",
		fact(cnrs, "name@en=CNRS"), fact(cnrs, "identifier=pic:999997930"), fact(cnrs, "founded=1939"),
		fact(jrc, "name@en=JRC"), fact(jrc, "identifier=pic:111111111"), fact(unit, "name@en=Unit"),
		relation(cnrs, graph.PartnerIn, unit), relation(jrc, graph.PartnerIn, unit), relation(cnrs, graph.PartnerOf, jrc)))
	load(t, s, source("registry",
		fact(picCNRS, "name@en=CNRS"), fact(picCNRS, "identifier=pic:999997930"), fact(picCNRS, "founded=1940"),
		fact(picJRC, "name@en=JRC"), fact(picJRC, "identifier=pic:111111111")))
	calls := storetest.Counting(s)
	return atlas.New(calls), calls
}

func namesOf(entities []*graph.Entity) string {
	out := make([]string, len(entities))
	for i, e := range entities {
		out[i] = e.Name("en")
	}
	return strings.Join(out, " ")
}

// TestMergedIDsInConditions names entities by the ids of their records, wherever a condition may name one.
func TestMergedIDsInConditions(t *testing.T) {
	ctx := context.Background()
	api, calls := mergedAtlas(t)
	is := func(ids ...graph.ID) graph.Filter {
		values := make([]graph.Value, len(ids))
		for i, id := range ids {
			values[i] = graph.TextOf(id)
		}
		return graph.Filter{Field: graph.FieldID, Op: graph.OpIn, Values: values}
	}
	one, both := is(picCNRS), is(picCNRS, picJRC)
	for _, tt := range []struct {
		where *graph.Filter
		want  string
		asks  int // how often the store is asked for entities by id
		why   string
	}{
		{nil, "CNRS JRC Unit", 0, "no id, no question"},
		{&graph.Filter{Field: "founded", Op: graph.OpAbsent}, "JRC Unit", 0, "other conditions cost nothing"},
		{&graph.Filter{Field: graph.FieldID, Op: graph.OpEq, Values: one.Values}, "CNRS", 1, "one record"},
		{&both, "CNRS JRC", 1, "records of several entities, in one question"},
		{&graph.Filter{Field: graph.FieldID, Op: graph.OpIn, Values: is(cnrs, picCNRS).Values}, "CNRS", 1, "both ids of one entity"},
		{&graph.Filter{Not: &one}, "JRC Unit", 1, "what it is not"},
		{&graph.Filter{And: []graph.Filter{both, {Or: []graph.Filter{one, is("institution:unit")}}}}, "CNRS", 1, "within others"},
		{
			&graph.Filter{Relation: &graph.RelationFilter{Legs: graph.In(graph.PartnerIn), Other: &one}},
			"Unit", 1, "on the other end of a relation",
		},
		{&graph.Filter{Or: []graph.Filter{}}, "", 0, "an empty choice stays empty"},
		{&graph.Filter{And: []graph.Filter{{Or: []graph.Filter{}}, one}}, "", 1, "also beside an id"},
	} {
		calls.Reset()
		p, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindInstitution, Where: tt.where})
		if err != nil {
			t.Fatalf("%s: %v", tt.why, err)
		}
		if got := namesOf(p.Nodes()); got != tt.want || calls.Calls()["Entities"] != tt.asks {
			t.Errorf("%s: %q after %v, want %q after %d", tt.why, got, calls.Calls(), tt.want, tt.asks)
		}
		if n, err := p.TotalCount(ctx); n != len(p.Nodes()) || err != nil {
			t.Errorf("%s: the total is %d, %v", tt.why, n, err)
		}
	}
	if !cmp.Equal(one, is(picCNRS)) || !cmp.Equal(both, is(picCNRS, picJRC)) {
		t.Errorf("the conditions given are altered: %v, %v", one, both)
	}
	pages, err := api.Related(ctx, []graph.ID{cnrs}, atlas.RelatedQuery{Where: &graph.Filter{Not: &both}})
	if err != nil || len(pages[0].Edges) != 1 || pages[0].Edges[0].Node.Other().ID != "institution:unit" {
		t.Errorf("relations to all but the JRC: %v, %v", pages, err)
	}
}

// TestMergedIDsInQuestions gives ids of records to the entries that take ids from users.
func TestMergedIDsInQuestions(t *testing.T) {
	ctx := context.Background()
	api, calls := mergedAtlas(t)
	if e, err := api.Entity(ctx, picCNRS); err != nil || e.ID != cnrs || !slices.Equal(e.Merged, []graph.ID{picCNRS}) {
		t.Errorf("the record answers with %v, %v", e, err)
	}
	calls.Reset()
	facts, err := api.Facts(ctx, []graph.ID{jrc, picCNRS, "institution:none", cnrs}, graph.PropFounded)
	if err != nil || len(facts[0]) != 0 || len(facts[1]) != 2 || len(facts[2]) != 0 || !cmp.Equal(facts[1], facts[3]) {
		t.Errorf("facts of the JRC, of a record, of nothing, of the CNRS: %v, %v", facts, err)
	}
	if want := (map[string]int{"Facts": 2, "Entities": 1}); !cmp.Equal(calls.Calls(), want) {
		t.Errorf("facts are asked for with %v, want %v", calls.Calls(), want)
	}
	calls.Reset()
	if _, err := api.Facts(ctx, []graph.ID{jrc, cnrs}, ""); err != nil || !cmp.Equal(calls.Calls(), map[string]int{"Facts": 1}) {
		t.Errorf("entities with facts cost no more than their facts: %v, %v", calls.Calls(), err)
	}
	p, err := api.ConflictList(ctx, atlas.ConflictListQuery{Entities: []graph.ID{picCNRS}})
	if err != nil || p.Total != 1 || p.Nodes()[0].Property != graph.PropFounded {
		t.Errorf("its conflicts: %v, %v", p, err)
	}
	if p, err = api.ConflictList(ctx, atlas.ConflictListQuery{Entities: []graph.ID{picJRC}}); err != nil || p.Total != 0 {
		t.Errorf("the JRC has none: %v, %v", p, err)
	}
}

func TestMergedIDsInPaths(t *testing.T) {
	ctx := context.Background()
	api, calls := mergedAtlas(t)
	ask := func(from, to graph.ID, avoid ...graph.ID) (connect.PathResult, error) {
		calls.Reset()
		return api.Paths(ctx, connect.PathQuery{From: from, To: to, MaxLength: 3, Limit: 5, Avoid: avoid})
	}
	r, err := ask(picCNRS, "institution:unit", picJRC)
	if err != nil || len(r.Paths) != 1 || len(r.Paths[0].Steps) != 1 || r.Paths[0].Steps[0].From.ID != cnrs {
		t.Errorf("from a record, around a record: %v, %v", r, err)
	}
	if want := (map[string]int{"Entities": 1, "Explore": 1}); !cmp.Equal(calls.Calls(), want) {
		t.Errorf("a path costs %v, want %v", calls.Calls(), want)
	}
	if r, err = ask("institution:unit", picJRC); err != nil || len(r.Paths) != 2 {
		t.Errorf("to a record: %v, %v", r, err)
	}
	for _, tt := range []struct {
		from, to graph.ID
		avoid    graph.ID
		message  string
	}{
		{picCNRS, cnrs, jrc, "from and to are the same entity; name two different ones"},
		{cnrs, jrc, picJRC, string(picJRC) + " is an end of the path; it cannot be avoided"},
	} {
		if _, err := ask(tt.from, tt.to, tt.avoid); graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != tt.message {
			t.Errorf("from %s to %s around %s: %v, want %q", tt.from, tt.to, tt.avoid, err, tt.message)
		}
	}
}
