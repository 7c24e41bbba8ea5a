package tabular

import "strings"

// sourceLength is how much of a bad record is shown.
const sourceLength = 120

// Row is one record of a table. It stays good after the next one is read; its cells are parts of one text, so that who keeps
// one for long keeps all of them, and does better to copy it.
type Row struct {
	Number int // counts records: the header is row 1, data begin at 2; blank lines do not count
	Line   int // the first line of the record, from 1
	Lines  int // how many lines it has

	table   *Reader
	cells   []string
	source  []byte
	repairs []string
	bad     error
}

// Bad returns why the record cannot be read (wrong number of cells, broken quotes, too long), as *graph.Error; nil for a
// good one. A bad row has no cells.
func (r Row) Bad() error { return r.bad }

// Repairs tells in words what had to be mended to read the record; nil for most.
func (r Row) Repairs() []string { return r.repairs }

// Source returns the beginning of a bad record as it stands in the file; "" for a good one.
func (r Row) Source() string {
	e := encodings{}
	s, _ := e.decode(trimEnd(r.source))
	return firstRunes(strings.ToValidUTF8(Clean(s), "\uFFFD"), sourceLength)
}

// Has reports whether the table has the column, so that an absent column is told from an empty cell.
func (r Row) Has(column string) bool { return r.table != nil && r.table.Has(column) }

// Get returns the cell of a column, cleaned (see Clean); "" when the table has no such column and for a bad row.
func (r Row) Get(column string) string { return Clean(r.Raw(column)) }

// Raw returns the cell as it stands in the file, without its quotes: line ends, blanks and entities as they are.
func (r Row) Raw(column string) string {
	if r.table == nil {
		return ""
	}
	i := r.table.columns[column]
	if i == 0 || i > len(r.cells) {
		return ""
	}
	return r.cells[i-1]
}
