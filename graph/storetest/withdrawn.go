package storetest

import (
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// testWithdrawn is what is no longer stated: shown as such everywhere, and no way for paths.
func testWithdrawn(t *testing.T, open Open) {
	g := newGraph().document("d", "Document").
		institution("a", "Alpha").institution("b", "Beta").institution("c", "Gamma").
		fact("a", "founded=1939", "doc=d").fact("a", "founded=1940", "doc=d", "withdrawn").
		institution("gone", "").fact("gone", "name=Gone", "doc=d", "withdrawn").
		relation("a", graph.PartnerOf, "c", "role=old", "doc=d", "withdrawn").
		relation("a", graph.MemberOf, "b").relation("c", graph.MemberOf, "b").
		relation("c", graph.PartOf, "gone", "withdrawn")
	p := g.in(t, open)
	p.holds("what was withdrawn is kept and shown as such", g.changes())
	old := g.related("a", graph.PartnerOf, "c", "old")
	same(t, "RelationsByID returns a withdrawn relation, marked", []*graph.Relation{&old}, p.relationsByID(old.ID))
	same(t, "Relations shows withdrawn relations", ">c/old", items(p.relationsOf(graph.Step{
		Legs: graph.Both(graph.PartnerOf), Window: all,
	}, g.id("a"))[0]))
	withdrawn := 0
	for _, f := range p.factsOf(g.id("a"))[0] {
		if f.Withdrawn {
			withdrawn++
		}
	}
	same(t, "Facts shows withdrawn facts, marked", 1, withdrawn)
	entity := p.entities(g.id("gone"))[0]
	same(t, "Entities returns a withdrawn entity, marked", true, entity.Withdrawn)
	same(t, "Usage counts what was withdrawn", []graph.Usage{{Facts: 3, Relations: 1}}, p.usage(g.id("d")))
	same(t, "Citing names what was withdrawn", graph.Citations{
		Entities: g.list("a gone"), Relations: []graph.ID{old.ID},
	}, p.citing(g.id("d")))
	same(t, "Stats counts what was withdrawn", 1, p.stats().Relations[graph.PartnerOf])
	for _, c := range []struct {
		rule string
		q    connect.PathQuery
		want string
	}{
		{"no path leads over a withdrawn relation", connect.PathQuery{From: g.id("a"), To: g.id("c")}, "a-b-c"},
		{"not even where it is asked for by type",
			connect.PathQuery{From: g.id("a"), To: g.id("c"), Types: []graph.RelationType{graph.PartnerOf}}, ""},
		{"where all are withdrawn there is no way", connect.PathQuery{From: g.id("c"), To: g.id("gone")}, ""},
		{"not against its direction either", connect.PathQuery{From: g.id("gone"), To: g.id("a")}, ""},
	} {
		t.Run(c.rule, func(t *testing.T) {
			c.q.MaxLength, c.q.Limit = 4, 9
			same(t, "Paths: "+c.rule, c.want, writtenPaths(p.on(t).paths(c.q)))
		})
	}
	t.Run("and comes back", func(t *testing.T) {
		p := p.on(t)
		old.Withdrawn = false
		p.apply(Changes{Load: load("back", 1), PutRelations: []graph.Relation{old}})
		q := connect.PathQuery{From: g.id("a"), To: g.id("c"), MaxLength: 4, Limit: 9}
		same(t, "Paths: a relation that is stated again is a way again", "a-c a-b-c", writtenPaths(p.paths(q)))
	})
}

// testEvidence gives back evidence with every field that it may have, of facts, relations and conflicts.
func testEvidence(t *testing.T, open Open) {
	g := newGraph().document("d", "Document").institution("a", "Alpha").institution("b", "Beta").
		fact("a", "founded=1939").fact("a", "founded=1950").
		relation("a", graph.PartnerOf, "b", "role=x")
	full := []graph.Evidence{
		{Document: "document:d", Locator: "#row=3;5-7", Subject: "institution:pic-1", Rank: graph.RankDeprecated},
		{Document: "document:d", Locator: "#char=1,2", Quote: "\"in\\1939\"\n", Object: "institution:pic-2", Amount: "12.5", NetAmount: "3.25"},
		{Document: "document:d", Amount: "-1", Ended: true},
		{Document: "document:e", Subject: "site:é"},
	}
	for i := range g.facts["institution:a"] {
		g.facts["institution:a"][i].Evidence = full
	}
	g.relations[0].Evidence = full
	p := g.in(t, open)
	p.holds("evidence is given back whole", g.changes())
	if found, _ := p.conflicts(graph.ConflictQuery{Limit: 9}); len(found) == 0 {
		t.Error("the graph has a conflict whose sides have evidence")
	}
	g.relations[0].Evidence = full[:1]
	p.apply(Changes{Load: load("less", 1), PutRelations: g.relations})
	same(t, "evidence that is taken away is gone", &g.relations[0], p.relationsByID(g.relations[0].ID)[0])
}
