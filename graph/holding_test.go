package graph_test

import (
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

func drawPeriod(t *rapid.T, label string) graph.Period {
	dates := []string{"", "2000", "2004-05", "2004-05-06", "2004", "2010", "2010-12-31"}
	return graph.Period{
		Since: dateOrUnknown(rapid.SampledFrom(dates).Draw(t, label+" since")),
		Until: dateOrUnknown(rapid.SampledFrom(dates).Draw(t, label+" until")),
	}
}

// TestHoldingProperties: what is stated stays, what is lent is of a lender, and no period is turned round by it.
func TestHoldingProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ty := rapid.SampledFrom(graph.RelationTypes).Draw(t, "type")
		stated, from, to := drawPeriod(t, "stated"), drawPeriod(t, "from"), drawPeriod(t, "to")
		got := graph.HoldingWithin(ty, stated, from, to)
		if stated.Since.Known() && got.Since != stated.Since || stated.Until.Known() && got.Until != stated.Until {
			t.Fatalf("what is stated wins: %v became %v", stated, got)
		}
		if got.Reversed() && !stated.Reversed() {
			t.Fatalf("nothing is lent that makes a period end before it begins: %v", got)
		}
		since, until := ty.Lenders()
		of := map[graph.Lender]graph.Period{graph.LenderFrom: from, graph.LenderTo: to}
		if got.Since != stated.Since && got.Since != of[since].Since || got.Until != stated.Until && got.Until != of[until].Until {
			t.Fatalf("a bound is stated or that of the lender: %v of %v, %v, %v", got, stated, from, to)
		}
		day := dateOrUnknown(rapid.SampledFrom([]string{"1999", "2004-05-06", "2007", "2011"}).Draw(t, "day"))
		if got.Covers(day) && !stated.Covers(day) {
			t.Fatalf("what is lent never shows more: %v covers %v, %v does not", got, day, stated)
		}
	})
}

// TestHoldingValidity says how sure a period is by what is stated and what was lent.
func TestHoldingValidity(t *testing.T) {
	project := graph.Period{Since: graph.MustDate("2014"), Until: graph.MustDate("2016")}
	open := graph.Period{Since: graph.MustDate("2014")}
	for _, c := range []struct {
		stated, lifetime graph.Period
		want             graph.Validity
		why              string
	}{
		{project, open, graph.ValidityStated, "both bounds are stated"},
		{graph.Period{}, project, graph.ValidityImplied, "the project lends both"},
		{open, project, graph.ValidityImplied, "the project lends one"},
		{graph.Period{}, open, graph.ValidityAssumed, "one is unknown though the project lends the other"},
		{graph.Period{}, graph.Period{}, graph.ValidityAssumed, "nothing is known"},
		{graph.Period{Since: graph.MustDate("2018")}, project, graph.ValidityAssumed, "an end before what is stated is not lent"},
	} {
		holds := graph.HoldingWithin(graph.ParticipatesIn, c.stated, graph.Period{}, c.lifetime)
		if got := graph.HoldingValidity(c.stated, holds); got != c.want {
			t.Errorf("%v in %v: %s, want %s: %s", c.stated, c.lifetime, got, c.want, c.why)
		}
	}
}

// TestLendersHaveALifetime: a type takes a bound only from an end that may be of a kind with that bound.
func TestLendersHaveALifetime(t *testing.T) {
	bounded := func(kind graph.EntityKind, properties []graph.Property) bool {
		for _, p := range properties {
			rule, _ := p.Rule()
			for _, k := range rule.Kinds {
				if k == kind {
					return true
				}
			}
		}
		return false
	}
	for _, ty := range graph.RelationTypes {
		rule, _ := ty.Rule()
		lends := func(l graph.Lender, properties []graph.Property) bool {
			for _, e := range rule.Ends {
				if l == graph.LenderFrom && bounded(e.From, properties) || l == graph.LenderTo && bounded(e.To, properties) {
					return true
				}
			}
			return l == graph.NoLender
		}
		since, until := ty.Lenders()
		if !lends(since, graph.PropertiesOfSince) || !lends(until, graph.PropertiesOfUntil) {
			t.Errorf("%s takes a bound from an end that never has one", ty)
		}
	}
}
