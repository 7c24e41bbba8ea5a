package atlas

import (
	"context"
	"strings"

	"entente/graph"
)

// RelatedQuery asks for a page of the relations of each of several entities.
type RelatedQuery struct {
	Types     []graph.RelationType // empty: any
	Direction graph.Direction      // "": both
	Kinds     []graph.EntityKind   // of the other end; empty: any
	AsOf      graph.Date
	Where     *graph.Filter // on the other end
	OrderBy   []graph.Order // at most three; empty: DefaultStepOrder
	PageArgs
	Total bool // compute RelatedPage.Total
}

// RelatedPage is a page of relations seen from one entity.
type RelatedPage struct {
	Page[graph.RelationItem]
	Total int // 0 unless asked for
}

// Related returns a page of relations for each entity in from, aligned; an empty page for an unknown one. It takes ids as
// Entities gives them: whether an empty page is that of a merged id, it would have to ask for every entity. It returns
// INVALID_ARGUMENT or INVALID_CURSOR when an argument is wrong.
func (a *Atlas) Related(ctx context.Context, from []graph.ID, q RelatedQuery) ([]RelatedPage, error) {
	if err := checkFilter(q.Where); err != nil {
		return nil, err
	}
	order := q.OrderBy
	if len(order) == 0 {
		order = graph.DefaultStepOrder
	}
	if err := checkOrder(order); err != nil {
		return nil, err
	}
	scope := q.scope()
	w, err := q.window(scope, order)
	if err != nil {
		return nil, err
	}
	where, err := a.settled(ctx, q.Where)
	if err != nil {
		return nil, err
	}
	pages, err := a.store.Relations(ctx, from, graph.Step{
		Types: q.Types, Direction: q.Direction, Kinds: q.Kinds, AsOf: q.AsOf, Where: where, OrderBy: order,
		Window: w, Total: q.Total,
	})
	if err != nil {
		return nil, err
	}
	out := make([]RelatedPage, len(pages))
	for i, p := range pages {
		out[i].Total = p.Total
		out[i].Page = newPage(p.Items, q.PageArgs, w, func(it graph.RelationItem) string {
			return encodeCursor(scope, order, it.Key(order))
		})
	}
	return out, nil
}

// scope names the list of relations, so that a cursor of one is refused by another.
func (q RelatedQuery) scope() string {
	var b strings.Builder
	b.WriteString("related " + string(q.Direction))
	for _, t := range q.Types {
		b.WriteString(" " + string(t))
	}
	for _, k := range q.Kinds {
		b.WriteString(" " + string(k))
	}
	return b.String()
}
