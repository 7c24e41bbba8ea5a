package gql_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/storetest"
)

// TestChangedNodes asks what became of entities and relations: what is deleted has no node, and nodes are read together.
func TestChangedNodes(t *testing.T) {
	ctx := context.Background()
	store := storetest.NewReference()
	site := func(id graph.ID) graph.Record {
		return graph.Record{Entity: graph.Entity{ID: id, Kind: graph.KindSite}}
	}
	part := graph.Relation{Type: graph.PartOf, From: "site:a", To: "site:b"}
	part.ID = part.DeriveID()
	lost := graph.Relation{Type: graph.PartOf, From: "site:c", To: "site:b"}
	lost.ID = lost.DeriveID()
	withdrawn := part
	withdrawn.Withdrawn = true
	for _, c := range []storetest.Changes{
		{Put: []graph.Record{site("site:a"), site("site:b"), site("site:c")}, PutRelations: []graph.Relation{part, lost}},
		{Put: []graph.Record{site("site:d"), site("site:b")}, PutRelations: []graph.Relation{withdrawn}, Delete: []graph.ID{"site:c"}},
	} {
		if err := storetest.Apply(ctx, store, c); err != nil {
			t.Fatal(err)
		}
	}
	a := newAPI(t, store)
	r := a.ask(`{ changes(since: 1) { complete revision totalCount entities { created updated withdrawn deleted }
		relations { withdrawn deleted } nodes { id kind node { id ... on Relation { withdrawn source { id } } ... on Site { kind } } } } }`, "", nil)
	if len(r.Errors) > 0 {
		t.Fatal(r.Errors)
	}
	var got, want any
	expected := `{"changes":{"complete":true,"revision":2,"totalCount":5,
		"entities":{"created":1,"updated":1,"withdrawn":0,"deleted":1},"relations":{"withdrawn":1,"deleted":1},"nodes":[
		@{"id":"site:b","kind":"UPDATED","node":{"id":"site:b","kind":"SITE"}},
		{"id":"site:c","kind":"DELETED","node":null},
		{"id":"site:d","kind":"CREATED","node":{"id":"site:d","kind":"SITE"}}]}}`
	gone := `{"id":"` + string(lost.ID) + `","kind":"DELETED","node":null},`
	still := `{"id":"` + string(part.ID) + `","kind":"WITHDRAWN","node":{"id":"` + string(part.ID) + `","withdrawn":true,"source":{"id":"site:a"}}},`
	if lost.ID < part.ID {
		gone += still
	} else {
		gone = still + gone
	}
	if err := json.Unmarshal(r.Data, &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(strings.Replace(expected, "@", gone, 1)), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- expected, + answered)\n%s", diff)
	}
	if diff := cmp.Diff(map[string]int{"Journal": 1, "Entities": 1, "EntitiesAndRelations": 1}, a.calls.Calls()); diff != "" {
		t.Errorf("what changed is read together, and the ends of relations behind it (- expected, + asked)\n%s", diff)
	}
}
