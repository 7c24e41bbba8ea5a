package embedded

import (
	"context"
	"slices"

	"entente/graph"
)

// Conflicts fulfils graph.Reader. After and Before count when they name a conflict of the graph, whether or not it
// fulfils the query.
func (s *snapshot) Conflicts(ctx context.Context, q graph.ConflictQuery) ([]graph.Conflict, int, error) {
	from, to := 0, len(s.conflicts)
	if i, ok := s.conflictPlace(q.After); ok {
		from = i + 1
	}
	if i, ok := s.conflictPlace(q.Before); ok {
		to = i
	}
	var all []graph.Conflict // those within from and to
	total := 0
	for i, c := range s.conflicts {
		if i%checkEvery == 0 {
			if err := gaveUp(ctx); err != nil {
				return nil, 0, err
			}
		}
		if !asked(&q, &c) {
			continue
		}
		total++
		if i >= from && i < to && (q.FromEnd || len(all) < q.Limit) {
			all = append(all, c)
		}
	}
	if n := len(all) - max(q.Limit, 0); n > 0 {
		all = all[n:]
	}
	return all, total, nil
}

// conflictPlace returns where a conflict stands in the order.
func (s *snapshot) conflictPlace(id graph.ID) (int, bool) {
	if id == "" {
		return 0, false
	}
	i := slices.IndexFunc(s.conflicts, func(c graph.Conflict) bool { return c.ID == id })
	return i, i >= 0
}

// asked reports whether a conflict fulfils the query, apart from its window.
func asked(q *graph.ConflictQuery, c *graph.Conflict) bool {
	return oneOf(q.Entities, c.Entity) && oneOf(q.Kinds, c.Kind) && oneOf(q.Properties, c.Property) &&
		oneOf(q.Relations, c.Relation) && oneOf(q.Rules, c.Rule) &&
		(len(q.Documents) == 0 || slices.ContainsFunc(c.Sides, func(s graph.Side) bool {
			return slices.ContainsFunc(s.Evidence, func(e graph.Evidence) bool {
				return slices.Contains(q.Documents, e.Document)
			})
		}))
}

func oneOf[T comparable](wanted []T, v T) bool { return len(wanted) == 0 || slices.Contains(wanted, v) }
