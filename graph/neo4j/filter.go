package neo4j

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"entente/graph"
)

// Conditions that need no question to the server.
const (
	always = "true"
	never  = "false"
)

// compiler turns filters, orders and windows into Cypher that means the same. What comes from a caller becomes a
// parameter; names come from columns.go and graph.RelationTypes.
//
// A condition may come out as null instead of false, which WHERE, AND and OR treat alike; under a NOT it is made false.
type compiler struct {
	params map[string]any
	scopes int // of relation conditions: each has variables of its own
}

func newCompiler() *compiler { return &compiler{params: map[string]any{}} }

// param returns the name under which a value is given to the server.
func (c *compiler) param(v any) string {
	name := "p" + strconv.Itoa(len(c.params))
	c.params[name] = v
	return "$" + name
}

// filter returns the condition on the node v that Filter.Match describes.
func (c *compiler) filter(f *graph.Filter, v string) string {
	switch {
	case f == nil:
		return always
	case f.And != nil:
		return allOf(c.filters(f.And, v)...)
	case f.Or != nil:
		return anyOf(c.filters(f.Or, v)...)
	case f.Not != nil:
		return negate(c.filter(f.Not, v))
	case f.Relation != nil:
		return c.relation(f.Relation, v)
	case f.Field == "":
		return always
	}
	col, ok := columnOf(f.Field)
	if !ok {
		if f.Op == graph.OpAbsent {
			return always
		}
		return never
	}
	if f.Op == graph.OpAbsent && len(f.Also) == 0 {
		return absent(col, v)
	}
	return c.values(col, v, append([]graph.Comparison{{Op: f.Op, Values: f.Values}}, f.Also...))
}

func (c *compiler) filters(fs []graph.Filter, v string) []string {
	out := make([]string, len(fs))
	for i := range fs {
		out[i] = c.filter(&fs[i], v)
	}
	return out
}

func absent(col column, v string) string {
	if col.always {
		return never
	}
	return col.one(v) + " IS NULL" // a value that is not a number stands in its text only
}

// values returns the condition that one value of the column fulfils all comparisons.
func (c *compiler) values(col column, v string, comparisons []graph.Comparison) string {
	tests := make([]test, len(comparisons))
	for i, one := range comparisons {
		tests[i] = c.test(col, one)
	}
	if col.many {
		return anyValue(tests, col.list(v), col.keys(v))
	}
	found := allOf(each(tests, func(t test) string { return t.of(col.one(v), col.keys(v)) })...)
	if col.more {
		written, keys := col.furtherValues(v)
		further := anyValue(tests, written, keys)
		if found != never && col.indexed { // as it stands, or has more: two indexes tell. Then it is looked at
			exact, _ := col.further()
			return allOf(anyOf(found, fmt.Sprintf("%s.%s IS NOT NULL", v, exact)), anyOf(found, further))
		}
		return anyOf(found, further)
	}
	return found
}

// anyValue returns the condition that what stands at one place of two lists, of values as written and of their keys, fulfils all tests.
func anyValue(tests []test, written, keys string) string {
	asWritten := slices.ContainsFunc(tests, func(t test) bool { return t.written != nil })
	byKey := slices.ContainsFunc(tests, func(t test) bool { return t.key != nil })
	item, list, value, key := "x", written, "x", "x"
	switch {
	case asWritten && byKey && written != keys:
		item, list = "i", fmt.Sprintf("range(0, size(coalesce(%s, [])) - 1)", written)
		value, key = written+"[i]", keys+"[i]"
	case byKey:
		list = keys
	}
	condition := allOf(each(tests, func(t test) string { return t.of(value, key) })...)
	if condition == never {
		return never
	}
	return fmt.Sprintf("any(%s IN %s WHERE %s)", item, list, condition)
}

// test is one comparison: the condition on a value as written, or on its key, or that one of both is fulfilled; nil where it asks
// nothing of that.
type test struct{ written, key func(x string) string }

// of returns the condition on a value and its key.
func (t test) of(written, key string) string {
	out := never
	if t.written != nil {
		out = anyOf(out, t.written(written))
	}
	if t.key != nil {
		out = anyOf(out, t.key(key))
	}
	return out
}

var comparisons = map[graph.Op]string{
	graph.OpLt: "<", graph.OpLte: "<=", graph.OpGt: ">", graph.OpGte: ">=",
	graph.OpContains: "CONTAINS", graph.OpStartsWith: "STARTS WITH",
}

// test returns what a comparison asks of a value of the column; nothing when no value fulfils it.
func (c *compiler) test(col column, one graph.Comparison) test {
	if one.Op == graph.OpEq || one.Op == graph.OpIn {
		return c.equals(col, one.Values)
	}
	sign, ok := comparisons[one.Op]
	if !ok || len(one.Values) != 1 {
		return test{}
	}
	want := one.Values[0]
	textOnly := one.Op == graph.OpContains || one.Op == graph.OpStartsWith
	if want.Kind == graph.Absent || col.number != (want.Kind == graph.NumberValue) || textOnly && (col.number || want.Text == "") {
		return test{}
	}
	p := c.param(operand(want))
	return test{key: func(x string) string { return fmt.Sprintf("%s %s %s", x, sign, p) }}
}

// equals compares a value as written with each operand: texts with texts, and numbers with those that are numbers.
func (c *compiler) equals(col column, values []graph.Value) (t test) {
	texts, numbers := []string{}, []float64{}
	for _, value := range values {
		switch {
		case value.Kind == graph.TextValue:
			texts = append(texts, value.Text)
		case value.Kind == graph.NumberValue && !math.IsInf(value.Number, 0) && !math.IsNaN(value.Number):
			numbers = append(numbers, value.Number+0)
		}
	}
	var either []string
	if len(texts) > 0 {
		either = append(either, "%[1]s IN "+c.param(texts))
	}
	switch {
	case len(numbers) == 0:
	case col.number:
		list := c.param(numbers)
		t.key = func(x string) string { return x + " IN " + list }
	default: // as graph.ParseNumber reads them
		either = append(either, "%[1]s =~ '[-.0-9]+' AND toFloatOrNull(%[1]s) IN "+c.param(numbers))
	}
	if len(either) > 0 {
		t.written = func(x string) string {
			return anyOf(each(either, func(s string) string { return fmt.Sprintf(s, x) })...)
		}
	}
	return t
}

// relation returns the condition that RelationFilter describes.
func (c *compiler) relation(f *graph.RelationFilter, v string) string {
	c.scopes++
	r, o := fmt.Sprintf("r%d", c.scopes), fmt.Sprintf("o%d", c.scopes)
	found, w := never, follow(v, r, o, f.Legs)
	if where := allOf(w.where, c.covers(r, w.types, f.AsOf), c.filter(f.Other, o)); where != never {
		found = fmt.Sprintf("EXISTS { MATCH %s WHERE %s }", w.pattern, where)
	}
	if f.None {
		return negate(found)
	}
	return found
}

// covers returns the condition that the relation r, of one of the types, held at the time, as graph.Holding says.
func (c *compiler) covers(r string, types []graph.RelationType, at graph.Date) string {
	if !at.Known() {
		return always
	}
	return fmt.Sprintf("any(held IN [%s] WHERE (held[0] IS NULL OR held[0] <= %s) AND "+
		"(held[1] IS NULL OR held[1] >= left(%s, size(held[1]))))",
		holding(r, types), c.param(at.Last().String()), c.param(at.First().String()))
}

// knownTypes returns the types that exist, in their own order, each once; every type for an empty list.
func knownTypes(types []graph.RelationType) []graph.RelationType {
	if len(types) == 0 {
		return graph.RelationTypes
	}
	wanted := map[graph.RelationType]bool{}
	for _, t := range types {
		wanted[t] = true
	}
	var out []graph.RelationType
	for _, t := range graph.RelationTypes {
		if wanted[t] {
			out = append(out, t)
		}
	}
	return out
}

// allOf joins conditions by AND, anyOf by OR, without those that do not matter.
func allOf(conditions ...string) string { return join(conditions, " AND ", always, never) }

func anyOf(conditions ...string) string { return join(conditions, " OR ", never, always) }

func join(conditions []string, operator, neutral, decisive string) string {
	var kept []string
	for _, s := range conditions {
		switch s {
		case decisive:
			return decisive
		case neutral:
		default:
			kept = append(kept, s)
		}
	}
	switch len(kept) {
	case 0:
		return neutral
	case 1:
		return kept[0]
	}
	for i, s := range kept {
		kept[i] = "(" + s + ")"
	}
	return strings.Join(kept, operator)
}

func negate(condition string) string {
	switch condition {
	case always:
		return never
	case never:
		return always
	}
	return "NOT coalesce(" + condition + ", false)"
}
