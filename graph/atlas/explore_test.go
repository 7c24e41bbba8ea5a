package atlas_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

// TestExplorationsAreChecked: what cannot be asked is refused, and says what can; the bounds themselves are answered.
func TestExplorationsAreChecked(t *testing.T) {
	ctx := context.Background()
	api, _ := mergedAtlas(t)
	many := func(n int) []graph.ID {
		out := make([]graph.ID, n)
		for i := range out {
			out[i] = cnrs
		}
		return out
	}
	around := func(q connect.NeighbourhoodQuery) func() error {
		return func() error { _, err := api.Neighbourhood(ctx, q); return err }
	}
	common := func(a, b graph.ID) func() error {
		return func() error { _, err := api.Common(ctx, atlas.CommonRequest{A: a, B: b}); return err }
	}
	with := func(q connect.CollaboratorQuery) func() error {
		q.ID = cnrs
		return func() error { _, _, err := api.Collaborators(ctx, q); return err }
	}
	between := func(q connect.BridgeQuery) func() error {
		return func() error { _, err := api.Bridges(ctx, q); return err }
	}
	for _, c := range []struct {
		why     string
		ask     func() error
		message string // "": answered
	}{
		{"as deep and as much as may be", around(connect.NeighbourhoodQuery{IDs: many(500), Depth: 4, Limit: 2_000}), ""},
		{"the centres alone", around(connect.NeighbourhoodQuery{IDs: many(1), Depth: 0, Limit: 1}), ""},
		{"above the surface", around(connect.NeighbourhoodQuery{IDs: many(1), Depth: -1, Limit: 1}), "depth is -1; it must be from 0 to 4"},
		{"too deep", around(connect.NeighbourhoodQuery{IDs: many(1), Depth: 5, Limit: 1}), "depth is 5; it must be from 0 to 4"},
		{"nothing", around(connect.NeighbourhoodQuery{IDs: many(1), Limit: 0}), "limit is 0; it must be from 1 to 2000"},
		{"too much", around(connect.NeighbourhoodQuery{IDs: many(1), Limit: 2_001}), "limit is 2001; it must be from 1 to 2000"},
		{"around nothing", around(connect.NeighbourhoodQuery{Limit: 1}), "ids has 0 ids; it must have 1 to 500"},
		{"around too much", around(connect.NeighbourhoodQuery{IDs: many(501), Limit: 1}), "ids has 501 ids; it must have 1 to 500"},

		{"what two have in common", common(cnrs, jrc), ""},
		{"what one has in common with itself", common(cnrs, cnrs), "a and b are the same entity; name two different ones"},
		{"two ids of one", common(cnrs, picCNRS), "a and b are the same entity; name two different ones"},

		{"as many collaborators as may be", with(connect.CollaboratorQuery{Limit: 100}), ""},
		{"how many there are", with(connect.CollaboratorQuery{Limit: 0}), ""},
		{"less than none", with(connect.CollaboratorQuery{Limit: -1}), "first is -1; it must be from 0 to 100"},
		{"too many", with(connect.CollaboratorQuery{Limit: 101}), "first is 101; it must be from 0 to 100"},
		{"on a theme that is none", with(connect.CollaboratorQuery{Theme: jrc}), `"institution:jrc" is not a Theme`},
		{"in a programme that is none", with(connect.CollaboratorQuery{Programme: jrc}), `"institution:jrc" is not a Programme`},

		{"as far as may be", between(connect.BridgeQuery{Left: many(50), Right: []graph.ID{jrc}, MaxLength: 6, Limit: 100}), ""},
		{"as near as may be", between(connect.BridgeQuery{Left: many(1), Right: []graph.ID{jrc}, MaxLength: 2, Limit: 0}), ""},
		{"too near", between(connect.BridgeQuery{Left: many(1), Right: many(1), MaxLength: 1}), "maxLength is 1; it must be from 2 to 6"},
		{"too far", between(connect.BridgeQuery{Left: many(1), Right: many(1), MaxLength: 7}), "maxLength is 7; it must be from 2 to 6"},
		{"less than no bridge", between(connect.BridgeQuery{Left: many(1), Right: many(1), MaxLength: 2, Limit: -1}), "first is -1; it must be from 0 to 100"},
		{"too many bridges", between(connect.BridgeQuery{Left: many(1), Right: many(1), MaxLength: 2, Limit: 101}), "first is 101; it must be from 0 to 100"},
		{"from nothing", between(connect.BridgeQuery{Right: many(1), MaxLength: 2}), "left and right must each have 1 to 50 ids"},
		{"to nothing", between(connect.BridgeQuery{Left: many(1), MaxLength: 2}), "left and right must each have 1 to 50 ids"},
		{"from too much", between(connect.BridgeQuery{Left: many(51), Right: many(1), MaxLength: 2}), "left and right must each have 1 to 50 ids"},
		{"to too much", between(connect.BridgeQuery{Left: many(1), Right: many(51), MaxLength: 2}), "left and right must each have 1 to 50 ids"},
	} {
		err := c.ask()
		if c.message == "" && err != nil || c.message != "" && (graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != c.message) {
			t.Errorf("%s: %v, want %s", c.why, err, c.message)
		}
	}
}

// TestPeopleByWhatTheyAreTiedTo: the roles of a person lead to things of any kind.
func TestPeopleByWhatTheyAreTiedTo(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("person:a", "name=Ada"), fact("person:b", "name=Blaise"), fact("person:c", "name=Carl"),
		fact(cnrs, "name@en=Sea Institute"), fact("project:p", "name@en=Sea Project"), fact(jrc, "name@en=Land Institute"),
		relation("person:a", graph.Leads, cnrs), relation("person:b", graph.Leads, "project:p"), relation("person:c", graph.Leads, jrc))
	for _, c := range []struct{ why, where, want string }{
		{"to things of a name", `{"roles":{"some":{"name":{"startsWith":"sea"}}}}`, "Ada Blaise"},
		{"to none of them", `{"roles":{"none":{"name":{"startsWith":"sea"}}}}`, "Carl"},
		{"to anything", `{"roles":{"some":{}}}`, "Ada Blaise Carl"},
		{"to institutions of a name", `{"institutions":{"some":{"name":{"startsWith":"sea"}}}}`, "Ada"},
	} {
		f, err := whereOf(c.where).Filter(graph.KindPerson, graph.Date{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindPerson, Where: f})
		if err != nil {
			t.Fatal(err)
		}
		if got := namesOf(p.Nodes()); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
