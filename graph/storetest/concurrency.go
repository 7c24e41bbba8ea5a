package storetest

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"entente/graph"
)

// generations returns a graph that tells of one moment: every project has the generation as its cost, the hub has as
// many projects and relations as n plus the generation, and every document is cited by as many.
func generations(n, generation int) *builder {
	g := newGraph().institution("hub", "Hub").document("doc", "Document")
	for i := range n + generation {
		slug := numbered("g", i)
		g.project(slug, fmt.Sprintf("Generation %d", generation), fmt.Sprintf("cost=%d", generation)).
			relation("hub", graph.ParticipatesIn, slug, "doc=doc")
	}
	for i := range g.relations { // the same relations in every generation, with another amount
		amount := float64(generation)
		g.relations[i].Amount = &amount
	}
	return g
}

// generationOf returns which generation an entity is of, 0 for none.
func generationOf(e *graph.Entity) int {
	if e == nil {
		return 0
	}
	n, _ := e.Number(graph.PropCost)
	return int(n)
}

// surplus returns the entities of a that b does not have; surplusRelations the relations.
func surplus(a, b *builder) []graph.ID {
	var out []graph.ID
	for _, id := range a.order {
		if !has(b.order, id) {
			out = append(out, id)
		}
	}
	return out
}

func surplusRelations(a, b *builder) []graph.ID {
	have := map[graph.ID]bool{}
	for _, r := range b.relations {
		have[r.ID] = true
	}
	var out []graph.ID
	for _, r := range a.relations {
		if !have[r.ID] {
			out = append(out, r.ID)
		}
	}
	return out
}

// testConcurrency reads and writes at once.
func testConcurrency(t *testing.T, open Open, part portion) {
	t.Run("readers", func(t *testing.T) { testReaders(t, open, part.of(12)) })
	t.Run("writers", func(t *testing.T) { testWriters(t, open) })
}

// testWriters loads from several goroutines. Each load is there whole, or is refused as BUSY and is not there at all.
func testWriters(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	p.apply(newGraph().institution("hub", "Hub").changes())
	errs := make([]error, 8)
	var writers sync.WaitGroup
	for i := range errs {
		g := newGraph().institution("hub", "Hub").
			site(numbered("s", i), "Site").
			relation("hub", graph.HasSite, numbered("s", i))
		writers.Go(func() { errs[i] = Apply(context.Background(), p, g.changes()) })
	}
	writers.Wait()
	done := 0
	for i, err := range errs {
		found := p.entities(graph.ID("site:" + numbered("s", i)))[0] != nil
		if err != nil {
			code(t, "a load while another goes on works or is BUSY", err, graph.CodeBusy)
		} else {
			done++
		}
		same(t, "a load puts the changes in place, or returns an error and does not", err == nil, found)
	}
	same(t, "Stats: the revision grows by one with every load", 1+done, p.stats().Revision)
	same(t, "Stats: every load of several at once is counted", done, p.stats().Relations[graph.HasSite])
}

// testReaders reads while loads go on, so many times there and back: every answer is of one state, never of half a load.
func testReaders(t *testing.T, open Open, times int) {
	const n = 200
	gens := []*builder{generations(n, 1), generations(n, 4)}
	p := gens[0].in(t, open)
	forth, back := gens[1].changes(), gens[0].changes()
	back.Delete, back.DeleteRelations = surplus(gens[1], gens[0]), surplusRelations(gens[1], gens[0])

	var done atomic.Bool
	var readers sync.WaitGroup
	for _, r := range stateReaders(gens[1].order, n) {
		readers.Go(func() {
			for !done.Load() && !t.Failed() {
				if err := r.read(p.Store); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range times {
		for _, c := range []Changes{forth, back} {
			if err := Apply(context.Background(), p, c); err != nil {
				t.Errorf("contract: a load works while others read: %v", err)
			}
		}
	}
	done.Store(true)
	readers.Wait()
	p.holds("Readers see all of a load or nothing", gens[0].changes())
}
