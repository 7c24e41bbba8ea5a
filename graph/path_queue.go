package graph

import (
	"container/heap"
	"context"
)

// partial is the beginning of a path.
type partial struct {
	layers *layers
	nodes  []Node
	arcs   []Arc
	cost   int // so far
	total  int // so far, and the least that remains
}

func (p *partial) last() Node { return p.nodes[len(p.nodes)-1] }

func (p *partial) complete() bool { return len(p.arcs) == p.layers.length }

// pathQueue gives the beginnings of paths, the most promising first.
type pathQueue struct {
	s     *pathSearch
	items []*partial
}

func (q *pathQueue) add(l *layers) {
	start := q.s.a.levels[0][0]
	total := l.cost[0][start]
	heap.Push(q, &partial{layers: l, nodes: []Node{start}, total: total})
}

func (q *pathQueue) Len() int      { return len(q.items) }
func (q *pathQueue) Swap(i, j int) { q.items[i], q.items[j] = q.items[j], q.items[i] }
func (q *pathQueue) Push(x any)    { q.items = append(q.items, x.(*partial)) }

func (q *pathQueue) Pop() any {
	n := len(q.items) - 1
	p := q.items[n]
	q.items[n] = nil
	q.items = q.items[:n]
	return p
}

// Less orders by total cost, then length, then by the ids along the path, a beginning before what it is the beginning of:
// so paths of equal cost come out in the order of their ids.
func (q *pathQueue) Less(i, j int) bool {
	a, b := q.items[i], q.items[j]
	if a.total != b.total {
		return a.total < b.total
	}
	if a.layers.length != b.layers.length {
		return a.layers.length < b.layers.length
	}
	for k := 1; k < len(a.nodes) && k < len(b.nodes); k++ {
		if a.nodes[k] != b.nodes[k] {
			return q.s.t.ID(a.nodes[k]) < q.s.t.ID(b.nodes[k])
		}
	}
	return len(a.nodes) < len(b.nodes)
}

// take adds the best paths of the queue to found, until there are enough or none is left.
func (s *pathSearch) take(ctx context.Context, queue *pathQueue, found []*partial) ([]*partial, error) {
	for queue.Len() > 0 && len(found) < s.q.Limit {
		if s.popsLeft == 0 {
			s.truncation = TruncatedPaths
			return found, nil
		}
		s.popsLeft--
		if s.popsLeft%256 == 0 && ctx.Err() != nil {
			return nil, Wrap(CodeOf(ctx.Err()), "graph.SearchPaths", "the search for paths was ended", ctx.Err())
		}
		p := heap.Pop(queue).(*partial)
		if p.complete() {
			found = append(found, p)
			continue
		}
		s.extend(queue, p)
	}
	return found, nil
}

// extend puts every way on from p into the queue.
func (s *pathSearch) extend(queue *pathQueue, p *partial) {
	place := len(p.arcs) + 1
	next := p.layers.cost[place]
	end := s.b.levels[0][0]
	best := map[Node]Arc{}
	for _, a := range s.arcs[p.last()] {
		if _, ok := next[a.To]; !ok || !s.usable(a) || p.visits(a.To) {
			continue
		}
		if b, ok := best[a.To]; !ok || s.better(a, b) {
			best[a.To] = a
		}
	}
	for n, a := range best {
		cost := p.cost + typeCost[a.Type] + s.through(n, end)
		nodes := append(append(make([]Node, 0, place+1), p.nodes...), n)
		arcs := append(append(make([]Arc, 0, place), p.arcs...), a)
		heap.Push(queue, &partial{layers: p.layers, nodes: nodes, arcs: arcs, cost: cost, total: cost + next[n]})
	}
}

// better reports whether a tells more than b, which joins the same two entities; ties by relation id.
func (s *pathSearch) better(a, b Arc) bool {
	if c := typeCost[a.Type] - typeCost[b.Type]; c != 0 {
		return c < 0
	}
	return s.t.RelationID(a.Relation) < s.t.RelationID(b.Relation)
}

func (p *partial) visits(n Node) bool {
	for _, m := range p.nodes {
		if m == n {
			return true
		}
	}
	return false
}

// materialise turns handles into relations and entities.
func (s *pathSearch) materialise(ctx context.Context, r Reader, found []*partial) (PathResult, error) {
	var entityIDs, relationIDs []ID
	for _, p := range found {
		for _, n := range p.nodes {
			entityIDs = append(entityIDs, s.t.ID(n))
		}
		for _, a := range p.arcs {
			relationIDs = append(relationIDs, s.t.RelationID(a.Relation))
		}
	}
	entities, err := r.Entities(ctx, entityIDs)
	if err != nil {
		return PathResult{}, err
	}
	relations, err := r.RelationsByID(ctx, relationIDs)
	if err != nil {
		return PathResult{}, err
	}
	res := PathResult{Truncated: s.truncation != "", Reason: s.truncation}
	for _, p := range found {
		n := len(p.arcs)
		path, ok := s.path(p, entities[:n+1], relations[:n])
		if ok {
			res.Paths = append(res.Paths, path)
		}
		entities, relations = entities[n+1:], relations[n:]
	}
	return res, nil
}

// path returns the path, and false when a load took one of its parts away meanwhile.
func (s *pathSearch) path(p *partial, entities []*Entity, relations []*Relation) (Path, bool) {
	var out Path
	weights, hubs := 0, 0
	for i, a := range p.arcs {
		if entities[i] == nil || entities[i+1] == nil || relations[i] == nil {
			return Path{}, false
		}
		out.Steps = append(out.Steps, PathStep{
			Relation: relations[i], From: entities[i], To: entities[i+1], Forward: a.Forward,
		})
		weights += typeCost[a.Type] - 1000
		if i > 0 {
			hubs += s.hubs[p.nodes[i]]
		}
	}
	out.Cost = float64(p.cost) / 1000
	out.Breakdown = []CostTerm{
		{TermHops, float64(len(p.arcs))}, {TermRelations, float64(weights) / 1000}, {TermHubs, float64(hubs) / 1000},
	}
	return out, true
}
