package graph_test

import (
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

// TestProminence compares entities that a text matches equally well.
func TestProminence(t *testing.T) {
	of := func(id graph.ID, change func(*graph.Entity)) *graph.Entity {
		e := labelled(id, "acronym:CNRS")
		if change != nil {
			change(e)
		}
		return e
	}
	plain := of("institution:ror-1", nil)
	for _, tt := range []struct {
		more, less *graph.Entity
		why        string
	}{
		{of("institution:cnrs", nil), plain, "a person chose the id"},
		{
			of("institution:ror-1", func(e *graph.Entity) {
				e.Identifiers = []graph.Identifier{{Scheme: graph.SchemeWikidata, Value: "Q1"}}
			}), plain, "a register lists it",
		},
		{of("institution:ror-1", func(e *graph.Entity) { e.Merged = []graph.ID{"institution:pic-1"} }), plain, "another source has a record of it"},
		{labelled("institution:ror-1", "acronym:CNRS", "name@fr:Centre"), plain, "it is named in a language"},
		{
			labelled("institution:ror-1", "acronym:CNRS", "name@fr:Centre", "name@en:Centre"),
			labelled("institution:ror-1", "acronym:CNRS", "name@fr:Centre", "alias@fr:Centre national"), "in several, each counted once",
		},
		{
			of("institution:cnrs", nil),
			of("institution:ror-1", func(e *graph.Entity) {
				e.Identifiers = []graph.Identifier{{Scheme: graph.SchemeROR, Value: "1"}, {Scheme: graph.SchemeISNI, Value: "1"}}
			}), "a chosen id is more than the usual registers",
		},
		{labelled("institution:cnrs", "name:CNRS"), labelled("institution:ror-1", "acronym@en:CNRS"), "called so or short for it is the same"},
		{plain, of("institution:ror-2", nil), "nothing tells them apart but the id"},
		{of("institution:ror-1", func(e *graph.Entity) { e.Merged = []graph.ID{"institution:pic-1"} }), of("institution:cnrs", func(e *graph.Entity) { e.Withdrawn = true }), "what no source knows any more comes last"},
	} {
		q := graph.TextQuery{Text: "cnrs", Lang: "en"}
		hits := []graph.Hit{{Entity: tt.less, Score: graph.Score(tt.less, q)}, {Entity: tt.more, Score: graph.Score(tt.more, q)}}
		graph.SortHits(hits)
		if hits[0].Entity != tt.more {
			t.Errorf("%v comes before %v: %s", tt.less, tt.more, tt.why)
		}
	}
}

// TestProminenceOnlySettlesTies checks that it takes away less than a hundredth, so that stores may bound the score by what
// matches.
func TestProminenceOnlySettlesTies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, q := drawLabelled(t), graph.TextQuery{Text: drawText(t, "text")}
		known := *e
		known.Merged = make([]graph.ID, rapid.IntRange(0, 1000).Draw(t, "merged"))
		if p := graph.Prominence(&known); p < graph.Prominence(e) || p >= 1 {
			t.Fatalf("with %d merged records the prominence is %v, without %v", len(known.Merged), p, graph.Prominence(e))
		}
		if less, more := graph.Score(e, q), graph.Score(&known, q); more < less || more > less+0.01 {
			t.Fatalf("%q scores %v, and %v with merged records", q.Text, less, more)
		}
	})
}
