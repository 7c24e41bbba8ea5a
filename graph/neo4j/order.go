package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// term is one expression of a sort. Its values are numbers or texts, and null where there is none.
type term struct {
	expr   string // "" for a field that nothing has
	desc   bool
	number bool
	always bool // never null
}

// entityTerm returns the term for a field of the node v.
func entityTerm(v string, o graph.Order) term {
	col, ok := columnOf(o.Field)
	t := term{desc: o.Desc, number: col.number, always: col.always}
	switch {
	case !ok:
	case col.many:
		t.expr = "head(" + col.keys(v) + ")"
	default:
		t.expr = col.keys(v)
	}
	return t
}

// relationTerm returns the term for a field of the relationship r or, where relations do not have it, of its other end o.
func (c *compiler) relationTerm(r, o string, by graph.Order) term {
	t := term{desc: by.Desc}
	switch {
	case !by.Field.OfRelation():
		return entityTerm(o, by)
	case by.Field == graph.FieldType:
		places := map[string]any{}
		for i, name := range graph.RelationTypes {
			places[string(name)] = float64(i)
		}
		t.expr, t.number, t.always = fmt.Sprintf("%s[type(%s)]", c.param(places), r), true, true
	case by.Field == graph.FieldSince:
		t.expr = r + ".since_key"
	case by.Field == graph.FieldAmount:
		t.expr, t.number = r+".amount", true
	default:
		t.expr = fmt.Sprintf("coalesce(%s.role_key, %s.role)", r, r)
	}
	return t
}

// orderBy returns the terms as they stand behind ORDER BY: absent values last, ties by id; everything turned round when
// backwards.
func orderBy(terms []term, id string, backwards bool) string {
	var out []string
	for _, t := range append(slices.Clone(terms), term{expr: id, always: true}) {
		if t.expr == "" {
			continue
		}
		// The server puts null last ascending and first descending.
		if t.desc && !t.always {
			out = append(out, t.expr+" IS NULL"+direction(backwards))
		}
		out = append(out, t.expr+direction(t.desc != backwards))
	}
	return strings.Join(out, ", ")
}

func direction(desc bool) string {
	if desc {
		return " DESC"
	}
	return ""
}

// window returns the condition that an item lies within the window, in the order of the terms and then of id.
func (c *compiler) window(terms []term, id string, w graph.Window) string {
	return allOf(c.beyond(terms, id, w.After, true), c.beyond(terms, id, w.Before, false))
}

// beyond returns the condition that an item stands behind (or, not after, before) a place.
func (c *compiler) beyond(terms []term, id string, place *graph.Key, after bool) string {
	if place == nil {
		return always
	}
	var ways, equal []string
	for i, t := range terms {
		value := at(place.Values, i)
		before, same, behind := c.versus(t, value)
		if after {
			before = behind
		}
		ways = append(ways, allOf(append(slices.Clone(equal), before)...))
		equal = append(equal, same)
	}
	sign := "<"
	if after {
		sign = ">"
	}
	last := fmt.Sprintf("%s %s %s", id, sign, c.param(string(place.ID)))
	condition := anyOf(append(ways, allOf(append(equal, last)...))...)
	if len(terms) > 0 {
		condition = allOf(c.edge(terms[0], at(place.Values, 0), after), condition)
	}
	return condition
}

// edge returns a simpler condition that beyond implies: one that an index can answer.
func (c *compiler) edge(t term, v graph.Value, after bool) string {
	if !t.always || v.Kind != t.kind() {
		return always
	}
	sign := "<="
	if after != t.desc {
		sign = ">="
	}
	return fmt.Sprintf("%s %s %s", t.expr, sign, c.param(operand(v)))
}

func (t term) kind() graph.ValueKind {
	if t.number {
		return graph.NumberValue
	}
	return graph.TextValue
}

// versus returns the conditions that the term's value comes before, is the same as, or comes behind v in the order of
// Key.Compare.
func (c *compiler) versus(t term, v graph.Value) (before, same, behind string) {
	null, known := t.expr+" IS NULL", t.expr+" IS NOT NULL"
	if t.always {
		null, known = never, always
	}
	if t.expr == "" {
		null, known = always, never
	}
	switch {
	case v.Kind == graph.Absent:
		return known, null, never
	case t.expr == "":
		return never, never, always
	case v.Kind != t.kind(): // numbers come before texts
		if t.number != t.desc {
			return known, never, null
		}
		return never, never, always
	}
	p := c.param(operand(v))
	less, more := t.expr+" < "+p, t.expr+" > "+p
	if t.desc {
		less, more = more, less
	}
	return less, t.expr + " = " + p, anyOf(more, null)
}
