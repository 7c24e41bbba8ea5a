package gql_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// invalid is the code of a document that is refused before any field is asked.
const invalid graph.Code = "GRAPHQL_VALIDATION_FAILED"

// on returns a query for fields of one institution of the sample.
func on(fields string) string { return `{ institution(id: "institution:x0001") { ` + fields + ` } }` }

// TestRefusals asks what cannot be answered: the code says why, the message what to do, and neither repeats a long value.
func TestRefusals(t *testing.T) {
	a := newAPI(t, sample(t, 3))
	long := strings.Repeat("x", 100_000)
	for _, c := range []struct {
		name, query string
		code        graph.Code
	}{
		{"negative page", `{ institutions(first: -1) { totalCount } }`, graph.CodeInvalidArgument},
		{"page over the maximum", `{ institutions(first: 101) { totalCount } }`, graph.CodeInvalidArgument},
		{"page of 2^31", `{ institutions(first: 2147483648) { totalCount } }`, graph.CodeInvalidArgument},
		{"page of −2^31−1", `{ institutions(first: -2147483649) { totalCount } }`, graph.CodeInvalidArgument},
		{"page of 2^53", `{ institutions(first: 9007199254740992) { totalCount } }`, graph.CodeInvalidArgument},
		{"page beyond 64 bits", `{ institutions(first: 99999999999999999999) { totalCount } }`, invalid},
		{"both ends", `{ institutions(first: 1, last: 1) { totalCount } }`, graph.CodeInvalidArgument},
		{"negative end", `{ institutions(last: -1) { totalCount } }`, graph.CodeInvalidArgument},
		{"cursor that is none", `{ institutions(after: "x") { totalCount } }`, graph.CodeInvalidCursor},
		{"empty cursor", `{ institutions(before: "") { totalCount } }`, graph.CodeInvalidCursor},
		{"long cursor", `{ institutions(after: "` + long + `") { totalCount } }`, graph.CodeInvalidCursor},
		{"cursor of another list", cursorOfAnotherList(a), graph.CodeInvalidCursor},
		{"nested page", on(`sites(first: 101) { totalCount }`), graph.CodeInvalidArgument},
		{"nested cursor", on(`relations(after: "x") { totalCount }`), graph.CodeInvalidCursor},
		{"four orders", `{ institutions(orderBy: [{field: NAME}, {field: ID}, {field: TYPE}, {field: COUNTRY}]) { totalCount } }`, graph.CodeInvalidArgument},
		{"an order twice", `{ institutions(orderBy: [{field: NAME}, {field: NAME, direction: DESC}]) { totalCount } }`, graph.CodeInvalidArgument},
		{"deferred fields", on(`... @defer { sites { totalCount } }`), invalid},
		{"id without a kind", `{ node(id: "x0001") { id } }`, graph.CodeInvalidID},
		{"empty id", `{ node(id: "") { id } }`, graph.CodeInvalidID},
		{"id as a number", `{ node(id: 1) { id } }`, graph.CodeInvalidID},
		{"id of no kind", `{ node(id: "planet:earth") { id } }`, graph.CodeInvalidID},
		{"id of a megabyte", `{ entity(id: "institution:` + long + `") { id } }`, graph.CodeInvalidID},
		{"id of another kind", `{ institution(id: "site:x0001") { id } }`, graph.CodeInvalidID},
		{"id in a condition", `{ institutions(where: {id: {in: ["institution:a", "b"]}}) { totalCount } }`, graph.CodeInvalidID},
		{"neither id nor identifier", `{ entity { id } }`, graph.CodeInvalidArgument},
		{"both id and identifier", `{ entity(id: "site:x0001", identifier: {scheme: ROR, value: "x"}) { id } }`, graph.CodeInvalidArgument},
		{"empty identifier", `{ entity(identifier: {scheme: ROR, value: ""}) { id } }`, graph.CodeInvalidArgument},
		{"date in words", on(`sites(asOf: "today") { totalCount }`), graph.CodeInvalidDate},
		{"empty date", on(`facts(asOf: "") { value }`), graph.CodeInvalidDate},
		{"day that no calendar has", on(`themes(asOf: "2025-02-30") { id }`), graph.CodeInvalidDate},
		{"date in a condition", `{ institutions(where: {founded: {gt: "19"}}) { totalCount } }`, graph.CodeInvalidDate},
		{"reversed dates", `{ institutions(where: {founded: {gte: "2026", lte: "2020"}}) { totalCount } }`, graph.CodeInvalidArgument},
		{"reversed numbers", `{ projects(where: {cost: {gt: 2, lt: 1}}) { totalCount } }`, graph.CodeInvalidArgument},
		{"number without an end", `{ projects(where: {cost: {gt: 1e999}}) { totalCount } }`, invalid},
		{"property that is none", on(`facts(property: "signd") { value }`), graph.CodeInvalidArgument},
		{"empty property", on(`facts(property: "") { value }`), graph.CodeInvalidArgument},
		{"property in conflicts", `{ conflicts(properties: ["nonsense"]) { totalCount } }`, graph.CodeInvalidArgument},
		{"identifier of another form", `{ entity(identifier: {scheme: ROR, value: "banana"}) { id } }`, graph.CodeInvalidArgument},
		{"id of another kind", `{ projects(where: {id: {eq: "institution:cnrs"}}) { totalCount } }`, graph.CodeInvalidArgument},
		{"id of another kind on a link", on(`projects(where: {id: {eq: "institution:cnrs"}}) { totalCount }`), graph.CodeInvalidArgument},
		{"contested property of another kind", `{ projects(where: {contested: {eq: "founded"}}) { totalCount } }`, graph.CodeInvalidArgument},
		{"order by a field of another kind", on(`projects(orderBy: [{field: CITY}]) { totalCount }`), graph.CodeInvalidArgument},
		{"timeline of amounts", `{ timeline(kind: PROJECT, field: START, sum: [AMOUNT]) { count } }`, graph.CodeInvalidArgument},
		{"property in a condition", `{ institutions(where: {contested: {eq: "nonsense"}}) { totalCount } }`, graph.CodeInvalidArgument},
		{"ids without number", `{ conflicts(entities: [` + strings.Repeat(`"site:a" `, atlas.MaxIDs+1) + `]) { totalCount } }`, graph.CodeInvalidArgument},
		{"long text", `{ search(text: "` + long + `") { totalCount } }`, graph.CodeInvalidArgument},
		{"long beginning", `{ suggest(prefix: "` + long + `") { id } }`, graph.CodeInvalidArgument},
		{"long name", `{ resolve(name: "` + long + `") { explanation } }`, graph.CodeInvalidArgument},
		{"country that is none", `{ resolve(name: "i", country: "` + long + `") { explanation } }`, graph.CodeInvalidArgument},
		{"candidates over the maximum", `{ resolve(name: "i", first: 101) { explanation } }`, graph.CodeInvalidArgument},
		{"negative candidates", `{ resolve(name: "i", first: -1) { explanation } }`, graph.CodeInvalidArgument},
		{"kind that is none", `{ resolve(name: "i", kinds: [PLANET]) { explanation } }`, invalid},
		{"suggestions over the maximum", `{ suggest(prefix: "i", first: 101) { id } }`, graph.CodeInvalidArgument},
		{"operand that is too long", `{ institutions(where: {name: {eq: "` + long + `"}}) { totalCount } }`, graph.CodeInvalidArgument},
		{"condition that is too deep", `{ institutions(where: ` + strings.Repeat(`{NOT: `, 20) + `{}` + strings.Repeat(`}`, 20) + `) { totalCount } }`, graph.CodeInvalidArgument},
		{"condition over too many relations", `{ institutions(where: {sites: {some: {institutions: {some: {sites: {some: {}}}}}}}) { totalCount } }`, graph.CodeInvalidArgument},
		{"path from nowhere", path(`from: "institution:none", to: "institution:x0001"`), graph.CodeNotFound},
		{"path to where it begins", path(`from: "institution:x0001", to: "institution:x0001"`), graph.CodeInvalidArgument},
		{"path of no length", path(`from: "institution:x0000", to: "institution:x0001", maxLength: 0`), graph.CodeInvalidArgument},
		{"path that is too long", path(`from: "institution:x0000", to: "institution:x0001", maxLength: 9`), graph.CodeInvalidArgument},
		{"too many paths", path(`from: "institution:x0000", to: "institution:x0001", first: 51`), graph.CodeInvalidArgument},
		{"path around its end", path(`from: "institution:x0000", to: "institution:x0001", avoid: ["institution:x0001"]`), graph.CodeInvalidArgument},
		{"path through five", path(`from: "institution:x0000", to: "institution:x0001", via: [` + strings.Repeat(`"institution:x0002" `, 5) + `]`), graph.CodeInvalidArgument},
		{"path around no id", path(`from: "institution:x0000", to: "institution:x0001", avoid: ["x"]`), graph.CodeInvalidID},
		{"groups by nothing", groups(`by: []`), graph.CodeInvalidArgument},
		{"groups by four keys", groups(`by: [{field: TYPE}, {field: COUNTRY}, {field: STATUS}, {field: KIND}]`), graph.CodeInvalidArgument},
		{"a negative number of groups", groups(`by: [{field: TYPE}], first: -1`), graph.CodeInvalidArgument},
		{"too many groups to show", groups(`by: [{field: TYPE}], first: 1001`), graph.CodeInvalidArgument},
		{"groups by a field of another kind", groups(`by: [{field: CITY}]`), graph.CodeInvalidArgument},
		{"groups by a field that others lack", groups(`by: [{through: SITES, field: STATUS}]`), graph.CodeInvalidArgument},
		{"groups through what another kind has", groups(`by: [{through: PARTICIPANTS}]`), graph.CodeInvalidArgument},
		{"groups by the year of a word", groups(`by: [{field: TYPE, interval: YEAR}]`), graph.CodeInvalidArgument},
		{"a role of nothing", groups(`by: [{field: TYPE, role: "coordinator"}]`), graph.CodeInvalidArgument},
		{"a long role", groups(`by: [{through: SITES, role: "` + long + `"}]`), graph.CodeInvalidArgument},
		{"ancestors of sites", groups(`by: [{through: SITES, ancestors: {}}]`), graph.CodeInvalidArgument},
		{"ancestors of anything", `{ people { groups(by: [{through: ROLES, ancestors: {}}]) { totalCount } } }`, graph.CodeInvalidArgument},
		{"a programme's type of themes", groups(`by: [{through: THEMES, ancestors: {type: CALL}}]`), graph.CodeInvalidArgument},
		{"level 0", groups(`by: [{through: THEMES, ancestors: {level: 0}}]`), graph.CodeInvalidArgument},
		{"level 9", groups(`by: [{through: THEMES, ancestors: {level: 9}}]`), graph.CodeInvalidArgument},
		{"a sum that the kind lacks", groups(`by: [{field: TYPE}], sum: [BUDGET]`), graph.CodeInvalidArgument},
		{"amounts of no relations", groups(`by: [{field: TYPE}], sum: [AMOUNT]`), graph.CodeInvalidArgument},
		{"five sums", `{ projects { groups(by: [{}], sum: [COST, COST, COST, COST, COST]) { totalCount } } }`, graph.CodeInvalidArgument},
		{"an order by no sum", groups(`by: [{field: TYPE}], orderBy: SUM`), graph.CodeInvalidArgument},
		{"a timeline of what the kind lacks", `{ timeline(kind: SITE, field: START) { count } }`, graph.CodeInvalidArgument},
		{"a timeline with the condition of another kind", `{ timeline(kind: PROJECT, field: START, where: {programme: {}}) { count } }`, graph.CodeInvalidArgument},
		{"a timeline that sums what the kind lacks", `{ timeline(kind: PROJECT, field: START, sum: [BUDGET]) { count } }`, graph.CodeInvalidArgument},
		{"a timeline that sums amounts", `{ timeline(kind: PROJECT, field: START, sum: [AMOUNT]) { count } }`, graph.CodeInvalidArgument},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := a.ask(c.query, "", nil)
			if len(r.Errors) == 0 {
				t.Fatalf("it is refused with %s; it is answered: %.200s", c.code, r.Data)
			}
			err := r.Errors[0]
			if got := fmt.Sprint(err.Extensions["code"]); got != string(c.code) {
				t.Errorf("it is refused with %s: %s %s", c.code, got, err.Message)
			}
			short := err.Message // but for the fields of a kind, which it may list
			for _, kind := range graph.EntityKinds {
				short = strings.Replace(short, strings.Join(atlas.LinksOf(kind), ", "), "", 1)
			}
			if len(short) > 300 {
				t.Errorf("the message is short; it has %d bytes", len(short))
			}
		})
	}
}

func groups(args string) string { return `{ institutions { groups(` + args + `) { totalCount } } }` }

func path(args string) string { return `{ paths(` + args + `) { truncated } }` }

// cursorOfAnotherList asks for a list with the cursor of another.
func cursorOfAnotherList(a *api) string {
	var got struct {
		Sites struct{ PageInfo struct{ EndCursor string } }
	}
	a.get(&got, `{ sites(first: 1) { pageInfo { endCursor } } }`, nil)
	return `{ institutions(after: "` + got.Sites.PageInfo.EndCursor + `") { totalCount } }`
}

// TestVariablesAreRefusedAlike gives wrong values as variables, as clients do: they take another way than literals.
func TestVariablesAreRefusedAlike(t *testing.T) {
	a := newAPI(t, sample(t, 3))
	for _, c := range []struct {
		name, query, variables string
		code                   graph.Code
	}{
		{"int", `query($v: Int) { institutions(first: $v) { totalCount } }`, `{"v": -1}`, graph.CodeInvalidArgument},
		{"int of 2^31", `query($v: Int) { institutions(first: $v) { totalCount } }`, `{"v": 2147483648}`, graph.CodeInvalidArgument},
		{"int of 13 digits", `query($v: Int) { suggest(prefix: "a", first: $v) { id } }`, `{"v": 1234567890123}`, graph.CodeInvalidArgument},
		{"id", `query($v: ID!) { institution(id: $v) { id } }`, `{"v": "x"}`, graph.CodeInvalidID},
		{"date", `query($v: Date) { institutions(asOf: $v) { totalCount } }`, `{"v": "soon"}`, graph.CodeInvalidDate},
		{"date as an object", `query($v: Date) { institutions(asOf: $v) { totalCount } }`, `{"v": {"year": 2025}}`, graph.CodeInvalidDate},
		{"condition", `query($v: InstitutionWhere) { institutions(where: $v) { totalCount } }`, `{"v": {"founded": {"lt": "x"}}}`, graph.CodeInvalidDate},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := a.ask(c.query, "", decode(t, c.variables))
			if len(r.Errors) == 0 || r.Errors[0].Extensions["code"] != string(c.code) {
				t.Errorf("it is refused with %s: %v", c.code, r.Errors)
			}
		})
	}
}

// decode reads variables as the server does: numbers keep their digits.
func decode(t *testing.T, text string) map[string]any {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var v map[string]any
	if err := dec.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestNullAsksForTheDefault gives null where an argument may be left out: the answer is the same.
func TestNullAsksForTheDefault(t *testing.T) {
	a := newAPI(t, sample(t, 30))
	for _, c := range []struct{ name, left, null string }{
		{"page", `{ institutions { nodes { id } } }`, `{ institutions(where: null, orderBy: null, first: null, after: null, last: null, before: null, asOf: null) { nodes { id } } }`},
		{"condition", `{ institutions { totalCount } }`, `{ institutions(where: {name: null, AND: null, OR: null, NOT: null, sites: null, founded: {eq: null, in: null}}) { totalCount } }`},
		{"nested page", on(`sites { nodes { id } }`), on(`sites(where: null, orderBy: null, first: null, after: null, asOf: null) { nodes { id } }`)},
		{"relations", on(`relations { nodes { id } }`), on(`relations(types: null, direction: null, kinds: null, first: null, where: null, asOf: null) { nodes { id } }`)},
		{"facts", on(`facts { value }`), on(`facts(property: null, asOf: null) { value }`)},
		{"words", on(`name description facts { title }`), on(`name(lang: null) description(lang: null) facts { title(lang: null) }`)},
		{"search", `{ search(text: "site") { nodes { id } } }`, `{ search(text: "site", kinds: null, lang: null, first: null, after: null) { nodes { id } } }`},
		{"suggest", `{ suggest(prefix: "site") { id } }`, `{ suggest(prefix: "site", kinds: null, lang: null, first: null) { id } }`},
		{"conflicts", `{ conflicts { nodes { id } } }`, `{ conflicts(first: null, kinds: null, properties: null, entities: null, documents: null) { nodes { id } } }`},
		{
			"groups", `{ institutions { groups(by: [{through: SITES}]) { nodes { count keys { label } } } } }`,
			`{ institutions { groups(by: [{through: SITES, role: null, ancestors: null, field: null, interval: null, includeMissing: null}], sum: null, orderBy: null, first: null) { nodes { count keys { label(lang: null) } } } } }`,
		},
		{
			"ancestors", `{ institutions { groups(by: [{through: THEMES, ancestors: {}}]) { totalCount } } }`,
			`{ institutions { groups(by: [{through: THEMES, ancestors: {type: null, level: null}}]) { totalCount } } }`,
		},
		{"timeline", `{ timeline(kind: AGREEMENT, field: SIGNED) { at count } }`, `{ timeline(kind: AGREEMENT, field: SIGNED, interval: null, where: null, sum: null, includeMissing: null, asOf: null) { at count } }`},
		{"condition of a timeline", `{ timeline(kind: AGREEMENT, field: SIGNED) { at count } }`, `{ timeline(kind: AGREEMENT, field: SIGNED, where: {agreement: {name: null, parties: null}}) { at count } }`},
		{"order", `{ institutions(orderBy: [{field: NAME}]) { nodes { id } } }`, `{ institutions(orderBy: [{field: NAME, direction: null}]) { nodes { id } } }`},
		{"order of relations", on(`sites(orderBy: [{field: NAME}]) { nodes { id } }`), on(`sites(orderBy: [{field: NAME, direction: null}]) { nodes { id } }`)},
		{"content of a file", on(`export(format: TURTLE) { content }`), on(`export(format: TURTLE) { content(maxBytes: null) }`)},
		{"entity", `{ entity(id: "institution:x0001") { id } }`, `{ entity(id: "institution:x0001", identifier: null) { id } }`},
		{
			"paths", `{ paths(from: "institution:x0001", to: "institution:x0003") { paths { explanation } } }`,
			`{ paths(from: "institution:x0001", to: "institution:x0003", maxLength: null, first: null, asOf: null, avoid: null, types: null, rank: null) { paths { explanation } } }`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			left, null := a.ask(c.left, "", nil), a.ask(c.null, "", nil)
			if len(left.Errors)+len(null.Errors) > 0 || string(left.Data) != string(null.Data) {
				t.Errorf("null is answered as nothing\n%s %v\n%s %v", left.Data, left.Errors, null.Data, null.Errors)
			}
		})
	}
}

// TestNodesAreFetchedAgain takes the ids of an answer and asks what is behind them.
func TestNodesAreFetchedAgain(t *testing.T) {
	a := newAPI(t, sample(t, 3))
	var got struct {
		Institution struct {
			Relations struct {
				Edges []struct{ Node, Other struct{ ID string } }
			}
		}
	}
	a.get(&got, on(`relations { edges { node { id } other { id } } }`), nil)
	if len(got.Institution.Relations.Edges) == 0 {
		t.Fatal("the institution has relations")
	}
	for _, e := range got.Institution.Relations.Edges {
		for _, id := range []string{e.Node.ID, e.Other.ID} {
			var again struct{ Node struct{ ID string } }
			a.get(&again, `query($id: ID!) { node(id: $id) { id ... on Relation { target { name } } } }`, map[string]any{"id": id})
			if again.Node.ID != id {
				t.Errorf("behind %s is %s", id, again.Node.ID)
			}
		}
	}
}

// TestAbsenceIsNoError asks for what is not there.
func TestAbsenceIsNoError(t *testing.T) {
	a := newAPI(t, sample(t, 3))
	for query, want := range map[string]string{
		`{ node(id: "institution:none") { id } }`:                                      `{"node":null}`,
		`{ node(id: "relation:none") { id } }`:                                         `{"node":null}`,
		`{ node(id: "fact:none") { id } }`:                                             `{"node":null}`,
		`{ site(id: "site:none") { id } }`:                                             `{"site":null}`,
		`{ entity(identifier: {scheme: ORCID, value: "0000-0002-1825-0097"}) { id } }`: `{"entity":null}`,
		`{ institutions(first: 0) { nodes { id } pageInfo { startCursor } } }`:         `{"institutions":{"nodes":[],"pageInfo":{"startCursor":null}}}`,
		`{ institutions(where: {OR: []}) { totalCount } }`:                             `{"institutions":{"totalCount":0}}`,
		`{ institutions(where: {AND: []}) { totalCount } }`:                            `{"institutions":{"totalCount":3}}`,
		`{ institutions(where: {}) { totalCount } }`:                                   `{"institutions":{"totalCount":3}}`,
		`{ institutions(where: {id: {in: []}}) { totalCount } }`:                       `{"institutions":{"totalCount":0}}`,
		`{ search(text: "") { totalCount nodes { id } edges { score } } }`:             `{"search":{"totalCount":0,"nodes":[],"edges":[]}}`,
		`{ suggest(prefix: " ", first: 0) { id } }`:                                    `{"suggest":[]}`,
		on(`description acronym website country type partOf { id } typeName`):          `{"institution":{"description":null,"acronym":null,"website":null,"country":null,"type":null,"partOf":[],"typeName":null}}`,
		`{ conflicts(properties: ["signed"]) { totalCount nodes { id } } }`:            `{"conflicts":{"totalCount":0,"nodes":[]}}`,
		`{ project(id: "project:none") { cost { value } } }`:                           `{"project":null}`,
		`{ paths(from: "document:d0", to: "site:x0001") { truncated reason } }`:        `{"paths":{"truncated":false,"reason":"NOT_IN_SOURCES"}}`,
	} {
		r := a.ask(query, "", nil)
		if len(r.Errors) > 0 || string(r.Data) != want {
			t.Errorf("%s is answered with\n%s\nnot\n%s %v", query, want, r.Data, r.Errors)
		}
	}
}
