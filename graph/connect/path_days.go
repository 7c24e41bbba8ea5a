package connect

import (
	"math"

	"entente/graph"
)

// days is a span of days, both ends included, as Date.days numbers them.
type days struct{ from, to int }

// anyDay is the span without bounds.
var anyDay = days{math.MinInt, math.MaxInt}

// and returns the days of d on which the period may hold too; unknown bounds are open.
func (d days) and(p graph.Period) days {
	if p.Since.Known() {
		d.from = max(d.from, p.Since.First().Days())
	}
	if p.Until.Known() {
		d.to = min(d.to, p.Until.Last().Days())
	}
	return d
}

func (d days) none() bool { return d.from > d.to }

// window returns the days on which all relations of a path have to hold, were there any.
func (s *pathSearch) window() days { return anyDay.and(graph.Period{Since: s.q.AsOf, Until: s.q.AsOf}) }
