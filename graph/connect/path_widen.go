package connect

import (
	"context"

	"entente/graph"
)

// side is what was seen from one end.
type side struct {
	dist     map[graph.Node]int8
	frontier []graph.Node // nodes at distance depth, not yet expanded
	levels   [][]graph.Node
	depth    int
}

func newSide(n graph.Node) *side {
	return &side{dist: map[graph.Node]int8{n: 0}, frontier: []graph.Node{n}, levels: [][]graph.Node{{n}}}
}

// widen expands the ends, the smaller frontier first, until their depths add up to length. It stops short when a bound
// is hit and when one end has seen all that it can reach without meeting the other.
func (s *pathSearch) widen(ctx context.Context, length int) error {
	for s.a.depth+s.b.depth < length && s.reason == "" {
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
		s.reason = TruncatedArcs
		return nil
	}
	var next []graph.Node
	for _, n := range near.frontier {
		arcs := s.arcs[n]
		for i := range arcs {
			a := &arcs[i]
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
		s.reason = TruncatedNodes
	}
	return nil
}

// fetch sees to it that the arcs of the nodes are known; it reports false when they are too many.
func (s *pathSearch) fetch(ctx context.Context, nodes []graph.Node) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, graph.Wrap(graph.CodeOf(err), "the search for paths was stopped before it was complete", err)
	}
	var missing []graph.Node
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
