package gql

import (
	"context"

	"entente/graph"
	"entente/server/gql/internal/view"
)

// Timeline returns how many entities of a kind fall into each interval of the calendar.
func (query) Timeline(
	ctx context.Context, kind graph.EntityKind, field view.TimelineField, interval *graph.Interval,
	where *view.TimelineWhere, sum []view.SumField, includeMissing, best *bool, asOf *graph.Date,
) ([]view.TimelinePoint, error) {
	return view.Timeline(ctx, view.TimelineArgs{
		Kind: kind, Field: field, Interval: or(interval, graph.IntervalYear), Where: where, Sum: sum, IncludeMissing: or(includeMissing, false),
		Best: or(best, false), AsOf: or(asOf, graph.Date{}),
	})
}
