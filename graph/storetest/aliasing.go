package storetest

import (
	"testing"

	"entente/graph"
)

// testAliasing checks that callers who keep to the contract cannot harm a store or each other through shared memory.
func testAliasing(t *testing.T, open Open) {
	t.Run("changes", func(t *testing.T) {
		g := conflictGraph()
		p := probe{t: t, Store: open(t)}
		c := g.changes()
		p.apply(c)
		other := newGraph().institution("other", "Other").changes().Put[0]
		for i := range c.Put {
			c.Put[i] = other
		}
		for i := range c.PutRelations {
			c.PutRelations[i] = graph.Relation{}
		}
		p.holds("a load does not keep the slices that it was given, which a loader fills again", g.changes())
	})
	t.Run("answers before a load", func(t *testing.T) { testAnswersStay(t, open) })
	t.Run("appending", func(t *testing.T) { testAppending(t, open) })
}

// testAnswersStay reads, loads, and looks at what was read.
func testAnswersStay(t *testing.T, open Open) {
	before, after := generations(5, 1), generations(5, 3)
	p := before.in(t, open)
	ids := before.order
	type answers struct {
		Entities  []*graph.Entity
		Found     []*graph.Entity
		Hits      graph.SearchResult
		Relations []graph.RelationPage
		ByID      []*graph.Relation
		Facts     [][]graph.Fact
		Stats     graph.Stats
	}
	read := func() answers {
		return answers{
			p.entities(ids...),
			p.find(graph.Query{Window: all}),
			p.search(text("generation")),
			p.relationsOf(
				graph.Step{Window: all},
				ids...),
			p.relationsByID(before.relations[0].ID),
			p.factsOf(ids...),
			p.stats(),
		}
	}
	old := read()
	p.apply(after.changes())
	p.holds("a load puts the changes in place", after.changes())
	reference := probe{t: t, Store: NewReference()}
	reference.apply(before.changes())
	p = reference
	same(t, "an answer stays what it was when a load comes after it", read(), old)
}

// testAppending appends to every slice of an answer, as callers who join lists do, and asks again.
func testAppending(t *testing.T, open Open) {
	g := conflictGraph().relation("a", graph.PartnerOf, "c").relation("a", graph.PartOf, "a")
	p := g.in(t, open)
	ids := g.order
	page := graph.Window{Limit: 2}
	junk := &graph.Entity{ID: "site:junk"}
	_ = append(p.entities(ids[:2]...), junk)
	_ = append(p.find(graph.Query{Window: page}), junk)
	_ = append(p.find(graph.Query{OrderBy: []graph.Order{{Field: "name"}}, Window: page}), junk)
	hits := p.search(graph.TextQuery{Text: "second", Facets: []graph.Field{"kind"}, Limit: 1})
	_ = append(hits.Hits, graph.Hit{Entity: junk})
	for _, f := range append(p.facets(graph.Query{}, "kind", "country"), hits.Facets...) {
		_ = append(f.Buckets, graph.Bucket{Value: "junk"})
	}
	groups := p.group(graph.Query{}, graph.Grouping{By: []graph.GroupKey{{Field: "country", Missing: true}}, Most: 100})
	_ = append(groups[:1], graph.Group{Values: []string{"junk"}})
	_ = append(groups[0].Values[:0], "junk")
	for _, s := range []graph.Step{{Window: page}, {Window: all}, {Window: page, OrderBy: []graph.Order{{Field: "since"}}}} {
		for _, page := range p.relationsOf(s, ids...) {
			_ = append(page.Items, graph.RelationItem{Other: junk})
		}
		s.Distinct = true
		for _, page := range p.relationsOf(s, ids...) {
			_ = append(page.Others, graph.Related{{Other: junk}})
			for _, r := range page.Others {
				_ = append(r, graph.RelationItem{Other: junk})
			}
		}
	}
	for _, facts := range p.factsOf(ids...) {
		_ = append(facts, graph.Fact{ID: "fact:junk"})
	}
	few, _ := p.conflicts(graph.ConflictQuery{Limit: 2})
	_ = append(few, graph.Conflict{ID: "conflict:junk"})
	_ = append(p.usage(ids[0]), graph.Usage{Facts: 99})
	_ = append(p.stats().Loads, graph.Load{Source: "junk"})
	p.holds("appending to a list of an answer does not change the store", g.changes())
}
