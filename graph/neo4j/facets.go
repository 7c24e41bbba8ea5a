package neo4j

import (
	"context"
	"fmt"
	"strings"

	"entente/graph"
)

// Facets fulfils graph.Reader.
func (s *Store) Facets(ctx context.Context, q graph.Query, fields []graph.Field) ([]graph.FacetCount, error) {
	c := newCompiler()
	pieces, some := selected(q.Kinds, c.filter(q.Where, "e"))
	var asked []string
	for i, f := range fields {
		if col, ok := columnOf(f); ok {
			asked = append(asked, fmt.Sprintf("[%d, %s]", i, col.written("e")))
		}
	}
	pieces.Values = strings.Join(asked, ", ")
	out := make([]graph.FacetCount, len(fields))
	err := s.view(ctx, func(v *view) error {
		for i, f := range fields {
			out[i] = graph.FacetCount{Field: f}
		}
		if !some || len(asked) == 0 {
			return nil
		}
		rows, err := v.read(ctx, fill("facets", pieces), c.params)
		if err != nil {
			return err
		}
		return readBuckets(rows, out)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// readBuckets sorts rows of [place of the field, value, count] into the facets.
func readBuckets(rows any, out []graph.FacetCount) error {
	all := newRow(rows)
	for _, value := range all.values {
		r := newRow(value)
		i, b := r.int(), graph.Bucket{Value: r.text(), Count: r.int()}
		if r.err == nil && (i < 0 || i >= len(out)) {
			r.err = fmt.Errorf("no facet %d was asked for", i)
		}
		if r.err != nil {
			return corrupt(r.err)
		}
		out[i].Buckets = append(out[i].Buckets, b)
	}
	for _, f := range out {
		graph.SortBuckets(f.Buckets)
	}
	return nil
}
