package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
)

// TimelineWhere is the condition of a timeline: that of its kind.
type TimelineWhere struct {
	Institution, Site, Programme, Project, Theme, Agreement, Person, Infrastructure, Document *Where
}

// of returns the condition for a kind, nil for none. It returns INVALID_ARGUMENT when there is one for another kind.
func (w *TimelineWhere) of(kind graph.EntityKind) (*Where, error) {
	if w == nil {
		return nil, nil
	}
	var found *Where
	for _, one := range []struct {
		kind  graph.EntityKind
		where *Where
	}{
		{graph.KindInstitution, w.Institution},
		{graph.KindSite, w.Site},
		{graph.KindProgramme, w.Programme},
		{graph.KindProject, w.Project},
		{graph.KindTheme, w.Theme},
		{graph.KindAgreement, w.Agreement},
		{graph.KindPerson, w.Person},
		{graph.KindInfrastructure, w.Infrastructure},
		{graph.KindDocument, w.Document},
	} {
		switch {
		case one.where == nil:
		case one.kind != kind:
			return nil, graph.Errorf(graph.CodeInvalidArgument, "the timeline is of %s, but where has a condition on %s; give the condition for the kind of the timeline", kind, one.kind)
		default:
			found = one.where
		}
	}
	return found, nil
}

// TimelineArgs are the arguments of a timeline.
type TimelineArgs struct {
	Kind           graph.EntityKind
	Field          atlas.Term
	Interval       graph.Interval
	Where          *TimelineWhere
	Sum            []atlas.Term
	IncludeMissing bool
	Best           bool
	AsOf           graph.Date
}

// Timeline returns how many entities fall into each interval of the calendar.
func Timeline(ctx context.Context, a TimelineArgs) ([]TimelinePoint, error) {
	where, err := a.Where.of(a.Kind)
	if err != nil {
		return nil, err
	}
	r := atlas.TimelineRequest{
		Kind: a.Kind, Field: fieldOf(a.Field), Interval: a.Interval, Sums: atlas.SumsOf(each(a.Sum, fieldOf), nil), Missing: a.IncludeMissing, Best: a.Best,
	}
	if r.Where, err = where.Filter(a.Kind, a.AsOf); err != nil {
		return nil, err
	}
	points, err := once(ctx, "timeline", r, func() ([]atlas.TimelinePoint, error) {
		return requestOf(ctx).atlas.Timeline(ctx, r)
	})
	return each(points, func(p atlas.TimelinePoint) TimelinePoint { return TimelinePoint{p, a.Sum} }), err
}

// TimelinePoint is one interval of the calendar.
type TimelinePoint struct {
	atlas.TimelinePoint
	fields []atlas.Term
}

// Sums returns the sums.
func (p TimelinePoint) Sums() []GroupSum { return groupSums(p.fields, p.TimelinePoint.Sums) }
