package neo4j

import (
	"fmt"
	"strings"

	"entente/graph"
)

// holding returns the expression for when the relation r, of one of the types, held, as graph.Holding says: a list of the
// two bounds as they are written, null for one that is unknown. A date as it is written compares with another one by
// string: 2016 comes before 2016-05-07, as its first day does, and a date is over before a day when it is less than the
// beginning of that day of the same length.
func holding(r string, types []graph.RelationType) string {
	since, until := lenders(types)
	begins := lent(r, "since", since, graph.PropertiesOfSince)
	ends := lent(r, "until", until, graph.PropertiesOfUntil)
	stated := fmt.Sprintf("[%[1]s.since, %[1]s.until]", r)
	if len(since) == 0 && len(until) == 0 {
		return stated
	}
	// A bound that is lent does not make the period end before it begins: then nothing is lent.
	return fmt.Sprintf("head([h IN [[%s, %s]] | CASE WHEN h[1] < left(h[0] + substring('-01-01', size(h[0]) - 4), "+
		"size(h[1])) THEN %s ELSE h END])", begins, ends, stated)
}

// lending is the types that take a bound from one of their ends.
type lending struct {
	end   string // the function that gives that end of a relationship
	types []string
}

// lenders returns which of the types take their beginning, and which their end, from where.
func lenders(types []graph.RelationType) (since, until []lending) {
	ends := map[graph.Lender]string{graph.LenderFrom: "startNode", graph.LenderTo: "endNode"}
	for _, end := range []graph.Lender{graph.LenderFrom, graph.LenderTo} {
		begins, ceases := lending{end: ends[end]}, lending{end: ends[end]}
		for _, t := range types {
			s, u := t.Lenders()
			if s == end {
				begins.types = append(begins.types, string(t))
			}
			if u == end {
				ceases.types = append(ceases.types, string(t))
			}
		}
		if len(begins.types) > 0 {
			since = append(since, begins)
		}
		if len(ceases.types) > 0 {
			until = append(until, ceases)
		}
	}
	return since, until
}

// lent returns the expression for a bound of the relation r: as stated, else the first of the properties of its lender.
func lent(r, stated string, from []lending, properties []graph.Property) string {
	bound := r + "." + stated
	if len(from) == 0 {
		return bound
	}
	var cases strings.Builder
	for _, l := range from {
		of := make([]string, len(properties))
		for i, p := range properties {
			of[i] = fmt.Sprintf("%s(%s).%s", l.end, r, propertyColumns[graph.Field(p)].exact)
		}
		fmt.Fprintf(&cases, " WHEN type(%s) IN ['%s'] THEN coalesce(%s)", r, strings.Join(l.types, "', '"), strings.Join(of, ", "))
	}
	return fmt.Sprintf("coalesce(%s, CASE%s END)", bound, cases.String())
}
