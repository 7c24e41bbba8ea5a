package table

import (
	"maps"
	"regexp"
	"slices"
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
func (c *Cell) text(get func(string) string) string {
	if c == nil {
		return ""
	}
	s := c.Value
	if s == "" {
		s = get(c.Column)
	}
	if term, ok := c.Terms[s]; ok {
		return term
	}
	return s
}

// date reads a date in the format of the cell; one in ISO form is read in any case, as spreadsheets give it.
func (c *Cell) date(s string) (graph.Date, error) {
	if d, err := graph.ParseDate(s); err == nil {
		return d, nil
	}
	iso, ok := c.Format, c.Format != ""
	parts := map[string]string{}
	for _, token := range []string{"YYYY", "MM", "DD"} {
		i := strings.Index(c.Format, token)
		if i < 0 {
			continue
		}
		if len(s) != len(c.Format) {
			ok = false
			break
		}
		parts[token] = s[i : i+len(token)]
		iso = strings.Replace(iso, token, parts[token], 1)
	}
	if !ok || iso != s {
		want := "YYYY-MM-DD"
		if c.Format != "" {
			want = c.Format
		}
		return graph.Date{}, graph.Errorf(graph.CodeInvalidDate, "%q is not a date in the form %s; correct the value, or the format in the mapping", s, want)
	}
	out := parts["YYYY"]
	for _, token := range []string{"MM", "DD"} {
		if parts[token] != "" {
			out += "-" + parts[token]
		}
	}
	return graph.ParseDate(out)
}

// validFormat reports whether s is a year, a month of a year or a day, each part once.
func validFormat(s string) bool {
	year, month, day := strings.Count(s, "YYYY"), strings.Count(s, "MM"), strings.Count(s, "DD")
	rest := strings.NewReplacer("YYYY", "", "MM", "", "DD", "").Replace(s)
	return year == 1 && month <= 1 && day <= month && !strings.ContainsAny(rest, "YMDymd0123456789")
}

// Numbers are plain, or grouped by threes with blanks, apostrophes, or the sign that is not the decimal one.
var (
	withPoint = regexp.MustCompile(`^-?(\d+|\d{1,3}([ ,'’]\d{3})+)(\.\d+)?$`)
	withComma = regexp.MustCompile(`^-?(\d+|\d{1,3}([ .'’]\d{3})+)(,\d+)?$`)
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
		if n, ok := graph.ParseNumber(grouping[c.Decimal].Replace(s)); ok {
			return n, nil
		}
	}
	return 0, graph.Errorf(graph.CodeInvalidArgument, "%q is not a number in the form of the mapping; correct the value, or set decimal to \",\" or \".\" in the mapping", s)
}

func sortedValues(m map[string]string) []string { return slices.Sorted(maps.Values(m)) }
