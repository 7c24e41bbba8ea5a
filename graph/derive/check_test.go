package derive_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/derive"
)

// checked returns what is wrong with the id of an entity, a fact or a relation, a line each.
func checked(of any) string {
	var problems []graph.Problem
	switch of := of.(type) {
	case graph.ID:
		problems = derive.CheckID(of)
	case graph.Fact:
		problems = derive.CheckFact(of)
	case graph.Relation:
		problems = derive.CheckRelation(of)
	}
	lines := make([]string, len(problems))
	for i, p := range problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

func quoting(words int) graph.Fact {
	f := fact("institution:jrc", "founded=1957")
	f.Evidence = []graph.Evidence{{Document: "document:report", Quote: strings.TrimSpace(strings.Repeat("word ", words))}}
	return f
}

// invalid is one id, fact or relation for each thing that can be wrong with it by itself.
var invalid = []struct {
	name string
	of   any    // a graph.ID, a graph.Fact or a graph.Relation
	want string // "" : no problem
}{
	{"an id", graph.ID("institution:jrc"), ""},
	{"a fact", fact("institution:jrc", "founded=1957", "doc=report"), ""},
	{"a relation", relation("person:ada", graph.Leads, "institution:jrc", "doc=report"), ""},
	{"a quote of 15 words", quoting(15), ""},
	{"a subject of no kind is for those to tell who know what there is", fact("institute:jrc", "founded=1957", "doc=report"), ""},
	{"so is an end of no kind", relation("person:ada", graph.Leads, "institute:jrc", "doc=report"), ""},
	{"so is a document that nobody has", fact("institution:jrc", "founded=1957", "doc=rapport"), ""},
	{
		"all that is wrong at once", fact("institution:jrc", "founded=soon", "rank=BEST"),
		`founded: founded: "soon" is not a date: YYYY, YYYY-MM or YYYY-MM-DD` + "\n" +
			`rank: "BEST" is not a rank; write PREFERRED, NORMAL or DEPRECATED` + "\n" +
			`evidence: the statement has no evidence; cite a document, the place in it, and the words`,
	},

	{
		"not an id", graph.ID("Institution CNRS"),
		`id: "Institution CNRS" is not the id of an entity; write kind:slug, with a kind among ` +
			`institution, site, programme, project, theme, agreement, person, infrastructure, document`,
	},
	{
		"not an entity", graph.ID("relation:abc"),
		`id: "relation:abc" is not the id of an entity; write kind:slug, with a kind among ` +
			`institution, site, programme, project, theme, agreement, person, infrastructure, document`,
	},

	{
		"a property misspelt", fact("institution:jrc", "fonded=1957", "doc=report"),
		`property: "fonded" is not a property; did you mean founded?`,
	},
	{
		"a property unlike any", fact("institution:jrc", "favouriteColour=blue", "doc=report"),
		`property: "favouriteColour" is not a property; docs/data-model.md lists the properties`,
	},
	{
		"what the loader alone writes", fact("institution:jrc", "awaits=PART_OF institution:ror-00k4n6c32", "doc=report"),
		`property: awaits is not stated by sources; state the relation; it waits by itself where its other end is missing`,
	},
	{
		"a property of another kind", fact("person:ada", "founded=1957", "doc=report"),
		`property: founded is not a property of a Person; state it of an entity of another kind, or use another property`,
	},
	{
		"a property of another kind, with an article", fact("agreement:a", "founded=1957", "doc=report"),
		`property: founded is not a property of an Agreement; state it of an entity of another kind, or use another property`,
	},
	{
		"a value of another form", fact("institution:jrc", "founded=in 1957", "doc=report"),
		`founded: founded: "in 1957" is not a date: YYYY, YYYY-MM or YYYY-MM-DD`,
	},
	{
		"a rank", fact("institution:jrc", "founded=1957", "doc=report", "rank=BEST"),
		`rank: "BEST" is not a rank; write PREFERRED, NORMAL or DEPRECATED`,
	},
	{
		"an approximation", fact("institution:jrc", "staff=37", "unit=people", "doc=report", "approximation=ROUGHLY"),
		`approximation: "ROUGHLY" is not an approximation; write ABOUT, OVER or UNDER`,
	},
	{
		"a figure without a unit", fact("institution:jrc", "staff=37", "doc=report"),
		`unit: the figure staff has no unit; write "%", or the thing counted`,
	},
	{
		"a period backwards", fact("institution:jrc", "staff=37", "unit=people", "doc=report", "since=2020", "until=2019-12"),
		`until: it ends (2019-12) before it begins (2020); swap the two, or correct one`,
	},

	{
		"no evidence", fact("institution:jrc", "founded=1957"),
		`evidence: the statement has no evidence; cite a document, the place in it, and the words`,
	},
	{"not a document", graph.Fact{
		Subject: "institution:jrc", Property: "founded", Value: "1957", Evidence: []graph.Evidence{{Document: "person:ada"}},
	}, `document: "person:ada" is not a document; cite the id of a document`},
	{
		"a long quote", quoting(16),
		`quote: the quote has 16 words; shorten it to at most 15: the fewest that carry the statement`,
	},

	{
		"a type misspelt", relation("person:ada", "LEAD", "institution:jrc", "doc=report"),
		`type: "LEAD" is not a relation type; did you mean LEADS?`,
	},
	{
		"a type unlike any", relation("person:ada", "ADMIRES", "institution:jrc", "doc=report"),
		`type: "ADMIRES" is not a relation type; the types are ` + allTypes(),
	},
	{
		"a relation backwards", relation("institution:jrc", graph.Leads, "person:ada", "doc=report"),
		`type: LEADS does not lead from an Institution to a Person; it leads from Person to Institution, ` +
			`Person to Programme, Person to Project`,
	},
	{
		"a relation without evidence", relation("person:ada", graph.Leads, "institution:jrc"),
		`evidence: the statement has no evidence; cite a document, the place in it, and the words`,
	},
	{
		"a relation that ends first", relation("person:ada", graph.Leads, "institution:jrc", "doc=report", "since=2020", "until=2019"),
		`until: it ends (2019) before it begins (2020); swap the two, or correct one`,
	},
}

func TestCheck(t *testing.T) {
	for _, tt := range invalid {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, checked(tt.of)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func allTypes() string {
	var names []string
	for _, ty := range graph.RelationTypes {
		names = append(names, string(ty))
	}
	return strings.Join(names, ", ")
}

func TestPosition(t *testing.T) {
	for _, tt := range []struct {
		p    graph.Problem
		want string
	}{
		{
			graph.Problem{At: graph.Position{File: "a.yaml", Line: 3, Column: 7}, Field: "id", Message: "is wrong", Hint: "correct it"},
			"a.yaml:3:7: id: is wrong; correct it",
		},
		{graph.Problem{At: graph.Position{File: "a.yaml", Line: 3}, Message: "is wrong"}, "a.yaml:3: is wrong"},
		{graph.Problem{At: graph.Position{File: "a.yaml"}, Message: "is wrong"}, "a.yaml: is wrong"},
		{graph.Problem{Message: "is wrong"}, "is wrong"},
	} {
		if got := tt.p.String(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func ExampleCheckFact() {
	for _, p := range derive.CheckFact(fact("institution:jrc", "fonded=1957", "doc=report")) {
		fmt.Println(p)
	}
	// Output: property: "fonded" is not a property; did you mean founded?
}
