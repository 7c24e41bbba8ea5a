package derive

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// candidate is a side as it is weighed among others.
type candidate struct {
	graph.Side
	followed bool // another side of its rank came after it
}

// orderSides puts the best side first and returns the rule that put it before the next one of another value. The rules are
// tried in the order of bestRules; the last one always decides, so that the choice depends on the sides alone.
func orderSides(sides []graph.Side, document func(graph.ID) DocumentInfo) graph.BestRule {
	c := make([]candidate, len(sides))
	for i, s := range sides {
		c[i] = candidate{Side: s, followed: slices.ContainsFunc(sides, func(o graph.Side) bool {
			return o.Rank.Order() == s.Rank.Order() && s.Precedes(o.Period)
		})}
	}
	slices.SortFunc(c, func(a, b candidate) int {
		order, _ := compareCandidates(a, b, document)
		return order
	})
	for i := range c {
		sides[i] = c[i].Side
	}
	for _, other := range c[1:] {
		if other.Value != c[0].Value {
			_, by := compareCandidates(c[0], other, document)
			return by
		}
	}
	return graph.ByOrder
}

// compareCandidates puts the better of two first and names the rule that decided.
func compareCandidates(a, b candidate, document func(graph.ID) DocumentInfo) (int, graph.BestRule) {
	for _, r := range bestRules {
		if c := r.compare(a, b, document); c != 0 {
			return c, r.name
		}
	}
	return cmp.Or(strings.Compare(a.Value, b.Value), strings.Compare(a.Lang, b.Lang),
		strings.Compare(a.Unit, b.Unit), a.Since.Compare(b.Since), a.Until.Compare(b.Until),
		cmp.Compare(a.Statement, b.Statement)), graph.ByOrder
}

var bestRules = []struct {
	name    graph.BestRule
	compare func(a, b candidate, document func(graph.ID) DocumentInfo) int
}{
	{graph.ByRank, func(a, b candidate, _ func(graph.ID) DocumentInfo) int { return a.Rank.Order() - b.Rank.Order() }},
	{graph.ByValidity, func(a, b candidate, _ func(graph.ID) DocumentInfo) int {
		switch {
		case a.followed != b.followed && b.followed:
			return -1
		case a.followed != b.followed:
			return 1
		case a.followed:
			return b.Since.Compare(a.Since)
		}
		return 0
	}},
	{graph.ByDocuments, func(a, b candidate, _ func(graph.ID) DocumentInfo) int {
		return cmp.Compare(countDocuments(b.Evidence), countDocuments(a.Evidence))
	}},
	{graph.ByPlaces, func(a, b candidate, _ func(graph.ID) DocumentInfo) int {
		return cmp.Compare(countPlaces(b.Evidence), countPlaces(a.Evidence))
	}},
	{graph.ByPrecision, func(a, b candidate, _ func(graph.ID) DocumentInfo) int {
		return cmp.Compare(precision(b.Value), precision(a.Value))
	}},
	{graph.ByDate, func(a, b candidate, document func(graph.ID) DocumentInfo) int {
		return latestDocument(b.Evidence, document).Compare(latestDocument(a.Evidence, document))
	}},
}

func countDocuments(evidence []graph.Evidence) int {
	var ids []graph.ID
	for _, e := range evidence {
		if !slices.Contains(ids, e.Document) {
			ids = append(ids, e.Document)
		}
	}
	return len(ids)
}

// precision is that of a date, 0 for any other value.
func precision(value string) int {
	d, err := graph.ParseDate(value)
	if err != nil {
		return 0
	}
	return d.Precision()
}

func latestDocument(evidence []graph.Evidence, document func(graph.ID) DocumentInfo) graph.Date {
	var latest graph.Date
	for _, e := range evidence {
		if d := document(e.Document).Date; d.Compare(latest) > 0 {
			latest = d
		}
	}
	return latest
}

// countPlaces returns in how many places the evidence stands; each row of a table is one.
func countPlaces(evidence []graph.Evidence) int {
	n := 0
	for _, e := range evidence {
		rows, ok := graph.ParseRows(e.Locator)
		if !ok {
			n++
		}
		for _, r := range rows {
			n += r.To - r.From + 1
		}
	}
	return n
}
