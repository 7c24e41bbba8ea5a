package derive_test

import (
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// dated tells of three documents: old and new have dates, the others none.
func dated(id graph.ID) derive.DocumentInfo {
	switch id {
	case "document:old":
		return derive.DocumentInfo{Date: graph.MustDate("2019")}
	case "document:new":
		return derive.DocumentInfo{Date: graph.MustDate("2023-05")}
	}
	return derive.DocumentInfo{}
}

func signed(value string, options ...string) graph.Fact {
	return fact(subject, "signed="+value, options...)
}

func country(value string, options ...string) graph.Fact {
	return fact(subject, "country="+value, options...)
}

// choices are facts that disagree, and what decides among them: one case a rule.
var choices = []struct {
	name  string
	facts []graph.Fact
	want  []string // values, the best first
	rule  graph.BestRule
	why   string
}{
	{
		"preferred",
		[]graph.Fact{signed("2025", "doc=a", "doc=b"), signed("2026", "doc=c", "rank=PREFERRED")},
		[]string{"2026", "2025"},
		graph.ByRank, "a curator's word counts more than documents",
	},
	{
		"deprecated",
		[]graph.Fact{signed("2025", "doc=a", "doc=b", "rank=DEPRECATED"), signed("2026", "doc=c")},
		[]string{"2026", "2025"},
		graph.ByRank, "a curator found it wrong",
	},
	{"the latest", []graph.Fact{
		country("FR", "since=2000", "until=2004", "doc=a", "doc=b"), country("IT", "since=2005", "doc=c"),
	}, []string{"IT", "FR"}, graph.ByValidity, "of what follows each other the latest, whatever speaks for the earlier"},
	{"a row of three", []graph.Fact{
		country("FR", "since=2000", "until=2004"), country("DE", "since=2010"), country("IT", "since=2005", "until=2009"),
	}, []string{"DE", "IT", "FR"}, graph.ByValidity, "the others the latest first, too"},
	{"ranks do not follow each other", []graph.Fact{
		country("FR", "since=2000", "until=2004", "doc=a"), country("IT", "since=2005", "rank=DEPRECATED"),
	}, []string{"FR", "IT"}, graph.ByRank, "what was found wrong follows nothing"},
	{
		"more documents",
		[]graph.Fact{signed("2025", "doc=a", "doc=b"), signed("2024", "doc=c#char=0,4", "doc=c#char=9,13", "doc=c#char=20,24")},
		[]string{"2025", "2024"},
		graph.ByDocuments, "two documents, though the other one says it thrice",
	},
	{
		"more places",
		[]graph.Fact{signed("2025", "doc=a#char=0,4", "doc=a#char=9,13"), signed("2024-01-06", "doc=c")},
		[]string{"2025", "2024-01-06"},
		graph.ByPlaces, "as many documents, but said twice",
	},
	{
		"more precise",
		[]graph.Fact{signed("2024", "doc=new"), signed("2025-01-06", "doc=old")},
		[]string{"2025-01-06", "2024"},
		graph.ByPrecision, "a day tells more than a year",
	},
	{
		"later document",
		[]graph.Fact{signed("2024", "doc=old"), signed("2025", "doc=new")},
		[]string{"2025", "2024"},
		graph.ByDate, "the later document knows better",
	},
	{
		"dated document",
		[]graph.Fact{signed("2024", "doc=undated"), signed("2025", "doc=old")},
		[]string{"2025", "2024"},
		graph.ByDate, "a document without a date counts as the earliest",
	},
	{
		"nothing decides",
		[]graph.Fact{signed("2025", "doc=a"), signed("2024", "doc=b")},
		[]string{"2024", "2025"},
		graph.ByOrder, "the first in order of values, so that it stays",
	},
	{
		"no circle",
		[]graph.Fact{
			country("FR", "since=2000", "until=2005", "doc=a", "doc=b", "doc=c"), country("IT", "doc=d", "doc=e"),
			country("DE", "since=2010", "until=2015", "doc=f"),
		},
		[]string{"IT", "DE", "FR"},
		graph.ByDocuments,
		"France is over; of the others Italy has more documents. Pair by pair each would beat one of the others",
	},
}

func TestWhichSideIsBest(t *testing.T) {
	for _, tt := range choices {
		t.Run(tt.name, func(t *testing.T) {
			for range 2 {
				rec := derive.Record(subject, tt.facts, nil, dated)
				if len(rec.Conflicts) != 1 {
					t.Fatalf("%d conflicts, want one", len(rec.Conflicts))
				}
				c := rec.Conflicts[0]
				if !slices.Equal(c.Values(), tt.want) || c.Rule != tt.rule {
					t.Errorf("%v by %s, want %v by %s: %s", c.Values(), c.Rule, tt.want, tt.rule, tt.why)
				}
				if got := rec.Entity.Attribute(c.Property); got != tt.want[0] {
					t.Errorf("the entity shows %q, the conflict %q", got, tt.want[0])
				}
				slices.Reverse(tt.facts)
			}
		})
	}
}

// TestEveryRuleDecides: the rules that are named to users are those that decide, and each has its case.
func TestEveryRuleDecides(t *testing.T) {
	decided := map[graph.BestRule]bool{}
	for _, c := range choices {
		decided[c.rule] = true
		if !slices.Contains(graph.BestRules, c.rule) {
			t.Errorf("%s decides, and graph.BestRules does not have it", c.rule)
		}
	}
	for _, r := range graph.BestRules {
		if !decided[r] {
			t.Errorf("%s decides no case of choices: write one", r)
		}
	}
}
