package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
)

// lifted returns the question without one constraint, and whether it had it.
func lifted(q graph.PathQuery, c graph.PathConstraint) (graph.PathQuery, bool) {
	had := false
	switch c {
	case graph.ConstraintTypes:
		had, q.Types = len(q.Types) > 0, nil
	case graph.ConstraintKinds:
		had, q.Kinds = len(q.Kinds) > 0, nil
	case graph.ConstraintAvoid:
		had, q.Avoid = len(q.Avoid) > 0, nil
	case graph.ConstraintVia:
		had, q.Via = len(q.Via) > 0, nil
	case graph.ConstraintAsOf:
		had, q.AsOf = q.AsOf.Known(), graph.Date{}
	case graph.ConstraintCoexisting:
		had, q.Coexisting = q.Coexisting, false
	case graph.ConstraintMinEvidence:
		had, q.MinEvidence = q.MinEvidence > 0, 0
	case graph.ConstraintLength:
		had, q.MaxLength = q.MaxLength < graph.MaxPathLength, graph.MaxPathLength
	}
	return q, had
}

// TestBlockedNamesEachConstraintThatCost tries every question without each of its constraints: one is named when the best path
// is better without it, and with that path.
func TestBlockedNamesEachConstraintThatCost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		q := drawPathQuery(t, g)
		res, err := graph.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		got, err := graph.SearchBlocked(context.Background(), g, g, q, res.Paths)
		if err != nil {
			t.Fatal(err)
		}
		best := g.allPaths(q)
		better := func(p plainPath) bool {
			if len(best) == 0 {
				return true
			}
			if n, m := len(p.relations), len(best[0].relations); q.Rank != graph.RankSpecificity && n != m {
				return n < m
			}
			if p.cost() != best[0].cost() {
				return p.cost() < best[0].cost()
			}
			return len(p.relations) < len(best[0].relations)
		}
		var want []string
		for _, c := range graph.PathConstraints {
			relaxed, had := lifted(q, c)
			if !had || c == graph.ConstraintLength && len(best) > 0 {
				continue
			}
			if all := g.allPaths(relaxed); len(all) > 0 && better(all[0]) {
				want = append(want, fmt.Sprint(c, ": ", all[0]))
			}
		}
		if free := (graph.PathQuery{From: q.From, To: q.To, MaxLength: graph.MaxPathLength, Rank: q.Rank}); len(want) == 0 && len(best) == 0 {
			if all := g.allPaths(free); len(all) > 0 {
				want = append(want, fmt.Sprint(graph.ConstraintsTogether, ": ", all[0]))
			}
		}
		var said []string
		for _, b := range got {
			said = append(said, fmt.Sprint(b.Constraint, ": ", written(b.Relaxed)))
			if len(b.Entities)+len(b.Relations) == 0 && !contradictory(q) && b.Constraint != graph.ConstraintLength &&
				b.Constraint != graph.ConstraintsTogether {
				t.Errorf("%s forbids nothing of %s", b.Constraint, written(b.Relaxed))
			}
		}
		if diff := cmp.Diff(want, said); diff != "" {
			t.Fatalf("%+v\n(-tried one by one +said)\n%s", q, diff)
		}
	})
}

// TestBlockedSaysWhatStoodInTheWay has one short path, through c over a relation that ended, and one round it through d.
func TestBlockedSaysWhatStoodInTheWay(t *testing.T) {
	g := &pathGraph{ids: []graph.ID{nodeA, nodeB, nodeC, nodeD, nodeX}}
	g.relations = slices.Concat(
		stated(chain(graph.PartyTo, nodeA, nodeC, nodeB), "", "2005", "document:x"),
		stated(chain(graph.MemberOf, nodeA, nodeD, nodeX, nodeB), "2001", "", "document:x", "document:y"))
	for _, tt := range []struct {
		why  string
		q    graph.PathQuery
		want string
	}{
		{"nothing stands in the way of a free question", graph.PathQuery{}, ""},
		{"what is avoided", graph.PathQuery{Avoid: []graph.ID{nodeC}}, "AVOID [institution:c] 0 relations, 2 steps"},
		{"what had ended", graph.PathQuery{AsOf: graph.MustDate("2010")}, "AS_OF [] 2 relations, 2 steps"},
		{"relations of other types", graph.PathQuery{Types: []graph.RelationType{graph.MemberOf}}, "TYPES [] 2 relations, 2 steps"},
		{"a detour", graph.PathQuery{Via: []graph.ID{nodeX}}, "VIA [institution:x] 0 relations, 2 steps"},
		{"what one document states", graph.PathQuery{MinEvidence: 2}, "MIN_EVIDENCE [] 2 relations, 2 steps"},
		{"too short", graph.PathQuery{MaxLength: 1}, "MAX_LENGTH [] 0 relations, 2 steps"},
		{
			"two that forbid each other's way out",
			graph.PathQuery{Kinds: []graph.EntityKind{graph.KindTheme}, Types: []graph.RelationType{graph.Leads}},
			"TOGETHER [institution:c] 2 relations, 2 steps",
		},
		{
			"what is avoided does not matter where the way round is as good",
			graph.PathQuery{Avoid: []graph.ID{nodeD}}, "",
		},
	} {
		q := tt.q
		q.From, q.To, q.Limit = nodeA, nodeB, 3
		if q.MaxLength == 0 {
			q.MaxLength = 6
		}
		res, err := graph.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		blocked, err := graph.SearchBlocked(context.Background(), g, g, q, res.Paths)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, b := range blocked {
			ids := []graph.ID{}
			for _, e := range b.Entities {
				ids = append(ids, e.ID)
			}
			got += fmt.Sprint(b.Constraint, " ", ids, " ", len(b.Relations), " relations, ", len(b.Relaxed.Steps), " steps")
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}
