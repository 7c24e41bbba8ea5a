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
	if *left -= 1 + len(f.Also); *left < 0 {
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
	if err := cmp.Or(checkSpans(f.And), checkSpan(f.Field, comparisons(f))); err != nil {
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
	field, _ := f.Field.All()
	for _, c := range comparisons(f) {
		if len(c.Values) > MaxIDs {
			return graph.Errorf(graph.CodeInvalidArgument, "%s: in takes at most %d values", field, MaxIDs)
		}
		for _, v := range c.Values {
			if utf8.RuneCountInString(v.Text) > maxOperand {
				return graph.Errorf(graph.CodeInvalidArgument, "%s: a value may have at most %d characters", field, maxOperand)
			}
		}
	}
	return nil
}

// checkSpans finds conditions of one And that no entity can fulfil: from 2026 to 2020. Of several values one may fulfil the first,
// and another the second.
func checkSpans(conditions []graph.Filter) error {
	of := map[graph.Field][]graph.Comparison{}
	for i := range conditions {
		if f := conditions[i].Field; !f.Many() {
			of[f] = append(of[f], comparisons(&conditions[i])...)
		}
	}
	for field, all := range of {
		if err := checkSpan(field, all); err != nil {
			return err
		}
	}
	return nil
}

// checkSpan finds comparisons that no value can fulfil.
func checkSpan(field graph.Field, comparisons []graph.Comparison) error {
	var lower, upper *graph.Value
	for _, c := range comparisons {
		if len(c.Values) != 1 {
			continue
		}
		switch v := c.Values[0]; c.Op {
		case graph.OpGt, graph.OpGte:
			if lower == nil || v.Compare(*lower) > 0 {
				lower = &v
			}
		case graph.OpLt, graph.OpLte:
			if upper == nil || v.Compare(*upper) < 0 {
				upper = &v
			}
		}
	}
	if lower != nil && upper != nil && lower.Compare(*upper) > 0 {
		field, _ = field.All()
		return graph.Errorf(graph.CodeInvalidArgument, "%s: the lower bound is above the upper bound; swap them", field)
	}
	return nil
}
