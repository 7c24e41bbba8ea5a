package embedded

import (
	"context"
	"math"
	"slices"

	"entente/graph"
)

// checkEvery is after how many items a long scan looks whether the caller is still there.
const checkEvery = 1024

// Find fulfils graph.Reader.
func (s *snapshot) Find(ctx context.Context, q graph.Query) ([]*graph.Entity, error) {
	list, fulfils, err := s.list(ctx, q)
	if err != nil {
		return nil, err
	}
	list = s.cut(list, q)
	out := make([]*graph.Entity, 0, min(max(q.Limit, 0), len(list)))
	for i := range list {
		if i%checkEvery == 0 {
			if err := gaveUp(ctx); err != nil {
				return nil, err
			}
		}
		if len(out) >= q.Limit {
			break
		}
		n := list[i]
		if q.FromEnd {
			n = list[len(list)-1-i]
		}
		if fulfils(n) {
			out = append(out, s.nodes[n].entity)
		}
	}
	if q.FromEnd {
		slices.Reverse(out)
	}
	return out, gaveUp(ctx)
}

// Count fulfils graph.Reader.
func (s *snapshot) Count(ctx context.Context, q graph.Query) (int, error) {
	found, err := s.matching(ctx, q)
	return len(found), err
}

// matching returns the nodes that fulfil the query, by id. The result may be shared.
func (s *snapshot) matching(ctx context.Context, q graph.Query) ([]graph.Node, error) {
	v := &sieve{snapshot: s, ctx: ctx}
	if q.Where == nil {
		return s.kinds(q.Kinds), nil
	}
	candidates := set{nodes: s.kinds(q.Kinds)}
	if found, ok := v.sift(q.Where); ok {
		candidates = set{s.ofKinds(found.nodes, q.Kinds), found.exact}
	}
	if candidates.exact || v.err != nil {
		return candidates.nodes, v.err
	}
	fulfils := s.predicate(q.Where)
	var out []graph.Node
	for _, n := range candidates.nodes {
		if !v.tick() {
			return nil, v.err
		}
		if fulfils(n) {
			out = append(out, n)
		}
	}
	return out, gaveUp(ctx)
}

// predicate returns whether a node fulfils a filter.
func (s *snapshot) predicate(f *graph.Filter) func(graph.Node) bool {
	if f == nil {
		return func(graph.Node) bool { return true }
	}
	if comparesTexts(f) && !asksForVeryName(f) {
		return func(n graph.Node) bool { return f.Match(s.nodes[n].searchable(), s.related) }
	}
	return func(n graph.Node) bool { return f.Match(s.nodes[n].entity, s.related) }
}

// comparesTexts reports whether the filter asks for a part of a name, which is sooner found in folded labels.
func comparesTexts(f *graph.Filter) bool {
	return someField(f, func(op graph.Op) bool { return op == graph.OpContains || op == graph.OpStartsWith })
}

// asksForVeryName reports whether the filter asks for a name as it is written, which folded labels do not tell.
func asksForVeryName(f *graph.Filter) bool {
	return someField(f, func(op graph.Op) bool { return op == graph.OpEq || op == graph.OpIn })
}

// someField reports whether the filter asks something of the names of the entity itself.
func someField(f *graph.Filter, yes func(graph.Op) bool) bool {
	for _, group := range [][]graph.Filter{f.And, f.Or} {
		for i := range group {
			if someField(&group[i], yes) {
				return true
			}
		}
	}
	if f.Not != nil && someField(f.Not, yes) {
		return true
	}
	field, _ := f.Field.All()
	return (field == graph.FieldName || field == graph.FieldLabel) &&
		(yes(f.Op) || slices.ContainsFunc(f.Also, func(c graph.Comparison) bool { return yes(c.Op) }))
}

// kinds returns the nodes of the kinds, by id; of all kinds when there are none.
func (s *snapshot) kinds(kinds []graph.EntityKind) []graph.Node {
	switch len(kinds) {
	case 0:
		return s.allNodes()
	case 1:
		return s.byKind[kinds[0]]
	}
	return s.ofKinds(s.allNodes(), kinds)
}

// ofKinds returns those of the nodes that are of the kinds, in the same order.
func (s *snapshot) ofKinds(nodes []graph.Node, kinds []graph.EntityKind) []graph.Node {
	if len(kinds) == 0 {
		return nodes
	}
	wanted := s.kindSet(kinds)
	out := make([]graph.Node, 0, len(nodes))
	for _, n := range nodes {
		if wanted[s.kindCodes[n]] {
			out = append(out, n)
		}
	}
	return out
}

// fewOf is below which share of all entities those that a sieve found are sorted; of more, the sorted list of all is
// gone through.
const fewOf = 16

// list returns nodes in the order of the query, among which those that fulfil it are told by a predicate.
func (s *snapshot) list(
	ctx context.Context, q graph.Query,
) (nodes []graph.Node, fulfils func(graph.Node) bool, err error) {
	v := &sieve{snapshot: s, ctx: ctx}
	fulfils = s.predicate(q.Where)
	if q.Where == nil {
		return s.inOrder(q), fulfils, nil
	}
	found, ok := v.sift(q.Where)
	switch {
	case v.err != nil:
		return nil, nil, v.err
	case !ok:
		return s.inOrder(q), fulfils, nil
	case len(q.OrderBy) > 0 && len(found.nodes) > len(s.nodes)/fewOf:
		members := newBitset(len(s.nodes))
		for _, n := range found.nodes {
			members.set(int(n))
		}
		match := fulfils
		fulfils = func(n graph.Node) bool { return members.has(int(n)) && (found.exact || match(n)) }
		return s.inOrder(q), fulfils, nil
	}
	if found.exact {
		fulfils = func(graph.Node) bool { return true }
	}
	nodes = s.ofKinds(found.nodes, q.Kinds)
	if len(q.OrderBy) > 0 {
		nodes = slices.Clone(nodes)
		s.sort(nodes, q.OrderBy)
	}
	return nodes, fulfils, nil
}

// inOrder returns all nodes of the query's kinds in its order.
func (s *snapshot) inOrder(q graph.Query) []graph.Node {
	switch {
	case len(q.OrderBy) == 0:
		return s.kinds(q.Kinds)
	case len(q.Kinds) == 1:
		return s.sorted(q.Kinds[0], q.OrderBy)
	}
	return s.ofKinds(s.sorted("", q.OrderBy), q.Kinds)
}

// sorted returns all nodes of a kind ("" for every kind) in an order. The result is shared.
func (s *snapshot) sorted(kind graph.EntityKind, order []graph.Order) []graph.Node {
	return s.orders.get(orderKey(string(kind), order), func() []graph.Node {
		list := s.allNodes()
		if kind != "" {
			list = s.byKind[kind]
		}
		list = slices.Clone(list)
		s.sort(list, order)
		return list
	})
}

// sort puts nodes into an order; ties are settled by id, which is the order of nodes.
func (s *snapshot) sort(nodes []graph.Node, order []graph.Order) {
	ranks := make([][]int32, len(order))
	for i, o := range order {
		ranks[i] = s.entityRanks(o.Field)
	}
	slices.SortFunc(nodes, func(a, b graph.Node) int {
		for i := range order {
			if c := compareRanks(ranks[i][a], ranks[i][b], order[i].Desc); c != 0 {
				return c
			}
		}
		return int(a) - int(b)
	})
}

// cut returns what of an ordered list lies between After and Before; the limit is not yet applied.
func (s *snapshot) cut(list []graph.Node, q graph.Query) []graph.Node {
	w := graph.Window{After: q.After, Before: q.Before, Limit: math.MaxInt}
	return graph.Cut(list, w, q.OrderBy, func(n graph.Node) graph.Key { return s.nodes[n].entity.SortKey(q.OrderBy) })
}
