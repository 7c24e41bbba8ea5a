package embedded

import (
	"fmt"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

// TestGroupLooksWhetherToGoOn: what one entity comes under may take as long as many entities do, so that each relation of it counts
// as a step of the work, and each group too. Every 1024 steps it is asked whether the caller is still there.
func TestGroupLooksWhetherToGoOn(t *testing.T) {
	const hub graph.ID = "institution:hub"
	s := countries(t)
	statements := []any{graphtest.Fact(hub, "name@en=Hub")}
	for i := range 1_500 {
		id := graph.ID(fmt.Sprintf("project:p%04d", i))
		statements = append(statements, graphtest.Fact(id, "name@en="+string(id)), graphtest.Relation(hub, graph.ParticipatesIn, id))
	}
	graphtest.Load(t, s, graphtest.Source("hub", statements...))
	sn := s.current.Load().snapshot
	projects := graph.GroupKey{Field: graph.FieldID, Through: &graph.GroupStep{Legs: graph.Out(graph.ParticipatesIn)}}
	places := graph.GroupKey{Field: graph.FieldID, Through: &graph.GroupStep{Legs: graph.Out(graph.LocatedAt)}}
	for _, c := range []struct {
		why  string
		id   graph.ID
		by   []graph.GroupKey
		want int
	}{
		{"an entity with one project", "institution:a", []graph.GroupKey{projects}, 0},
		{"1500 relations and as many groups", hub, []graph.GroupKey{projects}, 2},
		{"1500 relations, and no group as there is no place", hub, []graph.GroupKey{projects, places}, 1},
		{"no place, so that no relation is looked at", hub, []graph.GroupKey{places, projects}, 0},
	} {
		asked := 0
		tally := sn.newTally(graph.Grouping{By: c.by, Most: 10_000})
		tally.proceed = func() error { asked++; return nil }
		if err := tally.add(sn.handles[c.id]); err != nil || asked != c.want {
			t.Errorf("%s: asked %d times, %v, want %d", c.why, asked, err, c.want)
		}
		tally.proceed = func() error { return graph.Errorf(graph.CodeCanceled, "the caller is gone") }
		if err := tally.add(sn.handles[c.id]); (graph.CodeOf(err) == graph.CodeCanceled) != (c.want > 0) {
			t.Errorf("%s: %v, want that it ends with the caller where it asks", c.why, err)
		}
	}
}
