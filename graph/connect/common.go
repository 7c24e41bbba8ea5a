package connect

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// CommonQuery asks what two entities have in common.
type CommonQuery struct {
	A, B  graph.ID
	Types []graph.RelationType // empty: any
	Kinds []graph.EntityKind   // empty: any
	AsOf  graph.Date           // unknown: any time
	graph.Window
}

// commonOrder is how what is in common is ordered; the field is of cursors only.
var CommonOrder = []graph.Order{{Field: "cost"}}

// Shared is an entity that two entities are related to.
type Shared struct {
	Entity     *graph.Entity
	ARelations []*graph.Relation // of the one with the entity, the most telling first, ties by id
	BRelations []*graph.Relation // of the other
	Key        graph.Key         // its place in the order of CommonOrder
}

// SearchCommon returns what two entities have in common, the most telling first, and how many there are in all: by what it would
// cost to go from the one to the other through it, as in a path, then by id. It is bounded by the window and by how many relations
// the two have; complete is false when these are too many to look at.
func SearchCommon(ctx context.Context, r graph.Reader, t graph.Topology, q CommonQuery) (found []Shared, total int, complete bool, err error) {
	e := newExplorer(t, q.Types, q.AsOf)
	ends, known, err := e.lookup(ctx, q.A, q.B)
	if err != nil || !known {
		return nil, 0, true, err
	}
	arcs, complete, err := e.arcs(ctx, ends)
	if err != nil || !complete {
		return nil, 0, false, err
	}
	both, err := e.meet(ctx, ends, arcs, q.Kinds)
	if err != nil {
		return nil, 0, false, err
	}
	total = len(both)
	both = graph.Cut(both, q.Window, CommonOrder, func(s sharedNode) graph.Key {
		return graph.Key{Values: []graph.Value{graph.NumberOf(float64(s.cost))}, ID: t.ID(s.node)}
	})
	found, err = e.shared(ctx, r, both)
	return found, total, true, err
}

// sharedNode is a node that two others are joined to.
type sharedNode struct {
	node  graph.Node
	sides [2][]graph.Arc // the most telling first
	cost  int
}

// meet returns the nodes that both ends are joined to, in order.
func (e *explorer) meet(ctx context.Context, ends []graph.Node, arcs [][]graph.Arc, kinds []graph.EntityKind) ([]sharedNode, error) {
	of := map[graph.Node]*sharedNode{}
	for side := range arcs {
		for _, a := range arcs[side] {
			if a.To == ends[0] || a.To == ends[1] || len(kinds) > 0 && !slices.Contains(kinds, e.t.ID(a.To).Kind()) {
				continue
			}
			if of[a.To] == nil {
				if side == 1 {
					continue
				}
				of[a.To] = &sharedNode{node: a.To}
			}
			of[a.To].sides[side] = append(of[a.To].sides[side], a)
		}
	}
	var nodes []graph.Node
	for n, s := range of {
		if len(s.sides[1]) > 0 {
			nodes = append(nodes, n)
		}
	}
	slices.Sort(nodes)
	hubs, err := e.hubCosts(ctx, nodes)
	if err != nil {
		return nil, err
	}
	out := make([]sharedNode, len(nodes))
	for i, n := range nodes {
		s := of[n]
		s.cost = hubs[i]
		for side := range s.sides {
			slices.SortFunc(s.sides[side], func(a, b graph.Arc) int {
				return cmp.Or(telling(&a)-telling(&b), cmp.Compare(e.t.RelationID(a.Relation), e.t.RelationID(b.Relation)))
			})
			s.cost += telling(&s.sides[side][0])
		}
		out[i] = *s
	}
	slices.SortFunc(out, func(a, b sharedNode) int {
		return cmp.Or(a.cost-b.cost, cmp.Compare(e.t.ID(a.node), e.t.ID(b.node)))
	})
	return out, nil
}

// shared turns nodes into entities and relations.
func (e *explorer) shared(ctx context.Context, r graph.Reader, nodes []sharedNode) ([]Shared, error) {
	var ids, relationIDs []graph.ID
	for _, s := range nodes {
		ids = append(ids, e.t.ID(s.node))
		for _, a := range slices.Concat(s.sides[0], s.sides[1]) {
			relationIDs = append(relationIDs, e.t.RelationID(a.Relation))
		}
	}
	entities, relations, err := r.EntitiesAndRelations(ctx, ids, relationIDs)
	if err != nil {
		return nil, err
	}
	out := make([]Shared, len(nodes))
	for i, s := range nodes {
		n, m := len(s.sides[0]), len(s.sides[1])
		out[i] = Shared{
			Entity: entities[i], ARelations: relations[:n:n], BRelations: relations[n : n+m : n+m],
			Key: graph.Key{Values: []graph.Value{graph.NumberOf(float64(s.cost))}, ID: ids[i]},
		}
		relations = relations[n+m:]
	}
	return out, nil
}
