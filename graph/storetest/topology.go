package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// topologyGraph has a relation stated by none, one, two and the same document, a withdrawn one and one with itself.
func topologyGraph() *builder {
	return newGraph().
		document("early", "Early", "date=2019-05-06").document("late", "Late", "date=2021").document("undated", "Undated").
		institution("a", "A").institution("b", "B").institution("c", "C").institution("alone", "Alone").
		relation("a", graph.PartnerOf, "b", "doc=early#char=1,2", "doc=late", "since=2001", "until=2003-04").
		relation("a", graph.MemberOf, "b", "doc=early#char=1,2", "doc=early#char=5,6").
		relation("c", graph.MemberOf, "a", "doc=late").
		relation("c", graph.PartOf, "c").
		relation("a", graph.Manages, "c", "doc=late", "withdrawn")
}

// writtenArcs renders the arcs of each entity in alphabetical order of what follows the arrow.
func writtenArcs(t graph.Topology, lists [][]graph.Arc) string {
	out := make([]string, len(lists))
	for i, arcs := range lists {
		said := make([]string, len(arcs))
		for k, a := range arcs {
			arrow := "<"
			if a.Forward {
				arrow = ">"
			}
			said[k] = fmt.Sprint(arrow, t.ID(a.To).Slug(), " ", graph.RelationTypes[a.Type], " by ", a.Documents)
			if a.Since.Known() || a.Until.Known() {
				said[k] += fmt.Sprint(" ", a.Since, "/", a.Until)
			}
		}
		slices.SortFunc(said, func(a, b string) int { return strings.Compare(a[1:], b[1:]) })
		out[i] = strings.Join(said, ", ")
	}
	return strings.Join(out, "; ")
}

// testTopology is Reader.Explore and graph.Topology.
func testTopology(t *testing.T, open Open) {
	g := topologyGraph()
	p := g.in(t, open)
	ctx := context.Background()
	asked := 0
	err := p.Explore(ctx, func(ctx context.Context, r graph.Reader, top graph.Topology) error {
		asked++
		nodes := answerOf(top.Lookup(ctx, append(g.list("a b c alone"), "site:nowhere")))(t)
		same(t, "Lookup: -1 where there is no such entity", []bool{true, true, true, true, false},
			[]bool{nodes[0] >= 0, nodes[1] >= 0, nodes[2] >= 0, nodes[3] >= 0, nodes[4] >= 0})
		nodes = nodes[:4]
		arcs, complete, err := top.Arcs(ctx, nodes, nil, 100)
		same(t, "Arcs: aligned, of both directions, a self-relation once, none that is withdrawn; with documents and periods",
			">b MEMBER_OF by 1, >b PARTNER_OF by 2 2001/2003-04, <c MEMBER_OF by 1; "+
				"<a MEMBER_OF by 1, <a PARTNER_OF by 2 2001/2003-04; >a MEMBER_OF by 1, >c PART_OF by 0; ",
			writtenArcs(top, arcs))
		same(t, "Arcs: all were given", "true <nil>", fmt.Sprint(complete, err))
		arcs, _, _ = top.Arcs(ctx, nodes[:1], []graph.RelationType{graph.MemberOf}, 100)
		same(t, "Arcs: only of the types", ">b MEMBER_OF by 1, <c MEMBER_OF by 1", writtenArcs(top, arcs))
		_, complete, err = top.Arcs(ctx, nodes, nil, 3)
		same(t, "Arcs: too many are not given", "false <nil>", fmt.Sprint(complete, err))
		degrees := answerOf(top.Degrees(ctx, nodes))(t)
		same(t, "Degrees: all relations, withdrawn ones too, a self-relation once", []int{4, 2, 3, 0}, degrees)
		same(t, "Latest: the latest date of a document", "2021", top.Latest().String())
		for i, n := range nodes {
			same(t, "ID: of the node that was looked up", g.list("a b c alone")[i], top.ID(n))
		}
		found := answerOf(r.Entities(ctx, g.list("a b")))(t)
		same(t, "Explore: the reader reads", "A B", found[0].Name("")+" "+found[1].Name(""))
		checkWhole(t, top)
		return nil
	})
	same(t, "Explore: ask is called", "true <nil>", fmt.Sprint(asked > 0, err))
	refusal := graph.Errorf(graph.CodeNotFound, "no")
	err = p.Explore(ctx, func(context.Context, graph.Reader, graph.Topology) error { return refusal })
	same(t, "Explore: an error of ask is returned as it is", true, err == error(refusal))
}

// checkWhole checks what a WholeTopology promises, where the store has one.
func checkWhole(t *testing.T, top graph.Topology) {
	t.Helper()
	whole, ok := top.(graph.WholeTopology)
	if !ok {
		return
	}
	var ids []graph.ID
	for n := range whole.Size() {
		ids = append(ids, whole.ID(graph.Node(n)))
	}
	slices.Sort(ids)
	same(t, "Size: the handles are 0 to Size-1", 7, len(slices.Compact(ids)))
	ids = nil
	for n := range whole.Relations() {
		ids = append(ids, whole.RelationID(int32(n)))
	}
	slices.Sort(ids)
	same(t, "Relations: the handles are 0 to Relations-1", 5, len(slices.Compact(ids)))
}

// answerOf fails the test on an error, else returns the value.
func answerOf[T any](v T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
