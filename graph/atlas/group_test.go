package atlas_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/storetest"
)

// byCountry groups by country, with what has none.
var byCountry = graph.GroupKey{Field: "country", Missing: true}

func TestGroupOrders(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("project:a", "name@en=A"), fact("project:a", "status=CLOSED"), fact("project:a", "cost=5"), fact("project:a", "start=2021-05"),
		fact("project:b", "name@en=B"), fact("project:b", "status=CLOSED"), fact("project:b", "cost=-4.5"), fact("project:b", "start=2021"),
		fact("project:c", "name@en=C"), fact("project:c", "status=SIGNED"), fact("project:c", "cost=7"), fact("project:c", "start=2019-01-02"),
		fact("project:d", "name@en=D"), fact("project:d", "cost=7"),
	)
	list, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindProject})
	if err != nil {
		t.Fatal(err)
	}
	status := graph.GroupKey{Field: "status", Missing: true}
	cost := []graph.Sum{{Field: "cost"}}
	none, one, thousand := 0, 1, 1000
	for _, c := range []struct {
		why  string
		r    atlas.GroupRequest
		want string
	}{
		{"the most frequent first; equal ones by value, no value last", atlas.GroupRequest{By: []graph.GroupKey{status}}, "CLOSED:2 SIGNED:1 :1"},
		{"equal ones by sum", atlas.GroupRequest{By: []graph.GroupKey{{Field: "id"}}, Sums: cost}, "project:c:1=700 project:d:1=700 project:a:1=500 project:b:1=-450"},
		{"by sum, then by count", atlas.GroupRequest{By: []graph.GroupKey{status}, Sums: cost, OrderBy: atlas.GroupsBySum}, "SIGNED:1=700 :1=700 CLOSED:2=50"},
		{"by value", atlas.GroupRequest{By: []graph.GroupKey{status}, OrderBy: atlas.GroupsByValue}, "CLOSED:2 SIGNED:1 :1"},
		{"dates as they follow each other", atlas.GroupRequest{By: []graph.GroupKey{{Field: "start"}}, OrderBy: atlas.GroupsByValue}, "2019-01-02:1 2021:1 2021-05:1"},
		{"numbers by size", atlas.GroupRequest{By: []graph.GroupKey{{Field: "cost"}}, OrderBy: atlas.GroupsByValue}, "-4.5:1 5:1 7:2"},
		{"the first of them", atlas.GroupRequest{By: []graph.GroupKey{status}, First: &one, Sums: cost}, "CLOSED:2=50 … 2 groups 2=1400"},
		{"none of them", atlas.GroupRequest{By: []graph.GroupKey{status}, First: &none, Sums: cost}, " … 3 groups 4=1450"},
		{"all of them", atlas.GroupRequest{By: []graph.GroupKey{status}, First: &thousand}, "CLOSED:2 SIGNED:1 :1"},
	} {
		page, err := list.Groups(ctx, c.r)
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		if got := writtenPage(page); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

// writtenPage writes groups as value:count=hundredths, and the rest.
func writtenPage(p *atlas.GroupPage) string {
	var out []string
	sums := func(totals []graph.Total) string {
		s := ""
		for _, t := range totals {
			s += fmt.Sprintf("=%d", t.Cents)
		}
		return s
	}
	for _, g := range p.Groups {
		out = append(out, fmt.Sprintf("%s:%d%s", strings.Join(g.Values, "+"), g.Count, sums(g.Sums)))
	}
	s := strings.Join(out, " ")
	if p.Rest.Groups > 0 {
		s += fmt.Sprintf(" … %d groups %d%s", p.Rest.Groups, p.Rest.Count, sums(p.Rest.Sums))
	}
	return s
}

// TestGroupsHideNothing groups random projects: what is shown and the rest are the whole list, in a total order, and each group
// has the members that a condition finds.
func TestGroupsHideNothing(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		var statements []any
		n, cents := rapid.IntRange(0, 15).Draw(t, "sites"), int64(0)
		for i := range n {
			id := graph.ID(fmt.Sprintf("project:p%d", i))
			money := rapid.Int64Range(-1e6, 1e12).Draw(t, "hundredths")
			cents += money
			statements = append(statements, fact(id, "name@en=P"), fact(id, "cost="+graph.FormatNumber(float64(money)/100)))
			if c := rapid.SampledFrom([]string{"", "CLOSED", "SIGNED", "ONGOING"}).Draw(t, "status"); c != "" {
				statements = append(statements, fact(id, "status="+c))
			}
		}
		api := atlasOf(t, statements...)
		list, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindProject})
		if err != nil {
			t.Fatal(err)
		}
		first := rapid.IntRange(0, 4).Draw(t, "first")
		page, err := list.Groups(ctx, atlas.GroupRequest{
			By: []graph.GroupKey{{Field: "status", Missing: true}}, Sums: []graph.Sum{{Field: "cost"}}, First: &first,
			OrderBy: rapid.SampledFrom(append(atlas.GroupOrders, "")).Draw(t, "order"),
		})
		if err != nil {
			t.Fatal(err)
		}
		count, sum := page.Rest.Count, page.Rest.Sums[0]
		for _, g := range page.Groups {
			count, sum.Cents, sum.Known = count+g.Count, sum.Cents+g.Sums[0].Cents, sum.Known+g.Sums[0].Known
			where := graph.Filter{Field: "status", Op: graph.OpEq, Values: []graph.Value{graph.TextOf(g.Values[0])}}
			if g.Values[0] == "" {
				where = graph.Filter{Field: "status", Op: graph.OpAbsent}
			}
			members, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindProject, Where: &where})
			if err != nil {
				t.Fatal(err)
			}
			if total, err := members.TotalCount(ctx); total != g.Count || err != nil {
				t.Fatalf("the group %v has %d members, the condition finds %d, %v", g.Values, g.Count, total, err)
			}
		}
		if want := (graph.Total{Cents: cents, Known: n}); count != n || sum != want || page.Total != len(page.Groups)+page.Rest.Groups {
			t.Fatalf("%d of %d, %v of %v, %d groups of %d", count, n, sum, want, len(page.Groups)+page.Rest.Groups, page.Total)
		}
	})
}

// TestTimeline counts starts of projects.
func TestTimeline(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("project:a", "name@en=A"), fact("project:a", "start=2019-11-30"), fact("project:a", "cost=0.1"),
		fact("project:b", "name@en=B"), fact("project:b", "start=2020-02"), fact("project:b", "cost=0.2"),
		fact("project:c", "name@en=C"), fact("project:c", "start=2022"), fact("project:d", "name@en=D"),
		fact("infrastructure:a", "name@en=A"), fact("infrastructure:a", "founded=2020-02-28"),
		fact("infrastructure:b", "name@en=B"), fact("infrastructure:b", "founded=2020-03-02"),
		fact("agreement:x", "name@en=X"), fact("agreement:x", "signed=1088-01-01"), fact("agreement:y", "name@en=Y"), fact("agreement:y", "signed=2025-01-06"),
	)
	for _, c := range []struct {
		why  string
		r    atlas.TimelineRequest
		want string
	}{
		{"gaps are filled", atlas.TimelineRequest{Kind: graph.KindProject, Field: "start", Interval: graph.IntervalYear}, "2019:1 2020:1 2021:0 2022:1"},
		{"and what has no date is at the end", atlas.TimelineRequest{Kind: graph.KindProject, Field: "start", Interval: graph.IntervalYear, Missing: true}, "2019:1 2020:1 2021:0 2022:1 :1"},
		{"months, over the end of the year", atlas.TimelineRequest{Kind: graph.KindProject, Field: "start", Interval: graph.IntervalMonth, Missing: true}, "2019-11:1 2019-12:0 2020-01:0 2020-02:1 :2"},
		{"days, over the end of a month", atlas.TimelineRequest{Kind: graph.KindInfrastructure, Field: "founded", Interval: graph.IntervalDay}, "2020-02-28:1 2020-02-29:0 2020-03-01:0 2020-03-02:1"},
		{"days", atlas.TimelineRequest{Kind: graph.KindProject, Field: "start", Interval: graph.IntervalDay}, "2019-11-30:1"},
		{"with sums", atlas.TimelineRequest{Kind: graph.KindProject, Field: "start", Interval: graph.IntervalYear, Sums: []graph.Sum{{Field: "cost"}}}, "2019:1=10 2020:1=20 2021:0=0 2022:1=0"},
		{"nothing", atlas.TimelineRequest{Kind: graph.KindProgramme, Field: "start", Interval: graph.IntervalYear}, ""},
		{"centuries", atlas.TimelineRequest{Kind: graph.KindAgreement, Field: "signed", Interval: graph.IntervalYear, Where: &graph.Filter{Field: "name", Op: graph.OpEq, Values: []graph.Value{graph.TextOf("X")}}}, "1088:1"},
	} {
		points, err := api.Timeline(ctx, c.r)
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		page := &atlas.GroupPage{}
		for _, p := range points {
			page.Groups = append(page.Groups, graph.Group{Values: []string{p.At.String()}, Count: p.Count, Sums: p.Sums})
		}
		if got := writtenPage(page); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
	_, err := api.Timeline(ctx, atlas.TimelineRequest{Kind: graph.KindAgreement, Field: "signed", Interval: graph.IntervalDay})
	if graph.CodeOf(err) != graph.CodeLimit || !strings.Contains(graph.UserMessage(err), "longer intervals") {
		t.Errorf("a timeline of 342,000 days is refused, with what to do: %v", err)
	}
	if points, err := api.Timeline(ctx, atlas.TimelineRequest{Kind: graph.KindAgreement, Field: "signed", Interval: graph.IntervalYear}); err != nil || len(points) != 2025-1088+1 {
		t.Errorf("one of %d years is not: %v", len(points), err)
	}
}

// TestMergedIDsInTimelines names an entity by the id of a record of it.
func TestMergedIDsInTimelines(t *testing.T) {
	api, calls := mergedAtlas(t)
	calls.Reset()
	points, err := api.Timeline(context.Background(), atlas.TimelineRequest{
		Kind: graph.KindInstitution, Field: "founded", Interval: graph.IntervalYear,
		Where: &graph.Filter{Field: graph.FieldID, Op: graph.OpEq, Values: []graph.Value{graph.TextOf(picCNRS)}},
	})
	if err != nil || len(points) != 2 || points[0].Count != 1 || points[1].Count != 1 {
		t.Errorf("the institution of the record, in the two years that are stated: %v, %v", points, err)
	}
	if want := (map[string]int{"Entities": 1, "Group": 1}); !cmp.Equal(calls.Calls(), want) {
		t.Errorf("it costs %v, want %v", calls.Calls(), want)
	}
}

// TestGroupArguments refuses what cannot be grouped.
func TestGroupArguments(t *testing.T) {
	ctx := context.Background()
	api := atlas.New(storetest.NewReference())
	list, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindInstitution})
	if err != nil {
		t.Fatal(err)
	}
	many, negative := 1001, -1
	sites := &graph.GroupStep{Legs: graph.Both(graph.HasSite), Kinds: []graph.EntityKind{graph.KindSite}}
	for _, c := range []struct {
		why string
		r   atlas.GroupRequest
	}{
		{"no key", atlas.GroupRequest{}},
		{"four keys", atlas.GroupRequest{By: slices.Repeat([]graph.GroupKey{byCountry}, 4)}},
		{"too many to show", atlas.GroupRequest{By: []graph.GroupKey{byCountry}, First: &many}},
		{"fewer than none", atlas.GroupRequest{By: []graph.GroupKey{byCountry}, First: &negative}},
		{"no such property", atlas.GroupRequest{By: []graph.GroupKey{{Field: "nonsense"}}}},
		{"a property of another kind", atlas.GroupRequest{By: []graph.GroupKey{{Field: "city"}}}},
		{"no date", atlas.GroupRequest{By: []graph.GroupKey{{Field: "country", Interval: graph.IntervalYear}}}},
		{"no interval", atlas.GroupRequest{By: []graph.GroupKey{{Field: "founded", Interval: "DECADE"}}}},
		{"no tree", atlas.GroupRequest{By: []graph.GroupKey{{Through: sites, Field: "id", Climb: &graph.Climb{}}}}},
		{"another tree", atlas.GroupRequest{By: []graph.GroupKey{{Field: "id", Climb: &graph.Climb{Over: graph.Broader}}}}},
		{"no such level", atlas.GroupRequest{By: []graph.GroupKey{{Field: "id", Climb: &graph.Climb{Over: graph.PartOf, Level: 9}}}}},
		{"no such type", atlas.GroupRequest{By: []graph.GroupKey{{Field: "id", Climb: &graph.Climb{Over: graph.PartOf, Type: "CALL"}}}}},
		{"no number", atlas.GroupRequest{By: []graph.GroupKey{byCountry}, Sums: []graph.Sum{{Field: "country"}}}},
		{"amounts of nothing", atlas.GroupRequest{By: []graph.GroupKey{byCountry}, Sums: []graph.Sum{{Field: graph.FieldAmount}}}},
		{"amounts of no key", atlas.GroupRequest{By: []graph.GroupKey{{Through: sites, Field: "id"}}, Sums: []graph.Sum{{Field: graph.FieldAmount, Key: 1}}}},
		{"own amounts in a list of nobody", atlas.GroupRequest{By: []graph.GroupKey{{Through: sites, Field: "id"}}, Sums: []graph.Sum{{Field: "ownAmount"}}}},
		{"five sums", atlas.GroupRequest{By: []graph.GroupKey{byCountry}, Sums: slices.Repeat([]graph.Sum{{Field: "staff"}}, 5)}},
		{"an order by no sum", atlas.GroupRequest{By: []graph.GroupKey{byCountry}, OrderBy: atlas.GroupsBySum}},
	} {
		if _, err := list.Groups(ctx, c.r); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%s: %v", c.why, err)
		}
	}
	for _, r := range []atlas.TimelineRequest{
		{Kind: graph.KindProject, Field: "start"}, {Kind: graph.KindSite, Field: "start", Interval: graph.IntervalYear},
		{Kind: graph.KindProject, Field: "status", Interval: graph.IntervalYear},
	} {
		if _, err := api.Timeline(ctx, r); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%v: %v", r, err)
		}
	}
	if graph.UpFrom(graph.KindTheme) != graph.Broader || graph.UpFrom(graph.KindSite) != "" {
		t.Error("themes have broader ones, sites have nothing above them")
	}
}

// TestGroupKeys turns keys as users say them into keys as stores take them.
func TestGroupKeys(t *testing.T) {
	top, zero, below := 1, 0, -1
	asOf := graph.MustDate("2021")
	for _, c := range []struct {
		why  string
		by   atlas.GroupBy
		want graph.GroupKey
		code graph.Code
	}{
		{why: "a value of what is listed", by: atlas.GroupBy{Field: "status", Missing: true}, want: graph.GroupKey{Field: "status", Missing: true}},
		{
			why: "the tree of the kind, on every level", by: atlas.GroupBy{Field: "id", Ancestors: &atlas.Ancestors{}},
			want: graph.GroupKey{Field: "id", Climb: &graph.Climb{Over: graph.PartOf, AsOf: asOf}},
		},
		{
			why: "levels count from the top", by: atlas.GroupBy{Field: "id", Ancestors: &atlas.Ancestors{Type: "FRAMEWORK", Level: &top}},
			want: graph.GroupKey{Field: "id", Climb: &graph.Climb{Over: graph.PartOf, Type: "FRAMEWORK", Level: 1, AsOf: asOf}},
		},
		{why: "there is no level 0", by: atlas.GroupBy{Field: "id", Ancestors: &atlas.Ancestors{Level: &zero}}, code: graph.CodeInvalidArgument},
		{why: "nor one below it", by: atlas.GroupBy{Field: "id", Ancestors: &atlas.Ancestors{Level: &below}}, code: graph.CodeInvalidArgument},
		{
			why: "the tree of what relations lead to", by: atlas.GroupBy{Through: "themes", Field: "id", Ancestors: &atlas.Ancestors{}},
			want: graph.GroupKey{
				Field: "id", Climb: &graph.Climb{Over: graph.Broader, AsOf: asOf},
				Through: &graph.GroupStep{Legs: graph.Out(graph.HasTheme), Kinds: []graph.EntityKind{graph.KindTheme}, AsOf: asOf},
			},
		},
		{
			why: "relations of a role", by: atlas.GroupBy{Through: "participants", Role: "manager", Field: "country"},
			want: graph.GroupKey{
				Field:   "country",
				Through: &graph.GroupStep{Legs: graph.In(graph.ParticipatesIn), Kinds: []graph.EntityKind{graph.KindInstitution}, Role: "manager", AsOf: asOf},
			},
		},
		{why: "what is listed has no role", by: atlas.GroupBy{Role: "manager", Field: "country"}, code: graph.CodeInvalidArgument},
		{why: "a field that the kind lacks", by: atlas.GroupBy{Through: "sites", Field: "country"}, code: graph.CodeInvalidArgument},
	} {
		keys, err := atlas.GroupKeys(graph.KindProgramme, []atlas.GroupBy{c.by}, asOf)
		if graph.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", c.why, err, c.code)
		}
		if err == nil && !cmp.Equal(keys, []graph.GroupKey{c.want}) {
			t.Errorf("%s (-want +got)\n%s", c.why, cmp.Diff([]graph.GroupKey{c.want}, keys))
		}
	}
}
