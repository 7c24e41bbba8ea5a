package connect

import (
	"cmp"
	"context"
	"math"
	"slices"

	"entente/graph"
)

// Bounds of a question about bridges.
const (
	MaxBridgeEnds   = 50 // entities on each side
	MaxBridgeLength = 6
)

// BridgeQuery asks who stands between two groups.
type BridgeQuery struct {
	Left, Right []graph.ID
	MaxLength   int // steps of a path between the groups, 2 to MaxBridgeLength
	Limit       int
	Types       []graph.RelationType // empty: any
	AsOf        graph.Date           // unknown: any time
}

// Bridge is an entity that stands between two groups.
type Bridge struct {
	Entity *graph.Entity
	// Score is the mean, over all pairs of the groups, of the share of the pair's shortest paths that go through the entity
	// (as in betweenness, after L. C. Freeman, Sociometry 40, 35, 1977), divided by 1 + ½·log2(degree/2): who is connected to
	// everything joins nobody in particular. From 0 to 1, rounded to millionths.
	Score float64
	Pairs int // how many pairs have a shortest path through it
	Joins []BridgePair
}

// BridgePair is a pair that an entity joins.
type BridgePair struct {
	Left, Right *graph.Entity
	Length      int // steps of the shortest paths between them
}

// SearchBridges returns the entities on shortest paths between two groups, which are no members of either, by score, then pairs,
// then id; complete is false when more relations would have to be looked at than one question may: it is then of the pairs that
// were looked at. Members of both groups and unknown ids are left out.
func SearchBridges(ctx context.Context, r graph.Reader, t graph.Topology, q BridgeQuery) (found []Bridge, complete bool, err error) {
	b := &bridging{explorer: newExplorer(t, q.Types, q.AsOf), known: map[graph.Node][]graph.Arc{}, ends: map[graph.Node]bool{}, score: map[graph.Node]*bridge{}}
	left, right, err := b.groups(ctx, q)
	if err != nil {
		return nil, false, err
	}
	complete = true
	var sides [2]map[graph.Node]*reach
	for i, group := range [][]graph.Node{left, right} {
		depth := (q.MaxLength + 1 - i) / 2 // together MaxLength
		sides[i] = map[graph.Node]*reach{}
		for _, n := range group {
			found, whole, err := b.reach(ctx, n, depth)
			if err != nil {
				return nil, false, err
			}
			complete = complete && whole
			sides[i][n] = found
		}
	}
	for _, l := range left {
		for _, r := range right {
			b.join(sides[0][l], sides[1][r])
		}
	}
	found, err = b.materialise(ctx, r, q.Limit, len(left)*len(right))
	return found, complete, err
}

// bridging is the state of one search for bridges.
type bridging struct {
	*explorer
	known map[graph.Node][]graph.Arc
	ends  map[graph.Node]bool
	score map[graph.Node]*bridge
}

// bridge is what is known of an entity between the groups.
type bridge struct {
	share float64 // sum over pairs
	pairs []nodePair
}

type nodePair struct {
	left, right graph.Node
	length      int
}

// groups returns the nodes of both sides in the order of the question, each once.
func (b *bridging) groups(ctx context.Context, q BridgeQuery) (left, right []graph.Node, err error) {
	nodes, err := b.t.Lookup(ctx, slices.Concat(q.Left, q.Right))
	if err != nil {
		return nil, nil, err
	}
	l, r := nodes[:len(q.Left)], nodes[len(q.Left):]
	add := func(to *[]graph.Node, n graph.Node, other []graph.Node) {
		if n >= 0 && !slices.Contains(*to, n) && !slices.Contains(other, n) {
			*to = append(*to, n)
			b.ends[n] = true
		}
	}
	for _, n := range l {
		add(&left, n, r)
	}
	for _, n := range r {
		add(&right, n, l)
	}
	return left, right, nil
}

// reach is what was seen from one end: how far each node is, and over how many shortest paths.
type reach struct {
	end    graph.Node
	dist   map[graph.Node]int
	ways   map[graph.Node]float64
	before map[graph.Node][]graph.Node // on the shortest paths from the end
	levels [][]graph.Node
}

// reach sees so many levels from an end; false when not all of them.
func (b *bridging) reach(ctx context.Context, end graph.Node, depth int) (*reach, bool, error) {
	s := &reach{
		end: end, dist: map[graph.Node]int{end: 0}, ways: map[graph.Node]float64{end: 1}, before: map[graph.Node][]graph.Node{}, levels: [][]graph.Node{{end}},
	}
	for d := 1; d <= depth; d++ {
		level := s.levels[d-1]
		complete, err := b.fetch(ctx, level)
		if err != nil || !complete {
			return s, false, err
		}
		var next []graph.Node
		for _, n := range level {
			var last graph.Node = -1
			for _, to := range neighbours(b.known[n]) {
				if to == n || to == last {
					continue
				}
				last = to
				at, seen := s.dist[to]
				if !seen {
					s.dist[to], at = d, d
					next = append(next, to)
				}
				if at == d {
					s.ways[to] += s.ways[n]
					s.before[to] = append(s.before[to], n)
				}
			}
		}
		s.levels = append(s.levels, next)
	}
	return s, true, nil
}

// neighbours returns the other ends of the arcs in ascending order: several relations between two entities are one way.
func neighbours(arcs []graph.Arc) []graph.Node {
	out := make([]graph.Node, len(arcs))
	for i, a := range arcs {
		out[i] = a.To
	}
	slices.Sort(out)
	return out
}

// fetch sees to it that the arcs of the nodes are known.
func (b *bridging) fetch(ctx context.Context, nodes []graph.Node) (bool, error) {
	missing := slices.DeleteFunc(slices.Clone(nodes), func(n graph.Node) bool { _, known := b.known[n]; return known })
	arcs, complete, err := b.arcs(ctx, missing)
	if err != nil || !complete {
		return false, err
	}
	for i, n := range missing {
		b.known[n] = arcs[i]
	}
	return true, nil
}

// join finds what lies on the shortest paths of one pair. Each of them goes through one node of the level in which the two sides
// meet; from there the shares run back to both ends.
func (b *bridging) join(l, r *reach) {
	length, meeting := shortest(l, r)
	if length < 2 {
		return
	}
	all := 0.0
	for _, m := range meeting {
		all += l.ways[m] * r.ways[m]
	}
	share := map[graph.Node]float64{}
	for _, m := range meeting {
		share[m] = l.ways[m] * r.ways[m] / all
	}
	for _, side := range []*reach{l, r} {
		flow := map[graph.Node]float64{}
		var level []graph.Node
		for _, m := range meeting {
			flow[m] = share[m]
			level = append(level, m)
		}
		for len(level) > 0 {
			var next []graph.Node
			for _, n := range level {
				for _, before := range side.before[n] {
					if before == side.end {
						continue
					}
					if _, seen := flow[before]; !seen {
						next = append(next, before)
					}
					flow[before] += flow[n] * side.ways[before] / side.ways[n]
				}
			}
			slices.Sort(next)
			level = next
		}
		for n, f := range flow {
			if _, met := share[n]; !met {
				share[n] = f
			}
		}
	}
	for n, s := range share {
		if b.ends[n] {
			continue
		}
		if b.score[n] == nil {
			b.score[n] = &bridge{}
		}
		b.score[n].share += math.Round(s*1e9) / 1e9
		b.score[n].pairs = append(b.score[n].pairs, nodePair{l.end, r.end, length})
	}
}

// shortest returns how many steps lie between the ends, and the nodes in which their sides meet; 0 when they do not.
func shortest(l, r *reach) (length int, meeting []graph.Node) {
	for length = 1; length <= len(l.levels)+len(r.levels)-2; length++ {
		i := min(length, len(l.levels)-1)
		if length-i > len(r.levels)-1 {
			break
		}
		for _, n := range l.levels[i] {
			if d, seen := r.dist[n]; seen && d == length-i {
				meeting = append(meeting, n)
			}
		}
		if len(meeting) > 0 {
			return length, meeting
		}
	}
	return 0, nil
}

// materialise turns nodes into entities, the best first.
func (b *bridging) materialise(ctx context.Context, r graph.Reader, limit, pairs int) ([]Bridge, error) {
	nodes := make([]graph.Node, 0, len(b.score))
	for n := range b.score {
		nodes = append(nodes, n)
	}
	slices.Sort(nodes)
	hubs, err := b.hubCosts(ctx, nodes)
	if err != nil {
		return nil, err
	}
	score := map[graph.Node]float64{}
	for i, n := range nodes {
		mean := b.score[n].share / float64(pairs)
		score[n] = math.Round(mean/(1+float64(hubs[i])/1000)*1e6) / 1e6
	}
	slices.SortFunc(nodes, func(x, y graph.Node) int {
		return cmp.Or(cmp.Compare(score[y], score[x]), len(b.score[y].pairs)-len(b.score[x].pairs),
			cmp.Compare(b.t.ID(x), b.t.ID(y)))
	})
	nodes = nodes[:min(limit, len(nodes))]
	var ids []graph.ID
	for _, n := range nodes {
		ids = append(ids, b.t.ID(n))
		for _, p := range b.score[n].pairs {
			ids = append(ids, b.t.ID(p.left), b.t.ID(p.right))
		}
	}
	entities, err := r.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]Bridge, len(nodes))
	for i, n := range nodes {
		out[i] = Bridge{Entity: entities[0], Score: score[n], Pairs: len(b.score[n].pairs)}
		entities = entities[1:]
		for _, p := range b.score[n].pairs {
			out[i].Joins = append(out[i].Joins, BridgePair{entities[0], entities[1], p.length})
			entities = entities[2:]
		}
	}
	return out, nil
}
