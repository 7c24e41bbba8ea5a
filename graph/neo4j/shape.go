package neo4j

import (
	"context"
	"slices"
	"sort"

	"entente/graph"
)

// shape is the bare shape of the whole graph at one revision, kept in memory: some forty bytes for each relation and each of its
// ends. Questions about how much is connected look at thousands of relations; over Bolt each would cost more than the answer.
type shape struct {
	revision  int
	ids       []graph.ID // of entities, ascending
	degrees   []int32
	relations []graph.ID
	blocks    []int32 // of the type with index t: relations[blocks[t]:blocks[t+1]], ascending
	starts    []int32 // of node n: arcs[starts[n]:starts[n+1]], by type
	arcs      []graph.Arc
	latest    graph.Date
}

var _ graph.WholeTopology = (*shape)(nil)

// node returns the handle of an id, -1 for none.
func (s *shape) node(id graph.ID) graph.Node {
	if n, ok := slices.BinarySearch(s.ids, id); ok {
		return graph.Node(n)
	}
	return -1
}

// typeOf returns the type of the relation with an id, empty when there is none.
func (s *shape) typeOf(id string) graph.RelationType {
	for i, t := range graph.RelationTypes {
		if _, ok := slices.BinarySearch(s.relations[s.blocks[i]:s.blocks[i+1]], graph.ID(id)); ok {
			return t
		}
	}
	return ""
}

// Lookup fulfils graph.Topology.
func (s *shape) Lookup(_ context.Context, ids []graph.ID) ([]graph.Node, error) {
	return each(ids, s.node), nil
}

// Arcs fulfils graph.Topology. Lists of all types, and of one, are shared.
func (s *shape) Arcs(
	_ context.Context, nodes []graph.Node, types []graph.RelationType, most int,
) ([][]graph.Arc, bool, error) {
	out := make([][]graph.Arc, len(nodes))
	known := knownTypes(types)
	for i, n := range nodes {
		all := s.arcs[s.starts[n]:s.starts[n+1]:s.starts[n+1]]
		switch {
		case len(types) == 0:
			out[i] = all
		case len(known) == 1:
			out[i] = ofType(all, known[0])
		default:
			for _, t := range known {
				out[i] = append(out[i], ofType(all, t)...)
			}
		}
		if most -= len(out[i]); most < 0 {
			return nil, false, nil
		}
	}
	return out, true, nil
}

// ofType returns those of the arcs, which are in the order of types, that have the type.
func ofType(arcs []graph.Arc, t graph.RelationType) []graph.Arc {
	index := int16(t.Index())
	from := sort.Search(len(arcs), func(i int) bool { return arcs[i].Type >= index })
	to := from + sort.Search(len(arcs)-from, func(i int) bool { return arcs[from+i].Type > index })
	return arcs[from:to:to]
}

// Degrees fulfils graph.Topology.
func (s *shape) Degrees(_ context.Context, nodes []graph.Node) ([]int, error) {
	return each(nodes, func(n graph.Node) int { return int(s.degrees[n]) }), nil
}

// ID fulfils graph.Topology.
func (s *shape) ID(n graph.Node) graph.ID { return s.ids[n] }

// RelationID fulfils graph.Topology.
func (s *shape) RelationID(relation int32) graph.ID { return s.relations[relation] }

// Latest fulfils graph.Topology.
func (s *shape) Latest() graph.Date { return s.latest }

// Size fulfils graph.WholeTopology.
func (s *shape) Size() int { return len(s.ids) }

// Relations fulfils graph.WholeTopology.
func (s *shape) Relations() int { return len(s.relations) }

// line is a relation while a shape is built.
type line struct {
	from, to  graph.Node
	typ       int16
	documents int16 // -1 for a withdrawn one, which is no arc
	period    graph.Period
}

// connect makes the arcs of the lines, which are in the order of the relations.
func (s *shape) connect(lines []line) {
	s.starts = make([]int32, len(s.ids)+1)
	eachEnd := func(do func(at graph.Node, a graph.Arc)) {
		for i, l := range lines {
			if l.documents < 0 {
				continue
			}
			a := graph.Arc{
				To: l.to, Relation: int32(i), Type: l.typ, Forward: true, Documents: uint8(min(l.documents, 255)), Period: l.period,
			}
			do(l.from, a)
			if l.from != l.to {
				a.To, a.Forward = l.from, false
				do(l.to, a)
			}
		}
	}
	eachEnd(func(at graph.Node, _ graph.Arc) { s.starts[at+1]++ })
	for n := range s.ids {
		s.starts[n+1] += s.starts[n]
	}
	s.arcs = make([]graph.Arc, s.starts[len(s.ids)])
	next := slices.Clone(s.starts)
	eachEnd(func(at graph.Node, a graph.Arc) {
		s.arcs[next[at]] = a
		next[at]++
	})
	// Lines come type by type, so that the arcs of a node are in the order of types already.
}
