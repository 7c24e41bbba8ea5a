package connect

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// CollaboratorChange is a collaborator as a change would leave it, and what it is before.
type CollaboratorChange struct {
	Collaborator   // of strength 0 and without anything shared where nothing is left
	StrengthBefore float64
	CountBefore    int
}

// FindCollaboratorChanges returns the institutions whose collaboration with an institution a change alters, the greatest change of
// strength first, then of the count, ties by id; at most q.Limit. complete is as in SearchCollaborators.
func FindCollaboratorChanges(ctx context.Context, r graph.Reader, w WhatIf, q CollaboratorQuery) (out []CollaboratorChange, complete bool, err error) {
	err = r.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) error {
		s, err := w.work(ctx, r)
		if err != nil {
			return err
		}
		over, err := s.over(ctx, r, t)
		if err != nil {
			return err
		}
		var before, after *collaboration
		if before, complete, err = collaborationOf(ctx, t, q); err != nil || !complete {
			return err
		}
		if after, complete, err = collaborationOf(ctx, over, q); err != nil || !complete {
			return err
		}
		out, err = after.since(ctx, r, before)
		return err
	})
	return out, complete, err
}

// collaborationOf returns all that an institution shares.
func collaborationOf(ctx context.Context, t graph.Topology, q CollaboratorQuery) (*collaboration, bool, error) {
	c := &collaboration{explorer: newExplorer(t, nil, q.AsOf), q: q, with: map[graph.Node]*collaborator{}}
	ends, known, err := c.lookup(ctx, q.ID)
	if err != nil || !known {
		return c, true, err
	}
	c.self = ends[0]
	complete, err := c.gather(ctx)
	return c, complete, err
}

// since returns what is other than before.
func (c *collaboration) since(ctx context.Context, r graph.Reader, before *collaboration) ([]CollaboratorChange, error) {
	type change struct{ before, after *collaborator }
	var changes []change
	for n, b := range before.with {
		a := c.with[n]
		if a == nil {
			a = &collaborator{node: n}
		}
		changes = append(changes, change{b, a})
	}
	for n, a := range c.with {
		if before.with[n] == nil {
			changes = append(changes, change{&collaborator{node: n}, a})
		}
	}
	changes = slices.DeleteFunc(changes, func(d change) bool {
		return d.before.strength == d.after.strength && d.before.count == d.after.count
	})
	abs := func(n int) int { return max(n, -n) }
	slices.SortFunc(changes, func(x, y change) int {
		return cmp.Or(abs(y.after.strength-y.before.strength)-abs(x.after.strength-x.before.strength),
			abs(y.after.count-y.before.count)-abs(x.after.count-x.before.count),
			cmp.Compare(c.t.ID(x.after.node), c.t.ID(y.after.node)))
	})
	changes = changes[:min(c.q.Limit, len(changes))]
	shown := make([]*collaborator, len(changes))
	for i, d := range changes {
		shown[i] = d.after
	}
	found, err := c.materialise(ctx, r, shown)
	if err != nil {
		return nil, err
	}
	out := make([]CollaboratorChange, len(found))
	for i, f := range found {
		b := changes[i].before
		out[i] = CollaboratorChange{Collaborator: f, StrengthBefore: float64(b.strength) / 1_000_000, CountBefore: b.count}
	}
	return out, nil
}
