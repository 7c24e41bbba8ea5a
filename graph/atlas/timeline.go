package atlas

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"entente/graph"
)

// MaxTimeline is the most points of a timeline.
const MaxTimeline = 5_000

// TimelineRequest asks how many entities of a kind fall into each interval of the calendar.
type TimelineRequest struct {
	Kind     graph.EntityKind
	Field    graph.Field // a date of the kind
	Interval graph.Interval
	Where    *graph.Filter
	Sums     []graph.Sum // numbers of the kind
	Missing  bool        // count what has no date, or none as precise as the interval, at a last point without time
	Best     bool        // count by the best date alone, not by every one that is stated
}

// TimelinePoint is one interval of the calendar.
type TimelinePoint struct {
	At    graph.Date // the year, month or day; unknown for what has none
	Count int
	Sums  []graph.Total // aligned with TimelineRequest.Sums
}

// Timeline returns every interval from the first to the last in which an entity falls, empty ones with zeros. An entity falls into
// that of each date that sources state, once, so that a point counts what a condition on its interval finds. It returns
// INVALID_ARGUMENT when an argument is wrong, NOT_FOUND when the condition names an entity that does not exist, and LIMIT_EXCEEDED for
// more than MaxTimeline points.
func (a *Atlas) Timeline(ctx context.Context, r TimelineRequest) ([]TimelinePoint, error) {
	kinds, by := []graph.EntityKind{r.Kind}, []graph.GroupKey{{Field: asked(r.Field, &r.Best), Interval: r.Interval, Missing: r.Missing}}
	if r.Interval == "" {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "a timeline needs an interval; give YEAR, MONTH or DAY")
	}
	if err := cmp.Or(checkTimelineSums(r.Sums), checkGroupKeys(kinds, by), checkSums(kinds, by, r.Sums), checkFilter(r.Where)); err != nil {
		return nil, err
	}
	where, err := a.existingIn(ctx, r.Where)
	if err != nil {
		return nil, err
	}
	q := graph.Query{Kinds: kinds, Where: where}
	groups, err := a.store.Group(ctx, q, graph.Grouping{By: by, Sums: r.Sums, Most: MaxTimeline})
	var points []TimelinePoint
	if err == nil {
		points, err = withoutGaps(groups, r)
	}
	switch {
	case graph.CodeOf(err) == graph.CodeLimit:
		return nil, graph.Wrap(graph.CodeLimit, fmt.Sprintf(
			"the timeline has more than %d points; ask for longer intervals, or for fewer years in where", MaxTimeline), err)
	case err != nil:
		return nil, err
	}
	return points, nil
}

// checkTimelineSums returns INVALID_ARGUMENT for a sum of amounts: a timeline follows no relations.
func checkTimelineSums(sums []graph.Sum) error {
	for _, s := range sums {
		if s.Field.IsAmount() {
			return graph.Errorf(graph.CodeInvalidArgument, "a timeline cannot sum amounts, which belong to relations; "+
				"sum the cost or contribution of projects, or the budget of programmes")
		}
	}
	return nil
}

// withoutGaps returns the points of a timeline. It returns LIMIT_EXCEEDED when there are too many, and CORRUPT for groups that
// are no dates.
func withoutGaps(groups []graph.Group, r TimelineRequest) ([]TimelinePoint, error) {
	var points []TimelinePoint
	for _, g := range groups {
		if g.Values[0] == "" {
			points = append(points, TimelinePoint{Count: g.Count, Sums: g.Sums})
			continue
		}
		at, err := graph.ParseDate(g.Values[0])
		if err != nil {
			return nil, graph.Wrap(graph.CodeCorrupt, "the store has a value that is not a date; load the data again", err)
		}
		if n := len(points); n > 0 {
			for gap := intervalAfter(r.Interval, points[n-1].At); gap.Compare(at) < 0; gap = intervalAfter(r.Interval, gap) {
				if len(points) >= MaxTimeline {
					return nil, graph.TooManyGroups(MaxTimeline)
				}
				points = append(points, TimelinePoint{At: gap, Sums: make([]graph.Total, len(r.Sums))})
			}
		}
		points = append(points, TimelinePoint{At: at, Count: g.Count, Sums: g.Sums})
	}
	if len(points) > MaxTimeline {
		return nil, graph.TooManyGroups(MaxTimeline)
	}
	return points, nil
}

// intervalAfter returns the interval that follows the one that d names.
func intervalAfter(i graph.Interval, d graph.Date) graph.Date {
	t := time.Date(int(d.Year), time.Month(max(d.Month, 1)), int(max(d.Day, 1)), 0, 0, 0, 0, time.UTC)
	switch i {
	case graph.IntervalYear:
		t = t.AddDate(1, 0, 0)
	case graph.IntervalMonth:
		t = t.AddDate(0, 1, 0)
	default:
		t = t.AddDate(0, 0, 1)
	}
	next, _ := i.Of(graph.DateOf(t))
	return next
}
