package storetest

import (
	"slices"
	"testing"

	"entente/graph"
)

// citedGraph rests on two documents; a third is cited by nothing.
func citedGraph() *builder {
	return newGraph().
		document("d1", "First").document("d2", "Second").document("unused", "Unused").
		institution("a", "Alpha").institution("b", "Beta").
		fact("a", "founded=1939", "doc=d1#char=1,2", "doc=d1#char=3,4").
		fact("a", "country=FR", "doc=d1", "doc=d2").
		fact("b", "country=DE", "doc=d1").
		fact("d2", "publisher=Somebody", "doc=d2").
		relation("a", graph.PartnerOf, "b", "doc=d2#1", "doc=d2#2").
		relation("a", graph.PartOf, "b", "doc=d2", "doc=d1").
		relation("b", graph.PartOf, "b", "doc=d2")
}

// testUsage is Reader.Usage.
func testUsage(t *testing.T, open Open) {
	g := citedGraph()
	p := g.in(t, open)
	d1, d2 := graph.Usage{Facts: 3, Relations: 1}, graph.Usage{Facts: 2, Relations: 3}
	for _, c := range []struct {
		rule string
		ask  []graph.ID
		want []graph.Usage
	}{
		{"a fact or relation that cites a document twice counts once", g.list("d1"), []graph.Usage{d1}},
		{"a relation of an entity with itself counts once", g.list("d2"), []graph.Usage{d2}},
		{
			"aligned with documents, zeros for an unknown one",
			[]graph.ID{"document:x", g.id("d2"), g.id("d1")},
			[]graph.Usage{{}, d2, d1},
		},
		{"zeros for a document that nothing cites", g.list("unused d2"), []graph.Usage{{}, d2}},
		{"zeros for what is no document", g.list("a"), []graph.Usage{{}}},
		{"a document that occurs twice is answered twice", g.list("d1 d1"), []graph.Usage{d1, d1}},
		{"no documents, no counts", nil, nil},
	} {
		t.Run(c.rule, func(t *testing.T) {
			same(t, "Usage: "+c.rule, c.want, p.on(t).usage(c.ask...))
		})
	}
	t.Run("what is gone is not counted", func(t *testing.T) {
		p := p.on(t)
		p.apply(Changes{
			Load: load("later", 1), Delete: g.list("b"),
			DeleteRelations: []graph.ID{g.relations[0].ID, g.relations[1].ID, g.relations[2].ID},
		})
		want := []graph.Usage{{Facts: 2}, {Facts: 2}}
		same(t, "Usage: what was deleted is not counted", want, p.usage(g.list("d1 d2")...))
	})
}

// testCiting is Reader.Citing.
func testCiting(t *testing.T, open Open) {
	g := citedGraph()
	p := g.in(t, open)
	relations := func(n ...int) []graph.ID {
		var out []graph.ID
		for _, i := range n {
			out = append(out, g.relations[i].ID)
		}
		slices.Sort(out)
		return out
	}
	for _, c := range []struct {
		rule string
		ask  []graph.ID
		want graph.Citations
	}{
		{
			"each entity with a fact that cites the document, by id",
			g.list("d1"),
			graph.Citations{Entities: g.list("a b"), Relations: relations(1)},
		},
		{
			"a document may rest on itself",
			g.list("d2"),
			graph.Citations{Entities: g.list("d2 a"), Relations: relations(0, 1, 2)},
		},
		{
			"any of the documents, each once",
			g.list("d1 d2 d1"),
			graph.Citations{Entities: g.list("d2 a b"), Relations: relations(0, 1, 2)},
		},
		{"nothing rests on a document that is not cited", g.list("unused"), graph.Citations{}},
		{
			"an unknown document among others is nothing",
			[]graph.ID{"document:x", g.id("d1"), "'}) //"},
			graph.Citations{Entities: g.list("a b"), Relations: relations(1)},
		},
		{"what is no document is not cited", g.list("a"), graph.Citations{}},
		{"no documents, nothing", nil, graph.Citations{}},
	} {
		t.Run(c.rule, func(t *testing.T) {
			want := c.want
			slices.Sort(want.Entities)
			same(t, "Citing: "+c.rule, want, p.on(t).citing(c.ask...))
		})
	}
	t.Run("after a load", func(t *testing.T) {
		p := p.on(t)
		bare := newGraph().institution("a", "Alpha").institution("b", "Beta").relation("a", graph.PartnerOf, "b")
		p.apply(Changes{Load: load("bare", 3), Put: bare.changes().Put, PutRelations: bare.relations})
		want := graph.Citations{Entities: g.list("d2"), Relations: relations(1, 2)}
		same(t, "Citing: what no longer cites a document is not given", want, p.citing(g.list("d1 d2")...))
	})
}
