package embedded

import (
	"context"
	"slices"

	"entente/graph"
)

// citing is what rests on a document.
type citing struct {
	facts     int
	nodes     []graph.Node // with a fact that cites it, by id
	relations []int32      // by id
}

// Usage fulfils graph.Reader.
func (s *snapshot) Usage(_ context.Context, documents []graph.ID) ([]graph.Usage, error) {
	cited := s.citations.get(s.newCitations)
	out := make([]graph.Usage, len(documents))
	for i, d := range documents {
		if c := cited[d]; c != nil {
			out[i] = graph.Usage{Facts: c.facts, Relations: len(c.relations)}
		}
	}
	return out, nil
}

// Citing fulfils graph.Reader.
func (s *snapshot) Citing(ctx context.Context, documents []graph.ID) (graph.Citations, error) {
	cited := s.citations.get(s.newCitations)
	var nodes []graph.Node
	var relations []int32
	for _, d := range documents {
		if c := cited[d]; c != nil {
			nodes, relations = append(nodes, c.nodes...), append(relations, c.relations...)
		}
	}
	nodes = distinct(nodes)
	slices.Sort(relations)
	relations = slices.Compact(relations)
	out := graph.Citations{Entities: make([]graph.ID, len(nodes)), Relations: make([]graph.ID, len(relations))}
	for i, n := range nodes {
		out.Entities[i] = s.nodes[n].entity.ID
	}
	for i, r := range relations {
		out.Relations[i] = s.relations[r].ID
	}
	return out, gaveUp(ctx, "embedded.Store.Citing")
}

// newCitations returns, by document, what rests on it; what cites a document twice counts once.
func (s *snapshot) newCitations() map[graph.ID]*citing {
	out := map[graph.ID]*citing{}
	each := func(evidence []graph.Evidence, do func(c *citing)) {
		for i, e := range evidence {
			if slices.ContainsFunc(evidence[:i], func(o graph.Evidence) bool { return o.Document == e.Document }) {
				continue
			}
			c := out[e.Document]
			if c == nil {
				c = &citing{}
				out[e.Document] = c
			}
			do(c)
		}
	}
	for i, n := range s.nodes {
		for k := range n.facts {
			each(n.facts[k].Evidence, func(c *citing) {
				c.facts++
				if last := len(c.nodes) - 1; last < 0 || c.nodes[last] != graph.Node(i) {
					c.nodes = append(c.nodes, graph.Node(i))
				}
			})
		}
	}
	for i, r := range s.relations {
		each(r.Evidence, func(c *citing) { c.relations = append(c.relations, int32(i)) })
	}
	return out
}
