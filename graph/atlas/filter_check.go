package atlas

import (
	"cmp"
	"unicode/utf8"

	"entente/graph"
)

// Bounds of a filter: what a form with every field filled in needs, with room to spare.
const (
	maxConditions   = 100
	maxFilterDepth  = 8
	maxRelationHops = 2
	maxOperand      = 500 // characters of a text
)

// checkFilter returns INVALID_ARGUMENT when a filter has too many conditions, is nested too deeply, holds an operand
// that is too long, or asks for a span that ends before it begins.
func checkFilter(f *graph.Filter) error {
	left := maxConditions
	return checkFilterAt(f, &left, maxFilterDepth, maxRelationHops)
}

// checkFilterAt checks a part of a filter: left is how many conditions are still allowed, depth and hops how deep it may go on.
func checkFilterAt(f *graph.Filter, left *int, depth, hops int) error {
	if f == nil {
		return nil
	}
	if *left--; *left < 0 {
		return graph.Errorf(graph.CodeInvalidArgument, "where has more than %d conditions; divide it into several queries", maxConditions)
	}
	if depth == 0 {
		return tooDeep()
	}
	for _, group := range [][]graph.Filter{f.And, f.Or} {
		for i := range group {
			if err := checkFilterAt(&group[i], left, depth-1, hops); err != nil {
				return err
			}
		}
	}
	if err := checkSpans(f.And); err != nil {
		return err
	}
	if f.Relation != nil {
		if hops == 0 {
			return graph.Errorf(graph.CodeInvalidArgument, "where follows relations over more than %d steps; simplify it", maxRelationHops)
		}
		if err := checkFilterAt(f.Relation.Other, left, depth-1, hops-1); err != nil {
			return err
		}
	}
	return cmp.Or(checkFilterAt(f.Not, left, depth-1, hops), checkOperands(f))
}

// tooDeep is the error for conditions that are nested too deeply.
func tooDeep() error {
	return graph.Errorf(graph.CodeInvalidArgument, "where is nested more than %d levels deep; simplify it", maxFilterDepth)
}

func checkOperands(f *graph.Filter) error {
	if len(f.Values) > MaxIDs {
		return graph.Errorf(graph.CodeInvalidArgument, "%s: in takes at most %d values", f.Field, MaxIDs)
	}
	for _, v := range f.Values {
		if utf8.RuneCountInString(v.Text) > maxOperand {
			return graph.Errorf(graph.CodeInvalidArgument, "%s: a value may have at most %d characters", f.Field, maxOperand)
		}
	}
	return nil
}

// checkSpans finds conditions of one And that no value can fulfil: from 2026 to 2020.
func checkSpans(conditions []graph.Filter) error {
	lower, upper := map[graph.Field]graph.Value{}, map[graph.Field]graph.Value{}
	for _, c := range conditions {
		if len(c.Values) != 1 {
			continue
		}
		switch v := c.Values[0]; c.Op {
		case graph.OpGt, graph.OpGte:
			if have, ok := lower[c.Field]; !ok || v.Compare(have) > 0 {
				lower[c.Field] = v
			}
		case graph.OpLt, graph.OpLte:
			if have, ok := upper[c.Field]; !ok || v.Compare(have) < 0 {
				upper[c.Field] = v
			}
		}
	}
	for field, lo := range lower {
		if up, ok := upper[field]; ok && lo.Compare(up) > 0 {
			return graph.Errorf(graph.CodeInvalidArgument, "%s: the lower bound is above the upper bound; swap them", field)
		}
	}
	return nil
}
