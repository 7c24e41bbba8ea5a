package gql_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
)

// releases is a graph of a curated source and two releases of a register, of which the later lacks a site.
func releases(t *testing.T) graph.Store {
	t.Helper()
	store := storetest.NewReference()
	curated := dataset("document:curated", fact("institution:cnrs", "name", "CNRS"), fact("institution:cnrs", "identifier", "pic:1"),
		fact("institution:cnrs", "status", "ACTIVE"), fact("project:p", "name", "P"))
	january := dataset("document:january", fact("document:january", "series", "register"), fact("document:january", "date", "2026-01-01"),
		fact("institution:pic-1", "name", "CNRS"), fact("institution:pic-1", "identifier", "pic:1"),
		fact("institution:old", "name", "Old"), fact("institution:old", "status", "INACTIVE"), fact("site:paris", "name", "Paris"))
	february := dataset("document:february", fact("document:february", "series", "register"), fact("document:february", "date", "2026-02-01"),
		fact("institution:pic-1", "name", "CNRS"), fact("institution:pic-1", "identifier", "pic:1"), fact("project:p", "name", "P"))
	money := 250.5
	tie(&january, graph.Relation{Type: graph.HasSite, From: "institution:pic-1", To: "site:paris"})
	tie(&february, graph.Relation{Type: graph.ParticipatesIn, From: "institution:pic-1", To: "project:p", Amount: &money})
	for _, source := range []graphtest.Statements{curated, january, february} {
		graphtest.Load(t, store, source)
	}
	return store
}

func fact(of graph.ID, p graph.Property, value string) graph.Fact {
	return graph.Fact{Subject: of, Property: p, Value: value}
}

// dataset is what a document says.
func dataset(document graph.ID, facts ...graph.Fact) graphtest.Statements {
	said := graphtest.Statements{Of: document.Slug(), SHA256: document.Slug()}
	for i, f := range append([]graph.Fact{fact(document, "name", document.Slug())}, facts...) {
		f.Evidence = []graph.Evidence{{Document: document, Locator: graph.RowsLocator([]graph.Rows{{From: i + 1, To: i + 1}})}}
		said.State(f)
	}
	return said
}

// tie has the document of the dataset state a relation, and the amount of it.
func tie(said *graphtest.Statements, r graph.Relation) {
	r.Evidence = []graph.Evidence{{Document: "document:" + graph.ID(said.Of), Locator: "#row=9;11-12"}}
	if r.Amount != nil {
		r.Evidence[0].Amount = graph.FormatNumber(*r.Amount)
	}
	said.Relate(r)
}

// TestReleasesAndMerges asks about entities of several records and releases.
func TestReleasesAndMerges(t *testing.T) {
	a := newAPI(t, releases(t))
	for _, c := range []struct{ why, query, want string }{
		{
			"the id of a record answers with the entity, by every way",
			`{ institution(id: "institution:pic-1") { id mergedIds withdrawn } node(id: "institution:pic-1") { id } entity(id: "institution:pic-1") { id } }`,
			`{"institution":{"id":"institution:cnrs","mergedIds":["institution:pic-1"],"withdrawn":false},"node":{"id":"institution:cnrs"},"entity":{"id":"institution:cnrs"}}`,
		},
		{
			"conditions and paths take it too",
			`{ institutions(where: {id: {eq: "institution:pic-1"}}) { nodes { id } } projects(where: {participants: {some: {id: {in: ["institution:pic-1"]}}}}) { nodes { id } } paths(from: "institution:pic-1", to: "project:p") { paths { length } } }`,
			`{"institutions":{"nodes":[{"id":"institution:cnrs"}]},"projects":{"nodes":[{"id":"project:p"}]},"paths":{"paths":[{"length":1}]}}`,
		},
		{
			"evidence tells under which id the record stands",
			`{ entity(id: "institution:cnrs") { facts(property: "name") { value withdrawn evidence { recordId objectRecordId amount rank document { id } } } } }`,
			`{"entity":{"facts":[{"value":"CNRS","withdrawn":false,"evidence":[{"recordId":null,"objectRecordId":null,"amount":null,"rank":null,"document":{"id":"document:curated"}},{"recordId":"institution:pic-1","objectRecordId":null,"amount":null,"rank":null,"document":{"id":"document:february"}}]}]}}`,
		},
		{
			"and what its document says of the amount, in which rows",
			`{ project(id: "project:p") { participants { edges { amount withdrawn evidence { recordId amount locator } } } } }`,
			`{"project":{"participants":{"edges":[{"amount":250.5,"withdrawn":false,"evidence":[{"recordId":"institution:pic-1","amount":250.5,"locator":"#row=9;11-12"}]}]}}}`,
		},
		{
			"what the latest release lacks is marked, with its relations, and no path leads there",
			`{ site(id: "site:paris") { withdrawn institutions { edges { withdrawn relation { withdrawn } } } facts { withdrawn } } paths(from: "institution:cnrs", to: "site:paris") { paths { length } } }`,
			`{"site":{"withdrawn":true,"institutions":{"edges":[{"withdrawn":true,"relation":{"withdrawn":true}}]},"facts":[{"withdrawn":true}]},"paths":{"paths":[]}}`,
		},
		{
			"releases know each other",
			`{ documents { nodes { id series superseded successors { id } predecessors { id } } } }`,
			`{"documents":{"nodes":[{"id":"document:curated","series":null,"superseded":false,"successors":[],"predecessors":[]},{"id":"document:february","series":"register","superseded":false,"successors":[],"predecessors":[{"id":"document:january"}]},{"id":"document:january","series":"register","superseded":true,"successors":[{"id":"document:february"}],"predecessors":[]}]}}`,
		},
		{
			"conditions follow releases",
			`{ documents(where: {series: {eq: "register"}, successors: {none: {}}}) { nodes { id } } }`,
			`{"documents":{"nodes":[{"id":"document:february"}]}}`,
		},
		{
			"institutions have a status, in words, as a condition, an order and a facet",
			`{ institutions(where: {status: {exists: true}}, orderBy: [{field: STATUS, direction: DESC}]) { nodes { status statusName(lang: FR) } facets { field buckets { value label(lang: EN) } } } i: institutions(where: {status: {in: [INACTIVE]}}) { totalCount } }`,
			`{"institutions":{"nodes":[{"status":"INACTIVE","statusName":"Sans activité"},{"status":"ACTIVE","statusName":"En activité"}],"facets":[{"field":"type","buckets":[]},{"field":"country","buckets":[]},{"field":"status","buckets":[{"value":"ACTIVE","label":"Active"},{"value":"INACTIVE","label":"Inactive"}]}]},"i":{"totalCount":1}}`,
		},
	} {
		r := a.ask(c.query, "", nil)
		if len(r.Errors) > 0 || string(r.Data) != c.want {
			t.Errorf("%s: %v\n%s", c.why, r.Errors, cmp.Diff(c.want, string(r.Data)))
		}
	}
}

// TestReleasesAskOnce counts the questions that a list of documents with their releases costs.
func TestReleasesAskOnce(t *testing.T) {
	a := newAPI(t, releases(t))
	a.calls.Reset()
	a.ask(`{ documents { nodes { superseded series successors { id } again: superseded } } }`, "", nil)
	if diff := cmp.Diff(map[string]int{"Find": 1, "Relations": 1}, a.calls.Calls()); diff != "" {
		t.Errorf("questions to the store (- want, + got)\n%s", diff)
	}
}

// recorded is a store whose loads are those given.
type recorded struct {
	graph.Reader
	loads []graph.Load
}

func (r recorded) Stats(ctx context.Context) (graph.Stats, error) {
	s, err := r.Reader.Stats(ctx)
	s.Loads = r.loads
	return s, err
}

// TestLoadsThatDidNotEnd asks for loads that are under way, or were broken off: they have no end.
func TestLoadsThatDidNotEnd(t *testing.T) {
	a := newAPI(t, recorded{storetest.NewReference(), []graph.Load{
		{Source: "a", State: graph.LoadRunning, Started: loadedAt},
		{Source: "b", State: graph.LoadInterrupted, Started: loadedAt, Records: graph.Records{Read: 3, Created: 1, Rejected: 2}},
		{Source: "c", State: graph.LoadFailed, Started: loadedAt, Finished: loadedAt, Report: graph.Report{Withdrawn: 4}},
	}})
	const want = `{"stats":{"loads":[` +
		`{"source":"a","state":"RUNNING","finished":null,"records":{"read":0,"created":0,"rejected":0},"report":{"withdrawn":0}},` +
		`{"source":"b","state":"INTERRUPTED","finished":null,"records":{"read":3,"created":1,"rejected":2},"report":{"withdrawn":0}},` +
		`{"source":"c","state":"FAILED","finished":"2026-07-01T12:00:00Z","records":{"read":0,"created":0,"rejected":0},"report":{"withdrawn":4}}]}}`
	r := a.ask(`{ stats { loads { source state finished records { read created rejected } report { withdrawn } } } }`, "", nil)
	if len(r.Errors) > 0 || string(r.Data) != want {
		t.Errorf("%v\n%s", r.Errors, cmp.Diff(want, string(r.Data)))
	}
}
