package storetest

import (
	"fmt"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// testPathsOracle asks for paths in small random graphs and compares them with all paths that there are.
func testPathsOracle(t *testing.T, open Open) {
	for _, seed := range seeds() {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			w := newPathGraph(newChance(seed))
			p := probe{t: t, Store: open(t)}
			p.apply(w.changes())
			a, found := asker{w, NewReference()}, 0
			for n := 0; n < 50 || found < 150 && n < 200; n++ {
				found += checkOracle(p, newPathWorld(heldIn(w), w.records(w.ids)), a.pathQuery(5))
			}
			if found < 25 {
				t.Errorf("there are too few paths (%d) to tell anything", found)
			}
			if t.Failed() {
				t.Logf("repeat with: go test -run '%s' -storetest.seed=%d", t.Name(), seed)
			}
		})
	}
}

// newPathGraph returns a random graph that is small, but so dense that there are many paths.
func newPathGraph(c chance) *world {
	inst := graph.KindInstitution
	kinds := []graph.EntityKind{inst, inst, inst, inst, graph.KindProject, graph.KindProgramme}
	return newWorldOf(c, kinds, 6+c.IntN(4), 20+c.IntN(25))
}

// checkOracle compares the answer to one question with all paths that there are, and returns how many of them it gives.
func checkOracle(p probe, w *pathWorld, q connect.PathQuery) int {
	got, want := p.paths(q), w.best(q)
	about := fmt.Sprintf(" (%+v)", q)
	if got.Truncated && len(want) > 0 {
		p.t.Errorf("contract: Paths of a small graph are not truncated: %s%s", got.Reason, about)
	}
	same(p.t, "Paths are the best of all paths, in order: by steps then cost, or by cost alone, ties by ids"+about,
		lines(want), lines(asOracle(got)))
	turned := q
	turned.From, turned.To = q.To, q.From
	back := p.paths(turned)
	if q.Limit >= len(want) && len(got.Paths) < q.Limit { // all paths were given, both ways
		same(p.t, "Paths there are the paths back, turned round, at the same cost"+about,
			reversed(asOracle(got)), unordered(asOracle(back)))
	} else if len(want) > 0 && len(back.Paths) > 0 {
		same(p.t, "the best path back costs what the best path there costs"+about,
			got.Paths[0].Cost, back.Paths[0].Cost)
	}
	return len(want)
}

// unordered returns paths in the order of what is written of them.
func unordered(paths []oraclePath) []string {
	out := lines(paths)
	slices.Sort(out)
	return out
}

func reversed(paths []oraclePath) []string {
	for i := range paths {
		slices.Reverse(paths[i].entities)
		slices.Reverse(paths[i].relations)
	}
	return unordered(paths)
}
