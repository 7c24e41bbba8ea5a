package embedded

import (
	"context"
	"slices"

	"entente/graph"
)

// topology is the shape of a snapshot as path searches see it.
type topology struct{ s *snapshot }

var _ graph.WholeTopology = topology{}

// Lookup fulfils graph.Topology.
func (t topology) Lookup(_ context.Context, ids []graph.ID) ([]graph.Node, error) {
	out := make([]graph.Node, len(ids))
	for i, id := range ids {
		n, ok := t.s.handles[id]
		if !ok {
			n = -1
		}
		out[i] = n
	}
	return out, nil
}

// Arcs fulfils graph.Topology. Only arcs of the types are given, without withdrawn relations; none is copied where they
// stand together and none was withdrawn.
func (t topology) Arcs(
	ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int,
) (arcs [][]graph.Arc, complete bool, err error) {
	out := make([][]graph.Arc, len(nodes))
	types = distinctTypes(types)
	for i, n := range nodes {
		if i%checkEvery == 0 {
			if err := gaveUp(ctx); err != nil {
				return nil, false, err
			}
		}
		out[i] = t.s.standing(t.s.arcsOf(n, types))
		if most -= len(out[i]); most < 0 {
			return nil, false, nil
		}
	}
	return out, true, nil
}

// standing returns those of the arcs whose relation is not withdrawn: the very list when that is all of them.
func (s *snapshot) standing(arcs []graph.Arc) []graph.Arc {
	if s.withdrawn == nil {
		return arcs
	}
	gone := func(a graph.Arc) bool { return s.withdrawn.has(int(a.Relation)) }
	if !slices.ContainsFunc(arcs, gone) {
		return arcs
	}
	return slices.DeleteFunc(slices.Clone(arcs), gone)
}

// arcsOf returns the arcs of a node that have one of the types, which are distinct and in order; empty: any.
func (s *snapshot) arcsOf(n graph.Node, types []graph.RelationType) []graph.Arc {
	from, to := s.span(n)
	if len(types) > 0 {
		from, to = s.spanOf(n, types[0])
	}
	out := s.arcs[from:to:to]
	for _, t := range types[min(1, len(types)):] {
		begin, end := s.spanOf(n, t)
		switch {
		case begin == end:
		case len(out) == 0:
			from, to = begin, end
			out = s.arcs[from:to:to]
		case begin == to && len(out) == to-from:
			to = end
			out = s.arcs[from:to:to]
		default:
			out, to = append(out, s.arcs[begin:end]...), -1
		}
	}
	return out
}

// distinctTypes returns the known ones of the types in their order, each once. Where none is known, it returns one that
// no relation has, so that the list does not mean any.
func distinctTypes(types []graph.RelationType) []graph.RelationType {
	if len(types) < 2 {
		return types
	}
	types = slices.Clone(types)
	slices.SortFunc(types, func(a, b graph.RelationType) int { return a.Index() - b.Index() })
	types = slices.Compact(types)
	for len(types) > 1 && types[0].Index() < 0 {
		types = types[1:]
	}
	return types
}

// Degrees fulfils graph.Topology.
func (t topology) Degrees(_ context.Context, nodes []graph.Node) ([]int, error) {
	out := make([]int, len(nodes))
	for i, n := range nodes {
		from, to := t.s.span(n)
		out[i] = to - from
	}
	return out, nil
}

// ID fulfils graph.Topology.
func (t topology) ID(n graph.Node) graph.ID { return t.s.nodes[n].entity.ID }

// RelationID fulfils graph.Topology.
func (t topology) RelationID(relation int32) graph.ID { return t.s.relations[relation].ID }

// Latest fulfils graph.Topology.
func (t topology) Latest() graph.Date { return t.s.latest }

// Size fulfils graph.WholeTopology.
func (t topology) Size() int { return len(t.s.nodes) }

// Relations fulfils graph.WholeTopology.
func (t topology) Relations() int { return len(t.s.relations) }

// Explore fulfils graph.Reader.
func (s *state) Explore(ctx context.Context, ask graph.Explorer) error {
	return ask(ctx, s, topology{s.snapshot})
}
