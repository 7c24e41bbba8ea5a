package connect

import (
	"cmp"
	"context"

	"entente/graph"
)

// PathConstraint is one of the things that a path question asks its paths to keep to.
type PathConstraint string

// The constraints, in the order in which they are named to users.
const (
	ConstraintTypes       PathConstraint = "TYPES"
	ConstraintKinds       PathConstraint = "KINDS"
	ConstraintAvoid       PathConstraint = "AVOID"
	ConstraintVia         PathConstraint = "VIA"
	ConstraintAsOf        PathConstraint = "AS_OF"
	ConstraintCoexisting  PathConstraint = "COEXISTING"
	ConstraintMinEvidence PathConstraint = "MIN_EVIDENCE"
	ConstraintLength      PathConstraint = "MAX_LENGTH"
	ConstraintsTogether   PathConstraint = "TOGETHER" // none of them alone, but all of them
)

// PathConstraints lists the constraints in the order in which they are named to users.
var PathConstraints = []PathConstraint{
	ConstraintTypes, ConstraintKinds, ConstraintAvoid, ConstraintVia, ConstraintAsOf, ConstraintCoexisting,
	ConstraintMinEvidence, ConstraintLength, ConstraintsTogether,
}

// constraints are the ways to lift one constraint each. lift reports false when the question does not have it.
var constraints = []struct {
	name PathConstraint
	lift func(q *PathQuery) bool
}{
	{ConstraintTypes, func(q *PathQuery) bool { had := len(q.Types) > 0; q.Types = nil; return had }},
	{ConstraintKinds, func(q *PathQuery) bool { had := len(q.Kinds) > 0; q.Kinds = nil; return had }},
	{ConstraintAvoid, func(q *PathQuery) bool { had := len(q.Avoid) > 0; q.Avoid = nil; return had }},
	{ConstraintVia, func(q *PathQuery) bool { had := len(q.Via) > 0; q.Via = nil; return had }},
	{ConstraintAsOf, func(q *PathQuery) bool { had := q.AsOf.Known(); q.AsOf = graph.Date{}; return had }},
	{ConstraintCoexisting, func(q *PathQuery) bool { had := q.Coexisting; q.Coexisting = false; return had }},
	{ConstraintMinEvidence, func(q *PathQuery) bool { had := q.MinEvidence > 0; q.MinEvidence = 0; return had }},
	{ConstraintLength, func(q *PathQuery) bool { had := q.MaxLength < MaxPathLength; q.MaxLength = MaxPathLength; return had }},
}

// free returns the question without any constraint, and whether it had one other than its length.
func (q PathQuery) free() (PathQuery, bool) {
	constrained := false
	for _, c := range constraints {
		if c.lift(&q) && c.name != ConstraintLength {
			constrained = true
		}
	}
	return q, constrained
}

// whyNone returns why a search that met no bound found nothing: whether it was the constraints, or that nothing in the
// sources joins the ends.
func (s *pathSearch) whyNone(ctx context.Context) (PathReason, error) {
	free, constrained := s.q.free()
	if !constrained {
		return ReasonNotInSources, nil
	}
	// Where a path has to go somewhere, or its relations have to meet in time, all may have been seen of a graph in which there
	// is a longer path all the same.
	if longer := s.q; s.q.MaxLength < MaxPathLength && (s.via != nil || s.q.Coexisting) {
		longer.MaxLength = MaxPathLength
		if found, reason, err := s.try(ctx, longer); err != nil || found || reason.bound() {
			return cmp.Or(reason, TruncatedLength), err
		}
	}
	found, reason, err := s.try(ctx, free)
	switch {
	case err != nil || reason != "":
		return reason, err
	case found:
		return ReasonConstraints, nil
	}
	return ReasonNotInSources, nil
}

// try reports whether there is a path as another question has it, or else the bound that was met.
func (s *pathSearch) try(ctx context.Context, q PathQuery) (bool, PathReason, error) {
	q.Limit = 1
	other, err := newPathSearch(ctx, s.t, q)
	if err != nil {
		return false, "", err
	}
	found, err := other.run(ctx)
	if len(found) > 0 {
		return true, "", err
	}
	return false, other.reason, err
}
