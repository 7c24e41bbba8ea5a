package table

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"entente/graph"
)

// read returns a value of the property in its canonical form, from the way in which the table writes it.
func (p *propRule) read(s string) (string, error) {
	switch p.rule.Type {
	case graph.DateValue:
		d, err := p.date(s)
		return d.String(), err
	case graph.Number:
		n, err := p.number(s)
		return graph.FormatNumber(n), err
	case graph.Country:
		return graph.ParseCountry(s)
	case graph.Identified:
		if p.Scheme != "" {
			s = p.Scheme + ":" + s
		}
		id, err := graph.ParseIdentifier(s)
		return id.String(), err
	}
	return s, nil
}

// text returns what stands in the row, by the cell's table of terms where it has one; "" where nothing does.
func (c *Cell) text(row cells) string {
	if c == nil {
		return ""
	}
	s := c.Value
	if s == "" {
		s = row.raw(c.Column)
	}
	if term, ok := c.Terms[s]; ok {
		return term
	}
	if c.Value == "" && row.absent.says(c.Column, s) {
		return ""
	}
	return s
}

// Numbers are plain, or grouped by threes with blanks, apostrophes, or the sign that is not the decimal one; or they are as spreadsheets
// and JSON write them, 1.25E6.
var (
	withPoint = regexp.MustCompile(`^-?((\d+|\d{1,3}([ ,'’]\d{3})+)(\.\d+)?|\d+(\.\d+)?[eE][+-]?\d{1,2})$`)
	withComma = regexp.MustCompile(`^-?((\d+|\d{1,3}([ .'’]\d{3})+)(,\d+)?|\d+(,\d+)?[eE][+-]?\d{1,2})$`)
	grouping  = map[string]*strings.Replacer{
		"":  strings.NewReplacer(" ", "", ",", "", "'", "", "’", ""),
		".": strings.NewReplacer(" ", "", ",", "", "'", "", "’", ""),
		",": strings.NewReplacer(" ", "", ".", "", "'", "", "’", "", ",", "."),
	}
)

func (c *Cell) number(s string) (float64, error) {
	form := withPoint
	if c.Decimal == "," {
		form = withComma
	}
	if form.MatchString(s) {
		if n, err := strconv.ParseFloat(grouping[c.Decimal].Replace(s), 64); err == nil {
			return n, nil
		}
	}
	return 0, graph.Errorf(graph.CodeInvalidArgument, "%q is not a number in the form of the mapping; correct the value, or set decimal to \",\" or \".\" in the mapping", s)
}

func sortedValues(m map[string]string) []string { return slices.Sorted(maps.Values(m)) }
