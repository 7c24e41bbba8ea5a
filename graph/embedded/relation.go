package embedded

import (
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"entente/graph"
)

// chunkSize is how many relations stand in a row of the file. One that is replaced takes its row with it.
const chunkSize = 200

// relation is a relation and the row in which it stands.
type relation struct {
	graph.Relation
	chunk int64
}

// chunkWriter writes relations as the file keeps them. It is used again for many.
type chunkWriter struct {
	library
	b, relations []byte
}

// encode returns relations as the file keeps them, see schema.sql. It returns INVALID_ARGUMENT for what is no relation.
func (w *chunkWriter) encode(relations []*graph.Relation) (string, error) {
	w.reset()
	w.relations = w.relations[:0]
	for _, r := range relations {
		if err := checkRelation(r); err != nil {
			return "", err
		}
		from := len(w.relations)
		b := appendText(append(comma(w.relations, from), '['), string(r.ID))
		b = appendNext(appendNext(appendNext(b, r.Type), r.From), r.To)
		b = appendNext(w.appendEvidence(append(b, ','), r.Evidence, true), r.Role)
		b = appendPeriod(appendNext(b, amountText(r.Amount)), r.Period)
		b = appendNext(appendNext(b, mark(r.Withdrawn)), amountText(r.NetAmount))
		w.relations = endTuple(appendNext(b, mark(r.Ended)))
		if !utf8.Valid(w.relations[from:]) {
			return "", notUnicode(r.ID)
		}
	}
	b := w.append(append(w.b[:0], `{"documents":`...))
	b = append(append(b, `,"relations":[`...), w.relations...)
	w.b = append(b, `]}`...)
	return string(w.b), nil
}

// amountText writes an amount as the shortest text that is the very number, empty for none.
func amountText(amount *float64) string {
	if amount == nil {
		return ""
	}
	return strconv.FormatFloat(*amount, 'f', -1, 64)
}

func checkRelation(r *graph.Relation) error {
	switch {
	case r.ID == "":
		return graph.Errorf(graph.CodeInvalidArgument, "a relation has no id")
	case r.Type.Index() < 0:
		return graph.Errorf(graph.CodeInvalidArgument, "the relation %s has a type that does not exist", r.ID)
	}
	for _, f := range graph.AmountFields {
		if a := r.AmountOf(f); a != nil && (math.IsNaN(*a) || math.IsInf(*a, 0)) {
			return graph.Errorf(graph.CodeInvalidArgument, "the %s of %s is not a finite number", f, r.ID)
		}
	}
	return nil
}

func notUnicode(id graph.ID) error {
	return graph.Errorf(graph.CodeInvalidArgument, "%q holds a text that is not UTF-8; convert the source to UTF-8", fmt.Sprintf("%.60s", id))
}

// readChunk returns the relations of a row.
func readChunk(number int64, chunk string) ([]relation, error) {
	d := scanner{s: chunk}
	d.skip(`{"documents":`)
	documents := d.citedDocuments(nil)
	d.skip(`,"relations":[`)
	out := make([]relation, 0, chunkSize)
	pool := make([]graph.Evidence, 0, chunkSize+chunkSize/8)
	for d.more() {
		d.skip("[")
		r := relation{chunk: number, Relation: graph.Relation{ID: graph.ID(d.text()), Type: graph.RelationType(d.next())}}
		r.From, r.To = graph.ID(d.next()), graph.ID(d.next())
		d.skip(",")
		r.Evidence = d.evidence(documents, &pool)
		r.Role, r.Amount, r.Period = d.next(), d.amount(), d.period()
		r.Withdrawn, r.NetAmount, r.Ended = d.next() != "", d.amount(), d.next() != ""
		d.skip("]")
		out = append(out, r)
		if r.Type.Index() < 0 {
			d.fail(fmt.Errorf("relation %s has the type %q", r.ID, r.Type))
		}
	}
	d.skip("}")
	if err := d.end(); err != nil {
		return nil, corrupt(fmt.Errorf("chunk %d of relations: %w", number, err))
	}
	return out, nil
}

// amount reads what amountText wrote.
func (d *scanner) amount() *float64 {
	s := d.next()
	if s == "" {
		return nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		d.fail(err)
	}
	return &v
}
