package graph_test

import (
	"slices"
	"testing"

	"entente/graph"
)

func TestLegs(t *testing.T) {
	types := func(t ...graph.RelationType) []graph.RelationType { return t }
	for _, tt := range []struct {
		name  string
		legs  graph.Legs
		types []graph.RelationType
		of    graph.Direction // of PART_OF; "" when it is not followed
		why   string
	}{
		{"none", nil, nil, graph.DirectionBoth, "without a leg, all relations are followed"},
		{"out", graph.Out(graph.PartOf), types(graph.PartOf), graph.DirectionOut, ""},
		{"in", graph.In(graph.PartOf, graph.Leads), types(graph.PartOf, graph.Leads), graph.DirectionIn, ""},
		{"both", graph.Both(graph.PartOf), types(graph.PartOf), graph.DirectionBoth, ""},
		{"no direction", graph.Legs{{Types: types(graph.PartOf)}}, types(graph.PartOf), graph.DirectionBoth, "is either"},
		{"another direction", graph.Legs{{Types: types(graph.PartOf), Direction: "UP"}}, types(graph.PartOf), graph.DirectionBoth, "what is no direction is either"},
		{"another type", graph.Out(graph.Leads), types(graph.Leads), "", "it is not followed"},
		{"any type", graph.In(), nil, graph.DirectionIn, "every type is followed"},
		{"two legs", slices.Concat(graph.Out(graph.PartOf), graph.In(graph.Leads)), types(graph.PartOf, graph.Leads), graph.DirectionOut, "each type in its own direction"},
		{"the other order", slices.Concat(graph.In(graph.Leads), graph.Out(graph.PartOf)), types(graph.Leads, graph.PartOf), graph.DirectionOut, "whichever leg comes first"},
		{"out and in", slices.Concat(graph.Out(graph.PartOf), graph.In(graph.PartOf)), types(graph.PartOf, graph.PartOf), graph.DirectionBoth, "both together"},
		{"out twice", slices.Concat(graph.Out(graph.PartOf), graph.Out(graph.PartOf)), types(graph.PartOf, graph.PartOf), graph.DirectionOut, "no more than once"},
		{"any type besides", slices.Concat(graph.In(graph.PartOf), graph.Out()), nil, graph.DirectionBoth, "any type is also this one"},
	} {
		got, ok := tt.legs.Of(graph.PartOf)
		if got != tt.of || ok != (tt.of != "") {
			t.Errorf("%s: PART_OF is followed %q, %v; want %q: %s", tt.name, got, ok, tt.of, tt.why)
		}
		if !slices.Equal(tt.legs.Types(), tt.types) {
			t.Errorf("%s: the types are %v, want %v", tt.name, tt.legs.Types(), tt.types)
		}
	}
}
