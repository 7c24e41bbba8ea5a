package connect

import (
	"context"

	"entente/graph"
)

// materialise turns handles into relations and entities.
func (s *pathSearch) materialise(ctx context.Context, r graph.Reader, found []*partial) (PathResult, error) {
	res := PathResult{Truncated: s.reason.bound(), Reason: s.reason}
	if len(found) == 0 {
		return res, nil
	}
	var entityIDs, relationIDs []graph.ID
	for _, p := range found {
		for _, n := range p.nodes {
			entityIDs = append(entityIDs, s.t.ID(n))
		}
		for _, a := range p.arcs {
			relationIDs = append(relationIDs, s.t.RelationID(a.Relation))
		}
	}
	entities, relations, err := r.EntitiesAndRelations(ctx, entityIDs, relationIDs)
	if err != nil {
		return PathResult{}, err
	}
	for _, p := range found {
		n := len(p.arcs)
		path, ok := s.path(p, entities[:n+1], relations[:n])
		if ok {
			res.Paths = append(res.Paths, path)
		}
		entities, relations = entities[n+1:], relations[n:]
	}
	return res, nil
}

// path returns the path, and false when a load took one of its parts away meanwhile.
func (s *pathSearch) path(p *partial, entities []*graph.Entity, relations []*graph.Relation) (Path, bool) {
	out := Path{Cost: float64(p.cost) / 1000, Breakdown: s.breakdown(p)}
	for i, a := range p.arcs {
		if entities[i] == nil || entities[i+1] == nil || relations[i] == nil {
			return Path{}, false
		}
		out.Steps = append(out.Steps, PathStep{
			Relation: relations[i], From: entities[i], To: entities[i+1], Forward: a.Forward,
		})
	}
	return out, true
}
