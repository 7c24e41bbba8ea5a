package tabular

import "fmt"

// mostPasses is how many ends of a doubled cell are tried as part of its text.
const mostPasses = 8

// doubledQuotes is told of a record that was read in spite of its quotes.
const doubledQuotes = "quotes are doubled at the ends of a cell or single inside it; they were read as intended"

// resynchronise is for a record that is not sound by the rules. It finds the line with which good records go on: a broken
// quote may have swallowed any number of them. What lies before is read with repaired quotes where that gives exactly the
// cells of the header, else it is one bad row.
func (t *Reader) resynchronise() Row {
	fault, count, span := t.scan.rec.fault, t.scan.rec.count, t.scan.rec.lines
	if t.repair(0, 0) {
		return t.row(1, doubledQuotes)
	}
	if n := t.repairedSpan(); n > 1 && t.firstSound(n, false) == n && t.repair(0, n-1) {
		return t.row(n, doubledQuotes)
	}
	// A quote that was opened in one line and is at fault in another leaves open where the record ends.
	return t.bad(t.firstSound(span, fault != sound && span > 1), t.reason(fault, count))
}

// repairedSpan returns how many lines the record has when it is read with repaired quotes; 0 when that makes no record.
func (t *Reader) repairedSpan() int {
	if t.ahead < 0 {
		return 0
	}
	t.scan.repaired(0, maxRecordLines, 0)
	rec := &t.scan.rec
	t.ahead -= len(rec.text)
	if rec.fault != sound || rec.count != len(t.columns.names) {
		return 0
	}
	return rec.lines
}

// firstSound returns how many lines lie before the first one that begins a record of its own: within the span that was
// read, or beyond it too. Where none does, it is all of them.
func (t *Reader) firstSound(span int, beyond bool) int {
	for k := 1; beyond || k < span; k++ {
		line, ok := t.win.line(k)
		if !ok {
			return k // the end, or the bounds of a record
		}
		if t.ahead -= len(line); t.ahead < 0 {
			// An input that is made to be read again and again: each line for itself then.
			return 1
		}
		if len(trimEnd(line)) == 0 {
			continue
		}
		t.scan.strict(k)
		if t.scan.rec.fault == sound && t.scan.rec.count == len(t.columns.names) {
			return k
		}
		t.ahead -= len(t.scan.rec.text)
		if t.repair(k, k) {
			return k
		}
	}
	return max(span, 1)
}

// repair reads lines k to last with repaired quotes and reports whether they are exactly one record then.
func (t *Reader) repair(k, last int) bool {
	for pass := range mostPasses {
		t.scan.repaired(k, last, pass)
		rec := &t.scan.rec
		if rec.fault == sound && rec.lines == last-k+1 && rec.count == len(t.columns.names) {
			return true
		}
		if t.scan.pass > 0 {
			return false // there are not that many
		}
	}
	return false
}

func (t *Reader) reason(f fault, count int) string {
	switch f {
	case strayQuote:
		return "a quote stands inside a quoted cell; double it"
	case unclosed:
		return "a quoted cell is never closed; close its quote"
	}
	return fmt.Sprintf("the record has %d cells and the header %d; quote cells that hold the delimiter",
		count, len(t.columns.names))
}

func trimEnd(line []byte) []byte {
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}
