package atlas

import (
	"context"
	"slices"

	"entente/graph"
)

// ConflictFacets counts the conflicts that fulfil the query, whatever its page: by kind, property, relation, rule and document,
// in this order. A conflict counts once for each document that a side of it cites. Buckets come by count, the greatest first,
// then by value. It returns INVALID_ARGUMENT when an argument is wrong.
func (a *Atlas) ConflictFacets(ctx context.Context, q ConflictListQuery) ([]graph.FacetCount, error) {
	ask, err := a.conflictQuery(ctx, q)
	if err != nil {
		return nil, err
	}
	ask.Limit = graph.NoLimit
	found, _, err := a.store.Conflicts(ctx, ask)
	if err != nil {
		return nil, err
	}
	fields := []struct {
		name   graph.Field
		values func(c *graph.Conflict) []string
	}{
		{graph.FieldKind, func(c *graph.Conflict) []string { return []string{string(c.Kind)} }},
		{"property", func(c *graph.Conflict) []string { return []string{string(c.Property)} }},
		{"relation", func(c *graph.Conflict) []string { return []string{string(c.Relation)} }},
		{"rule", func(c *graph.Conflict) []string { return []string{string(c.Rule)} }},
		{"document", documentsOf},
	}
	out := make([]graph.FacetCount, len(fields))
	for i, f := range fields {
		counts := map[string]int{}
		for n := range found {
			for _, v := range f.values(&found[n]) {
				if v != "" {
					counts[v]++
				}
			}
		}
		out[i] = graph.FacetCount{Field: f.name, Buckets: graph.BucketsOf(counts)}
	}
	return out, nil
}

// documentsOf returns the documents that the sides cite, each once, in order.
func documentsOf(c *graph.Conflict) []string {
	var out []string
	for _, s := range c.Sides {
		for _, e := range s.Evidence {
			out = append(out, string(e.Document))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
