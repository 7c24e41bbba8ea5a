package connect

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Cohesion is how far a graph hangs together: which entities a chain of statements joins, however long. Documents are no part of
// it, and neither are withdrawn relations.
type Cohesion struct {
	Components int // groups of entities that are joined; one that is joined to nothing is a group of its own
	Largest    int // how many entities are in the largest
	Pairs      int // pairs of entities that are joined
}

// CohesionChange is what a change does to the cohesion of a graph.
type CohesionChange struct {
	Before, After Cohesion
	// Disconnected and Connected are pairs of entities that stay: those that are joined before only, and after only.
	Disconnected, Connected int
	// CutOff are the entities that stay and lose touch with the greater part of what they were joined to, by id, at most
	// MaxCutOff of CutOffCount.
	CutOff      []*graph.Entity
	CutOffCount int
}

// MaxCutOff is the most entities that CohesionChange.CutOff lists.
const MaxCutOff = 20

// FindCohesion returns what a change does to the cohesion of what r reads; nil where the shape of the graph is not at hand as a
// whole, see WholeTopology: it would take asking about every entity.
func FindCohesion(ctx context.Context, r graph.Reader, w WhatIf) (out *CohesionChange, err error) {
	err = r.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) error {
		out = nil
		whole, ok := t.(graph.WholeTopology)
		if !ok {
			return nil
		}
		s, err := w.work(ctx, r)
		if err != nil {
			return err
		}
		after, err := s.over(ctx, r, t)
		if err != nil {
			return err
		}
		out, err = compareCohesion(ctx, r, whole, after)
		return err
	})
	return out, err
}

// compareCohesion compares the shape of a graph with the one that it would have.
func compareCohesion(ctx context.Context, r graph.Reader, whole graph.WholeTopology, after *supposedTopology) (*CohesionChange, error) {
	counted := make([]bool, whole.Size())
	for n := range counted {
		counted[n] = whole.ID(graph.Node(n)).Kind() != graph.KindDocument
	}
	before, err := componentsOf(ctx, whole, counted)
	if err != nil {
		return nil, err
	}
	out := &CohesionChange{Before: before.measure(counted)}
	for n := range counted {
		counted[n] = counted[n] && !after.gone[graph.Node(n)]
	}
	later, err := componentsOf(ctx, after, counted)
	if err != nil {
		return nil, err
	}
	out.After = later.measure(counted)
	cutOff := out.compare(before, later, counted, whole)
	out.CutOffCount = len(cutOff)
	ids := make([]graph.ID, len(cutOff))
	for i, n := range cutOff {
		ids[i] = whole.ID(n)
	}
	slices.Sort(ids)
	out.CutOff, err = r.Entities(ctx, ids[:min(len(ids), MaxCutOff)])
	return out, err
}

// components holds for each node another of its component, or itself; of each component one is its root.
type components []graph.Node

func (c components) root(n graph.Node) graph.Node {
	for c[n] != n {
		c[n] = c[c[n]] // halves the way for whoever comes next
		n = c[n]
	}
	return n
}

// componentsOf returns the components that the counted nodes form.
func componentsOf(ctx context.Context, t graph.Topology, counted []bool) (components, error) {
	const batch = 4096
	c := make(components, len(counted))
	var nodes []graph.Node
	for n := range c {
		c[n] = graph.Node(n)
		if counted[n] {
			nodes = append(nodes, graph.Node(n))
		}
	}
	for part := range slices.Chunk(nodes, batch) {
		if err := ctx.Err(); err != nil {
			return nil, graph.Wrap(graph.CodeOf(err), "the query was stopped before it was answered", err)
		}
		arcs, _, err := t.Arcs(ctx, part, nil, graph.NoLimit)
		if err != nil {
			return nil, err
		}
		for i, n := range part {
			for _, a := range arcs[i] {
				if counted[a.To] {
					c[c.root(n)] = c.root(a.To)
				}
			}
		}
	}
	return c, nil
}

// pairs returns how many pairs n things form.
func pairs(n int) int { return n * (n - 1) / 2 }

// measure returns the cohesion of the counted nodes.
func (c components) measure(counted []bool) Cohesion {
	sizes := map[graph.Node]int{}
	for n, ok := range counted {
		if ok {
			sizes[c.root(graph.Node(n))]++
		}
	}
	out := Cohesion{Components: len(sizes)}
	for _, n := range sizes {
		out.Largest = max(out.Largest, n)
		out.Pairs += pairs(n)
	}
	return out
}

// compare counts the pairs of counted nodes that part and that meet, and returns the nodes that are cut off.
func (d *CohesionChange) compare(before, after components, counted []bool, t graph.Topology) []graph.Node {
	type part struct{ before, after graph.Node }
	olds, news, parts := map[graph.Node]int{}, map[graph.Node]int{}, map[part]int{}
	first := map[part]graph.ID{} // of each part: it decides between two of one size
	for n, ok := range counted {
		if ok {
			p := part{before.root(graph.Node(n)), after.root(graph.Node(n))}
			olds[p.before]++
			news[p.after]++
			parts[p]++
			id := t.ID(graph.Node(n))
			if other, ok := first[p]; ok {
				id = min(id, other)
			}
			first[p] = id
		}
	}
	kept := 0
	greatest := map[graph.Node]part{} // by component before
	for p, n := range parts {
		kept += pairs(n)
		g, ok := greatest[p.before]
		if !ok || cmp.Or(parts[g]-n, cmp.Compare(first[p], first[g])) < 0 {
			greatest[p.before] = p
		}
	}
	for _, n := range olds {
		d.Disconnected += pairs(n)
	}
	for _, n := range news {
		d.Connected += pairs(n)
	}
	d.Disconnected -= kept
	d.Connected -= kept
	var out []graph.Node
	for n, ok := range counted {
		if p := (part{before.root(graph.Node(n)), after.root(graph.Node(n))}); ok && greatest[p.before] != p {
			out = append(out, graph.Node(n))
		}
	}
	return out
}
