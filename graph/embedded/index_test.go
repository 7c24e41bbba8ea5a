package embedded

import (
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/storetest"
)

// TestTopology compares the arcs with the relations.
func TestTopology(t *testing.T) {
	c := generation(8, 1)
	for _, r := range []graph.Relation{
		{Type: graph.PartOf, From: "institution:hub", To: "institution:hub"},
		{Type: graph.HasTheme, From: "project:p000001", To: "institution:hub"},
		{Type: graph.PartyTo, From: "project:p000001", To: "project:p000002", Period: graph.Period{Since: graph.MustDate("2001")}},
	} {
		r.ID = r.DeriveID()
		c.PutRelations = append(c.PutRelations, r)
	}
	s, err := Open(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := storetest.Apply(t.Context(), s, c); err != nil {
		t.Fatal(err)
	}
	top := topology{s.current.Load().snapshot}
	nodes, err := top.Lookup(t.Context(), []graph.ID{"institution:hub", "site:none", "project:p000001"})
	if err != nil || nodes[1] != -1 {
		t.Fatal(nodes, err)
	}
	nodes = []graph.Node{nodes[0], nodes[2]}
	for _, types := range [][]graph.RelationType{
		nil,
		{graph.ParticipatesIn},
		{graph.PartOf, graph.ParticipatesIn},
		{graph.ParticipatesIn, graph.HasTheme, graph.ParticipatesIn},
		{graph.PartyTo, graph.HasTheme},
		{"GOBLIN"},
		{"GOBLIN", "ORC"},
		{"GOBLIN", graph.PartOf},
		{graph.PartyTo, graph.PartOf, graph.HasTheme},
	} {
		arcs, complete, err := top.Arcs(t.Context(), nodes, types, math.MaxInt)
		if err != nil || !complete {
			t.Fatal(err)
		}
		total := 0
		for i, n := range nodes {
			var want, got []graph.ID
			for _, r := range c.PutRelations {
				if id := top.ID(n); (r.From == id || r.To == id) && oneOf(types, r.Type) {
					want = append(want, r.ID)
				}
			}
			for _, a := range arcs[i] {
				r := s.current.Load().relations[a.Relation]
				other, forward := r.Other(top.ID(n))
				if top.ID(a.To) != other || a.Forward != forward || int(a.Type) != r.Type.Index() || a.Period != r.Period {
					t.Errorf("the arc %+v is not the relation %+v", a, r)
				}
				got = append(got, top.RelationID(a.Relation))
			}
			total += len(got)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("arcs of %s with %v: %v, want %v", top.ID(n), types, got, want)
			}
		}
		if _, complete, _ := top.Arcs(t.Context(), nodes, types, total-1); complete {
			t.Errorf("%d arcs are more than %d", total, total-1)
		}
		if _, complete, _ := top.Arcs(t.Context(), nodes, types, total); !complete {
			t.Errorf("%d arcs are not more than %d", total, total)
		}
	}
	degrees, err := top.Degrees(t.Context(), nodes)
	if err != nil || !slices.Equal(degrees, []int{10, 3}) {
		t.Errorf("degrees %v: a relation of an entity with itself counts once: %v", degrees, err)
	}
	if arcs, _, _ := top.Arcs(t.Context(), nodes, nil, math.MaxInt); testing.AllocsPerRun(100, func() {
		_, _, _ = top.Arcs(t.Context(), nodes, nil, math.MaxInt)
	}) > 1 || cap(arcs[0]) != len(arcs[0]) {
		t.Error("arcs are given without copying them, and cannot be appended to in place")
	}
}

// TestSeparatorInTexts keeps texts that hold the byte with which rows are read.
func TestSeparatorInTexts(t *testing.T) {
	path := t.TempDir() + "/graph.db"
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	c := generation(3, 1)
	fact := graph.Fact{Subject: "site:x", Property: graph.PropName, Value: "a\x1fb\x1e", Evidence: []graph.Evidence{{Quote: "\x1f"}}}
	c.Put = append(c.Put, derive.Record("site:x", []graph.Fact{fact}, nil, nil))
	c.PutRelations[0].Role = "x\x1fy"
	c.Load = graph.Load{Source: "\x1f", Started: time.Now(), Finished: time.Now().Add(time.Second)}
	if err := storetest.Apply(t.Context(), s, c); err != nil {
		t.Fatal(err)
	}
	want := read(t, s)
	if s, err = Open(t.Context(), path, Poll(0)); err != nil {
		t.Fatal(err)
	}
	if got := read(t, s); !reflect.DeepEqual(got, want) {
		t.Errorf("after opening again: %+v, want %+v", got, want)
	}
}

// read reads everything, and closes the store.
func read(t *testing.T, s *Store) (all [4]any) {
	t.Helper()
	defer s.Close()
	sn := s.current.Load()
	ids := make([]graph.ID, len(sn.nodes))
	for i, n := range sn.nodes {
		ids[i] = n.entity.ID
	}
	var errs [4]error
	all[0], errs[0] = s.Entities(t.Context(), ids)
	all[1], errs[1] = s.Facts(t.Context(), ids)
	all[2], errs[2] = s.Relations(t.Context(), ids, graph.Step{Window: graph.Window{Limit: 100}})
	all[3], errs[3] = s.Stats(t.Context())
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}
