package connect

import (
	"context"
	"fmt"
	"testing"

	"entente/graph"
)

// crowd is a store in which an entity has so many relations.
type crowd struct {
	graph.Reader
	relations int
}

func (c crowd) Relations(_ context.Context, _ []graph.ID, s graph.Step) ([]graph.RelationPage, error) {
	page := graph.RelationPage{Items: make([]graph.RelationItem, min(c.relations, s.Window.Limit))}
	for i := range page.Items {
		page.Items[i].Relation = &graph.Relation{ID: graph.ID(fmt.Sprintf("relation:r%d", i))}
	}
	return []graph.RelationPage{page}, nil
}

func (c crowd) RelationsByID(context.Context, []graph.ID) ([]*graph.Relation, error) { return nil, nil }

// TestWhatIfBounds: what goes with the entities that are supposed away is counted, too.
func TestWhatIfBounds(t *testing.T) {
	for _, c := range []struct {
		relations int
		code      graph.Code
		reason    string
	}{
		{50_000, "", "so many may go"},
		{50_001, graph.CodeLimit, "one more is too many"},
	} {
		s, err := WhatIf{Remove: []graph.ID{"institution:a"}}.work(context.Background(), crowd{relations: c.relations})
		if graph.CodeOf(err) != c.code {
			t.Errorf("%d relations: %v, want %q: %s", c.relations, err, c.code, c.reason)
		}
		if err == nil && len(s.relations) != c.relations {
			t.Errorf("%d relations go, want %d", len(s.relations), c.relations)
		}
	}
}
