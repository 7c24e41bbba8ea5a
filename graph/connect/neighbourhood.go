package connect

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Bounds of a neighbourhood.
const (
	MaxNeighbourhoodDepth     = 4
	MaxNeighbourhoodEntities  = 2_000
	maxNeighbourhoodRelations = 10_000
)

// NeighbourhoodQuery asks for what lies around entities.
type NeighbourhoodQuery struct {
	IDs   []graph.ID
	Depth int                  // steps, 0 to MaxNeighbourhoodDepth
	Limit int                  // entities, those asked about included, 1 to MaxNeighbourhoodEntities
	Types []graph.RelationType // empty: any
	Kinds []graph.EntityKind   // of what lies around; empty: any
	AsOf  graph.Date           // unknown: any time
}

// Neighbourhood is a piece of the graph around some entities, fit for drawing.
type Neighbourhood struct {
	// Nodes come by distance; of one distance the one that is joined by the most telling relation and is the least of a hub
	// comes first, ties by id.
	Nodes     []NeighbourhoodNode
	Relations []*graph.Relation // those among the nodes that the question allows, by id
	Truncated bool
	Reason    BoundReason
}

// NeighbourhoodNode is an entity of a neighbourhood.
type NeighbourhoodNode struct {
	Entity   *graph.Entity
	Degree   int // how many relations it has in the whole graph, whatever the question
	Distance int // steps from the nearest entity that was asked about
}

// SearchNeighbourhood returns what lies around entities, level by level. Where a level does not fit, those of it that come first
// are taken, and no further level. Unknown ids are left out.
func SearchNeighbourhood(ctx context.Context, r graph.Reader, t graph.Topology, q NeighbourhoodQuery) (Neighbourhood, error) {
	s := &surroundings{explorer: newExplorer(t, q.Types, q.AsOf), q: q, place: map[graph.Node]int{}, arcsOf: map[graph.Node][]graph.Arc{}}
	nodes, err := t.Lookup(ctx, q.IDs)
	if err != nil {
		return Neighbourhood{}, err
	}
	for _, n := range nodes {
		s.take(n, 0)
	}
	for depth := 1; depth <= q.Depth && s.reason == ""; depth++ {
		if err := s.widen(ctx, depth); err != nil {
			return Neighbourhood{}, err
		}
	}
	return s.materialise(ctx, r)
}

// surroundings is the state of one search for a neighbourhood.
type surroundings struct {
	*explorer
	q        NeighbourhoodQuery
	nodes    []graph.Node
	distance []int
	place    map[graph.Node]int // in nodes
	arcsOf   map[graph.Node][]graph.Arc
	reason   BoundReason
}

// take adds a node unless it is unknown, there, or too much.
func (s *surroundings) take(n graph.Node, distance int) {
	if _, there := s.place[n]; n < 0 || there {
		return
	}
	if len(s.nodes) == s.q.Limit {
		s.reason = BoundEntities
		return
	}
	s.place[n] = len(s.nodes)
	s.nodes, s.distance = append(s.nodes, n), append(s.distance, distance)
}

// fetch sees to it that the arcs of all nodes are known; false when they would be too many.
func (s *surroundings) fetch(ctx context.Context) (bool, error) {
	missing := slices.DeleteFunc(slices.Clone(s.nodes), func(n graph.Node) bool { _, known := s.arcsOf[n]; return known })
	arcs, complete, err := s.arcs(ctx, missing)
	if err != nil || !complete {
		return false, err
	}
	for i, n := range missing {
		s.arcsOf[n] = arcs[i]
	}
	return true, nil
}

// widen takes the nodes of one level more.
func (s *surroundings) widen(ctx context.Context, depth int) error {
	complete, err := s.fetch(ctx)
	if err != nil {
		return err
	}
	if !complete {
		s.reason = BoundWork
		return nil
	}
	cost := map[graph.Node]int{}
	for i, n := range s.nodes {
		if s.distance[i] != depth-1 {
			continue
		}
		for _, a := range s.arcsOf[n] {
			if _, there := s.place[a.To]; there || !s.wanted(a.To) {
				continue
			}
			if old, seen := cost[a.To]; !seen || telling(&a) < old {
				cost[a.To] = telling(&a)
			}
		}
	}
	next := make([]graph.Node, 0, len(cost))
	for n := range cost {
		next = append(next, n)
	}
	hubs, err := s.hubCosts(ctx, next)
	if err != nil {
		return err
	}
	for i, n := range next {
		cost[n] += hubs[i]
	}
	slices.SortFunc(next, func(a, b graph.Node) int {
		return cmp.Or(cost[a]-cost[b], cmp.Compare(s.t.ID(a), s.t.ID(b)))
	})
	for _, n := range next {
		s.take(n, depth)
	}
	return nil
}

func (s *surroundings) wanted(n graph.Node) bool {
	return len(s.q.Kinds) == 0 || slices.Contains(s.q.Kinds, s.t.ID(n).Kind())
}

// materialise turns nodes into entities, and gathers the relations among them.
func (s *surroundings) materialise(ctx context.Context, r graph.Reader) (Neighbourhood, error) {
	complete, err := s.fetch(ctx)
	if err != nil {
		return Neighbourhood{}, err
	}
	if !complete && s.reason == "" {
		s.reason = BoundWork
	}
	var relations []graph.ID
	for _, n := range s.nodes {
		for _, a := range s.arcsOf[n] {
			if _, there := s.place[a.To]; there {
				relations = append(relations, s.t.RelationID(a.Relation))
			}
		}
	}
	slices.Sort(relations)
	relations = slices.Compact(relations)
	if len(relations) > maxNeighbourhoodRelations {
		relations, s.reason = relations[:maxNeighbourhoodRelations], BoundRelations
	}
	out := Neighbourhood{Truncated: s.reason != "", Reason: s.reason}
	ids := make([]graph.ID, len(s.nodes))
	for i, n := range s.nodes {
		ids[i] = s.t.ID(n)
	}
	entities, found, err := r.EntitiesAndRelations(ctx, ids, relations)
	if err != nil {
		return out, err
	}
	out.Relations = found
	degrees, err := s.t.Degrees(ctx, s.nodes)
	for i, e := range entities {
		out.Nodes = append(out.Nodes, NeighbourhoodNode{Entity: e, Degree: degrees[i], Distance: s.distance[i]})
	}
	return out, err
}
