package cordis

import (
	"strings"
	"unicode/utf8"

	"entente/loader/tabular"
)

// cell is a value with the place where it stands.
type cell struct {
	value string
	at    string // the locator of evidence: #row=12, #/project/title
	field string // the column or path, as messages name it
}

// text returns the value as a text of the graph: entities resolved, invisible characters removed, blanks folded.
func (c cell) text() string { return tabular.Clean(c.value) }

// given returns the value as a text, "" where the publisher fills the cell with a word for nothing. It is not for titles and
// acronyms of projects: MISSING is an acronym. NA is Namibia.
func (c cell) given() string {
	v := c.text()
	if len(v) > len("NOT_APPLICABLE") {
		return v
	}
	switch strings.ToUpper(v) {
	case "-", "--", "N/A", "MISSING", "NOTAPPLICABLE", "NOT APPLICABLE", "NOT_APPLICABLE", "NULL", "NONE":
		return ""
	}
	return v
}

// list returns the values of a cell that holds several, as older releases write them: A;B, A|B.
func (c cell) list() []cell {
	var cells []cell
	for _, v := range strings.FieldsFunc(c.value, func(r rune) bool { return r == ';' || r == '|' || r == ',' }) {
		one := cell{value: v, at: c.at, field: c.field}
		if one.text() != "" {
			cells = append(cells, one)
		}
	}
	return cells
}

// single returns the cell with its one value where that is written several times, as exports of two records in one do: FI;FI.
func (c cell) single() cell {
	if !strings.ContainsAny(c.value, ";|,") {
		return c
	}
	values := c.list()
	for _, v := range values {
		if !strings.EqualFold(v.text(), values[0].text()) {
			return c
		}
	}
	if len(values) > 1 {
		return values[0]
	}
	return c
}

// clip shortens a value for a message.
func clip(s string) string {
	const most = 80
	s = strings.ToValidUTF8(s, "\uFFFD")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
