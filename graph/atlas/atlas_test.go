package atlas_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
	"entente/graph/graphtest"
	"entente/graph/storetest"
	"entente/loader"
)

// atlasOf returns an Atlas over a store that holds the statements of one document.
func atlasOf(t graphtest.T, statements ...any) *atlas.Atlas {
	t.Helper()
	s := storetest.NewReference()
	load(t, s, source("report", statements...))
	return atlas.New(s)
}

// TestListsAreWalkedWhole pages through a list in a random order, in both directions.
func TestListsAreWalkedWhole(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		var statements []any
		n := rapid.IntRange(0, 12).Draw(t, "sites")
		for i := range n {
			id := graph.ID(fmt.Sprintf("site:s%d", i))
			statements = append(statements, fact(id, "name@en="+rapid.SampledFrom([]string{"A", "B", "É"}).Draw(t, "name")))
			if c := rapid.SampledFrom([]string{"", "FR", "IT"}).Draw(t, "country"); c != "" {
				statements = append(statements, fact(id, "country="+c))
			}
		}
		api := atlasOf(t, statements...)
		fields := rapid.Permutation([]graph.Field{graph.FieldName, graph.Field(graph.PropCountry), graph.FieldID}).Draw(t, "order")
		q := atlas.ListQuery{Kind: graph.KindSite}
		for _, f := range fields[:rapid.IntRange(0, 3).Draw(t, "fields")] {
			q.OrderBy = append(q.OrderBy, graph.Order{Field: f, Desc: rapid.Bool().Draw(t, "descending")})
		}
		size := rapid.IntRange(1, 5).Draw(t, "size")
		list := func(a atlas.PageArgs) *atlas.EntityPage {
			q.PageArgs = a
			p, err := api.List(ctx, q)
			if err != nil {
				t.Fatalf("%v", err)
			}
			return p
		}
		var forward, backward []graph.ID
		for a, more := (atlas.PageArgs{First: &size}), true; more; {
			p := list(a)
			for _, e := range p.Nodes() {
				forward = append(forward, e.ID)
			}
			a.After, more = p.PageInfo.EndCursor, p.PageInfo.HasNextPage
		}
		for a, more := (atlas.PageArgs{Last: &size}), true; more; {
			p := list(a)
			for _, e := range slices.Backward(p.Nodes()) {
				backward = append(backward, e.ID)
			}
			a.Before, more = p.PageInfo.StartCursor, p.PageInfo.HasPreviousPage
		}
		slices.Reverse(backward)
		once := slices.Compact(slices.Sorted(slices.Values(forward)))
		if !slices.Equal(forward, backward) || len(forward) != n || len(once) != n {
			t.Fatalf("of %d sites: forward %v, backward %v", n, forward, backward)
		}
	})
}

func TestCursorsBelongToTheirList(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t, fact("site:a", "name@en=A"), fact("site:b", "name@en=B"))
	one := 1
	first := atlas.PageArgs{First: &one}
	p, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindSite, PageArgs: first})
	if err != nil {
		t.Fatal(err)
	}
	first.After = p.PageInfo.EndCursor
	for name, ask := range map[string]func() error{
		"another kind": func() error {
			_, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindProject, PageArgs: first})
			return err
		},
		"another order": func() error {
			_, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindSite, OrderBy: []graph.Order{{Field: "city"}}, PageArgs: first})
			return err
		},
		"relations": func() error {
			_, err := api.Related(ctx, []graph.ID{"site:a"}, atlas.RelatedQuery{PageArgs: first})
			return err
		},
		"conflicts": func() error {
			_, err := api.ConflictList(ctx, atlas.ConflictListQuery{PageArgs: first})
			return err
		},
		"a search": func() error {
			_, err := api.Search(ctx, atlas.SearchQuery{Text: "a", First: &one, After: first.After})
			return err
		},
	} {
		if err := ask(); graph.CodeOf(err) != graph.CodeInvalidCursor {
			t.Errorf("%s takes a cursor of the sites by name: %v", name, err)
		}
	}
	if p, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindSite, PageArgs: first}); err != nil || p.Nodes()[0].ID != "site:b" {
		t.Errorf("its own list goes on with %v, %v", p, err)
	}
}

func TestSearchByCountry(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("institution:a", "name@en=Sea A"), fact("institution:a", "country=FR"),
		fact("institution:b", "name@en=Sea B"), fact("institution:b", "country=IT"), fact("institution:c", "name@en=Sea C"),
	)
	one := 1
	found := func(q atlas.SearchQuery) (*atlas.SearchPage, string) {
		q.Text = "sea"
		p, err := api.Search(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, h := range p.Nodes() {
			ids = append(ids, h.Entity.ID.Slug())
		}
		return p, strings.Join(ids, " ")
	}
	for _, tt := range []struct {
		rule      string
		countries []string
		want      string
	}{
		{"none asks for all, also for what has no country", nil, "a b c"},
		{"one", []string{"FR"}, "a"},
		{"several are alternatives", []string{"FR", "IT"}, "a b"},
		{"small letters are the same code", []string{"it"}, "b"},
		{"an unknown code finds nothing", []string{"XX"}, ""},
	} {
		if _, got := found(atlas.SearchQuery{Countries: tt.countries}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.rule, got, tt.want)
		}
	}
	first, _ := found(atlas.SearchQuery{Countries: []string{"FR", "IT"}, First: &one})
	_, err := api.Search(ctx, atlas.SearchQuery{Text: "sea", Countries: []string{"FR"}, First: &one, After: first.PageInfo.EndCursor})
	if graph.CodeOf(err) != graph.CodeInvalidCursor {
		t.Errorf("a search in one country takes a cursor of a search in two: %v", err)
	}
	if _, err := api.Search(ctx, atlas.SearchQuery{Text: "sea", Countries: make([]string, 101)}); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("101 countries: %v", err)
	}
}

func TestPathRequestsAreChecked(t *testing.T) {
	api := atlasOf(t, fact(jrc, "name@en=JRC"), fact(cnrs, "name@en=CNRS"), fact(ens, "name@en=ENS"), relation(jrc, graph.PartnerOf, cnrs))
	sound := connect.PathQuery{From: jrc, To: cnrs, MaxLength: 4, Limit: 5}
	for _, tt := range []struct {
		name    string
		change  func(*connect.PathQuery)
		code    graph.Code
		message string
	}{
		{"sound", func(*connect.PathQuery) {}, "", ""},
		{
			"not an id", func(r *connect.PathQuery) { r.From = "JRC" }, graph.CodeNotFound,
			`there is no "JRC" in the graph; search finds ids by name`,
		},
		{
			"unknown", func(r *connect.PathQuery) { r.To = "institution:nobody" }, graph.CodeNotFound,
			`there is no "institution:nobody" in the graph; search finds ids by name`,
		},
		{
			"the same", func(r *connect.PathQuery) { r.To = r.From }, graph.CodeInvalidArgument,
			"from and to are the same entity; name two different ones",
		},
		{"no length", func(r *connect.PathQuery) { r.MaxLength = 0 }, graph.CodeInvalidArgument, "maxLength is 0; it must be from 1 to 8"},
		{"too long", func(r *connect.PathQuery) { r.MaxLength = 9 }, graph.CodeInvalidArgument, "maxLength is 9; it must be from 1 to 8"},
		{"none", func(r *connect.PathQuery) { r.Limit = 0 }, graph.CodeInvalidArgument, "first is 0; it must be from 1 to 50"},
		{"too many", func(r *connect.PathQuery) { r.Limit = 51 }, graph.CodeInvalidArgument, "first is 51; it must be from 1 to 50"},
		{
			"an end avoided", func(r *connect.PathQuery) { r.Avoid = []graph.ID{cnrs} }, graph.CodeInvalidArgument,
			"institution:cnrs is an end of the path; it cannot be avoided",
		},
		{
			"too much avoided", func(r *connect.PathQuery) { r.Avoid = make([]graph.ID, 501) }, graph.CodeInvalidArgument,
			"avoid takes at most 500 ids",
		},
		{"as much avoided as may be, and unknown", func(r *connect.PathQuery) { r.Avoid = make([]graph.ID, 500) }, graph.CodeNotFound, `there is no "" in the graph; search finds ids by name`},
		{"as much gone through as may be, and unknown", func(r *connect.PathQuery) { r.Via = make([]graph.ID, 4) }, graph.CodeNotFound, `there is no "" in the graph; search finds ids by name`},
		{"too much gone through", func(r *connect.PathQuery) { r.Via = make([]graph.ID, 5) }, graph.CodeInvalidArgument, "via takes at most 4 ids"},
		{
			"through its start", func(r *connect.PathQuery) { r.Via = []graph.ID{jrc} }, graph.CodeInvalidArgument,
			"institution:jrc is an end of the path; via is for what lies between",
		},
		{
			"through its end", func(r *connect.PathQuery) { r.Via = []graph.ID{cnrs} }, graph.CodeInvalidArgument,
			"institution:cnrs is an end of the path; via is for what lies between",
		},
		{
			"a start avoided", func(r *connect.PathQuery) { r.Avoid = []graph.ID{jrc} }, graph.CodeInvalidArgument,
			"institution:jrc is an end of the path; it cannot be avoided",
		},
		{
			"gone through and avoided", func(r *connect.PathQuery) { r.Via, r.Avoid = []graph.ID{ens}, []graph.ID{ens} }, graph.CodeInvalidArgument,
			"institution:ens stands in avoid and in via; it can be in one only",
		},
		{"less than no evidence", func(r *connect.PathQuery) { r.MinEvidence = -1 }, graph.CodeInvalidArgument, "minEvidence is -1; it must be from 0 to 255"},
		{"too much evidence", func(r *connect.PathQuery) { r.MinEvidence = 256 }, graph.CodeInvalidArgument, "minEvidence is 256; it must be from 0 to 255"},
		{
			"as much evidence as may be, of what is unknown", func(r *connect.PathQuery) { r.MinEvidence, r.To = 255, "institution:nobody" }, graph.CodeNotFound,
			`there is no "institution:nobody" in the graph; search finds ids by name`,
		},
		{"as little of all as may be", func(r *connect.PathQuery) { r.MaxLength, r.Limit, r.MinEvidence = 1, 1, 0 }, "", ""},
		{"as long and as many as may be", func(r *connect.PathQuery) { r.MaxLength, r.Limit = 8, 50 }, "", ""},
	} {
		r := sound
		tt.change(&r)
		res, err := api.Paths(context.Background(), r)
		if graph.CodeOf(err) != tt.code || err != nil && graph.UserMessage(err) != tt.message {
			t.Errorf("%s: %v, want %s %q", tt.name, err, tt.code, tt.message)
		}
		if tt.code == "" && len(res.Paths) != 1 {
			t.Errorf("%s: %d paths", tt.name, len(res.Paths))
		}
	}
}

// ExampleAtlas_List asks for a page of institutions by name and says how to go on.
func ExampleAtlas_List() {
	ctx := context.Background()
	store := storetest.NewReference()
	_, _ = loader.Run(ctx, store, source("report",
		fact("institution:cnrs", "name@fr=CNRS"), fact("institution:ens", "name@fr=École normale"), fact("institution:jrc", "name@en=JRC")), loader.Options{})
	two := 2
	page, err := atlas.New(store).List(ctx, atlas.ListQuery{
		Kind: graph.KindInstitution, PageArgs: atlas.PageArgs{First: &two},
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, e := range page.Nodes() {
		fmt.Println(e.Name("en"))
	}
	total, _ := page.TotalCount(ctx)
	fmt.Println(page.PageInfo.HasNextPage, total)
	// Output:
	// CNRS
	// École normale
	// true 3
}
