package storetest

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/connect"
)

// stateReader asks a question whose answer tells of which generations its parts are.
type stateReader struct {
	method string
	parts  func(ctx context.Context, s graph.Store) ([]int, error)
}

// read returns an error when the answer is of more than one generation.
func (r stateReader) read(s graph.Store) error {
	parts, err := r.parts(context.Background(), s)
	if err != nil {
		return fmt.Errorf("contract: %s answers while a load goes on: %w", r.method, err)
	}
	for _, g := range parts {
		if g != parts[0] {
			return fmt.Errorf(
				"contract: %s never sees half a load: parts of its answer are of generations %v",
				r.method,
				parts,
			)
		}
	}
	return nil
}

// stateReaders ask about graphs of generations with n projects more than their number.
func stateReaders(ids []graph.ID, n int) []stateReader {
	projects := graph.Query{Kinds: []graph.EntityKind{graph.KindProject}, Window: all}
	return append(entityStates(ids, n, projects), relationStates(ids, n)...)
}

func entityStates(ids []graph.ID, n int, projects graph.Query) []stateReader {
	return []stateReader{
		{"Entities", func(ctx context.Context, s graph.Store) ([]int, error) {
			found, err := s.Entities(ctx, ids)
			var parts []int
			for _, e := range found {
				if g := generationOf(e); g > 0 {
					parts = append(parts, g)
				}
			}
			return append(parts, len(parts)-n), err
		}},
		{"Find", func(ctx context.Context, s graph.Store) ([]int, error) {
			q := projects
			q.OrderBy = []graph.Order{{Field: "name"}}
			found, err := s.Find(ctx, q)
			parts := []int{len(found) - n}
			for _, e := range found {
				parts = append(parts, generationOf(e))
			}
			return parts, err
		}},
		{"Facets", func(ctx context.Context, s graph.Store) ([]int, error) {
			facets, err := s.Facets(ctx, projects, []graph.Field{"kind", "cost"})
			var parts []int
			for _, f := range facets {
				for _, b := range f.Buckets {
					parts = append(parts, b.Count-n)
				}
			}
			return parts, err
		}},
		{"Group", func(ctx context.Context, s graph.Store) ([]int, error) {
			groups, err := s.Group(ctx, projects, graph.Grouping{
				By: []graph.GroupKey{{Through: &graph.GroupStep{Legs: graph.In()}, Field: graph.FieldID}}, Most: 1000,
				Sums: []graph.Sum{{Field: graph.FieldAmount}},
			})
			var parts []int
			for _, g := range groups {
				parts = append(parts, g.Count-n, g.Sums[0].Known-n, int(g.Sums[0].Cents)/100/g.Count)
			}
			return parts, err
		}},
		{"Search", func(ctx context.Context, s graph.Store) ([]int, error) {
			found, err := s.Search(ctx, graph.TextQuery{Text: "generation", Limit: 1000})
			parts := []int{found.Total - n, len(found.Hits) - n}
			for _, h := range found.Hits {
				parts = append(parts, generationOf(h.Entity))
			}
			return parts, err
		}},
		{"Facts", func(ctx context.Context, s graph.Store) ([]int, error) {
			facts, err := s.Facts(ctx, ids[2:])
			var parts []int
			for _, list := range facts {
				if len(list) != 0 { // the last one is the cost
					parts = append(parts, int(list[len(list)-1].Value[0]-'0'))
				}
			}
			return append(parts, len(parts)-n), err
		}},
		{"Stats", func(ctx context.Context, s graph.Store) ([]int, error) {
			stats, err := s.Stats(ctx)
			project, rel := stats.Entities[graph.KindProject], stats.Relations[graph.ParticipatesIn]
			return []int{project - n, rel - n, (stats.Facts-2)/2 - n, stats.Evidenced - n}, err
		}},
	}
}

func relationStates(ids []graph.ID, n int) []stateReader {
	return []stateReader{
		{"Relations", func(ctx context.Context, s graph.Store) ([]int, error) {
			pages, err := s.Relations(ctx, ids[:3], graph.Step{Window: all, Total: true})
			var parts []int
			for i, page := range pages {
				if i == 0 {
					parts = append(parts, page.Total-n, len(page.Items)-n)
				}
				for _, it := range page.Items {
					parts = append(parts, int(*it.Relation.Amount))
					if it.Forward {
						parts = append(parts, generationOf(it.Other))
					}
				}
			}
			return parts, err
		}},
		{"Paths", func(ctx context.Context, s graph.Store) ([]int, error) {
			found, err := connect.FindPaths(ctx, s, connect.PathQuery{From: ids[2], To: ids[3], MaxLength: 2, Limit: 1})
			var parts []int
			for _, p := range found.Paths {
				world := pathWorld{degree: map[graph.ID]int{"": n + int(*p.Steps[0].Relation.Amount)}}
				if want := float64(2*world.cost(connect.PathQuery{}, *p.Steps[0].Relation)+world.through("")) / 1000; p.Cost != want {
					parts = append(parts, -1) // the degree of the hub is another generation's
				}
				for _, step := range p.Steps {
					parts = append(parts, int(*step.Relation.Amount))
				}
				parts = append(parts, generationOf(p.Steps[0].From), generationOf(p.Steps[1].To))
			}
			return parts, err
		}},
		{"Usage", func(ctx context.Context, s graph.Store) ([]int, error) {
			usage, err := s.Usage(ctx, []graph.ID{"document:doc", "document:doc"})
			var parts []int
			for _, u := range usage {
				parts = append(parts, u.Relations)
			}
			return parts, err
		}},
	}
}
