package connect

import (
	"context"
	"slices"

	"entente/graph"
)

// Bounds of one search. They are the same for every store, so that every store gives the same answer.
const (
	maxPathNodes = 200_000   // entities seen
	maxPathArcs  = 2_000_000 // relations seen
	maxPathPops  = 50_000    // beginnings of paths looked at
)

// FindPaths returns the best paths between two entities of what r reads, see SearchPaths.
func FindPaths(ctx context.Context, r graph.Reader, q PathQuery) (res PathResult, err error) {
	err = r.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) (err error) {
		res, err = SearchPaths(ctx, r, t, q)
		return err
	})
	return res, err
}

// SearchPaths returns the best simple paths between two entities: r gives the relations and entities of the answer, t the
// shape of the graph. Unknown ends, or ends that are the same, have no paths.
//
// What a path costs stands beside TermHops. Of several relations between the same two entities the one of least cost is
// taken, ties by its id; with Coexisting, of those that leave a day. Paths come by length and then cost (HOPS) or by cost
// alone (SPECIFICITY); ties are settled by length, then by the ids of the entities along the path.
//
// Both ends are searched level by level, the smaller level first, until their levels together are as long as the path
// looked for; the cost to the end is then computed backwards over what was seen, and the paths come out best first by A*
// with that cost as its estimate. It is exact but for what depends on the whole path: that nothing is visited twice, and
// that all relations hold at one time.
func SearchPaths(ctx context.Context, r graph.Reader, t graph.Topology, q PathQuery) (PathResult, error) {
	s, err := newPathSearch(ctx, t, q)
	if err != nil || s == nil {
		return PathResult{}, err
	}
	found, err := s.run(ctx)
	if err != nil {
		return PathResult{}, err
	}
	if len(found) == 0 && !s.reason.bound() {
		if s.reason, err = s.whyNone(ctx); err != nil {
			return PathResult{}, err
		}
	}
	return s.materialise(ctx, r, found)
}

// pathSearch is the state of one search.
type pathSearch struct {
	t        graph.Topology
	q        PathQuery
	now      graph.Date // to which the age of relations is counted; unknown where it does not count
	a, b     *side
	avoid    map[graph.Node]bool
	via      map[graph.Node]need // nil: none
	types    []bool              // by RelationType.Index; nil: any
	kinds    map[graph.EntityKind]bool
	arcs     map[graph.Node][]graph.Arc
	hubs     map[graph.Node]int // cost of going through, in thousandths
	arcsLeft int
	popsLeft int
	reason   PathReason
}

// need is a set of entities that a path has yet to go through: a bit for each of PathQuery.Via.
type need uint8

// newPathSearch returns the search, nil when no path can be: when an end or an entity of Via is unknown, or what the
// question wants visited is an end or to be avoided.
func newPathSearch(ctx context.Context, t graph.Topology, q PathQuery) (*pathSearch, error) {
	if q.From == q.To || slices.Contains(q.Avoid, q.From) || slices.Contains(q.Avoid, q.To) || len(q.Via) > MaxVia {
		return nil, nil
	}
	nodes, err := t.Lookup(ctx, slices.Concat([]graph.ID{q.From, q.To}, q.Via, q.Avoid))
	if err != nil || slices.Contains(nodes[:2+len(q.Via)], -1) {
		return nil, err
	}
	s := &pathSearch{
		t: t, q: q, a: newSide(nodes[0]), b: newSide(nodes[1]), avoid: map[graph.Node]bool{},
		arcs: map[graph.Node][]graph.Arc{}, hubs: map[graph.Node]int{}, arcsLeft: maxPathArcs, popsLeft: maxPathPops,
	}
	for _, n := range nodes[2+len(q.Via):] {
		s.avoid[n] = true
	}
	for i, n := range nodes[2 : 2+len(q.Via)] {
		if s.avoid[n] || n == nodes[0] || n == nodes[1] {
			return nil, nil
		}
		if s.via == nil {
			s.via = map[graph.Node]need{}
		}
		if s.via[n] == 0 {
			s.via[n] = 1 << i
		}
	}
	if !q.AsOf.Known() {
		s.now = t.Latest()
	}
	if len(q.Types) > 0 {
		s.types = make([]bool, len(graph.RelationTypes))
		for _, ty := range q.Types {
			if i := ty.Index(); i >= 0 {
				s.types[i] = true
			}
		}
	}
	if len(q.Kinds) > 0 {
		s.kinds = map[graph.EntityKind]bool{}
		for _, k := range q.Kinds {
			s.kinds[k] = true
		}
	}
	return s, nil
}

// usable reports whether a path may take the arc.
func (s *pathSearch) usable(a *graph.Arc) bool {
	return (s.types == nil || s.types[a.Type]) && (s.q.MinEvidence == 0 || int(a.Documents) >= s.q.MinEvidence) &&
		a.Covers(s.q.AsOf) && !s.avoid[a.To] && (s.kinds == nil || s.between(a.To))
}

// between reports whether a node is an end, or of a kind that may stand between the ends.
func (s *pathSearch) between(n graph.Node) bool {
	return n == s.start() || n == s.end() || s.kinds[s.t.ID(n).Kind()]
}

func (s *pathSearch) start() graph.Node { return s.a.levels[0][0] }
func (s *pathSearch) end() graph.Node   { return s.b.levels[0][0] }

// wanted returns all that a path has to go through.
func (s *pathSearch) wanted() need {
	var all need
	for _, bit := range s.via {
		all |= bit
	}
	return all
}

// run returns the best paths in order.
func (s *pathSearch) run(ctx context.Context) ([]*partial, error) {
	queue := &pathQueue{s: s}
	for length := 1; length <= s.q.MaxLength && len(queue.found) < s.q.Limit; length++ {
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
		if err := queue.take(ctx); err != nil {
			return nil, err
		}
	}
	if s.q.Rank == RankSpecificity {
		if err := queue.take(ctx); err != nil {
			return nil, err
		}
	}
	if len(queue.found) == 0 && s.reason == "" && len(s.a.frontier) > 0 && len(s.b.frontier) > 0 {
		s.reason = TruncatedLength
	}
	return queue.found, nil
}
