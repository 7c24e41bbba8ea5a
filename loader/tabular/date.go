package tabular

import (
	"regexp"
	"strings"

	"entente/graph"
)

var datePattern = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)\d\d)[-_]?(\d\d)[-_]?(\d\d)(?:[^0-9]|$)`)

// DateIn returns the day that the name of a file tells, which publishers put there for the day of release; unknown where it
// tells none.
func DateIn(name string) graph.Date {
	m := datePattern.FindStringSubmatch(name)
	if m == nil {
		return graph.Date{}
	}
	d, err := graph.ParseDate(strings.Join(m[1:], "-"))
	if err != nil {
		return graph.Date{}
	}
	return d
}
