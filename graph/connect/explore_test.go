package connect_test

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/connect"
)

// usable reports whether a question with that asOf may use the relation.
func usable(r graph.Relation, asOf graph.Date, types []graph.RelationType) bool {
	return r.Covers(asOf) && (len(types) == 0 || slices.Contains(types, r.Type))
}

// steps returns how many steps over the relations each entity lies from the nearest of the given ones.
func stepsFrom(relations []graph.Relation, from ...graph.ID) map[graph.ID]int {
	dist := map[graph.ID]int{}
	for _, id := range from {
		dist[id] = 0
	}
	for todo := from; len(todo) > 0; todo = todo[1:] {
		for _, r := range relations {
			if r.From != todo[0] && r.To != todo[0] {
				continue
			}
			other, _ := r.Other(todo[0])
			if _, seen := dist[other]; !seen {
				dist[other] = dist[todo[0]] + 1
				todo = append(todo, other)
			}
		}
	}
	return dist
}

func drawTypes(t *rapid.T) []graph.RelationType {
	if rapid.Bool().Draw(t, "of any type") {
		return nil
	}
	types := rapid.Permutation(graph.RelationTypes).Draw(t, "types")
	return types[:rapid.IntRange(6, len(types)).Draw(t, "so many types")]
}

func TestNeighbourhoodIsWhatIsNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		q := connect.NeighbourhoodQuery{
			IDs:   rapid.SliceOfN(rapid.SampledFrom(g.ids), 1, 2).Draw(t, "ids"),
			Depth: rapid.IntRange(0, 3).Draw(t, "depth"), Limit: rapid.SampledFrom([]int{20, 4, 2}).Draw(t, "limit"),
			AsOf: drawDate(t, "asOf"), Types: drawTypes(t),
		}
		got, err := connect.SearchNeighbourhood(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		var allowed []graph.Relation
		for _, r := range g.relations {
			if usable(r, q.AsOf, q.Types) {
				allowed = append(allowed, r)
			}
		}
		dist := stepsFrom(allowed, q.IDs...)
		near := 0
		for _, d := range dist {
			if d <= q.Depth {
				near++
			}
		}
		if want := min(near, q.Limit); len(got.Nodes) != want || got.Truncated != (near > q.Limit) {
			t.Fatalf("%d nodes of %d, truncated %v (%+v)", len(got.Nodes), want, got.Truncated, q)
		}
		var shown []graph.ID
		last := 0
		for _, n := range got.Nodes {
			if d, there := dist[n.Entity.ID]; !there || d != n.Distance || d < last || n.Degree != g.degree(n.Entity.ID) {
				t.Fatalf("%s: distance %d, degree %d; want %d, %d, none nearer behind", n.Entity.ID, n.Distance, n.Degree, d, g.degree(n.Entity.ID))
			}
			last = n.Distance
			shown = append(shown, n.Entity.ID)
		}
		var want, found []graph.ID
		for _, r := range allowed {
			if slices.Contains(shown, r.From) && slices.Contains(shown, r.To) {
				want = append(want, r.ID)
			}
		}
		for _, r := range got.Relations {
			found = append(found, r.ID)
		}
		slices.Sort(want)
		if !slices.Equal(want, found) {
			t.Fatalf("relations among the nodes: %v, want %v", found, want)
		}
	})
}

func TestCommonIsWhatBothAreRelatedTo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		ends := rapid.Permutation(g.ids).Draw(t, "ends")
		q := connect.CommonQuery{A: ends[0], B: ends[1], AsOf: drawDate(t, "asOf"), Types: drawTypes(t), Window: graph.Window{Limit: 100}}
		got, total, complete, err := connect.SearchCommon(context.Background(), g, g, q)
		if err != nil || !complete {
			t.Fatal(err, complete)
		}
		side := func(end, id graph.ID) (ids []graph.ID, least int) {
			least = math.MaxInt
			for _, r := range g.relations {
				if (r.From == end && r.To == id || r.From == id && r.To == end) && usable(r, q.AsOf, q.Types) {
					ids = append(ids, r.ID)
					least = min(least, weight(r)+evidence(r))
				}
			}
			slices.Sort(ids)
			return ids, least
		}
		type shared struct {
			id   graph.ID
			cost int
			a, b []graph.ID
		}
		var want, found []shared
		for _, id := range g.ids {
			a, costA := side(q.A, id)
			b, costB := side(q.B, id)
			if id != q.A && id != q.B && len(a) > 0 && len(b) > 0 {
				want = append(want, shared{id, costA + costB + hub(g.degree(id)), a, b})
			}
		}
		slices.SortFunc(want, func(a, b shared) int { return cmp.Or(a.cost-b.cost, cmp.Compare(a.id, b.id)) })
		for i, s := range got {
			f := shared{id: s.Entity.ID, a: idsOf(s.ARelations), b: idsOf(s.BRelations)}
			if i < len(want) {
				f.cost = want[i].cost // is checked by the order
			}
			found = append(found, f)
		}
		if diff := gocmp.Diff(fmt.Sprint(want), fmt.Sprint(found)); diff != "" || total != len(want) {
			t.Fatalf("%+v, %d in all (-tried one by one +found)\n%s", q, total, diff)
		}
	})
}

func idsOf(relations []*graph.Relation) (ids []graph.ID) {
	for _, r := range relations {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	return ids
}

// TestBridgesAreOnShortestPaths counts, of every pair, all shortest paths and those through each entity.
func TestBridgesAreOnShortestPaths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		q := connect.BridgeQuery{
			Left:      rapid.SliceOfN(rapid.SampledFrom(g.ids), 1, 3).Draw(t, "left"),
			Right:     rapid.SliceOfN(rapid.SampledFrom(g.ids), 1, 3).Draw(t, "right"),
			MaxLength: rapid.IntRange(2, connect.MaxBridgeLength).Draw(t, "maxLength"),
			Limit:     100, AsOf: drawDate(t, "asOf"), Types: drawTypes(t),
		}
		got, complete, err := connect.SearchBridges(context.Background(), g, g, q)
		if err != nil || !complete {
			t.Fatal(err, complete)
		}
		members := func(ids, others []graph.ID) (out []graph.ID) {
			for _, id := range ids {
				if !slices.Contains(others, id) && !slices.Contains(out, id) {
					out = append(out, id)
				}
			}
			return out
		}
		left, right := members(q.Left, q.Right), members(q.Right, q.Left)
		score, pairs := map[graph.ID]float64{}, map[graph.ID]int{}
		for _, l := range left {
			for _, r := range right {
				all := g.shortest(l, r, q)
				for id, n := range through(all) {
					score[id] += float64(n) / float64(len(all))
					pairs[id]++
				}
			}
		}
		type bridge struct {
			Score float64
			Pairs int
		}
		want := map[graph.ID]bridge{}
		for id, s := range score {
			if !slices.Contains(left, id) && !slices.Contains(right, id) {
				mean := s / float64(len(left)*len(right))
				want[id] = bridge{mean / (1 + float64(hub(g.degree(id)))/1000), pairs[id]}
			}
		}
		found := map[graph.ID]bridge{}
		for i, b := range got {
			found[b.Entity.ID] = bridge{b.Score, b.Pairs}
			if len(b.Joins) != b.Pairs || i > 0 && got[i-1].Score < b.Score {
				t.Fatalf("%s: %d pairs of %d are told, or it is out of order", b.Entity.ID, len(b.Joins), b.Pairs)
			}
		}
		if diff := gocmp.Diff(want, found, cmpopts.EquateApprox(0, 2e-6)); diff != "" {
			t.Fatalf("%+v (-counted one by one +found)\n%s", q, diff)
		}
	})
}

// shortest returns the entities along each shortest path of at most q.MaxLength steps.
func (g *pathGraph) shortest(from, to graph.ID, q connect.BridgeQuery) (out [][]graph.ID) {
	for length := 1; length <= q.MaxLength && len(out) == 0; length++ {
		for _, p := range g.allPaths(connect.PathQuery{From: from, To: to, MaxLength: length, AsOf: q.AsOf, Types: q.Types}) {
			out = append(out, p.ids)
		}
	}
	return out
}

// through counts how many of the paths go through each entity between their ends.
func through(paths [][]graph.ID) map[graph.ID]int {
	n := map[graph.ID]int{}
	for _, ids := range paths {
		for _, id := range ids[1 : len(ids)-1] {
			n[id]++
		}
	}
	return n
}

// TestCollaboratorsAreWhoShares counts for every two institutions what both have in common.
func TestCollaboratorsAreWhoShares(t *testing.T) {
	lead := map[graph.RelationType]bool{graph.PartyTo: true, graph.PartnerIn: true, graph.MemberOf: true, graph.ParticipatesIn: true}
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		asOf := drawDate(t, "asOf")
		self := graph.ID(rapid.SampledFrom([]string{nodeA, nodeB}).Draw(t, "self"))
		if !slices.Contains(g.ids, self) {
			return
		}
		got, total, complete, err := connect.SearchCollaborators(context.Background(), g, g,
			connect.CollaboratorQuery{ID: self, Limit: 100, AsOf: asOf})
		if err != nil || !complete {
			t.Fatal(err, complete)
		}
		sort := func(r graph.Relation) string {
			if r.Type == graph.ParticipatesIn && r.To.Kind() == graph.KindProject {
				return "project"
			}
			return string(r.Type)
		}
		strength, count := map[graph.ID]int{}, map[graph.ID]int{}
		for _, item := range g.ids {
			for _, how := range []string{"PARTY_TO", "PARTNER_IN", "MEMBER_OF", "PARTICIPATES_IN", "project"} {
				var partners []graph.ID
				for _, r := range g.relations {
					if r.To == item && r.From != item && (r.From == self || r.From.Kind() == graph.KindInstitution) && lead[r.Type] &&
						sort(r) == how && r.Covers(asOf) && !slices.Contains(partners, r.From) {
						partners = append(partners, r.From)
					}
				}
				for _, p := range partners {
					if p != self && slices.Contains(partners, self) {
						strength[p] += int(math.Round(1e6 / float64(len(partners)-1)))
						count[p]++
					}
				}
			}
		}
		for _, r := range g.relations {
			other, _ := r.Other(self)
			if r.Type != graph.PartnerOf || r.From != self && r.To != self || other == self || !r.Covers(asOf) || count[other] >= 1000 {
				continue
			}
			strength[other] += 1e6
			count[other] += 1001 // once, however many relations say so
		}
		want, found := map[graph.ID]string{}, map[graph.ID]string{}
		for id, n := range count {
			want[id] = fmt.Sprint(strength[id], " over ", n%1000)
		}
		for i, c := range got {
			found[c.Entity.ID] = fmt.Sprint(int(math.Round(c.Strength*1e6)), " over ", c.Count)
			if i > 0 && got[i-1].Strength < c.Strength {
				t.Fatalf("%s is out of order", c.Entity.ID)
			}
		}
		if diff := gocmp.Diff(want, found); diff != "" || total != len(want) {
			t.Fatalf("%s at %s (-counted one by one +found)\n%s", self, asOf, diff)
		}
	})
}
