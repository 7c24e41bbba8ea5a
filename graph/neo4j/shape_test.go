package neo4j

import (
	"context"
	"strings"
	"testing"

	"entente/graph"
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
	ids := []graph.ID{"institution:a", "institution:b", "institution:c"}
	put := func(relations ...graph.Relation) {
		t.Helper()
		var change graph.Changes
		for _, id := range ids {
			change.Put = append(change.Put, graph.Derive(id, nil, nil, func(graph.ID) graph.DocumentInfo { return graph.DocumentInfo{} }))
		}
		for _, r := range relations {
			r.ID = r.DeriveID()
			change.PutRelations = append(change.PutRelations, r)
		}
		if err := s.Apply(t.Context(), change); err != nil {
			t.Fatal(err)
		}
	}
	paths := func() int {
		t.Helper()
		res, err := graph.FindPaths(t.Context(), s, graph.PathQuery{From: ids[0], To: ids[2], MaxLength: 2, Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		return len(res.Paths)
	}
	put(graph.Relation{Type: graph.PartnerOf, From: ids[0], To: ids[1]})
	if err := s.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s.shapeAtHand() == nil {
		t.Error("the shape of the graph is not at hand")
	}
	if n := paths(); n != 0 {
		t.Errorf("%d paths before there is one", n)
	}
	put(graph.Relation{Type: graph.PartnerOf, From: ids[1], To: ids[2]})
	if n := paths(); n != 1 {
		t.Errorf("%d paths by way of a relation that is new, want 1", n)
	}
	put(graph.Relation{Type: graph.PartnerOf, From: ids[0], To: ids[2]})
	if n := paths(); n != 2 {
		t.Errorf("%d paths after another change, want 2", n)
	}
}

// TestShape runs the parts of the suite that are about how much is connected with the shape of the graph in memory; TestConformance
// begins each question before it is.
func TestShape(t *testing.T) {
	storetest.RunOnly(t, func(t *testing.T) graph.Store { return shaped{open(t), t} },
		"Topology", "Paths", "PathsOracle", "Holding", "Withdrawn")
}

// TestShapeLimit keeps no shape of a graph that has more relations than it may.
func TestShapeLimit(t *testing.T) {
	open(t) // empties the database
	c := testConfig(t)
	c.ShapeLimit = 1
	s := openWith(t, c)
	ids := []graph.ID{"institution:a", "institution:b", "institution:c"}
	var change graph.Changes
	for i, id := range ids {
		change.Put = append(change.Put, graph.Derive(id, nil, nil, func(graph.ID) graph.DocumentInfo { return graph.DocumentInfo{} }))
		r := graph.Relation{Type: graph.PartnerOf, From: id, To: ids[(i+1)%3]}
		r.ID = r.DeriveID()
		change.PutRelations = append(change.PutRelations, r)
	}
	if err := s.Apply(t.Context(), change); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		res, err := graph.FindPaths(t.Context(), s, graph.PathQuery{From: ids[0], To: ids[1], MaxLength: 2, Limit: 5})
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
