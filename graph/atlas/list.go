package atlas

import (
	"context"

	"entente/graph"
)

// ListQuery asks for a page of the entities of one kind.
type ListQuery struct {
	Kind    graph.EntityKind // "": every kind
	Where   *graph.Filter
	OrderBy []graph.Order // at most three; empty: by name
	PageArgs
}

// EntityPage is a page of entities. Its total and facets are computed only when asked for.
type EntityPage struct {
	Page[*graph.Entity]
	atlas *Atlas
	query graph.Query
}

// List returns a page of entities. It returns INVALID_ARGUMENT or INVALID_CURSOR when an argument is wrong, and NOT_FOUND
// when the condition names an entity that does not exist.
func (a *Atlas) List(ctx context.Context, q ListQuery) (*EntityPage, error) {
	if err := checkFilter(q.Where); err != nil {
		return nil, err
	}
	order := q.OrderBy
	if len(order) == 0 {
		order = []graph.Order{{Field: graph.FieldName}}
	}
	var kinds []graph.EntityKind
	if q.Kind != "" {
		kinds = []graph.EntityKind{q.Kind}
	}
	if err := checkListOrder(order, kinds); err != nil {
		return nil, err
	}
	scope := "list " + string(q.Kind)
	w, err := q.window(scope, order)
	if err != nil {
		return nil, err
	}
	where, err := a.existingIn(ctx, q.Where)
	if err != nil {
		return nil, err
	}
	p := &EntityPage{atlas: a, query: graph.Query{Kinds: kinds, Where: where, OrderBy: order, Window: w}}
	found, err := a.store.Find(ctx, p.query)
	if err != nil {
		return nil, err
	}
	p.Page = newPage(found, q.PageArgs, w, func(e *graph.Entity) string {
		return encodeCursor(scope, order, e.SortKey(order))
	})
	return p, nil
}

// TotalCount returns how many entities the list has in all.
func (p *EntityPage) TotalCount(ctx context.Context) (int, error) {
	return p.atlas.store.Count(ctx, p.query)
}

// Facets returns how often each value of the kind's facet fields occurs in the whole list: every value that is stated, so that a
// bucket counts what a condition on its value finds, or the best ones alone.
func (p *EntityPage) Facets(ctx context.Context, best bool) ([]graph.FacetCount, error) {
	fields := []graph.Field{graph.FieldKind}
	if len(p.query.Kinds) == 1 {
		fields = FacetFields(p.query.Kinds[0])
	}
	if len(fields) == 0 {
		return nil, nil
	}
	counts, err := p.atlas.store.Facets(ctx, p.query, each(fields, func(f graph.Field) graph.Field { return asked(f, &best) }))
	for i := range counts {
		counts[i].Field = fields[i]
	}
	return counts, err
}

// FacetFields returns the fields by which lists of a kind are counted.
func FacetFields(k graph.EntityKind) []graph.Field {
	f := func(p ...graph.Property) []graph.Field {
		out := make([]graph.Field, len(p))
		for i := range p {
			out[i] = graph.Field(p[i])
		}
		return out
	}
	switch k {
	case graph.KindInstitution:
		return f(graph.PropType, graph.PropCountry, graph.PropStatus)
	case graph.KindInfrastructure:
		return f(graph.PropType, graph.PropCountry)
	case graph.KindSite:
		return f(graph.PropRole, graph.PropCountry, graph.PropCity)
	case graph.KindProgramme, graph.KindAgreement:
		return f(graph.PropType)
	case graph.KindProject:
		return f(graph.PropStatus)
	case graph.KindTheme:
		return f(graph.PropScheme)
	case graph.KindDocument:
		return f(graph.PropLang, graph.PropPublisher)
	}
	return nil
}

// checkListOrder returns INVALID_ARGUMENT for an order that a list of entities of the kinds (none: any) cannot have.
func checkListOrder(order []graph.Order, kinds []graph.EntityKind) error {
	if err := checkOrder(order); err != nil {
		return err
	}
	for _, o := range order {
		if err := checkFieldOf(o.Field, kinds); err != nil {
			return err
		}
	}
	return nil
}

func checkOrder(order []graph.Order) error {
	if len(order) > 3 {
		return graph.Errorf(graph.CodeInvalidArgument, "orderBy has %d fields; at most 3 are taken", len(order))
	}
	seen := map[graph.Field]bool{}
	for _, o := range order {
		if seen[o.Field] {
			return graph.Errorf(graph.CodeInvalidArgument, "orderBy names %s twice", graph.Clip(string(o.Field)))
		}
		seen[o.Field] = true
	}
	return nil
}
