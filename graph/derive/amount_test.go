package derive_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// sources are documents of some authority and date: two releases of a register, a curated text, and tables of nobody's.
func sources(id graph.ID) derive.DocumentInfo {
	switch id {
	case "document:before":
		return derive.DocumentInfo{Source: graph.SourceCordis, Series: "cordis", Superseded: true, Date: graph.MustDate("2025-11")}
	case "document:release":
		return derive.DocumentInfo{Source: graph.SourceCordis, Series: "cordis", Date: graph.MustDate("2025-12")}
	case "document:curated":
		return derive.DocumentInfo{Source: graph.SourceCurated, Date: graph.MustDate("2020")}
	case "document:z-2024":
		return derive.DocumentInfo{Date: graph.MustDate("2024")}
	case "document:a-2023":
		return derive.DocumentInfo{Date: graph.MustDate("2023")}
	case "document:gone":
		return derive.DocumentInfo{Source: graph.SourceCurated, Series: "notes", Superseded: true, Date: graph.MustDate("2030")}
	}
	return derive.DocumentInfo{}
}

// share is a piece of evidence with an amount.
func share(document graph.ID, locator, amount string) graph.Evidence {
	return graph.Evidence{Document: "document:" + document, Locator: locator, Amount: amount}
}

func netShare(e graph.Evidence, net string, ended bool) graph.Evidence {
	e.NetAmount, e.Ended = net, ended
	return e
}

func of(e graph.Evidence, subject graph.ID) graph.Evidence {
	e.Subject = subject
	return e
}

// TestAmountOfARelation: within a document the shares add up, between documents one is believed; the order changes nothing.
func TestAmountOfARelation(t *testing.T) {
	for _, c := range []struct {
		why         string
		evidence    []graph.Evidence
		amount, net string
		ended       bool
	}{
		{"nobody gives one", []graph.Evidence{share("release", "#row=2", "")}, "", "", false},
		{"0 is one", []graph.Evidence{share("release", "#row=2", "0")}, "0", "", false},
		{"two rows are two shares", []graph.Evidence{share("release", "#row=2", "541891.25"), share("release", "#row=3", "126166.25")}, "668057.5", "", false},
		{"of the same amount, too", []graph.Evidence{share("release", "#row=2", "5"), share("release", "#row=3", "5")}, "10", "", false},
		{"a row that gives none adds nothing", []graph.Evidence{share("release", "#row=2", "5"), share("release", "#row=3", "")}, "5", "", false},
		{"elements of a document are shares", []graph.Evidence{share("release", "#/project/organization[1]/id", "5"), share("release", "#/project/organization[2]/id", "5")}, "10", "", false},
		{"the same row twice is one", []graph.Evidence{share("release", "#row=2", "5"), share("release", "#row=2", "5")}, "5", "", false},
		{"0.1 and 0.2 are 0.3", []graph.Evidence{share("release", "#row=2", "0.1"), share("release", "#row=3", "0.2")}, "0.3", "", false},
		{"shares are rounded to cents as groups round them", []graph.Evidence{share("release", "#row=2", "0.005"), share("release", "#row=3", "0.005")}, "0.02", "", false},
		{"a share alone stays as it is stated", []graph.Evidence{share("release", "#row=2", "0.4400000001")}, "0.4400000001", "", false},
		{"what is beyond all money is not lost", []graph.Evidence{share("release", "#row=2", "1000000000000000000000"), share("release", "#row=3", "5")}, "1000000000000000000000", "", false},
		{"a text that says an amount twice says it once", []graph.Evidence{share("curated", "#char=1,9", "5"), share("curated", "#char=70,79", "5")}, "5", "", false},
		{"of which a part is no other share", []graph.Evidence{share("curated", "#char=1,9", "5"), share("curated", "#line=3,4", "2")}, "5", "", false},
		{"two records of one text that became one body are two", []graph.Evidence{share("curated", "#char=1,9", "5"), of(share("curated", "#char=70,79", "5"), "institution:pic-2")}, "10", "", false},
		{"so are two records of one release", []graph.Evidence{share("release", "#row=2", "5"), of(share("release", "#row=3", "7"), "institution:pic-2")}, "12", "", false},
		{"two documents state the same money", []graph.Evidence{share("release", "#row=2", "5"), share("a-2023", "#row=2", "5")}, "5", "", false},
		{"authority comes before date", []graph.Evidence{share("release", "#row=2", "5"), share("curated", "#char=1,9", "4")}, "4", "", false},
		{"a register comes before a table of nobody's", []graph.Evidence{share("release", "#row=2", "5"), share("z-2024", "#row=2", "9")}, "5", "", false},
		{"the later one is believed, not the greater", []graph.Evidence{share("a-2023", "#row=2", "9"), share("z-2024", "#row=2", "5")}, "5", "", false},
		{"with all of its shares", []graph.Evidence{share("a-2023", "#row=2", "9"), share("z-2024", "#row=2", "5"), share("z-2024", "#row=8", "1")}, "6", "", false},
		{"of those of which nothing is known the first by id", []graph.Evidence{share("y", "#row=2", "9"), share("x", "#row=2", "5")}, "5", "", false},
		{"one that gives none leaves it to others", []graph.Evidence{share("curated", "#char=1,9", ""), share("release", "#row=2", "5")}, "5", "", false},
		{"an earlier release does not double a later one", []graph.Evidence{share("before", "#row=2", "5"), share("release", "#row=2", "6")}, "6", "", false},
		{"what is superseded is believed last", []graph.Evidence{share("gone", "#char=1,9", "9"), share("z-2024", "#row=2", "5")}, "5", "", false},
		{"and still where nobody else says one", []graph.Evidence{share("before", "#row=2", "5"), share("before", "#row=3", "2")}, "7", "", false},
		{
			"net amounts are summed by themselves",
			[]graph.Evidence{netShare(share("release", "#row=2", "0"), "3.5", false), netShare(share("release", "#row=3", "0"), "1", true)}, "0", "4.5", false,
		},
		{
			"each figure is that of the best document that gives it",
			[]graph.Evidence{netShare(share("release", "#row=2", "5"), "3", false), share("curated", "#char=1,9", "6")}, "6", "3", false,
		},
		{
			"it has ended where all shares of a document have",
			[]graph.Evidence{netShare(share("release", "#row=2", "5"), "5", true), netShare(share("release", "#row=3", "1"), "1", true)}, "6", "6", true,
		},
		{
			"whatever a text says that does not speak of it",
			[]graph.Evidence{netShare(share("release", "#row=2", "5"), "", true), share("curated", "#char=1,9", "")}, "5", "", true,
		},
	} {
		for range 5 {
			rand.Shuffle(len(c.evidence), func(i, j int) { c.evidence[i], c.evidence[j] = c.evidence[j], c.evidence[i] })
			r := relation("institution:x", graph.ParticipatesIn, "project:p")
			r.Evidence = slices.Clone(c.evidence)
			r = derive.CurrentRelation(r, sources)
			if a, n := written(r.Amount), written(r.NetAmount); a != c.amount || n != c.net || r.Ended != c.ended {
				t.Errorf("%s: %q, net %q, ended %v; want %q, %q, %v", c.why, a, n, r.Ended, c.amount, c.net, c.ended)
			}
		}
	}
}

func written(amount *float64) string {
	if amount == nil {
		return ""
	}
	return graph.FormatNumber(*amount)
}

// TestPriced: the amounts of a statement go with the places that carry it, once for each document that is not running text.
func TestPriced(t *testing.T) {
	at := func(document graph.ID, locator string) graph.Evidence { return share(document, locator, "") }
	for _, c := range []struct {
		why            string
		evidence, want []graph.Evidence
	}{
		{"one place", []graph.Evidence{at("a", "#row=2")}, []graph.Evidence{netShare(share("a", "#row=2", "5"), "3", true)}},
		{
			"one statement on two rows is one share",
			[]graph.Evidence{at("a", "#row=12"), at("a", "#row=2")},
			[]graph.Evidence{netShare(at("a", "#row=12"), "", true), netShare(share("a", "#row=2", "5"), "3", true)},
		},
		{
			"in each document",
			[]graph.Evidence{at("a", "#row=2"), at("b", "#row=2")},
			[]graph.Evidence{netShare(share("a", "#row=2", "5"), "3", true), netShare(share("b", "#row=2", "5"), "3", true)},
		},
		{
			"a text mentions it",
			[]graph.Evidence{at("a", "#char=1,2"), at("a", "#char=5,6"), at("a", "")},
			[]graph.Evidence{netShare(share("a", "#char=1,2", "5"), "3", true), netShare(share("a", "#char=5,6", "5"), "3", true), netShare(share("a", "", "5"), "3", true)},
		},
		{
			"evidence that has amounts keeps them",
			[]graph.Evidence{at("a", "#row=2"), share("a", "#row=3", "1")}, []graph.Evidence{at("a", "#row=2"), share("a", "#row=3", "1")},
		},
	} {
		r := relation("institution:x", graph.ParticipatesIn, "project:p", "amount=5", "net=3", "ended")
		r.Evidence = slices.Clone(c.evidence)
		if got := derive.Priced(&r); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.why, got, c.want)
		}
		if !slices.Equal(r.Evidence, c.evidence) {
			t.Errorf("%s: the relation was altered", c.why)
		}
	}
	bare := relation("institution:x", graph.ParticipatesIn, "project:p", "doc=a")
	if got := derive.Priced(&bare); !slices.Equal(got, bare.Evidence) {
		t.Errorf("%+v: a relation without an amount gives none", got)
	}
}
