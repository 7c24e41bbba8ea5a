package connect

import (
	"context"
	"slices"

	"entente/graph"
)

// spot is a node with what a path has yet to go through behind it.
type spot int64

func spotOf(n graph.Node, needed need) spot { return spot(n)<<8 | spot(needed) }
func (p spot) node() graph.Node             { return graph.Node(p >> 8) }
func (p spot) needed() need                 { return need(p) }

// layers holds, for paths of one length, the least cost from each place to the end: cost[i][p] is that of a walk of
// length-i steps from p's node to the end that goes through all that p needs. Spots from which there is none are absent.
type layers struct {
	length int
	cost   []map[spot]int
}

// layers returns the layers for one length, nil when no walk of that length joins the ends. The levels of both ends must
// together be at least as deep.
func (s *pathSearch) layers(ctx context.Context, length int) (*layers, error) {
	meet := min(s.a.depth, length) // places up to meet were seen from a, those from meet on from b
	l := &layers{length: length, cost: make([]map[spot]int, length+1)}
	l.cost[length] = map[spot]int{spotOf(s.end(), 0): 0}
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
	if _, ok := l.cost[0][spotOf(s.start(), s.wanted())]; !ok {
		return nil, nil
	}
	if complete, err := s.fetch(ctx, nodesOf(l.cost[min(meet, length-1)])); err != nil || !complete {
		if !complete {
			s.reason = TruncatedArcs
		}
		return nil, err
	}
	return l, nil
}

// relaxFromEnd computes cost[i] from cost[i+1] along the arcs of the nodes at i+1, which were seen from the end.
func (s *pathSearch) relaxFromEnd(ctx context.Context, l *layers, i int, atMeeting bool) error {
	here := map[spot]int{}
	start, end := s.start(), s.end()
	next := l.cost[i+1]
	if err := s.priceHubs(ctx, nodesOf(next)); err != nil {
		return err
	}
	for p, rest := range next {
		w, needed := p.node(), p.needed()|s.via[p.node()]
		rest += s.through(w, end)
		arcs := s.arcs[w]
		for k := range arcs {
			a := &arcs[k]
			v := a.To
			if !s.usable(a) || v == end || (v == start) != (i == 0) || v == w || s.via[v]&needed != 0 {
				continue
			}
			if atMeeting {
				if d, seen := s.a.dist[v]; !seen || int(d) > i {
					continue
				}
			}
			relax(here, spotOf(v, needed), rest+s.cost(a))
		}
	}
	l.cost[i] = here
	return nil
}

// relaxFromStart computes cost[i] from cost[i+1] along the arcs of the nodes that were seen from the start within i steps.
func (s *pathSearch) relaxFromStart(ctx context.Context, l *layers, i int) error {
	here := map[spot]int{}
	start, end := s.start(), s.end()
	next := l.cost[i+1]
	if err := s.priceHubs(ctx, nodesOf(next)); err != nil {
		return err
	}
	for _, level := range s.a.levels[:i+1] {
		for _, v := range level {
			if v == end || (v == start) != (i == 0) {
				continue
			}
			arcs := s.arcs[v]
			for k := range arcs {
				if a := &arcs[k]; a.To != v && s.usable(a) {
					s.relaxOver(here, next, v, a)
				}
			}
		}
	}
	l.cost[i] = here
	return nil
}

// relaxOver relaxes the spots of v by those that are known of the other end of the arc.
func (s *pathSearch) relaxOver(here, next map[spot]int, v graph.Node, a *graph.Arc) {
	bit := s.via[a.To]
	for _, behind := range s.subsets() {
		if needed := behind | bit; behind&bit == 0 && needed&s.via[v] == 0 {
			if rest, ok := next[spotOf(a.To, behind)]; ok {
				relax(here, spotOf(v, needed), rest+s.through(a.To, s.end())+s.cost(a))
			}
		}
	}
}

// subsets returns every set of what a path may have yet to go through: only the empty one where Via is.
func (s *pathSearch) subsets() []need { return allNeeds[:int(s.wanted())+1] }

var allNeeds = func() []need {
	all := make([]need, 1<<MaxVia)
	for i := range all {
		all[i] = need(i)
	}
	return all
}()

// through is what going on through a node costs; the end is not gone through.
func (s *pathSearch) through(n, end graph.Node) int {
	if n == end {
		return 0
	}
	return s.hubs[n]
}

func relax(costs map[spot]int, p spot, cost int) {
	if old, ok := costs[p]; !ok || cost < old {
		costs[p] = cost
	}
}

// nodesOf returns the nodes of the spots, each once, in ascending order, so that what is asked of a store does not depend
// on chance.
func nodesOf(m map[spot]int) []graph.Node {
	out := make([]graph.Node, 0, len(m))
	for p := range m {
		out = append(out, p.node())
	}
	slices.Sort(out)
	return slices.Compact(out)
}
