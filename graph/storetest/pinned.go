package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// testPinned is Reader.Pin and Reader.Pinned.
func testPinned(t *testing.T, open Open) {
	t.Run("revision", func(t *testing.T) { testPinnedRevision(t, open) })
	t.Run("state", func(t *testing.T) { testPinnedState(t, open) })
}

func testPinnedRevision(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	first := newGraph().institution("a", "Alpha")
	p.apply(first.changes())
	revision := func(ctx context.Context) string {
		n, ok := p.Pinned(ctx)
		return fmt.Sprint(n, " ", ok)
	}
	ctx := p.Pin(context.Background())
	same(t, "Pinned: nothing was seen before the first call", "0 false", revision(ctx))
	same(t, "Pinned: a context without a pin has seen nothing", "0 false", revision(context.Background()))
	_, err := p.Entities(ctx, first.list("a"))
	p.must("Entities", err)
	same(t, "Pinned: the revision of the state that answered", "1 true", revision(ctx))
	p.apply(newGraph().institution("b", "Beta").changes())
	same(t, "Pinned: a load changes nothing of it", "1 true", revision(ctx))
	other := p.Pin(context.Background())
	j, err := p.Journal(other, 1)
	p.must("Journal", err)
	same(t, "Pinned: every method pins", fmt.Sprint(j.Revision, " true"), revision(other))
}

// testPinnedState loads between two calls: with a pin the second answers from the state of the first, or says that it is gone.
func testPinnedState(t *testing.T, open Open) {
	before := smallGraph()
	p := before.in(t, open)
	ctx := p.Pin(context.Background())
	_, err := p.Stats(ctx)
	p.must("Stats", err)
	after := newGraph().institution("a", "Omega").institution("b", "Beta").institution("c", "Gamma").
		relation("a", graph.PartnerOf, "c")
	c := after.changes()
	c.DeleteRelations = []graph.ID{before.relations[0].ID}
	p.apply(c)
	reference := probe{t: t, Store: NewReference()}
	reference.apply(before.changes())
	for _, o := range []operation{
		{Method: "Entities", IDs: after.order},
		{Method: "EntitiesAndRelations", IDs: append(before.list("a"), before.relations[0].ID)},
		{Method: "Find", Query: &graph.Query{Window: all}},
		{Method: "Count", Query: &graph.Query{}},
		{Method: "Facets", Query: &graph.Query{}, Fields: []graph.Field{graph.FieldKind}},
		{Method: "Group", Query: &graph.Query{}, Grouping: &graph.Grouping{By: []graph.GroupKey{{Field: "kind"}}, Most: 10}},
		{Method: "Search", Text: &graph.TextQuery{Text: "alpha", Limit: 9}},
		{Method: "Relations", IDs: before.order, Step: &graph.Step{Window: all}},
		{Method: "RelationsByID", IDs: []graph.ID{before.relations[0].ID}},
		{Method: "Facts", IDs: before.order},
		{Method: "Conflicts", Conflicts: &graph.ConflictQuery{Limit: 9}},
		{Method: "Neighbourhood", Path: &connect.PathQuery{From: before.id("a"), To: before.id("b"), MaxLength: 3, Limit: 3}},
		{Method: "Usage", IDs: before.order},
		{Method: "Citing", IDs: before.order},
		{Method: "Identified", Other: []graph.Identifier{{Scheme: graph.SchemePIC, Value: "1"}}},
		{Method: "Journal"},
		{Method: "Stats"},
	} {
		t.Run(o.Method, func(t *testing.T) {
			want, _ := o.answer(context.Background(), reference)
			got, err := o.answer(ctx, p)
			if err != nil {
				code(t, "Pin: a store that shows a state no longer says so: "+o.Method, err, graph.CodeUnavailable)
				if !errors.Is(err, graph.ErrChanged) {
					t.Errorf("contract: Pin: the cause of the error is ErrChanged: %s: %v", o.Method, err)
				}
				return
			}
			same(t, "Pin: every call sees the state of the first: "+o.Method, want, got)
		})
	}
	same(t, "Pin: a context without a pin sees the state that is", "a b c", slugs(p.find(graph.Query{Window: all})))
	p.must("a load with a pinned context", Apply(ctx, p, newGraph().institution("d", "Delta").changes()))
	same(t, "Pin: writing is not concerned", "a b c d", slugs(p.find(graph.Query{Window: all})))
}
