package storetest

import (
	"fmt"
	"testing"

	"entente/graph"
)

// hubSize is how many relations the greatest hub of the suite has.
const hubSize = 10_000

// hubGraph has two great hubs with many neighbours in common, and small ones.
func hubGraph() *builder {
	g := newGraph().institution("hub1", "Hub one").institution("hub2", "Hub two").institution("small", "Small").
		institution("empty", "Empty")
	for i := range hubSize {
		slug := numbered("p", i)
		// Names are not in the order of ids, and every tenth is the name of others.
		g.project(slug, fmt.Sprintf("Project %d", (i*7919)%(hubSize-hubSize/10)))
		g.relation(
			"hub1",
			graph.ParticipatesIn,
			slug,
			fmt.Sprintf("amount=%d", i%100),
			fmt.Sprintf("since=%d", 1990+i%30),
		)
		if i%5 == 0 {
			g.relation("hub2", graph.ParticipatesIn, slug, "role=coordinator")
		}
		if i%10 == 0 {
			g.relation("hub2", graph.ParticipatesIn, slug, "role=expert", fmt.Sprintf("amount=%d", i%70))
		}
	}
	return g.relation("small", graph.ParticipatesIn, "p00003").relation("small", graph.PartnerOf, "hub1")
}

// testRelationsHub is paging of Reader.Relations over sources of very different size.
func testRelationsHub(t *testing.T, open Open) {
	g := hubGraph()
	p := g.in(t, open)
	reference := probe{t: t, Store: NewReference()}
	reference.apply(g.changes())
	from := append(g.list("hub1 small empty hub2 hub1"), "institution:nobody")
	take := graph.Both(graph.ParticipatesIn)
	for _, c := range []struct {
		rule string
		s    graph.Step
	}{
		{"each source has its own first page", graph.Step{Window: graph.Window{Limit: 20}, Total: true}},
		{"each source has its own last page", graph.Step{Window: graph.Window{Limit: 20, FromEnd: true}, Total: true}},
		{"totals without items", graph.Step{Legs: take, Total: true}},
		{
			"ordered by amount, ties by id",
			graph.Step{Legs: take, OrderBy: []graph.Order{{Field: "amount", Desc: true}}, Window: graph.Window{Limit: 250}},
		},
		{
			"ordered by the name of the other end",
			graph.Step{Legs: take, OrderBy: []graph.Order{{Field: "name"}}, Window: graph.Window{Limit: 30, FromEnd: true}},
		},
		{
			"filtered on the other end",
			graph.Step{Where: op("name", graph.OpStartsWith, "project 77"), Window: graph.Window{Limit: 15}, Total: true},
		},
		{
			"as of a day",
			graph.Step{AsOf: graph.MustDate("1991"), Legs: take, Window: graph.Window{Limit: 10}, Total: true},
		},
		{"a window in the middle for each", graph.Step{Window: middle(reference, g.id("hub1"), 5000, 5040, 25)}},
		{
			"a window in the middle from its end",
			graph.Step{Window: fromEnd(middle(reference, g.id("hub1"), 5000, 5040, 25))},
		},
		{"everything", graph.Step{Window: all, Total: true}},
		{"each other end once", graph.Step{Distinct: true, Window: graph.Window{Limit: 20}, Total: true}},
		{
			"other ends by the greatest amount", graph.Step{
				Legs: take, OrderBy: orders("-amount"), Distinct: true, Window: graph.Window{Limit: 250, FromEnd: true},
			},
		},
		{
			"other ends as of a day, filtered", graph.Step{
				AsOf: graph.MustDate("1991"), Where: op("name", graph.OpStartsWith, "project 7"), Distinct: true,
				Window: graph.Window{Limit: 15}, Total: true,
			},
		},
		{
			"a window in the middle of other ends",
			graph.Step{Distinct: true, Window: middle(reference, g.id("hub2"), 1000, 1040, 25), Total: true},
		},
		{"every other end", graph.Step{Distinct: true, Window: all, Total: true}},
	} {
		t.Run(c.rule, func(t *testing.T) {
			want, got := reference.on(t).relationsOf(c.s, from...), p.on(t).relationsOf(c.s, from...)
			for i := range want {
				rule := fmt.Sprintf("Relations of several sources: %s: %s", c.rule, from[i])
				same(t, rule, items(want[i]), items(got[i]))
				same(t, rule, writtenOthers(want[i]), writtenOthers(got[i]))
				same(t, rule+": Total", want[i].Total, got[i].Total)
			}
		})
	}
	t.Run("pages put together are all relations", func(t *testing.T) { hubInPages(p.on(t), g.id("hub1")) })
}

// middle returns the window between two items of the default list of an entity.
func middle(p probe, id graph.ID, after, before, limit int) graph.Window {
	whole := p.relationsOf(graph.Step{Window: all}, id)[0].Items
	a, b := whole[after].Key(graph.DefaultStepOrder), whole[before].Key(graph.DefaultStepOrder)
	return graph.Window{After: &a, Before: &b, Limit: limit}
}

func fromEnd(w graph.Window) graph.Window {
	w.FromEnd = true
	return w
}

// hubInPages walks through a hub.
func hubInPages(p probe, id graph.ID) {
	order := []graph.Order{{Field: "amount"}, {Field: "since", Desc: true}}
	seen := map[graph.ID]bool{}
	var last *graph.Key
	for pages := 0; ; pages++ {
		s := graph.Step{
			Legs: graph.Both(graph.ParticipatesIn), OrderBy: order,
			Window: graph.Window{After: last, Limit: 997},
		}
		page := p.relationsOf(s, id)[0]
		for _, it := range page.Items {
			k := it.Key(order)
			if last != nil && last.Compare(k, order) >= 0 {
				p.t.Fatalf("contract: Relations: a page is ordered and behind After: %v stands behind %v", k, *last)
			}
			last = &k
			seen[it.Relation.ID] = true
		}
		if len(page.Items) == 0 || pages > hubSize/997+2 {
			break
		}
	}
	same(p.t, "Relations: pages put together are all relations", hubSize, len(seen))
}
