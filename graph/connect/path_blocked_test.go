package connect_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/connect"
)

// lifted returns the question without one constraint, and whether it had it.
func lifted(q connect.PathQuery, c connect.PathConstraint) (connect.PathQuery, bool) {
	had := false
	switch c {
	case connect.ConstraintTypes:
		had, q.Types = len(q.Types) > 0, nil
	case connect.ConstraintKinds:
		had, q.Kinds = len(q.Kinds) > 0, nil
	case connect.ConstraintAvoid:
		had, q.Avoid = len(q.Avoid) > 0, nil
	case connect.ConstraintVia:
		had, q.Via = len(q.Via) > 0, nil
	case connect.ConstraintAsOf:
		had, q.AsOf = q.AsOf.Known(), graph.Date{}
	case connect.ConstraintCoexisting:
		had, q.Coexisting = q.Coexisting, false
	case connect.ConstraintMinEvidence:
		had, q.MinEvidence = q.MinEvidence > 0, 0
	case connect.ConstraintLength:
		had, q.MaxLength = q.MaxLength < connect.MaxPathLength, connect.MaxPathLength
	}
	return q, had
}

// TestBlockedNamesEachConstraintThatCost tries every question without each of its constraints: one is named when the best path
// is better without it, and with that path.
func TestBlockedNamesEachConstraintThatCost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		q := drawPathQuery(t, g)
		res, err := connect.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		got, err := connect.SearchBlocked(context.Background(), g, g, q, res.Paths)
		if err != nil {
			t.Fatal(err)
		}
		best := g.allPaths(q)
		better := func(p plainPath) bool {
			if len(best) == 0 {
				return true
			}
			if n, m := len(p.relations), len(best[0].relations); q.Rank != connect.RankSpecificity && n != m {
				return n < m
			}
			if p.cost() != best[0].cost() {
				return p.cost() < best[0].cost()
			}
			return len(p.relations) < len(best[0].relations)
		}
		var want []string
		for _, c := range connect.PathConstraints {
			relaxed, had := lifted(q, c)
			if !had || c == connect.ConstraintLength && len(best) > 0 {
				continue
			}
			if all := g.allPaths(relaxed); len(all) > 0 && better(all[0]) {
				want = append(want, fmt.Sprint(c, ": ", all[0]))
			}
		}
		if free := (connect.PathQuery{From: q.From, To: q.To, MaxLength: connect.MaxPathLength, Rank: q.Rank}); len(want) == 0 && len(best) == 0 {
			if all := g.allPaths(free); len(all) > 0 {
				want = append(want, fmt.Sprint(connect.ConstraintsTogether, ": ", all[0]))
			}
		}
		var said []string
		for _, b := range got {
			said = append(said, fmt.Sprint(b.Constraint, ": ", written(b.Relaxed)))
			if len(b.Entities)+len(b.Relations) == 0 && !contradictory(q) && b.Constraint != connect.ConstraintLength &&
				b.Constraint != connect.ConstraintsTogether {
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
		q    connect.PathQuery
		want string
	}{
		{"nothing stands in the way of a free question", connect.PathQuery{}, ""},
		{"what is avoided", connect.PathQuery{Avoid: []graph.ID{nodeC}}, "AVOID [institution:c] 0 relations, 2 steps"},
		{"what had ended", connect.PathQuery{AsOf: graph.MustDate("2010")}, "AS_OF [] 2 relations, 2 steps"},
		{"relations of other types", connect.PathQuery{Types: []graph.RelationType{graph.MemberOf}}, "TYPES [] 2 relations, 2 steps"},
		{"a detour", connect.PathQuery{Via: []graph.ID{nodeX}}, "VIA [institution:x] 0 relations, 2 steps"},
		{"what one document states", connect.PathQuery{MinEvidence: 2}, "MIN_EVIDENCE [] 2 relations, 2 steps"},
		{"too short", connect.PathQuery{MaxLength: 1}, "MAX_LENGTH [] 0 relations, 2 steps"},
		{
			"two that forbid each other's way out",
			connect.PathQuery{Kinds: []graph.EntityKind{graph.KindTheme}, Types: []graph.RelationType{graph.Leads}},
			"TOGETHER [institution:c] 2 relations, 2 steps",
		},
		{
			"what is avoided does not matter where the way round is as good",
			connect.PathQuery{Avoid: []graph.ID{nodeD}}, "",
		},
	} {
		q := tt.q
		q.From, q.To, q.Limit = nodeA, nodeB, 3
		if q.MaxLength == 0 {
			q.MaxLength = 6
		}
		res, err := connect.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		blocked, err := connect.SearchBlocked(context.Background(), g, g, q, res.Paths)
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
