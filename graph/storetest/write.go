package storetest

import (
	"fmt"
	"testing"

	"entente/graph"
	"entente/graph/connect"
	"entente/graph/derive"
)

// testWrite is what a transaction does to the graph: upsert, replacing whole, deleting, repeating.
func testWrite(t *testing.T, open Open) {
	t.Run("put", func(t *testing.T) { testPut(t, open) })
	t.Run("replace", func(t *testing.T) { testReplace(t, open) })
	t.Run("replace relations", func(t *testing.T) { testReplaceRelations(t, open) })
	t.Run("delete", func(t *testing.T) { testDelete(t, open) })
	t.Run("repeat", func(t *testing.T) { testRepeat(t, open) })
}

// holds checks by every method that the store holds exactly the changes that an empty store got.
func (p probe) holds(rule string, c Changes) {
	p.t.Helper()
	want := probe{t: p.t, Store: NewReference()}
	want.apply(c)
	q := graph.Query{Window: all}
	entities := want.find(q)
	same(p.t, rule+" (Find)", entities, p.find(q))
	same(p.t, rule+" (Count)", len(entities), p.count(q))
	var ids []graph.ID
	for _, e := range entities {
		ids = append(ids, e.ID)
	}
	same(p.t, rule+" (Entities)", want.entities(ids...), p.entities(ids...))
	same(p.t, rule+" (Facts)", want.factsOf(ids...), p.factsOf(ids...))
	var relations []graph.ID
	for _, r := range c.PutRelations {
		relations = append(relations, r.ID)
	}
	same(p.t, rule+" (RelationsByID)", want.relationsByID(relations...), p.relationsByID(relations...))
	for i := range min(len(ids), 5) {
		q := connect.PathQuery{From: ids[i], To: ids[len(ids)-1-i], MaxLength: 3, Limit: 5}
		same(p.t, rule+" (Paths)", want.paths(q), p.paths(q))
	}
	s := graph.Step{Window: all, Total: true}
	same(p.t, rule+" (Relations)", want.relationsOf(s, ids...), p.relationsOf(s, ids...))
	fields := []graph.Field{graph.FieldKind, graph.FieldName, graph.FieldContested, "country"}
	same(p.t, rule+" (Facets)", want.facets(q, fields...), p.facets(q, fields...))
	same(p.t, rule+" (Usage)", want.usage(ids...), p.usage(ids...))
	same(p.t, rule+" (Citing)", want.citing(ids...), p.citing(ids...))
	var known []graph.Identifier
	for _, e := range entities {
		known = append(known, e.Identifiers...)
	}
	same(p.t, rule+" (Identified)", want.identified(known...), p.identified(known...))
	all := graph.ConflictQuery{Limit: 1000}
	a, _ := want.conflicts(all)
	b, _ := p.conflicts(all)
	same(p.t, rule+" (Conflicts)", a, b)
	x, y := want.stats(), p.stats()
	y.Revision, y.Loads, y.LoadedAt = x.Revision, x.Loads, x.LoadedAt
	same(p.t, rule+" (Stats)", x, y)
	for _, e := range entities {
		text := graph.TextQuery{Text: e.Name(""), Limit: 100}
		same(p.t, rule+" (Search)", want.search(text).Hits, p.search(text).Hits)
	}
}

func testPut(t *testing.T, open Open) {
	g := conflictGraph().relation("a", graph.PartOf, "a").
		relation("a", graph.PartnerOf, "c", "role=x", "amount=5", "doc=d1")
	p := probe{t: t, Store: open(t)}
	p.holds("an empty store is empty", Changes{})
	p.apply(Changes{Load: load("nothing", 0)})
	p.holds("empty changes alter nothing", Changes{})
	p.apply(g.changes())
	p.holds("a load puts the changes in place", g.changes())
	p.apply(Changes{Load: load("nothing", 0)})
	p.holds("empty changes alter nothing", g.changes())
	g.institution("late", "Late", "country=IT").relation("late", graph.PartnerOf, "a")
	c := g.changes()
	c.PutRelations = c.PutRelations[len(c.PutRelations)-1:]
	c.Put = c.Put[len(c.Put)-1:]
	p.apply(c)
	p.holds("what the changes do not name stays", g.changes())
}

func testReplace(t *testing.T, open Open) {
	before := newGraph().document("d", "Document").
		institution("a", "Alpha", "name@fr=Alphe", "acronym=AL", "description=old words", "country=FR", "founded=1939",
			"identifier=pic:1", "type=UNIVERSITY").
		fact("a", "founded=1950", "doc=d").fact("a", "staff=5", "unit=people").
		institution("b", "Beta", "country=FR").relation("a", graph.PartnerOf, "b")
	after := newGraph().document("d", "Document").
		institution("a", "Omega", "country=DE").institution("b", "Beta", "country=FR").
		relation("a", graph.PartnerOf, "b")
	p := before.in(t, open)
	p.holds("a load puts records in place", before.changes())
	c := after.changes()
	c.Put, c.PutRelations = c.Put[1:2], nil
	p.apply(c)
	p.holds("a record replaces that of the same id, whole", after.changes())
	same(t, "an attribute of the old record is gone",
		"", slugs(p.find(graph.Query{Where: op("type", graph.OpEq, "UNIVERSITY"), Window: all})))
	same(t, "an identifier of the old record is gone",
		"", slugs(p.find(graph.Query{Where: op("identifier", graph.OpEq, "pic:1"), Window: all})))
	for _, word := range []string{"alpha", "alphe", "al", "old words"} {
		same(t, "the words of the old record are gone: "+word, "", hitSlugs(p.search(text(word)).Hits))
	}
	same(t, "the relations of a replaced record stay",
		"<a", items(p.relationsOf(graph.Step{Window: all}, after.id("b"))[0]))
	bare := newGraph().institution("a", "")
	p.apply(Changes{Load: load("bare", 1), Put: bare.changes().Put})
	same(t, "a record without facts takes all facts away", [][]graph.Fact{nil}, p.factsOf(bare.id("a")))
	p.apply(before.changes())
	p.holds("a record can be put back", before.changes())
}

func testReplaceRelations(t *testing.T, open Open) {
	g := newGraph().document("d", "Document").
		document("e", "Else").
		institution("a", "Alpha").
		institution("b", "Beta").
		institution("c", "Gamma").
		relation("a", graph.PartnerOf, "b", "role=x", "amount=5", "since=2001", "until=2002", "doc=d").
		relation("a", graph.PartnerOf, "c")
	p := g.in(t, open)
	for _, step := range []struct {
		rule  string
		alter func(r *graph.Relation)
	}{
		{"evidence is replaced", func(r *graph.Relation) {
			r.Evidence = []graph.Evidence{{Document: "document:e", Locator: "x", Quote: "y"}}
		}},
		{"an amount is replaced", func(r *graph.Relation) { n := 7.25; r.Amount = &n }},
		{"an amount is taken away", func(r *graph.Relation) { r.Amount = nil }},
		{"a net amount comes, and the end", func(r *graph.Relation) { n := 3.25; r.NetAmount, r.Ended = &n, true }},
		{"a net amount is taken away, and the end", func(r *graph.Relation) { r.NetAmount, r.Ended = nil, false }},
		{"role and period are taken away", func(r *graph.Relation) { r.Role, r.Period = "", graph.Period{} }},
		{"evidence is taken away", func(r *graph.Relation) { r.Evidence = nil }},
		{"the type is replaced", func(r *graph.Relation) { r.Type = graph.MemberOf }},
		{"the end is replaced", func(r *graph.Relation) { r.To = g.id("c") }},
		{"the ends are turned round", func(r *graph.Relation) { r.From, r.To = r.To, r.From }},
		{"both ends become one", func(r *graph.Relation) { r.To = r.From }},
		{"one end becomes two", func(r *graph.Relation) { r.From = g.id("b") }},
	} {
		t.Run(step.rule, func(t *testing.T) {
			p := p.on(t)
			step.alter(&g.relations[0])
			p.apply(Changes{Load: load("again", 1), PutRelations: g.relations[:1]})
			p.holds("a relation replaces that of the same id, whole: "+step.rule, g.changesAsTheyAre())
		})
	}
}

// changesAsTheyAre are the changes with records that know nothing of relations, whose conflicts are not the point.
func (g *builder) changesAsTheyAre() Changes {
	c := g.changes()
	for i := range c.Put {
		id := c.Put[i].Entity.ID
		c.Put[i] = derive.Record(id, g.facts[id], nil, g.about)
	}
	return c
}

func testDelete(t *testing.T, open Open) {
	g := conflictGraph().relation("a", graph.PartOf, "a").relation("a", graph.PartnerOf, "c")
	p := g.in(t, open)
	p.apply(Changes{
		Load: load(
			"unknown",
			0,
		),
		Delete:          []graph.ID{"institution:nobody", "site:x'}) //"},
		DeleteRelations: []graph.ID{"relation:nothing"},
	})
	p.holds("deleting what is not there changes nothing", g.changes())

	rest := conflictGraph().relation("a", graph.PartOf, "a")
	p.apply(
		Changes{
			Load:            load("partner", 1),
			DeleteRelations: []graph.ID{g.related("a", graph.PartnerOf, "c", "").ID},
		},
	)
	p.holds("a deleted relation is gone, its ends stay", rest.changes())

	self := rest.related("a", graph.PartOf, "a", "").ID
	p.apply(Changes{Load: load("a", 2), Delete: rest.list("a"), DeleteRelations: []graph.ID{self, self}})
	c := conflictGraph().changes()
	for i := range c.Put {
		if c.Put[i].Entity.ID == g.id("a") {
			c.Put = append(c.Put[:i], c.Put[i+1:]...)
			break
		}
	}
	p.holds("a deleted entity is gone with facts, conflicts and words", c)
	p.apply(g.changes())
	p.holds("what was deleted can be put back", g.changes())
	var relations []graph.ID
	for _, r := range g.relations {
		relations = append(relations, r.ID)
	}
	p.apply(Changes{Load: load("all", 0), Delete: g.order, DeleteRelations: relations})
	p.holds("everything can be deleted", Changes{})

	one := newGraph().institution("one", "One")
	p.apply(Changes{Load: load("swap", 1), Put: one.changes().Put})
	two := newGraph().institution("two", "Two")
	p.apply(Changes{Load: load("swap", 1), Put: two.changes().Put, Delete: one.order})
	p.holds("a load may put and delete at once", two.changes())
}

func testRepeat(t *testing.T, open Open) {
	g := conflictGraph().relation("a", graph.PartOf, "a").relation("a", graph.PartnerOf, "c")
	p := g.in(t, open)
	for range 3 {
		p.apply(g.changes())
		p.holds("repeating changes is harmless", g.changes())
	}
	gone := Changes{
		Load:            load("gone", 1),
		DeleteRelations: []graph.ID{g.related("a", graph.PartnerOf, "c", "").ID},
	}
	rest := conflictGraph().relation("a", graph.PartOf, "a")
	for range 2 {
		p.apply(gone)
		p.holds("repeating a deletion is harmless", rest.changes())
	}
}

// testWriteBig is one load of many records, and many loads of few.
func testWriteBig(t *testing.T, open Open) {
	const n = 12_000
	g := newGraph().institution("hub", "Hub")
	for i := range n {
		slug := numbered("p", i)
		g.project(slug, fmt.Sprintf("Project %d", i), fmt.Sprintf("cost=%d", i)).
			relation("hub", graph.ParticipatesIn, slug)
	}
	p := g.in(t, open)
	t.Run("one big load", func(t *testing.T) {
		p := p.on(t)
		same(t, "Write: a big load is there whole (Count)", n+1, p.count(graph.Query{}))
		page := p.relationsOf(graph.Step{Window: graph.Window{Limit: 2}, Total: true}, g.id("hub"))[0]
		same(t, "Write: a big load is there whole (Relations)", n, page.Total)
		s := p.stats()
		same(t, "Write: a big load is one revision", 1, s.Revision)
		same(t, "Write: a big load is there whole (Stats)", n, s.Relations[graph.ParticipatesIn])
		found := p.find(
			graph.Query{
				Where:   op("cost", graph.OpGte, fmt.Sprint(n-2)),
				OrderBy: []graph.Order{{Field: "cost", Desc: true}},
				Window:  all,
			},
		)
		same(t, "Write: a big load is there whole (Find)", numbered("p", n-1)+" "+numbered("p", n-2), slugs(found))
		same(t, "Write: a big load is there whole (Search)", 1, p.search(text("project 11999")).Total)
	})
	t.Run("many ids at once", func(t *testing.T) { testManyIDs(p.on(t), g) })
	t.Run("one big load that deletes", func(t *testing.T) {
		p := p.on(t)
		c := Changes{Load: load("gone", 0)}
		for i := range n - 3 {
			c.Delete = append(c.Delete, g.id(numbered("p", i)))
			c.DeleteRelations = append(c.DeleteRelations, g.relations[i].ID)
		}
		p.apply(c)
		same(t, "Write: what was deleted is gone (Count)", 4, p.count(graph.Query{}))
		same(t, "Write: what was deleted is gone (Relations)",
			">p11997 >p11998 >p11999", items(p.relationsOf(graph.Step{Window: all}, g.id("hub"))[0]))
	})
	t.Run("many small loads", func(t *testing.T) {
		p := p.on(t)
		for i := range 60 {
			small := newGraph().institution("hub", "Hub").
				theme(numbered("t", i), "Theme").
				relation("hub", graph.HasTheme, numbered("t", i))
			p.apply(small.changes())
		}
		same(t, "Write: each of many loads is there", 60, p.stats().Relations[graph.HasTheme])
		same(t, "Write: each of many loads is a revision", 62, p.stats().Revision)
	})
}

// testManyIDs asks about as many entities at once as a page of the API may, and more.
func testManyIDs(p probe, g *builder) {
	ids := g.order[1:2001]
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	found := p.find(graph.Query{Where: op("id", graph.OpIn, texts...), Window: all})
	same(p.t, "Find: in takes many values", len(ids), len(found))
	pages := p.relationsOf(graph.Step{Window: graph.Window{Limit: 3}, Total: true}, ids...)
	for i, page := range pages {
		if items(page) != "<hub" || page.Total != 1 {
			p.t.Fatalf("contract: Relations: each of many sources has its own page: %s has %q", ids[i], items(page))
		}
	}
	for i, facts := range p.factsOf(ids...) {
		if len(facts) != 2 || facts[0].Subject != ids[i] {
			p.t.Fatalf("contract: Facts is aligned with many ids: %s has %v", ids[i], facts)
		}
	}
}
