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
	if err := s.Warm(ctx); err != nil {
		return err
	}
	return s.Store.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) error {
		if _, whole := t.(graph.WholeTopology); !whole {
			s.t.Error("the shape of the graph is not at hand")
		}
		return ask(ctx, r, t)
	})
}

// TestShape runs the parts of the suite that are about how much is connected with the shape of the graph in memory; TestConformance
// begins each question before it is.
func TestShape(t *testing.T) {
	storetest.RunOnly(t, func(t *testing.T) graph.Store { return shaped{open(t), t} },
		"Topology", "Paths", "PathsOracle", "Holding", "Withdrawn", "Random")
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
