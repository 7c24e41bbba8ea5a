package embedded

import (
	"context"
	"slices"
	"sort"
	"strings"

	"entente/graph"
)

// sieve finds the entities that fulfil a filter by the indexes of a snapshot, as far as they tell. Which value fulfils
// what is always said by graph.Filter.Match; the sieve only spares asking it of every entity.
type sieve struct {
	*snapshot
	ctx    context.Context
	looked int
	err    error // why it gave up; the sets are then of no use
}

// set is a set of nodes, by id, without doubles. It may be shared, and is never changed.
type set struct {
	nodes []graph.Node
	exact bool // they are the very nodes that fulfil the filter; else all those are among them
}

// tick reports whether to go on; it is called for every item of a long scan.
func (v *sieve) tick() bool {
	if v.looked++; v.looked%checkEvery == 0 && v.err == nil {
		v.err = gaveUp(v.ctx)
	}
	return v.err == nil
}

// sift returns a set for a filter, and false where only looking at every entity tells.
func (v *sieve) sift(f *graph.Filter) (set, bool) {
	switch {
	case f == nil:
		return set{v.allNodes(), true}, true
	case f.And != nil:
		return v.all(f.And)
	case f.Or != nil:
		return v.any(f.Or)
	case f.Not != nil:
		s, ok := v.sift(f.Not)
		if !ok || !s.exact {
			return set{}, false
		}
		return set{v.without(s.nodes), true}, true
	case f.Relation != nil:
		return v.joined(f)
	case f.Field == "":
		return set{v.allNodes(), true}, true
	}
	if len(f.Also) > 0 {
		return v.together(f)
	}
	switch f.Op {
	case graph.OpEq, graph.OpIn:
		return v.having(f)
	case graph.OpAbsent:
		return v.lacking(f.Field), true
	case graph.OpLt, graph.OpLte, graph.OpGt, graph.OpGte:
		return v.between(f)
	case graph.OpContains, graph.OpStartsWith:
		return v.saying(f)
	}
	return set{}, false
}

// together returns the nodes with one value that fulfils all comparisons of a filter. Of labels and the like, of which there are as
// many as entities, it finds those that fulfil one after the other, perhaps by several values.
func (v *sieve) together(f *graph.Filter) (set, bool) {
	if found, ok := v.among(f); ok {
		return found, true
	}
	each := make([]graph.Filter, 0, len(f.Also)+1)
	for _, c := range append([]graph.Comparison{{Op: f.Op, Values: f.Values}}, f.Also...) {
		each = append(each, graph.Filter{Field: f.Field, Op: c.Op, Values: c.Values})
	}
	found, ok := v.all(each)
	found.exact = found.exact && !f.Field.Many() && f.Op != graph.OpAbsent
	return found, ok
}

// all returns what is in every set that the filters give.
func (v *sieve) all(filters []graph.Filter) (set, bool) {
	out, found, exact := set{}, false, true
	for i := range filters {
		s, ok := v.sift(&filters[i])
		switch {
		case !ok:
			exact = false
			continue
		case !found:
			out.nodes = s.nodes
		default:
			out.nodes = common(out.nodes, s.nodes)
		}
		found, exact = true, exact && s.exact
	}
	if len(filters) == 0 {
		return set{v.allNodes(), true}, true
	}
	out.exact = exact
	return out, found
}

// any returns what is in one of the sets, when every filter gives one.
func (v *sieve) any(filters []graph.Filter) (set, bool) {
	out := set{exact: true}
	for i := range filters {
		s, ok := v.sift(&filters[i])
		if !ok {
			return set{}, false
		}
		out.nodes = append(out.nodes, s.nodes...)
		out.exact = out.exact && s.exact
	}
	out.nodes = distinct(out.nodes)
	return out, true
}

// having returns the nodes that have one of the values. Numbers may be written in several ways: each value is asked.
func (v *sieve) having(f *graph.Filter) (set, bool) {
	var nodes []graph.Node
	for _, want := range f.Values {
		switch {
		case want.Kind != graph.TextValue:
			return v.among(f)
		case f.Field == graph.FieldID:
			if n, ok := v.handles[graph.ID(want.Text)]; ok {
				nodes = append(nodes, n)
			}
		case len(f.Values) == 1:
			return set{v.column(f.Field).with(want.Text), true}, true
		default:
			nodes = append(nodes, v.column(f.Field).with(want.Text)...)
		}
	}
	return set{distinct(nodes), true}, true
}

// lacking returns the nodes without a value of the field.
func (v *sieve) lacking(f graph.Field) set {
	out := set{exact: true}
	for n, first := range v.column(f).first {
		if first < 0 {
			out.nodes = append(out.nodes, graph.Node(n))
		}
	}
	return out
}

// between returns the nodes whose value is on one side of another: in a list that is ordered by the field, the filter is
// fulfilled by all before one place or behind it.
func (v *sieve) between(f *graph.Filter) (set, bool) {
	if f.Field.Many() {
		return v.among(f)
	}
	list := v.sorted("", []graph.Order{{Field: f.Field}})
	ranks := v.entityRanks(f.Field)
	present := sort.Search(len(list), func(i int) bool { return ranks[list[i]] == absentRank })
	less := f.Op == graph.OpLt || f.Op == graph.OpLte
	turn := sort.Search(present, func(i int) bool { return f.Match(v.nodes[list[i]].entity, nil) != less })
	from, to := turn, present
	if less {
		from, to = 0, turn
	}
	if from == to {
		return set{exact: true}, true
	}
	low, high := ranks[list[from]], ranks[list[to-1]]
	out := set{exact: true}
	for n, r := range ranks {
		if r >= low && r <= high {
			out.nodes = append(out.nodes, graph.Node(n))
		}
	}
	return out, true
}

// among returns the nodes with a value that fulfils the filter: each value of the column is asked once. Of what nearly every
// entity has a value of its own, that is no help.
func (v *sieve) among(f *graph.Filter) (set, bool) {
	if of, _ := f.Field.All(); slices.Contains([]graph.Field{graph.FieldID, graph.FieldName, graph.FieldLabel, graph.FieldIdentifier}, of) {
		return set{}, false
	}
	c := v.column(f.Field)
	keys := c.keysOf(f.Field)
	fulfils, some := make([]bool, len(c.values)), false
	for i, exact := range c.values {
		if !v.tick() {
			return set{}, true
		}
		fulfils[i] = f.Fulfils(exact, func() graph.Value { return keys[i] })
		some = some || fulfils[i]
	}
	out := set{exact: true}
	for n := range c.first {
		if some && slices.ContainsFunc(c.of(graph.Node(n)), func(at int32) bool { return fulfils[at] }) {
			out.nodes = append(out.nodes, graph.Node(n))
		}
	}
	return out, true
}

// saying returns the nodes with a label, or another value, in which the text occurs.
func (v *sieve) saying(f *graph.Filter) (set, bool) {
	if of, _ := f.Field.All(); of != graph.FieldName && of != graph.FieldLabel || len(f.Values) != 1 {
		return v.among(f)
	}
	x := v.labelIndex()
	nodes := slices.Clone(x.unnamed) // they are named by their slug
	for i, text := range x.texts {
		if !v.tick() {
			break
		}
		if strings.Contains(text, f.Values[0].Text) {
			nodes = append(nodes, x.owner[i])
		}
	}
	return set{nodes: distinct(nodes)}, true
}

// joined returns the nodes that have a relation with one of those that the filter asks for at the other end. It goes from
// the other ends inwards, when they are known exactly, and asks the filter about each relation by itself.
func (v *sieve) joined(f *graph.Filter) (set, bool) {
	r := f.Relation
	if r.Other == nil {
		return set{}, false
	}
	others, ok := v.sift(r.Other)
	if !ok || !others.exact && r.None {
		return set{}, false
	}
	bare := *r
	bare.Other, bare.None = nil, false
	ask := graph.Filter{Relation: &bare}
	found := newBitset(len(v.nodes))
	types := distinctTypes(r.Legs.Types())
	seen := make([]graph.RelationItem, 1)
	for _, other := range others.nodes {
		for _, a := range v.arcsOf(other, types) {
			if !v.tick() {
				return set{}, true
			}
			if found.has(int(a.To)) {
				continue
			}
			seen[0] = graph.RelationItem{
				Relation: &v.relations[a.Relation].Relation, Other: v.nodes[other].entity, Forward: !a.Forward, Holds: a.Period,
			}
			if ask.Match(v.nodes[a.To].entity, func(graph.ID) []graph.RelationItem { return seen }) {
				found.set(int(a.To))
			}
		}
	}
	nodes := make([]graph.Node, 0, found.size())
	found.each(func(n int) bool {
		nodes = append(nodes, graph.Node(n))
		return true
	})
	if r.None {
		nodes = v.without(nodes)
	}
	return set{nodes, others.exact}, true
}

// without returns all nodes but those.
func (s *snapshot) without(nodes []graph.Node) []graph.Node {
	out := make([]graph.Node, 0, len(s.nodes)-len(nodes))
	for n := range s.nodes {
		if len(nodes) > 0 && nodes[0] == graph.Node(n) {
			nodes = nodes[1:]
			continue
		}
		out = append(out, graph.Node(n))
	}
	return out
}

// common returns the nodes that are in both lists.
func common(a, b []graph.Node) []graph.Node {
	out := make([]graph.Node, 0, min(len(a), len(b)))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			out = append(out, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// distinct sorts the nodes and returns each once.
func distinct(nodes []graph.Node) []graph.Node {
	slices.Sort(nodes)
	return slices.Compact(nodes)
}
