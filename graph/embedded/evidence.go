package embedded

import (
	"fmt"

	"entente/graph"
)

// library is the documents that the statements of a record or chunk cite, each once. Evidence names them by their place.
type library struct {
	documents []graph.ID
	citing    []int // by document: how many statements cite it
	last      []int // by document: the last statement that does
	statement int
}

func (l *library) reset() {
	l.documents, l.citing, l.last, l.statement = l.documents[:0], l.citing[:0], l.last[:0], 0
}

// place returns the place of a document. Records cite few documents.
func (l *library) place(id graph.ID) int {
	for i, d := range l.documents {
		if d == id {
			return i
		}
	}
	l.documents, l.citing, l.last = append(l.documents, id), append(l.citing, 0), append(l.last, 0)
	return len(l.documents) - 1
}

// append appends the documents, each with how many statements cite it.
func (l *library) append(b []byte) []byte {
	b = append(b, '[')
	for i, d := range l.documents {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendText(append(b, '['), string(d))
		b = append(fmt.Appendf(append(b, ','), "%d", l.citing[i]), ']')
	}
	return append(b, ']')
}

// appendEvidence appends the evidence of one statement. Where it counts, the statement is one that cites its documents.
func (l *library) appendEvidence(b []byte, evidence []graph.Evidence, counts bool) []byte {
	if counts {
		l.statement++
	}
	b = append(b, '[')
	for i := range evidence {
		e := &evidence[i]
		if i > 0 {
			b = append(b, ',')
		}
		d := l.place(e.Document)
		if counts && l.last[d] != l.statement {
			l.last[d] = l.statement
			l.citing[d]++
		}
		b = appendInt(append(b, '['), d)
		b = appendNext(appendNext(appendNext(b, e.Locator), e.Quote), e.Subject)
		b = appendNext(appendNext(appendNext(b, e.Object), e.Amount), e.Rank)
		b = endTuple(appendNext(appendNext(b, e.NetAmount), mark(e.Ended)))
	}
	return append(b, ']')
}

// cited is a document that a record cites, and how many of its facts do.
type cited struct {
	document graph.ID
	facts    int
}

// citedDocuments reads what library.append wrote.
func (d *scanner) citedDocuments(list []cited) []cited {
	d.skip("[")
	for d.more() {
		d.skip("[")
		c := cited{document: graph.ID(d.text())}
		d.skip(",")
		c.facts = d.number()
		d.skip("]")
		list = append(list, c)
	}
	return list
}

// evidence reads the evidence of one statement into a part of pool; nil for none.
func (d *scanner) evidence(documents []cited, pool *[]graph.Evidence) []graph.Evidence {
	from := len(*pool)
	d.skip("[")
	for d.more() {
		d.skip("[")
		var e graph.Evidence
		place := d.number()
		if place >= len(documents) {
			d.fail(errForm)
			return nil
		}
		e.Document = documents[place].document
		e.Locator, e.Quote, e.Subject = d.next(), d.next(), graph.ID(d.next())
		e.Object, e.Amount, e.Rank = graph.ID(d.next()), d.next(), graph.Rank(d.next())
		e.NetAmount, e.Ended = d.next(), d.next() != ""
		d.skip("]")
		*pool = append(*pool, e)
	}
	if len(*pool) == from {
		return nil
	}
	return (*pool)[from:len(*pool):len(*pool)]
}
