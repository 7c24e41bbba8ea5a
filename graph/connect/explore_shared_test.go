package connect_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// sharedGraph gives the same arcs each time, as a store in memory may.
type sharedGraph struct {
	*pathGraph
	arcs [][]graph.Arc
}

func (g *sharedGraph) Arcs(ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int) (_ [][]graph.Arc, complete bool, err error) {
	if g.arcs == nil {
		g.arcs, complete, err = g.pathGraph.Arcs(ctx, nodes, types, most)
		return g.arcs, complete, err
	}
	return g.arcs, true, nil
}

// TestArcsAreNotAltered: a question as of a date leaves out what did not hold then, and takes nothing from whoever asks next.
func TestArcsAreNotAltered(t *testing.T) {
	g := &sharedGraph{pathGraph: &pathGraph{
		ids:       []graph.ID{nodeA, nodeB, "project:p"},
		relations: stated(chain(graph.ParticipatesIn, nodeA, "project:p", nodeB), "2010", "2012", "document:one"),
	}}
	for _, c := range []struct {
		why, asOf string
		want      int
	}{
		{"at any time", "", 1}, {"after its end", "2020", 0}, {"at any time again", "", 1}, {"at its time", "2011", 1},
	} {
		_, total, complete, err := connect.SearchCommon(context.Background(), g, g, connect.CommonQuery{
			A: nodeA, B: nodeB, AsOf: dateOrUnknown(c.asOf), Window: graph.Window{Limit: 9},
		})
		if err != nil || !complete || total != c.want {
			t.Errorf("%s: %d things in common, complete %v, %v, want %d", c.why, total, complete, err, c.want)
		}
	}
}
