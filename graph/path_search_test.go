package graph_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
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
	g := &pathGraph{ids: ids[:len(ids)-rapid.IntRange(0, len(ids)-2).Draw(t, "left out")]}
	for range rapid.SampledFrom([]int{3, 4, 2, 1}).Draw(t, "density") * len(g.ids) {
		r := graph.Relation{
			From: rapid.SampledFrom(g.ids).Draw(t, "from"),
			To:   rapid.SampledFrom(g.ids).Draw(t, "to"),
			Type: rapid.SampledFrom(graph.RelationTypes).Draw(t, "type"),
			Role: rapid.SampledFrom([]string{"", "one", "two"}).Draw(t, "role"),
		}
		r.Since, r.Until = drawDate(t, "since"), drawDate(t, "until")
		if r.ID = r.DeriveID(); !slices.ContainsFunc(g.relations, func(o graph.Relation) bool { return o.ID == r.ID }) {
			g.relations = append(g.relations, r)
		}
	}
	return g
}

func drawPathQuery(t *rapid.T, g *pathGraph) graph.PathQuery {
	ends := rapid.Permutation(g.ids).Draw(t, "ends")
	q := graph.PathQuery{
		From:      ends[0],
		To:        ends[1],
		MaxLength: graph.MaxPathLength - rapid.IntRange(0, graph.MaxPathLength-1).Draw(t, "shorter by"),
		Limit:     rapid.SampledFrom([]int{graph.MaxPaths, 5, 2, 1}).Draw(t, "limit"),
		Rank:      rapid.SampledFrom([]graph.PathRank{"", graph.RankHops, graph.RankSpecificity}).Draw(t, "rank"),
		AsOf:      drawDate(t, "asOf"),
		Avoid:     rapid.SliceOfN(rapid.SampledFrom(append(ends[1:], "site:unknown")), 0, 2).Draw(t, "avoid"),
	}
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

func found(res graph.PathResult) []string {
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
		res, err := graph.SearchPaths(context.Background(), g, g, q)
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
		// One call a level to widen, and one a length for the level in which both sides meet.
		if g.arcCalls > 2*q.MaxLength {
			t.Fatalf("%d calls of Arcs for paths of at most %d steps", g.arcCalls, q.MaxLength)
		}
		for n, times := range g.asked {
			if times > 1 {
				t.Fatalf("the arcs of %s were asked for %d times", g.ids[n], times)
			}
		}
		further := q
		further.MaxLength = len(g.ids)
		if len(all) == 0 && len(g.allPaths(further)) > 0 && res.Reason != graph.TruncatedLength {
			t.Fatalf("the ends are joined by a longer path, but the reason is %q", res.Reason)
		}
		if len(all) > 0 && res.Truncated {
			t.Fatalf("truncated by %s though everything was found", res.Reason)
		}
	})
}

func TestSearchPathsIsSymmetric(t *testing.T) {
	type place struct {
		Hops int
		Cost float64
	}
	places := func(t *rapid.T, g *pathGraph, q graph.PathQuery) []place {
		res, err := graph.SearchPaths(context.Background(), g, g, q)
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

// chain returns relations of one type along the ids, in turn forward and backward.
func chain(ty graph.RelationType, ids ...graph.ID) []graph.Relation {
	var out []graph.Relation
	for i := range len(ids) - 1 {
		r := graph.Relation{Type: ty, From: ids[i], To: ids[i+1]}
		if i%2 == 1 {
			r.From, r.To = r.To, r.From
		}
		r.ID = r.DeriveID()
		out = append(out, r)
	}
	return out
}

const nodeA, nodeB, nodeC, nodeD, nodeX = "institution:a", "institution:b", "institution:c", "institution:d", "institution:x"

var self = graph.Relation{ID: "relation:self", Type: graph.MemberOf, From: nodeC, To: nodeC}

// pathRules are small graphs between a and b, and what their paths cost.
var pathRules = []struct {
	name  string
	g     pathGraph
	q     graph.PathQuery
	costs []float64 // of the paths, in order
	why   string
}{
	{
		"one step",
		pathGraph{relations: chain(graph.MemberOf, nodeA, nodeB)},
		graph.PathQuery{},
		[]float64{1},
		"a plain relation costs 1",
	},
	{
		"weight",
		pathGraph{relations: chain(graph.PartyTo, nodeA, nodeB)},
		graph.PathQuery{},
		[]float64{0.5},
		"being party to an agreement tells more than a plain relation",
	},
	{
		"parallel",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeB)...)},
		graph.PathQuery{},
		[]float64{0.5},
		"of several relations between two entities the lightest is taken",
	},
	{
		"free in between",
		pathGraph{relations: chain(graph.MemberOf, nodeA, nodeC, nodeB)},
		graph.PathQuery{},
		[]float64{2},
		"an entity with two relations costs nothing",
	},
	{
		"hub",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeC, nodeB),
			append(chain(graph.MemberOf, nodeC, nodeD), chain(graph.MemberOf, nodeC, nodeX)...)...)},
		graph.PathQuery{},
		[]float64{2.5},
		"½·log2(4/2) for an entity with four relations",
	},
	{
		"self-relation",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeC, nodeB), self)},
		graph.PathQuery{},
		[]float64{2.292},
		"a relation of an entity with itself is no step, but counts once for the hub: ½·log2(3/2)",
	},
	{
		"hops first",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		graph.PathQuery{},
		[]float64{1.5, 1},
		"HOPS puts the shorter path first though it costs more",
	},
	{
		"cost first",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		graph.PathQuery{Rank: graph.RankSpecificity},
		[]float64{1, 1.5},
		"SPECIFICITY looks at cost alone",
	},
	{
		"limit",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		graph.PathQuery{Limit: 1, Rank: graph.RankSpecificity},
		[]float64{1},
		"the best one, though it is the longer",
	},
	{
		"types",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		graph.PathQuery{Types: []graph.RelationType{graph.PartyTo}},
		[]float64{1},
		"only over these types",
	},
	{
		"unknown type",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		graph.PathQuery{Types: []graph.RelationType{"LIKES"}},
		nil, "no relation has a type that does not exist",
	},
	{
		"avoid",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeD, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		graph.PathQuery{Avoid: []graph.ID{nodeC}},
		[]float64{3},
		"around what is avoided",
	},
	{
		"avoided end",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		graph.PathQuery{Avoid: []graph.ID{nodeB}},
		nil, "an end that is avoided has no path",
	},
	{
		"unknown end",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		graph.PathQuery{To: "institution:nobody"},
		nil, "what is not there is no error",
	},
	{
		"same ends",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		graph.PathQuery{To: nodeA},
		nil, "an entity has no path to itself",
	},
}

func TestSearchPathsRules(t *testing.T) {
	for _, tt := range pathRules {
		t.Run(tt.name, func(t *testing.T) {
			tt.g.ids = []graph.ID{nodeA, nodeB, nodeC, nodeD, nodeX}
			q := tt.q
			q.From, q.MaxLength = nodeA, graph.MaxPathLength
			if q.To == "" {
				q.To = nodeB
			}
			if q.Limit == 0 {
				q.Limit = graph.MaxPaths
			}
			res, err := graph.SearchPaths(context.Background(), &tt.g, &tt.g, q)
			if err != nil {
				t.Fatal(err)
			}
			var costs []float64
			for _, p := range res.Paths {
				costs = append(costs, p.Cost)
			}
			if diff := cmp.Diff(tt.costs, costs); diff != "" {
				t.Errorf("%s (-want +got)\n%s", tt.why, diff)
			}
		})
	}
}

// TestSearchPathsSettlesTies has three paths of cost 1: a direct one, and two of two steps whose ids come before its own.
func TestSearchPathsSettlesTies(t *testing.T) {
	g := &pathGraph{ids: []graph.ID{nodeA, nodeB, nodeC, nodeD}}
	g.relations = slices.Concat(chain(graph.PartyTo, nodeA, nodeC, nodeD), chain(graph.MemberOf, nodeA, nodeD),
		chain(graph.PartyTo, nodeA, nodeB, nodeD))
	for _, rank := range []graph.PathRank{graph.RankHops, graph.RankSpecificity} {
		res, err := graph.SearchPaths(context.Background(), g, g, graph.PathQuery{
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
		if got := (graph.Path{Cost: tt.cost}).Score(); got != tt.want {
			t.Errorf("a path of cost %v scores %v, want %v", tt.cost, got, tt.want)
		}
	}
}
