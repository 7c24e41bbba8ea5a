package storetest

import (
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// testIdentified is Reader.Identified.
func testIdentified(t *testing.T, open Open) {
	g := newGraph().
		institution("b", "Beta", "identifier=pic:1", "identifier=ror:https://ror.org/02feahw73").
		institution("a", "Alpha", "identifier=pic:1").
		project("p", "Project", "identifier=cordis:1", "identifier=pic:2").
		institution("old", "Old").fact("old", "identifier=pic:3", "withdrawn")
	p := g.in(t, open)
	id := func(scheme graph.IdentifierScheme, value string) graph.Identifier {
		return graph.Identifier{Scheme: scheme, Value: value}
	}
	one := id(graph.SchemePIC, "1")
	for _, c := range []struct {
		rule string
		ask  []graph.Identifier
		want []string
	}{
		{"the entities that have the identifier, by id", []graph.Identifier{one}, []string{"a b"}},
		{
			"the answer is aligned, none for an unknown one",
			[]graph.Identifier{id(graph.SchemeROR, "https://ror.org/02feahw73"), id(graph.SchemePIC, "9"), one},
			[]string{"b", "", "a b"},
		},
		{"an identifier that occurs twice is answered twice", []graph.Identifier{one, one}, []string{"a b", "a b"}},
		{"the scheme counts, not the value alone", []graph.Identifier{id(graph.SchemeCordis, "1")}, []string{"p"}},
		{"the value is compared byte by byte", []graph.Identifier{id(graph.SchemePIC, "01"), id(graph.SchemePIC, "1 ")}, []string{"", ""}},
		{"one of several identifiers", []graph.Identifier{id(graph.SchemePIC, "2")}, []string{"p"}},
		{"what Entity.Identifiers holds counts, however it came there", []graph.Identifier{id(graph.SchemePIC, "3")},
			[]string{namedBy(g.record("old").Entity, id(graph.SchemePIC, "3"))}},
		{"query syntax is plain text", []graph.Identifier{id("PIC'}) //", "1"), id(graph.SchemePIC, "' OR '1'='1")}, []string{"", ""}},
		{"nothing asked, nothing answered", nil, nil},
	} {
		t.Run(c.rule, func(t *testing.T) {
			found := p.on(t).identified(c.ask...)
			have := make([]string, len(found))
			for i, ids := range found {
				names := make([]string, len(ids))
				for n := range ids {
					names[n] = ids[n].Slug()
				}
				have[i] = strings.Join(names, " ")
			}
			same(t, "Identified: "+c.rule, c.want, have)
		})
	}
	t.Run("follows loads", func(t *testing.T) {
		p := p.on(t)
		later := newGraph().institution("a", "Alpha", "identifier=pic:7")
		p.apply(later.changes())
		want := [][]graph.ID{{g.id("b")}, {g.id("a")}}
		same(t, "Identified: a replaced entity has the identifiers that it has now", want,
			p.identified(one, id(graph.SchemePIC, "7")))
		p.apply(Changes{Load: load("gone", 1), Delete: g.list("b")})
		same(t, "Identified: a deleted entity has none", [][]graph.ID{nil}, p.identified(one))
	})
}

// namedBy returns the slug of an entity that has the identifier, "" of one that has not.
func namedBy(e graph.Entity, i graph.Identifier) string {
	if has(e.Identifiers, i) {
		return e.ID.Slug()
	}
	return ""
}

// testMerged is Entity.Merged: ids of merged records answer through Reader.Entities, and nowhere else.
func testMerged(t *testing.T, open Open) {
	g := newGraph().document("d", "Document").
		institution("a", "Alpha", "identifier=pic:1").merge("a", "institution:pic-1", "institution:ror-x").
		institution("b", "Beta").merge("b", "institution:pic-2").
		fact("a", "founded=1939", "doc=d").
		relation("a", graph.PartnerOf, "b", "doc=d")
	p := g.in(t, open)
	one, two, other := graph.ID("institution:pic-1"), graph.ID("institution:ror-x"), graph.ID("institution:pic-2")
	for _, c := range []struct {
		rule string
		ask  []graph.ID
		want string
	}{
		{"the id of a merged record is answered with the entity that it was merged into", []graph.ID{one}, "a"},
		{"every merged id answers", []graph.ID{two, other, one}, "a b a"},
		{"ids of entities answer beside merged ones", []graph.ID{g.id("b"), one, "institution:pic-3"}, "b a -"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			same(t, "Entities: "+c.rule, c.want, slugs(p.on(t).entities(c.ask...)))
		})
	}
	want := g.record("a").Entity
	same(t, "Entities: a merged id is answered with the entity, whole, under its own id", &want, p.entities(one)[0])
	p.holds("merged ids are part of the entity", g.changes())
	same(t, "Facts takes ids of entities as they are", [][]graph.Fact{nil}, p.factsOf(one))
	same(t, "Relations takes ids of entities as they are", "", items(p.relationsOf(graph.Step{Window: all}, one)[0]))
	same(t, "Find takes ids of entities as they are", "",
		slugs(p.find(graph.Query{Where: op("id", graph.OpEq, string(one)), Window: all})))
	same(t, "Paths takes ids of entities as they are", "",
		writtenPaths(p.paths(connect.PathQuery{From: one, To: g.id("b"), MaxLength: 3, Limit: 3})))
	found, _ := p.conflicts(graph.ConflictQuery{Entities: []graph.ID{one}, Limit: 9})
	same(t, "Conflicts takes ids of entities as they are", 0, len(found))
	t.Run("follows loads", func(t *testing.T) { testMergedLater(p.on(t), g) })
}

// testMergedLater takes merges back and makes others.
func testMergedLater(p probe, g *builder) {
	one, two, other := graph.ID("institution:pic-1"), graph.ID("institution:ror-x"), graph.ID("institution:pic-2")
	back := newGraph().institution("a", "Alpha").merge("a", two).institution("pic-1", "Alpha again")
	p.apply(back.changes())
	same(p.t, "Entities: an id whose merge was taken back answers for itself", "pic-1 a b", slugs(p.entities(one, two, other)))
	moved := newGraph().institution("a", "Alpha").institution("b", "Beta").merge("b", two, other)
	p.apply(moved.changes())
	same(p.t, "Entities: a merged id may move to another entity", "b b", slugs(p.entities(two, other)))
	p.apply(Changes{Load: load("gone", 1), Delete: g.list("b")})
	same(p.t, "Entities: with an entity its merged ids are gone", "- -", slugs(p.entities(two, other)))
	again := newGraph().institution("a", "Alpha").merge("a", one)
	c := again.changes()
	c.Delete = []graph.ID{one}
	p.apply(c)
	same(p.t, "Entities: an entity may become a merged record in one load", "a", slugs(p.entities(one)))
}
