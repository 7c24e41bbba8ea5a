package atlas_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/atlas"
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
