package atlas_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"entente/graph"
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
	_, w, err := api.WhatIf(ctx, connect.WhatIf{Remove: []graph.ID{picCNRS, cnrs}, Add: []graph.Relation{{Type: graph.PartnerOf, From: picJRC, To: "institution:unit"}}})
	if err != nil || !slices.Equal(w.Remove, []graph.ID{cnrs}) || len(w.Add) != 1 || w.Add[0].From != jrc || w.Add[0].ID == "" {
		t.Errorf("ids of records stand for their entities, each once, and what is added gets an id: %+v, %v", w, err)
	}
}
