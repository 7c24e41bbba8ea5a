package view

import (
	"context"
	"time"

	"entente/graph"
	"entente/graph/connect"
)

// Stats is how much the graph holds.
type Stats struct {
	graph.Stats
	supposed connect.WhatIf
}

// EntityCount is how many entities are of a kind.
type EntityCount struct {
	Kind  graph.EntityKind
	Count int
}

// RelationCount is how many relations are of a type.
type RelationCount struct {
	Type  graph.RelationType
	Count int
}

// ConflictCount is how many conflicts are of a kind.
type ConflictCount struct {
	Kind  graph.ConflictKind
	Count int
}

// Load is the record of one load.
type Load struct{ graph.Load }

// Finished returns when it ended, nil while it has no end.
func (l Load) Finished() *time.Time { return known(l.Load.Finished) }

// ReadStats returns how much the graph holds, or would hold after a change where one is given.
func ReadStats(ctx context.Context, w *WhatIfInput) (Stats, error) {
	supposed := w.request()
	s, err := once(ctx, "stats", supposed, func() (graph.Stats, error) {
		h, err := requestOf(ctx).supposing(ctx, supposed)
		if err != nil {
			return graph.Stats{}, err
		}
		return h.atlas.Stats(ctx)
	})
	if err != nil {
		return Stats{}, err
	}
	return Stats{s, supposed}, nil
}

// Entities returns how many entities there are of each kind.
func (s Stats) Entities() []EntityCount {
	return each(graph.EntityKinds, func(k graph.EntityKind) EntityCount { return EntityCount{k, s.Stats.Entities[k]} })
}

// Relations returns how many relations there are of each type.
func (s Stats) Relations() []RelationCount {
	return each(graph.RelationTypes, func(t graph.RelationType) RelationCount {
		return RelationCount{t, s.Stats.Relations[t]}
	})
}

// Conflicts returns how many conflicts there are.
func (s Stats) Conflicts() int {
	n := 0
	for _, c := range s.Stats.Conflicts {
		n += c
	}
	return n
}

// ConflictsByKind returns how many conflicts there are of each kind.
func (s Stats) ConflictsByKind() []ConflictCount {
	return each(graph.ConflictKinds, func(k graph.ConflictKind) ConflictCount {
		return ConflictCount{k, s.Stats.Conflicts[k]}
	})
}

// Loads returns the latest loads.
func (s Stats) Loads() []Load { return each(s.Stats.Loads, func(l graph.Load) Load { return Load{l} }) }

// LoadedAt returns when the last load ended.
func (s Stats) LoadedAt() *time.Time { return known(s.Stats.LoadedAt) }
