package connect

import (
	"container/heap"
	"context"
	"encoding/binary"

	"entente/graph"
)

// partial is the beginning of a path.
type partial struct {
	layers *layers
	nodes  []graph.Node
	arcs   []graph.Arc
	needed need // what it has yet to go through
	days   days // on which all its relations may have held; of any day unless Coexisting is asked for
	cost   int  // so far
	total  int  // so far, and the least that remains
}

func (p *partial) last() graph.Node { return p.nodes[len(p.nodes)-1] }

func (p *partial) complete() bool { return len(p.arcs) == p.layers.length }

// pathQueue gives the beginnings of paths, the most promising first, and keeps the paths that were found.
type pathQueue struct {
	s     *pathSearch
	items []*partial
	found []*partial
	known map[string]bool // the nodes along the paths that were found, where one may come again over other relations
}

func (q *pathQueue) add(l *layers) {
	wanted := q.s.wanted()
	heap.Push(q, &partial{
		layers: l, nodes: []graph.Node{q.s.start()}, needed: wanted, days: q.s.window(),
		total: l.cost[0][spotOf(q.s.start(), wanted)],
	})
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
// so paths of equal cost come out in the order of their ids. What goes the same way over other relations comes by the ids
// of these.
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
	for k := 0; k < len(a.arcs) && k < len(b.arcs); k++ {
		if x, y := a.arcs[k].Relation, b.arcs[k].Relation; x != y {
			return q.s.t.RelationID(x) < q.s.t.RelationID(y)
		}
	}
	return len(a.nodes) < len(b.nodes)
}

// take finds the best paths of the queue, until there are enough or none is left.
func (q *pathQueue) take(ctx context.Context) error {
	s := q.s
	for q.Len() > 0 && len(q.found) < s.q.Limit {
		if s.popsLeft == 0 {
			s.reason = TruncatedPaths
			return nil
		}
		s.popsLeft--
		if s.popsLeft%256 == 0 && ctx.Err() != nil {
			return graph.Wrap(graph.CodeOf(ctx.Err()), "the search for paths was stopped before it was complete", ctx.Err())
		}
		switch p := heap.Pop(q).(*partial); {
		case !p.complete():
			q.extend(p)
		case !s.q.Coexisting || q.isNew(p):
			q.found = append(q.found, p)
		}
	}
	return nil
}

// isNew reports whether no path along the same entities was found before, and notes this one.
func (q *pathQueue) isNew(p *partial) bool {
	var way []byte
	for _, n := range p.nodes {
		way = binary.BigEndian.AppendUint32(way, uint32(n))
	}
	if q.known == nil {
		q.known = map[string]bool{}
	}
	isNew := !q.known[string(way)]
	q.known[string(way)] = true
	return isNew
}

// extend puts every way on from p into the queue: over the best of the relations to each entity, and, where the days count,
// the best of those that leave the same days.
func (q *pathQueue) extend(p *partial) {
	s := q.s
	place := len(p.arcs) + 1
	next := p.layers.cost[place]
	type way struct {
		to   graph.Node
		days days
	}
	best := map[way]*graph.Arc{}
	arcs := s.arcs[p.last()]
	for i := range arcs {
		a := &arcs[i]
		if _, ok := next[spotOf(a.To, p.needed&^s.via[a.To])]; !ok || !s.usable(a) || p.visits(a.To) {
			continue
		}
		w := way{a.To, p.days}
		if s.q.Coexisting {
			if w.days = p.days.and(a.Period); w.days.none() {
				continue
			}
		}
		if b, ok := best[w]; !ok || s.better(a, b) {
			best[w] = a
		}
	}
	for w, a := range best {
		q.pushed(p, a, w.days, next)
	}
}

// pushed puts p with one step more into the queue; next is what remains from there.
func (q *pathQueue) pushed(p *partial, a *graph.Arc, d days, next map[spot]int) {
	n := len(p.arcs) + 1
	needed := p.needed &^ q.s.via[a.To]
	rest := next[spotOf(a.To, needed)]
	cost := p.cost + q.s.cost(a) + q.s.through(a.To, q.s.end())
	heap.Push(q, &partial{
		layers: p.layers, nodes: append(append(make([]graph.Node, 0, n+1), p.nodes...), a.To),
		arcs: append(append(make([]graph.Arc, 0, n), p.arcs...), *a), needed: needed, days: d, cost: cost, total: cost + rest,
	})
}

// better reports whether a costs less than b, which joins the same two entities; ties by relation id.
func (s *pathSearch) better(a, b *graph.Arc) bool {
	if c := s.cost(a) - s.cost(b); c != 0 {
		return c < 0
	}
	return s.t.RelationID(a.Relation) < s.t.RelationID(b.Relation)
}

func (p *partial) visits(n graph.Node) bool {
	for _, m := range p.nodes {
		if m == n {
			return true
		}
	}
	return false
}
