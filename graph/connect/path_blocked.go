package connect

import (
	"context"
	"slices"

	"entente/graph"
)

// Blocked is a constraint that stood in the way of a better path.
type Blocked struct {
	Constraint PathConstraint
	// Entities and Relations are what the constraint forbids of the relaxed path: what was to be avoided, what is of another
	// kind or type, what did not hold then; for VIA the entities that the path leaves out.
	Entities  []*graph.Entity
	Relations []*graph.Relation
	Relaxed   Path // the best path without the constraint
}

// FindBlocked returns the constraints that stand in the way of what r reads, see SearchBlocked.
func FindBlocked(ctx context.Context, r graph.Reader, q PathQuery, best []Path) (out []Blocked, err error) {
	err = r.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) (err error) {
		out, err = SearchBlocked(ctx, r, t, q, best)
		return err
	})
	return out, err
}

// SearchBlocked returns for each constraint of the question that stood in the way what the best path would be without it:
// each one without which there is a better best path than the first of best, which is the answer to the question; in the
// order of the constraints. When there was no path and no single constraint explains it, it is TOGETHER with the best path
// without any. The length counts as one where there was no path.
func SearchBlocked(ctx context.Context, r graph.Reader, t graph.Topology, q PathQuery, best []Path) ([]Blocked, error) {
	var out []Blocked
	try := func(name PathConstraint, relaxed PathQuery) error {
		relaxed.Limit = 1
		res, err := SearchPaths(ctx, r, t, relaxed)
		if err != nil || len(res.Paths) == 0 || len(best) > 0 && !res.Paths[0].before(best[0], q.Rank) {
			return err
		}
		b := Blocked{Constraint: name, Relaxed: res.Paths[0]}
		if err := b.explain(ctx, r, q); err != nil {
			return err
		}
		out = append(out, b)
		return nil
	}
	for _, c := range constraints {
		relaxed := q
		if !c.lift(&relaxed) || c.name == ConstraintLength && len(best) > 0 {
			continue
		}
		if err := try(c.name, relaxed); err != nil {
			return nil, err
		}
	}
	if len(out) > 0 || len(best) > 0 {
		return out, nil
	}
	free, constrained := q.free()
	if !constrained {
		return nil, nil
	}
	return out, try(ConstraintsTogether, free)
}

// before reports whether p comes before o by what ranks paths, ties left aside.
func (p Path) before(o Path, rank PathRank) bool {
	length := len(p.Steps) - len(o.Steps)
	switch {
	case rank != RankSpecificity && length != 0:
		return length < 0
	case p.Cost != o.Cost:
		return p.Cost < o.Cost
	}
	return length < 0
}

// explain fills in what of the relaxed path the constraint forbids.
func (b *Blocked) explain(ctx context.Context, r graph.Reader, q PathQuery) error {
	all := b.Constraint == ConstraintsTogether
	is := func(c PathConstraint) bool { return all || b.Constraint == c }
	steps := b.Relaxed.Steps
	for i, s := range steps {
		forbidden := is(ConstraintTypes) && len(q.Types) > 0 && !slices.Contains(q.Types, s.Relation.Type) ||
			is(ConstraintAsOf) && !s.Holds().Covers(q.AsOf) ||
			is(ConstraintMinEvidence) && int(graph.DocumentsOf(s.Relation.Evidence)) < q.MinEvidence
		if forbidden {
			b.Relations = append(b.Relations, s.Relation)
		}
		if i == len(steps)-1 {
			break
		}
		if is(ConstraintAvoid) && slices.Contains(q.Avoid, s.To.ID) ||
			is(ConstraintKinds) && len(q.Kinds) > 0 && !slices.Contains(q.Kinds, s.To.Kind) {
			b.Entities = append(b.Entities, s.To)
		}
	}
	if is(ConstraintCoexisting) && q.Coexisting {
		b.Relations = appendNew(b.Relations, apart(steps, q.AsOf))
	}
	if is(ConstraintVia) && len(q.Via) > 0 {
		left, err := r.Entities(ctx, slices.DeleteFunc(slices.Clone(q.Via), func(id graph.ID) bool {
			return slices.ContainsFunc(steps, func(s PathStep) bool { return s.To.ID == id })
		}))
		if err != nil {
			return err
		}
		b.Entities = append(b.Entities, slices.DeleteFunc(left, func(e *graph.Entity) bool { return e == nil })...)
	}
	return nil
}

// apart returns the relations of the steps of which two share no day, and each that ended before it began. Spans of days that
// meet two by two have a day in common.
func apart(steps []PathStep, at graph.Date) []*graph.Relation {
	var out []*graph.Relation
	for i, s := range steps {
		own := anyDay.and(graph.Period{Since: at, Until: at}).and(s.Holds())
		if own.none() {
			out = appendNew(out, []*graph.Relation{s.Relation})
		}
		for _, o := range steps[:i] {
			if own.and(o.Holds()).none() {
				out = appendNew(out, []*graph.Relation{o.Relation, s.Relation})
			}
		}
	}
	return out
}

// appendNew appends what is not in the list yet.
func appendNew(list []*graph.Relation, more []*graph.Relation) []*graph.Relation {
	for _, r := range more {
		if !slices.Contains(list, r) {
			list = append(list, r)
		}
	}
	return list
}
