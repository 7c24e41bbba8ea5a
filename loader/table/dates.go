package table

import (
	"regexp"
	"strings"

	"entente/graph"
)

// clock is a time of the day behind a date, as databases and spreadsheets write it: the model has days.
var clock = regexp.MustCompile(`[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?([AaPp][Mm]))?( ?(Z|UTC|[+-]\d{2}:?\d{2}))?$`)

// datePart is a part of a format of dates.
type datePart struct{ token, name, pattern string }

// dateParts are a year, a month and a day, and a time of the day, which is read and left out. Of two that begin alike the longer is
// first; M and D are of one digit or two.
var dateParts = []datePart{
	{"YYYY", "year", `\d{4}`},
	{"MM", "month", `\d{2}`},
	{"DD", "day", `\d{2}`},
	{"M", "month", `\d{1,2}`},
	{"D", "day", `\d{1,2}`},
	{"hh", "hour", `\d{2}`},
	{"mm", "minute", `\d{2}`},
	{"ss", "second", `\d{2}`},
}

// leadingPart returns the part with which a format begins.
func leadingPart(format string) (datePart, bool) {
	for _, p := range dateParts {
		if strings.HasPrefix(format, p.token) {
			return p, true
		}
	}
	return datePart{}, false
}

// datePattern returns what matches the dates of a format, with the groups year, month and day; nil for what is no format: a year, a
// month of a year or a day of a month, each once, with a time or not, and what stands between them.
func datePattern(format string) *regexp.Regexp {
	pattern, seen := "^", map[string]bool{}
	for rest := format; rest != ""; {
		part, ok := leadingPart(rest)
		switch {
		case !ok && strings.ContainsAny(rest[:1], "Yymd0123456789"):
			return nil
		case !ok:
			pattern += regexp.QuoteMeta(rest[:1])
			rest = rest[1:]
			continue
		case seen[part.name]:
			return nil
		}
		seen[part.name] = true
		pattern += "(?P<" + part.name + ">" + part.pattern + ")"
		rest = rest[len(part.token):]
	}
	if !seen["year"] || seen["day"] && !seen["month"] {
		return nil
	}
	compiled, err := regexp.Compile(pattern + "$")
	if err != nil { // a format of broken UTF-8
		return nil
	}
	return compiled
}

// date reads a date in the format of the cell; one in ISO form is read in any case, as spreadsheets give it. A time of the day behind
// it is left out.
func (c *Cell) date(s string) (graph.Date, error) {
	for _, s := range []string{s, clock.ReplaceAllString(s, "")} {
		if d, err := graph.ParseDate(s); err == nil {
			return d, nil
		}
		if d, ok := c.formatted(s); ok {
			return d, nil
		}
	}
	want := "YYYY-MM-DD"
	if c.Format != "" {
		want = c.Format
	}
	return graph.Date{}, graph.Errorf(graph.CodeInvalidDate, "%q is not a date in the form %s; correct the value, or the format in the mapping", s, want)
}

// formatted reads a date in the format of the cell alone.
func (c *Cell) formatted(s string) (graph.Date, bool) {
	if c.pattern == nil {
		return graph.Date{}, false
	}
	found := c.pattern.FindStringSubmatch(s)
	if found == nil {
		return graph.Date{}, false
	}
	iso := found[c.pattern.SubexpIndex("year")]
	for _, group := range []string{"month", "day"} {
		if i := c.pattern.SubexpIndex(group); i >= 0 {
			iso += "-" + strings.Repeat("0", 2-len(found[i])) + found[i]
		}
	}
	d, err := graph.ParseDate(iso)
	return d, err == nil
}
