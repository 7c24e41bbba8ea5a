package derive_test

import (
	"fmt"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

const subject graph.ID = "institution:x"

func staff(value string, options ...string) graph.Fact {
	return fact(subject, "staff="+value, append(options, "unit=people")...)
}

// name is that of a programme: an institution may have several.
func name(lang, value string, options ...string) graph.Fact {
	return fact("programme:x", "name@"+lang+"="+value, append(options, "doc=a")...)
}

func agreementType(value, document string) graph.Fact {
	return fact("agreement:x", "type="+value, "doc="+document)
}

// disagreements are pairs of facts, and what becomes of them.
var disagreements = []struct {
	name string
	a, b graph.Fact
	want graph.ConflictKind // "": no conflict
	why  string
}{
	{
		"dates of one event", fact(subject, "signed=2025-01-06", "doc=a"), fact(subject, "signed=2026-01-06", "doc=b"),
		graph.Contradiction, "an agreement is signed once, so no period explains the difference",
	},
	{
		"dates of one event in two periods", fact(subject, "signed=2025-01-06", "since=2000", "until=2001"),
		fact(subject, "signed=2026-01-06", "since=2010"), graph.Contradiction, "an event does not change with time",
	},
	{
		"year and day", fact(subject, "signed=2025", "doc=a"), fact(subject, "signed=2025-01-06", "doc=b"),
		"", "one is the less precise form of the other",
	},
	{
		"year and day of another year", fact(subject, "signed=2025", "doc=a"), fact(subject, "signed=2026-01-06", "doc=b"),
		graph.Contradiction, "2026-01-06 is not in 2025",
	},
	{
		"month and another month", fact(subject, "signed=2025-01", "doc=a"), fact(subject, "signed=2025-02", "doc=b"),
		graph.Contradiction, "both are months of 2025, but not the same",
	},

	{
		"figures in one document", staff("37", "doc=a#char=0,2"), staff("36", "doc=a#char=9,11"),
		graph.Contradiction, "one document speaks of one time",
	},
	{
		"figures in two undated documents", staff("37", "doc=a"), staff("36", "doc=b"),
		graph.Possible, "each may be right for its time",
	},
	{
		"figures of one year", staff("37", "doc=a", "since=2020", "until=2020"), staff("36", "doc=b", "since=2020", "until=2020"),
		graph.Contradiction, "the same time",
	},
	{
		"figures of overlapping years", staff("37", "doc=a", "since=2018", "until=2021"),
		staff("36", "doc=b", "since=2020", "until=2023"), graph.Contradiction, "2020 lies between the bounds of the first",
	},
	{
		"figures that follow each other", staff("37", "doc=a", "since=2018", "until=2019"),
		staff("36", "doc=b", "since=2020"), graph.Succession, "one held after the other",
	},
	{
		"a handover within a year", staff("37", "doc=a", "since=2018", "until=2020"), staff("36", "doc=a", "since=2020"),
		graph.Succession, "what held until 2020 precedes what holds since 2020",
	},
	{
		"one without an end", staff("37", "doc=a", "since=2018"), staff("36", "doc=b", "since=2020"),
		graph.Possible, "it is unknown whether the first still held in 2020",
	},
	{
		"both since one day", staff("37", "doc=a", "since=2018-01-01"), staff("36", "doc=b", "since=2018-01-01"),
		graph.Contradiction, "both begin at one time",
	},
	{
		"one without a period", staff("37", "doc=a"), staff("36", "doc=b", "since=2020", "until=2021"),
		graph.Possible, "it is unknown for when the first is said",
	},
	{
		"one document, two periods", staff("37", "doc=a"), staff("36", "doc=a", "since=2020"),
		graph.Possible, "the document itself tells the times apart",
	},
	{
		"another unit", staff("37", "doc=a"), fact(subject, "staff=60", "unit=%", "doc=a"),
		"", "shares and numbers do not compete",
	},

	{"about", staff("2800", "doc=a", "approximation=ABOUT"), staff("2750", "doc=b"), "", "within 5 %"},
	{"about, too far", staff("2800", "doc=a", "approximation=ABOUT"), staff("2600", "doc=b"), graph.Possible, "beyond 5 %"},
	{"over", staff("90", "doc=a", "approximation=OVER"), staff("95", "doc=b"), "", "95 is over 90"},
	{"not over", staff("90", "doc=a", "approximation=OVER"), staff("85", "doc=b"), graph.Possible, "85 is not over 90"},
	{"under", staff("90", "doc=a", "approximation=UNDER"), staff("85", "doc=b"), "", "85 is under 90"},
	{"not under", staff("90", "doc=a", "approximation=UNDER"), staff("95", "doc=b"), graph.Possible, "95 is not under 90"},
	{
		"over and under", staff("90", "doc=a", "approximation=OVER"), staff("95", "doc=b", "approximation=UNDER"),
		"", "92 is both",
	},
	{
		"under and over", staff("90", "doc=a", "approximation=UNDER"), staff("95", "doc=b", "approximation=OVER"),
		graph.Possible, "nothing is both",
	},
	{
		"about and over", staff("2800", "doc=a", "approximation=ABOUT"), staff("2500", "doc=b", "approximation=OVER"),
		"", "about 2800 is over 2500",
	},
	{"exact and about", staff("2800", "doc=a", "approximation=ABOUT"), staff("2800", "doc=a"), "", "the same figure"},

	{
		"labels of one act", fact("agreement:x", "type=COOPERATION_AGREEMENT", "doc=a"),
		fact("agreement:x", "type=MEMORANDUM_OF_UNDERSTANDING", "doc=a"), graph.Variant, "one act, called two things in one document",
	},
	{
		"types of two acts", fact("agreement:x", "type=TREATY", "doc=a"), fact("agreement:x", "type=MEMORANDUM_OF_UNDERSTANDING", "doc=a"),
		graph.Contradiction, "no text calls a memorandum a treaty",
	},

	{
		"a town and an address in it", fact("site:x", "name=Rome", "doc=a"), fact("site:x", "name=Piazzale Aldo Moro 5, 00185 ROMA", "doc=b"),
		"", "the address says more, and the same",
	},
	{
		"a town and a longer name", fact("site:x", "name=office in Delhi", "doc=a"), fact("site:x", "name=office in New Delhi", "doc=b"),
		graph.Variant, "no address, but another name",
	},
	{
		"two addresses of a site", fact("site:x", "name=Via Ostiense 1, Roma", "doc=a"), fact("site:x", "name=Piazzale Aldo Moro 5, Roma", "doc=b"),
		graph.Variant, "a site may be called by either",
	},
	{
		"a town in two languages", fact("site:x", "city=Vienna", "doc=a"), fact("site:x", "city=WIEN", "doc=a"),
		graph.Variant, "one town",
	},
	{
		"what the post adds", fact("site:x", "city=Prague", "doc=a"), fact("site:x", "city=Praha 4", "doc=b"), graph.Variant, "one town",
	},
	{"an article of a town", fact("site:x", "city=The Hague", "doc=a"), fact("site:x", "city=Den Haag", "doc=b"), graph.Variant, "one town"},
	{"a saint cut short", fact("site:x", "city=Saint Gallen", "doc=a"), fact("site:x", "city=St. Gallen", "doc=b"), graph.Variant, "one town"},
	{"a town and its neighbour", fact("site:x", "city=Stockholm", "doc=a"), fact("site:x", "city=Solna", "doc=b"), graph.Possible, "two towns"},
	{
		"one building measured twice", fact("site:x", "coordinates=51.7417602,0.4733343", "doc=a"), fact("site:x", "coordinates=51.7413459,0.4736415", "doc=a"),
		"", "fifty metres apart",
	},
	{
		"the town and the street", fact("site:x", "coordinates=43.29789,13.45293", "doc=a"), fact("site:x", "coordinates=43.33122,13.44585", "doc=b"),
		graph.Variant, "four kilometres apart: the middle of the town and a street of it",
	},
	{
		"two places", fact("site:x", "coordinates=43.0309408,-2.4216647", "doc=a"), fact("site:x", "coordinates=39.3262345,-4.8380649", "doc=a"),
		graph.Contradiction, "a site is not in the Basque Country and in Castile",
	},

	{"spellings", name("en", "Joint Research Center"), name("en", "Joint Research Centre"), graph.Variant, "two letters apart"},
	{"case and accents", name("fr", "Ecole normale"), name("fr", "École Normale"), graph.Variant, "alike when folded"},
	{
		"names", name("en", "Joint Research Centre"), name("en", "European Research Council"), graph.Contradiction,
		"two names in one document",
	},
	{"numbers in names", name("en", "Horizon 2020"), name("en", "Horizon 2030"), graph.Contradiction, "digits are no spelling"},
	{
		"languages", name("en", "Joint Research Centre"), name("fr", "Centre commun de recherche"), "",
		"names in different languages do not compete",
	},
	{"the same value", name("en", "CNRS"), name("en", "CNRS", "since=2000", "doc=b"), "", "no disagreement"},
	{
		"quotation marks and dashes", name("en", "The “Fit for 55” package – a call"), name("en", `The "Fit for 55" package - a call`),
		graph.Variant, "alike but for punctuation",
	},
	{
		"names of an institution", fact(subject, "name@en=Joint Research Centre", "doc=a"),
		fact(subject, "name@en=European Research Council", "doc=a"), "", "an institution may have several names",
	},
	{"types of an institution", fact(subject, "type=FUNDER"), fact(subject, "type=UNIVERSITY"), "", "it may be several things"},
	{"websites", fact(subject, "website=https://a.example"), fact(subject, "website=https://b.example"), "", "it may have several"},
	{
		"two labels of one act", agreementType("MEMORANDUM_OF_UNDERSTANDING", "a"), agreementType("COOPERATION_AGREEMENT", "a"),
		graph.Variant, "one document calls the act both",
	},
	{
		"two documents about an act", agreementType("MEMORANDUM_OF_UNDERSTANDING", "a"), agreementType("COOPERATION_AGREEMENT", "b"),
		graph.Variant, "they speak of one agreement, in other words",
	},
	{
		"two types of a programme in one document", fact("programme:x", "type=PILLAR", "doc=a"), fact("programme:x", "type=CALL", "doc=a"),
		graph.Contradiction, "only acts go by two types",
	},

	{"many values", fact(subject, "alias@en=One"), fact(subject, "alias@en=Two"), "", "an entity may have many aliases"},
	{
		"countries", fact(subject, "country=FR", "doc=a"), fact(subject, "country=IT", "doc=b"), graph.Possible,
		"an institution may have moved",
	},
	{"a word the vocabulary lacks", fact(subject, "hair=red"), fact(subject, "hair=grey"), "", "nothing is known of it"},
}

func TestWhichFactsDisagree(t *testing.T) {
	for _, tt := range disagreements {
		t.Run(tt.name, func(t *testing.T) {
			for _, facts := range [][]graph.Fact{{tt.a, tt.b}, {tt.b, tt.a}} {
				var got graph.ConflictKind
				conflicts := derive.Record(tt.a.Subject, facts, nil, nil).Conflicts
				if len(conflicts) > 0 {
					got = conflicts[0].Kind
				}
				if got != tt.want || len(conflicts) > 1 {
					t.Errorf("%d conflicts, the first %q, want %q: %s", len(conflicts), got, tt.want, tt.why)
				}
			}
		})
	}
}

func TestGravestKindOfAConflict(t *testing.T) {
	rec := derive.Record("programme:x", []graph.Fact{
		name("en", "Joint Research Centre"), name("en", "Joint Research Center"), name("en", "European Research Council"),
	}, nil, nil)
	if len(rec.Conflicts) != 1 || rec.Conflicts[0].Kind != graph.Contradiction || len(rec.Conflicts[0].Sides) != 3 {
		t.Errorf("got %+v; want one CONTRADICTION of three sides, though two of them are spellings", rec.Conflicts)
	}
}

// ExampleRecord shows a disagreement of two documents about a date: it is found, told, and settled by a rule.
func ExampleRecord() {
	const agreement graph.ID = "agreement:jrc-cnrs"
	rec := derive.Record(agreement, []graph.Fact{
		fact(agreement, "name@en=JRC–CNRS agreement", "doc=press-release"),
		fact(agreement, "signed=2025-01-06", "doc=press-release", "doc=annual-report"),
		fact(agreement, "signed=2026-01-06", "doc=website"),
	}, nil, nil)
	fmt.Println(rec.Entity.Name("en"), rec.Entity.Attribute(graph.PropSigned), rec.Entity.Contested)
	for _, c := range rec.Conflicts {
		fmt.Println(c.Kind, c.Rule)
		fmt.Println(c.Reason("en"))
	}
	// Output:
	// JRC–CNRS agreement 2025-01-06 [signed]
	// CONTRADICTION DOCUMENTS
	// The sources contradict each other about the date of signature: “6 January 2025” and “6 January 2026”. “6 January 2025” is shown first because more documents state it.
}
