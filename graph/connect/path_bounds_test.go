package connect_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/connect"
)

// ladder is a graph of islands around one way: a–b directly, and a–c–d–b.
func ladder() *pathGraph {
	const a, b, c, d = "institution:a", "institution:b", "institution:c", "institution:d"
	return &pathGraph{
		ids:       []graph.ID{a, b, c, d},
		relations: append(chain(graph.MemberOf, a, b), chain(graph.MemberOf, a, c, d, b)...),
	}
}

func ladderQuery() connect.PathQuery {
	return connect.PathQuery{
		From: "institution:a", To: "institution:b", MaxLength: connect.MaxPathLength, Limit: connect.MaxPaths,
	}
}

func TestSearchPathsWithTooManyRelations(t *testing.T) {
	for _, tt := range []struct {
		refuse, paths int
		why           string
	}{
		{1, 0, "nothing can be seen from the start"},
		{2, 1, "the direct way was seen from the start; nothing can be seen from the end"},
		{3, 1, "three steps are too far"},
		{0, 2, "nothing is refused"},
	} {
		g := ladder()
		g.refuse = tt.refuse
		res, err := connect.SearchPaths(context.Background(), g, g, ladderQuery())
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Paths) != tt.paths || tt.refuse != 0 && res.Reason != connect.TruncatedArcs {
			t.Errorf("call %d of Arcs is refused: %d paths, reason %q; want %d and ARCS: %s", tt.refuse,
				len(res.Paths), res.Reason, tt.paths, tt.why)
		}
		if res.Truncated != (res.Reason != "") {
			t.Errorf("truncated is %v, but its reason is %q", res.Truncated, res.Reason)
		}
	}
}

func TestSearchPathsLength(t *testing.T) {
	island := ladder()
	island.ids = append(island.ids, "institution:island")
	for _, tt := range []struct {
		name      string
		relations []graph.Relation
		maxLength int
		to        graph.ID
		paths     int
		reason    connect.PathReason
		why       string
	}{
		{
			"too short", chain(graph.MemberOf, "institution:a", "institution:c", "institution:d", "institution:b"), 2,
			"institution:b", 0, connect.TruncatedLength, "a path of three steps exists",
		},
		{
			"long enough", chain(graph.MemberOf, "institution:a", "institution:c", "institution:d", "institution:b"), 3,
			"institution:b", 1, "", "that path",
		},
		{
			"island", ladder().relations, 8, "institution:island", 0, connect.ReasonNotInSources,
			"nothing leads there, at any length",
		},
	} {
		g := &pathGraph{ids: island.ids, relations: tt.relations}
		q := ladderQuery()
		q.MaxLength, q.To = tt.maxLength, tt.to
		res, err := connect.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Paths) != tt.paths || res.Reason != tt.reason {
			t.Errorf("%s: %d paths, reason %q; want %d, %q: %s", tt.name, len(res.Paths), res.Reason, tt.paths,
				tt.reason, tt.why)
		}
	}
}

// hubGraph is one entity that is connected to more others than a search looks at, and one that is connected to nothing of
// them.
type hubGraph struct {
	pathGraph
	leaves int
}

func (g *hubGraph) Lookup(context.Context, []graph.ID) ([]graph.Node, error) {
	return []graph.Node{0, 1}, nil
}

func (g *hubGraph) Arcs(
	_ context.Context, nodes []graph.Node, _ []graph.RelationType, most int,
) ([][]graph.Arc, bool, error) {
	out := make([][]graph.Arc, len(nodes))
	for i, n := range nodes {
		leaves := 1
		if n == 0 {
			leaves = g.leaves
		}
		for leaf := range leaves {
			out[i] = append(out[i], graph.Arc{To: graph.Node(10_000_000*int(n) + 2 + leaf)})
		}
		most -= leaves
	}
	return out, most >= 0, nil
}

func (g *hubGraph) Degrees(_ context.Context, nodes []graph.Node) ([]int, error) {
	return make([]int, len(nodes)), nil
}

func TestSearchPathsStopsAtHugeHubs(t *testing.T) {
	for _, tt := range []struct {
		leaves int
		reason connect.PathReason
	}{
		{200_000, connect.TruncatedNodes},
		{2_000_001, connect.TruncatedArcs},
	} {
		g := &hubGraph{leaves: tt.leaves}
		q := ladderQuery()
		q.Limit = 1
		res, err := connect.SearchPaths(context.Background(), g, g, q)
		if err != nil {
			t.Fatal(err)
		}
		if res.Reason != tt.reason {
			t.Errorf("a hub of %d relations: reason %q, want %q", tt.leaves, res.Reason, tt.reason)
		}
	}
}

// TestSearchPathsStopsInThickets puts a clique behind an entity through which every path goes: the clique is full of
// beginnings that would have to go through that entity twice.
func TestSearchPathsStopsInThickets(t *testing.T) {
	g := &pathGraph{ids: []graph.ID{"institution:a", "institution:b", "institution:c"}}
	g.relations = chain(graph.MemberOf, "institution:a", "institution:c", "institution:b")
	for i := range 13 {
		id := graph.ID(fmt.Sprintf("institution:k%d", i))
		for _, other := range g.ids[2:] {
			g.relations = append(g.relations, chain(graph.MemberOf, other, id)...)
		}
		g.ids = append(g.ids, id)
	}
	res, err := connect.SearchPaths(context.Background(), g, g, ladderQuery())
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Paths) != 1 || res.Reason != connect.TruncatedPaths {
		t.Errorf("%d paths, reason %q; want the one there is, and PATHS", len(res.Paths), res.Reason)
	}
}

// endingGraph ends the context at one call of Arcs.
type endingGraph struct {
	*pathGraph
	at  int
	end context.CancelFunc
}

func (g endingGraph) Arcs(
	ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int,
) ([][]graph.Arc, bool, error) {
	arcs, complete, err := g.pathGraph.Arcs(ctx, nodes, types, most)
	if g.arcCalls == g.at {
		g.end()
	}
	return arcs, complete, err
}

func TestSearchPathsEndsWithItsContext(t *testing.T) {
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	g := ladder()
	if _, err := connect.SearchPaths(canceled, g, g, ladderQuery()); graph.CodeOf(err) != graph.CodeCanceled {
		t.Errorf("a canceled context: %v, want CANCELED", err)
	}
	late, cancel := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer cancel()
	if _, err := connect.SearchPaths(late, g, g, ladderQuery()); graph.CodeOf(err) != graph.CodeTimeout {
		t.Errorf("a context past its deadline: %v, want TIMEOUT", err)
	}
	for at := 1; at <= 2; at++ {
		ctx, cancel := context.WithCancel(context.Background())
		g := endingGraph{ladder(), at, cancel}
		if _, err := connect.SearchPaths(ctx, g, g, ladderQuery()); graph.CodeOf(err) != graph.CodeCanceled {
			t.Errorf("canceled at call %d of Arcs: %v, want CANCELED", at, err)
		}
	}
}

// brokenGraph fails in one method.
type brokenGraph struct {
	*pathGraph
	lookup, degrees, together error
}

func (g brokenGraph) Lookup(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	nodes, err := g.pathGraph.Lookup(ctx, ids)
	return nodes, errors.Join(err, g.lookup)
}

func (g brokenGraph) Degrees(ctx context.Context, nodes []graph.Node) ([]int, error) {
	degrees, err := g.pathGraph.Degrees(ctx, nodes)
	return degrees, errors.Join(err, g.degrees)
}

func (g brokenGraph) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	foundEntities, foundRelations, err := g.pathGraph.EntitiesAndRelations(ctx, entities, relations)
	return foundEntities, foundRelations, errors.Join(err, g.together)
}

// TestSearchPathsReadsNothingForNoPath: where none is found, the store is asked for no entity and no relation of it.
func TestSearchPathsReadsNothingForNoPath(t *testing.T) {
	g := ladder()
	g.ids = append(g.ids, "institution:island")
	q := ladderQuery()
	q.To = "institution:island"
	broken := brokenGraph{pathGraph: g, together: graph.Errorf(graph.CodeUnavailable, "the store is down")}
	if res, err := connect.SearchPaths(context.Background(), broken, g, q); err != nil || len(res.Paths) != 0 || res.Reason != connect.ReasonNotInSources {
		t.Errorf("%v, reason %q, %v; want no path, and the reason, though nothing can be read", found(res), res.Reason, err)
	}
}

func TestSearchPathsPassesErrorsOn(t *testing.T) {
	down := graph.Errorf(graph.CodeUnavailable, "the store is down")
	for name, g := range map[string]brokenGraph{
		"Lookup":               {pathGraph: ladder(), lookup: down},
		"Degrees":              {pathGraph: ladder(), degrees: down},
		"EntitiesAndRelations": {pathGraph: ladder(), together: down},
	} {
		if _, err := connect.SearchPaths(context.Background(), g, g, ladderQuery()); graph.CodeOf(err) != graph.CodeUnavailable {
			t.Errorf("%s fails: %v, want UNAVAILABLE", name, err)
		}
	}
}

// TestSearchPathsLeavesOutWhatIsGone has a load take an entity away between the search and the filling in of its answer.
func TestSearchPathsLeavesOutWhatIsGone(t *testing.T) {
	g, later := ladder(), ladder()
	later.ids = later.ids[:3]
	res, err := connect.SearchPaths(context.Background(), later, g, ladderQuery())
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Paths) != 1 || len(res.Paths[0].Steps) != 1 {
		t.Errorf("got %v, want the direct path alone", found(res))
	}
}
