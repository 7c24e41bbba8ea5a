package atlas_test

import (
	"context"
	"testing"

	"entente/graph"
)

// TestStatementsByGlobalID reads facts and conflicts by ids that name an entity, or a record that was merged into it.
func TestStatementsByGlobalID(t *testing.T) {
	ctx := context.Background()
	api, calls := mergedAtlas(t)
	founded := func(subject graph.ID, year string) graph.Fact {
		f := graph.Fact{Subject: subject, Property: "founded", Value: year}
		f.ID = f.DeriveID()
		return f
	}
	between := func(entity graph.ID) graph.ID {
		c := graph.Conflict{Entity: entity, Property: "founded", Sides: []graph.Side{
			{Statement: founded(entity, "1940").ID}, {Statement: founded(entity, "1939").ID},
		}}
		c.ID = c.DeriveID()
		return c.GlobalID()
	}
	for _, tt := range []struct {
		why      string
		id       graph.ID
		fact     string // its value; empty: none
		conflict int    // how many sides; 0: none
		asks     int    // how often the store is asked at most
	}{
		{why: "a fact of the entity's own record", id: founded(cnrs, "1939").GlobalID(), fact: "1939", asks: 1},
		{why: "a fact of a merged record, by the entity", id: founded(cnrs, "1940").GlobalID(), fact: "1940", asks: 1},
		{why: "a fact of a merged record, by the record", id: founded(picCNRS, "1940").GlobalID(), fact: "1940", asks: 3},
		{why: "a conflict", id: between(cnrs), conflict: 2, asks: 2},
		{why: "a conflict, by a merged record", id: between(picCNRS), conflict: 2, asks: 2},
		{why: "a fact that nobody states", id: founded(cnrs, "1941").GlobalID(), asks: 1},
		{why: "a fact of another entity", id: founded(cnrs, "1939").ID + ".institution.jrc", asks: 1},
		{why: "a conflict of another entity", id: between(jrc), asks: 2},
		{why: "a fact of nobody", id: founded("institution:none", "1939").GlobalID(), asks: 2},
		{why: "an entity", id: cnrs},
		{why: "a relation", id: "relation:abcdefghijklmnopqrst"},
		{why: "a digest alone", id: founded(cnrs, "1939").ID},
	} {
		calls.Reset()
		f, err := api.Fact(ctx, tt.id)
		if err != nil || (f != nil) != (tt.fact != "") || f != nil && (f.Value != tt.fact || f.Subject != cnrs) {
			t.Errorf("%s: the fact %s is %+v, %v", tt.why, tt.id, f, err)
		}
		c, err := api.Conflict(ctx, tt.id)
		if err != nil || (c != nil) != (tt.conflict > 0) || c != nil && (len(c.Sides) != tt.conflict || c.Entity != cnrs) {
			t.Errorf("%s: the conflict %s is %+v, %v", tt.why, tt.id, c, err)
		}
		if n := calls.Total(); n > tt.asks {
			t.Errorf("%s: the store is asked %d times, at most %d are needed", tt.why, n, tt.asks)
		}
	}
}
