package neo4j

import (
	"fmt"
	"math"
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
	switch f.Op {
	case graph.OpAbsent:
		return absent(col, v, f.Field)
	case graph.OpEq, graph.OpIn:
		return c.equals(col, v, f)
	}
	if len(f.Values) != 1 {
		return never
	}
	return c.compare(col, v, f.Op, f.Values[0])
}

func (c *compiler) filters(fs []graph.Filter, v string) []string {
	out := make([]string, len(fs))
	for i := range fs {
		out[i] = c.filter(&fs[i], v)
	}
	return out
}

func absent(col column, v string, f graph.Field) string {
	switch {
	case col.always:
		return never
	case col.number: // a value that is not a number stands in its text only
		return fmt.Sprintf("size(%s) = 0", col.written(v))
	}
	return fmt.Sprintf("%s.%s IS NULL", v, col.exact)
}

// equals compares values as written with each operand: texts with texts, and numbers with those that are numbers.
func (c *compiler) equals(col column, v string, f *graph.Filter) string {
	texts, numbers := []string{}, []float64{}
	for _, value := range f.Values {
		switch {
		case value.Kind == graph.TextValue:
			texts = append(texts, value.Text)
		case value.Kind == graph.NumberValue && !math.IsInf(value.Number, 0) && !math.IsNaN(value.Number):
			numbers = append(numbers, value.Number+0)
		}
	}
	var either []string
	if len(texts) > 0 {
		switch list := c.param(texts); {
		case col.many || col.number:
			either = append(either, fmt.Sprintf("any(x IN %s WHERE x IN %s)", col.written(v), list))
		default:
			either = append(either, fmt.Sprintf("%s.%s IN %s", v, col.exact, list))
			if col.more {
				exact, _ := col.further()
				either = append(either, fmt.Sprintf("any(x IN %s.%s WHERE x IN %s)", v, exact, list))
			}
		}
	}
	if len(numbers) > 0 {
		switch list := c.param(numbers); {
		case col.number:
			either = append(either, fmt.Sprintf("%s.%s IN %s", v, col.exact, list))
		default: // as graph.ParseNumber reads them
			either = append(either, fmt.Sprintf("any(x IN %s WHERE x =~ '[-.0-9]+' AND toFloatOrNull(x) IN %s)",
				col.written(v), list))
		}
	}
	return anyOf(either...)
}

var comparisons = map[graph.Op]string{
	graph.OpLt: "<", graph.OpLte: "<=", graph.OpGt: ">", graph.OpGte: ">=",
	graph.OpContains: "CONTAINS", graph.OpStartsWith: "STARTS WITH",
}

// compare compares the keys of a column with an operand of the same kind.
func (c *compiler) compare(col column, v string, op graph.Op, want graph.Value) string {
	sign, ok := comparisons[op]
	textOnly := op == graph.OpContains || op == graph.OpStartsWith
	switch {
	case !ok, want.Kind == graph.Absent, col.number != (want.Kind == graph.NumberValue), textOnly && (col.number || want.Text == ""):
		return never
	case col.more:
		return fmt.Sprintf("any(x IN %s WHERE x %s %s)", col.allKeys(v), sign, c.param(operand(want)))
	case col.many:
		return fmt.Sprintf("any(x IN %s WHERE x %s %s)", col.keys(v), sign, c.param(operand(want)))
	}
	return fmt.Sprintf("%s %s %s", col.keys(v), sign, c.param(operand(want)))
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
