package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Rows is a run of rows of a table, both included; the first row of a table is 1.
type Rows struct{ From, To int }

const rowsPrefix = "#row="

// ParseRows returns the rows that a locator names by RFC 7111, such as #row=3, #row=5-7 or #row=3;5-7, and false for a
// locator of another form. A header counts as a row.
func ParseRows(locator string) ([]Rows, bool) {
	rest, ok := strings.CutPrefix(locator, rowsPrefix)
	if !ok {
		return nil, false
	}
	out := make([]Rows, 0, 1+strings.Count(rest, ";"))
	for more := true; more; {
		var part string
		part, rest, more = strings.Cut(rest, ";")
		from, to, span := strings.Cut(part, "-")
		if !span {
			to = from
		}
		var r Rows
		if !position(from, &r.From) || !position(to, &r.To) || r.From < 1 || r.From > r.To {
			return nil, false
		}
		out = append(out, r)
	}
	return out, true
}

// RowsLocator returns the locator that names the rows, each once, in order: neighbours as a run.
func RowsLocator(rows []Rows) string {
	rows = slices.Clone(rows)
	slices.SortFunc(rows, func(a, b Rows) int { return cmp.Or(a.From-b.From, a.To-b.To) })
	b := append(make([]byte, 0, len(rowsPrefix)+8*len(rows)), rowsPrefix...)
	for i := 0; i < len(rows); {
		r := rows[i]
		for i++; i < len(rows) && rows[i].From <= r.To+1; i++ {
			r.To = max(r.To, rows[i].To)
		}
		if len(b) > len(rowsPrefix) {
			b = append(b, ';')
		}
		b = strconv.AppendInt(b, int64(r.From), 10)
		if r.To > r.From {
			b = append(b, '-')
			b = strconv.AppendInt(b, int64(r.To), 10)
		}
	}
	return string(b)
}

// compareRows orders locators: those of rows by their first row, others by their text.
func compareRows(a, b string) int {
	if a == b {
		return 0
	}
	return cmp.Or(firstRow(a)-firstRow(b), strings.Compare(a, b))
}

func firstRow(locator string) int {
	rest, ok := strings.CutPrefix(locator, rowsPrefix)
	if !ok {
		return 0
	}
	n := 0
	for i := 0; i < len(rest) && rest[i] >= '0' && rest[i] <= '9' && n < 1e9; i++ {
		n = 10*n + int(rest[i]-'0')
	}
	return n
}
