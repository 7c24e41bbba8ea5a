package embedded

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// Stats fulfils graph.Reader. The loads are those of the state.
func (s *state) Stats(context.Context) (graph.Stats, error) {
	out := s.size.get(s.measure)
	out.Entities, out.Relations = maps.Clone(out.Entities), maps.Clone(out.Relations)
	out.Conflicts, out.Loads = maps.Clone(out.Conflicts), slices.Clone(s.loads)
	out.LoadedAt = s.loadedAt
	return out, nil
}

// measure counts everything but loads.
func (s *snapshot) measure() graph.Stats {
	out := graph.Stats{
		Entities: map[graph.EntityKind]int{}, Relations: map[graph.RelationType]int{},
		Conflicts: map[graph.ConflictKind]int{}, Revision: s.revision,
	}
	for kind, nodes := range s.byKind {
		out.Entities[kind] = len(nodes)
	}
	for _, n := range s.nodes {
		out.Facts += n.facts
		out.Evidenced += n.evidenced
	}
	for _, r := range s.relations {
		out.Relations[r.Type]++
		out.Evidenced += min(1, len(r.Evidence))
	}
	for i := range s.conflicts {
		out.Conflicts[s.conflicts[i].Kind]++
	}
	return out
}
