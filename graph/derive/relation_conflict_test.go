package derive_test

import (
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

func president(who graph.ID, options ...string) graph.Relation {
	return relation(who, graph.Leads, subject, append(options, "role=president")...)
}

func member(options ...string) graph.Relation {
	return relation(subject, graph.MemberOf, "institution:network", options...)
}

// rivals are pairs of relations, and what becomes of them.
var rivals = []struct {
	name string
	a, b graph.Relation
	kind graph.ConflictKind // "": no conflict
	best graph.ID           // at the other end of the side that is shown
	why  string
}{
	{
		"two presidents", president("person:b", "doc=a"), president("person:a", "doc=a"),
		graph.Contradiction, "person:a", "in one document, which speaks of one time",
	},
	{
		"two presidents in two documents", president("person:b", "doc=old"), president("person:a", "doc=new"),
		graph.Possible, "person:a", "one may follow the other; the later document is shown",
	},
	{
		"two presidents, one after the other", president("person:a", "since=2010", "until=2017"), president("person:b", "since=2018"),
		graph.Succession, "person:b", "the latest is shown",
	},
	{
		"a handover within a year", president("person:a", "since=2010", "until=2018"), president("person:b", "since=2018"),
		graph.Succession, "person:b", "the year in which one ends and the other begins is no contradiction",
	},
	{
		"two presidents of one year", president("person:a", "since=2010", "until=2018"), president("person:b", "since=2015", "until=2016"),
		graph.Contradiction, "person:a", "2015 lies within the term of the first",
	},
	{
		"two offices", president("person:a", "doc=a"), relation("person:b", graph.Leads, subject, "role=director", "doc=a"),
		"", "", "a director beside a president",
	},
	{
		"no role", relation("person:a", graph.Leads, subject, "doc=a"), relation("person:b", graph.Leads, subject, "doc=a"),
		"", "", "without a role it is unknown whether there is one place only",
	},
	{
		"two members", relation("institution:a", graph.MemberOf, subject), relation("institution:b", graph.MemberOf, subject),
		"", "", "a network has many members",
	},
	{
		"a president twice", president("person:a", "until=2010"), president("person:a", "since=2015"),
		"", "", "one person, two terms",
	},

	{
		"dated differently", member("since=2010", "doc=a"), member("since=2012", "doc=b"),
		graph.Contradiction, "institution:network", "one membership cannot have begun twice",
	},
	{"ended differently", member("until=2020"), member("until=2021"), graph.Contradiction, "institution:network", "nor ended twice"},
	{"more and less precise", member("since=2010"), member("since=2010-05"), "", "", "the month is in the year"},
	{"one undated", member(), member("since=2010"), "", "", "the one says more, not something else"},
	{"held twice", member("since=2000", "until=2005"), member("since=2010"), "", "", "two spans apart"},
	{"another role", member("since=2010", "role=observer"), member("since=2012", "role=full member"), "", "", "two statements"},
}

func TestWhichRelationsDisagree(t *testing.T) {
	for _, tt := range rivals {
		t.Run(tt.name, func(t *testing.T) {
			for _, relations := range [][]graph.Relation{{tt.a, tt.b}, {tt.b, tt.a}} {
				conflicts := derive.Record(subject, nil, relations, dated).Conflicts
				if tt.kind == "" {
					if len(conflicts) > 0 {
						t.Errorf("%s, want none: %s", conflicts[0].Kind, tt.why)
					}
					continue
				}
				if len(conflicts) != 1 || conflicts[0].Kind != tt.kind || conflicts[0].Sides[0].Value != string(tt.best) {
					t.Errorf("got %+v, want %s with %s first: %s", conflicts, tt.kind, tt.best, tt.why)
				}
			}
		})
	}
}

func TestRelationConflictsAreToldOnce(t *testing.T) {
	directors := []graph.Relation{
		relation("person:a", graph.Leads, subject, "role=president", "doc=a"),
		relation("person:b", graph.Leads, subject, "role=president", "doc=a"),
	}
	for _, id := range []graph.ID{"person:a", "person:b"} {
		own := slices.DeleteFunc(slices.Clone(directors), func(r graph.Relation) bool { return r.From != id })
		if c := derive.Record(id, nil, own, nil).Conflicts; len(c) > 0 {
			t.Errorf("two presidents are a conflict of the institution, not of %s", id)
		}
	}
	dates := []graph.Relation{
		relation(subject, graph.MemberOf, "institution:network", "since=2010"),
		relation(subject, graph.MemberOf, "institution:network", "since=2012"),
	}
	if c := derive.Record("institution:network", nil, dates, nil).Conflicts; len(c) > 0 {
		t.Error("how a membership is dated is a conflict of the member, not of the network")
	}
	rec := derive.Record(subject, nil, append(directors, dates...), nil)
	if len(rec.Conflicts) != 2 || len(rec.Entity.Contested) != 0 {
		t.Errorf("%d conflicts, want both; contested %v, want nothing: relations are no properties", len(rec.Conflicts),
			rec.Entity.Contested)
	}
}
