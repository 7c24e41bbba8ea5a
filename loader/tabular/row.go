package tabular

import (
	"strconv"
	"strings"
)

// sourceLength is how much of a bad record is shown.
const sourceLength = 120

// Row is one record of a table. It stays good after the next one is read; its cells are parts of one text, so that who keeps
// one for long keeps all of them, and does better to copy it.
type Row struct {
	// Number counts records: the header is row 1, data begin at 2; blank lines do not count. Of a workbook it is the number that the
	// spreadsheet shows, of a JSON array, which has no header, that of the element, from 1.
	Number int
	Line   int // the first line of the record, from 1
	Lines  int // how many lines it has

	columns *Columns
	place   string // as Locator has it; "" for that of a row
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

// size is about how many bytes the row takes.
func (r Row) size() int {
	n := len(r.source)
	for _, c := range r.cells {
		n += len(c)
	}
	return n
}

// Columns returns the columns that the row may have cells in. All rows of a table share them, but for those of a JSON array, in which
// an element may bring a new one.
func (r Row) Columns() *Columns { return r.columns }

// Locator returns the place of the row as evidence names it: #row=12 by RFC 7111 for a table and a workbook, #/11 for the twelfth element
// of a JSON array.
func (r Row) Locator() string {
	if r.place != "" {
		return r.place
	}
	return "#row=" + strconv.Itoa(r.Number)
}

// Has reports whether the table has the column, so that an absent column is told from an empty cell.
func (r Row) Has(column string) bool { return r.columns.Has(column) }

// Get returns the cell of a column, cleaned (see Clean); "" when the table has no such column and for a bad row.
func (r Row) Get(column string) string { return Clean(r.Raw(column)) }

// Raw returns the cell as it stands in the file, without its quotes: line ends, blanks and entities as they are.
func (r Row) Raw(column string) string {
	if r.columns == nil {
		return ""
	}
	i := r.columns.at[column]
	if i == 0 || i > len(r.cells) {
		return ""
	}
	return r.cells[i-1]
}

// Columns are the columns of a table, by name.
type Columns struct {
	names []string
	at    map[string]int // from 1
}

// newColumns takes the first of columns of one name; one without a name has none.
func newColumns(names []string) *Columns {
	c := &Columns{names: names, at: make(map[string]int, len(names))}
	for i, n := range names {
		if n != "" && c.at[n] == 0 {
			c.at[n] = i + 1
		}
	}
	return c
}

// Names returns the names of the columns, in their order.
func (c *Columns) Names() []string { return c.names }

// Has reports whether there is such a column.
func (c *Columns) Has(name string) bool { return c != nil && c.at[name] != 0 }
