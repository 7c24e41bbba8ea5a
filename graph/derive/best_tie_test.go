package derive_test

import (
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// TestBestOfThree holds the rules that two sides cannot tell apart, because the third one decides what the first two are weighed
// by.
func TestBestOfThree(t *testing.T) {
	for _, c := range []struct {
		reason string
		facts  []graph.Fact
		want   []string // values, the best first
		rule   graph.BestRule
	}{
		{
			"what was found wrong follows nothing: France is not over, and has more documents than Germany",
			[]graph.Fact{
				country("FR", "since=2000", "until=2004", "doc=a", "doc=b"), country("DE", "doc=c"),
				country("IT", "since=2005", "doc=d", "rank=DEPRECATED"),
			},
			[]string{"FR", "DE", "IT"}, graph.ByDocuments,
		},
		{
			"what is preferred comes first, and follows nothing of another rank: France is not over beside Germany",
			[]graph.Fact{
				country("FR", "since=2000", "until=2004", "doc=a", "doc=b"), country("DE", "doc=c"),
				country("IT", "since=2005", "doc=d", "rank=PREFERRED"),
			},
			[]string{"IT", "FR", "DE"}, graph.ByRank,
		},
		{
			"of its own rank it does follow: France is over, whatever its documents",
			[]graph.Fact{
				country("FR", "since=2000", "until=2004", "doc=a", "doc=b"), country("DE", "doc=c"),
				country("IT", "since=2005", "doc=d"),
			},
			[]string{"DE", "IT", "FR"}, graph.ByOrder,
		},
		{
			"two that were found wrong follow each other",
			[]graph.Fact{
				country("FR", "since=2000", "until=2004", "doc=a", "doc=b", "rank=DEPRECATED"),
				country("IT", "since=2005", "doc=d", "rank=DEPRECATED"), country("DE", "doc=c"),
			},
			[]string{"DE", "IT", "FR"}, graph.ByRank,
		},
		{
			"the rule is the one that put the first before the next of another value: Germany twice, then France",
			[]graph.Fact{
				country("DE", "since=2010", "doc=a", "rank=PREFERRED"), country("DE", "doc=b", "doc=c"), country("FR", "doc=d"),
			},
			[]string{"DE", "FR"}, graph.ByRank,
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			for range len(c.facts) { // in every rotation: the order of facts changes nothing
				c.facts = append(c.facts[1:], c.facts[0])
				rec := derive.Record(subject, c.facts, nil, dated)
				if len(rec.Conflicts) != 1 {
					t.Fatalf("%d conflicts, want one", len(rec.Conflicts))
				}
				if got := rec.Conflicts[0]; !slices.Equal(got.Values(), c.want) || got.Rule != c.rule {
					t.Errorf("%v by %s, want %v by %s", got.Values(), got.Rule, c.want, c.rule)
				}
				if got := rec.Entity.Attribute("country"); got != c.want[0] {
					t.Errorf("the entity shows %s, want %s", got, c.want[0])
				}
			}
		})
	}
}
