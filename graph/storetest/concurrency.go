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

// testConcurrency reads while loads go on: every answer is of one state, never of half a load.
func testConcurrency(t *testing.T, open Open) {
	const n = 200
	gens := []*builder{generations(n, 1), generations(n, 4)}
	p := gens[0].in(t, open)
	forth, back := gens[1].changes(), gens[0].changes()
	back.Delete, back.DeleteRelations = surplus(gens[1], gens[0]), surplusRelations(gens[1], gens[0])

	var done atomic.Bool
	var readers sync.WaitGroup
	for _, read := range stateReaders(gens, n) {
		readers.Go(func() {
			for !done.Load() && !t.Failed() {
				if err := read(p.Store); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 12 {
		for _, c := range []graph.Changes{forth, back} {
			if err := p.Apply(context.Background(), c); err != nil {
				t.Errorf("contract: Apply works while others read: %v", err)
			}
		}
	}
	done.Store(true)
	readers.Wait()
	p.holds("Readers see all of a load or nothing", gens[0].changes())
}

// stateReaders ask questions whose answers tell whether they are of one state.
func stateReaders(gens []*builder, n int) []func(s graph.Store) error {
	ctx := context.Background()
	ids := gens[1].order
	half := func(method string, parts ...int) error {
		return fmt.Errorf("contract: %s never sees half a load: parts of it are of generations %v", method, parts)
	}
	ofOne := func(method string, err error, parts ...int) error {
		for _, g := range parts {
			if err == nil && g != parts[0] {
				return half(method, parts...)
			}
		}
		return err
	}
	return []func(s graph.Store) error{
		func(s graph.Store) error {
			found, err := s.Entities(ctx, ids)
			var parts []int
			for _, e := range found {
				if g := generationOf(e); g > 0 {
					parts = append(parts, g)
				}
			}
			return ofOne("Entities", err, append(parts, len(parts)-n)...)
		},
		func(s graph.Store) error {
			found, err := s.Find(ctx, graph.Query{Kinds: []graph.EntityKind{graph.KindProject}, OrderBy: []graph.Order{{Field: "name"}}, Window: all})
			parts := []int{len(found) - n}
			for _, e := range found {
				parts = append(parts, generationOf(e))
			}
			return ofOne("Find", err, parts...)
		},
		func(s graph.Store) error {
			facets, err := s.Facets(ctx, graph.Query{Kinds: []graph.EntityKind{graph.KindProject}}, []graph.Field{"kind", "cost"})
			if err != nil || len(facets) != 2 || len(facets[0].Buckets) != 1 || len(facets[1].Buckets) != 1 {
				return ofOne("Facets", err, 0, len(facets))
			}
			return ofOne("Facets", err, facets[0].Buckets[0].Count-n, facets[1].Buckets[0].Count-n)
		},
		func(s graph.Store) error {
			pages, err := s.Relations(ctx, ids[:3], graph.Step{Window: all, Total: true})
			if err != nil {
				return err
			}
			parts := []int{pages[0].Total - n}
			for _, it := range pages[0].Items {
				parts = append(parts, int(*it.Relation.Amount), generationOf(it.Other))
			}
			for _, it := range pages[2].Items {
				parts = append(parts, int(*it.Relation.Amount))
			}
			return ofOne("Relations", err, append(parts, len(pages[0].Items)-n)...)
		},
		func(s graph.Store) error {
			stats, err := s.Stats(ctx)
			project, rel := stats.Entities[graph.KindProject], stats.Relations[graph.ParticipatesIn]
			return ofOne("Stats", err, project-n, rel-n, (stats.Facts-2)/2-n, stats.Evidenced-n)
		},
		func(s graph.Store) error {
			usage, err := s.Usage(ctx, []graph.ID{"document:doc", "document:doc"})
			if err != nil {
				return err
			}
			return ofOne("Usage", err, usage[0].Relations, usage[1].Relations)
		},
		func(s graph.Store) error {
			found, err := s.Search(ctx, graph.TextQuery{Text: "generation", Limit: 1000})
			parts := []int{found.Total - n, len(found.Hits) - n}
			for _, h := range found.Hits {
				parts = append(parts, generationOf(h.Entity))
			}
			return ofOne("Search", err, parts...)
		},
		func(s graph.Store) error {
			facts, err := s.Facts(ctx, ids[2:])
			var parts []int
			for _, list := range facts {
				if len(list) != 0 {
					parts = append(parts, int(list[len(list)-1].Value[0]-'0'))
				}
			}
			return ofOne("Facts", err, append(parts, len(parts)-n)...)
		},
	}
}
