package loader

import (
	"encoding/binary"

	"entente/graph"
)

// ref is the number of an id in a load.
type ref uint32

// place is where in the input a statement was read: the number of a record, from 1; 0 for what the graph already holds.
type place uint32

// evidence is graph.Evidence with its ids as numbers, and one row of a table as a number.
type evidence struct {
	document        ref
	row             uint32 // 0: see locator
	locator, quote  string
	amount, net     string // see graph.Evidence.Amount and NetAmount
	ended           bool
	rank            graph.Rank
	subject, object ref // the ids that the document's record has
}

// statement is a fact or a relation as it is staged. What it is about stands in its evidence: it is one id in a fact, and
// one at either end of a relation, the same in all its evidence.
type statement struct {
	place    place
	relation bool
	// of facts
	property      graph.Property
	value         string
	lang, unit    string
	approximation graph.Approximation
	// of relations
	kind graph.RelationType
	role string

	since, until    graph.Date
	subject, object ref
	evidence        []evidence
}

// subjectOf returns what an encoded statement is about, without decoding the rest.
func subjectOf(s string) ref {
	v, _ := uvarint(s)
	return ref(v)
}

// isRelation reports what an encoded statement is.
func isRelation(s string) bool {
	_, n := uvarint(s)
	return s[n] == 1
}

// encoder writes statements.
type encoder struct{ b []byte }

func (e *encoder) number(n uint64) { e.b = binary.AppendUvarint(e.b, n) }

func (e *encoder) text(s string) {
	e.number(uint64(len(s)))
	e.b = append(e.b, s...)
}

func (e *encoder) date(d graph.Date) { e.text(d.String()) }

func (e *encoder) flag(set bool) { e.number(uint64(flagOrder(set))) }

// encode returns the statement as bytes, which are good until the next call. The subject comes first: see subjectOf.
func (e *encoder) encode(s *statement) []byte {
	e.b = e.b[:0]
	e.number(uint64(s.subject))
	if s.relation {
		e.number(1)
		e.number(uint64(s.place))
		e.number(uint64(s.kind.Index()))
		e.text(s.role)
		e.number(uint64(s.object))
	} else {
		e.number(0)
		e.number(uint64(s.place))
		e.text(string(s.property))
		e.text(s.value)
		e.text(s.lang)
		e.text(s.unit)
		e.text(string(s.approximation))
	}
	e.date(s.since)
	e.date(s.until)
	e.number(uint64(len(s.evidence)))
	for _, v := range s.evidence {
		e.number(uint64(v.document))
		e.number(uint64(v.row))
		e.text(v.locator)
		e.text(v.quote)
		e.text(v.amount)
		e.text(v.net)
		e.flag(v.ended)
		e.text(string(v.rank))
	}
	return e.b
}

// decoder reads what encoder wrote. Texts are parts of the string that is read.
type decoder struct{ s string }

func (d *decoder) number() uint64 {
	v, n := uvarint(d.s)
	d.s = d.s[n:]
	return v
}

func (d *decoder) text() string {
	n := int(d.number())
	t := d.s[:n]
	d.s = d.s[n:]
	return t
}

func (d *decoder) date() graph.Date {
	s := d.text()
	if s == "" {
		return graph.Date{}
	}
	date, _ := graph.ParseDate(s) // encode wrote it
	return date
}

// decode returns a statement. Its evidence is appended to list, of which it is a part.
func decode(s string, list []evidence) (statement, []evidence) {
	d := decoder{s}
	out := statement{subject: ref(d.number())}
	out.relation = d.number() == 1
	out.place = place(d.number())
	if out.relation {
		out.kind = graph.RelationTypes[d.number()]
		out.role = d.text()
		out.object = ref(d.number())
	} else {
		out.property, out.value = graph.Property(d.text()), d.text()
		out.lang, out.unit, out.approximation = d.text(), d.text(), graph.Approximation(d.text())
	}
	out.since, out.until = d.date(), d.date()
	from := len(list)
	for range d.number() {
		list = append(list, evidence{
			document: ref(d.number()), row: uint32(d.number()), locator: d.text(), quote: d.text(), amount: d.text(),
			net: d.text(), ended: d.number() == 1, rank: graph.Rank(d.text()), subject: out.subject, object: out.object,
		})
	}
	out.evidence = list[from:len(list):len(list)]
	return out, list
}
