package graph_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

func TestParseRows(t *testing.T) {
	for _, tt := range []struct {
		locator string
		want    []graph.Rows
		why     string
	}{
		{"#row=3", []graph.Rows{{From: 3, To: 3}}, "one row"},
		{"#row=5-7", []graph.Rows{{From: 5, To: 7}}, "a run"},
		{"#row=3;5-7", []graph.Rows{{From: 3, To: 3}, {From: 5, To: 7}}, "several, as RFC 7111 joins them"},
		{"#row=", nil, "no row"},
		{"#row=0", nil, "rows count from 1"},
		{"#row=7-5", nil, "a run goes forward"},
		{"#row=3;", nil, "nothing behind the semicolon"},
		{"#row=*", nil, "open ends point to nothing certain"},
		{"#char=1,2", nil, "not of a table"},
		{"row=3", nil, "not a fragment"},
	} {
		got, ok := graph.ParseRows(tt.locator)
		if !slices.Equal(got, tt.want) || ok != (tt.want != nil) {
			t.Errorf("%s: %v, %v, want %v: %s", tt.locator, got, ok, tt.want, tt.why)
		}
	}
}

// TestRowsLocatorNamesEachRowOnce checks that the locator names exactly the rows given, whatever their order.
func TestRowsLocatorNamesEachRowOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := map[int]bool{}
		var rows []graph.Rows
		for range rapid.IntRange(1, 12).Draw(t, "runs") {
			from := rapid.IntRange(1, 30).Draw(t, "from")
			r := graph.Rows{From: from, To: from + rapid.IntRange(0, 3).Draw(t, "more")}
			rows = append(rows, r)
			for i := r.From; i <= r.To; i++ {
				want[i] = true
			}
		}
		locator := graph.RowsLocator(rows)
		got, ok := graph.ParseRows(locator)
		if !ok {
			t.Fatalf("%s cannot be read", locator)
		}
		last := -1
		for _, r := range got {
			if r.From <= last+1 {
				t.Fatalf("%s: runs touch or are not in order", locator)
			}
			last = r.To
			for i := r.From; i <= r.To; i++ {
				if !want[i] {
					t.Fatalf("%s names row %d, which was not given", locator, i)
				}
				delete(want, i)
			}
		}
		if len(want) > 0 {
			t.Fatalf("%s lacks the rows %v", locator, want)
		}
	})
}

// TestRowsLocatorLeavesTheRowsAlone: they are the caller's, and stay in the order in which they were given.
func TestRowsLocatorLeavesTheRowsAlone(t *testing.T) {
	rows := []graph.Rows{{From: 5, To: 7}, {From: 1, To: 2}}
	if got := graph.RowsLocator(rows); got != "#row=1-2;5-7" {
		t.Errorf("the locator is %s, want #row=1-2;5-7", got)
	}
	if want := []graph.Rows{{From: 5, To: 7}, {From: 1, To: 2}}; !slices.Equal(rows, want) {
		t.Errorf("the rows are %v now, want %v", rows, want)
	}
}

func TestMergeEvidenceJoinsRows(t *testing.T) {
	at := func(document graph.ID, locator string) graph.Evidence {
		return graph.Evidence{Document: document, Locator: locator}
	}
	got := graph.MergeEvidence(
		[]graph.Evidence{at("document:a", "#row=7"), at("document:b", "#row=2"), at("document:a", "#char=1,2")},
		[]graph.Evidence{at("document:a", "#row=5"), at("document:a", "#row=6"), at("document:a", "#row=12"), at("document:a", "#row=7")},
	)
	want := []graph.Evidence{at("document:a", "#char=1,2"), at("document:a", "#row=5-7;12"), at("document:b", "#row=2")}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	amounts := graph.MergeEvidence([]graph.Evidence{{Document: "document:a", Locator: "#row=1", Amount: "5"}},
		[]graph.Evidence{{Document: "document:a", Locator: "#row=2", Amount: "6"}})
	if len(amounts) != 2 {
		t.Errorf("got %v: rows that give different amounts are not one piece of evidence", amounts)
	}
	for _, e := range []graph.Evidence{{Document: "document:a", Amount: "5"}, {Document: "document:a", NetAmount: "5"}} {
		first, second := e, e
		first.Locator, second.Locator = "#row=1", "#row=2"
		if got := graph.MergeEvidence([]graph.Evidence{second}, []graph.Evidence{first, second}); !slices.Equal(got, []graph.Evidence{first, second}) {
			t.Errorf("got %v: rows of one amount are two shares, and a row that stands twice is one", got)
		}
	}
}

// TestMergeEvidenceOfOnePlace: what several loads read at one place is one piece of evidence, with the greatest of the amounts, as
// numbers and not as texts, and with the strongest of the ranks.
func TestMergeEvidenceOfOnePlace(t *testing.T) {
	for _, c := range []struct {
		why          string
		amounts      []string
		ranks        []graph.Rank
		amount, rank string
	}{
		{"the same twice", []string{"5", "5"}, nil, "5", ""},
		{"numbers, not texts", []string{"9", "10"}, nil, "10", ""},
		{"of three", []string{"7", "30", "4"}, nil, "30", ""},
		{"less than nothing", []string{"-5", "-10"}, nil, "-5", ""},
		{"an amount is more than none", []string{"", "3"}, nil, "3", ""},
		{"even one below nothing", []string{"-3", ""}, nil, "-3", ""},
		{"preferred before normal", []string{"", ""}, []graph.Rank{"", graph.RankPreferred}, "", "PREFERRED"},
		{"deprecated before normal", []string{"", ""}, []graph.Rank{graph.RankDeprecated, ""}, "", "DEPRECATED"},
		{"deprecated by all", []string{"", ""}, []graph.Rank{graph.RankDeprecated, graph.RankDeprecated}, "", "DEPRECATED"},
		{"preferred before deprecated", []string{"", ""}, []graph.Rank{graph.RankDeprecated, graph.RankPreferred}, "", "PREFERRED"},
	} {
		var all []graph.Evidence
		for i, a := range c.amounts {
			e := graph.Evidence{Document: "document:a", Locator: "#char=1,2", Amount: a}
			if c.ranks != nil {
				e.Rank = c.ranks[i]
			}
			all = append(all, e)
		}
		want := []graph.Evidence{{Document: "document:a", Locator: "#char=1,2", Amount: c.amount, Rank: graph.Rank(c.rank)}}
		backwards := slices.Clone(all)
		slices.Reverse(backwards)
		for _, list := range [][]graph.Evidence{all, backwards} {
			if got := graph.MergeEvidence(list, nil); !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", c.why, got, want)
			}
		}
	}
}
