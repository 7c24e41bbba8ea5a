package view

import (
	"context"
	"iter"

	"entente/graph"
	"entente/graph/atlas"
)

// GroupBy is one key by which a list is grouped, as an argument.
type GroupBy struct {
	Through        *atlas.Term
	Role           *string
	Ancestors      *GroupAncestors
	Field          *atlas.Term
	Interval       *graph.Interval
	IncludeMissing *bool
	Best           *bool
}

// GroupAncestors asks for what lies above, as an argument.
type GroupAncestors struct {
	Type  *atlas.Term
	Level *int
}

// asked returns the key as the reading API takes it.
func (b GroupBy) asked() atlas.GroupBy {
	out := atlas.GroupBy{
		Through: string(fieldOf(deref(b.Through, ""))), Role: deref(b.Role, ""), Field: fieldOf(deref(b.Field, "ID")),
		Interval: deref(b.Interval, ""), Missing: deref(b.IncludeMissing, false), Best: deref(b.Best, false),
	}
	if a := b.Ancestors; a != nil {
		out.Ancestors = &atlas.Ancestors{Type: string(deref(a.Type, "")), Level: a.Level}
	}
	return out
}

// GroupList is the groups of a list.
type GroupList struct {
	page *atlas.GroupPage
	by   []graph.GroupKey
	sums []atlas.Term
}

// Groups returns what the whole list has in common.
func (c ListConnection[T]) Groups(
	ctx context.Context, by []GroupBy, sum []atlas.Term, orderBy *atlas.GroupOrder, first *int,
) (GroupList, error) {
	r := atlas.GroupRequest{OrderBy: deref(orderBy, atlas.GroupsByCount), First: first}
	var err error
	if r.By, err = atlas.GroupKeys(kindOf[T](), each(by, GroupBy.asked), c.all.asOf); err != nil {
		return GroupList{}, err
	}
	r.Sums = atlas.SumsOf(each(sum, fieldOf), r.By)
	page, err := once(ctx, "groups", []any{c.key, r}, func() (*atlas.GroupPage, error) { return c.page.Groups(ctx, r) })
	return GroupList{page, r.By, sum}, err
}

// Groups returns what the whole list has in common.
func (c RelatedConnection[T]) Groups(
	ctx context.Context, by []GroupBy, sum []atlas.Term, orderBy *atlas.GroupOrder, first *int,
) (GroupList, error) {
	list := c.page.list
	r := atlas.GroupRequest{OrderBy: deref(orderBy, atlas.GroupsByCount), First: first}
	var err error
	if r.By, err = atlas.GroupKeys(kindOf[T](), each(by, GroupBy.asked), list.query.AsOf); err != nil {
		return GroupList{}, err
	}
	r.Sums = atlas.SumsOf(each(sum, fieldOf), r.By)
	page, err := once(ctx, "related groups", []any{list, r}, func() (*atlas.GroupPage, error) {
		return requestOf(ctx).atlas.RelatedGroups(ctx, list.of, list.query, r)
	})
	return GroupList{page, r.By, sum}, err
}

// Nodes returns the groups that are shown.
func (l GroupList) Nodes() []Group {
	return each(l.page.Groups, func(g graph.Group) Group { return Group{g, l} })
}

// TotalCount returns how many groups there are.
func (l GroupList) TotalCount() int { return l.page.Total }

// Rest returns what is not shown.
func (l GroupList) Rest() GroupRest { return GroupRest{l.page.Rest, l.sums} }

// entities yields the ids that are values of the groups shown.
func (l GroupList) entities() iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for i, k := range l.by {
			if k.Field != graph.FieldID {
				continue
			}
			for _, g := range l.page.Groups {
				if v := g.Values[i]; v != "" && !yield(graph.ID(v)) {
					return
				}
			}
		}
	}
}

// GroupRest is the groups that are not shown.
type GroupRest struct {
	atlas.Rest
	fields []atlas.Term
}

// Sums returns the sums over them.
func (r GroupRest) Sums() []GroupSum { return groupSums(r.fields, r.Rest.Sums) }

// Group is what members of a list have in common.
type Group struct {
	graph.Group
	list GroupList
}

// Keys returns a value by each key.
func (g Group) Keys() []GroupValue {
	out := make([]GroupValue, len(g.Values))
	for i, v := range g.Values {
		out[i] = GroupValue{g.list.by[i], v, g.list}
	}
	return out
}

// Sums returns the sums.
func (g Group) Sums() []GroupSum { return groupSums(g.list.sums, g.Group.Sums) }

// GroupValue is a value by which members of a list are grouped.
type GroupValue struct {
	key   graph.GroupKey
	value string
	list  GroupList
}

// Field returns the name of the field.
func (v GroupValue) Field() string { return string(v.field()) }

// field returns the field, whether of the best value alone or of all.
func (v GroupValue) field() graph.Field {
	f, _ := v.key.Field.All()
	return f
}

// Value returns the value, nil for none.
func (v GroupValue) Value() *string { return known(v.value) }

// Label returns the value in words, nil for none.
func (v GroupValue) Label(ctx context.Context, lang Language) (*string, error) {
	if v.value == "" || v.key.Field != graph.FieldID {
		return known(graph.TermTitle(v.field(), v.value, lang.tag())), nil
	}
	e, err := requestOf(ctx).entities.load(ctx, graph.ID(v.value), v.list.entities())
	if e == nil || err != nil {
		return nil, err
	}
	return known(e.Name(lang.tag())), nil
}

// Entity returns the entity whose id the value is, nil where it is none.
func (v GroupValue) Entity(ctx context.Context) (Entity, error) {
	if v.value == "" || v.key.Field != graph.FieldID {
		return nil, nil
	}
	return requestOf(ctx).entity(ctx, graph.ID(v.value), v.list.entities())
}

// GroupSum is a sum over a group.
type GroupSum struct {
	Field atlas.Term
	graph.Total
}

// Value returns the sum, exact to the cent.
func (s GroupSum) Value() Decimal { return Decimal(s.Total.Decimal()) }

func groupSums(fields []atlas.Term, totals []graph.Total) []GroupSum {
	out := make([]GroupSum, len(fields))
	for i, f := range fields {
		out[i] = GroupSum{f, totals[i]}
	}
	return out
}
