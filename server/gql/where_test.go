package gql_test

import (
	"encoding/json"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/graphtest"
	"entente/graph/storetest"
)

// few is a graph small enough to know by heart.
func few(t testing.TB) graph.Store {
	t.Helper()
	source := graphtest.Statements{Of: "few"}
	evidence := []graph.Evidence{{Document: "document:d"}}
	state := func(id graph.ID, facts ...graph.Fact) {
		for _, f := range facts {
			f.Subject, f.Evidence = id, evidence
			source.State(f)
		}
	}
	tie := func(r graph.Relation) {
		r.Evidence = evidence
		source.Relate(r)
	}
	is := func(p graph.Property, value string) graph.Fact { return graph.Fact{Property: p, Value: value} }
	state("document:d", is("name", "A document"))
	state("institution:ecole", is("name", "École"), is("type", "UNIVERSITY"), is("country", "FR"), is("founded", "1957"),
		is("identifier", "ror:https://ror.org/02feahw73"))
	state("institution:eth", is("name", "ETH"), is("alias", "Zürich"), is("type", "UNIVERSITY"), is("country", "CH"),
		is("founded", "1855-02"), is("founded", "1854"))
	state("institution:zoo", is("name", "Zoo"))
	state("site:paris", is("name", "Paris"), is("role", "CAMPUS"), is("country", "FR"))
	state("site:nice", is("name", "Nice"), is("role", "OFFICE"), is("country", "FR"))
	state("project:p", is("name", "P"), is("cost", "1000000.5"), is("start", "2015-06-01"), is("status", "CLOSED"))
	state("project:q", is("name", "Q"), is("cost", "20"))
	state("theme:t", is("name", "T"))
	tie(graph.Relation{
		Type: graph.HasSite, From: "institution:ecole", To: "site:paris",
		Period: graph.Period{Since: graph.MustDate("1960"), Until: graph.MustDate("1970")},
	})
	tie(graph.Relation{Type: graph.LocatedAt, From: "institution:eth", To: "site:nice"})
	amount := 250.0
	tie(graph.Relation{
		Type: graph.ParticipatesIn, From: "institution:ecole", To: "project:p", Role: "coordinator", Amount: &amount,
		Period: graph.Period{Since: graph.MustDate("2015")},
	})
	tie(graph.Relation{Type: graph.ParticipatesIn, From: "institution:ecole", To: "project:q"})
	tie(graph.Relation{Type: graph.HasTheme, From: "project:p", To: "theme:t"})
	store := storetest.NewReference()
	graphtest.Load(t, store, source)
	return store
}

// TestWhere gives each condition and tells who fulfils it.
func TestWhere(t *testing.T) {
	a := newAPI(t, few(t))
	for _, c := range []struct{ list, where, want string }{
		{"institutions", `{}`, "ecole eth zoo"},
		{"institutions", `{id: {eq: "institution:eth"}}`, "eth"},
		{"institutions", `{id: {in: ["institution:eth", "institution:zoo"]}}`, "eth zoo"},
		{"institutions", `{name: {eq: "École"}}`, "ecole"},
		{"institutions", `{name: {eq: "ecole"}}`, ""},
		{"institutions", `{name: {in: ["Zoo", "ETH"]}}`, "eth zoo"},
		{"institutions", `{name: {contains: "COL"}}`, "ecole"},
		{"institutions", `{name: {startsWith: "e"}}`, "ecole eth"},
		{"institutions", `{name: {lt: "eth"}}`, "ecole"},
		{"institutions", `{name: {lte: "ETH"}}`, "ecole eth"},
		{"institutions", `{name: {gt: "eth"}}`, "zoo"},
		{"institutions", `{name: {gte: "eth"}}`, "eth zoo"},
		{"institutions", `{name: {gte: "e", lt: "f", contains: "t"}}`, "eth"},
		{"institutions", `{label: {startsWith: "zu"}}`, "eth"},
		{"institutions", `{country: {eq: "FR"}}`, "ecole"},
		{"institutions", `{country: {exists: false}}`, "zoo"},
		{"institutions", `{country: {exists: true}}`, "ecole eth"},
		{"institutions", `{type: {eq: UNIVERSITY}}`, "ecole eth"},
		{"institutions", `{type: {in: [COMPANY, UNIVERSITY]}, country: {eq: "CH"}}`, "eth"},
		{"institutions", `{type: {exists: false}}`, "zoo"},
		{"institutions", `{founded: {eq: "1957"}}`, "ecole"},
		{"institutions", `{founded: {gte: "1900"}}`, "ecole"},
		{"institutions", `{founded: {exists: true}}`, "ecole eth"},
		{"institutions", `{identifier: {eq: {scheme: ROR, value: "02feahw73"}}}`, "ecole"},
		{"institutions", `{identifier: {in: [{scheme: ROR, value: "https://ror.org/02feahw73"}]}}`, "ecole"},
		{"institutions", `{identifier: {scheme: ROR}}`, "ecole"},
		{"institutions", `{identifier: {scheme: PIC}}`, ""},
		{"institutions", `{identifier: {exists: false}}`, "eth zoo"},
		{"institutions", `{contested: {eq: "founded"}}`, "eth"},
		{"institutions", `{contested: {exists: false}}`, "ecole zoo"},
		{"institutions", `{NOT: {country: {eq: "FR"}}}`, "eth zoo"},
		{"institutions", `{OR: [{country: {eq: "FR"}}, {name: {eq: "Zoo"}}]}`, "ecole zoo"},
		{"institutions", `{AND: [{country: {exists: true}}, {NOT: {country: {eq: "FR"}}}]}`, "eth"},
		{"institutions", `{sites: {some: {}}}`, "ecole eth"},
		{"institutions", `{sites: {none: {}}}`, "zoo"},
		{"institutions", `{sites: {some: {role: {eq: CAMPUS}}}}`, "ecole"},
		{"institutions", `{sites: {none: {role: {eq: CAMPUS}}}}`, "eth zoo"},
		{"institutions", `{sites: {some: {}, none: {role: {eq: CAMPUS}}}}`, "eth"},
		{"institutions", `{projects: {some: {themes: {some: {name: {eq: "T"}}}}}}`, "ecole"},
		{"sites", `{institutions: {some: {country: {eq: "CH"}}}}`, "nice"},
		{"sites", `{role: {in: [CAMPUS, OFFICE]}}`, "nice paris"},
		{"projects", `{cost: {gt: 20}}`, "p"},
		{"projects", `{cost: {gte: 20, lte: 20.0}}`, "q"},
		{"projects", `{cost: {eq: 1000000.5}}`, "p"},
		{"projects", `{cost: {in: [20, 21]}}`, "q"},
		{"projects", `{cost: {exists: true}, status: {eq: CLOSED}}`, "p"},
		{"projects", `{participants: {some: {name: {startsWith: "ec"}}}, themes: {none: {}}}`, "q"},
	} {
		t.Run(c.list+" "+c.where, func(t *testing.T) {
			got := a.slugs(`{ of: ` + c.list + `(where: ` + c.where + `) { nodes { id } } }`)
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// listed is a page as the tests look at it.
type listed struct {
	Nodes    []struct{ ID graph.ID }
	PageInfo atlas.PageInfo
}

func (l listed) slugs() []string {
	var out []string
	for _, n := range l.Nodes {
		out = append(out, n.ID.Slug())
	}
	return out
}

// page returns the page that the query calls of, on whatever level it stands.
func (a *api) page(query string) listed {
	a.t.Helper()
	var level map[string]json.RawMessage
	a.get(&level, query, nil)
	for {
		of, ok := level["of"]
		if ok {
			var l listed
			if err := json.Unmarshal(of, &l); err != nil {
				a.t.Fatal(err)
			}
			return l
		}
		for _, inner := range level {
			level = nil
			if err := json.Unmarshal(inner, &level); err != nil {
				a.t.Fatal(err)
			}
		}
	}
}

// slugs returns the slugs of the ids of the page that the query calls of.
func (a *api) slugs(query string) string {
	a.t.Helper()
	return strings.Join(a.page(query).slugs(), " ")
}

// TestAsOf keeps what may have held at a time.
func TestAsOf(t *testing.T) {
	a := newAPI(t, few(t))
	for query, want := range map[string]string{
		`{ institution(id: "institution:ecole") { of: sites(asOf: "1965") { nodes { id } } } }`:                         "paris",
		`{ institution(id: "institution:ecole") { of: sites(asOf: "1970") { nodes { id } } } }`:                         "paris",
		`{ institution(id: "institution:ecole") { of: sites(asOf: "1971-01") { nodes { id } } } }`:                      "",
		`{ institution(id: "institution:eth") { of: sites(asOf: "1500") { nodes { id } } } }`:                           "nice",
		`{ institution(id: "institution:ecole") { of: projects(orderBy: [{field: AMOUNT}]) { nodes { id } } } }`:        "p q",
		`{ institution(id: "institution:ecole") { of: projects(orderBy: [{field: COST}]) { nodes { id } } } }`:          "q p",
		`{ institution(id: "institution:ecole") { of: projects(where: {cost: {lt: 100}}) { nodes { id } } } }`:          "q",
		`{ institution(id: "institution:ecole") { of: projects(asOf: "2014", last: 1) { nodes { id } } } }`:             "q",
		`{ project(id: "project:p") { of: participants(where: {sites: {some: {}}}, asOf: "2016") { nodes { id } } } }`:  "",
		`{ project(id: "project:p") { of: participants(where: {sites: {some: {}}}) { nodes { id } } } }`:                "ecole",
		`{ institution(id: "institution:ecole") { of: sites(where: {institutions: {some: {}}}) { nodes { id } } } }`:    "paris",
		`{ of: institutions(where: {sites: {some: {role: {eq: CAMPUS}}}}, asOf: "1965") { nodes { id } } }`:             "ecole",
		`{ of: institutions(where: {sites: {some: {role: {eq: CAMPUS}}}}, asOf: "1975") { nodes { id } } }`:             "",
		`{ site(id: "site:nice") { of: institutions(orderBy: [{field: COUNTRY, direction: DESC}]) { nodes { id } } } }`: "eth",
	} {
		if got := a.slugs(query); got != want {
			t.Errorf("%s is %q, not %q", query, got, want)
		}
	}
}

// TestPaging walks through a list and through relations in both directions: every item comes once, in order.
func TestPaging(t *testing.T) {
	a := newAPI(t, sample(t, 23))
	const fields = `) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } `
	for name, frame := range map[string][2]string{
		"list":      {`{ of: institutions(orderBy: [{field: NAME, direction: DESC}], `, fields + `}`},
		"relations": {`{ institution(id: "institution:x0001") { of: relations(`, fields + `} }`},
		"sites":     {`{ institution(id: "institution:x0001") { of: sites(orderBy: [{field: SINCE}], `, fields + `} }`},
	} {
		t.Run(name, func(t *testing.T) {
			whole := a.slugs(frame[0] + `first: 100` + frame[1])
			for _, args := range [][2]string{{"first", "after"}, {"last", "before"}} {
				if walked := strings.Join(a.walk(frame, args[0], args[1]), " "); walked != whole || whole == "" {
					t.Errorf("by %s: %v\nwhole: %s", args[0], walked, whole)
				}
			}
		})
	}
}

// walk reads a list in pages of two and returns the slugs in the order of the list.
func (a *api) walk(frame [2]string, size, from string) []string {
	a.t.Helper()
	var all []string
	cursor := "null"
	for range 100 {
		p := a.page(frame[0] + size + ": 2, " + from + ": " + cursor + frame[1])
		more, next := p.PageInfo.HasNextPage, p.PageInfo.EndCursor
		if size == "last" {
			more, next = p.PageInfo.HasPreviousPage, p.PageInfo.StartCursor
			all = append(p.slugs(), all...)
		} else {
			all = append(all, p.slugs()...)
		}
		if !more {
			return all
		}
		cursor = `"` + *next + `"`
	}
	a.t.Fatalf("the walk goes on: %v", all)
	return nil
}
