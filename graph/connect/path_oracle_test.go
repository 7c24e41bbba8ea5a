package connect_test

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/connect"
)

// pathGraph is a small graph as SearchPaths asks for it: its Topology and the methods of Reader that fill in the answer.
// The handle of a node is its place in ids, that of a relation its place in relations.
type pathGraph struct {
	graph.Reader
	ids       []graph.ID
	relations []graph.Relation
	latest    graph.Date

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
	_ context.Context, nodes []graph.Node, types []graph.RelationType, most int,
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
			if r.From != g.ids[n] && r.To != g.ids[n] || len(types) > 0 && !slices.Contains(types, r.Type) {
				continue
			}
			other, forward := r.Other(g.ids[n])
			out[i] = append(out[i], graph.Arc{
				To: graph.Node(slices.Index(g.ids, other)), Relation: int32(handle), Type: int16(r.Type.Index()),
				Forward: forward, Documents: graph.DocumentsOf(r.Evidence), Period: r.Period,
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

func (g *pathGraph) Latest() graph.Date { return g.latest }

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

func (g *pathGraph) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	foundEntities, err := g.Entities(ctx, entities)
	if err != nil {
		return nil, nil, err
	}
	foundRelations, err := g.RelationsByID(ctx, relations)
	return foundEntities, foundRelations, err
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
	weights   int // sum of the weights of the relations
	evidence  int
	age       int
	hubs      int // sum over the entities in between
}

func (p plainPath) cost() int { return p.weights + p.evidence + p.age + p.hubs }

// String writes the path so that two paths are equal when their texts are.
func (p plainPath) String() string {
	var b strings.Builder
	for i, r := range p.relations {
		fmt.Fprintf(&b, "%s %s ", p.ids[i].Slug(), arrow(r, r.From == p.ids[i]))
	}
	fmt.Fprintf(&b, "%s: hops %d, relations %d, hubs %d, evidence %d, recency %d", p.ids[len(p.ids)-1].Slug(),
		1000*len(p.relations), p.weights-1000*len(p.relations), p.hubs, p.evidence, p.age)
	return b.String()
}

func arrow(r graph.Relation, forward bool) string {
	if forward {
		return string(r.Type) + "(" + r.ID.Slug() + ")>"
	}
	return "<" + string(r.Type) + "(" + r.ID.Slug() + ")"
}

// written writes a found path as plainPath.String does.
func written(p connect.Path) string {
	var b strings.Builder
	for _, s := range p.Steps {
		fmt.Fprintf(&b, "%s %s ", s.From.ID.Slug(), arrow(*s.Relation, s.Forward))
	}
	fmt.Fprintf(&b, "%s: ", p.Steps[len(p.Steps)-1].To.ID.Slug())
	for i, t := range p.Breakdown {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s %.0f", strings.ToLower(t.Term), 1000*t.Value)
	}
	return b.String()
}

// allPaths is the oracle: every simple path of at most q.MaxLength steps, tried one by one, in the documented order.
func (g *pathGraph) allPaths(q connect.PathQuery) []plainPath {
	known := func(id graph.ID) bool { return slices.Contains(g.ids, id) }
	outside := func(id graph.ID) bool {
		return !known(id) || id == q.From || id == q.To || slices.Contains(q.Avoid, id)
	}
	if q.From == q.To || !known(q.From) || slices.Contains(q.Avoid, q.From) || slices.ContainsFunc(q.Via, outside) {
		return nil
	}
	var all []plainPath
	g.walk(q, plainPath{ids: []graph.ID{q.From}}, &all)
	slices.SortFunc(all, func(a, b plainPath) int {
		byLength, byCost := cmp.Compare(len(a.relations), len(b.relations)), cmp.Compare(a.cost(), b.cost())
		if q.Rank == connect.RankSpecificity {
			byLength, byCost = byCost, byLength
		}
		byRelations := slices.CompareFunc(a.relations, b.relations, func(a, b graph.Relation) int {
			return cmp.Compare(a.ID, b.ID)
		})
		return cmp.Or(byLength, byCost, slices.Compare(a.ids, b.ids), byRelations)
	})
	var out []plainPath // of those that visit the same, the best
	for _, p := range all {
		if !slices.ContainsFunc(out, func(o plainPath) bool { return slices.Equal(o.ids, p.ids) }) {
			out = append(out, p)
		}
	}
	return out
}

// walk adds every path that goes on from p and keeps to the question.
func (g *pathGraph) walk(q connect.PathQuery, p plainPath, out *[]plainPath) {
	here := p.ids[len(p.ids)-1]
	if here == q.To {
		left := func(id graph.ID) bool { return !slices.Contains(p.ids, id) }
		if !slices.ContainsFunc(q.Via, left) && (!q.Coexisting || g.together(q, p)) {
			*out = append(*out, p)
		}
		return
	}
	if len(p.relations) == q.MaxLength {
		return
	}
	for _, r := range g.relations {
		next, _ := r.Other(here)
		joins := r.From == here || r.To == here
		if !joins || slices.Contains(p.ids, next) || slices.Contains(q.Avoid, next) || !g.allows(q, r) ||
			len(q.Kinds) > 0 && next != q.To && !slices.Contains(q.Kinds, next.Kind()) {
			continue
		}
		longer := plainPath{
			ids: append(slices.Clone(p.ids), next), relations: append(slices.Clone(p.relations), r),
			weights: p.weights + weight(r), evidence: p.evidence + evidence(r), age: p.age + g.age(q, r), hubs: p.hubs,
		}
		if next != q.To {
			longer.hubs += hub(g.degree(next))
		}
		g.walk(q, longer, out)
	}
}

// allows reports whether the question allows a step over the relation.
func (g *pathGraph) allows(q connect.PathQuery, r graph.Relation) bool {
	return r.Covers(q.AsOf) && (len(q.Types) == 0 || slices.Contains(q.Types, r.Type)) &&
		int(graph.DocumentsOf(r.Evidence)) >= q.MinEvidence
}

// together tries the days on which something begins, and those of the question: if all relations of a path hold on one day,
// they do so on one of these.
func (g *pathGraph) together(q connect.PathQuery, p plainPath) bool {
	days := []graph.Date{q.AsOf.First(), graph.MustDate("0001-01-01")}
	for _, r := range p.relations {
		days = append(days, r.Since.First())
	}
	for _, day := range days {
		on := func(r graph.Relation) bool { return !r.Covers(day) }
		within := !q.AsOf.Known() || q.AsOf.Includes(day)
		if day.Known() && within && !slices.ContainsFunc(p.relations, on) {
			return true
		}
	}
	return false
}

func weight(r graph.Relation) int {
	rule, _ := r.Type.Rule()
	return int(math.Round(1000 * rule.Weight))
}

// evidence is 0.1 for each relation, divided by how many documents state it; twice as much where none does.
func evidence(r graph.Relation) int {
	documents := map[graph.ID]bool{}
	for _, e := range r.Evidence {
		documents[e.Document] = true
	}
	if len(documents) == 0 {
		return 200
	}
	return int(math.Round(100 / float64(len(documents))))
}

// age is 0.02 for each year that the relation had ended before the latest document, at most 0.4.
func (g *pathGraph) age(q connect.PathQuery, r graph.Relation) int {
	if q.AsOf.Known() || !r.Until.Known() || !g.latest.Known() {
		return 0
	}
	return min(max(0, 20*int(g.latest.Year-r.Until.Year)), 400)
}

// hub is ½·log2(degree/2) in thousandths: free up to two relations.
func hub(degree int) int {
	return int(math.Round(1000 * max(0, math.Log2(float64(degree)/2)/2)))
}
