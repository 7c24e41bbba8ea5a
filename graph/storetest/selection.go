package storetest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// testSelections is what graph.Selection reads of a store, over more than a page of entities, against a naive count of what
// was put there.
func testSelections(t *testing.T, open Open) {
	w := newWorld(newChance(11), 620, 900)
	p := probe{t: t, Store: open(t)}
	p.apply(w.changes())
	ctx := context.Background()
	api := atlas.New(p.Store)
	every := func(graph.ID) bool { return true }
	of := func(kinds ...graph.EntityKind) func(graph.ID) bool {
		return func(id graph.ID) bool { return slices.Contains(kinds, id.Kind()) }
	}
	day := graph.MustDate("2014")
	theOne := busiest(w)
	for _, c := range []struct {
		why       string
		selection atlas.Selection
		entities  []graph.ID
		relations []graph.ID
	}{
		{"the whole graph", api.SelectAll(), w.selected(every), w.joining(every, every, graph.Date{})},
		{
			"a list has the relations among its entities", answerOf(api.SelectList(ctx, atlas.ListQuery{Kind: graph.KindInstitution}, graph.Date{}, 0))(t),
			w.selected(of(graph.KindInstitution)), w.joining(of(graph.KindInstitution), of(graph.KindInstitution), graph.Date{}),
		},
		{
			"a list at a time", answerOf(api.SelectList(ctx, atlas.ListQuery{Kind: graph.KindInstitution}, day, 0))(t),
			w.selected(of(graph.KindInstitution)), w.joining(of(graph.KindInstitution), of(graph.KindInstitution), day),
		},
		{
			"more than there are",
			answerOf(api.SelectList(ctx, atlas.ListQuery{Kind: graph.KindInstitution}, graph.Date{}, atlas.MaxSelected))(t),
			w.selected(of(graph.KindInstitution)), w.joining(of(graph.KindInstitution), of(graph.KindInstitution), graph.Date{}),
		},
		{
			"an entity with its neighbours", answerOf(api.SelectEntity(ctx, theOne, graph.Date{}))(t),
			w.around(theOne), w.touching(theOne),
		},
		{"nothing", api.SelectSubgraph(nil, nil), nil, nil},
	} {
		for _, want := range []atlas.Want{
			{Entities: true, Facts: true, Relations: true},
			{Entities: true},
			{Relations: true},
		} {
			records, relations := readSelection(ctx, t, c.selection, want)
			if want.Entities {
				same(t, "Selection: "+c.why+": entities by id", c.entities, idsOfRecords(records))
			}
			if want.Facts {
				same(t, "Selection: "+c.why+": records are whole", w.records(c.entities), records)
			}
			if want.Relations {
				same(t, "Selection: "+c.why+": relations by the entity that they lead from", c.relations, relations)
			}
		}
	}
	checkFirst(ctx, t, api, w.selected(every))
	stop := errors.New("enough")
	err := api.SelectAll().Read(ctx, atlas.Want{Entities: true}, atlas.Visitor{Entity: func(graph.Record) error { return stop }})
	same(t, "Selection: an error of the visitor ends the reading", true, errors.Is(err, stop))
}

// checkFirst checks a list that is cut to its first entities; all are the ids of all entities in order.
func checkFirst(ctx context.Context, t *testing.T, api *atlas.Atlas, all []graph.ID) {
	t.Helper()
	backwards := atlas.ListQuery{OrderBy: []graph.Order{{Field: graph.FieldID, Desc: true}}}
	first := answerOf(api.SelectList(ctx, backwards, graph.Date{}, 3))(t)
	records, _ := readSelection(ctx, t, first, atlas.Want{Entities: true})
	same(t, "Selection: the first of a list in its order", all[len(all)-3:], idsOfRecords(records))
}

// readSelection returns what is read; of relations their ids. Each relation stands behind the entity that it leads from.
func readSelection(ctx context.Context, t *testing.T, s atlas.Selection, want atlas.Want) (records []graph.Record, relations []graph.ID) {
	t.Helper()
	err := s.Read(ctx, want, atlas.Visitor{
		Entity: func(r graph.Record) error { records = append(records, r); return nil },
		Relation: func(r *graph.Relation) error {
			if want.Entities && r.From != records[len(records)-1].Entity.ID {
				t.Errorf("contract: Selection: %s leads from %s", r.ID, r.From)
			}
			relations = append(relations, r.ID)
			return nil
		},
	})
	if err != nil {
		t.Fatalf("contract: Selection: %v", err)
	}
	return records, relations
}

func idsOfRecords(records []graph.Record) []graph.ID {
	var ids []graph.ID
	for _, r := range records {
		ids = append(ids, r.Entity.ID)
	}
	return ids
}

// selected returns the ids of the entities that are wanted, in order.
func (w *world) selected(wanted func(graph.ID) bool) []graph.ID {
	var ids []graph.ID
	for _, id := range w.ids {
		if wanted(id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// joining returns the ids of the relations between wanted ends that may have held then, by the end they lead from, then by id.
func (w *world) joining(from, to func(graph.ID) bool, asOf graph.Date) []graph.ID {
	return w.relationsThat(func(r graph.Relation) bool { return from(r.From) && to(r.To) && r.Covers(asOf) })
}

// touching returns the ids of the relations of an entity, in the same order.
func (w *world) touching(id graph.ID) []graph.ID {
	return w.relationsThat(func(r graph.Relation) bool { return r.From == id || r.To == id })
}

func (w *world) relationsThat(fulfil func(graph.Relation) bool) []graph.ID {
	var kept []graph.Relation
	for _, r := range w.relations {
		if fulfil(r) {
			kept = append(kept, r)
		}
	}
	slices.SortFunc(kept, func(a, b graph.Relation) int {
		if c := strings.Compare(string(a.From), string(b.From)); c != 0 {
			return c
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	var ids []graph.ID
	for _, r := range kept {
		ids = append(ids, r.ID)
	}
	return ids
}

// around returns an entity and those at the other ends of its relations, by id.
func (w *world) around(id graph.ID) []graph.ID {
	ids := []graph.ID{id}
	for _, r := range w.relations {
		if r.From == id || r.To == id {
			other, _ := r.Other(id)
			ids = append(ids, other)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// busiest returns the entity with the most relations, the first by id of several.
func busiest(w *world) graph.ID {
	best, most := graph.ID(""), -1
	for _, id := range w.selected(func(graph.ID) bool { return true }) {
		if n := len(w.touching(id)); n > most {
			best, most = id, n
		}
	}
	return best
}
