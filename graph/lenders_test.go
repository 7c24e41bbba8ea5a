package graph_test

import (
	"testing"

	"entente/graph"
)

// TestLendersAreThoseOfDecision24 is the table of docs/decisions/0024-holding-period.md: which end of a relation lends the bounds
// that the relation does not state. The source's lifetime is from 2001 to 2002, the target's from 2003 to 2004.
func TestLendersAreThoseOfDecision24(t *testing.T) {
	const from, to, begins, nothing = "2001/2002", "2003/2004", "2003/", "/"
	table := map[graph.RelationType]struct{ holds, reason string }{
		"PARTICIPATES_IN": {to, "one takes part while the project or programme runs"},
		"FUNDED_UNDER":    {from, "money flows while the project runs"},
		"HAS_THEME":       {from, "what has the theme works on it while it lasts"},
		"PARTY_TO":        {to, "a party is bound while the agreement is in force"},
		"ESTABLISHED_BY":  {begins, "nothing is established before the agreement; what was established may outlive it"},
		"PART_OF":         {from, "a part is one while it is there"},
		"MANAGES":         {to, "a programme is managed while it runs"},
		"LEADS":           {to, "a role ends with the project or programme at the latest"},
		"AFFILIATED_WITH": {to, "as with LEADS"},
		"AWARDED":         {to, "as with LEADS"},
		"SUCCEEDS":        {nothing, "an event and its result stay true"},
		"PARTNER_IN":      {nothing, "institutions have no lifetime"},
		"PARTNER_OF":      {nothing, "institutions have no lifetime"},
		"MEMBER_OF":       {nothing, "institutions have no lifetime"},
		"HAS_SITE":        {nothing, "institutions and sites have no lifetime"},
		"LOCATED_AT":      {nothing, "infrastructures and sites have no lifetime"},
		"OPERATES":        {nothing, "institutions and infrastructures have no lifetime"},
		"BROADER":         {nothing, "themes have no lifetime"},
	}
	period := func(since, until string) graph.Period {
		return graph.Period{Since: dateOrUnknown(since), Until: dateOrUnknown(until)}
	}
	for _, ty := range graph.RelationTypes {
		want, ok := table[ty]
		if !ok {
			t.Errorf("%s is not in the table: decide which end lends, in docs/decisions/0024-holding-period.md", ty)
			continue
		}
		got := graph.HoldingWithin(ty, graph.Period{}, period("2001", "2002"), period("2003", "2004"))
		if s := got.Since.String() + "/" + got.Until.String(); s != want.holds {
			t.Errorf("%s holds %s, want %s: %s", ty, s, want.holds, want.reason)
		}
	}
	if len(table) != len(graph.RelationTypes) {
		t.Errorf("the table has %d types, the model %d", len(table), len(graph.RelationTypes))
	}
}

// TestWhatIsLent: a bound is lent by itself, and nothing that turns a period round.
func TestWhatIsLent(t *testing.T) {
	for _, c := range []struct{ since, until, lifetimeSince, lifetimeUntil, want, reason string }{
		{"", "", "2014", "2016", "2014/2016", "nothing is stated: both are lent"},
		{"2015", "", "2014", "2016", "2015/2016", "the end alone is lent"},
		{"", "2015", "2014", "2016", "2014/2015", "the beginning alone is lent"},
		{"2013", "2017", "2014", "2016", "2013/2017", "what is stated wins, though it lies outside"},
		{"2018", "", "2014", "2016", "2018/", "an end before the beginning is not lent"},
		{"", "2012", "2014", "2016", "/2012", "a beginning behind the end is not lent"},
		{"2016-05", "", "2014", "2016", "2016-05/2016", "an end in the year of the beginning is: it may lie behind it"},
		{"", "", "2016", "2014", "/", "a lifetime that ends before it begins is not lent"},
		{"", "", "2014", "", "2014/", "what is unknown of the lifetime stays unknown"},
		{"", "", "", "", "/", "of nothing, nothing"},
	} {
		stated := graph.Period{Since: dateOrUnknown(c.since), Until: dateOrUnknown(c.until)}
		lifetime := graph.Period{Since: dateOrUnknown(c.lifetimeSince), Until: dateOrUnknown(c.lifetimeUntil)}
		got := graph.HoldingWithin(graph.ParticipatesIn, stated, graph.Period{}, lifetime)
		if s := got.Since.String() + "/" + got.Until.String(); s != c.want {
			t.Errorf("%s/%s within %s/%s holds %s, want %s: %s", c.since, c.until, c.lifetimeSince, c.lifetimeUntil, s, c.want, c.reason)
		}
	}
}
