package view

import (
	"context"

	"entente/graph"
	"entente/graph/connect"
)

// Bridge is an entity that stands between two groups.
type Bridge struct {
	connect.Bridge
	among []connect.Bridge
}

// Bridges returns who stands between two groups.
func Bridges(ctx context.Context, q connect.BridgeQuery) ([]Bridge, error) {
	r := requestOf(ctx)
	found, err := once(ctx, "bridges", q, func() ([]connect.Bridge, error) {
		found, err := r.atlas.Bridges(ctx, q)
		for _, b := range found {
			r.entities.prime(b.Entity.ID, b.Entity)
		}
		return found, err
	})
	return each(found, func(b connect.Bridge) Bridge { return Bridge{b, found} }), err
}

// peers yields the ids of all entities of the answer.
func (b Bridge) peers(yield func(graph.ID) bool) {
	for _, o := range b.among {
		if !yield(o.Entity.ID) {
			return
		}
	}
}

// Entity returns the entity.
func (b Bridge) Entity() Entity { return newEntity(b.Bridge.Entity, b.peers) }

// Joins returns the pairs that it joins.
func (b Bridge) Joins() []BridgePair {
	return each(b.Bridge.Joins, func(p connect.BridgePair) BridgePair { return BridgePair{p, b.ends} })
}

// ends yields the ids of the members whom it joins.
func (b Bridge) ends(yield func(graph.ID) bool) {
	for _, p := range b.Bridge.Joins {
		if !yield(p.Left.ID) || !yield(p.Right.ID) {
			return
		}
	}
}

// BridgePair is a pair that an entity joins.
type BridgePair struct {
	connect.BridgePair
	peers func(func(graph.ID) bool)
}

// Left returns the member of the left group.
func (p BridgePair) Left() Entity { return newEntity(p.BridgePair.Left, p.peers) }

// Right returns the member of the right group.
func (p BridgePair) Right() Entity { return newEntity(p.BridgePair.Right, p.peers) }
