package derive

import (
	"slices"
	"testing"

	"entente/graph"
)

// TestRulesAreThoseOfTheModel: what is tried, in which order, is what users are told.
func TestRulesAreThoseOfTheModel(t *testing.T) {
	var tried []graph.BestRule
	for _, r := range bestRules {
		tried = append(tried, r.name)
	}
	if tried = append(tried, graph.ByOrder); !slices.Equal(tried, graph.BestRules) {
		t.Errorf("the rules are tried in the order %v; graph.BestRules has %v", tried, graph.BestRules)
	}
}
