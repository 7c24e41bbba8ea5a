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
	return out, gaveUp(ctx)
}

// newCitations returns, by document, what rests on it; what cites a document twice counts once.
func (s *snapshot) newCitations() map[graph.ID]*citing {
	out := map[graph.ID]*citing{}
	of := func(document graph.ID) *citing {
		c := out[document]
		if c == nil {
			c = &citing{}
			out[document] = c
		}
		return c
	}
	for i, n := range s.nodes {
		for _, d := range n.cites() {
			if d.facts > 0 {
				c := of(d.document)
				c.facts += d.facts
				c.nodes = append(c.nodes, graph.Node(i))
			}
		}
	}
	for i, r := range s.relations {
		for k, e := range r.Evidence {
			if !slices.ContainsFunc(r.Evidence[:k], func(o graph.Evidence) bool { return o.Document == e.Document }) {
				c := of(e.Document)
				c.relations = append(c.relations, int32(i))
			}
		}
	}
	return out
}
