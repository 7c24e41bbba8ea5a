package connect_test

import (
	"context"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// failingGraph fails at one call of Arcs.
type failingGraph struct {
	*pathGraph
	at int
}

func (g failingGraph) Arcs(ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int) ([][]graph.Arc, bool, error) {
	arcs, complete, err := g.pathGraph.Arcs(ctx, nodes, types, most)
	if g.arcCalls == g.at {
		return nil, false, graph.Errorf(graph.CodeUnavailable, "the store is down")
	}
	return arcs, complete, err
}

// workshop is two institutions that take part in a project, which is about a theme below another.
func workshop() *pathGraph {
	const project, narrow, broad = "project:p", "theme:narrow", "theme:broad"
	return &pathGraph{
		ids: []graph.ID{nodeA, nodeB, project, narrow, broad},
		relations: append(append(chain(graph.ParticipatesIn, nodeA, project, nodeB), chain(graph.HasTheme, project, narrow)...),
			chain(graph.Broader, narrow, broad)...),
	}
}

// explorations are questions about the workshop, each with how often it asks for relations and how much it finds.
var explorations = []struct {
	name        string
	ask         func(r graph.Reader, t graph.Topology) (found int, complete bool, err error)
	calls, want int
}{
	{
		"what lies around", func(r graph.Reader, t graph.Topology) (int, bool, error) {
			n, err := connect.SearchNeighbourhood(context.Background(), r, t, connect.NeighbourhoodQuery{IDs: []graph.ID{nodeA}, Depth: 2, Limit: 9})
			return len(n.Nodes), n.Reason != connect.BoundWork, err
		}, 3, 4,
	},
	{
		"what two have in common", func(r graph.Reader, t graph.Topology) (int, bool, error) {
			found, total, complete, err := connect.SearchCommon(context.Background(), r, t,
				connect.CommonQuery{A: nodeA, B: nodeB, Window: graph.Window{Limit: 9}})
			return len(found) + 10*total, complete, err
		}, 1, 11,
	},
	{
		"what lies between", func(r graph.Reader, t graph.Topology) (int, bool, error) {
			found, complete, err := connect.SearchBridges(context.Background(), r, t,
				connect.BridgeQuery{Left: []graph.ID{nodeA}, Right: []graph.ID{nodeB}, MaxLength: 2, Limit: 9})
			return len(found), complete, err
		}, 2, 1,
	},
	{
		"who works together on a theme and what is below it", func(r graph.Reader, t graph.Topology) (int, bool, error) {
			found, total, complete, err := connect.SearchCollaborators(context.Background(), r, t,
				connect.CollaboratorQuery{ID: nodeA, Limit: 9, Theme: "theme:broad"})
			return len(found) + 10*total, complete, err
		}, 5, 11,
	},
}

// TestExplorationsSayWhenThereIsTooMuch refuses one call for relations after the other.
func TestExplorationsSayWhenThereIsTooMuch(t *testing.T) {
	for _, c := range explorations {
		g := workshop()
		if found, complete, err := c.ask(g, g); found != c.want || g.arcCalls != c.calls || !complete || err != nil {
			t.Errorf("%s: %d found with %d calls, complete %v, %v; want %d with %d, all of it", c.name, found, g.arcCalls, complete, err, c.want, c.calls)
		}
		for refuse := 1; refuse <= c.calls; refuse++ {
			g := workshop()
			g.refuse = refuse
			if _, complete, err := c.ask(g, g); complete || err != nil {
				t.Errorf("%s: call %d has too many relations: complete %v, %v; want that it is not complete", c.name, refuse, complete, err)
			}
		}
	}
}

// countedGraph notes how many relations each call of Arcs may find.
type countedGraph struct {
	*pathGraph
	most []int
}

func (g *countedGraph) Arcs(ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int) ([][]graph.Arc, bool, error) {
	g.most = append(g.most, most)
	return g.pathGraph.Arcs(ctx, nodes, types, most)
}

// TestOneQuestionLooksAtSoManyRelations: two millions in all, of which those count that were found before.
func TestOneQuestionLooksAtSoManyRelations(t *testing.T) {
	g := &countedGraph{pathGraph: workshop()}
	_, err := connect.SearchNeighbourhood(context.Background(), g, g, connect.NeighbourhoodQuery{IDs: []graph.ID{nodeA}, Depth: 2, Limit: 9})
	want := []int{
		2_000_000,
		1_999_999, // the institution takes part in one project
		1_999_996, // which has two participants and a theme
	}
	if err != nil || !slices.Equal(g.most, want) {
		t.Errorf("the calls may find %v relations, %v; want %v", g.most, err, want)
	}
}

// TestExplorationsPassErrorsOn has one call for relations fail after the other.
func TestExplorationsPassErrorsOn(t *testing.T) {
	for _, c := range explorations {
		for at := 1; at <= c.calls; at++ {
			g := failingGraph{workshop(), at}
			if _, _, err := c.ask(g, g); graph.CodeOf(err) != graph.CodeUnavailable {
				t.Errorf("%s: call %d fails: %v, want UNAVAILABLE", c.name, at, err)
			}
		}
	}
}

// TestNothingIsKnownOfUnknownIDs: they are related to nothing, and that is all there is to say.
func TestNothingIsKnownOfUnknownIDs(t *testing.T) {
	g := workshop()
	for _, ends := range [][2]graph.ID{{nodeA, "institution:nowhere"}, {"institution:nowhere", nodeA}} {
		found, total, complete, err := connect.SearchCommon(context.Background(), g, g,
			connect.CommonQuery{A: ends[0], B: ends[1], Window: graph.Window{Limit: 9}})
		if len(found) != 0 || total != 0 || !complete || err != nil {
			t.Errorf("%v have %d of %d in common, complete %v, %v; want nothing, complete", ends, len(found), total, complete, err)
		}
	}
	for _, q := range []connect.CollaboratorQuery{{ID: "institution:nowhere"}, {ID: nodeA, Theme: "theme:nowhere"}} {
		q.Limit = 9
		found, total, complete, err := connect.SearchCollaborators(context.Background(), g, g, q)
		if len(found) != 0 || total != 0 || !complete || err != nil {
			t.Errorf("%+v: %d of %d collaborators, complete %v, %v; want none, complete", q, len(found), total, complete, err)
		}
	}
}

// visited is a store whose state is the graph, as a change is tried on it.
type visited struct{ *pathGraph }

func (v visited) Explore(ctx context.Context, ask graph.Explorer) error {
	return ask(ctx, v, v.pathGraph)
}

func (v visited) Relations(context.Context, []graph.ID, graph.Step) ([]graph.RelationPage, error) {
	return nil, nil
}

// TestCollaboratorChangesAreGivenWhole: where there is too much to look at, before the change or after it, nothing is said to have
// changed.
func TestCollaboratorChangesAreGivenWhole(t *testing.T) {
	for _, c := range []struct {
		reason         string
		refuse, change int
		complete       bool
	}{
		{"the only collaborator goes", 0, 1, true},
		{"too many relations before", 1, 0, false},
		{"of what is shared", 2, 0, false},
		{"too many after", 3, 0, false},
	} {
		g := workshop()
		g.refuse = c.refuse
		w := connect.WhatIf{Remove: []graph.ID{g.relations[0].ID}}
		changes, complete, err := connect.FindCollaboratorChanges(context.Background(), visited{g}, w, connect.CollaboratorQuery{ID: nodeA, Limit: 9})
		if len(changes) != c.change || complete != c.complete || err != nil {
			t.Errorf("%s: %d changes, complete %v, %v; want %d, %v", c.reason, len(changes), complete, err, c.change, c.complete)
		}
	}
}

// TestSupposedRelationsAreOfTheTypesAskedFor: a relation that is supposed leads to collaborators only if its type does.
func TestSupposedRelationsAreOfTheTypesAskedFor(t *testing.T) {
	const c graph.ID = "institution:c"
	for _, tt := range []struct {
		reason string
		ty     graph.RelationType
		gained int
	}{
		{"who takes part in the project is a new collaborator", graph.ParticipatesIn, 1},
		{"who manages it shares nothing", graph.Manages, 0},
	} {
		g := workshop()
		g.ids = append(g.ids, c)
		w := connect.WhatIf{Add: chain(tt.ty, c, "project:p")}
		changes, complete, err := connect.FindCollaboratorChanges(context.Background(), visited{g}, w, connect.CollaboratorQuery{ID: nodeA, Limit: 9})
		gained := 0
		for _, change := range changes {
			if change.CountBefore == 0 {
				gained++
			}
		}
		if gained != tt.gained || !complete || err != nil {
			t.Errorf("%d gained, complete %v, %v; want %d: %s", gained, complete, err, tt.gained, tt.reason)
		}
	}
}
