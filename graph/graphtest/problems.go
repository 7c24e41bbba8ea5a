package graphtest

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/storetest"
	"entente/loader"
)

// Problems returns what is wrong with what a source gives, a text each: what a load would reject of it, and entities that it
// declares twice or without a name. known tells which of the ids that it does not declare the graph has; nil is for none.
func Problems(t T, s Statements, known func(graph.ID) bool) []string {
	t.Helper()
	var out []string
	declared, named := map[graph.ID]int{}, map[graph.ID]bool{}
	for _, id := range s.Entities {
		if declared[id]++; declared[id] == 2 {
			out = append(out, fmt.Sprintf("%s is declared twice", id))
		}
	}
	for _, f := range s.Facts {
		named[f.Subject] = named[f.Subject] || f.Property == graph.PropName || f.Property == graph.PropAcronym
	}
	for _, id := range s.Entities {
		if !named[id] {
			out = append(out, fmt.Sprintf("%s has no name", id))
		}
	}
	store := storetest.NewReference()
	if known != nil {
		hold(t, store, s, func(id graph.ID) bool { return declared[id] == 0 && known(id) })
	}
	_, err := loader.Run(context.Background(), store, s, loader.Options{DryRun: true, Rejected: func(j loader.Rejection) error {
		out = append(out, j.String())
		return nil
	}})
	if err != nil {
		t.Fatalf("loading %s: %v", s.Of, err)
	}
	return out
}

// hold puts those of the entities into a store that statements name and keep chooses.
func hold(t T, store graph.Store, s Statements, keep func(graph.ID) bool) {
	t.Helper()
	there := map[graph.ID]bool{}
	name := func(ids ...graph.ID) {
		for _, id := range ids {
			there[id] = there[id] || keep(id)
		}
	}
	cite := func(evidence []graph.Evidence) {
		for _, e := range evidence {
			name(e.Document)
		}
	}
	for _, f := range s.Facts {
		name(f.Subject)
		cite(f.Evidence)
	}
	for _, r := range s.Relations {
		name(r.From, r.To)
		cite(r.Evidence)
	}
	var c storetest.Changes
	for id, held := range there {
		if held {
			c.Put = append(c.Put, graph.Record{Entity: graph.Entity{ID: id, Kind: id.Kind()}})
		}
	}
	if err := storetest.Apply(context.Background(), store, c); err != nil {
		t.Fatalf("what the graph has is put: %v", err)
	}
}
