package atlas_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

// TestChangesThatCannotBeSupposed: each is refused, and says what is wrong with it.
func TestChangesThatCannotBeSupposed(t *testing.T) {
	ctx := context.Background()
	api, _ := mergedAtlas(t)
	add := func(r graph.Relation) connect.WhatIf { return connect.WhatIf{Add: []graph.Relation{r}} }
	partners := graph.Relation{Type: graph.PartnerOf, From: cnrs, To: jrc}
	with := func(change func(*graph.Relation)) connect.WhatIf {
		r := partners
		change(&r)
		return add(r)
	}
	from, to := graph.MustDate("2020"), graph.MustDate("2019")
	for _, c := range []struct {
		why     string
		w       connect.WhatIf
		code    graph.Code
		message string
	}{
		{"a relation that may be", add(partners), "", ""},
		{"one of a year", with(func(r *graph.Relation) { r.Since, r.Until = from, from }), "", ""},
		{
			"one that ends before it begins", with(func(r *graph.Relation) { r.Since, r.Until = from, to }), graph.CodeInvalidArgument,
			"the relation that is added ends (2019) before it begins (2020)",
		},
		{"a role as long as one may be", with(func(r *graph.Relation) { r.Role = strings.Repeat("a", 200) }), "", ""},
		{
			"a longer role", with(func(r *graph.Relation) { r.Role = strings.Repeat("a", 201) }), graph.CodeInvalidArgument,
			"the role is too long; at most 200 bytes are taken",
		},
		{
			"a misspelt type", with(func(r *graph.Relation) { r.Type = "PARTNER_OFF" }), graph.CodeInvalidArgument,
			`"PARTNER_OFF" is not a relation type; did you mean PARTNER_OF?`,
		},
		{
			"ends that the type does not join", with(func(r *graph.Relation) { r.Type = graph.HasSite }), graph.CodeInvalidArgument,
			"HAS_SITE does not lead from an Institution to an Institution; it leads from Institution to Site",
		},
		{
			"a document that is removed", connect.WhatIf{Remove: []graph.ID{"document:curated"}}, graph.CodeInvalidArgument,
			`"document:curated" is a document; only entities of other kinds can be removed`,
		},
		{
			"something that is not there", connect.WhatIf{Remove: []graph.ID{"institution:nobody"}}, graph.CodeNotFound,
			`there is no "institution:nobody" in the graph to remove; search finds ids by name`,
		},
		{
			"from something that is not there", add(graph.Relation{Type: graph.PartnerOf, From: "institution:no", To: jrc}), graph.CodeNotFound,
			`there is no "institution:no" in the graph; search finds ids by name`,
		},
		{
			"to something that is not there", add(graph.Relation{Type: graph.PartnerOf, From: jrc, To: "institution:no"}), graph.CodeNotFound,
			`there is no "institution:no" in the graph; search finds ids by name`,
		},
		{
			"a relation of what is removed", connect.WhatIf{Remove: []graph.ID{cnrs}, Add: []graph.Relation{partners}}, graph.CodeInvalidArgument,
			`a relation is added to "institution:cnrs or institution:jrc", which is removed; leave out one of the two`,
		},
		{
			"a relation to what is removed, by the ids of records", connect.WhatIf{
				Remove: []graph.ID{picJRC}, Add: []graph.Relation{partners},
			}, graph.CodeInvalidArgument, `a relation is added to "institution:cnrs or institution:jrc", which is removed; leave out one of the two`,
		},
		{"as much as may be", connect.WhatIf{Remove: slices.Repeat([]graph.ID{"institution:unit"}, 500), Add: slices.Repeat([]graph.Relation{partners}, 500)}, "", ""},
		{
			"too much that is removed", connect.WhatIf{Remove: slices.Repeat([]graph.ID{cnrs}, 501)}, graph.CodeInvalidArgument,
			"whatIf takes at most 500 items to remove and 500 to add",
		},
		{
			"too much that is added", connect.WhatIf{Add: slices.Repeat([]graph.Relation{partners}, 501)}, graph.CodeInvalidArgument,
			"whatIf takes at most 500 items to remove and 500 to add",
		},
	} {
		_, _, err := api.WhatIf(ctx, c.w)
		if graph.CodeOf(err) != c.code || err != nil && graph.UserMessage(err) != c.message {
			t.Errorf("%s: %v, want %s %s", c.why, err, c.code, c.message)
		}
	}
}

// TestSupposedChanges: the ids of records stand for their entities, each once; relations may be removed; and what is added is as it
// was given, with an id.
func TestSupposedChanges(t *testing.T) {
	ctx := context.Background()
	api, _ := mergedAtlas(t)
	pages, err := api.Related(ctx, []graph.ID{cnrs}, atlas.RelatedQuery{Legs: graph.Out(graph.PartnerOf)})
	if err != nil {
		t.Fatal(err)
	}
	partners := pages[0].Edges[0].Node[0].Relation.ID
	period := graph.Period{Since: graph.MustDate("2019"), Until: graph.MustDate("2020")}
	changed, w, err := api.WhatIf(ctx, connect.WhatIf{
		Remove: []graph.ID{picCNRS, partners, cnrs, partners},
		Add:    []graph.Relation{{Type: graph.PartnerOf, From: picJRC, To: "institution:unit", Role: "founder", Period: period}},
	})
	if err != nil {
		t.Fatal(err)
	}
	added := graph.Relation{Type: graph.PartnerOf, From: jrc, To: "institution:unit", Role: "founder", Period: period}
	added.ID = added.DeriveID()
	if diff := cmp.Diff(connect.WhatIf{Remove: []graph.ID{cnrs, partners}, Add: []graph.Relation{added}}, w); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
	if _, err := changed.Paths(ctx, connect.PathQuery{From: cnrs, To: jrc, MaxLength: 3, Limit: 9}); graph.CodeOf(err) != graph.CodeNotFound {
		t.Errorf("paths from what is removed: %v, want NOT_FOUND", err)
	}
}
