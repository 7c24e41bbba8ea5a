package embedded

import (
	"strconv"
	"unicode/utf8"

	"entente/graph"
)

// recordWriter writes records as the file keeps them. It is used again for many.
type recordWriter struct {
	library
	b, facts, conflicts []byte
}

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// encode returns a record as the file keeps it, see schema.sql. It returns INVALID_ARGUMENT for what is no entity, and for
// texts that are not UTF-8, which would not come back as they were. The order of the facts is that of graph.SortFacts already.
func (w *recordWriter) encode(r *graph.Record) (string, error) {
	e := &r.Entity
	switch {
	case e.ID == "":
		return "", graph.Errorf(graph.CodeInvalidArgument, "an entity has no id")
	case !e.Kind.Valid():
		return "", graph.Errorf(graph.CodeInvalidArgument, "%s has no kind that exists", e.ID)
	}
	w.reset()
	w.facts, w.conflicts = w.facts[:0], w.conflicts[:0]
	evidenced := 0
	for i := range r.Facts {
		w.fact(&r.Facts[i], e)
		evidenced += min(1, len(r.Facts[i].Evidence))
	}
	for i := range r.Conflicts {
		w.conflict(&r.Conflicts[i])
	}
	b := appendText(append(w.b[:0], `{"id":`...), string(e.ID))
	b = appendText(append(b, `,"kind":`...), string(e.Kind))
	b = appendInt(append(b, `,"withdrawn":`...), flag(e.Withdrawn))
	b = appendLabels(append(b, `,"labels":[`...), e.Labels)
	b = appendLabels(append(b, `],"descriptions":[`...), e.Descriptions)
	b = append(b, `],"identifiers":[`...)
	for i, x := range e.Identifiers {
		b = append(appendNext(appendText(append(comma(b, i), '['), string(x.Scheme)), x.Value), ']')
	}
	b = append(b, `],"attributes":[`...)
	b = appendAttributes(b, e.Attributes)
	b = appendAttributes(append(b, `],"more":[`...), e.More)
	b = appendAttributes(append(b, `],"stated":[`...), e.Stated)
	b = appendList(append(b, `],"contested":[`...), e.Contested)
	b = appendList(append(b, `],"merged":[`...), e.Merged)
	b = w.append(append(b, `],"documents":`...))
	b = appendInt(append(b, `,"counts":[`...), len(r.Facts))
	b = appendInt(append(b, ','), evidenced)
	b = append(append(b, `],"conflicts":[`...), w.conflicts...)
	b = append(append(b, `],"facts":[`...), w.facts...)
	w.b = append(b, `]}`...)
	if !utf8.Valid(w.b) {
		return "", notUnicode(e.ID)
	}
	return string(w.b), nil
}

func flag(v bool) int {
	if v {
		return 1
	}
	return 0
}

// comma appends a comma before every item but the first.
func comma(b []byte, i int) []byte {
	if i > 0 {
		return append(b, ',')
	}
	return b
}

func appendLabels(b []byte, labels []graph.Label) []byte {
	for i, l := range labels {
		b = appendNext(appendText(append(comma(b, i), '['), l.Value), l.Lang)
		b = endTuple(appendNext(b, l.Type))
	}
	return b
}

func appendAttributes(b []byte, attributes []graph.Attribute) []byte {
	for i, x := range attributes {
		b = appendNext(appendText(append(comma(b, i), '['), string(x.Property)), x.Value)
		b = endTuple(appendNext(b, x.Unit))
	}
	return b
}

func appendList[T ~string](b []byte, list []T) []byte {
	for i, s := range list {
		b = appendText(comma(b, i), string(s))
	}
	return b
}

// fact writes a fact. A long text that the entity shows as a description is not written twice.
func (w *recordWriter) fact(f *graph.Fact, e *graph.Entity) {
	b := append(comma(w.facts, len(w.facts)), '[')
	b = append(appendNext(appendText(b, string(f.ID)), f.Property), ',')
	if place := descriptionOf(f, e); place >= 0 {
		b = appendInt(b, place)
	} else {
		b = appendText(b, f.Value)
	}
	b = w.appendEvidence(append(b, ','), f.Evidence, true)
	b = appendPeriod(appendNext(appendRank(b, f.Rank), f.Lang), f.Period)
	b = appendNext(appendNext(b, f.Unit), f.Approximation)
	w.facts = endTuple(appendNext(b, mark(f.Withdrawn)))
}

// mark returns a flag as a text, so that it is left out with the empty texts at the end of a tuple.
func mark(v bool) string {
	if v {
		return "1"
	}
	return ""
}

// noRank stands for a rank that is not given. The usual one, NORMAL, is left out.
const noRank = "-"

func appendRank(b []byte, r graph.Rank) []byte {
	switch r {
	case graph.RankNormal:
		r = ""
	case "":
		r = noRank
	}
	return appendNext(b, r)
}

func descriptionOf(f *graph.Fact, e *graph.Entity) int {
	if f.Property == graph.PropDescription {
		for i := range e.Descriptions {
			if e.Descriptions[i].Value == f.Value {
				return i
			}
		}
	}
	return -1
}

func appendPeriod(b []byte, p graph.Period) []byte {
	return appendDate(appendDate(b, p.Since), p.Until)
}

func appendDate(b []byte, d graph.Date) []byte {
	if !d.Known() {
		return append(b, `,""`...)
	}
	return appendNext(b, d.String())
}

func (w *recordWriter) conflict(c *graph.Conflict) {
	b := append(comma(w.conflicts, len(w.conflicts)), '[')
	b = appendNext(appendNext(appendNext(appendText(b, string(c.ID)), c.Entity), c.Kind), c.Property)
	b = append(appendNext(appendNext(b, c.Relation), c.Rule), ",["...)
	for i := range c.Sides {
		s := &c.Sides[i]
		b = appendNext(appendText(append(comma(b, i), '['), string(s.Statement)), s.Value)
		b = w.appendEvidence(append(b, ','), s.Evidence, false)
		b = appendPeriod(appendNext(appendRank(b, s.Rank), s.Lang), s.Period)
		b = endTuple(appendNext(appendNext(b, s.Unit), s.Approximation))
	}
	w.conflicts = append(b, "]]"...)
}
