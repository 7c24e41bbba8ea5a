package neo4j

import (
	"fmt"
	"strings"
	"time"

	"entente/graph"
)

// row reads the values of one list that the server returned, one after the other. The first value that is not of the
// type asked for is remembered; reading goes on with zero values.
type row struct {
	values []any
	next   int
	err    error
}

func newRow(v any) *row {
	values, ok := v.([]any)
	r := &row{values: values}
	if !ok && v != nil {
		r.err = fmt.Errorf("%T is not a list", v)
	}
	return r
}

// value returns the next value, nil behind the end.
func (r *row) value() any {
	r.next++
	if r.next > len(r.values) {
		return nil
	}
	return r.values[r.next-1]
}

func (r *row) mismatch(v any, want string) {
	if r.err == nil {
		r.err = fmt.Errorf("value %d of the row is a %T, not %s", r.next, v, want)
	}
}

// text returns the next value as a string, "" for null.
func (r *row) text() string {
	v := r.value()
	s, ok := v.(string)
	if !ok && v != nil {
		r.mismatch(v, "a text")
	}
	return s
}

// texts returns the next value as a list of strings, nil for null.
func (r *row) texts() []string {
	v := r.value()
	items, ok := v.([]any)
	if !ok && v != nil {
		r.mismatch(v, "a list")
	}
	if len(items) == 0 {
		return nil
	}
	out := make([]string, len(items))
	for i, item := range items {
		s, ok := item.(string)
		if !ok {
			r.mismatch(item, "a list of texts")
		}
		out[i] = s
	}
	return out
}

// list returns the next value as a list, nil for null.
func (r *row) list() []any {
	v := r.value()
	items, ok := v.([]any)
	if !ok && v != nil {
		r.mismatch(v, "a list")
	}
	return items
}

// int returns the next value as a whole number, 0 for null.
func (r *row) int() int {
	v := r.value()
	n, ok := v.(int64)
	if !ok && v != nil {
		r.mismatch(v, "a whole number")
	}
	return int(n)
}

// ints returns the next value as a list of whole numbers, nil for null.
func (r *row) ints() (out []int) {
	for _, item := range r.list() {
		n, ok := item.(int64)
		if !ok {
			r.mismatch(item, "a list of whole numbers")
		}
		out = append(out, int(n))
	}
	return out
}

// bool returns the next value as a truth value, false for null.
func (r *row) bool() bool {
	v := r.value()
	b, ok := v.(bool)
	if !ok && v != nil {
		r.mismatch(v, "true or false")
	}
	return b
}

// float returns the next value as a number, nil for null.
func (r *row) float() *float64 {
	switch v := r.value().(type) {
	case nil:
	case float64:
		return &v
	case int64: // as a person may have typed it
		f := float64(v)
		return &f
	default:
		r.mismatch(v, "a number")
	}
	return nil
}

// time returns the next value as a point in time, the zero time for null.
func (r *row) time() time.Time {
	v := r.value()
	t, ok := v.(time.Time)
	if !ok && v != nil {
		r.mismatch(v, "a time")
	}
	return t
}

// date returns the next value as a date, unknown for null.
func (r *row) date() graph.Date {
	s := r.text()
	if s == "" {
		return graph.Date{}
	}
	return r.parseDate(s)
}

func (r *row) parseDate(s string) graph.Date {
	d, err := graph.ParseDate(s)
	if err != nil && r.err == nil {
		r.err = err
	}
	return d
}

// evidenceRow is what is read of the evidence of a node or relationship @, in the order of row.evidence.
const evidenceRow = `@.evidence_documents, @.evidence_locators, @.evidence_quotes, @.evidence_subjects, ` +
	`@.evidence_objects, @.evidence_amounts, @.evidence_ranks, ` +
	`@.evidence_net_amounts, @.evidence_ended`

// evidence reads parallel lists, of which all but the first may be missing.
func (r *row) evidence() []graph.Evidence {
	documents, locators, quotes := r.texts(), r.texts(), r.texts()
	subjects, objects, amounts, ranks := r.texts(), r.texts(), r.texts(), r.texts()
	nets, ended := r.texts(), r.texts()
	out := make([]graph.Evidence, len(documents))
	for i, d := range documents {
		out[i] = graph.Evidence{
			Document: graph.ID(d), Locator: at(locators, i), Quote: at(quotes, i), Subject: graph.ID(at(subjects, i)),
			Object: graph.ID(at(objects, i)), Amount: at(amounts, i), Rank: graph.Rank(at(ranks, i)),
			NetAmount: at(nets, i), Ended: at(ended, i) != "",
		}
	}
	return out
}

// at returns an item of a list, the zero value behind its end: lists of nothing but empty texts are not stored.
func at[T any](items []T, i int) T {
	if i < len(items) {
		return items[i]
	}
	var zero T
	return zero
}

// properties are those of a node or relationship. Values that say nothing are left out, so that people see only what is
// known.
type properties map[string]any

// text sets a property to a text unless it is empty.
func (p properties) text(key, value string) {
	if value != "" {
		p[key] = value
	}
}

// texts sets a property to a list of texts unless all of them are empty.
func (p properties) texts(key string, values []string) {
	if strings.Join(values, "") != "" {
		p[key] = values
	}
}

// evidence sets parallel lists. The first is there even when it is empty.
func (p properties) evidence(evidence []graph.Evidence) {
	p["evidence_documents"] = each(evidence, func(e graph.Evidence) string { return string(e.Document) })
	p.texts("evidence_locators", each(evidence, func(e graph.Evidence) string { return e.Locator }))
	p.texts("evidence_quotes", each(evidence, func(e graph.Evidence) string { return e.Quote }))
	p.texts("evidence_subjects", each(evidence, func(e graph.Evidence) string { return string(e.Subject) }))
	p.texts("evidence_objects", each(evidence, func(e graph.Evidence) string { return string(e.Object) }))
	p.texts("evidence_amounts", each(evidence, func(e graph.Evidence) string { return e.Amount }))
	p.texts("evidence_ranks", each(evidence, func(e graph.Evidence) string { return string(e.Rank) }))
	p.texts("evidence_net_amounts", each(evidence, func(e graph.Evidence) string { return e.NetAmount }))
	p.texts("evidence_ended", each(evidence, func(e graph.Evidence) string {
		if e.Ended {
			return "true"
		}
		return ""
	}))
}

// flag sets a property to true, or not at all.
func (p properties) flag(key string, set bool) {
	if set {
		p[key] = true
	}
}

// each returns f of every item; never nil, which the server would take for null.
func each[T, U any](items []T, f func(T) U) []U {
	out := make([]U, len(items))
	for i, item := range items {
		out[i] = f(item)
	}
	return out
}
