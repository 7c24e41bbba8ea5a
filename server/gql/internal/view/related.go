package view

import (
	"context"
	"iter"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
	"entente/graph/atlas"
)

// relatedArgs are the arguments of every field that gives a page of relations.
type relatedArgs struct {
	where   *Where
	asOf    graph.Date
	orderBy []RelatedOrder
	first   *int
	after   *string
	last    *int
	before  *string
	once    bool // each other end once, with all its relations, instead of each relation
}

// relatedPage is a page of the relations of one entity, as it came with those of its peers.
type relatedPage struct {
	atlas.RelatedPage
	among *relatedAnswer
	list  relatedList
}

// relatedList is which list a page is of.
type relatedList struct {
	of    graph.ID
	query atlas.RelatedQuery
}

// relatedAnswer is one answer of the store: the pages of entities that were asked for together.
type relatedAnswer struct{ pages []atlas.RelatedPage }

// related returns the page of the relations of an entity that a link names.
func related(
	ctx context.Context, id graph.ID, peers iter.Seq[graph.ID], l atlas.Link, a relatedArgs,
) (relatedPage, error) {
	where, err := a.where.Filter(l.Other(), a.asOf)
	if err != nil {
		return relatedPage{}, err
	}
	q := atlas.RelatedQuery{
		Legs: l.Legs, Kinds: l.Kinds, AsOf: a.asOf, Where: where,
		OrderBy:  relatedOrders(a.orderBy),
		PageArgs: atlas.PageArgs{First: a.first, After: a.after, Last: a.last, Before: a.before},
		Distinct: a.once, Total: selects(ctx, "totalCount"),
	}
	page, err := requestOf(ctx).relatedBatch(q).load(ctx, id, peers)
	page.list = relatedList{id, q}
	return page, err
}

// relatedCount returns how many entities a link of an entity leads to, each counted once.
func relatedCount(
	ctx context.Context, id graph.ID, peers iter.Seq[graph.ID], l atlas.Link, where *Where, asOf graph.Date,
) (int, error) {
	filter, err := where.Filter(l.Other(), asOf)
	if err != nil {
		return 0, err
	}
	none := 0
	page, err := requestOf(ctx).relatedBatch(atlas.RelatedQuery{
		Legs: l.Legs, Kinds: l.Kinds, AsOf: asOf, Where: filter, PageArgs: atlas.PageArgs{First: &none}, Distinct: true, Total: true,
	}).load(ctx, id, peers)
	return page.Total, err
}

// relatedBatch returns the batch of all who ask the same of their relations.
func (r *Request) relatedBatch(q atlas.RelatedQuery) *batch[graph.ID, relatedPage] {
	key := keyOf("", q)
	r.mu.Lock()
	defer r.mu.Unlock()
	b, ok := r.related[key]
	if !ok {
		b = newBatch(func(ctx context.Context, ids []graph.ID) ([]relatedPage, error) {
			pages, err := r.atlas.Related(ctx, ids, q)
			if err != nil {
				return nil, err
			}
			among := &relatedAnswer{pages}
			r.know(among.entities())
			return each(pages, func(p atlas.RelatedPage) relatedPage { return relatedPage{RelatedPage: p, among: among} }), nil
		})
		r.related[key] = b
	}
	return b
}

// selects reports whether the query selects a field of what is being resolved.
func selects(ctx context.Context, name string) bool {
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if f.Name == name {
			return true
		}
	}
	return false
}

func (a *relatedAnswer) items() iter.Seq[graph.RelationItem] {
	return func(yield func(graph.RelationItem) bool) {
		for _, p := range a.pages {
			for _, e := range p.Edges {
				for _, item := range e.Node {
					if !yield(item) {
						return
					}
				}
			}
		}
	}
}

// entities yields the other ends.
func (a *relatedAnswer) entities() iter.Seq[*graph.Entity] {
	return func(yield func(*graph.Entity) bool) {
		for it := range a.items() {
			if !yield(it.Other) {
				return
			}
		}
	}
}

// others yields the ids of the other ends.
func (a *relatedAnswer) others() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for it := range a.items() {
			if !yield(it.Other.ID) {
				return
			}
		}
	}
}

// relations yields the relations.
func (a *relatedAnswer) relations() iter.Seq[*graph.Relation] {
	return func(yield func(*graph.Relation) bool) {
		for it := range a.items() {
			if !yield(it.Relation) {
				return
			}
		}
	}
}

// RelatedConnection is a page of the entities of one kind that relations lead to, each once.
type RelatedConnection[T Entity] struct{ page relatedPage }

// RelatedEdge is an entity of the kind with the relations that lead to it. Its own fields are those of the first of them.
type RelatedEdge[T Entity] struct {
	Relation
	Cursor string
	all    graph.Related
	among  *relatedAnswer
}

// linkOf returns which relations a field of the schema follows from the entity. It panics for a field that atlas does not know,
// which a test rules out.
func linkOf(e entity, field string) atlas.Link {
	l, ok := atlas.LinkOf(e.Kind, field)
	if !ok {
		panic("no field " + field + " of " + string(e.Kind))
	}
	return l
}

// connected returns the page that a field of the schema gives.
func connected[T Entity](ctx context.Context, e entity, field string, a relatedArgs) (RelatedConnection[T], error) {
	a.once = true
	page, err := related(ctx, e.ID, e.alike(), linkOf(e, field), a)
	if err != nil {
		return RelatedConnection[T]{}, err
	}
	return RelatedConnection[T]{page}, nil
}

// linked returns, each once, the entities that a field of the schema gives as a plain list.
func linked[T Entity](ctx context.Context, e entity, field string, asOf graph.Date) ([]T, error) {
	most := atlas.MaxPage
	page, err := related(ctx, e.ID, e.alike(), linkOf(e, field), relatedArgs{
		first: &most, asOf: asOf, orderBy: []RelatedOrder{{Field: "NAME"}}, once: true,
	})
	if err != nil {
		return nil, err
	}
	return RelatedConnection[T]{page}.Nodes(), nil
}

// Edges returns the entities of the page with their relations.
func (c RelatedConnection[T]) Edges() []RelatedEdge[T] {
	return each(c.page.Edges, func(e atlas.Edge[graph.Related]) RelatedEdge[T] {
		item := &e.Node[0]
		return RelatedEdge[T]{
			Relation: Relation{item.Relation, c.page.among.relations(), &item.Holds}, Cursor: e.Cursor,
			all: e.Node, among: c.page.among,
		}
	})
}

// Nodes returns the entities of the page.
func (c RelatedConnection[T]) Nodes() []T {
	return each(c.page.Edges, func(e atlas.Edge[graph.Related]) T {
		return as[T](e.Node.Other(), c.page.among.others())
	})
}

// PageInfo tells where the page lies.
func (c RelatedConnection[T]) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many entities the whole list has; related asked for it when it is selected.
func (c RelatedConnection[T]) TotalCount() int { return c.page.Total }

// Node returns the entity.
func (e RelatedEdge[T]) Node() T { return as[T](e.all.Other(), e.among.others()) }

// Relations returns all relations that lead to the entity, in the order of the list.
func (e RelatedEdge[T]) Relations() []Relation {
	return each(e.all, func(it graph.RelationItem) Relation { return Relation{it.Relation, e.among.relations(), &it.Holds} })
}

// TotalAmount returns the sum of the amounts of all relations, nil where none has one.
func (e RelatedEdge[T]) TotalAmount() *Decimal { return e.total(graph.FieldAmount) }

// TotalNetAmount returns the sum of the net amounts of all relations, nil where none has one.
func (e RelatedEdge[T]) TotalNetAmount() *Decimal { return e.total(graph.FieldNet) }

func (e RelatedEdge[T]) total(f graph.Field) *Decimal {
	sum := e.all.Amount(f)
	if sum.Known == 0 {
		return nil
	}
	exact := Decimal(sum.Decimal())
	return &exact
}
