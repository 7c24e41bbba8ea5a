package derive_test

import (
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// takenOut returns the relation as one that no latest release states.
func takenOut(r graph.Relation) graph.Relation {
	r.Withdrawn = true
	return r
}

// TestWithdrawnRelationsDoNotDisagree: what no latest release states any more is history, and contradicts nobody.
func TestWithdrawnRelationsDoNotDisagree(t *testing.T) {
	for _, c := range []struct {
		reason    string
		relations []graph.Relation
		want      int
	}{
		{"two presidents, as long as both are stated", []graph.Relation{president("person:a", "doc=a"), president("person:b", "doc=a")}, 1},
		{
			"a president, and one whom the registry has taken out",
			[]graph.Relation{takenOut(president("person:a", "doc=a")), president("person:b", "doc=a")}, 0,
		},
		{
			"the same the other way round",
			[]graph.Relation{president("person:a", "doc=a"), takenOut(president("person:b", "doc=a"))}, 0,
		},
		{
			"two whom it has taken out",
			[]graph.Relation{takenOut(president("person:a", "doc=a")), takenOut(president("person:b", "doc=a"))}, 0,
		},
		{
			"a membership dated anew",
			[]graph.Relation{takenOut(member("since=2010", "doc=a")), member("since=2012", "doc=b")}, 0,
		},
		{
			"three datings, of which one is taken out: the other two still disagree",
			[]graph.Relation{takenOut(member("since=2010", "doc=a")), member("since=2012", "doc=b"), member("since=2014", "doc=c")}, 1,
		},
	} {
		conflicts := derive.Record(subject, nil, c.relations, dated).Conflicts
		if len(conflicts) != c.want {
			t.Errorf("%s: %d conflicts, want %d: %+v", c.reason, len(conflicts), c.want, conflicts)
		}
		for _, x := range conflicts {
			if len(x.Sides) != 2 {
				t.Errorf("%s: %d sides, want the two that are stated", c.reason, len(x.Sides))
			}
		}
	}
}
