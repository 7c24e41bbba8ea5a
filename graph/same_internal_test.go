package graph

import "testing"

// TestSameFact: two facts are the same when all of them is; each part that differs makes another one, which a load has to write.
func TestSameFact(t *testing.T) {
	fact := func() Fact {
		return Fact{
			ID: "fact:a", Subject: "institution:a", Property: "staff", Value: "5", Lang: "en", Unit: "people", Approximation: ApproximationAbout,
			Period: Period{Since: MustDate("2019")}, Rank: RankNormal, Evidence: []Evidence{{Document: "document:a"}},
		}
	}
	if !sameFact(fact(), fact()) {
		t.Error("a fact is the same as its like")
	}
	for _, c := range []struct {
		part   string
		change func(*Fact)
	}{
		{"id", func(f *Fact) { f.ID = "fact:b" }},
		{"subject", func(f *Fact) { f.Subject = "institution:b" }},
		{"property", func(f *Fact) { f.Property = PropBudget }},
		{"value", func(f *Fact) { f.Value = "6" }},
		{"language", func(f *Fact) { f.Lang = "fr" }},
		{"unit", func(f *Fact) { f.Unit = "FTE" }},
		{"approximation", func(f *Fact) { f.Approximation = ApproximationOver }},
		{"begin", func(f *Fact) { f.Since = MustDate("2020") }},
		{"end", func(f *Fact) { f.Until = MustDate("2020") }},
		{"rank", func(f *Fact) { f.Rank = RankPreferred }},
		{"withdrawal", func(f *Fact) { f.Withdrawn = true }},
		{"document", func(f *Fact) { f.Evidence[0].Document = "document:b" }},
		{"number of documents", func(f *Fact) { f.Evidence = append(f.Evidence, Evidence{Document: "document:b"}) }},
	} {
		other := fact()
		c.change(&other)
		if sameFact(fact(), other) {
			t.Errorf("another %s is taken for the same fact", c.part)
		}
	}
}

// TestRanksAndApproximations: the words there are, and none.
func TestRanksAndApproximations(t *testing.T) {
	for _, r := range []Rank{"", RankPreferred, RankNormal, RankDeprecated} {
		if !r.Valid() {
			t.Errorf("%q is a rank", r)
		}
	}
	for _, a := range []Approximation{"", ApproximationAbout, ApproximationOver, ApproximationUnder} {
		if !a.Valid() {
			t.Errorf("%q is an approximation", a)
		}
	}
	if Rank("BEST").Valid() || Approximation("MOSTLY").Valid() {
		t.Error("other words are none")
	}
}
