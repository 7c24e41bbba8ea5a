package reconciliation_test

import (
	"net/url"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
	"entente/loader"
	"entente/server/reconciliation"
)

// TestClosedBodiesLeadToTheirSuccessors: whoever matches a column of old names sees that a body is closed, and what has taken its place.
func TestClosedBodiesLeadToTheirSuccessors(t *testing.T) {
	const sud, saclay, gif, old graph.ID = "institution:sud", "institution:saclay", "institution:gif", "institution:old"
	store := storetest.NewReference()
	said := graphtest.Source("list",
		graphtest.Fact(sud, "name=Paris-Sud"), graphtest.Fact(sud, "type=FUNDER"), graphtest.Fact(sud, "country=FR"), graphtest.Fact(sud, "status=INACTIVE"),
		graphtest.Fact(saclay, "name=Paris-Saclay"), graphtest.Fact(saclay, "status=ACTIVE"), graphtest.Fact(saclay, "country=FR"),
		graphtest.Fact(gif, "name=Gif Institute"), graphtest.Fact(gif, "status=INACTIVE"),
		graphtest.Fact(old, "name=Orsay Laboratory"), graphtest.Fact(old, "status=INACTIVE"),
		graphtest.Relation(saclay, graph.Succeeds, sud), graphtest.Relation(saclay, graph.Succeeds, gif), graphtest.Relation(sud, graph.Succeeds, gif),
	)
	if _, err := loader.Run(t.Context(), store, said, loader.Options{Strict: true}); err != nil {
		t.Fatal(err)
	}
	c := clientOf(t, store)
	for _, tt := range []struct{ why, name, want string }{
		{"one successor, behind what is known of it", "Paris-Sud", "Funder, France; inactive, succeeded by Paris-Saclay"},
		{"it works", "Paris-Saclay", "France"},
		{"two successors, and nothing else is known", "Gif Institute", "inactive, succeeded by Paris-Saclay and Paris-Sud"},
		{"nobody took its place", "Orsay Laboratory", "inactive"},
	} {
		got := c.post(form("queries", map[string]any{"q": map[string]any{"query": tt.name, "type": "Institution"}}), resultShape)
		if d := pick(t, got, "q", "result", 0, "description"); d != tt.want {
			t.Errorf("%s: candidates: %q, want %q", tt.why, d, tt.want)
		}
		typed := c.get(reconciliation.Root+"/suggest/entity?prefix="+url.QueryEscape(tt.name), suggestShape)
		if d := pick(t, typed, "result", 0, "description"); d != tt.want {
			t.Errorf("%s: suggestions: %q, want %q", tt.why, d, tt.want)
		}
	}
}
