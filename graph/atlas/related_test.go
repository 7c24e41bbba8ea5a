package atlas_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// participation is an institution that takes part in three projects, in one of them in two roles.
func participation(t *testing.T) *atlas.Atlas {
	takes := func(project graph.ID, options ...string) graph.Relation {
		return relation(cnrs, graph.ParticipatesIn, project, options...)
	}
	return atlasOf(t,
		fact(cnrs, "name@en=CNRS"), fact("project:a", "name@en=A"), fact("project:b", "name@en=B"), fact("project:c", "name@en=C"),
		takes("project:a", "role=coordinator", "amount=10.1"), takes("project:b", "role=coordinator", "amount=1"),
		takes("project:b", "role=expert", "amount=0.2"), takes("project:b", "role=guest"), takes("project:c", "role=expert"),
	)
}

// writtenRelated writes other ends with the roles of the relations and the sum of their amounts.
func writtenRelated(p atlas.RelatedPage) string {
	var out []string
	for _, r := range p.Nodes() {
		var roles []string
		for _, item := range r {
			roles = append(roles, item.Relation.Role)
		}
		sum := r.Amount(graph.FieldAmount)
		out = append(out, fmt.Sprintf("%s(%s %d/%d)", r.Other().Name(""), strings.Join(roles, ","), sum.Cents, sum.Known))
	}
	return fmt.Sprintf("%s of %d", strings.Join(out, " "), p.Total)
}

func TestRelated(t *testing.T) {
	ctx := context.Background()
	api := participation(t)
	byRole := []graph.Order{{Field: graph.FieldName}, {Field: graph.FieldRole}}
	base := atlas.RelatedQuery{Legs: graph.Out(graph.ParticipatesIn), OrderBy: byRole, Total: true}
	once := base
	once.Distinct = true
	two := 2
	with := func(q atlas.RelatedQuery, alter func(*atlas.RelatedQuery)) atlas.RelatedQuery {
		alter(&q)
		return q
	}
	for _, tt := range []struct {
		why  string
		q    atlas.RelatedQuery
		want string
		more bool
	}{
		{"relations, each with its other end", base, "A(coordinator 1010/1) B(coordinator 100/1) B(expert 20/1) B(guest 0/0) C(expert 0/0) of 5", false},
		{"other ends, each once with all relations", once, "A(coordinator 1010/1) B(coordinator,expert,guest 120/2) C(expert 0/0) of 3", false},
		{"the first two", with(once, func(q *atlas.RelatedQuery) { q.First = &two }), "A(coordinator 1010/1) B(coordinator,expert,guest 120/2) of 3", true},
		{"the last two", with(once, func(q *atlas.RelatedQuery) { q.Last = &two }), "B(coordinator,expert,guest 120/2) C(expert 0/0) of 3", false},
		{"the relations in another direction", with(once, func(q *atlas.RelatedQuery) { q.Legs = graph.In() }), " of 0", false},
	} {
		pages, err := api.Related(ctx, []graph.ID{cnrs}, tt.q)
		if err != nil {
			t.Fatalf("%s: %v", tt.why, err)
		}
		if got := writtenRelated(pages[0]); got != tt.want || pages[0].PageInfo.HasNextPage != tt.more {
			t.Errorf("%s: %s, more %v; want %s, %v", tt.why, got, pages[0].PageInfo.HasNextPage, tt.want, tt.more)
		}
	}
}

// TestRelatedIsWalkedWhole pages through other ends in both directions.
func TestRelatedIsWalkedWhole(t *testing.T) {
	ctx := context.Background()
	api := participation(t)
	one := 1
	for _, order := range [][]graph.Order{nil, {{Field: graph.FieldRole, Desc: true}}, {{Field: graph.FieldAmount}}} {
		q := atlas.RelatedQuery{Legs: graph.Out(graph.ParticipatesIn), OrderBy: order, Distinct: true}
		page := func() atlas.RelatedPage {
			pages, err := api.Related(ctx, []graph.ID{cnrs}, q)
			if err != nil {
				t.Fatal(err)
			}
			return pages[0]
		}
		var forward, backward []string
		q.PageArgs = atlas.PageArgs{First: &one}
		for more := true; more; {
			p := page()
			forward = append(forward, p.Nodes()[0].Other().Name(""))
			q.After, more = p.PageInfo.EndCursor, p.PageInfo.HasNextPage
		}
		q.PageArgs = atlas.PageArgs{Last: &one}
		for more := true; more; {
			p := page()
			backward = append(backward, p.Nodes()[0].Other().Name(""))
			q.Before, more = p.PageInfo.StartCursor, p.PageInfo.HasPreviousPage
		}
		slices.Reverse(backward)
		if len(forward) != 3 || !slices.Equal(forward, backward) {
			t.Errorf("ordered by %v: forward %v, backward %v", order, forward, backward)
		}
	}
}

func TestCursorsOfRelatedBelongToTheirList(t *testing.T) {
	ctx := context.Background()
	api := participation(t)
	one := 1
	q := atlas.RelatedQuery{Legs: graph.Out(graph.ParticipatesIn), PageArgs: atlas.PageArgs{First: &one}}
	pages, err := api.Related(ctx, []graph.ID{cnrs}, q)
	if err != nil {
		t.Fatal(err)
	}
	q.After = pages[0].PageInfo.EndCursor
	if _, err := api.Related(ctx, []graph.ID{cnrs}, q); err != nil {
		t.Errorf("its own list does not go on: %v", err)
	}
	for name, alter := range map[string]func(q *atlas.RelatedQuery){
		"other ends":        func(q *atlas.RelatedQuery) { q.Distinct = true },
		"another direction": func(q *atlas.RelatedQuery) { q.Legs = graph.Both(graph.ParticipatesIn) },
		"another type":      func(q *atlas.RelatedQuery) { q.Legs = graph.Out(graph.PartOf) },
		"one leg more": func(q *atlas.RelatedQuery) {
			q.Legs = append(graph.Out(graph.ParticipatesIn), graph.In(graph.PartOf)...)
		},
		"those of one kind":   func(q *atlas.RelatedQuery) { q.Kinds = []graph.EntityKind{graph.KindProject} },
		"a list in an order":  func(q *atlas.RelatedQuery) { q.OrderBy = []graph.Order{{Field: graph.FieldSince}} },
		"relations of no leg": func(q *atlas.RelatedQuery) { q.Legs = nil },
	} {
		other := q
		alter(&other)
		if _, err := api.Related(ctx, []graph.ID{cnrs}, other); graph.CodeOf(err) != graph.CodeInvalidCursor {
			t.Errorf("%s: takes a cursor of another list: %v", name, err)
		}
	}
}
