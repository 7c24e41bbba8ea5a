package storetest

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// The size of the graph that Bench measures on.
const (
	benchEntities  = 5_000
	benchRelations = 30_000 // 10,000 of them of one hub
)

// Bench measures what the pages of a site and a load ask of a store, on a graph of 5,000 entities and 30,000 relations,
// one of the entities having 10,000 of them. open returns an empty store for each call and closes it by b.Cleanup; it
// is called once for the questions and once for each load.
func Bench(b *testing.B, open func(b *testing.B) graph.Store) {
	g := benchGraph(benchEntities, benchRelations)
	changes := g.changes()
	b.Run("load", func(b *testing.B) { benchLoad(b, open, changes) })
	b.Run("read", func(b *testing.B) {
		s := open(b)
		if err := Apply(context.Background(), s, changes); err != nil {
			b.Fatal(err)
		}
		if warm, ok := s.(graph.Warmer); ok { // as a server does that starts
			if err := warm.Warm(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
		for _, q := range benchQuestions(g) {
			b.Run(q.name, func(b *testing.B) {
				n := 0
				for b.Loop() {
					rows, err := q.ask(context.Background(), s, n)
					if err != nil {
						b.Fatal(err)
					}
					if rows == 0 && n == 0 {
						b.Fatal("the question has no answer")
					}
					n++
				}
			})
		}
	})
}

// benchLoad measures one load of the whole graph into an empty store. A row is an entity or a relation.
func benchLoad(b *testing.B, open func(b *testing.B) graph.Store, c Changes) {
	rows := len(c.Put) + len(c.PutRelations)
	loads := 0
	for b.Loop() {
		b.StopTimer()
		s := open(b)
		b.StartTimer()
		if err := Apply(context.Background(), s, c); err != nil {
			b.Fatal(err)
		}
		loads++
	}
	b.ReportMetric(float64(loads*rows)/b.Elapsed().Seconds(), "rows/s")
}

// benchQuestion is one question of a page; n is how often it was asked before, so that it need not always be the same.
type benchQuestion struct {
	name string
	ask  func(ctx context.Context, s graph.Store, n int) (rows int, err error)
}

func benchQuestions(g *builder) []benchQuestion {
	ids := g.order
	at := func(n int) graph.ID { return ids[1+n*7919%(len(ids)-1)] }
	page := graph.Window{Limit: 21}
	list := graph.Query{
		Kinds:   []graph.EntityKind{graph.KindProject},
		Where:   and(op("start", graph.OpGte, "2015"), op("cost", graph.OpLt, "2000000")),
		OrderBy: []graph.Order{{Field: "cost", Desc: true}}, Window: page,
	}
	projects := graph.Step{Legs: graph.Out(graph.ParticipatesIn), Kinds: list.Kinds, Window: page, Total: true}
	words := []string{"marine energy", "horizon", "institut de recherche", "quantum", "ocean 77", "climate sensors"}
	return []benchQuestion{
		{"lookup", func(ctx context.Context, s graph.Store, n int) (int, error) {
			found, err := s.Entities(ctx, []graph.ID{at(n)})
			return len(found), err
		}},
		{"lookup of 100", func(ctx context.Context, s graph.Store, n int) (int, error) {
			from := n * 100 % (len(ids) - 100)
			found, err := s.Entities(ctx, ids[from:from+100])
			return len(found), err
		}},
		{"facts of 20", func(ctx context.Context, s graph.Store, n int) (int, error) {
			from := n * 20 % (len(ids) - 20)
			found, err := s.Facts(ctx, ids[from:from+20])
			return len(found), err
		}},
		{"relations of a hub, first page", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Relations(ctx, ids[:1], graph.Step{Window: page, Total: true})
			return rowsOf(found), err
		}},
		{"relations of a hub to projects, first page", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Relations(ctx, ids[:1], projects)
			return rowsOf(found), err
		}},
		{"projects of a hub, each once, first page", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			once := projects
			once.Distinct = true
			found, err := s.Relations(ctx, ids[:1], once)
			return rowsOf(found), err
		}},
		{"projects of a hub by amount, each once", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Relations(ctx, ids[:1], graph.Step{
				OrderBy: []graph.Order{{Field: "amount", Desc: true}}, Distinct: true, Window: page,
			})
			return rowsOf(found), err
		}},
		{"others of 20, each once, first pages", func(ctx context.Context, s graph.Store, n int) (int, error) {
			from := 1 + n*20%(len(ids)-21)
			found, err := s.Relations(ctx, ids[from:from+20], graph.Step{Distinct: true, Window: page})
			return rowsOf(found) + 1, err
		}},
		{"relations of a hub by amount", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Relations(
				ctx,
				ids[:1],
				graph.Step{OrderBy: []graph.Order{{Field: "amount", Desc: true}}, Window: page},
			)
			return rowsOf(found), err
		}},
		{"relations of 20, first pages", func(ctx context.Context, s graph.Store, n int) (int, error) {
			from := 1 + n*20%(len(ids)-21)
			found, err := s.Relations(ctx, ids[from:from+20], graph.Step{Window: page})
			return rowsOf(found) + 1, err
		}},
		{"list, filtered and ordered", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Find(ctx, list)
			return len(found), err
		}},
		{"count, filtered", func(ctx context.Context, s graph.Store, _ int) (int, error) { return s.Count(ctx, list) }},
		{"facets, filtered", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Facets(ctx, list, []graph.Field{"status"})
			return len(found), err
		}},
		{"groups, by the other ends of relations, with sums", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Group(ctx, graph.Query{Kinds: list.Kinds}, graph.Grouping{
				By:   []graph.GroupKey{{Through: &graph.GroupStep{Legs: graph.Both(graph.ParticipatesIn)}, Field: "country"}},
				Sums: []graph.Sum{{Field: graph.FieldAmount}, {Field: "cost"}}, Most: 1000,
			})
			return len(found), err
		}},
		{"search", func(ctx context.Context, s graph.Store, n int) (int, error) {
			found, err := s.Search(ctx, graph.TextQuery{Text: words[n%len(words)], Limit: 21})
			return len(found.Hits), err
		}},
		{"typeahead", func(ctx context.Context, s graph.Store, n int) (int, error) {
			word := words[n%len(words)]
			found, err := s.Search(ctx, graph.TextQuery{Text: word[:3+n%3], Prefix: true, Limit: 10})
			return len(found.Hits), err
		}},
		{"paths of up to 4 steps", func(ctx context.Context, s graph.Store, n int) (int, error) {
			found, err := connect.FindPaths(ctx, s, connect.PathQuery{From: at(n), To: at(n + 13), MaxLength: 4, Limit: 5})
			return len(found.Paths) + 1, err
		}},
		{"conflicts, first page", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, _, err := s.Conflicts(ctx, graph.ConflictQuery{Limit: 21})
			return len(found), err
		}},
		{"stats", func(ctx context.Context, s graph.Store, _ int) (int, error) {
			found, err := s.Stats(ctx)
			return found.Facts, err
		}},
	}
}

func rowsOf(pages []graph.RelationPage) int {
	n := 0
	for _, p := range pages {
		n += len(p.Items) + len(p.Others)
	}
	return n
}
