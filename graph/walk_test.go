package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"entente/graph"
)

// entitiesOnly is a store of entities that have nothing but an id. It notes how many it was asked for at a time.
type entitiesOnly struct {
	graph.Reader
	ids    []graph.ID // in order
	limits []int
}

func (s *entitiesOnly) Find(_ context.Context, q graph.Query) ([]*graph.Entity, error) {
	s.limits = append(s.limits, q.Window.Limit)
	var out []*graph.Entity
	for _, id := range s.ids {
		if (q.Window.After == nil || id > q.Window.After.ID) && len(out) < q.Window.Limit {
			out = append(out, &graph.Entity{ID: id})
		}
	}
	return out, nil
}

func (s *entitiesOnly) Facts(_ context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	return make([][]graph.Fact, len(ids)), nil
}

func (s *entitiesOnly) Conflicts(context.Context, graph.ConflictQuery) ([]graph.Conflict, int, error) {
	return nil, 0, nil
}

func (s *entitiesOnly) Relations(_ context.Context, from []graph.ID, _ graph.Step) ([]graph.RelationPage, error) {
	return make([]graph.RelationPage, len(from)), nil
}

// TestWalkReadsSoManyAtATime: a graph does not lie in memory as a whole. Each record is visited once, in the order of ids.
func TestWalkReadsSoManyAtATime(t *testing.T) {
	store := &entitiesOnly{}
	for i := range 1_100 {
		store.ids = append(store.ids, graph.ID(fmt.Sprintf("theme:%04d", i)))
	}
	var visited []graph.ID
	err := graph.Walk(t.Context(), store, func(r graph.Record, _ []*graph.Relation) error {
		visited = append(visited, r.Entity.ID)
		return nil
	})
	if err != nil || !slices.Equal(visited, store.ids) {
		t.Errorf("%d records were visited, not each of %d once and in order: %v", len(visited), len(store.ids), err)
	}
	if want := []int{500, 500, 500, 500}; !slices.Equal(store.limits, want) {
		t.Errorf("it was asked for %v entities, want %v: three pages, and one that is empty", store.limits, want)
	}
}
