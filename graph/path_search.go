package graph

import (
	"context"
	"math"
	"slices"
)

// Bounds of one search. They are the same for every store, so that every store gives the same answer.
const (
	maxPathNodes = 200_000   // entities seen
	maxPathArcs  = 2_000_000 // relations seen
	maxPathPops  = 50_000    // beginnings of paths looked at
)

// FindPaths returns the best paths between two entities of what r reads, see SearchPaths.
func FindPaths(ctx context.Context, r Reader, q PathQuery) (res PathResult, err error) {
	err = r.Explore(ctx, func(ctx context.Context, r Reader, t Topology) (err error) {
		res, err = SearchPaths(ctx, r, t, q)
		return err
	})
	return res, err
}

// SearchPaths returns the best simple paths between two entities: r gives the relations and entities of the answer, t the
// shape of the graph. Unknown ends, or ends that are the same, have no paths.
//
// The cost of a path is the sum, over its steps, of the weight of the relation's type and, over the entities in between,
// of ½·log2(degree/2): an entity with two relations is free, one with a thousand costs as much as four and a half
// steps. Of several relations between the same two entities the one of least weight is taken. Paths come by length and
// then cost (HOPS) or by cost alone (SPECIFICITY); ties are settled by length, then by the ids along the path.
//
// Both ends are searched level by level, the smaller level first, until their levels together are as long as the path
// looked for; the cost to the end is then computed backwards over what was seen, and the paths come out best first by A*
// with that exact cost as its estimate.
func SearchPaths(ctx context.Context, r Reader, t Topology, q PathQuery) (PathResult, error) {
	if q.From == q.To || slices.Contains(q.Avoid, q.From) || slices.Contains(q.Avoid, q.To) {
		return PathResult{}, nil
	}
	s, err := newPathSearch(ctx, t, q)
	if err != nil || s == nil {
		return PathResult{}, err
	}
	found, err := s.run(ctx)
	if err != nil {
		return PathResult{}, err
	}
	return s.materialise(ctx, r, found)
}

// pathSearch is the state of one search.
type pathSearch struct {
	t          Topology
	q          PathQuery
	a, b       *side
	avoid      map[Node]bool
	types      []bool // by RelationType.Index; nil: any
	arcs       map[Node][]Arc
	hubs       map[Node]int // cost of going through, in thousandths
	arcsLeft   int
	popsLeft   int
	truncation TruncateRule
}

// side is what was seen from one end.
type side struct {
	dist     map[Node]int8
	frontier []Node // nodes at distance depth, not yet expanded
	levels   [][]Node
	depth    int
}

func newSide(n Node) *side {
	return &side{dist: map[Node]int8{n: 0}, frontier: []Node{n}, levels: [][]Node{{n}}}
}

func newPathSearch(ctx context.Context, t Topology, q PathQuery) (*pathSearch, error) {
	nodes, err := t.Lookup(ctx, append([]ID{q.From, q.To}, q.Avoid...))
	if err != nil || nodes[0] < 0 || nodes[1] < 0 {
		return nil, err
	}
	s := &pathSearch{
		t: t, q: q, a: newSide(nodes[0]), b: newSide(nodes[1]), avoid: map[Node]bool{},
		arcs: map[Node][]Arc{}, hubs: map[Node]int{}, arcsLeft: maxPathArcs, popsLeft: maxPathPops,
	}
	for _, n := range nodes[2:] {
		s.avoid[n] = true
	}
	if len(q.Types) > 0 {
		s.types = make([]bool, len(RelationTypes))
		for _, ty := range q.Types {
			if i := ty.Index(); i >= 0 {
				s.types[i] = true
			}
		}
	}
	return s, nil
}

// usable reports whether a path may take the arc.
func (s *pathSearch) usable(a Arc) bool {
	return (s.types == nil || s.types[a.Type]) && a.Covers(s.q.AsOf) && !s.avoid[a.To]
}

// run returns the best paths in order.
func (s *pathSearch) run(ctx context.Context) ([]*partial, error) {
	var found []*partial
	queue := &pathQueue{s: s}
	for length := 1; length <= s.q.MaxLength && len(found) < s.q.Limit; length++ {
		if err := s.widen(ctx, length); err != nil {
			return nil, err
		}
		if s.a.depth+s.b.depth < length {
			break // a bound was hit, or the ends are not connected
		}
		layers, err := s.layers(ctx, length)
		if err != nil {
			return nil, err
		}
		if layers == nil {
			continue
		}
		queue.add(layers)
		if s.q.Rank == RankSpecificity {
			continue // all lengths compete
		}
		if found, err = s.take(ctx, queue, found); err != nil {
			return nil, err
		}
	}
	if s.q.Rank == RankSpecificity {
		var err error
		if found, err = s.take(ctx, queue, found); err != nil {
			return nil, err
		}
	}
	if len(found) == 0 && s.truncation == "" && len(s.a.frontier) > 0 && len(s.b.frontier) > 0 {
		s.truncation = TruncatedLength
	}
	return found, nil
}

// widen expands the ends, the smaller frontier first, until their depths add up to length. It stops short when a bound
// is hit and when one end has seen all that it can reach without meeting the other.
func (s *pathSearch) widen(ctx context.Context, length int) error {
	for s.a.depth+s.b.depth < length && s.truncation == "" {
		near, far := s.a, s.b
		if len(s.b.frontier) < len(s.a.frontier) {
			near, far = s.b, s.a
		}
		if len(near.frontier) == 0 {
			if _, met := near.dist[far.levels[0][0]]; !met {
				return nil
			}
		}
		if err := s.expand(ctx, near); err != nil {
			return err
		}
	}
	return nil
}

// expand sees one level more from one end.
func (s *pathSearch) expand(ctx context.Context, near *side) error {
	complete, err := s.fetch(ctx, near.frontier)
	if err != nil {
		return err
	}
	if !complete {
		s.truncation = TruncatedArcs
		return nil
	}
	var next []Node
	for _, n := range near.frontier {
		for _, a := range s.arcs[n] {
			if _, seen := near.dist[a.To]; !seen && s.usable(a) {
				near.dist[a.To] = int8(near.depth + 1)
				next = append(next, a.To)
			}
		}
	}
	near.depth++
	near.frontier = next
	near.levels = append(near.levels, next)
	if len(s.a.dist)+len(s.b.dist) > maxPathNodes {
		s.truncation = TruncatedNodes
	}
	return nil
}

// fetch sees to it that the arcs of the nodes are known; it reports false when they are too many.
func (s *pathSearch) fetch(ctx context.Context, nodes []Node) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, Wrap(CodeOf(err), "graph.SearchPaths", "the search for paths was ended", err)
	}
	var missing []Node
	for _, n := range nodes {
		if _, ok := s.arcs[n]; !ok {
			missing = append(missing, n)
		}
	}
	if len(missing) == 0 {
		return true, nil
	}
	arcs, complete, err := s.t.Arcs(ctx, missing, s.q.Types, s.arcsLeft)
	if err != nil || !complete {
		return false, err
	}
	for i, n := range missing {
		s.arcs[n] = arcs[i]
		s.arcsLeft -= len(arcs[i])
	}
	return true, nil
}

// hubCost returns what going through an entity of that degree costs, in thousandths.
func hubCost(degree int) int {
	if degree <= 2 {
		return 0
	}
	return int(math.Round(500 * math.Log2(float64(degree)/2)))
}

// priceHubs sees to it that the cost of going through the nodes is known.
func (s *pathSearch) priceHubs(ctx context.Context, nodes []Node) error {
	var missing []Node
	for _, n := range nodes {
		if _, ok := s.hubs[n]; !ok {
			missing = append(missing, n)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	degrees, err := s.t.Degrees(ctx, missing)
	if err != nil {
		return err
	}
	for i, n := range missing {
		s.hubs[n] = hubCost(degrees[i])
	}
	return nil
}

// typeCost is the weight of each relation type, in thousandths, by index.
var typeCost = func() []int {
	c := make([]int, len(relationRules))
	for i, r := range relationRules {
		c[i] = int(math.Round(r.Weight * 1000))
	}
	return c
}()
