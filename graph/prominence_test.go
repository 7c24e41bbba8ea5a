package graph_test

import (
	"math"
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
		hits := []graph.Hit{{Entity: tt.less, Score: graph.Score(tt.less, 0, q)}, {Entity: tt.more, Score: graph.Score(tt.more, 0, q)}}
		graph.SortHits(hits)
		if hits[0].Entity != tt.more {
			t.Errorf("%v comes before %v: %s", tt.less, tt.more, tt.why)
		}
	}
}

func TestProminenceIsAsDocumented(t *testing.T) {
	for _, tt := range []struct {
		e         *graph.Entity
		relations int
		want      float64
		why       string
	}{
		{labelled("site:ror-1", "name:CNRS"), 0, 0, "no sign at all"},
		{labelled("site:ror-1", "name:CNRS"), 1, 1.0 / 12, "one sign: doubled once"},
		{labelled("site:ror-1", "name:CNRS"), 63, 0.5, "64 are six doublings"},
		{labelled("site:ror-1", "name@en:CNRS"), 62, 0.5, "a language is a sign"},
		{labelled("site:x", "name:CNRS"), 7, 4.0 / 12, "a chosen id is eight"},
		{labelled("site:ror-1", "name:CNRS"), 4095, 1, "there is no more than all"},
		{labelled("site:ror-1", "name:CNRS"), 1_000_000, 1, "whatever the number"},
	} {
		if got := graph.Prominence(tt.e, tt.relations); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", tt.why, got, tt.want)
		}
	}
}

// TestProminenceBounded checks that it adds no more than it may, and never takes away, so that stores may bound the score.
func TestProminenceBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, q := drawLabelled(t), graph.TextQuery{Text: drawText(t, "text")}
		few := rapid.IntRange(0, 5000).Draw(t, "relations")
		many := few + rapid.IntRange(0, 5000).Draw(t, "more")
		if p, more := graph.Prominence(e, few), graph.Prominence(e, many); p < 0 || more < p || more > 1 {
			t.Fatalf("with %d relations the prominence is %v, with %d %v", few, p, many, more)
		}
		if less, more := graph.Score(e, few, q), graph.Score(e, many, q); more < less || more > less+graph.Known {
			t.Fatalf("%q scores %v, and %v with more relations", q.Text, less, more)
		}
	})
}
