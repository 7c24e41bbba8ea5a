package graph

import (
	"cmp"
	"slices"
	"strings"
)

// compareSides puts the better of two sides first and names the rule that decided. The rules are tried in the order of
// BestRules; the last one always decides, so that the choice depends on the sides alone.
func compareSides(a, b Side, document func(ID) DocumentInfo) (int, BestRule) {
	for _, r := range bestRules {
		if c := r.compare(a, b, document); c != 0 {
			return c, r.name
		}
	}
	return firstNonZero(strings.Compare(a.Value, b.Value), strings.Compare(a.Lang, b.Lang),
		strings.Compare(a.Unit, b.Unit), a.Since.Compare(b.Since), a.Until.Compare(b.Until),
		compareStrings(a.Statement, b.Statement)), ByOrder
}

var bestRules = []struct {
	name    BestRule
	compare func(a, b Side, document func(ID) DocumentInfo) int
}{
	{ByRank, func(a, b Side, _ func(ID) DocumentInfo) int { return a.Rank.order() - b.Rank.order() }},
	{ByValidity, func(a, b Side, _ func(ID) DocumentInfo) int {
		if a.Overlaps(b.Period) {
			return 0
		}
		return b.Since.Compare(a.Since)
	}},
	{ByDocuments, func(a, b Side, _ func(ID) DocumentInfo) int {
		return cmp.Compare(countDocuments(b.Evidence), countDocuments(a.Evidence))
	}},
	{ByPlaces, func(a, b Side, _ func(ID) DocumentInfo) int { return cmp.Compare(len(b.Evidence), len(a.Evidence)) }},
	{ByPrecision, func(a, b Side, _ func(ID) DocumentInfo) int {
		return cmp.Compare(precision(b.Value), precision(a.Value))
	}},
	{ByDate, func(a, b Side, document func(ID) DocumentInfo) int {
		return latestDocument(b.Evidence, document).Compare(latestDocument(a.Evidence, document))
	}},
}

func countDocuments(evidence []Evidence) int {
	var ids []ID
	for _, e := range evidence {
		if !slices.Contains(ids, e.Document) {
			ids = append(ids, e.Document)
		}
	}
	return len(ids)
}

// precision is that of a date, 0 for any other value.
func precision(value string) int {
	d, err := ParseDate(value)
	if err != nil {
		return 0
	}
	return d.Precision()
}

func latestDocument(evidence []Evidence, document func(ID) DocumentInfo) Date {
	var latest Date
	for _, e := range evidence {
		if d := document(e.Document).Date; d.Compare(latest) > 0 {
			latest = d
		}
	}
	return latest
}
