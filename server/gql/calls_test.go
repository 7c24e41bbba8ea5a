package gql_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
)

// sample is a graph of n institutions, each with two sites, two agreements of which it shares one with its neighbour, a
// theme, and facts that contradict each other.
func sample(t testing.TB, n int) graph.Store {
	t.Helper()
	source := graphtest.Statements{Of: "sample"}
	cite := func(i int) []graph.Evidence {
		return []graph.Evidence{{Document: graph.ID(fmt.Sprintf("document:d%d", i%3)), Locator: fmt.Sprintf("#row=%d", i)}}
	}
	add := func(id graph.ID, name string, i int, facts ...graph.Fact) {
		for _, f := range append(facts, graph.Fact{Property: graph.PropName, Value: name}) {
			f.Subject, f.Evidence = id, cite(i)
			source.State(f)
		}
	}
	tie := func(from graph.ID, is graph.RelationType, to graph.ID, i int) {
		source.Relate(graph.Relation{Type: is, From: from, To: to, Evidence: cite(i)})
	}
	for i := range 3 {
		add(graph.ID(fmt.Sprintf("document:d%d", i)), fmt.Sprintf("Document %d", i), i)
	}
	for i := range n {
		id := func(kind string, j int) graph.ID { return graph.ID(fmt.Sprintf("%s:x%04d", kind, j%(2*n))) }
		institution := id("institution", i)
		add(institution, fmt.Sprintf("Institution %04d", i), i,
			graph.Fact{Property: graph.PropFounded, Value: "1957"}, graph.Fact{Property: graph.PropFounded, Value: "1958"})
		add(id("theme", i), fmt.Sprintf("Theme %04d", i), i)
		tie(institution, graph.HasTheme, id("theme", i), i)
		for j := range 2 {
			add(id("site", 2*i+j), fmt.Sprintf("Site %04d", 2*i+j), i)
			tie(institution, graph.HasSite, id("site", 2*i+j), i)
			tie(institution, graph.PartyTo, graph.ID(fmt.Sprintf("agreement:x%04d", (i+j)%n)), i)
		}
		add(id("agreement", i), fmt.Sprintf("Agreement %04d", i), i,
			graph.Fact{Property: graph.PropSigned, Value: fmt.Sprintf("%d", 1980+i%40)})
	}
	store := storetest.NewReference()
	graphtest.Load(t, store, source)
	return store
}

// nested asks for much about each of many institutions.
const nested = `query($first: Int) {
  institutions(first: $first) {
    totalCount
    facets { field }
    nodes {
      id
      sites { totalCount nodes { id institutions { nodes { id name } } } }
      agreements { edges { since evidence { document { id factCount } } relation { source { id } } node { name parties { nodes { id } } } } }
      themes { id broader { id } }
      facts { value evidence { quote document { title factCount relationCount } } }
      conflicts { kind entity { id } sides { value evidence { document { id } } } }
      relations(first: 3) { edges { other { id } node { source { id } target { id } } } }
    }
  }
}`

// TestCallsStayTheSame asks for one institution and for many: the number of questions to the store is that of the fields
// of the query, not that of the entities.
func TestCallsStayTheSame(t *testing.T) {
	a := newAPI(t, sample(t, 100))
	for _, first := range []int{1, 20, 100} {
		a.calls.Reset()
		if r := a.ask(nested, "", map[string]any{"first": first}); len(r.Errors) > 0 {
			t.Fatal(r.Errors)
		}
		got := a.calls.Calls()
		// Documents are asked for by whoever comes first: the evidence of facts, of relations, or of conflicts. What these
		// ask for overlaps, so that they ask at most once each.
		between(t, got, "Entities", 1, 3)
		between(t, got, "Usage", 1, 2)
		want := map[string]int{
			"Find":      1,
			"Count":     1,
			"Facets":    1,
			"Relations": 7, // sites, their institutions, agreements, their parties, themes, their broader ones, relations
			"Facts":     1,
			"Conflicts": 1,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("questions to the store for %d institutions (- want, + got)\n%s", first, diff)
		}
	}
}

// between checks a number of calls that depends on who comes first, and takes it out of the count.
func between(t *testing.T, calls map[string]int, method string, least, most int) {
	t.Helper()
	if n := calls[method]; n < least || n > most {
		t.Errorf("%s is called %d times; it should be %d to %d", method, n, least, most)
	}
	delete(calls, method)
}

// TestCallsOfInstitutionPage counts the questions that the page of the curated dataset costs.
func TestCallsOfInstitutionPage(t *testing.T) {
	a := seedAPI(t)
	query, err := os.ReadFile("testdata/queries/institution_page.graphql")
	if err != nil {
		t.Fatal(err)
	}
	a.ask(string(query), "", map[string]any{"id": "institution:cnrs"})
	got := a.calls.Calls()
	between(t, got, "Entities", 2, 4) // the institution; documents for three sorts of statements
	want := map[string]int{
		"Relations": 11, // one for each of nine fields, and two for the joint units
		"Facts":     1,
		"Conflicts": 1,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("questions to the store (- want, + got)\n%s", diff)
	}
}

// TestCallsAreNotRepeated asks the same twice in one request, under other names.
func TestCallsAreNotRepeated(t *testing.T) {
	a := newAPI(t, sample(t, 5))
	for _, c := range []struct {
		name, query string
		want        map[string]int
	}{
		{
			"an entity", `{ a: institution(id: "institution:x0001") { id } b: node(id: "institution:x0001") { id } c: entity(id: "institution:x0001") { id } }`,
			map[string]int{"Entities": 1},
		},
		{
			"an entity that is not there", `{ a: institution(id: "institution:none") { id } b: node(id: "institution:none") { id } }`,
			map[string]int{"Entities": 1},
		},
		{
			"an identifier", `{ a: entity(identifier: {scheme: ROR, value: "02feahw73"}) { id } b: entity(identifier: {scheme: ROR, value: "02feahw73"}) { id } }`,
			map[string]int{"Find": 1},
		},
		{
			"a list, its total and its facets", `{ a: institutions(first: 2) { totalCount facets { field } nodes { id } } b: institutions(first: 2) { total: totalCount facets { field } nodes { name } } }`,
			map[string]int{"Find": 1, "Count": 1, "Facets": 1},
		},
		{
			"a total that nobody asks for", `{ institutions(first: 2) { nodes { sites { nodes { id } } } } }`,
			map[string]int{"Find": 1, "Relations": 1},
		},
		{
			"relations", `{ institution(id: "institution:x0001") { a: sites { nodes { id } } b: sites(first: null) { edges { cursor } } themes { id } t: themes { id } } }`,
			map[string]int{"Entities": 1, "Relations": 2},
		},
		{
			"facts of several properties", `{ institution(id: "institution:x0001") { a: facts(property: "founded") { value } b: facts { value } c: facts(asOf: "2020") { value } } }`,
			map[string]int{"Entities": 1, "Facts": 1},
		},
		{
			"the ends of a relation that was reached from one", `{ institution(id: "institution:x0001") { relations { nodes { source { name } target { name } } } } }`,
			map[string]int{"Entities": 1, "Relations": 1},
		},
		{
			"a search", `{ a: search(text: "institution") { totalCount } b: search(text: "institution") { nodes { id } } }`,
			map[string]int{"Search": 1},
		},
		{
			"groups with the names of entities", `{ institutions(first: 2) { groups(by: [{through: AGREEMENTS}]) { nodes { keys { label entity { id ... on Agreement { parties { totalCount } } } } } }
				again: groups(by: [{through: AGREEMENTS}]) { totalCount rest { count } } } }`,
			map[string]int{"Find": 1, "Group": 1, "Entities": 1, "Relations": 1},
		},
		{"groups by values", `{ institutions(first: 2) { a: groups(by: [{field: TYPE}]) { nodes { keys { label entity { id } } } } b: groups(by: [{field: COUNTRY}]) { totalCount } } }`, map[string]int{"Find": 1, "Group": 2}},
		{"timelines", `{ a: timeline(kind: AGREEMENT, field: SIGNED) { at } b: timeline(kind: AGREEMENT, field: SIGNED, where: {agreement: {name: {contains: "x"}}}) { at } c: timeline(kind: AGREEMENT, field: SIGNED, where: null) { count } }`, map[string]int{"Group": 2}},
		{
			"who is meant by a name", `{ a: resolve(name: "Institution 0001") { explanation } b: resolve(name: "Institution 0001") { candidates { entity { id name } } ... on Resolved { entity { id } } } }`,
			map[string]int{"Search": 1},
		},
		{"the statistics", `{ stats { facts } again: stats { revision } }`, map[string]int{"Stats": 1}},
		{
			"paths", `{ paths(from: "institution:x0001", to: "institution:x0002") { paths { steps { from { name } to { name } } } } again: paths(from: "institution:x0001", to: "institution:x0002") { truncated } }`,
			map[string]int{"Entities": 1, "Explore": 1},
		},
		{
			"hits of several kinds", `{ search(text: "x", kinds: [SITE, THEME]) { nodes { id } } suggest(prefix: "000", first: 100) { id entity { ... on Institution { sites { totalCount } } ... on Agreement { parties { totalCount } } relations { totalCount } } } }`,
			map[string]int{"Search": 2, "Relations": 3},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			a.calls.Reset()
			if r := a.ask(c.query, "", nil); len(r.Errors) > 0 {
				t.Fatal(r.Errors)
			}
			if diff := cmp.Diff(c.want, a.calls.Calls()); diff != "" {
				t.Errorf("questions to the store (- want, + got)\n%s", diff)
			}
		})
	}
}

// TestRequestsShareNothing asks the same in two requests: each sees the store as it is.
func TestRequestsShareNothing(t *testing.T) {
	a := newAPI(t, sample(t, 2))
	for range 2 {
		a.ask(`{ stats { facts } }`, "", nil)
	}
	if got := a.calls.Calls()["Stats"]; got != 2 {
		t.Errorf("two requests ask for the statistics %d times", got)
	}
}
