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
	note := func(kind graph.ChangeKind, ids ...graph.ID) (out []graph.Change) {
		for _, id := range ids {
			out = append(out, graph.Change{ID: id, Kind: kind})
		}
		return out
	}
	moved := graph.Change{ID: "site:b", Kind: graph.ChangeUpdated, Facts: []graph.FactChange{
		{Kind: graph.ChangeUpdated, Before: &graph.FactState{Property: graph.PropCity, Value: "Ispra"}, After: &graph.FactState{Property: graph.PropCity, Value: "Varese"}},
		{Kind: graph.ChangeWithdrawn, Before: &graph.FactState{Property: graph.PropCountry, Value: "IT"}},
	}}
	for _, c := range []storetest.Changes{
		{Put: put("site:a", "site:b", "site:c"), Note: note(graph.ChangeCreated, "site:a", "site:b", "site:c")},
		{Put: put("site:d", "site:b"), Note: append(note(graph.ChangeCreated, "site:d"), moved)},
		{Delete: []graph.ID{"site:c"}, Put: put("site:e"), Note: append(note(graph.ChangeDeleted, "site:c"), note(graph.ChangeCreated, "site:e")...)},
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

// TestChangesThatAreWanted asks for some of the changes: the counts are theirs.
func TestChangesThatAreWanted(t *testing.T) {
	a, ctx := atlas.New(journaled(t)), context.Background()
	for _, c := range []struct {
		why   string
		f     graph.ChangeFilter
		want  string
		facts int
	}{
		{"an entity", graph.ChangeFilter{Entities: []graph.ID{"site:b"}}, "[UPDATED site:b]", 2},
		{"one that is gone", graph.ChangeFilter{Entities: []graph.ID{"site:c"}}, "[DELETED site:c]", 0},
		{"a property", graph.ChangeFilter{Properties: []graph.Property{graph.PropCountry}}, "[UPDATED site:b]", 1},
		{"a kind of change", graph.ChangeFilter{Changes: []graph.ChangeKind{graph.ChangeCreated}}, "[CREATED site:d CREATED site:e]", 0},
		{"a kind of entity", graph.ChangeFilter{Kinds: []graph.EntityKind{graph.KindProject}}, "[]", 0},
	} {
		p, err := a.Changes(ctx, atlas.ChangesQuery{Since: 1, Filter: c.f})
		if err != nil || !p.Complete {
			t.Fatalf("%s: %v", c.why, err)
		}
		facts, counted := 0, 0
		for _, n := range p.Nodes() {
			facts += len(n.Facts)
		}
		for _, n := range p.Entities.List() {
			counted += n
		}
		if fmt.Sprint(told(p)) != c.want || facts != c.facts || p.Total != len(p.Nodes()) || counted != p.Total {
			t.Errorf("%s: %v with %d facts, %d in all, %d counted; want %s with %d", c.why, told(p), facts, p.Total, counted, c.want, c.facts)
		}
	}
	many := make([]graph.ID, atlas.MaxIDs+1)
	for _, f := range []graph.ChangeFilter{{Properties: []graph.Property{"colour"}}, {Entities: many}} {
		if _, err := a.Changes(ctx, atlas.ChangesQuery{Filter: f}); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%v is refused: %v", f.Properties, err)
		}
	}
}

// TestManyChanges reads a list of several blocks page by page, while more comes: each page is of its state.
func TestManyChanges(t *testing.T) {
	s := storetest.NewReference()
	defer s.Close()
	var changes []graph.Change
	for i := range 1_203 {
		changes = append(changes, graph.Change{ID: graph.ID(fmt.Sprintf("site:n%04d", i)), Kind: graph.ChangeCreated})
	}
	apply := func(note []graph.Change) {
		t.Helper()
		put := []graph.Record{{Entity: graph.Entity{ID: "site:a", Kind: graph.KindSite}}}
		if err := storetest.Apply(context.Background(), s, storetest.Changes{Put: put, Note: note}); err != nil {
			t.Fatal(err)
		}
	}
	apply(changes)
	ctx, a, size, seen := s.Pin(context.Background()), atlas.New(s), 100, 0
	for q := (atlas.ChangesQuery{PageArgs: atlas.PageArgs{First: &size}}); ; {
		p, err := a.Changes(ctx, q)
		if err != nil || p.Total != len(changes) {
			t.Fatal(err, p)
		}
		for _, c := range p.Nodes() {
			if c.ID != changes[seen].ID {
				t.Fatalf("%s comes at %d", c.ID, seen)
			}
			seen++
		}
		if q.After = p.PageInfo.EndCursor; !p.PageInfo.HasNextPage {
			break
		}
		apply([]graph.Change{{ID: changes[seen].ID, Kind: graph.ChangeDeleted}})
	}
	if seen != len(changes) {
		t.Errorf("%d of %d were read", seen, len(changes))
	}
	if p, err := a.Changes(context.Background(), atlas.ChangesQuery{}); err != nil || p.Total != len(changes)-12 {
		t.Errorf("others see what went meanwhile: %d, %v", p.Total, err)
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
