package atlas_test

import (
	"context"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// TestFactsOfAProperty: those of the property that is named, and a hint where there is no such one.
func TestFactsOfAProperty(t *testing.T) {
	ctx := context.Background()
	api, _ := mergedAtlas(t)
	for _, c := range []struct {
		why     string
		p       graph.Property
		want    int
		message string
	}{
		{"all of them", "", 4, ""},
		{"of a property that two sources state", graph.PropFounded, 2, ""},
		{"of one that none states", graph.PropWebsite, 0, ""},
		{"of a misspelt one", "foundet", 0, `"foundet" is not a property; did you mean founded?`},
	} {
		facts, err := api.Facts(ctx, []graph.ID{cnrs}, c.p)
		if c.message != "" {
			if graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != c.message {
				t.Errorf("%s: %v, want %s", c.why, err, c.message)
			}
			continue
		}
		if err != nil || len(facts) != 1 || len(facts[0]) != c.want {
			t.Errorf("%s: %v, %v, want %d", c.why, facts, err, c.want)
		}
	}
}

// TestStatedRelations: a document is cited by the relations that it states, and by no others.
func TestStatedRelations(t *testing.T) {
	ctx := context.Background()
	api, _ := mergedAtlas(t)
	for _, c := range []struct {
		document graph.ID
		want     int
	}{{"document:curated", 3}, {"document:registry", 0}} {
		p, err := api.StatedRelations(ctx, c.document, atlas.PageArgs{})
		if err != nil || p.Total != c.want || len(p.Nodes()) != c.want {
			t.Errorf("%s states %d relations, %v, want %d", c.document, p.Total, err, c.want)
		}
	}
}

// TestFacetsOfLists: a list of one kind is counted by what that kind has, one of several by their kinds.
func TestFacetsOfLists(t *testing.T) {
	ctx := context.Background()
	api, _ := mergedAtlas(t)
	for _, c := range []struct {
		kind graph.EntityKind
		want []graph.Field
	}{
		{"", []graph.Field{"kind"}},
		{graph.KindInstitution, []graph.Field{"type", "country", "status"}},
		{graph.KindInfrastructure, []graph.Field{"type", "country"}},
		{graph.KindSite, []graph.Field{"role", "country", "city"}},
		{graph.KindProgramme, []graph.Field{"type"}},
		{graph.KindAgreement, []graph.Field{"type"}},
		{graph.KindProject, []graph.Field{"status"}},
		{graph.KindPerson, nil},
	} {
		list, err := api.List(ctx, atlas.ListQuery{Kind: c.kind})
		if err != nil {
			t.Fatal(err)
		}
		facets, err := list.Facets(ctx, false)
		var got []graph.Field
		for _, f := range facets {
			got = append(got, f.Field)
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("a list of %q is counted by %v, %v, want %v", c.kind, got, err, c.want)
		}
	}
}
