package view

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// ListConnection is a page of the list of one kind.
type ListConnection[T Entity] struct {
	page *atlas.EntityPage
	key  string
	all  listExport
}

// ListEdge is an entity on a page.
type ListEdge[T Entity] struct {
	Cursor string
	Node   T
}

// List returns a page of the list of one kind. Relation conditions must have been fulfilled at the time asOf.
func List[T Entity](
	ctx context.Context, where *Where, orderBy []Order, p atlas.PageArgs, asOf graph.Date,
) (ListConnection[T], error) {
	q := atlas.ListQuery{Kind: kindOf[T](), OrderBy: orders(orderBy), PageArgs: p}
	var err error
	if q.Where, err = where.Filter(q.Kind, asOf); err != nil {
		return ListConnection[T]{}, err
	}
	r := requestOf(ctx)
	page, err := once(ctx, "list", q, func() (*atlas.EntityPage, error) {
		page, err := r.atlas.List(ctx, q)
		if err == nil {
			r.know(slices.Values(page.Nodes()))
		}
		return page, err
	})
	if err != nil {
		return ListConnection[T]{}, err
	}
	return ListConnection[T]{page, keyOf("", q), listExport{q, asOf}}, nil
}

// Edges returns the entities of the page with their cursors.
func (c ListConnection[T]) Edges() []ListEdge[T] {
	peers := idsOf(c.page.Page.Nodes())
	return each(c.page.Edges, func(e atlas.Edge[*graph.Entity]) ListEdge[T] {
		return ListEdge[T]{e.Cursor, as[T](e.Node, peers)}
	})
}

// Nodes returns the entities of the page.
func (c ListConnection[T]) Nodes() []T {
	return each(c.Edges(), func(e ListEdge[T]) T { return e.Node })
}

// PageInfo tells where the page lies.
func (c ListConnection[T]) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many the whole list has.
func (c ListConnection[T]) TotalCount(ctx context.Context) (int, error) {
	return once(ctx, "count", c.key, func() (int, error) { return c.page.TotalCount(ctx) })
}

// Facets returns how often each value occurs in the whole list: every one that is stated, or the best alone.
func (c ListConnection[T]) Facets(ctx context.Context, best *bool) ([]Facet, error) {
	only := deref(best, false)
	found, err := once(ctx, "facets", []any{c.key, only}, func() ([]graph.FacetCount, error) { return c.page.Facets(ctx, only) })
	return facets(found), err
}
