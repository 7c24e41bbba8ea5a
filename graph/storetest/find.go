package storetest

import (
	"fmt"
	"testing"

	"entente/graph"
)

// listGraph is a graph whose lists are in an order that is worth a look.
func listGraph() *builder {
	return newGraph().
		institution("a", "Delta", "country=FR", "founded=1939-10-19", "staff=30", "type=UNIVERSITY").
		institution("b", "École", "country=DE", "founded=1939", "type=COMPANY").
		institution("c", "ETH", "country=CH", "founded=1855", "type=UNIVERSITY").
		institution("d", "eth", "founded=1939-10").
		institution("e", "Ecole", "country=FR").
		institution("f", "").
		site("s1", "Alpha", "city=Zürich", "role=CAMPUS", "country=CH").
		site("s2", "Omega", "city=zug").
		project("p1", "Tascmar", "cost=1000000", "start=2015-04-01").
		project("p2", "Beta", "cost=90000.5", "start=2015-04").
		project("p3", "Gamma", "cost=-1").
		project("p4", "Gamma")
}

// testFind is Reader.Find: kinds and order.
func testFind(t *testing.T, open Open) {
	g := listGraph()
	p := g.in(t, open)
	kind := func(k ...graph.EntityKind) []graph.EntityKind { return k }
	by := func(o ...graph.Order) []graph.Order { return o }
	asc := func(f graph.Field) graph.Order { return graph.Order{Field: f} }
	desc := func(f graph.Field) graph.Order { return graph.Order{Field: f, Desc: true} }
	inst, proj := kind(graph.KindInstitution), kind(graph.KindProject)
	for _, c := range []struct {
		rule  string
		kinds []graph.EntityKind
		order []graph.Order
		want  string
	}{
		{"without an order, entities come by id", nil, nil, "a b c d e f p1 p2 p3 p4 s1 s2"},
		{"kinds are alternatives", kind(graph.KindSite, graph.KindProject), nil, "p1 p2 p3 p4 s1 s2"},
		{"a kind named twice counts once", kind(graph.KindSite, graph.KindSite), nil, "s1 s2"},
		{"a kind that no entity has finds nothing", kind(graph.KindPerson), nil, ""},
		{"an unknown kind finds nothing", kind("GOBLIN'}) RETURN 1 //"), nil, ""},
		{
			"names are ordered without case and accents, an entity without a name by its slug, ties by id",
			inst, by(asc("name")), "a b e c d f",
		},
		{"descending turns the order of values, ties stay ascending by id", inst, by(desc("name")), "f c d b e a"},
		{
			"dates are ordered by their first day, the less precise first, absent ones last",
			inst, by(asc("founded")), "c b d a e f",
		},
		{"absent values come last in descending order too", inst, by(desc("founded")), "a d b c e f"},
		{"numbers are ordered by size", proj, by(asc("cost")), "p3 p2 p1 p4"},
		{"numbers are ordered by size, downwards, absent last", proj, by(desc("cost")), "p1 p2 p3 p4"},
		{"texts are ordered folded", kind(graph.KindSite), by(asc("city")), "s2 s1"},
		{"ids may be ordered downwards", inst, by(desc("id")), "f e d c b a"},
		{"kinds are ordered as words", nil, by(desc("kind"), asc("id")), "s1 s2 p1 p2 p3 p4 a b c d e f"},
		{"the second field settles what the first leaves open", inst, by(asc("country"), desc("name")), "c b e a f d"},
		{"fields may run in different directions", inst, by(desc("country"), asc("founded")), "a e b c d f"},
		{"a field that no entity has leaves the order to the id", inst, by(asc("nonsense")), "a b c d e f"},
		{"a field of relations is absent from entities", inst, by(desc("amount")), "a b c d e f"},
		{"query syntax in a field is plain text", inst, by(asc("name` DESC //"), asc("x\u0060")), "a b c d e f"},
		{"labels are ordered by the first", inst, by(asc("label")), "a b e c d f"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			q := graph.Query{Kinds: c.kinds, OrderBy: c.order, Window: all}
			same(t, "Find: "+c.rule, c.want, slugs(p.on(t).find(q)))
		})
	}
	t.Run("an entity is returned whole", func(t *testing.T) {
		want := g.record("a").Entity
		got := p.on(t).find(graph.Query{Where: op("id", graph.OpEq, "institution:a"), Window: all})
		same(t, "Find returns what was put, unchanged", []*graph.Entity{&want}, got)
	})
}

// testFindWindow is the Window of Reader.Find.
func testFindWindow(t *testing.T, open Open, part portion) {
	g := listGraph()
	p := g.in(t, open)
	for _, c := range windowCases(g) {
		t.Run(c.rule, func(t *testing.T) {
			q := graph.Query{Kinds: []graph.EntityKind{graph.KindInstitution}, OrderBy: c.order, Window: c.w}
			same(t, "Find within a window: "+c.rule, c.want, slugs(p.on(t).find(q)))
		})
	}
	t.Run("pages put together are the whole list", func(t *testing.T) { pagesAreWhole(p.on(t), part.draw(t)) })
}

type windowCase struct {
	rule  string
	order []graph.Order
	w     graph.Window
	want  string
}

func windowCases(g *builder) []windowCase {
	byName := []graph.Order{{Field: graph.FieldName, Desc: true}} // f c d b e a
	byFounded := []graph.Order{{Field: "founded"}}                // c b d a e f
	at := func(slug string, order []graph.Order) *graph.Key {
		e := g.record(slug).Entity
		k := e.SortKey(order)
		return &k
	}
	w := func(after, before *graph.Key, limit int, fromEnd bool) graph.Window {
		return graph.Window{After: after, Before: before, Limit: limit, FromEnd: fromEnd}
	}
	return []windowCase{
		{"at most Limit", byName, w(nil, nil, 2, false), "f c"},
		{"Limit 0 is none at all", byName, w(nil, nil, 0, false), ""},
		{"Limit 0 is none at all from the end too", byName, w(nil, nil, 0, true), ""},
		{"a Limit beyond the end gives what there is", byName, w(nil, nil, 100, false), "f c d b e a"},
		{"FromEnd takes the last Limit, in ascending order", byName, w(nil, nil, 2, true), "e a"},
		{"After gives only what comes behind it", byName, w(at("c", byName), nil, 10, false), "d b e a"},
		{"After and Limit make a page", byName, w(at("c", byName), nil, 2, false), "d b"},
		{"After tells entities of equal values apart by id", byName, w(at("b", byName), nil, 2, false), "e a"},
		{"After the last there is nothing", byName, w(at("a", byName), nil, 2, false), ""},
		{"Before gives only what comes before it, the first Limit", byName, w(nil, at("b", byName), 2, false), "f c"},
		{"Before and FromEnd make the page that ends there", byName, w(nil, at("b", byName), 2, true), "c d"},
		{"Before the first there is nothing", byName, w(nil, at("f", byName), 2, true), ""},
		{"After and Before leave what lies between", byName, w(at("f", byName), at("a", byName), 10, false), "c d b e"},
		{"FromEnd takes the last of what lies between", byName, w(at("f", byName), at("a", byName), 2, true), "b e"},
		{"After and Before at one place leave nothing", byName, w(at("c", byName), at("c", byName), 10, false), ""},
		{"After behind Before leaves nothing", byName, w(at("b", byName), at("c", byName), 10, false), ""},
		{"After may stand among absent values", byFounded, w(at("e", byFounded), nil, 10, false), "f"},
		{"After a value come the absent ones too", byFounded, w(at("d", byFounded), nil, 10, false), "a e f"},
		{"Before an absent value come the values", byFounded, w(nil, at("e", byFounded), 2, true), "d a"},
		{"without an order After is an id", nil, w(&graph.Key{ID: "institution:c"}, nil, 2, false), "d e"},
		{
			"After need not be the place of an entity that exists",
			nil, w(&graph.Key{ID: "institution:cc"}, nil, 2, false), "d e",
		},
		{
			"Before need not be the place of an entity that exists",
			nil, w(nil, &graph.Key{ID: "institution:cc"}, 1, true), "c",
		},
		{
			"a place between values is a place", byFounded,
			w(&graph.Key{Values: []graph.Value{graph.KeyOf("founded", "1900")}, ID: "site:zz"}, nil, 2, false), "b d",
		},
		{
			"a place of an absent value is behind all values", byFounded,
			w(nil, &graph.Key{Values: []graph.Value{{}}, ID: ""}, 10, false), "c b d a",
		},
		{
			"a number is before all texts",
			byFounded, w(&graph.Key{Values: []graph.Value{graph.NumberOf(5)}}, nil, 9, false), "c b d a e f",
		},
		{
			"a number is behind all texts downwards",
			byName, w(&graph.Key{Values: []graph.Value{graph.NumberOf(5)}}, nil, 9, false), "",
		},
	}
}

// pagesAreWhole walks through lists of several orders forwards and backwards, page by page, in those of the ways that draw says.
func pagesAreWhole(p probe, draw func() bool) {
	orders := [][]graph.Order{
		nil,
		{{Field: "name"}},
		{{Field: "country", Desc: true}, {Field: "founded"}},
		{{Field: "kind"}, {Field: "cost", Desc: true}, {Field: "name", Desc: true}},
	}
	for _, order := range orders {
		want := p.find(graph.Query{OrderBy: order, Window: all})
		for size := 1; size <= 5; size++ {
			if draw() {
				rule := fmt.Sprintf("Find: pages of %d by After are the whole list", size)
				same(p.t, rule, slugs(want), slugs(walk(p, order, size, len(want), false)))
			}
			if draw() {
				rule := fmt.Sprintf("Find: pages of %d by Before and FromEnd are the whole list", size)
				same(p.t, rule, slugs(want), slugs(walk(p, order, size, len(want), true)))
			}
		}
	}
}

// walk puts the pages of a list together, in its order, until they are more than there should be.
func walk(p probe, order []graph.Order, size, most int, fromEnd bool) []*graph.Entity {
	var out []*graph.Entity
	w := graph.Window{Limit: size, FromEnd: fromEnd}
	for len(out) <= most {
		page := p.find(graph.Query{OrderBy: order, Window: w})
		if len(page) == 0 {
			break
		}
		if fromEnd {
			k := page[0].SortKey(order)
			w.Before = &k
			out = append(page, out...)
		} else {
			k := page[len(page)-1].SortKey(order)
			w.After = &k
			out = append(out, page...)
		}
	}
	return out
}
