package embedded

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// Stats fulfils graph.Reader.
func (s *snapshot) Stats(context.Context) (graph.Stats, error) {
	out := s.size.get(s.measure)
	out.Entities, out.Relations = maps.Clone(out.Entities), maps.Clone(out.Relations)
	out.Conflicts, out.Loads = maps.Clone(out.Conflicts), slices.Clone(out.Loads)
	return out, nil
}

func (s *snapshot) measure() graph.Stats {
	out := graph.Stats{
		Entities: map[graph.EntityKind]int{}, Relations: map[graph.RelationType]int{},
		Conflicts: map[graph.ConflictKind]int{}, Revision: s.revision, Loads: s.loads,
	}
	for kind, nodes := range s.byKind {
		out.Entities[kind] = len(nodes)
	}
	for _, n := range s.nodes {
		out.Facts += len(n.facts)
		for i := range n.facts {
			out.Evidenced += min(1, len(n.facts[i].Evidence))
		}
	}
	for _, r := range s.relations {
		out.Relations[r.Type]++
		out.Evidenced += min(1, len(r.Evidence))
	}
	for i := range s.conflicts {
		out.Conflicts[s.conflicts[i].Kind]++
	}
	if len(s.loads) > 0 {
		out.LoadedAt = s.loads[0].Finished
	}
	return out
}
