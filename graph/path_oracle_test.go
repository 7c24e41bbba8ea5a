package graph_test

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"entente/graph"
)

// pathGraph is a small graph as SearchPaths asks for it: its Topology and the two methods of Reader that fill in the answer.
// The handle of a node is its place in ids, that of a relation its place in relations.
type pathGraph struct {
	graph.Reader
	ids       []graph.ID
	relations []graph.Relation

	arcCalls int // calls of Arcs
	asked    map[graph.Node]int
	refuse   int // the call of Arcs, from 1, that finds too many; 0: none
}

func (g *pathGraph) Lookup(_ context.Context, ids []graph.ID) ([]graph.Node, error) {
	out := make([]graph.Node, len(ids))
	for i, id := range ids {
		out[i] = graph.Node(slices.Index(g.ids, id))
	}
	return out, nil
}

func (g *pathGraph) Arcs(
	_ context.Context, nodes []graph.Node, _ []graph.RelationType, most int,
) ([][]graph.Arc, bool, error) {
	g.arcCalls++
	if g.arcCalls == g.refuse {
		return nil, false, nil
	}
	out := make([][]graph.Arc, len(nodes))
	for i, n := range nodes {
		if g.asked == nil {
			g.asked = map[graph.Node]int{}
		}
		g.asked[n]++
		for handle, r := range g.relations {
			if r.From != g.ids[n] && r.To != g.ids[n] {
				continue
			}
			other, forward := r.Other(g.ids[n])
			out[i] = append(out[i], graph.Arc{
				To: graph.Node(slices.Index(g.ids, other)), Relation: int32(handle), Type: int16(r.Type.Index()),
				Forward: forward, Period: r.Period,
			})
			most--
		}
	}
	return out, most >= 0, nil
}

func (g *pathGraph) Degrees(_ context.Context, nodes []graph.Node) ([]int, error) {
	out := make([]int, len(nodes))
	for i, n := range nodes {
		out[i] = g.degree(g.ids[n])
	}
	return out, nil
}

func (g *pathGraph) ID(n graph.Node) graph.ID { return g.ids[n] }

func (g *pathGraph) RelationID(r int32) graph.ID { return g.relations[r].ID }

func (g *pathGraph) Latest() graph.Date { return graph.Date{} }

func (g *pathGraph) Entities(_ context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	out := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if slices.Contains(g.ids, id) {
			out[i] = &graph.Entity{ID: id, Kind: id.Kind()}
		}
	}
	return out, nil
}

func (g *pathGraph) RelationsByID(_ context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	out := make([]*graph.Relation, len(ids))
	for i, id := range ids {
		if n := slices.IndexFunc(g.relations, func(r graph.Relation) bool { return r.ID == id }); n >= 0 {
			out[i] = &g.relations[n]
		}
	}
	return out, nil
}

// degree counts the relations of an entity, one with itself once.
func (g *pathGraph) degree(id graph.ID) int {
	n := 0
	for _, r := range g.relations {
		if r.From == id || r.To == id {
			n++
		}
	}
	return n
}

// plainPath is a path of the oracle. Costs are in thousandths, as rounding to them is part of the rule.
type plainPath struct {
	ids       []graph.ID
	relations []graph.Relation
	steps     int // sum of the weights of the relations
	hubs      int // sum over the entities in between
}

func (p plainPath) cost() int { return p.steps + p.hubs }

// String writes the path so that two paths are equal when their texts are.
func (p plainPath) String() string {
	var b strings.Builder
	for i, r := range p.relations {
		fmt.Fprintf(&b, "%s %s ", p.ids[i].Slug(), arrow(r, r.From == p.ids[i]))
	}
	fmt.Fprintf(&b, "%s: %d hops, relations %d, hubs %d", p.ids[len(p.ids)-1].Slug(), len(p.relations),
		p.steps-1000*len(p.relations), p.hubs)
	return b.String()
}

func arrow(r graph.Relation, forward bool) string {
	if forward {
		return string(r.Type) + "(" + r.ID.Slug() + ")>"
	}
	return "<" + string(r.Type) + "(" + r.ID.Slug() + ")"
}

// written writes a found path as plainPath.String does.
func written(p graph.Path) string {
	var b strings.Builder
	for _, s := range p.Steps {
		fmt.Fprintf(&b, "%s %s ", s.From.ID.Slug(), arrow(*s.Relation, s.Forward))
	}
	terms := map[string]float64{}
	for _, t := range p.Breakdown {
		terms[t.Term] = t.Value
	}
	fmt.Fprintf(&b, "%s: %.0f hops, relations %.0f, hubs %.0f", p.Steps[len(p.Steps)-1].To.ID.Slug(),
		terms[graph.TermHops], 1000*terms[graph.TermRelations], 1000*terms[graph.TermHubs])
	return b.String()
}

// allPaths is the oracle: every simple path of at most q.MaxLength steps, tried one by one, in the documented order.
func (g *pathGraph) allPaths(q graph.PathQuery) []plainPath {
	if q.From == q.To || !slices.Contains(g.ids, q.From) || slices.Contains(q.Avoid, q.From) {
		return nil
	}
	var out []plainPath
	g.walk(q, plainPath{ids: []graph.ID{q.From}}, &out)
	slices.SortFunc(out, func(a, b plainPath) int {
		byLength, byCost := cmp.Compare(len(a.relations), len(b.relations)), cmp.Compare(a.cost(), b.cost())
		if q.Rank == graph.RankSpecificity {
			byLength, byCost = byCost, byLength
		}
		return cmp.Or(byLength, byCost, slices.Compare(a.ids, b.ids))
	})
	return out
}

func (g *pathGraph) walk(q graph.PathQuery, p plainPath, out *[]plainPath) {
	here := p.ids[len(p.ids)-1]
	if here == q.To {
		*out = append(*out, p)
		return
	}
	if len(p.relations) == q.MaxLength {
		return
	}
	for _, next := range g.ids {
		if slices.Contains(p.ids, next) || slices.Contains(q.Avoid, next) {
			continue
		}
		r, ok := g.lightest(q, here, next)
		if !ok {
			continue
		}
		longer := plainPath{
			ids: append(slices.Clone(p.ids), next), relations: append(slices.Clone(p.relations), r),
			steps: p.steps + weight(r), hubs: p.hubs,
		}
		if next != q.To {
			longer.hubs += hub(g.degree(next))
		}
		g.walk(q, longer, out)
	}
}

// lightest returns the relation of least weight between two entities that the query allows, ties by its id.
func (g *pathGraph) lightest(q graph.PathQuery, a, b graph.ID) (best graph.Relation, ok bool) {
	for _, r := range g.relations {
		joins := r.From == a && r.To == b || r.From == b && r.To == a
		if !joins || !r.Covers(q.AsOf) || len(q.Types) > 0 && !slices.Contains(q.Types, r.Type) {
			continue
		}
		if !ok || cmp.Or(cmp.Compare(weight(r), weight(best)), cmp.Compare(r.ID, best.ID)) < 0 {
			best, ok = r, true
		}
	}
	return best, ok
}

func weight(r graph.Relation) int {
	rule, _ := r.Type.Rule()
	return int(math.Round(1000 * rule.Weight))
}

// hub is ½·log2(degree/2) in thousandths: free up to two relations.
func hub(degree int) int {
	return int(math.Round(1000 * max(0, math.Log2(float64(degree)/2)/2)))
}
