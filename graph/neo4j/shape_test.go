package neo4j

import (
	"context"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/connect"
	"entente/graph/derive"
	"entente/graph/storetest"
)

// shaped is a store whose questions have the shape of the graph at hand.
type shaped struct {
	*Store
	t *testing.T
}

// Explore waits for the shape, which is there then for as long as the graph stays the same.
func (s shaped) Explore(ctx context.Context, ask graph.Explorer) error {
	for asked := 0; ; asked++ {
		whole := false
		err := s.Store.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) error {
			if _, whole = t.(graph.WholeTopology); !whole {
				return nil // this has it read
			}
			return ask(ctx, r, t)
		})
		if err != nil || whole {
			return err
		}
		if asked > 0 {
			s.t.Error("the shape of the graph was not read")
			return nil
		}
		if err := s.awaitShape(ctx); err != nil {
			return err
		}
	}
}

// TestWarm: a store that was warmed has the shape at hand, and what changes afterwards is seen at once all the same.
func TestWarm(t *testing.T) {
	s := open(t)
	paths := func() int {
		t.Helper()
		res, err := connect.FindPaths(t.Context(), s, connect.PathQuery{From: "institution:a", To: "institution:c", MaxLength: 2, Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		return len(res.Paths)
	}
	putPartners(t, s, "ab")
	if err := s.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s.shapeAtHand() == nil {
		t.Error("the shape of the graph is not at hand")
	}
	if n := paths(); n != 0 {
		t.Errorf("%d paths before there is one", n)
	}
	putPartners(t, s, "bc")
	if n := paths(); n != 1 {
		t.Errorf("%d paths by way of a relation that is new, want 1", n)
	}
	putPartners(t, s, "ac")
	if n := paths(); n != 2 {
		t.Errorf("%d paths after another change, want 2", n)
	}
}

// putPartners puts institutions in place that are named by a letter, and those that a pair of letters names as partners.
func putPartners(t *testing.T, s *Store, pairs ...string) {
	t.Helper()
	var change storetest.Changes
	for _, pair := range pairs {
		r := graph.Relation{Type: graph.PartnerOf, From: graph.ID("institution:" + pair[:1]), To: graph.ID("institution:" + pair[1:])}
		r.ID = r.DeriveID()
		change.PutRelations = append(change.PutRelations, r)
	}
	for _, id := range []graph.ID{"institution:a", "institution:b", "institution:c"} {
		change.Put = append(change.Put, derive.Record(id, nil, nil, func(graph.ID) derive.DocumentInfo { return derive.DocumentInfo{} }))
	}
	if err := storetest.Apply(t.Context(), s, change); err != nil {
		t.Fatal(err)
	}
}

// TestShape runs the parts of the suite that are about how much is connected with the shape of the graph in memory; TestConformance
// begins each question before it is.
func TestShape(t *testing.T) {
	about := []string{"Topology", "Paths", "PathsOracle", "Holding", "Withdrawn"}
	storetest.RunOnly(t, about, databases(t, func(t *testing.T, s *Store) graph.Store { return shaped{s, t} })...)
}

// TestShapeLimit keeps no shape of a graph that has more relations than it may.
func TestShapeLimit(t *testing.T) {
	open(t) // empties the database
	c := testConfig(t)
	c.ShapeLimit = 1
	s := openWith(t, c)
	putPartners(t, s, "ab", "bc", "ca")
	for range 2 {
		res, err := connect.FindPaths(t.Context(), s, connect.PathQuery{From: "institution:a", To: "institution:b", MaxLength: 2, Limit: 5})
		if err != nil || len(res.Paths) != 2 {
			t.Fatalf("%d paths, %v; want both ways round", len(res.Paths), err)
		}
		s.readers.Wait()
		if s.shape != nil || s.shapeRefused < 0 {
			t.Fatal("a shape beyond the limit is refused, and not read again for the same revision")
		}
	}
}

// TestShapeStatementsAreBounded reads no more than a page in any statement about the shape.
func TestShapeStatementsAreBounded(t *testing.T) {
	for _, name := range []string{"shape_entities", "shape_relations"} {
		text := fill(name, map[string]string{"Type": "PART_OF", "Holding": "[r.since, r.until]"})
		if !strings.Contains(text, "LIMIT $limit") || !strings.Contains(text, "> $after") {
			t.Errorf("%s is not bounded:\n%s", name, text)
		}
	}
}
