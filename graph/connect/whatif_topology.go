package connect

import (
	"context"

	"entente/graph"
)

// supposedTopology is the shape of a graph as it would be after a change. Relations that are added have handles below zero.
type supposedTopology struct {
	graph.Topology
	*supposed
	gone    map[graph.Node]bool        // entities that go
	touched map[graph.Node]bool        // entities that stay and lose a relation
	more    map[graph.Node][]graph.Arc // what entities gain
	delta   map[graph.Node]int         // how the number of their relations changes
}

// over returns the shape after the change; r reads the state that t is the shape of.
func (s *supposed) over(ctx context.Context, r graph.Reader, t graph.Topology) (*supposedTopology, error) {
	out := &supposedTopology{
		Topology: t, supposed: s, gone: map[graph.Node]bool{}, touched: map[graph.Node]bool{}, more: map[graph.Node][]graph.Arc{}, delta: map[graph.Node]int{},
	}
	nodes := map[graph.ID]graph.Node{}
	note := func(ids ...graph.ID) {
		for _, id := range ids {
			nodes[id] = -1
		}
	}
	for id := range s.entities {
		note(id)
	}
	for _, rel := range s.relations {
		note(rel.From, rel.To)
	}
	var ends []graph.ID
	for _, rel := range s.added {
		note(rel.From, rel.To)
		ends = append(ends, rel.From, rel.To)
	}
	ids := make([]graph.ID, 0, len(nodes))
	for id := range nodes {
		ids = append(ids, id)
	}
	found, err := t.Lookup(ctx, ids)
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		nodes[id] = found[i]
	}
	for id := range s.entities {
		out.gone[nodes[id]] = true
	}
	for _, rel := range s.relations {
		for _, n := range distinctEnds(rel, nodes) {
			out.delta[n]--
			out.touched[n] = true
		}
	}
	entities, err := r.Entities(ctx, ends)
	if err != nil {
		return nil, err
	}
	for i, rel := range s.added {
		out.gain(i, rel, nodes, entities[2*i], entities[2*i+1])
	}
	return out, nil
}

// gain adds a relation to the arcs of its ends; it stays away where an end is no entity.
func (t *supposedTopology) gain(i int, rel *graph.Relation, nodes map[graph.ID]graph.Node, from, to *graph.Entity) {
	a, b := nodes[rel.From], nodes[rel.To]
	if a < 0 || b < 0 || from == nil || to == nil {
		return
	}
	arc := graph.Arc{
		To: b, Relation: int32(-1 - i), Type: int16(rel.Type.Index()), Forward: true,
		Documents: graph.DocumentsOf(rel.Evidence), Period: graph.Holding(rel, from, to),
	}
	t.more[a] = append(t.more[a], arc)
	if a != b {
		arc.To, arc.Forward = a, false
		t.more[b] = append(t.more[b], arc)
	}
	for _, n := range distinctEnds(rel, nodes) {
		t.delta[n]++
	}
}

// distinctEnds returns the nodes of both ends, once for a relation of an entity with itself.
func distinctEnds(rel *graph.Relation, nodes map[graph.ID]graph.Node) []graph.Node {
	if rel.From == rel.To {
		return []graph.Node{nodes[rel.From]}
	}
	return []graph.Node{nodes[rel.From], nodes[rel.To]}
}

// Lookup fulfils Topology.
func (t *supposedTopology) Lookup(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	found, err := t.Topology.Lookup(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]graph.Node, len(found))
	for i, n := range found {
		if out[i] = n; t.gone[n] {
			out[i] = -1
		}
	}
	return out, nil
}

// Arcs fulfils Topology. The bound is that of the graph as it is.
func (t *supposedTopology) Arcs(ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int) ([][]graph.Arc, bool, error) {
	found, complete, err := t.Topology.Arcs(ctx, nodes, types, most)
	if err != nil || !complete {
		return nil, complete, err
	}
	wanted := func(a graph.Arc) bool {
		for _, ty := range types {
			if ty.Index() == int(a.Type) {
				return true
			}
		}
		return len(types) == 0
	}
	out := make([][]graph.Arc, len(found))
	for i, n := range nodes {
		switch {
		case t.gone[n]:
			continue
		case !t.touched[n] && t.more[n] == nil:
			out[i] = found[i]
			continue
		}
		for _, a := range found[i] {
			if !t.gone[a.To] && t.relations[t.Topology.RelationID(a.Relation)] == nil {
				out[i] = append(out[i], a)
			}
		}
		for _, a := range t.more[n] {
			if wanted(a) {
				out[i] = append(out[i], a)
			}
		}
	}
	return out, true, nil
}

// Degrees fulfils Topology.
func (t *supposedTopology) Degrees(ctx context.Context, nodes []graph.Node) ([]int, error) {
	found, err := t.Topology.Degrees(ctx, nodes)
	if err != nil {
		return nil, err
	}
	out := make([]int, len(found))
	for i, n := range nodes {
		out[i] = found[i] + t.delta[n]
	}
	return out, nil
}

// RelationID fulfils Topology.
func (t *supposedTopology) RelationID(relation int32) graph.ID {
	if relation < 0 {
		return t.added[-1-relation].ID
	}
	return t.Topology.RelationID(relation)
}
