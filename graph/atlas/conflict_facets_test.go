package atlas_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// TestConflictFacets counts conflicts as somebody would who looks at each of them.
func TestConflictFacets(t *testing.T) {
	api := atlasOf(t,
		fact(cnrs, "name@en=CNRS"), fact(cnrs, "founded=1939"), fact(cnrs, "founded=1941"),
		fact(jrc, "name@en=JRC"), fact(jrc, "founded=1957"), fact(jrc, "founded=1960"),
		fact(jrc, "country=BE"), fact(jrc, "country=IT"),
	)
	for _, c := range []struct {
		reason string
		q      atlas.ConflictListQuery
	}{
		{"all", atlas.ConflictListQuery{}},
		{"of an entity", atlas.ConflictListQuery{Entities: []graph.ID{jrc}}},
		{"about a property", atlas.ConflictListQuery{Properties: []graph.Property{graph.PropFounded}}},
		{"decided by a rule that decided none", atlas.ConflictListQuery{Rules: []graph.BestRule{graph.ByRank}}},
	} {
		facets, err := api.ConflictFacets(context.Background(), c.q)
		if err != nil {
			t.Fatal(err)
		}
		page, err := api.ConflictList(context.Background(), c.q)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range facets {
			for i, b := range f.Buckets {
				if i > 0 && (f.Buckets[i-1].Count < b.Count || f.Buckets[i-1].Count == b.Count && f.Buckets[i-1].Value >= b.Value) {
					t.Errorf("%s: buckets come by count, then value: %v", c.reason, f.Buckets)
				}
				n := 0
				for _, e := range page.Edges {
					x := e.Node
					if b.Value == map[graph.Field]string{
						"kind": string(x.Kind), "property": string(x.Property), "rule": string(x.Rule), "document": "document:report",
					}[f.Field] {
						n++
					}
				}
				if n != b.Count {
					t.Errorf("%s: %s %s is counted %d times, and there are %d", c.reason, f.Field, b.Value, b.Count, n)
				}
			}
		}
		if c.reason == "all" && (page.Total != 3 || len(facets[1].Buckets) != 2) {
			t.Errorf("%d conflicts, facets %v: too few to tell anything", page.Total, facets)
		}
	}
	_, err := api.ConflictFacets(context.Background(), atlas.ConflictListQuery{Properties: []graph.Property{"colour"}})
	if graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("what is no property: %v, want %s", err, graph.CodeInvalidArgument)
	}
}
