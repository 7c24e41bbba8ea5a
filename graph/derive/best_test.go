package derive_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// dated tells of documents: old and new have dates, curated, ror and table a source, the others nothing.
func dated(id graph.ID) derive.DocumentInfo {
	switch id {
	case "document:curated", "document:ror", "document:table":
		return derive.DocumentInfo{Source: strings.ToUpper(id.Slug())}
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

func founded(value string, options ...string) graph.Fact {
	return fact(subject, "founded="+value, options...)
}

func city(value string, options ...string) graph.Fact {
	return fact(subject, "city="+value, options...)
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
		"a curated document",
		[]graph.Fact{founded("2005", "doc=new", "doc=ror"), founded("2006", "doc=curated")},
		[]string{"2006", "2005"},
		graph.ByAuthority, "a person's reading counts more than a register, however many and recent",
	},
	{
		"the register of record",
		[]graph.Fact{founded("2005", "doc=new", "doc=table"), founded("2006", "doc=ror")},
		[]string{"2006", "2005"},
		graph.ByAuthority, "ROR knows organisations best",
	},
	{
		"rank before authority",
		[]graph.Fact{founded("2005", "doc=curated", "rank=DEPRECATED"), founded("2006", "doc=table")},
		[]string{"2006", "2005"},
		graph.ByRank, "a curator who cites a value to put it down does not lend it authority",
	},
	{
		"validity before authority",
		[]graph.Fact{country("FR", "since=2000", "until=2004", "doc=curated"), country("IT", "since=2005", "doc=table")},
		[]string{"IT", "FR"},
		graph.ByValidity, "what is over is over, whoever says so",
	},
	{
		"a later document before more documents",
		[]graph.Fact{signed("2024", "doc=old", "doc=a", "doc=b"), signed("2025", "doc=new")},
		[]string{"2025", "2024"},
		graph.ByDate, "the earlier ones could not know",
	},
	{
		"more precise",
		[]graph.Fact{signed("2024", "doc=a"), signed("2025-01-06", "doc=b")},
		[]string{"2025-01-06", "2024"},
		graph.ByPrecision, "a day tells more than a year",
	},
	{
		"what is said less precisely speaks for the more precise",
		[]graph.Fact{signed("2024", "doc=curated"), signed("2024-01-06", "doc=table"), signed("2025", "doc=ror", "doc=new")},
		[]string{"2024-01-06", "2024", "2025"},
		graph.ByPrecision, "the curated document gives the year, and the table the day in it",
	},
	{
		"a year that was put down speaks for no day in it",
		[]graph.Fact{signed("2024", "doc=curated", "rank=DEPRECATED"), signed("2024-01-06", "doc=table"), signed("2025", "doc=ror")},
		[]string{"2025", "2024-01-06", "2024"},
		graph.ByAuthority, "else what is wrong would lend its authority",
	},
	{
		"nor does one of another time",
		[]graph.Fact{founded("2024", "doc=curated", "since=2000"), founded("2024-01-06", "doc=table"), founded("2025", "doc=ror")},
		[]string{"2024", "2025", "2024-01-06"},
		graph.ByAuthority, "it is not the same statement",
	},
	{
		"not in capitals",
		[]graph.Fact{city("SAINT-MARTIN", "doc=curated"), city("Saint-Martin", "doc=table")},
		[]string{"Saint-Martin", "SAINT-MARTIN"},
		graph.ByCase, "the same letters: who shouts speaks for who does not",
	},
	{
		"a short form is written in capitals",
		[]graph.Fact{city("UNESCO", "doc=curated"), city("Unesco", "doc=table")},
		[]string{"UNESCO", "Unesco"},
		graph.ByAuthority, "six capitals are no shouting",
	},
	{
		"seven capitals are",
		[]graph.Fact{city("GRENOBL", "doc=curated"), city("Grenobl", "doc=table")},
		[]string{"Grenobl", "GRENOBL"},
		graph.ByCase, "longer short forms are rarer than names in capitals",
	},
	{
		"capitals of other letters",
		[]graph.Fact{city("GRENOBLE", "doc=curated"), city("Saint-Martin", "doc=table")},
		[]string{"GRENOBLE", "Saint-Martin"},
		graph.ByAuthority, "another name, and no better form of this one",
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
		[]string{"2025", "2024"},
		graph.ByOrder, "the first by document, so that it stays",
	},
	{
		"places in one document",
		[]graph.Fact{signed("2024", "doc=a#char=100,104"), signed("2025", "doc=a#char=9,13")},
		[]string{"2025", "2024"},
		graph.ByOrder, "what the document says first, by number: 9 comes before 100",
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
