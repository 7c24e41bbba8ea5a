package graph

import "context"

// ListQuery asks for a page of the entities of one kind.
type ListQuery struct {
	Kind    EntityKind // "": every kind
	Where   *Filter
	OrderBy []Order // at most three; empty: by name
	PageArgs
}

// EntityPage is a page of entities. Its total and facets are computed only when asked for.
type EntityPage struct {
	Page[*Entity]
	atlas *Atlas
	query Query
}

// List returns a page of entities. It returns INVALID_ARGUMENT or INVALID_CURSOR when an argument is wrong.
func (a *Atlas) List(ctx context.Context, q ListQuery) (*EntityPage, error) {
	if err := checkFilter(q.Where); err != nil {
		return nil, err
	}
	order := q.OrderBy
	if len(order) == 0 {
		order = []Order{{Field: FieldName}}
	}
	if err := checkOrder(order); err != nil {
		return nil, err
	}
	scope := "list " + string(q.Kind)
	w, err := q.window(scope, order)
	if err != nil {
		return nil, err
	}
	where, err := a.settled(ctx, q.Where)
	if err != nil {
		return nil, err
	}
	p := &EntityPage{atlas: a, query: Query{Where: where, OrderBy: order, Window: w}}
	if q.Kind != "" {
		p.query.Kinds = []EntityKind{q.Kind}
	}
	found, err := a.store.Find(ctx, p.query)
	if err != nil {
		return nil, err
	}
	p.Page = newPage(found, q.PageArgs, w, func(e *Entity) string {
		return encodeCursor(scope, order, e.SortKey(order))
	})
	return p, nil
}

// TotalCount returns how many entities the list has in all.
func (p *EntityPage) TotalCount(ctx context.Context) (int, error) {
	return p.atlas.store.Count(ctx, p.query)
}

// Facets returns how often each value of the kind's facet fields occurs in the whole list.
func (p *EntityPage) Facets(ctx context.Context) ([]FacetCount, error) {
	fields := []Field{FieldKind}
	if len(p.query.Kinds) == 1 {
		fields = FacetFields(p.query.Kinds[0])
	}
	if len(fields) == 0 {
		return nil, nil
	}
	return p.atlas.store.Facets(ctx, p.query, fields)
}

// FacetFields returns the fields by which lists of a kind are counted.
func FacetFields(k EntityKind) []Field {
	f := func(p ...Property) []Field {
		out := make([]Field, len(p))
		for i := range p {
			out[i] = Field(p[i])
		}
		return out
	}
	switch k {
	case KindInstitution:
		return f(PropType, PropCountry, PropStatus)
	case KindInfrastructure:
		return f(PropType, PropCountry)
	case KindSite:
		return f(PropRole, PropCountry, PropCity)
	case KindProgramme, KindAgreement:
		return f(PropType)
	case KindProject:
		return f(PropStatus)
	case KindTheme:
		return f(PropScheme)
	case KindDocument:
		return f(PropLang, PropPublisher)
	}
	return nil
}

func checkOrder(order []Order) error {
	const op = "graph.checkOrder"
	if len(order) > 3 {
		return Errorf(CodeInvalidArgument, op, "orderBy has %d fields; at most 3 are taken", len(order))
	}
	seen := map[Field]bool{}
	for _, o := range order {
		if seen[o.Field] {
			return Errorf(CodeInvalidArgument, op, "orderBy names %s twice", clip(string(o.Field)))
		}
		seen[o.Field] = true
	}
	return nil
}
