package connect_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/connect"
)

// years from which periods and asOf are drawn; "" is an unknown bound.
var years = []string{"", "", "", "2001", "2002-06", "2003"}

func drawDate(t *rapid.T, label string) graph.Date {
	return dateOrUnknown(rapid.SampledFrom(years).Draw(t, label))
}

// drawGraph draws a graph in which hubs, self-relations, parallel relations and islands are common.
func drawGraph(t *rapid.T) *pathGraph {
	ids := rapid.Permutation([]graph.ID{
		"institution:a", "institution:b", "institution:c", "person:d", "programme:e", "project:f", "site:g", "theme:h",
		"agreement:i",
	}).Draw(t, "ids")
	g := &pathGraph{
		ids:    ids[:len(ids)-rapid.IntRange(0, len(ids)-2).Draw(t, "left out")],
		latest: dateOrUnknown(rapid.SampledFrom([]string{"2010", "", "2002-11-05", "2031"}).Draw(t, "latest")),
	}
	for range rapid.SampledFrom([]int{3, 4, 2, 1}).Draw(t, "density") * len(g.ids) {
		r := drawRelation(t, g.ids)
		if !slices.ContainsFunc(g.relations, func(o graph.Relation) bool { return o.ID == r.ID }) {
			g.relations = append(g.relations, r)
		}
	}
	return g
}

// drawRelation draws a relation between two of the entities.
func drawRelation(t *rapid.T, ids []graph.ID) graph.Relation {
	r := graph.Relation{
		From: rapid.SampledFrom(ids).Draw(t, "from"),
		To:   rapid.SampledFrom(ids).Draw(t, "to"),
		Type: rapid.SampledFrom(graph.RelationTypes).Draw(t, "type"),
		Role: rapid.SampledFrom([]string{"", "one", "two"}).Draw(t, "role"),
	}
	r.Since, r.Until = drawDate(t, "since"), drawDate(t, "until")
	for _, d := range rapid.SliceOfN(rapid.SampledFrom([]graph.ID{"document:x", "document:y"}), 0, 3).Draw(t, "documents") {
		r.Evidence = append(r.Evidence, graph.Evidence{Document: d})
	}
	r.ID = r.DeriveID()
	return r
}

func drawPathQuery(t *rapid.T, g *pathGraph) connect.PathQuery {
	ends := rapid.Permutation(g.ids).Draw(t, "ends")
	q := connect.PathQuery{
		From:      ends[0],
		To:        ends[1],
		MaxLength: connect.MaxPathLength - rapid.IntRange(0, connect.MaxPathLength-1).Draw(t, "shorter by"),
		Limit:     rapid.SampledFrom([]int{connect.MaxPaths, 5, 2, 1}).Draw(t, "limit"),
		Rank:      rapid.SampledFrom([]connect.PathRank{"", connect.RankHops, connect.RankSpecificity}).Draw(t, "rank"),
		AsOf:      drawDate(t, "asOf"),
		Avoid:     rapid.SliceOfN(rapid.SampledFrom(append(ends[1:], "site:unknown")), 0, 2).Draw(t, "avoid"),
	}
	if rapid.IntRange(0, 2).Draw(t, "via") == 2 {
		q.Via = rapid.SliceOfN(rapid.SampledFrom(append(ends[1:], "site:unknown")), 0, 3).Draw(t, "via")
	}
	if rapid.IntRange(0, 2).Draw(t, "some kinds only") == 2 {
		q.Kinds = rapid.SliceOfN(rapid.SampledFrom(graph.EntityKinds), 0, 5).Draw(t, "kinds")
	}
	q.Coexisting = rapid.Bool().Draw(t, "coexisting")
	q.MinEvidence = rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "minEvidence")
	if rapid.Bool().Draw(t, "some types only") {
		types := rapid.Permutation(graph.RelationTypes).Draw(t, "types")
		q.Types = types[rapid.IntRange(0, len(types)-1).Draw(t, "types left out"):]
	}
	return q
}

// texts writes what the oracle found, at most limit paths.
func texts(paths []plainPath, limit int) []string {
	out := []string{}
	for _, p := range paths[:min(limit, len(paths))] {
		out = append(out, p.String())
	}
	return out
}

func found(res connect.PathResult) []string {
	out := []string{}
	for _, p := range res.Paths {
		out = append(out, written(p))
	}
	return out
}

func TestSearchPathsFindsWhatTryingEveryPathFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		q := drawPathQuery(t, g)
		res, err := connect.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		all := g.allPaths(q)
		if diff := cmp.Diff(texts(all, q.Limit), found(res)); diff != "" {
			t.Fatalf("%+v\n(-tried one by one +found)\n%s", q, diff)
		}
		for _, p := range res.Paths {
			sum := 0.0
			for _, term := range p.Breakdown {
				sum += term.Value
			}
			if math.Abs(sum-p.Cost) > 1e-9 {
				t.Fatalf("the breakdown %v does not add up to the cost %v", p.Breakdown, p.Cost)
			}
		}
		checkCalls(t, g, q, res)
		checkReason(t, g, q, res, len(all))
	})
}

// checkCalls checks that each entity is asked about once, and one whole level at a time. Why there is no path takes two
// searches more at most.
func checkCalls(t *rapid.T, g *pathGraph, q connect.PathQuery, res connect.PathResult) {
	searches, longest := 1, q.MaxLength
	if len(res.Paths) == 0 {
		searches, longest = 3, connect.MaxPathLength
	}
	// One call a level to widen, and one a length for the level in which both sides meet.
	if g.arcCalls > searches*2*longest {
		t.Fatalf("%d calls of Arcs for paths of at most %d steps", g.arcCalls, q.MaxLength)
	}
	for n, times := range g.asked {
		if times > searches {
			t.Fatalf("the arcs of %s were asked for %d times", g.ids[n], times)
		}
	}
}

// contradictory reports whether no graph can have a path as the question wants it. Atlas refuses it; a search finds nothing, and
// says no reason.
func contradictory(q connect.PathQuery) bool {
	excluded := func(id graph.ID) bool {
		return id == q.From || id == q.To || slices.Contains(q.Avoid, id) || id == "site:unknown"
	}
	return slices.Contains(q.Avoid, q.From) || slices.Contains(q.Avoid, q.To) || slices.ContainsFunc(q.Via, excluded)
}

// checkReason checks what is said of a question to which there are all paths in all.
func checkReason(t *rapid.T, g *pathGraph, q connect.PathQuery, res connect.PathResult, all int) {
	if contradictory(q) {
		return
	}
	further, free := q, connect.PathQuery{From: q.From, To: q.To, MaxLength: len(g.ids)}
	further.MaxLength = len(g.ids)
	if q.Coexisting || q.Via != nil {
		further.MaxLength = connect.MaxPathLength
	}
	longer, anyPath := len(g.allPaths(further)) > 0, len(g.allPaths(free)) > 0
	switch {
	case all > 0 && (res.Truncated || res.Reason != ""):
		t.Fatalf("%s though everything was found", res.Reason)
	case all == 0 && longer && res.Reason != connect.TruncatedLength:
		t.Fatalf("the ends are joined by a longer path, but the reason is %q", res.Reason)
	case all == 0 && !anyPath && res.Reason != connect.ReasonNotInSources && res.Reason != connect.TruncatedLength:
		t.Fatalf("nothing joins the ends, but the reason is %q", res.Reason)
	case all == 0 && anyPath && !longer && res.Reason != connect.ReasonConstraints && res.Reason != connect.TruncatedLength:
		t.Fatalf("the constraints leave no path, but the reason is %q", res.Reason)
	}
}

func TestSearchPathsIsSymmetric(t *testing.T) {
	type place struct {
		Hops int
		Cost float64
	}
	places := func(t *rapid.T, g *pathGraph, q connect.PathQuery) []place {
		res, err := connect.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		out := make([]place, len(res.Paths))
		for i, p := range res.Paths {
			out[i] = place{len(p.Steps), p.Cost}
		}
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		q := drawPathQuery(t, g)
		there := places(t, g, q)
		q.From, q.To = q.To, q.From
		if diff := cmp.Diff(there, places(t, g, q)); diff != "" {
			t.Fatalf("%+v\n(-there +back)\n%s", q, diff)
		}
	})
}

// TestSearchPathsSettlesTies has three paths of one cost: a direct one, and two of two steps whose ids come before its own.
func TestSearchPathsSettlesTies(t *testing.T) {
	g := &pathGraph{ids: []graph.ID{nodeA, nodeB, nodeC, nodeD}}
	g.relations = slices.Concat(chain(graph.PartyTo, nodeA, nodeC, nodeD), chain(graph.MemberOf, nodeA, nodeD),
		chain(graph.PartyTo, nodeA, nodeB, nodeD))
	g.relations[2].Evidence = nil // which costs as much as evidence for two steps
	for _, rank := range []connect.PathRank{connect.RankHops, connect.RankSpecificity} {
		res, err := connect.SearchPaths(context.Background(), g, g, connect.PathQuery{
			From: nodeA, To: nodeD, MaxLength: 2, Limit: 3, Rank: rank,
		})
		if err != nil {
			t.Fatal(err)
		}
		var through []graph.ID
		for _, p := range res.Paths {
			through = append(through, p.Steps[0].To.ID)
		}
		if want := []graph.ID{nodeD, nodeB, nodeC}; !slices.Equal(through, want) {
			t.Errorf("%s: the first steps lead to %v, want %v: the shorter first, then by ids", rank, through, want)
		}
	}
}

func TestPathScoreFallsWithCost(t *testing.T) {
	for _, tt := range []struct{ cost, want float64 }{{0, 1}, {1, 0.5}, {3, 0.25}} {
		if got := (connect.Path{Cost: tt.cost}).Score(); got != tt.want {
			t.Errorf("a path of cost %v scores %v, want %v", tt.cost, got, tt.want)
		}
	}
}
