package connect_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/connect"
	"entente/graph/derive"
	"entente/graph/embedded"
	"entente/graph/storetest"
)

// drawWorld draws a graph as a store holds it, with documents, withdrawn relations and projects that lend their time.
func drawWorld(t *rapid.T) ([]graph.Record, []graph.Relation) {
	ids := []graph.ID{
		"agreement:i", "document:x", "document:y", "institution:a", "institution:b", "institution:c", "project:f", "theme:h",
	}
	var records []graph.Record
	for _, id := range ids {
		facts := []graph.Fact{{Subject: id, Property: graph.PropName, Value: id.Slug()}}
		if id == "project:f" {
			facts = append(facts, graph.Fact{Subject: id, Property: graph.PropEnd, Value: "2002"})
		}
		if rapid.Bool().Draw(t, "contested") {
			facts = append(facts, graph.Fact{Subject: id, Property: graph.PropName, Value: "Other " + id.Slug(),
				Evidence: []graph.Evidence{{Document: "document:x"}}})
		}
		for i := range facts {
			facts[i].ID = facts[i].DeriveID()
		}
		records = append(records, derive.Record(id, facts, nil, func(graph.ID) derive.DocumentInfo { return derive.DocumentInfo{} }))
	}
	g := &pathGraph{ids: ids}
	for range rapid.IntRange(0, 14).Draw(t, "relations") {
		r := drawRelation(t, g.ids)
		r.Withdrawn = rapid.IntRange(0, 5).Draw(t, "withdrawn") == 5
		if !slices.ContainsFunc(g.relations, func(o graph.Relation) bool { return o.ID == r.ID }) {
			g.relations = append(g.relations, r)
		}
	}
	return records, g.relations
}

// storeOf returns a store in memory that holds the world.
func storeOf(t *rapid.T, records []graph.Record, relations []graph.Relation) *embedded.Store {
	store, err := embedded.Open(context.Background(), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if err := storetest.Apply(context.Background(), store, storetest.Changes{Put: records, PutRelations: relations}); err != nil {
		t.Fatal(err)
	}
	return store
}

// TestWhatIfIsReallyApplyingTheChange asks the graph that is supposed to have changed, and a copy that really has, the same
// questions.
func TestWhatIfIsReallyApplyingTheChange(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		records, relations := drawWorld(t)
		w := drawWhatIf(t, records, relations)
		store, changed := storeOf(t, records, relations), storeOf(t, records, relations)
		before := statsOf(t, store)
		var really storetest.Changes
		for _, id := range w.Remove {
			if id.IsRelation() {
				really.DeleteRelations = append(really.DeleteRelations, id)
			} else {
				really.Delete = append(really.Delete, id)
			}
		}
		for _, r := range w.Add {
			known := slices.ContainsFunc(relations, func(o graph.Relation) bool {
				return o.ID == r.ID && !slices.Contains(w.Remove, o.ID)
			})
			if !known {
				really.PutRelations = append(really.PutRelations, r)
				really.DeleteRelations = slices.DeleteFunc(really.DeleteRelations, func(id graph.ID) bool { return id == r.ID })
			}
		}
		if err := storetest.Apply(ctx, changed, really); err != nil {
			t.Fatal(err)
		}
		supposed := connect.Supposing(store, w)
		for _, r := range records {
			for _, o := range records {
				q := connect.PathQuery{From: r.Entity.ID, To: o.Entity.ID, MaxLength: 5, Limit: 9, Rank: connect.RankSpecificity,
					AsOf: drawDate(t, "asOf"), MinEvidence: rapid.IntRange(0, 1).Draw(t, "minEvidence")}
				if diff := cmp.Diff(pathsOf(t, changed, q), pathsOf(t, supposed, q)); diff != "" {
					t.Fatalf("%+v after %+v (-really changed +supposed)\n%s", q, w, diff)
				}
			}
		}
		want, got := statsOf(t, changed), statsOf(t, supposed)
		want.Revision, want.LoadedAt, want.Loads = got.Revision, got.LoadedAt, got.Loads
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("stats after %+v (-really changed +supposed)\n%s", w, diff)
		}
		checkCohesion(t, store, w, records, relations, really)
		if diff := cmp.Diff(before, statsOf(t, store)); diff != "" {
			t.Fatalf("the store is not what it was\n%s", diff)
		}
	})
}

func drawWhatIf(t *rapid.T, records []graph.Record, relations []graph.Relation) connect.WhatIf {
	var w connect.WhatIf
	var ids, there []graph.ID
	for _, r := range records {
		if r.Entity.Kind != graph.KindDocument {
			ids = append(ids, r.Entity.ID)
		}
		there = append(there, r.Entity.ID)
	}
	for _, r := range relations {
		ids = append(ids, r.ID)
	}
	w.Remove = rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, 3, rapid.ID).Draw(t, "remove")
	there = slices.DeleteFunc(there, func(id graph.ID) bool { return slices.Contains(w.Remove, id) })
	for range rapid.IntRange(0, 3).Draw(t, "added") {
		r := drawRelation(t, there)
		if len(relations) > 0 && rapid.IntRange(0, 4).Draw(t, "known") == 4 {
			r = relations[0]
		}
		stays := slices.Contains(there, r.From) && slices.Contains(there, r.To)
		if r.Evidence, r.Withdrawn = nil, false; stays && !slices.ContainsFunc(w.Add, func(o graph.Relation) bool { return o.ID == r.ID }) {
			w.Add = append(w.Add, r)
		}
	}
	return w
}

func statsOf(t *rapid.T, r graph.Reader) graph.Stats {
	s, err := r.Stats(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func pathsOf(t *rapid.T, r graph.Reader, q connect.PathQuery) []string {
	res, err := connect.FindPaths(context.Background(), r, q)
	if err != nil {
		t.Fatal(err)
	}
	return append(found(res), string(res.Reason))
}

// checkCohesion counts pairs by asking of every two entities whether one reaches the other.
func checkCohesion(
	t *rapid.T, store graph.Reader, w connect.WhatIf, records []graph.Record, relations []graph.Relation, really storetest.Changes,
) {
	got, err := connect.FindCohesion(context.Background(), store, w)
	if err != nil || got == nil {
		t.Fatalf("%v, %v", got, err)
	}
	gone := func(id graph.ID) bool { return slices.Contains(w.Remove, id) }
	reach := func(relations []graph.Relation, from graph.ID) map[graph.ID]bool {
		seen, todo := map[graph.ID]bool{from: true}, []graph.ID{from}
		for len(todo) > 0 {
			here := todo[0]
			todo = todo[1:]
			for _, r := range relations {
				if other, _ := r.Other(here); !r.Withdrawn && (r.From == here || r.To == here) && !seen[other] &&
					other.Kind() != graph.KindDocument {
					seen[other] = true
					todo = append(todo, other)
				}
			}
		}
		return seen
	}
	var after []graph.Relation
	for _, r := range slices.Concat(relations, really.PutRelations) {
		if !gone(r.ID) && !gone(r.From) && !gone(r.To) || slices.ContainsFunc(really.PutRelations, func(o graph.Relation) bool { return o.ID == r.ID }) {
			after = append(after, r)
		}
	}
	pairsBefore, pairsAfter, parted, met := 0, 0, 0, 0
	for i, a := range records {
		for _, b := range records[:i] {
			if a.Entity.Kind == graph.KindDocument || b.Entity.Kind == graph.KindDocument {
				continue
			}
			x, y := a.Entity.ID, b.Entity.ID
			stay := !gone(x) && !gone(y)
			joined, join := reach(relations, x)[y], stay && reach(after, x)[y]
			pairsBefore += count(joined)
			pairsAfter += count(join)
			parted += count(stay && joined && !join)
			met += count(!joined && join)
		}
	}
	want := fmt.Sprint(pairsBefore, pairsAfter, parted, met)
	if said := fmt.Sprint(got.Before.Pairs, got.After.Pairs, got.Disconnected, got.Connected); said != want {
		t.Fatalf("pairs before, after, parted and met: %s, want %s (%+v)", said, want, w)
	}
	if (got.CutOffCount > 0) != (parted > 0) {
		t.Fatalf("%d are cut off, and %d pairs are parted", got.CutOffCount, parted)
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
