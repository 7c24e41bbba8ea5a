package connect_test

import (
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// TestWhenAStepHeld: a project lends its time to participation in it, whichever way the path goes.
func TestWhenAStepHeld(t *testing.T) {
	body := &graph.Entity{ID: nodeA, Kind: graph.KindInstitution, Attributes: []graph.Attribute{{Property: graph.PropFounded, Value: "1939"}}}
	project := &graph.Entity{ID: "project:p", Kind: graph.KindProject, Attributes: []graph.Attribute{
		{Property: graph.PropStart, Value: "2014"}, {Property: graph.PropEnd, Value: "2016"},
	}}
	r := &graph.Relation{Type: graph.ParticipatesIn, From: body.ID, To: project.ID}
	want := graph.Period{Since: graph.MustDate("2014"), Until: graph.MustDate("2016")}
	for _, c := range []struct {
		why  string
		step connect.PathStep
	}{
		{"from the institution to the project", connect.PathStep{Relation: r, From: body, To: project, Forward: true}},
		{"and back", connect.PathStep{Relation: r, From: project, To: body}},
	} {
		if got := c.step.Holds(); got != want {
			t.Errorf("%s: %v, want %v", c.why, got, want)
		}
	}
}
