package atlas

import (
	"cmp"
	"context"
	"strings"

	"entente/graph"
)

// RelatedQuery asks for a page of the relations of each of several entities, or of those at their other ends.
type RelatedQuery struct {
	Legs    graph.Legs         // none: any relation
	Kinds   []graph.EntityKind // of the other end; empty: any
	AsOf    graph.Date
	Where   *graph.Filter // on the other end
	OrderBy []graph.Order // at most three; empty: DefaultStepOrder
	// Distinct asks for the other ends, each once with all its relations that fulfil the query; see graph.Step.
	Distinct bool
	PageArgs
	Total bool // compute RelatedPage.Total
}

// RelatedPage is a page of what is related to one entity: of single relations with their other ends or, with
// RelatedQuery.Distinct, of other ends with all their relations.
type RelatedPage struct {
	Page[graph.Related]
	Total int // of relations or of other ends; 0 unless asked for
}

// Related returns a page for each entity in from, aligned; an empty page for an unknown one. It takes ids as Entities gives
// them: whether an empty page is that of a merged id, it would have to ask for every entity. It returns INVALID_ARGUMENT or
// INVALID_CURSOR when an argument is wrong, and NOT_FOUND when the condition names an entity that does not exist; a cursor of a
// list of relations is not valid for a list of other ends.
func (a *Atlas) Related(ctx context.Context, from []graph.ID, q RelatedQuery) ([]RelatedPage, error) {
	if err := checkFilter(q.Where); err != nil {
		return nil, err
	}
	order := q.OrderBy
	if len(order) == 0 {
		order = graph.DefaultStepOrder
	}
	if err := cmp.Or(checkOrder(order), checkRelatedOrder(order, q.Kinds)); err != nil {
		return nil, err
	}
	scope := q.scope()
	w, err := q.window(scope, order)
	if err != nil {
		return nil, err
	}
	where, err := a.existingIn(ctx, q.Where)
	if err != nil {
		return nil, err
	}
	pages, err := a.store.Relations(ctx, from, graph.Step{
		Legs: q.Legs, Kinds: q.Kinds, AsOf: q.AsOf, Where: where, OrderBy: order, Distinct: q.Distinct, Window: w, Total: q.Total,
	})
	if err != nil {
		return nil, err
	}
	out := make([]RelatedPage, len(pages))
	for i, p := range pages {
		out[i].Total = p.Total
		others := p.Others
		if !q.Distinct {
			others = singly(p.Items)
		}
		out[i].Page = newPage(others, q.PageArgs, w, func(r graph.Related) string {
			return encodeCursor(scope, order, r.Key(order))
		})
		for j := range out[i].Edges {
			out[i].Edges[j].Node = out[i].Edges[j].Node.Weightiest(order)
		}
	}
	return out, nil
}

// checkRelatedOrder returns INVALID_ARGUMENT for a field that neither relations nor entities of the kinds (none: any) have.
func checkRelatedOrder(order []graph.Order, kinds []graph.EntityKind) error {
	for _, o := range order {
		switch o.Field {
		case graph.FieldSince, graph.FieldAmount, graph.FieldRole, graph.FieldType: // of the relation
			continue
		}
		if err := checkFieldOf(o.Field, kinds); err != nil {
			return err
		}
	}
	return nil
}

// singly returns each relation by itself.
func singly(items []graph.RelationItem) []graph.Related {
	out := make([]graph.Related, len(items))
	for i := range items {
		out[i] = items[i : i+1 : i+1]
	}
	return out
}

// scope names the list, so that a cursor of one is refused by another.
func (q RelatedQuery) scope() string {
	var b strings.Builder
	b.WriteString("related")
	if q.Distinct {
		b.WriteString(" once")
	}
	for _, l := range q.Legs {
		b.WriteString(" " + string(l.Direction))
		for _, t := range l.Types {
			b.WriteString(" " + string(t))
		}
	}
	for _, k := range q.Kinds {
		b.WriteString(" " + string(k))
	}
	return b.String()
}
