package view

import (
	"context"
	"iter"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

// PathResult is how two entities are connected.
type PathResult struct {
	connect.PathResult
	among    *pathAnswer
	asked    connect.PathQuery
	supposed connect.WhatIf
}

// pathAnswer is what the paths of one answer have in common.
type pathAnswer struct{ paths []connect.Path }

// pathQuestion is what tells questions about paths apart.
type pathQuestion struct {
	Asked    connect.PathQuery
	Supposed connect.WhatIf
}

// Paths returns the best paths between two entities, in the graph as it would be after a change where one is given.
func Paths(ctx context.Context, q connect.PathQuery, w *WhatIfInput) (PathResult, error) {
	r, supposed := requestOf(ctx), w.request()
	found, err := once(ctx, "paths", pathQuestion{q, supposed}, func() (connect.PathResult, error) {
		h, err := r.supposing(ctx, supposed)
		if err != nil {
			return connect.PathResult{}, err
		}
		found, err := h.atlas.Paths(ctx, q)
		r.knowPaths(found.Paths)
		return found, err
	})
	if err != nil {
		return PathResult{}, err
	}
	return PathResult{found, &pathAnswer{found.Paths}, q, supposed}, nil
}

// knowPaths keeps the entities along paths, so that they are not asked for again.
func (r *Request) knowPaths(paths []connect.Path) {
	for s := range (&pathAnswer{paths}).steps() {
		r.entities.prime(s.From.ID, s.From)
		r.entities.prime(s.To.ID, s.To)
	}
}

// BlockedPath is a constraint that stood in the way of a better path.
type BlockedPath struct {
	connect.Blocked
	among *pathAnswer
}

// Blocked returns the constraints that stood in the way.
func (r PathResult) Blocked(ctx context.Context) ([]BlockedPath, error) {
	req := requestOf(ctx)
	found, err := once(ctx, "blocked", pathQuestion{r.asked, r.supposed}, func() ([]connect.Blocked, error) {
		h, err := req.supposing(ctx, r.supposed)
		if err != nil {
			return nil, err
		}
		return h.atlas.Blocked(ctx, r.asked, r.PathResult)
	})
	if err != nil {
		return nil, err
	}
	paths := each(found, func(b connect.Blocked) connect.Path { return b.Relaxed })
	req.knowPaths(paths)
	among := &pathAnswer{paths}
	return each(found, func(b connect.Blocked) BlockedPath { return BlockedPath{b, among} }), nil
}

// By returns the entities that the constraint forbids.
func (b BlockedPath) By() []Entity {
	return each(b.Blocked.Entities, func(e *graph.Entity) Entity { return newEntity(e, b.among.entities()) })
}

// Relations returns the relations that the constraint forbids.
func (b BlockedPath) Relations() []Relation {
	var out []Relation
	for _, s := range b.Blocked.Relaxed.Steps {
		if slices.Contains(b.Blocked.Relations, s.Relation) {
			out = append(out, PathStep{s, b.among}.Relation())
		}
	}
	return out
}

// Relaxed returns the best path without the constraint.
func (b BlockedPath) Relaxed() Path { return Path{b.Blocked.Relaxed, b.among} }

func (a *pathAnswer) steps() iter.Seq[connect.PathStep] {
	return func(yield func(connect.PathStep) bool) {
		for _, p := range a.paths {
			for _, s := range p.Steps {
				if !yield(s) {
					return
				}
			}
		}
	}
}

// entities yields the ids of the entities along the paths.
func (a *pathAnswer) entities() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for s := range a.steps() {
			if !yield(s.From.ID) || !yield(s.To.ID) {
				return
			}
		}
	}
}

// relations yields the relations along the paths.
func (a *pathAnswer) relations() iter.Seq[*graph.Relation] {
	return func(yield func(*graph.Relation) bool) {
		for s := range a.steps() {
			if !yield(s.Relation) {
				return
			}
		}
	}
}

// Paths returns the paths, the best first.
func (r PathResult) Paths() []Path {
	return each(r.PathResult.Paths, func(p connect.Path) Path { return Path{p, r.among} })
}

// Reason returns why there are not more paths.
func (r PathResult) Reason() *connect.PathReason { return known(r.PathResult.Reason) }

// Path is one way from an entity to another.
type Path struct {
	connect.Path
	among *pathAnswer
}

// PathCost is a part of what a path costs.
type PathCost struct {
	Term  PathTerm
	Value float64
}

// Length returns how many steps the path has.
func (p Path) Length() int { return len(p.Path.Steps) }

// Breakdown returns what the path costs, term by term.
func (p Path) Breakdown() []PathCost {
	return each(p.Path.Breakdown, func(t connect.CostTerm) PathCost { return PathCost{atlas.Term(t.Term), t.Value} })
}

// Steps returns the relations along the path.
func (p Path) Steps() []PathStep {
	return each(p.Path.Steps, func(s connect.PathStep) PathStep { return PathStep{s, p.among} })
}

// Explanation returns the path in words.
func (p Path) Explanation(lang Language) string { return p.Explain(lang.spoken()) }

// PathStep is one relation of a path.
type PathStep struct {
	connect.PathStep
	among *pathAnswer
}

// Relation returns the relation.
func (s PathStep) Relation() Relation {
	from, to := s.PathStep.From, s.PathStep.To
	if s.PathStep.Relation.From != from.ID {
		from, to = to, from
	}
	held := graph.Holding(s.PathStep.Relation, from, to)
	return Relation{s.PathStep.Relation, s.among.relations(), &held}
}

// From returns the entity that the step leaves.
func (s PathStep) From() Entity { return newEntity(s.PathStep.From, s.among.entities()) }

// To returns the entity that the step reaches.
func (s PathStep) To() Entity { return newEntity(s.PathStep.To, s.among.entities()) }

// Evidence returns where the relation is said.
func (s PathStep) Evidence() []Evidence { return s.Relation().Evidence() }

// Sentence returns the step in words.
func (s PathStep) Sentence(lang Language) string { return s.PathStep.Sentence(lang.spoken()) }
