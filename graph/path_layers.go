package graph

import (
	"context"
	"slices"
)

// layers holds, for paths of one length, the least cost from each place to the end: cost[i][n] is that of a walk of
// length-i steps from n to the end. Nodes from which the end cannot be reached in that many steps are absent.
type layers struct {
	length int
	cost   []map[Node]int
}

// layers returns the layers for one length, nil when no walk of that length joins the ends. The levels of both ends must
// together be at least as deep.
func (s *pathSearch) layers(ctx context.Context, length int) (*layers, error) {
	meet := min(s.a.depth, length) // places up to meet were seen from a, those from meet on from b
	l := &layers{length: length, cost: make([]map[Node]int, length+1)}
	l.cost[length] = map[Node]int{s.b.levels[0][0]: 0}
	for i := length - 1; i >= meet; i-- {
		if err := s.relaxFromEnd(ctx, l, i, i == meet); err != nil {
			return nil, err
		}
	}
	for i := meet - 1; i >= 0; i-- {
		if err := s.relaxFromStart(ctx, l, i); err != nil {
			return nil, err
		}
	}
	if _, ok := l.cost[0][s.a.levels[0][0]]; !ok {
		return nil, nil
	}
	boundary := keys(l.cost[min(meet, length-1)])
	if complete, err := s.fetch(ctx, boundary); err != nil || !complete {
		if !complete {
			s.truncation = TruncatedArcs
		}
		return nil, err
	}
	return l, nil
}

// relaxFromEnd computes cost[i] from cost[i+1] along the arcs of the nodes at i+1, which were seen from the end.
func (s *pathSearch) relaxFromEnd(ctx context.Context, l *layers, i int, atMeeting bool) error {
	here := map[Node]int{}
	start, end := s.a.levels[0][0], s.b.levels[0][0]
	next := l.cost[i+1]
	if err := s.priceHubs(ctx, keys(next)); err != nil {
		return err
	}
	for w, rest := range next {
		rest += s.through(w, end)
		for _, a := range s.arcs[w] {
			v := a.To
			if !s.usable(a) || v == end || (v == start) != (i == 0) || v == w {
				continue
			}
			if atMeeting {
				if d, seen := s.a.dist[v]; !seen || int(d) > i {
					continue
				}
			}
			relax(here, v, rest+typeCost[a.Type])
		}
	}
	l.cost[i] = here
	return nil
}

// relaxFromStart computes cost[i] from cost[i+1] along the arcs of the nodes that were seen from the start within i steps.
func (s *pathSearch) relaxFromStart(ctx context.Context, l *layers, i int) error {
	here := map[Node]int{}
	start, end := s.a.levels[0][0], s.b.levels[0][0]
	next := l.cost[i+1]
	if err := s.priceHubs(ctx, keys(next)); err != nil {
		return err
	}
	for _, level := range s.a.levels[:i+1] {
		for _, v := range level {
			if v == end || (v == start) != (i == 0) {
				continue
			}
			for _, a := range s.arcs[v] {
				if rest, ok := next[a.To]; ok && s.usable(a) && a.To != v {
					relax(here, v, rest+s.through(a.To, end)+typeCost[a.Type])
				}
			}
		}
	}
	l.cost[i] = here
	return nil
}

// through is what going on through a node costs; the end is not gone through.
func (s *pathSearch) through(n, end Node) int {
	if n == end {
		return 0
	}
	return s.hubs[n]
}

func relax(costs map[Node]int, n Node, cost int) {
	if old, ok := costs[n]; !ok || cost < old {
		costs[n] = cost
	}
}

// keys returns the keys of m in ascending order, so that what is asked of a store does not depend on chance.
func keys(m map[Node]int) []Node {
	out := make([]Node, 0, len(m))
	for n := range m {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}
