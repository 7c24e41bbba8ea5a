package graph

import (
	"slices"
	"strings"
)

// Match reports whether the entity fulfils the filter; a nil filter is fulfilled by all. related is asked for the
// filter's relation conditions: it returns the relations of the entity and their other ends, and may be nil when the
// filter has no such condition.
func (f *Filter) Match(e *Entity, related func(id ID) []RelationItem) bool {
	switch {
	case f == nil:
		return true
	case f.And != nil:
		for i := range f.And {
			if !f.And[i].Match(e, related) {
				return false
			}
		}
		return true
	case f.Or != nil:
		for i := range f.Or {
			if f.Or[i].Match(e, related) {
				return true
			}
		}
		return false
	case f.Not != nil:
		return !f.Not.Match(e, related)
	case f.Relation != nil:
		return f.Relation.match(e, related)
	case f.Field == "":
		return true
	}
	return f.matchField(e)
}

func (f *Filter) matchField(e *Entity) bool {
	if f.Op == OpAbsent {
		return len(f.Also) == 0 && len(e.Exact(f.Field)) == 0
	}
	return slices.ContainsFunc(e.Exact(f.Field), func(exact string) bool {
		return f.Fulfils(exact, func() Value { return KeyOf(f.Field, exact) })
	})
}

// Fulfils reports whether one value of f.Field, as Entity.Exact gives it, fulfils every comparison of the filter. key returns what
// Entity.Keys makes of it; it is asked only where it matters.
func (f *Filter) Fulfils(exact string, key func() Value) bool {
	if !fulfils(f.Op, f.Values, exact, key) {
		return false
	}
	for _, c := range f.Also {
		if !fulfils(c.Op, c.Values, exact, key) {
			return false
		}
	}
	return true
}

func fulfils(op Op, wanted []Value, exact string, key func() Value) bool {
	switch {
	case op == OpEq, op == OpIn:
		return slices.ContainsFunc(wanted, func(v Value) bool { return equalsExact(v, exact) })
	case op == OpAbsent, len(wanted) != 1:
		return false
	}
	return compareOp(op, key(), wanted[0])
}

func equalsExact(v Value, s string) bool {
	if v.Kind == NumberValue {
		n, ok := ParseNumber(s)
		return ok && n == v.Number
	}
	return v.Kind == TextValue && v.Text == s
}

func compareOp(op Op, have, want Value) bool {
	if have.Kind != want.Kind || have.Kind == Absent {
		return false
	}
	switch op {
	case OpContains:
		return have.Kind == TextValue && want.Text != "" && strings.Contains(have.Text, want.Text)
	case OpStartsWith:
		return have.Kind == TextValue && want.Text != "" && strings.HasPrefix(have.Text, want.Text)
	}
	c := have.Compare(want)
	switch op {
	case OpLt:
		return c < 0
	case OpLte:
		return c <= 0
	case OpGt:
		return c > 0
	case OpGte:
		return c >= 0
	}
	return false
}

func (f *RelationFilter) match(e *Entity, related func(id ID) []RelationItem) bool {
	found := slices.ContainsFunc(related(e.ID), func(i RelationItem) bool {
		return f.Legs.follow(&i, e.ID) && i.Holds.Covers(f.AsOf) && f.Other.Match(i.Other, related)
	})
	return found != f.None
}

// Match reports whether the item, seen from the entity id, fulfils the step apart from its order and window.
func (s *Step) Match(id ID, i RelationItem, related func(id ID) []RelationItem) bool {
	return s.Legs.follow(&i, id) && i.Holds.Covers(s.AsOf) &&
		(len(s.Kinds) == 0 || slices.Contains(s.Kinds, i.Other.Kind)) && s.Where.Match(i.Other, related)
}

// Cut returns the part of an ordered list that the window shows. key gives the place of an item.
func Cut[T any](items []T, w Window, order []Order, key func(T) Key) []T {
	if w.After != nil {
		i, found := slices.BinarySearchFunc(items, *w.After, func(it T, k Key) int { return key(it).Compare(k, order) })
		if found {
			i++
		}
		items = items[i:]
	}
	if w.Before != nil {
		i, _ := slices.BinarySearchFunc(items, *w.Before, func(it T, k Key) int { return key(it).Compare(k, order) })
		items = items[:i]
	}
	if len(items) > w.Limit {
		if w.FromEnd {
			return items[len(items)-w.Limit:]
		}
		return items[:w.Limit]
	}
	return items
}
