package embedded

import (
	"cmp"
	"slices"

	"entente/graph"
)

// adjacency is the relations of every entity, one entity behind the other. Those of one entity stand in the order of
// graph.DefaultStepOrder, so that those of one type stand together and a page of them needs no sorting.
type adjacency struct {
	starts []int32 // of node n: starts[n] to starts[n+1]
	arcs   []graph.Arc
	items  []graph.RelationItem // aligned with arcs
}

// connect makes the adjacency. A relation of an entity with itself stands there once, forward.
func (s *snapshot) connect() adjacency {
	a := adjacency{starts: make([]int32, len(s.nodes)+1)}
	from, to := make([]graph.Node, len(s.relations)), make([]graph.Node, len(s.relations))
	for i, r := range s.relations {
		from[i], to[i] = s.handles[r.From], s.handles[r.To]
		a.starts[from[i]+1]++
		if from[i] != to[i] {
			a.starts[to[i]+1]++
		}
	}
	for n := range s.nodes {
		a.starts[n+1] += a.starts[n]
	}
	a.arcs = make([]graph.Arc, a.starts[len(s.nodes)])
	next := slices.Clone(a.starts)
	lifetimes := s.lifetimes()
	add := func(at, other graph.Node, relation int, forward bool) {
		r := s.relations[relation]
		a.arcs[next[at]] = graph.Arc{
			To: other, Relation: int32(relation), Type: int16(r.Type.Index()), Forward: forward,
			Documents: graph.DocumentsOf(r.Evidence),
			Period:    graph.HoldingWithin(r.Type, r.Period, lifetimes[from[relation]], lifetimes[to[relation]]),
		}
		next[at]++
	}
	for i := range s.relations {
		add(from[i], to[i], i, true)
		if from[i] != to[i] {
			add(to[i], from[i], i, false)
		}
	}
	s.arrange(a)
	a.items = make([]graph.RelationItem, len(a.arcs))
	for i, arc := range a.arcs {
		a.items[i] = graph.RelationItem{
			Relation: &s.relations[arc.Relation].Relation, Other: s.nodes[arc.To].entity, Forward: arc.Forward,
			Holds: arc.Period,
		}
	}
	return a
}

// lifetimes returns when each node ran or was in force, as its relations take it.
func (s *snapshot) lifetimes() []graph.Period {
	out := make([]graph.Period, len(s.nodes))
	for i, n := range s.nodes {
		out[i] = graph.Lifetime(n.entity)
	}
	return out
}

// arrange puts the arcs of each node into the default order: by type, name of the other end, id of the relation, whose
// handles are in the order of ids.
func (s *snapshot) arrange(a adjacency) {
	for n := range s.nodes {
		slices.SortFunc(a.arcs[a.starts[n]:a.starts[n+1]], func(x, y graph.Arc) int {
			if x.Type != y.Type {
				return int(x.Type) - int(y.Type)
			}
			if c := s.names[x.To] - s.names[y.To]; c != 0 {
				return int(c)
			}
			return int(x.Relation) - int(y.Relation)
		})
	}
}

// nameRanks returns the place of each node in the order of names; equal names have equal places.
func (s *snapshot) nameRanks() []int32 {
	names := make([]graph.Value, len(s.nodes))
	for i, n := range s.nodes {
		names[i] = n.name
	}
	return rank(names)
}

// span returns where the arcs of a node stand.
func (a *adjacency) span(n graph.Node) (from, to int) { return int(a.starts[n]), int(a.starts[n+1]) }

// spanOf returns where the arcs of a node that have the type stand.
func (a *adjacency) spanOf(n graph.Node, t graph.RelationType) (from, to int) {
	from, to = a.span(n)
	index := int16(t.Index())
	arcs := a.arcs[from:to]
	begin, _ := slices.BinarySearchFunc(arcs, index, func(x graph.Arc, t int16) int { return cmp.Compare(x.Type, t) })
	end, _ := slices.BinarySearchFunc(arcs, index+1, func(x graph.Arc, t int16) int { return cmp.Compare(x.Type, t) })
	return from + begin, from + end
}

// spansOf returns where the arcs of a node that have the types (none: any) stand, each type by itself.
func (a *adjacency) spansOf(n graph.Node, types []graph.RelationType) [][2]int {
	if len(types) == 0 {
		types = graph.RelationTypes
	}
	out := make([][2]int, 0, len(types))
	for _, t := range types {
		if from, to := a.spanOf(n, t); from < to {
			out = append(out, [2]int{from, to})
		}
	}
	return out
}

// related returns all relations of an entity; graph.Filter asks for them.
func (s *snapshot) related(id graph.ID) []graph.RelationItem {
	n, ok := s.handles[id]
	if !ok {
		return nil
	}
	from, to := s.span(n)
	return s.items[from:to:to]
}
