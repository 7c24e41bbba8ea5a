package tabular

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// maxColumns is more than any table has; a header beyond it is not one.
const maxColumns = 16384

// aheadAtOnce bounds how many bytes are read more than once to find where good records go on, so that no input takes more
// than linear time; each byte that is taken earns four more.
const aheadAtOnce = 4 * maxRecord

// Reader reads a table record by record. What it keeps in memory is bounded by the longest record that it accepts, 16 MiB.
type Reader struct {
	name    string
	counter Counter
	counted *counted
	win     window
	scan    scanner
	enc     encodings
	columns *Columns
	number  int // of the record read last; the header is 1
	line    int // lines that have been taken
	blank   int
	ahead   int // bytes that may yet be read more than once
}

// ErrNoTable is the cause of the error of a file that begins with no header.
var ErrNoTable = errors.New("not a table")

// NewReader reads the header of a table; name is that of the file, for messages. It finds out about byte order mark,
// encoding, delimiter and line ends by itself. It returns INVALID_ARGUMENT when there is no header.
func NewReader(r io.Reader, name string) (*Reader, error) { return newReader(r, name, maxRecord) }

func newReader(r io.Reader, name string, longest int) (*Reader, error) {
	t := &Reader{name: name, counted: &counted{r: r}, ahead: aheadAtOnce}
	t.counter, _ = r.(Counter)
	in, err := plainLines(t.counted, &t.enc)
	if err != nil {
		return nil, readFault(name, err)
	}
	t.win = window{in: in, max: longest}
	t.skipBlank()
	first, ok := t.win.line(0)
	comma, told := toldDelimiter(first)
	if told {
		t.win.take(1)
		t.line++
		t.skipBlank()
		_, ok = t.win.line(0)
	} else {
		comma = delimiter(first)
	}
	if !ok {
		if t.win.err != nil && t.win.err != io.EOF {
			return nil, readFault(name, t.win.err)
		}
		return nil, graph.NewError(graph.CodeInvalidArgument, name+" has no header; a table begins with a line of column names", ErrNoTable)
	}
	t.scan = scanner{win: &t.win, comma: comma, most: maxColumns}
	t.scan.strict(0)
	if t.scan.rec.fault != sound || t.scan.rec.count > maxColumns {
		return nil, graph.NewError(graph.CodeInvalidArgument, fmt.Sprintf(
			"the header of %s is broken (quotes that do not match, or more than %d columns); check that the file is a table", name, maxColumns), ErrNoTable)
	}
	t.setHeader()
	t.scan.most = len(t.columns.names)
	t.line += t.scan.rec.lines
	t.win.take(t.scan.rec.lines)
	t.number = 1
	return t, nil
}

func (t *Reader) setHeader() {
	names, taken := make([]string, 0, t.scan.rec.count), map[string]bool{}
	for i := range t.scan.rec.count {
		text, _ := t.enc.decode(t.scan.rec.cell(i))
		name := Clean(text)
		for n := 2; name != "" && taken[name]; n++ {
			name = fmt.Sprintf("%s (%d)", Clean(text), n)
		}
		names, taken[name] = append(names, name), true
	}
	t.columns = newColumns(names)
}

// Header returns the names of the columns, cleaned. The second of two equal names has " (2)" behind it.
func (t *Reader) Header() []string { return t.columns.names }

// Has reports whether the table has the column.
func (t *Reader) Has(column string) bool { return t.columns.Has(column) }

// Delimiter returns what stands between cells.
func (t *Reader) Delimiter() rune { return rune(t.scan.comma) }

// Encoding returns the encoding as far as the table has been read: plain ASCII counts as UTF-8.
func (t *Reader) Encoding() string { return t.enc.name() }

// Blank returns how many blank lines have been passed over; they are no records.
func (t *Reader) Blank() int { return t.blank }

// BytesRead returns how far the input has been read, in bytes as they lie on the disk where the input tells (see File.Open).
func (t *Reader) BytesRead() int64 {
	if t.counter != nil {
		return t.counter.BytesRead()
	}
	return t.counted.n
}

// Next returns the next record, which may be a bad one: see Row.Bad. At the end it returns io.EOF, and *graph.Error when
// the input cannot be read on.
func (t *Reader) Next() (Row, error) {
	t.skipBlank()
	if _, ok := t.win.line(0); !ok {
		switch {
		case t.win.err == nil:
			return t.tooLong(), nil
		case t.win.err == io.EOF:
			return Row{}, io.EOF
		}
		return Row{}, readFault(t.name, t.win.err)
	}
	t.scan.strict(0)
	if rec := &t.scan.rec; rec.fault == sound && rec.count == len(t.columns.names) {
		return t.row(rec.lines, ""), nil
	}
	return t.resynchronise(), nil
}

func (t *Reader) skipBlank() {
	for {
		line, ok := t.win.line(0)
		if !ok || len(bytes.TrimRight(line, "\r\n")) > 0 {
			return
		}
		t.win.take(1)
		t.line++
		t.blank++
	}
}

// row takes the lines of the record that the scanner holds.
func (t *Reader) row(lines int, repair string) Row {
	rec := &t.scan.rec
	row := Row{columns: t.columns, cells: make([]string, rec.count), Line: t.line + 1, Lines: lines}
	if text, ok := t.enc.whole(rec); ok {
		from := 0
		for i, end := range rec.ends[:rec.count] {
			row.cells[i] = text[from:end]
			from = end
		}
	} else {
		for i := range rec.count {
			text, exception := t.enc.decode(rec.cell(i))
			row.cells[i] = text
			if exception {
				row.repairs = append(row.repairs, fmt.Sprintf("%s is not UTF-8 and was read as %s", t.columns.names[i], Windows1252))
			}
		}
	}
	if repair != "" {
		row.repairs = append(row.repairs, repair)
	}
	t.take(&row, lines)
	return row
}

func (t *Reader) bad(lines int, reason string) Row {
	row := Row{columns: t.columns, Line: t.line + 1, Lines: lines}
	var source []byte
	for k := range lines {
		line, _ := t.win.line(k)
		if source = append(source, line...); len(source) > 4*sourceLength {
			source = source[:4*sourceLength]
			break
		}
	}
	row.source = source
	row.bad = graph.Errorf(graph.CodeInvalidArgument, "%s", reason)
	t.take(&row, lines)
	return row
}

func (t *Reader) take(row *Row, lines int) {
	t.number++
	row.Number = t.number
	t.line += lines
	from := t.win.from
	t.win.take(lines)
	t.ahead = min(t.ahead+4*(t.win.from-from), aheadAtOnce)
}

func (t *Reader) tooLong() Row {
	row := Row{columns: t.columns, Line: t.line + 1, Lines: 1, source: t.win.skipLine()}
	row.bad = graph.Errorf(graph.CodeInvalidArgument, "the line is longer than %d bytes, the most that a record may have; shorten it", t.win.max)
	t.take(&row, 0)
	t.line++
	return row
}

// toldDelimiter returns the delimiter that the first line tells a spreadsheet, sep=; and is no record.
func toldDelimiter(line []byte) (byte, bool) {
	const told = "sep="
	text := bytes.Trim(trimEnd(line), `"`)
	if len(text) == len(told)+1 && bytes.EqualFold(text[:len(told)], []byte(told)) && text[len(told)] != '"' {
		return text[len(told)], text[len(told)] < utf8.RuneSelf
	}
	return 0, false
}

// delimiter returns the one that occurs most in the first line, outside quotes; a comma where there is none.
func delimiter(line []byte) byte {
	const candidates = ",;\t|"
	var counts [256]int
	quoted := false
	for _, c := range line {
		switch {
		case c == '"':
			quoted = !quoted
		case !quoted:
			counts[c]++
		}
	}
	best := candidates[0]
	for i := range len(candidates) {
		if counts[candidates[i]] > counts[best] {
			best = candidates[i]
		}
	}
	return best
}

func readFault(name string, err error) error {
	if graph.CodeOf(err) != graph.CodeInternal {
		return err
	}
	return graph.Wrap(graph.CodeInvalidArgument, strings.TrimSpace(name+" cannot be read to its end; fetch it again"), err)
}
