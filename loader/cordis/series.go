package cordis

import (
	"regexp"
	"slices"

	"entente/graph"
	"entente/loader/tabular"
)

// partNames are the tables as the publisher calls them.
var partNames = map[table]string{
	projectTable: "project", organisationTable: "organization", themeTable: "euroSciVoc", topicTable: "topics",
	legalBasisTable: "legalBasis", webLinkTable: "webLink", priorityTable: "policyPriorities", itemTable: "webItem",
}

// stated are the tables of which the XML of a project states rows, in this order.
var stated = []table{projectTable, organisationTable, themeTable, topicTable, legalBasisTable, webLinkTable}

// seriesOf returns what a table is a release of, whatever its form: cordis:HORIZON/project.
func seriesOf(programme string, t table) string {
	if programme == "" || partNames[t] == "" {
		return ""
	}
	return "cordis:" + programme + "/" + partNames[t]
}

// documents returns the documents that were read, with what they are. A table of several framework programmes, or of one that nothing
// tells, is a release of none. Several files of one table are parts of it, so that what one lacks has not vanished, unless they lie apart
// and are of different days.
func (r *reading) documents() []*document {
	var out []*document
	for _, t := range r.tables {
		t.document.release(t.input.programmeCode(), t.input.table, t.input.date())
		out = append(out, t.document)
	}
	for i, t := range r.tables {
		for _, o := range r.tables[:i] {
			apart := t.input.place != o.input.place && t.document.date.Known() && o.document.date.Known() && t.document.date != o.document.date
			if t.input.table == o.input.table && t.input.programmeCode() == o.input.programmeCode() && !apart {
				t.document.series, o.document.series = "", ""
			}
		}
	}
	for _, x := range r.order {
		out = append(out, x.finish()...)
	}
	return out
}

var monthPattern = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)\d\d[-_](?:0[1-9]|1[0-2]))(?:[^0-9]|$)`)

// dateIn returns the day, or the month, that the first of some names tells; unknown where none does.
func dateIn(names ...string) graph.Date {
	for _, n := range names {
		if d := tabular.DateIn(n); d.Known() {
			return d
		}
		if m := monthPattern.FindStringSubmatch(n); m != nil {
			month := []byte(m[1])
			month[4] = '-'
			if d, err := graph.ParseDate(string(month)); err == nil {
				return d
			}
		}
	}
	return graph.Date{}
}

// later returns the later of two days, where one may be unknown.
func later(a, b graph.Date) graph.Date {
	return slices.MaxFunc([]graph.Date{a, b}, graph.Date.Compare)
}
