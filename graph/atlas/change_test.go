package atlas_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/storetest"
)

// journaled returns a store in which three loads created sites, changed one and deleted one.
func journaled(t *testing.T) graph.Store {
	t.Helper()
	s := storetest.NewReference()
	put := func(ids ...graph.ID) (out []graph.Record) {
		for _, id := range ids {
			out = append(out, graph.Record{Entity: graph.Entity{ID: id, Kind: id.Kind()}})
		}
		return out
	}
	for _, c := range []storetest.Changes{
		{Put: put("site:a", "site:b", "site:c")},
		{Put: put("site:d", "site:b")},
		{Delete: []graph.ID{"site:c"}, Put: put("site:e")},
	} {
		c.Load.Finished = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		if err := storetest.Apply(context.Background(), s, c); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestChanges(t *testing.T) {
	a, ctx := atlas.New(journaled(t)), context.Background()
	for _, c := range []struct {
		why   string
		since int
		want  string
	}{
		{"from the empty graph on, what is gone never was", 0, "[CREATED site:a CREATED site:b CREATED site:d CREATED site:e]"},
		{"what is gone meanwhile is deleted", 1, "[UPDATED site:b CREATED site:d DELETED site:c CREATED site:e]"},
		{"the last load alone", 2, "[DELETED site:c CREATED site:e]"},
		{"nothing", 3, "[]"},
	} {
		for _, size := range []int{1, 2, 100} {
			var forth, back []string
			for q := (atlas.ChangesQuery{Since: c.since, PageArgs: atlas.PageArgs{First: &size}}); ; {
				p, err := a.Changes(ctx, q)
				if err != nil || !p.Complete {
					t.Fatalf("%s: %v", c.why, err)
				}
				forth = append(forth, told(p)...)
				if q.After = p.PageInfo.EndCursor; !p.PageInfo.HasNextPage {
					break
				}
			}
			for q := (atlas.ChangesQuery{Since: c.since, PageArgs: atlas.PageArgs{Last: &size}}); ; {
				p, err := a.Changes(ctx, q)
				if err != nil {
					t.Fatalf("%s: %v", c.why, err)
				}
				back = append(told(p), back...)
				if q.Before = p.PageInfo.StartCursor; !p.PageInfo.HasPreviousPage {
					break
				}
			}
			if fmt.Sprint(forth) != c.want || fmt.Sprint(back) != c.want {
				t.Errorf("%s, by %d: %v forth, %v back, not %s", c.why, size, forth, back, c.want)
			}
		}
	}
	p, err := a.Changes(ctx, atlas.ChangesQuery{Since: 4})
	if err != nil || p.Complete || p.Total > 0 || p.Journal.Revision != 3 {
		t.Errorf("a revision that the graph has not reached is not complete: %+v %v", p, err)
	}
	cursor := "x"
	for _, q := range []atlas.ChangesQuery{{Since: -1}, {PageArgs: atlas.PageArgs{After: &cursor}}} {
		if _, err := a.Changes(ctx, q); graph.CodeOf(err) != graph.CodeInvalidArgument && graph.CodeOf(err) != graph.CodeInvalidCursor {
			t.Errorf("%+v is refused: %v", q, err)
		}
	}
}

func told(p *atlas.ChangePage) (out []string) {
	for _, c := range p.Nodes() {
		out = append(out, fmt.Sprintf("%s %s", c.Kind, c.ID))
	}
	return out
}

// TestNodes asks for entities and relations in one list, with ids of which there is nothing.
func TestNodes(t *testing.T) {
	a := atlas.New(journaled(t))
	entities, relations, err := a.Nodes(context.Background(), []graph.ID{"relation:x", "site:e", "site:none", "relation:y", "site:a"})
	if err != nil || len(entities) != 5 || len(relations) != 5 || entities[1].ID != "site:e" || entities[4].ID != "site:a" ||
		entities[0] != nil || entities[2] != nil || relations[0] != nil {
		t.Errorf("each is in its place: %v %v %v", entities, relations, err)
	}
}
