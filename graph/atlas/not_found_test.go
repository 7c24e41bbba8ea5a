package atlas_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

// TestUnknownIDs asks of what does not exist, wherever a question may name it. Each is told so, before anything is searched.
func TestUnknownIDs(t *testing.T) {
	ctx := context.Background()
	api, calls := mergedAtlas(t)
	const (
		nobody   graph.ID = "institution:nobody"
		unit     graph.ID = "institution:unit"
		nobodyIs          = `there is no "institution:nobody" in the graph; search finds ids by name`
	)
	is := graph.Filter{Field: graph.FieldID, Op: graph.OpIn, Values: []graph.Value{graph.TextOf(cnrs), graph.TextOf(nobody)}}
	only := &graph.Filter{Field: graph.FieldID, Op: graph.OpEq, Values: []graph.Value{graph.TextOf(nobody)}}
	list := func(where *graph.Filter) func() error {
		return func() error {
			_, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindInstitution, Where: where})
			return err
		}
	}
	conflicts := func(q atlas.ConflictListQuery) func() error {
		return func() error { _, err := api.ConflictList(ctx, q); return err }
	}
	paths := func(q connect.PathQuery) func() error {
		q.MaxLength, q.Limit = 3, 1
		return func() error { _, err := api.Paths(ctx, q); return err }
	}
	whatIf := func(w connect.WhatIf) func() error {
		return func() error { _, _, err := api.WhatIf(ctx, w); return err }
	}
	once := map[string]int{"Entities": 1}
	for _, tt := range []struct {
		why     string
		ask     func() error
		message string
		calls   map[string]int // of the store
	}{
		{"a condition", list(only), nobodyIs, once},
		{"one of the ids of a condition", list(&is), nobodyIs, once},
		{"what it must not be", list(&graph.Filter{Not: &is}), nobodyIs, once},
		{"one of two alternatives", list(&graph.Filter{Or: []graph.Filter{{Field: "founded", Op: graph.OpAbsent}, is}}), nobodyIs, once},
		{
			"a condition on the other end of a relation",
			list(&graph.Filter{Relation: &graph.RelationFilter{Legs: graph.In(graph.PartnerIn), Other: only}}), nobodyIs, once,
		},
		{
			"a condition on relations",
			func() error {
				_, err := api.Related(ctx, []graph.ID{cnrs}, atlas.RelatedQuery{Where: only})
				return err
			}, nobodyIs, once,
		},
		{"a timeline", func() error {
			_, err := api.Timeline(ctx, atlas.TimelineRequest{Kind: graph.KindInstitution, Field: "founded", Interval: graph.IntervalYear, Where: only})
			return err
		}, nobodyIs, once},
		{"a name to be matched under a condition", func() error {
			_, err := api.Resolve(ctx, atlas.ResolveRequest{Name: "CNRS", Where: &atlas.Where{ID: &atlas.IDFilter{In: []graph.ID{nobody}}}})
			return err
		}, nobodyIs, once},
		{"a file of a list", func() error {
			_, err := api.SelectList(ctx, atlas.ListQuery{Kind: graph.KindInstitution, Where: only}, graph.Date{}, 0)
			return err
		}, nobodyIs, once},
		{"a file of an entity", func() error { _, err := api.SelectEntity(ctx, nobody, graph.Date{}); return err }, nobodyIs, once},
		{"conflicts about an entity", conflicts(atlas.ConflictListQuery{Entities: []graph.ID{cnrs, nobody}}), nobodyIs, once},
		{
			"conflicts in which a document is cited", conflicts(atlas.ConflictListQuery{Documents: []graph.ID{"document:none"}}),
			`there is no "document:none" in the graph; search finds ids by name`, once,
		},
		{
			"how many conflicts there are",
			func() error {
				_, err := api.ConflictFacets(ctx, atlas.ConflictListQuery{Entities: []graph.ID{nobody}})
				return err
			}, nobodyIs, once,
		},
		{"the start of a path", paths(connect.PathQuery{From: nobody, To: jrc}), nobodyIs, once},
		{"the end of a path", paths(connect.PathQuery{From: cnrs, To: nobody}), nobodyIs, once},
		{"what a path must pass through", paths(connect.PathQuery{From: cnrs, To: jrc, Via: []graph.ID{nobody}}), nobodyIs, once},
		{"what a path must avoid", paths(connect.PathQuery{From: cnrs, To: jrc, Avoid: []graph.ID{unit, nobody}}), nobodyIs, once},
		{"a centre", func() error {
			_, err := api.Neighbourhood(ctx, connect.NeighbourhoodQuery{IDs: []graph.ID{cnrs, nobody}, Depth: 1, Limit: 9})
			return err
		}, nobodyIs, once},
		{
			"one of two that share something",
			func() error { _, err := api.Common(ctx, atlas.CommonRequest{A: cnrs, B: nobody}); return err }, nobodyIs, once,
		},
		{"a member of a group", func() error {
			_, err := api.Bridges(ctx, connect.BridgeQuery{Left: []graph.ID{cnrs}, Right: []graph.ID{jrc, nobody}, MaxLength: 4, Limit: 5})
			return err
		}, nobodyIs, once},
		{"the theme of a collaboration", func() error {
			_, _, err := api.Collaborators(ctx, connect.CollaboratorQuery{ID: cnrs, Theme: "theme:none", Limit: 5})
			return err
		}, `there is no "theme:none" in the graph; search finds ids by name`, once},
		{
			"what is thought away", whatIf(connect.WhatIf{Remove: []graph.ID{nobody}}),
			`there is no "institution:nobody" in the graph to remove; search finds ids by name`, map[string]int{"Entities": 1, "RelationsByID": 1},
		},
		{
			"an end of a relation that is imagined",
			whatIf(connect.WhatIf{Add: []graph.Relation{{Type: graph.PartnerOf, From: cnrs, To: nobody}}}),
			nobodyIs, map[string]int{"Entities": 1, "RelationsByID": 1},
		},
	} {
		calls.Reset()
		if err := tt.ask(); graph.CodeOf(err) != graph.CodeNotFound || graph.UserMessage(err) != tt.message {
			t.Errorf("%s: %v, want NOT_FOUND: %s", tt.why, err, tt.message)
		}
		if diff := cmp.Diff(tt.calls, calls.Calls()); diff != "" {
			t.Errorf("%s: questions to the store (- want, + got)\n%s", tt.why, diff)
		}
	}
}

// TestConflictsOfNoDocument gives an entity that exists in the place of a document.
func TestConflictsOfNoDocument(t *testing.T) {
	api, _ := mergedAtlas(t)
	_, err := api.ConflictList(context.Background(), atlas.ConflictListQuery{Documents: []graph.ID{picCNRS}})
	if want := `"institution:cnrs" is not a document`; graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != want {
		t.Errorf("conflicts in which the CNRS is cited: %v, want %s", err, want)
	}
}

// TestCallsOfConflicts counts what the check of ids costs: one question for all of them, none where there is no id.
func TestCallsOfConflicts(t *testing.T) {
	ctx := context.Background()
	api, calls := mergedAtlas(t)
	for _, tt := range []struct {
		why  string
		ask  atlas.ConflictListQuery
		want map[string]int
	}{
		{"no id", atlas.ConflictListQuery{}, map[string]int{"Conflicts": 1}},
		{
			"two entities and two documents",
			atlas.ConflictListQuery{Entities: []graph.ID{cnrs, picJRC}, Documents: []graph.ID{"document:curated", "document:registry"}},
			map[string]int{"Entities": 1, "Conflicts": 1},
		},
	} {
		calls.Reset()
		if _, err := api.ConflictList(ctx, tt.ask); err != nil {
			t.Errorf("%s: %v", tt.why, err)
		}
		if diff := cmp.Diff(tt.want, calls.Calls()); diff != "" {
			t.Errorf("%s: questions to the store (- want, + got)\n%s", tt.why, diff)
		}
	}
}
