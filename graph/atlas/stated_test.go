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
)

// TestConditionsOnStatedValues: what conditions as users write them find of a laboratory about which the sources disagree.
func TestConditionsOnStatedValues(t *testing.T) {
	lab := &graph.Entity{
		ID: "institution:lab", Kind: graph.KindInstitution,
		Labels:      []graph.Label{{Value: "Sea Lab", Type: graph.LabelPreferred}, {Value: "LS", Type: graph.LabelAcronym}},
		Identifiers: []graph.Identifier{{Scheme: graph.SchemeROR, Value: "https://ror.org/02feahw73"}, {Scheme: graph.SchemeWikidata, Value: "Q1"}},
		Attributes: []graph.Attribute{
			{Property: graph.PropType, Value: "UNIVERSITY"}, {Property: graph.PropCountry, Value: "FR"}, {Property: graph.PropFounded, Value: "2006"},
			{Property: graph.PropWebsite, Value: "https://a.example"},
		},
		More:   []graph.Attribute{{Property: graph.PropType, Value: "FUNDER"}, {Property: graph.PropWebsite, Value: "https://b.example"}},
		Stated: []graph.Attribute{{Property: graph.PropCountry, Value: "DE"}, {Property: graph.PropFounded, Value: "1990-04"}},
	}
	project := &graph.Entity{
		ID: "project:p", Kind: graph.KindProject, Attributes: []graph.Attribute{{Property: graph.PropCost, Value: "100"}},
		Stated: []graph.Attribute{{Property: graph.PropCost, Value: "7"}},
	}
	for _, c := range []struct {
		why, where string
		e          *graph.Entity
		want       bool
	}{
		{"the year that is shown", `{"founded":{"eq":"2006"}}`, lab, true},
		{"another that is stated", `{"founded":{"eq":"1990"}}`, lab, true},
		{"which is not the best", `{"founded":{"eq":"1990","best":true}}`, lab, false},
		{"best false is as if it were not there", `{"founded":{"eq":"1990","best":false}}`, lab, true},
		{"no value lies between the two", `{"founded":{"gte":"1991","lt":"2006"}}`, lab, false},
		{"one lies in a span", `{"founded":{"gt":"1989","lte":"1990"}}`, lab, true},
		{"one of several years, and in a span: not by two values", `{"founded":{"in":["1990","2001"],"gte":"2000"}}`, lab, false},
		{"by one value", `{"founded":{"in":["1990","2006"],"gte":"2000"}}`, lab, true},
		{"a year and a bound", `{"founded":{"eq":"2006","lt":"1999"}}`, lab, false},
		{"the best of several years", `{"founded":{"in":["1990"],"best":true}}`, lab, false},
		{"two conditions may be met by two values", `{"AND":[{"founded":{"gte":"2000"}},{"founded":{"lt":"2000"}}]}`, lab, true},
		{"not: no value that is stated", `{"NOT":{"founded":{"eq":"1990"}}}`, lab, false},
		{"not: of the best", `{"NOT":{"founded":{"eq":"1990","best":true}}}`, lab, true},
		{"a country that another source states", `{"country":{"eq":"Germany"}}`, lab, true},
		{"which is not the best one", `{"country":{"in":["DE","IT"],"best":true}}`, lab, false},
		{"equal to two at once", `{"country":{"eq":"FR","in":["DE"]}}`, lab, false},
		{"there is one", `{"country":{"exists":true,"best":true}}`, lab, true},
		{"a type that it has besides", `{"type":{"eq":"FUNDER"}}`, lab, true},
		{"the type that is shown", `{"type":{"eq":"FUNDER","best":true}}`, lab, false},
		{"equal to two types at once", `{"type":{"eq":"FUNDER","in":["UNIVERSITY"]}}`, lab, false},
		{"a website that it has besides", `{"website":{"contains":"b.ex"}}`, lab, true},
		{"two parts of one website", `{"website":{"startsWith":"https://a","contains":"b.example"}}`, lab, false},
		{"the first website", `{"website":{"contains":"b.ex","best":true}}`, lab, false},
		{"two parts of one label", `{"label":{"startsWith":"sea","contains":"ls"}}`, lab, false},
		{"labels of every type", `{"label":{"eq":"LS"}}`, lab, true},
		{"the label that is shown", `{"label":{"eq":"LS","best":true}}`, lab, false},
		{"one identifier of the register", `{"identifier":{"scheme":"ROR","eq":{"scheme":"WIKIDATA","value":"Q1"}}}`, lab, false},
		{"which is in it", `{"identifier":{"scheme":"WIKIDATA","in":[{"scheme":"WIKIDATA","value":"Q1"}]}}`, lab, true},
		{"a cost that another source states", `{"cost":{"lt":10}}`, project, true},
		{"which is not the best", `{"cost":{"lt":10,"best":true}}`, project, false},
		{"no cost lies between the two", `{"cost":{"gt":7,"lt":100}}`, project, false},
		{"one of several costs, and at least", `{"cost":{"in":[7,8],"gte":50}}`, project, false},
		{"equal", `{"cost":{"eq":7}}`, project, true},
	} {
		w, err := atlas.ParseWhere(c.where)
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		f, err := w.Filter(c.e.Kind, graph.Date{})
		if err != nil || f.Match(c.e, nil) != c.want {
			t.Errorf("%s: %s: %v, want %v (%v)", c.why, c.where, !c.want, c.want, err)
		}
	}
}

// TestCountsAreWhatConditionsFind draws what sources state of institutions, and compares conditions, timeline, groups and facets with
// the facts themselves: a point, a group or a bucket counts those that a condition on it lists.
func TestCountsAreWhatConditionsFind(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		var statements []any
		stated := map[graph.ID][]string{}
		countries := map[graph.ID][]string{}
		for i := range rapid.IntRange(1, 6).Draw(t, "institutions") {
			id := graph.ID(fmt.Sprintf("institution:i%d", i))
			statements = append(statements, fact(id, "name@en=I"))
			for range rapid.IntRange(0, 3).Draw(t, "facts") {
				year := rapid.SampledFrom([]string{"2000", "2001", "2001-05", "2003", "2003-05-06"}).Draw(t, "founded")
				if rapid.Bool().Draw(t, "about the country") {
					country := rapid.SampledFrom([]string{"FR", "DE", "IT"}).Draw(t, "country")
					statements = append(statements, fact(id, "country="+country))
					countries[id] = append(countries[id], country)
				} else {
					statements = append(statements, fact(id, "founded="+year))
					stated[id] = append(stated[id], year)
				}
			}
		}
		api := atlasOf(t, statements...)
		list := func(where string) []graph.ID {
			w, err := atlas.ParseWhere(where)
			if err != nil {
				t.Fatal(err)
			}
			f, err := w.Filter(graph.KindInstitution, graph.Date{})
			if err != nil {
				t.Fatal(err)
			}
			page, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindInstitution, Where: f})
			if err != nil {
				t.Fatal(err)
			}
			var ids []graph.ID
			for _, e := range page.Page.Nodes() {
				ids = append(ids, e.ID)
			}
			slices.Sort(ids)
			return ids
		}
		having := func(values map[graph.ID][]string, ok func(v string) bool) []graph.ID {
			var ids []graph.ID
			for id, all := range values {
				if slices.ContainsFunc(all, ok) {
					ids = append(ids, id)
				}
			}
			slices.Sort(ids)
			return ids
		}
		from, to := rapid.SampledFrom([]string{"2000", "2001", "2002"}).Draw(t, "from"), rapid.SampledFrom([]string{"2002", "2003", "2004"}).Draw(t, "to")
		want := having(stated, func(v string) bool { return v >= from && v < to })
		if got := list(fmt.Sprintf(`{"founded":{"gte":%q,"lt":%q}}`, from, to)); !slices.Equal(got, want) {
			t.Fatalf("founded from %s, before %s: %v, want %v", from, to, got, want)
		}
		for _, best := range []bool{false, true} {
			points, err := api.Timeline(ctx, atlas.TimelineRequest{Kind: graph.KindInstitution, Field: "founded", Interval: graph.IntervalYear, Best: best})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range points {
				found := list(fmt.Sprintf(`{"founded":{"eq":%q,"best":%v}}`, p.At, best))
				if want := having(stated, func(v string) bool { return strings.HasPrefix(v, p.At.String()) }); !best && !slices.Equal(found, want) {
					t.Fatalf("founded in %s: %v, want %v", p.At, found, want)
				}
				if p.Count != len(found) {
					t.Fatalf("the timeline has %d at %s (best: %v), the condition finds %d", p.Count, p.At, best, len(found))
				}
			}
			page, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindInstitution})
			if err != nil {
				t.Fatal(err)
			}
			by, err := atlas.GroupKeys(graph.KindInstitution, []atlas.GroupBy{{Field: "country", Best: best}}, graph.Date{})
			if err != nil {
				t.Fatal(err)
			}
			groups, err := page.Groups(ctx, atlas.GroupRequest{By: by})
			if err != nil {
				t.Fatal(err)
			}
			facets, err := page.Facets(ctx, best)
			if err != nil {
				t.Fatal(err)
			}
			counts := map[string]int{}
			for _, b := range facets[1].Buckets {
				counts[b.Value] = b.Count
			}
			for _, country := range []string{"FR", "DE", "IT"} {
				found := list(fmt.Sprintf(`{"country":{"eq":%q,"best":%v}}`, country, best))
				if want := having(countries, func(v string) bool { return v == country }); !best && !slices.Equal(found, want) {
					t.Fatalf("in %s: %v, want %v", country, found, want)
				}
				group := 0
				for _, g := range groups.Groups {
					if g.Values[0] == country {
						group = g.Count
					}
				}
				if counts[country] != len(found) || group != len(found) {
					t.Fatalf("%s (best: %v): %d in the facet, %d in the group, %d found", country, best, counts[country], group, len(found))
				}
			}
		}
	})
}
