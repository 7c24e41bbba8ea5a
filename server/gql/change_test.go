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
	paper := graph.Record{Entity: graph.Entity{ID: "document:d", Kind: graph.KindDocument, Attributes: []graph.Attribute{{Property: graph.PropDate, Value: "2025-12-06"}}}}
	amount := 5.0
	states := func(r graph.Relation) *graph.RelationChange {
		return &graph.RelationChange{Type: r.Type, From: r.From, To: r.To, Role: "lab", Period: graph.Period{Since: graph.MustDate("2020")}, Before: &amount}
	}
	for _, c := range []storetest.Changes{
		{Put: []graph.Record{site("site:a"), site("site:b"), site("site:c"), paper}, PutRelations: []graph.Relation{part, lost}},
		{
			Put: []graph.Record{site("site:d"), site("site:b")}, PutRelations: []graph.Relation{withdrawn}, Delete: []graph.ID{"site:c"},
			Note: []graph.Change{
				{ID: "site:d", Kind: graph.ChangeCreated, Split: []graph.ID{"site:b"}},
				{ID: "site:c", Kind: graph.ChangeDeleted, Joined: []graph.ID{"site:b"}, Document: "document:gone"},
				{ID: "site:b", Kind: graph.ChangeUpdated, Document: "document:d", Facts: []graph.FactChange{
					{Kind: graph.ChangeUpdated, Document: "document:d",
						Before: &graph.FactState{Property: graph.PropCity, Value: "Ispra", Lang: "it", Best: true, Rank: graph.RankDeprecated},
						After:  &graph.FactState{Property: graph.PropCity, Value: "Varese", Unit: "x", Approximation: graph.ApproximationAbout, Period: graph.Period{Until: graph.MustDate("2026")}}},
				}},
				{ID: part.ID, Kind: graph.ChangeWithdrawn, Relation: states(part), Document: "document:d"},
				{ID: lost.ID, Kind: graph.ChangeDeleted, Relation: states(lost)},
			},
		},
	} {
		if err := storetest.Apply(ctx, store, c); err != nil {
			t.Fatal(err)
		}
	}
	a := newAPI(t, store)
	r := a.ask(`{ changes(since: 1) { complete revision totalCount entities { created updated withdrawn deleted }
		relations { withdrawn deleted } nodes { id kind joined split document { date }
		relation { type from to role since until before after }
		facts { kind property document { id } before { ...state } after { ...state } } node { id ... on Relation { withdrawn source { id } } ... on Site { kind } } } } }
		fragment state on FactState { value lang unit approximation since until rank best }`, "", nil)
	if len(r.Errors) > 0 {
		t.Fatal(r.Errors)
	}
	var got, want any
	expected := `{"changes":{"complete":true,"revision":2,"totalCount":5,
		"entities":{"created":1,"updated":1,"withdrawn":0,"deleted":1},"relations":{"withdrawn":1,"deleted":1},"nodes":[
		@{"id":"site:b","kind":"UPDATED","joined":[],"split":[],"document":{"date":"2025-12-06"},"relation":null,"facts":[{"kind":"UPDATED","property":"city",
			"document":{"id":"document:d"},
			"before":{"value":"Ispra","lang":"it","unit":null,"approximation":null,"since":null,"until":null,"rank":"DEPRECATED","best":true},
			"after":{"value":"Varese","lang":null,"unit":"x","approximation":"ABOUT","since":null,"until":"2026","rank":"NORMAL","best":false}}],"node":{"id":"site:b","kind":"SITE"}},
		{"id":"site:c","kind":"DELETED","joined":["site:b"],"split":[],"document":{"date":null},"relation":null,"facts":[],"node":null},
		{"id":"site:d","kind":"CREATED","joined":[],"split":["site:b"],"document":null,"relation":null,"facts":[],"node":{"id":"site:d","kind":"SITE"}}]}}`
	states2020 := func(r graph.Relation) string {
		return `"joined":[],"split":[],"facts":[],"relation":{"type":"PART_OF","from":"` + string(r.From) + `","to":"site:b","role":"lab","since":"2020","until":null,"before":5,"after":null},`
	}
	gone := `{"id":"` + string(lost.ID) + `","kind":"DELETED","document":null,` + states2020(lost) + `"node":null},`
	still := `{"id":"` + string(part.ID) + `","kind":"WITHDRAWN","document":{"date":"2025-12-06"},` + states2020(part) + `"node":{"id":"` + string(part.ID) + `","withdrawn":true,"source":{"id":"site:a"}}},`
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
	if diff := cmp.Diff(map[string]int{"Journal": 1, "Entities": 2, "EntitiesAndRelations": 1}, a.calls.Calls()); diff != "" {
		t.Errorf("what changed is read together, documents too, and the ends of relations behind it (- expected, + asked)\n%s", diff)
	}
}
