package cordis

import (
	"regexp"

	"entente/graph"
)

// datePatterns are the forms of a day that releases and what people make of them have: with the year first, or the day, as Europeans write
// it; a time may stand behind.
var datePatterns = []struct {
	form             *regexp.Regexp
	year, month, day int // the groups
}{
	{regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$`), 1, 2, 3},
	{regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)$`), 1, 2, 3},
	{regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T].*)?$`), 3, 2, 1},
}

// parseDate returns a day, a month or a year, and whether s is one.
func parseDate(s string) (graph.Date, bool) {
	if d, err := graph.ParseDate(s); err == nil {
		return d, true
	}
	for _, p := range datePatterns {
		if m := p.form.FindStringSubmatch(s); m != nil {
			d, err := graph.ParseDate(m[p.year] + "-" + twoDigits(m[p.month]) + "-" + twoDigits(m[p.day]))
			return d, err == nil
		}
	}
	return graph.Date{}, false
}

func twoDigits(s string) string {
	if len(s) < 2 {
		return "0" + s
	}
	return s
}
