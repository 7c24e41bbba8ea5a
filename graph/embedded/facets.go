package embedded

import (
	"context"

	"entente/graph"
)

// Facets fulfils graph.Reader. The entities are matched once, whatever the number of fields.
func (s *snapshot) Facets(ctx context.Context, q graph.Query, fields []graph.Field) ([]graph.FacetCount, error) {
	found, err := s.matching(ctx, q)
	if err != nil {
		return nil, err
	}
	out := make([]graph.FacetCount, len(fields))
	for i, f := range fields {
		if err := gaveUp(ctx); err != nil {
			return nil, err
		}
		out[i] = s.facet(f, found)
	}
	return out, nil
}

// facet counts the values of a field among nodes; an entity that has a value twice counts once.
func (s *snapshot) facet(f graph.Field, nodes []graph.Node) graph.FacetCount {
	c := s.column(f)
	counts := make([]int32, len(c.values))
	different := 0
	for _, n := range nodes {
		for _, v := range c.of(n) {
			if counts[v] == 0 {
				different++
			}
			counts[v]++
		}
	}
	out := graph.FacetCount{Field: f, Buckets: make([]graph.Bucket, 0, different)}
	for v, n := range counts {
		if n > 0 {
			out.Buckets = append(out.Buckets, graph.Bucket{Value: c.values[v], Count: int(n)})
		}
	}
	graph.SortBuckets(out.Buckets)
	return out
}
