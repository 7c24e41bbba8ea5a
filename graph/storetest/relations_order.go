package storetest

import (
	"fmt"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// testRelationsOrder is OrderBy and Window of Reader.Relations.
func testRelationsOrder(t *testing.T, open Open, part portion) {
	g := newGraph().institution("hub", "Hub").
		project("a", "Zebra", "start=2015", "cost=10").
		project("b", "yak", "start=2014-05").
		project("c", "Éland", "cost=9").
		programme("d", "Aardvark", "type=OTHER").
		relation("hub", graph.ParticipatesIn, "a", "role=coordinator", "since=2015", "amount=20").
		relation("hub", graph.ParticipatesIn, "b", "role=Partner", "since=2014-12-31", "amount=100").
		relation("hub", graph.ParticipatesIn, "c", "since=2015-01", "amount=-3").
		relation("hub", graph.Manages, "d", "role=partner")
	p := g.in(t, open)
	for _, c := range []struct {
		rule  string
		order []graph.Order
		want  string
	}{
		{"by default by type, then the name of the other end", nil, "d c b a"},
		{"since is the relation's, by first day, the less precise first", orders("since"), "b a c d"},
		{"since, the latest first, absent last", orders("-since"), "c a b d"},
		{"amount is the relation's, by size", orders("amount"), "c a b d"},
		{"amount, the greatest first, absent last", orders("-amount"), "b a c d"},
		{"role is the relation's, byte by byte", orders("role"), "b a d c"},
		{"role downwards, absent last", orders("-role"), "d a b c"},
		{"type is the relation's, in the order of RelationTypes", orders("type", "name"), "d c b a"},
		{"type downwards", orders("-type", "name"), "c b a d"},
		{"name is the other end's, folded", orders("name"), "d c b a"},
		{"name downwards", orders("-name"), "a b c d"},
		{"id is the other end's", orders("-id"), "c b a d"},
		{"kind is the other end's", orders("kind", "-id"), "d c b a"},
		{"a property of the other end", orders("start"), "b a " + byRelationID(g, "c", "d")},
		{"a number of the other end", orders("cost", "name"), "c a d b"},
		{"the second field settles what the first leaves open", orders("-type", "-since"), "c a b d"},
		{
			"a field that nothing has leaves the order to the relation's id",
			orders("nonsense"), byRelationID(g, "a", "b", "c", "d"),
		},
		{"query syntax in a field is plain text", orders("name` DESC //", "name"), "d c b a"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			page := p.on(t).relationsOf(graph.Step{OrderBy: c.order, Window: all}, g.id("hub"))[0]
			same(t, "Relations in order: "+c.rule, c.want, others(page))
		})
	}
	for _, order := range [][]graph.Order{nil, orders("-amount"), orders("-role", "cost")} {
		t.Run(fmt.Sprint("windows ", order), func(t *testing.T) { testItemWindows(p.on(t), part.draw(t), graph.Step{OrderBy: order}, g.id("hub")) })
	}
}

// orders returns an order by fields; those with a minus go downwards.
func orders(fields ...string) []graph.Order {
	var out []graph.Order
	for _, s := range fields {
		f, desc := strings.CutPrefix(s, "-")
		out = append(out, graph.Order{Field: graph.Field(f), Desc: desc})
	}
	return out
}

// others returns the slugs of the other ends.
func others(page graph.RelationPage) string {
	out := make([]string, len(page.Items))
	for i, it := range page.Items {
		out[i] = it.Other.ID.Slug()
	}
	return strings.Join(out, " ")
}

// byRelationID returns slugs in the order of the ids of the relations that lead there.
func byRelationID(g *builder, slugs ...string) string {
	var page graph.RelationPage
	for _, r := range derive.MergeRelations(g.relations) {
		if has(slugs, r.To.Slug()) {
			page.Items = append(page.Items, graph.RelationItem{Other: &graph.Entity{ID: r.To}})
		}
	}
	return others(page)
}

// placed is an item of a page, in words, with its place.
type placed struct {
	text string
	key  graph.Key
}

// placedIn returns the items of a page, or the other ends when it is of these.
func placedIn(page graph.RelationPage, order []graph.Order) []placed {
	var out []placed
	for _, it := range page.Items {
		out = append(out, placed{it.Other.ID.Slug(), it.Key(order)})
	}
	for _, r := range page.Others {
		out = append(out, placed{writtenRelated(r), r.Key(order)})
	}
	return out
}

func textsOf(items []placed) string {
	out := make([]string, len(items))
	for i, it := range items {
		out[i] = it.text
	}
	return strings.Join(out, " ")
}

// testItemWindows asks for those windows of a list of relations, or of other ends, that draw says, and compares each with that part of
// the whole list.
func testItemWindows(p probe, draw func() bool, s graph.Step, id graph.ID) {
	keys := s.OrderBy
	if len(keys) == 0 {
		keys = graph.DefaultStepOrder
	}
	s.Window, s.Total = all, true
	whole := placedIn(p.relationsOf(s, id)[0], keys)
	place := func(i int) *graph.Key {
		if i < 0 || i >= len(whole) {
			return nil
		}
		return &whole[i].key
	}
	for after := -1; after < len(whole); after++ {
		for before := 0; before <= len(whole); before++ {
			for _, limit := range []int{0, 1, 2, len(whole) + 1} {
				for _, fromEnd := range []bool{false, true} {
					between := whole[after+1 : max(before, after+1)]
					if len(between) == 0 && (limit != 1 || fromEnd) {
						continue // one way to ask for nothing is enough
					}
					if !draw() {
						continue
					}
					want := between[:min(limit, len(between))]
					if fromEnd {
						want = between[max(0, len(between)-limit):]
					}
					s.Window = graph.Window{After: place(after), Before: place(before), Limit: limit, FromEnd: fromEnd}
					page := p.relationsOf(s, id)[0]
					rule := fmt.Sprintf("Relations after item %d, before item %d, limit %d, fromEnd %v", after, before, limit, fromEnd)
					same(p.t, rule, textsOf(want), textsOf(placedIn(page, keys)))
					same(p.t, "Total counts without the window", len(whole), page.Total)
				}
			}
		}
	}
}
