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
	"entente/graph/storetest"
)

const ens graph.ID = "institution:ens"

// stepsReader notes for which relations it is asked.
type stepsReader struct {
	graph.Store
	steps []graph.Step
}

func (r *stepsReader) Relations(ctx context.Context, from []graph.ID, s graph.Step) ([]graph.RelationPage, error) {
	r.steps = append(r.steps, s)
	return r.Store.Relations(ctx, from, s)
}

// TestRelationsOfAListLeadToItsLikes: among the relations of what is listed, only those to what may be listed too are read, from
// the end that they lead from: what is listed may have a hundred thousand others.
func TestRelationsOfAListLeadToItsLikes(t *testing.T) {
	reader := &stepsReader{Store: storetest.NewReference()}
	load(t, reader.Store, source("report",
		fact(cnrs, "name@en=CNRS"), fact(cnrs, "country=FR"), fact(ens, "name@en=ENS"), fact(ens, "country=FR"), fact(jrc, "name@en=JRC"), fact("project:a", "name@en=A"),
		relation(cnrs, graph.PartnerOf, ens), relation(cnrs, graph.PartnerOf, jrc), relation(cnrs, graph.ParticipatesIn, "project:a")))
	french := graph.Filter{Field: "country", Op: graph.OpEq, Values: []graph.Value{graph.TextOf("FR")}}
	want := graph.Step{
		Legs: graph.Out(), Kinds: []graph.EntityKind{graph.KindInstitution}, Where: &french, AsOf: graph.MustDate("2020"),
		Window: graph.Window{Limit: graph.NoLimit},
	}
	for _, c := range []struct {
		why   string
		limit int
		steps []graph.Step
	}{
		{"the first ones", 9, []graph.Step{want}},
		{"the whole list, page by page", 0, []graph.Step{want}},
	} {
		reader.steps = nil
		chosen, err := atlas.New(reader).SelectList(context.Background(), atlas.ListQuery{Kind: graph.KindInstitution, Where: &french}, want.AsOf, c.limit)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		err = chosen.Read(context.Background(), atlas.Want{Entities: true, Relations: true}, atlas.Visitor{
			Entity:   func(r graph.Record) error { got = append(got, string(r.Entity.ID)); return nil },
			Relation: func(r *graph.Relation) error { got = append(got, string(r.From+" → "+r.To)); return nil },
		})
		if want := []string{"institution:cnrs", "institution:cnrs → institution:ens", "institution:ens"}; err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, %v, want %v", c.why, got, err, want)
		}
		if diff := cmp.Diff(c.steps, reader.steps); diff != "" {
			t.Errorf("%s: relations that are asked for (- want, + got)\n%s", c.why, diff)
		}
	}
}

// readWhole writes what a selection holds: entities, and relations after those that they lead from.
func readWhole(t *testing.T, s atlas.Selection) string {
	t.Helper()
	var got []string
	if err := s.Read(context.Background(), atlas.Want{Entities: true, Relations: true}, atlas.Visitor{
		Entity:   func(r graph.Record) error { got = append(got, r.Entity.ID.Slug()); return nil },
		Relation: func(r *graph.Relation) error { got = append(got, r.From.Slug()+">"+r.To.Slug()); return nil },
	}); err != nil {
		t.Fatal(err)
	}
	return strings.Join(got, " ")
}

// TestSelections: each piece of a graph holds the entities that it is of, and the relations among them and no others.
func TestSelections(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("site:a", "name@en=A"), fact(cnrs, "name@en=CNRS"), fact(cnrs, "country=FR"), fact(ens, "name@en=ENS"), fact(ens, "country=FR"),
		fact(jrc, "name@en=A JRC"), fact("project:p", "name@en=P"),
		relation(cnrs, graph.HasSite, "site:a"), relation(cnrs, graph.PartnerOf, ens, "since=2019"), relation(jrc, graph.PartnerOf, cnrs, "until=2010"),
		relation(ens, graph.ParticipatesIn, "project:p"), relation(jrc, graph.ParticipatesIn, "project:p"),
	)
	at := graph.MustDate("2020")
	entity := func(id graph.ID, asOf graph.Date) func() (atlas.Selection, error) {
		return func() (atlas.Selection, error) { return api.SelectEntity(ctx, id, asOf) }
	}
	list := func(q atlas.ListQuery, asOf graph.Date, limit int) func() (atlas.Selection, error) {
		return func() (atlas.Selection, error) { return api.SelectList(ctx, q, asOf, limit) }
	}
	institutions := atlas.ListQuery{Kind: graph.KindInstitution}
	backwards := atlas.ListQuery{Kind: graph.KindInstitution, OrderBy: []graph.Order{{Field: graph.FieldName, Desc: true}}}
	for _, c := range []struct {
		why    string
		choose func() (atlas.Selection, error)
		want   string
	}{
		{"the whole graph", func() (atlas.Selection, error) { return api.SelectAll(), nil },
			"report cnrs cnrs>a cnrs>ens ens ens>p jrc jrc>p jrc>cnrs p a"},
		{"an entity with all around it", entity(cnrs, graph.Date{}), "cnrs cnrs>a cnrs>ens ens jrc jrc>cnrs a"},
		{"what may have been around it at a time", entity(cnrs, at), "cnrs cnrs>a cnrs>ens ens a"},
		{"a list", list(institutions, graph.Date{}, 0), "cnrs cnrs>ens ens jrc jrc>cnrs"},
		{"a list at a time", list(institutions, at, 0), "cnrs cnrs>ens ens jrc"},
		{"all of a list that is shorter than asked for", list(institutions, graph.Date{}, 10_000), "cnrs cnrs>ens ens jrc jrc>cnrs"},
		{"its first two by name", list(institutions, graph.Date{}, 2), "cnrs jrc jrc>cnrs"},
		{"its first two in another order", list(backwards, graph.Date{}, 2), "cnrs cnrs>ens ens"},
		{"the first of it at a time", list(institutions, at, 2), "cnrs jrc"},
		{"a neighbourhood", func() (atlas.Selection, error) {
			n, err := api.Neighbourhood(ctx, connect.NeighbourhoodQuery{IDs: []graph.ID{ens}, Depth: 1, Limit: 9})
			return api.SelectNeighbourhood(n), err
		}, "cnrs cnrs>ens ens ens>p p"},
		{"paths, with what they go through once", func() (atlas.Selection, error) {
			found, err := api.Paths(ctx, connect.PathQuery{From: ens, To: jrc, MaxLength: 2, Limit: 5})
			return api.SelectPaths(found), err
		}, "cnrs cnrs>ens ens ens>p jrc jrc>p jrc>cnrs p"},
	} {
		chosen, err := c.choose()
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		got := strings.Fields(readWhole(t, chosen))
		want := strings.Fields(c.want)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", c.why, got, want)
		}
	}
	for _, c := range []struct {
		why     string
		choose  func() (atlas.Selection, error)
		message string
	}{
		{"less than none", list(institutions, graph.Date{}, -1), "first is -1; it must be from 1 to 10000, or be left out for the whole list"},
		{"too many", list(institutions, graph.Date{}, 10_001), "first is 10001; it must be from 1 to 10000, or be left out for the whole list"},
		{"an order that does not exist", list(atlas.ListQuery{OrderBy: []graph.Order{{Field: "citi"}}}, graph.Date{}, 1), `"citi" is not a property; did you mean city?`},
		{"a field of another kind", list(atlas.ListQuery{Kind: graph.KindProject, OrderBy: []graph.Order{{Field: "city"}}}, graph.Date{}, 1), `a Project has no "city"; a Site has one`},
		{"four fields", list(atlas.ListQuery{OrderBy: slices.Repeat([]graph.Order{{Field: "city"}}, 4)}, graph.Date{}, 1), "orderBy has 4 fields; at most 3 are taken"},
		{
			"a condition with too many values", list(atlas.ListQuery{Where: &graph.Filter{Field: "country", Op: graph.OpIn, Values: make([]graph.Value, 501)}}, graph.Date{}, 0),
			"country: in takes at most 500 values",
		},
	} {
		if _, err := c.choose(); graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != c.message {
			t.Errorf("%s: %v, want %s", c.why, err, c.message)
		}
	}
}
