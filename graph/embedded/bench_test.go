package embedded_test

import (
	"context"
	"errors"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/connect"
	"entente/graph/embedded"
	"entente/graph/storetest"
)

// benchEntities is the size of the graph that the benchmarks measure: 80,000 entities, some 500,000 facts and 300,000
// relations.
const benchEntities = 80_000

// BenchmarkApplyAndOpen loads the graph into a file and opens it.
func BenchmarkApplyAndOpen(b *testing.B) {
	c := world(benchEntities, 1)
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "graph.db")
		s, err := embedded.Open(b.Context(), path)
		if err != nil {
			b.Fatal(err)
		}
		begin := time.Now()
		if err := storetest.Apply(b.Context(), s, c); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(begin).Seconds(), "s/apply")
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		runtime.GC()
		begin = time.Now()
		if s, err = embedded.Open(b.Context(), path); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(begin).Seconds(), "s/open")
		stats, err := s.Stats(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(stats.Facts), "facts")
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.HeapAlloc)/1e6, "MB")
		runtime.KeepAlive(c)
		begin = time.Now()
		if err := storetest.Apply(b.Context(), s, storetest.Changes{Put: c.Put[:10]}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(begin).Seconds(), "s/small-apply")
		_ = s.Close()
	}
}

// BenchmarkStore measures what every store is measured with.
func BenchmarkStore(b *testing.B) {
	storetest.Bench(b, func(b *testing.B) graph.Store {
		s, err := embedded.Open(b.Context(), filepath.Join(b.TempDir(), "graph.db"))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { _ = s.Close() })
		return s
	})
}

// BenchmarkQuestions measures the questions of pages on the large graph, with the slowest one in a hundred.
func BenchmarkQuestions(b *testing.B) {
	c := world(benchEntities, 1)
	s, err := embedded.Open(b.Context(), filepath.Join(b.TempDir(), "graph.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if err := errors.Join(storetest.Apply(b.Context(), s, c), s.Warm(b.Context())); err != nil {
		b.Fatal(err)
	}
	for _, q := range questions(c) {
		b.Run(q.name, func(b *testing.B) {
			if err := q.ask(s); err != nil { // it builds what the following ones use
				b.Fatal(err)
			}
			var took []time.Duration
			for b.Loop() {
				begin := time.Now()
				if err := q.ask(s); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(begin))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds()), "ns/p99")
		})
	}
}

type question struct {
	name string
	ask  func(s *embedded.Store) error
}

// questions are what pages ask of a graph that world made.
func questions(c storetest.Changes) []question {
	ctx := context.Background()
	r := newRand(3)
	id := func() graph.ID { return c.Put[r.IntN(len(c.Put))].Entity.ID }
	page := graph.Window{Limit: 21}
	french := field("country", graph.OpEq, "FR")
	text := func(prefix bool) func(*embedded.Store) error {
		return func(s *embedded.Store) error {
			labels := c.Put[r.IntN(len(c.Put))].Entity.Labels
			letters := []rune(labels[r.IntN(len(labels))].Value)
			q := graph.TextQuery{Text: string(letters[:1+r.IntN(min(len(letters), 12))]), Prefix: prefix, Limit: 10, Lang: "en"}
			_, err := s.Search(ctx, q)
			return err
		}
	}
	relations := func(step graph.Step) func(*embedded.Store) error {
		return func(s *embedded.Store) error {
			_, err := s.Relations(ctx, []graph.ID{"programme:e000000"}, step)
			return err
		}
	}
	count := func(f *graph.Filter) func(*embedded.Store) error {
		return func(s *embedded.Store) error {
			_, err := s.Count(ctx, graph.Query{Where: f})
			return err
		}
	}
	institutions := graph.Query{
		Kinds: []graph.EntityKind{graph.KindInstitution}, Where: french, OrderBy: []graph.Order{{Field: graph.FieldName}}, Window: page,
	}
	return []question{
		{"typeahead", text(true)},
		{"search", text(false)},
		{"hub", relations(graph.Step{Window: page})},
		{"hub with total", relations(graph.Step{Window: page, Total: true, Legs: graph.Both(graph.FundedUnder)})},
		{"hub by amount", relations(graph.Step{Window: page, OrderBy: []graph.Order{{Field: graph.FieldAmount, Desc: true}}})},
		{"hub as of", relations(graph.Step{Window: page, AsOf: graph.Date{Year: 2010}, Total: true})},
		{"part of a name", count(field(graph.FieldName, graph.OpContains, "geo"))},
		{"range", count(field("founded", graph.OpGte, "1990"))},
		{"relation", count(&graph.Filter{Relation: &graph.RelationFilter{Legs: graph.Both(graph.ParticipatesIn), Other: french}})},
		{"list", func(s *embedded.Store) error { _, err := s.Find(ctx, institutions); return err }},
		{"facets", func(s *embedded.Store) error {
			_, err := s.Facets(ctx, institutions, []graph.Field{"country", "type", "kind"})
			return err
		}},
		{"paths", func(s *embedded.Store) error {
			_, err := connect.FindPaths(ctx, s, connect.PathQuery{From: id(), To: id(), MaxLength: 4, Limit: 5})
			return err
		}},
	}
}

func field(f graph.Field, op graph.Op, operand string) *graph.Filter {
	v := graph.TextOf(operand)
	if op != graph.OpEq {
		v = graph.KeyOf(f, operand)
	}
	return &graph.Filter{Field: f, Op: op, Values: []graph.Value{v}}
}
