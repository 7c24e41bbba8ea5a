package gql_test

import (
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
)

// TestRelatedThingsStandOnce: a list of related things has each of them once, with all relations that lead to it.
func TestRelatedThingsStandOnce(t *testing.T) {
	store := storetest.NewReference()
	amount := func(r graph.Relation, euros float64) graph.Relation {
		r.Amount = &euros
		return r
	}
	graphtest.Load(t, store, graphtest.Source("report",
		graphtest.Fact("institution:cnrs", "name@en=CNRS"), graphtest.Fact("institution:jrc", "name@en=JRC"),
		graphtest.Fact("institution:solvay", "name@en=Solvay"), graphtest.Fact("institution:unit", "name@en=Unit"),
		graphtest.Fact("project:p", "name@en=P"), graphtest.Fact("project:q", "name@en=Q"),
		amount(graphtest.Relation("institution:cnrs", graph.ParticipatesIn, "project:p", "role=coordinator"), 0.1),
		amount(graphtest.Relation("institution:cnrs", graph.ParticipatesIn, "project:p", "role=third party"), 0.2),
		graphtest.Relation("institution:cnrs", graph.ParticipatesIn, "project:q", "role=participant"),
		graphtest.Relation("institution:cnrs", graph.PartnerOf, "institution:jrc"),
		graphtest.Relation("institution:solvay", graph.PartnerOf, "institution:cnrs"),
		graphtest.Relation("institution:cnrs", graph.PartnerIn, "institution:unit", "since=2011"),
		graphtest.Relation("institution:solvay", graph.PartnerIn, "institution:unit", "since=2011"),
		graphtest.Relation("institution:solvay", graph.PartnerIn, "institution:unit", "since=2019", "role=host"),
	))
	a := newAPI(t, store)
	for _, c := range []struct{ why, query, want string }{
		{
			"a project in two roles is one project, with the amount of the first role and the sum of both",
			`{ institution(id: "institution:cnrs") { projects(orderBy: [{field: ROLE}]) { totalCount edges { role amount totalAmount relations { role amount } node { id } } } } }`,
			`{"institution":{"projects":{"totalCount":2,"edges":[` +
				`{"role":"coordinator","amount":0.1,"totalAmount":0.3,"relations":[{"role":"coordinator","amount":0.1},{"role":"third party","amount":0.2}],"node":{"id":"project:p"}},` +
				`{"role":"participant","amount":null,"totalAmount":null,"relations":[{"role":"participant","amount":null}],"node":{"id":"project:q"}}]}}}`,
		},
		{
			"pages are of projects",
			`{ institution(id: "institution:cnrs") { projects(first: 1, orderBy: [{field: ROLE}]) { pageInfo { hasNextPage } nodes { id } } } }`,
			`{"institution":{"projects":{"pageInfo":{"hasNextPage":true},"nodes":[{"id":"project:p"}]}}}`,
		},
		{
			"partners are those of either direction; a joint unit that it runs is none",
			`{ institution(id: "institution:cnrs") { partners { totalCount edges { type node { id } } } } }`,
			`{"institution":{"partners":{"totalCount":2,"edges":[{"type":"PARTNER_OF","node":{"id":"institution:jrc"}},{"type":"PARTNER_OF","node":{"id":"institution:solvay"}}]}}}`,
		},
		{
			"those who run a joint unit are its partners, each once",
			`{ institution(id: "institution:unit") { partners(orderBy: [{field: NAME}]) { totalCount edges { type relations { since } node { id } } } } }`,
			`{"institution":{"partners":{"totalCount":2,"edges":[{"type":"PARTNER_IN","relations":[{"since":"2011"}],"node":{"id":"institution:cnrs"}},` +
				`{"type":"PARTNER_IN","relations":[{"since":"2011"},{"since":"2019"}],"node":{"id":"institution:solvay"}}]}}}`,
		},
		{
			"conditions and groups mean the same partners",
			`{ institutions(where: {partners: {some: {id: {eq: "institution:solvay"}}}}) { nodes { id } groups(by: [{through: PARTNERS}], orderBy: VALUE) { nodes { count } } } }`,
			`{"institutions":{"nodes":[{"id":"institution:cnrs"},{"id":"institution:unit"}],"groups":{"nodes":[{"count":1},{"count":1},{"count":2}]}}}`,
		},
		{
			"the list of relations has each relation, and counts each entity at the other ends once",
			`{ institution(id: "institution:cnrs") { relations(types: PARTICIPATES_IN, first: 0) { totalCount entityCount } } }`,
			`{"institution":{"relations":{"totalCount":3,"entityCount":2}}}`,
		},
		{
			"the count of entities follows direction, condition and time, as the list does",
			`{ institution(id: "institution:unit") { to: relations(direction: IN) { entityCount } from: relations(direction: OUT) { entityCount }
			   in2000: relations(asOf: "2000") { entityCount } cnrs: relations(where: {id: {eq: "institution:cnrs"}}) { entityCount } } }`,
			`{"institution":{"to":{"entityCount":2},"from":{"entityCount":0},"in2000":{"entityCount":0},"cnrs":{"entityCount":1}}}`,
		},
		{
			"in either direction an entity counts once",
			`{ institution(id: "institution:solvay") { relations(types: [PARTNER_IN, PARTNER_OF]) { totalCount entityCount } } }`,
			`{"institution":{"relations":{"totalCount":3,"entityCount":2}}}`,
		},
	} {
		r := a.ask(c.query, "", nil)
		if got := strings.TrimSpace(string(r.Data)); len(r.Errors) > 0 || got != c.want {
			t.Errorf("%s:\n%s %v\nwant\n%s", c.why, got, r.Errors, c.want)
		}
	}
}
