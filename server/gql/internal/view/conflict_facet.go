package view

import (
	"context"
	"iter"

	"entente/graph"
	"entente/graph/atlas"
)

// ConflictFacet is how many conflicts have each value of one thing.
type ConflictFacet struct{ graph.FacetCount }

// ConflictBucket is a value and how many conflicts have it.
type ConflictBucket struct {
	graph.Bucket
	of graph.FacetCount
}

// Facets returns how many conflicts the whole list has by what tells them apart.
func (c ConflictConnection) Facets(ctx context.Context) ([]ConflictFacet, error) {
	q := c.query
	q.PageArgs = atlas.PageArgs{} // the answer is the same for every page
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

// Buckets returns the values.
func (f ConflictFacet) Buckets() []ConflictBucket {
	return each(f.FacetCount.Buckets, func(b graph.Bucket) ConflictBucket { return ConflictBucket{b, f.FacetCount} })
}

// Label returns the value in words.
func (b ConflictBucket) Label(ctx context.Context, lang Language) (string, error) {
	switch b.of.Field {
	case "property":
		return graph.Property(b.Value).Title(lang.spoken()), nil
	case "document":
		d, err := requestOf(ctx).entity(ctx, graph.ID(b.Value), b.documents())
		if err != nil {
			return "", err
		}
		return d.(interface{ Name(Language) string }).Name(lang), nil
	}
	return b.Value, nil
}

// documents yields the documents of all buckets: their names are asked for together.
func (b ConflictBucket) documents() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for _, other := range b.of.Buckets {
			if !yield(graph.ID(other.Value)) {
				return
			}
		}
	}
}
