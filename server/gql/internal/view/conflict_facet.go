package view

import (
	"context"

	"entente/graph"
)

// ConflictFacet is how many conflicts have each value of one thing.
type ConflictFacet struct{ graph.FacetCount }

// ConflictBucket is a value and how many conflicts have it.
type ConflictBucket = graph.Bucket

// Facets returns how many conflicts the whole list has by what tells them apart.
func (c ConflictConnection) Facets(ctx context.Context) ([]ConflictFacet, error) {
	q := c.query
	q.PageArgs = graph.PageArgs{} // the answer is the same for every page
	counts, err := once(ctx, "conflictFacets", q, func() ([]graph.FacetCount, error) {
		return requestOf(ctx).atlas.ConflictFacets(ctx, q)
	})
	if err != nil {
		return nil, err
	}
	return each(counts, func(f graph.FacetCount) ConflictFacet { return ConflictFacet{f} }), nil
}

// Field returns what the conflicts are counted by.
func (f ConflictFacet) Field() string { return string(f.FacetCount.Field) }
