package view

import (
	"context"

	"entente/graph"
	"entente/graph/connect"
)

// Collaborator is an institution that shares something with another.
type Collaborator struct {
	connect.CollaboratorChange
	among    []connect.CollaboratorChange
	supposed bool
}

// CollaboratorChange is what a change does to a collaboration.
type CollaboratorChange struct {
	StrengthBefore float64
	CountBefore    int
}

// SharedItems is what two institutions share of one sort.
type SharedItems struct {
	connect.SharedItems
	among []connect.CollaboratorChange
}

// collaboration is what tells questions about collaborators apart.
type collaboration struct {
	Asked    connect.CollaboratorQuery
	Supposed connect.WhatIf
}

// Collaborators returns the institutions that it works with, or those for which a change would alter something.
func (i Institution) Collaborators(
	ctx context.Context, kinds []connect.Sharing, theme, programme *graph.ID, whatIf *WhatIfInput, asOf *graph.Date,
	rank *connect.CollaboratorRank, first *int,
) ([]Collaborator, error) {
	q := connect.CollaboratorQuery{
		ID: i.ID, Limit: deref(first, 10), Rank: deref(rank, connect.ByStrength), AsOf: deref(asOf, graph.Date{}), Sharings: kinds,
		Theme: deref(theme, ""), Programme: deref(programme, ""),
	}
	supposed := whatIf.request()
	found, err := once(ctx, "collaborators", collaboration{q, supposed}, func() ([]connect.CollaboratorChange, error) {
		return collaborators(ctx, q, supposed)
	})
	return each(found, func(c connect.CollaboratorChange) Collaborator { return Collaborator{c, found, !supposed.Empty()} }), err
}

func collaborators(ctx context.Context, q connect.CollaboratorQuery, supposed connect.WhatIf) ([]connect.CollaboratorChange, error) {
	r := requestOf(ctx)
	var out []connect.CollaboratorChange
	if supposed.Empty() {
		found, _, err := r.atlas.Collaborators(ctx, q)
		if err != nil {
			return nil, err
		}
		out = each(found, func(c connect.Collaborator) connect.CollaboratorChange {
			return connect.CollaboratorChange{Collaborator: c}
		})
	} else {
		h, err := r.supposing(ctx, supposed)
		if err != nil {
			return nil, err
		}
		if out, err = r.atlas.CollaboratorChanges(ctx, h.change, q); err != nil {
			return nil, err
		}
	}
	for _, c := range out {
		r.entities.prime(c.Entity.ID, c.Entity)
		for _, s := range c.Shared {
			for _, e := range s.Examples {
				r.entities.prime(e.ID, e)
			}
		}
	}
	return out, nil
}

// Entity returns the institution.
func (c Collaborator) Entity() Institution {
	peers := func(yield func(graph.ID) bool) {
		for _, o := range c.among {
			if !yield(o.Entity.ID) {
				return
			}
		}
	}
	return Institution{entity{Entity: c.CollaboratorChange.Entity, peers: peers}}
}

// Shared returns what they share, by sort.
func (c Collaborator) Shared() []SharedItems {
	return each(c.CollaboratorChange.Shared, func(s connect.SharedItems) SharedItems { return SharedItems{s, c.among} })
}

// Change returns what the change that the question supposes does, nil where it supposes none.
func (c Collaborator) Change() *CollaboratorChange {
	if !c.supposed {
		return nil
	}
	return &CollaboratorChange{c.StrengthBefore, c.CountBefore}
}

// Examples returns some of what they share.
func (s SharedItems) Examples() []Entity {
	peers := func(yield func(graph.ID) bool) {
		for _, c := range s.among {
			for _, o := range c.Shared {
				for _, e := range o.Examples {
					if !yield(e.ID) {
						return
					}
				}
			}
		}
	}
	return each(s.SharedItems.Examples, func(e *graph.Entity) Entity { return newEntity(e, peers) })
}
