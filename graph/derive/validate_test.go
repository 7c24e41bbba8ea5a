package derive_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/derive"
)

// sound is a dataset in which nothing is wrong, to which each case adds something.
func sound() graph.Dataset {
	ds := graph.Dataset{Source: "test"}
	for i, id := range []graph.ID{"document:report", "institution:jrc", "person:ada", "agreement:a"} {
		at := graph.Position{File: "a.yaml", Line: i + 1}
		ds.Entities = append(ds.Entities, graph.EntityAt{ID: id, At: at})
		ds.Facts = append(ds.Facts, graph.FactAt{Fact: fact(id, "name@en=Something", "doc=report"), At: at})
	}
	return ds
}

// here is where the cases put what they add.
var here = graph.Position{File: "b.yaml", Line: 7, Column: 3}

func factHere(f graph.Fact) func(*graph.Dataset) {
	return func(ds *graph.Dataset) { ds.Facts = append(ds.Facts, graph.FactAt{Fact: f, At: here}) }
}

func relationHere(r graph.Relation) func(*graph.Dataset) {
	return func(ds *graph.Dataset) { ds.Relations = append(ds.Relations, graph.RelationAt{Relation: r, At: here}) }
}

func entityHere(id graph.ID) func(*graph.Dataset) {
	return func(ds *graph.Dataset) { ds.Entities = append(ds.Entities, graph.EntityAt{ID: id, At: here}) }
}

func quoting(words int) graph.Fact {
	f := fact("institution:jrc", "founded=1957")
	f.Evidence = []graph.Evidence{{Document: "document:report", Quote: strings.TrimSpace(strings.Repeat("word ", words))}}
	return f
}

// invalid is one dataset for each thing that can be wrong.
var invalid = []struct {
	name string
	add  func(*graph.Dataset)
	want string // "" : no problem
}{
	{"nothing", func(*graph.Dataset) {}, ""},
	{"a fact", factHere(fact("institution:jrc", "founded=1957", "doc=report")), ""},
	{"a relation", relationHere(relation("person:ada", graph.Leads, "institution:jrc", "doc=report")), ""},
	{"a quote of 15 words", factHere(quoting(15)), ""},

	{
		"not an id", entityHere("Institution CNRS"),
		`b.yaml:7:3: id: "Institution CNRS" is not the id of an entity; write kind:slug, with a kind among ` +
			`institution, site, programme, project, theme, agreement, person, infrastructure, document`,
	},
	{
		"not an entity", entityHere("relation:abc"),
		`b.yaml:7:3: id: "relation:abc" is not the id of an entity; write kind:slug, with a kind among ` +
			`institution, site, programme, project, theme, agreement, person, infrastructure, document`,
	},
	{
		"declared twice", entityHere("institution:jrc"),
		`b.yaml:7:3: id: institution:jrc is declared twice, first at a.yaml:2; join the two, or rename one`,
	},
	{
		"no name", entityHere("site:ispra"),
		`b.yaml:7:3: name: site:ispra has no name; give it a name as a document has it`,
	},

	{
		"a subject misspelt", factHere(fact("institution:jcr", "founded=1957", "doc=report")),
		`b.yaml:7:3: subject: "institution:jcr" names nothing; did you mean institution:jrc?`,
	},
	{
		"a subject of no kind", factHere(fact("institute:jrc", "founded=1957", "doc=report")),
		`b.yaml:7:3: subject: "institute:jrc" names nothing; did you mean institution:jrc?`,
	},
	{
		"a subject unlike any", factHere(fact("theme:astroparticle-physics", "notation=x", "doc=report")),
		`b.yaml:7:3: subject: "theme:astroparticle-physics" names nothing; declare it, or correct the id`,
	},
	{
		"a property misspelt", factHere(fact("institution:jrc", "fonded=1957", "doc=report")),
		`b.yaml:7:3: property: "fonded" is not a property; did you mean founded?`,
	},
	{
		"a property unlike any", factHere(fact("institution:jrc", "favouriteColour=blue", "doc=report")),
		`b.yaml:7:3: property: "favouriteColour" is not a property; docs/data-model.md lists the properties`,
	},
	{
		"a property of another kind", factHere(fact("person:ada", "founded=1957", "doc=report")),
		`b.yaml:7:3: property: founded is not a property of a Person; state it of an entity of another kind, or use another property`,
	},
	{
		"a property of another kind, with an article", factHere(fact("agreement:a", "founded=1957", "doc=report")),
		`b.yaml:7:3: property: founded is not a property of an Agreement; state it of an entity of another kind, or use another property`,
	},
	{
		"a value of another form", factHere(fact("institution:jrc", "founded=in 1957", "doc=report")),
		`b.yaml:7:3: founded: founded: "in 1957" is not a date: YYYY, YYYY-MM or YYYY-MM-DD`,
	},
	{
		"a rank", factHere(fact("institution:jrc", "founded=1957", "doc=report", "rank=BEST")),
		`b.yaml:7:3: rank: "BEST" is not a rank; write PREFERRED, NORMAL or DEPRECATED`,
	},
	{
		"an approximation", factHere(fact("institution:jrc", "staff=37", "unit=people", "doc=report", "approximation=ROUGHLY")),
		`b.yaml:7:3: approximation: "ROUGHLY" is not an approximation; write ABOUT, OVER or UNDER`,
	},
	{
		"a figure without a unit", factHere(fact("institution:jrc", "staff=37", "doc=report")),
		`b.yaml:7:3: unit: the figure staff has no unit; write "%", or the thing counted`,
	},
	{
		"a period backwards", factHere(fact("institution:jrc", "staff=37", "unit=people", "doc=report", "since=2020", "until=2019-12")),
		`b.yaml:7:3: until: it ends (2019-12) before it begins (2020); swap the two, or correct one`,
	},

	{
		"no evidence", factHere(fact("institution:jrc", "founded=1957")),
		`b.yaml:7:3: evidence: the statement has no evidence; cite a document, the place in it, and the words`,
	},
	{
		"an unknown document", factHere(fact("institution:jrc", "founded=1957", "doc=rapport")),
		`b.yaml:7:3: document: "document:rapport" names nothing; did you mean document:report?`,
	},
	{"not a document", factHere(graph.Fact{
		Subject: "institution:jrc", Property: "founded", Value: "1957", Evidence: []graph.Evidence{{Document: "person:ada"}},
	}), `b.yaml:7:3: document: person:ada is not a document; cite the id of a document`},
	{
		"a long quote", factHere(quoting(16)),
		`b.yaml:7:3: quote: the quote has 16 words; shorten it to at most 15: the fewest that carry the statement`,
	},

	{
		"a relation from nowhere", relationHere(relation("person:adda", graph.Leads, "institution:jrc", "doc=report")),
		`b.yaml:7:3: from: "person:adda" names nothing; did you mean person:ada?`,
	},
	{
		"a relation to nowhere", relationHere(relation("person:ada", graph.Leads, "institution:jcr", "doc=report")),
		`b.yaml:7:3: to: "institution:jcr" names nothing; did you mean institution:jrc?`,
	},
	{
		"a type misspelt", relationHere(relation("person:ada", "LEAD", "institution:jrc", "doc=report")),
		`b.yaml:7:3: type: "LEAD" is not a relation type; did you mean LEADS?`,
	},
	{
		"a type unlike any", relationHere(relation("person:ada", "ADMIRES", "institution:jrc", "doc=report")),
		`b.yaml:7:3: type: "ADMIRES" is not a relation type; the types are ` + allTypes(),
	},
	{
		"a relation backwards", relationHere(relation("institution:jrc", graph.Leads, "person:ada", "doc=report")),
		`b.yaml:7:3: type: LEADS does not lead from an Institution to a Person; it leads from Person to Institution, ` +
			`Person to Programme, Person to Project`,
	},
	{
		"a relation without evidence", relationHere(relation("person:ada", graph.Leads, "institution:jrc")),
		`b.yaml:7:3: evidence: the statement has no evidence; cite a document, the place in it, and the words`,
	},
	{
		"a relation that ends first", relationHere(relation("person:ada", graph.Leads, "institution:jrc", "doc=report", "since=2020", "until=2019")),
		`b.yaml:7:3: until: it ends (2019) before it begins (2020); swap the two, or correct one`,
	},
}

func TestValidate(t *testing.T) {
	for _, tt := range invalid {
		t.Run(tt.name, func(t *testing.T) {
			ds := sound()
			tt.add(&ds)
			var got []string
			for _, p := range derive.Validate(ds, nil) {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "\n")); diff != "" {
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

func TestValidateFindsEverythingInOneRun(t *testing.T) {
	at := func(file string, line, column int) graph.Position {
		return graph.Position{File: file, Line: line, Column: column}
	}
	ds := graph.Dataset{
		Entities: []graph.EntityAt{{ID: "institution:jrc", At: at("b.yaml", 2, 1)}, {ID: "nonsense", At: at("b.yaml", 1, 1)}},
		Facts: []graph.FactAt{
			{Fact: fact("institution:jrc", "founded=soon", "rank=BEST"), At: at("b.yaml", 2, 5)},
			{Fact: fact("institution:jrc", "country=Italy", "doc=x"), At: at("b.yaml", 2, 3)},
		},
		Relations: []graph.RelationAt{{Relation: relation("person:a", "ADMIRES", "person:b"), At: at("a.yaml", 9, 1)}},
	}
	want := []string{ // by position; several at one position in the order in which they are looked for
		"a.yaml:9:1 from", "a.yaml:9:1 to", "a.yaml:9:1 type", "a.yaml:9:1 evidence",
		"b.yaml:1:1 id",
		"b.yaml:2:1 name",
		"b.yaml:2:3 country", "b.yaml:2:3 document",
		"b.yaml:2:5 founded", "b.yaml:2:5 rank", "b.yaml:2:5 evidence",
	}
	var got []string
	for _, p := range derive.Validate(ds, nil) {
		got = append(got, fmt.Sprintf("%s %s", p.At, p.Field))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestValidateTrustsWhatAStoreHas(t *testing.T) {
	ds := graph.Dataset{
		Entities:  []graph.EntityAt{{ID: "institution:jrc"}},
		Relations: []graph.RelationAt{{Relation: relation("institution:jrc", graph.MemberOf, "institution:network", "doc=report")}},
	}
	stored := func(graph.ID) bool { return true }
	if p := derive.Validate(ds, stored); p != nil {
		t.Errorf("ends, documents and names may be there already: %v", p)
	}
	if p := derive.Validate(ds, func(graph.ID) bool { return false }); len(p) != 3 {
		t.Errorf("%d problems, want the end, the document and the name: %v", len(p), p)
	}
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

func ExampleValidate() {
	ds := graph.Dataset{
		Facts: []graph.FactAt{{
			Fact: fact("institution:jrc", "fonded=1957", "doc=report"), At: graph.Position{File: "jrc.yaml", Line: 4, Column: 3},
		}},
	}
	for _, p := range derive.Validate(ds, func(graph.ID) bool { return true }) {
		fmt.Println(p)
	}
	// Output: jrc.yaml:4:3: property: "fonded" is not a property; did you mean founded?
}
