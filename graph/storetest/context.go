package storetest

import (
	"context"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/connect"
)

// calls are the methods of a store, each with a question that has an answer.
func calls(g *builder) []struct {
	name string
	call func(ctx context.Context, s graph.Store) error
} {
	ids := g.order
	return []struct {
		name string
		call func(ctx context.Context, s graph.Store) error
	}{
		{"Entities", func(ctx context.Context, s graph.Store) error { _, err := s.Entities(ctx, ids); return err }},
		{"Find", func(ctx context.Context, s graph.Store) error {
			_, err := s.Find(ctx, graph.Query{Window: all})
			return err
		}},
		{"Count", func(ctx context.Context, s graph.Store) error { _, err := s.Count(ctx, graph.Query{}); return err }},
		{"Facets", func(ctx context.Context, s graph.Store) error {
			_, err := s.Facets(ctx, graph.Query{}, []graph.Field{"country"})
			return err
		}},
		{"Group", func(ctx context.Context, s graph.Store) error {
			_, err := s.Group(ctx, graph.Query{}, graph.Grouping{By: []graph.GroupKey{{Field: "country"}}, Most: 10})
			return err
		}},
		{
			"Search",
			func(ctx context.Context, s graph.Store) error { _, err := s.Search(ctx, text("alpha")); return err },
		},
		{"Relations", func(ctx context.Context, s graph.Store) error {
			_, err := s.Relations(ctx, ids, graph.Step{Window: all})
			return err
		}},
		{"RelationsByID", func(ctx context.Context, s graph.Store) error {
			_, err := s.RelationsByID(ctx, []graph.ID{g.relations[0].ID})
			return err
		}},
		{"EntitiesAndRelations", func(ctx context.Context, s graph.Store) error {
			_, _, err := s.EntitiesAndRelations(ctx, ids, []graph.ID{g.relations[0].ID})
			return err
		}},
		{"Facts", func(ctx context.Context, s graph.Store) error { _, err := s.Facts(ctx, ids); return err }},
		{"Conflicts", func(ctx context.Context, s graph.Store) error {
			_, _, err := s.Conflicts(ctx, graph.ConflictQuery{Limit: 10})
			return err
		}},
		{"Paths", func(ctx context.Context, s graph.Store) error {
			_, err := connect.FindPaths(ctx, s, connect.PathQuery{From: ids[0], To: ids[1], MaxLength: 3, Limit: 3})
			return err
		}},
		{"Usage", func(ctx context.Context, s graph.Store) error { _, err := s.Usage(ctx, ids); return err }},
		{"Citing", func(ctx context.Context, s graph.Store) error { _, err := s.Citing(ctx, ids); return err }},
		{"Identified", func(ctx context.Context, s graph.Store) error {
			_, err := s.Identified(ctx, []graph.Identifier{{Scheme: graph.SchemePIC, Value: "1"}})
			return err
		}},
		{"Stats", func(ctx context.Context, s graph.Store) error { _, err := s.Stats(ctx); return err }},
		{"Ping", func(ctx context.Context, s graph.Store) error { return s.Ping(ctx) }},
		{"Begin", func(ctx context.Context, s graph.Store) error {
			tx, err := s.Begin(ctx, load("empty", 0))
			if err != nil {
				return err
			}
			return tx.Close()
		}},
	}
}

// omega changes the name of the first entity.
func omega(g *builder) Changes {
	c := newGraph().institution("a", "Omega").changes()
	c.Put[0].Entity.ID = g.id("a")
	return c
}

func smallGraph() *builder {
	return newGraph().institution("a", "Alpha", "country=FR").
		institution("b", "Beta").
		relation("a", graph.PartnerOf, "b")
}

// testContext gives up questions.
func testContext(t *testing.T, open Open) {
	g := smallGraph()
	p := g.in(t, open)
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	late, stop := context.WithDeadline(context.Background(), time.Now().Add(-time.Hour))
	defer stop()
	for _, c := range calls(g) {
		t.Run(c.name, func(t *testing.T) {
			code(t, c.name+" returns CANCELED when ctx is canceled", c.call(canceled, p), graph.CodeCanceled)
			code(t, c.name+" returns TIMEOUT when the deadline of ctx has passed", c.call(late, p), graph.CodeTimeout)
		})
	}
	p.holds("a load that was given up changes nothing", g.changes())
	same(t, "a load that was given up is no revision", 1, p.stats().Revision)
	for _, c := range calls(g) {
		if err := c.call(context.Background(), p); err != nil {
			t.Errorf("contract: %s answers after questions that were given up: %v", c.name, err)
		}
	}
	t.Run("meanwhile", func(t *testing.T) { cancelMeanwhile(t, open) })
}

// cancelMeanwhile cancels loads and questions while they run: each either succeeds or says CANCELED, and a load is
// there whole or not at all.
func cancelMeanwhile(t *testing.T, open Open) {
	before, after := generations(300, 1), generations(300, 2)
	p := probe{t: t, Store: open(t)}
	p.apply(before.changes())
	changes := after.changes()
	for _, microseconds := range []time.Duration{0, 50, 500, 2_000, 10_000, 50_000} {
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(microseconds*time.Microsecond, cancel)
		err := Apply(ctx, p, changes)
		cancel()
		if err != nil {
			code(t, "a load returns CANCELED when ctx is canceled meanwhile", err, graph.CodeCanceled)
		}
		want := before
		if generationOf(p.entities(before.id("g00000"))[0]) == 2 {
			want = after
		}
		if err == nil && want == before {
			t.Errorf("contract: a load without an error has put the changes in place")
		}
		page := p.find(graph.Query{Kinds: []graph.EntityKind{graph.KindProject}, Window: all})
		for _, e := range page {
			if generationOf(e) != generationOf(page[0]) {
				t.Fatalf("contract: a load that is given up changes nothing: generations %d and %d", generationOf(page[0]),
					generationOf(e))
			}
		}
		same(t, "a load that is given up leaves the state before or after", len(want.order), p.count(graph.Query{}))
		p.apply(before.changes())
		p.apply(
			Changes{
				Load:            load("back", 0),
				Delete:          surplus(after, before),
				DeleteRelations: surplusRelations(after, before),
			},
		)
	}
	p.holds("a load that was given up can be undone", before.changes())
}

// testClose uses a store after it was closed.
func testClose(t *testing.T, open Open) {
	g := smallGraph()
	p := g.in(t, open)
	if err := p.Close(); err != nil {
		t.Fatalf("contract: Close gives back what the store holds: %v", err)
	}
	for _, c := range calls(g) {
		t.Run(c.name, func(t *testing.T) {
			code(t, c.name+" after Close is an error", c.call(context.Background(), p), "")
		})
	}
}
