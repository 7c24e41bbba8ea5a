package storetest

import (
	"strings"
	"testing"

	"entente/graph"
)

// testTogether is Reader.EntitiesAndRelations, by the answers of Entities and RelationsByID.
func testTogether(t *testing.T, open Open) {
	g := newGraph().institution("a", "Alpha").merge("a", "institution:pic-1").institution("b", "Beta").
		relation("a", graph.PartnerOf, "b", "role=x", "amount=5").relation("b", graph.PartOf, "b")
	p := g.in(t, open)
	one, two := g.relations[0].ID, g.relations[1].ID
	many := make([]graph.ID, 2500) // more than goes into one question of some stores
	for i := range many {
		many[i] = graph.ID(numbered("institution:n-", i))
	}
	for _, c := range []struct {
		rule                string
		entities, relations []graph.ID
	}{
		{"both are answered, each aligned with its ids", g.list("b a"), []graph.ID{two, one}},
		{"entities alone", g.list("a"), nil},
		{"relations alone", nil, []graph.ID{one}},
		{"nothing is asked", nil, nil},
		{"unknown ids yield nil at their places", []graph.ID{"institution:x", g.id("a")}, []graph.ID{"relation:x", one}},
		{"ids that occur twice are answered twice", g.list("a a"), []graph.ID{one, one}},
		{"the id of a merged record is answered with its entity", []graph.ID{"institution:pic-1"}, []graph.ID{one}},
		{"ids of the other sort are unknown", []graph.ID{one, g.id("a")}, []graph.ID{g.id("a"), one}},
		{"many ids", append(many, g.id("b")), append(many, two)},
	} {
		t.Run(c.rule, func(t *testing.T) {
			p := p.on(t)
			entities, relations, err := p.EntitiesAndRelations(t.Context(), c.entities, c.relations)
			same(t, "EntitiesAndRelations: "+c.rule, p.entities(c.entities...), answer(p, "EntitiesAndRelations", entities, err))
			same(t, "EntitiesAndRelations: "+c.rule, p.relationsByID(c.relations...), relations)
			if len(entities) != len(c.entities) || len(relations) != len(c.relations) {
				t.Errorf("contract: EntitiesAndRelations is aligned: %d and %d for %d and %d ids", len(entities), len(relations),
					len(c.entities), len(c.relations))
			}
		})
	}
}

// testEntities is Reader.Entities.
func testEntities(t *testing.T, open Open) {
	g := newGraph().
		institution("a", "Alpha", "acronym=AL", "country=FR", "founded=1939", "identifier=ror:https://ror.org/02feahw73").
		institution("b", "Beta", "description@en=The second letter").
		site("c", "Gamma", "city=Paris", "coordinates=48.85,2.35").
		project("d", "Delta", "cost=1500000.5", "start=2019-05").
		relation("a", graph.HasSite, "c")
	p := g.in(t, open)
	for _, c := range []struct {
		rule string
		ask  []graph.ID
		want string
	}{
		{"entities are returned by id", g.list("a"), "a"},
		{"the answer is aligned with ids", g.list("d a c"), "d a c"},
		{"an unknown id yields nil at its place", []graph.ID{g.id("a"), "institution:nobody", g.id("b")}, "a - b"},
		{"an id that occurs twice is answered twice", g.list("b a b b"), "b a b b"},
		{"no ids yield no entities", nil, ""},
		{"only unknown ids yield only nils", []graph.ID{"site:x", "site:y"}, "- -"},
		{"the empty id is unknown", []graph.ID{"", g.id("a")}, "- a"},
		{"the slug alone is not an id", []graph.ID{"a"}, "-"},
		{"ids are compared byte by byte", []graph.ID{"INSTITUTION:a", "institution:A", "institution:a "}, "- - -"},
		{"the id of a relation is not an entity's", []graph.ID{g.relations[0].ID}, "-"},
		{"an id of a megabyte is unknown", []graph.ID{graph.ID("site:" + strings.Repeat("x", 1<<20))}, "-"},
		{
			"query syntax in an id is plain text",
			[]graph.ID{"institution:a'}) MATCH (n) DETACH DELETE n //", "institution:a' OR '1'='1", "institution:\x00", "`a`"},
			"- - - -",
		},
	} {
		t.Run(c.rule, func(t *testing.T) {
			same(t, "Entities: "+c.rule, c.want, slugs(p.on(t).entities(c.ask...)))
		})
	}
	t.Run("an entity is returned whole", func(t *testing.T) {
		for _, slug := range []string{"a", "b", "c", "d"} {
			want := g.record(slug).Entity
			same(t, "Entities returns what was put, unchanged", &want, p.on(t).entities(g.id(slug))[0])
		}
	})
	t.Run("a thousand ids at once", func(t *testing.T) {
		ask := make([]graph.ID, 1000)
		var want []string
		for i := range ask {
			ask[i] = "institution:nobody"
			want = append(want, "-")
			if i%7 == 0 {
				ask[i], want[i] = g.id("b"), "b"
			}
		}
		same(t, "Entities is aligned with ids", strings.Join(want, " "), slugs(p.on(t).entities(ask...)))
	})
}

// testRelationsByID is Reader.RelationsByID.
func testRelationsByID(t *testing.T, open Open) {
	g := newGraph().institution("a", "Alpha").institution("b", "Beta").programme("p", "Programme").
		document("d", "Report").
		relation("a", graph.PartnerOf, "b", "role=lead", "amount=12.5", "since=2010-03", "until=2012", "doc=d#char=1,9").
		relation("a", graph.Manages, "p").
		relation("b", graph.PartOf, "b", "amount=0")
	p := g.in(t, open)
	x, y, self := g.relations[0], g.relations[1], g.relations[2]
	for _, c := range []struct {
		rule string
		ask  []graph.ID
		want []*graph.Relation
	}{
		{"a relation is returned whole", []graph.ID{x.ID}, []*graph.Relation{&x}},
		{"the answer is aligned with ids", []graph.ID{y.ID, self.ID, x.ID}, []*graph.Relation{&y, &self, &x}},
		{"an unknown id yields nil at its place", []graph.ID{"relation:no", y.ID}, []*graph.Relation{nil, &y}},
		{"an id that occurs twice is answered twice", []graph.ID{y.ID, y.ID}, []*graph.Relation{&y, &y}},
		{"no ids yield no relations", nil, nil},
		{"the id of an entity is not a relation's", []graph.ID{g.id("a"), ""}, []*graph.Relation{nil, nil}},
		{"an amount of nothing is an amount", []graph.ID{self.ID}, []*graph.Relation{&self}},
	} {
		t.Run(c.rule, func(t *testing.T) {
			same(t, "RelationsByID: "+c.rule, c.want, p.on(t).relationsByID(c.ask...))
		})
	}
}

// testFacts is Reader.Facts.
func testFacts(t *testing.T, open Open) {
	g := newGraph().
		document("d", "Report").
		institution("a", "Alpha").institution("b", "Beta").site("none", "").
		fact("a", "staff=100", "unit=people", "since=2007", "until=2016", "doc=d#char=4,9").
		fact("a", "staff=120", "unit=people", "since=2017", "approximation=ABOUT", "doc=d").
		fact("a", "founded=1940", "rank=DEPRECATED", "doc=d#char=1,2").
		fact("a", "founded=1939-10", "rank=PREFERRED", "doc=d#char=3,4", "doc=d#char=5,6").
		fact("a", "name@fr=Alphe").fact("a", "name@de=Älpha").fact("a", "alias=A-1").fact("a", "alias=A-0")
	c := g.changes()
	want := map[string][]graph.Fact{}
	for i := range c.Put {
		facts := c.Put[i].Facts
		want[c.Put[i].Entity.ID.Slug()] = append([]graph.Fact(nil), facts...)
		graph.SortFacts(want[c.Put[i].Entity.ID.Slug()])
		for n := range len(facts) / 2 { // as a loader that does not sort would give them
			facts[n], facts[len(facts)-1-n] = facts[len(facts)-1-n], facts[n]
		}
	}
	p := probe{t: t, Store: open(t)}
	p.apply(c)
	if len(want["a"]) != 9 {
		t.Fatalf("derivation kept %d facts of 9", len(want["a"]))
	}
	unknown := graph.ID("institution:nobody")
	for _, c := range []struct {
		rule string
		ask  []graph.ID
		want [][]graph.Fact
	}{
		{"facts are given whole, in the order of SortFacts", g.list("a"), [][]graph.Fact{want["a"]}},
		{"the answer is aligned with ids", g.list("b a"), [][]graph.Fact{want["b"], want["a"]}},
		{"nil for an unknown id", []graph.ID{unknown, g.id("b")}, [][]graph.Fact{nil, want["b"]}},
		{"an id that occurs twice is answered twice", g.list("b b"), [][]graph.Fact{want["b"], want["b"]}},
		{"an entity of which nothing is said has no facts", g.list("none"), [][]graph.Fact{nil}},
		{"no ids yield no facts", nil, nil},
	} {
		t.Run(c.rule, func(t *testing.T) {
			same(t, "Facts: "+c.rule, c.want, p.on(t).factsOf(c.ask...))
		})
	}
	t.Run("nil, not an empty list, for an unknown id", func(t *testing.T) {
		if got := p.on(t).factsOf(unknown); len(got) != 1 || got[0] != nil {
			t.Errorf("contract: Facts: nil for an unknown id; got %#v", got)
		}
	})
}
