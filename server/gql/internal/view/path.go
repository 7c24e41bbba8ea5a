package view

import (
	"context"
	"iter"

	"entente/graph"
)

// PathResult is how two entities are connected.
type PathResult struct {
	graph.PathResult
	among *pathAnswer
}

// pathAnswer is what the paths of one answer have in common.
type pathAnswer struct{ paths []graph.Path }

// Paths returns the best paths between two entities.
func Paths(ctx context.Context, q graph.PathRequest) (PathResult, error) {
	r := requestOf(ctx)
	found, err := once(ctx, "paths", q, func() (graph.PathResult, error) {
		found, err := r.atlas.Paths(ctx, q)
		for s := range (&pathAnswer{found.Paths}).steps() {
			r.entities.prime(s.From.ID, s.From)
			r.entities.prime(s.To.ID, s.To)
		}
		return found, err
	})
	if err != nil {
		return PathResult{}, err
	}
	return PathResult{found, &pathAnswer{found.Paths}}, nil
}

func (a *pathAnswer) steps() iter.Seq[graph.PathStep] {
	return func(yield func(graph.PathStep) bool) {
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
	return each(r.PathResult.Paths, func(p graph.Path) Path { return Path{p, r.among} })
}

// Reason returns which bound was hit.
func (r PathResult) Reason() *graph.PathReason { return known(r.PathResult.Reason) }

// Path is one way from an entity to another.
type Path struct {
	graph.Path
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
	return each(p.Path.Breakdown, func(t graph.CostTerm) PathCost { return PathCost{Term(t.Term), t.Value} })
}

// Steps returns the relations along the path.
func (p Path) Steps() []PathStep {
	return each(p.Path.Steps, func(s graph.PathStep) PathStep { return PathStep{s, p.among} })
}

// Explanation returns the path in words.
func (p Path) Explanation(lang Language) string { return p.Explain(lang.spoken()) }

// PathStep is one relation of a path.
type PathStep struct {
	graph.PathStep
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
