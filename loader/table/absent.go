package table

import (
	"slices"

	"entente/graph"
)

// Words for nothing, as they stand in tables where the mapping does not say others. In a column of countries NA is Namibia.
var wordsForNothing = []string{"-", "–", "—", "n/a", "N/A", "#N/A", "NA", "NULL", "null", "NaN", "nan"}

// absent knows the cells that stand for nothing.
type absent struct {
	words    []string
	byColumn map[string][]string
}

// newAbsent returns what the mapping says of words for nothing: those of a column, else those of the table, else the usual ones. NA
// in a column of countries is a country, unless the column itself says otherwise.
func newAbsent(m *mapping) absent {
	a := absent{words: wordsForNothing, byColumn: map[string][]string{}}
	if m.Nothing != nil {
		a.words = *m.Nothing
	}
	for i := range m.Entities {
		for j := range m.Entities[i].Properties {
			if p := &m.Entities[i].Properties[j]; p.rule.Type == graph.Country && p.Column != "" {
				a.byColumn[p.Column] = slices.DeleteFunc(slices.Clone(a.words), func(w string) bool { return w == "NA" })
			}
		}
	}
	for name, c := range m.Columns {
		if c.Nothing != nil {
			a.byColumn[name] = *c.Nothing
		}
	}
	return a
}

// says reports whether a cell of the column stands for nothing.
func (a absent) says(column, cell string) bool {
	if cell == "" {
		return true
	}
	words, ok := a.byColumn[column]
	if !ok {
		words = a.words
	}
	return slices.Contains(words, cell)
}

// cells are those of one row.
type cells struct {
	raw    func(column string) string // cleaned; "" for what is not there
	absent absent
}

// get returns a cell, "" for one that stands for nothing.
func (c cells) get(column string) string {
	if s := c.raw(column); !c.absent.says(column, s) {
		return s
	}
	return ""
}
