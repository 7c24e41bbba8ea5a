package view

import "entente/graph"

// IDFilter is a condition on an id.
type IDFilter struct {
	Eq *graph.ID
	In []graph.ID
}

// EntityKindFilter is a condition on the kind of an entity.
type EntityKindFilter struct {
	Eq *graph.EntityKind
	In []graph.EntityKind
}

// TermFilter is a condition on a term of a closed list.
type TermFilter struct {
	Eq     *Term
	In     []Term
	Exists *bool
}

// The conditions on terms, by list.
type (
	InstitutionTypeFilter    = TermFilter
	ProgrammeTypeFilter      = TermFilter
	AgreementTypeFilter      = TermFilter
	InfrastructureTypeFilter = TermFilter
	SiteRoleFilter           = TermFilter
	ProjectStatusFilter      = TermFilter
	InstitutionStatusFilter  = TermFilter
)

// TextFilter is a condition on a text.
type TextFilter struct {
	Eq, Contains, StartsWith, Lt, Lte, Gt, Gte *string
	In                                         []string
	Exists                                     *bool
}

// DateFilter is a condition on a date.
type DateFilter struct {
	Eq, Lt, Lte, Gt, Gte *graph.Date
	In                   []graph.Date
	Exists               *bool
}

// NumberFilter is a condition on a number.
type NumberFilter struct {
	Eq, Lt, Lte, Gt, Gte *float64
	In                   []float64
	Exists               *bool
}

// IdentifierFilter is a condition on the identifiers of an entity.
type IdentifierFilter struct {
	Eq     *IdentifierInput
	In     []IdentifierInput
	Scheme *graph.IdentifierScheme
	Exists *bool
}

// ContestedFilter is a condition on the properties about which the sources disagree.
type ContestedFilter struct {
	Eq     *string
	In     []string
	Exists *bool
}

func compare(f graph.Field, op graph.Op, values ...graph.Value) graph.Filter {
	return graph.Filter{Field: f, Op: op, Values: values}
}

func kindIn(kinds []graph.EntityKind) graph.Filter {
	return compare(graph.FieldKind, graph.OpIn, each(kinds, graph.TextOf[graph.EntityKind])...)
}

// exists adds the condition that there is a value, or none.
func (c *conditions) exists(f graph.Field, want *bool) {
	if want == nil {
		return
	}
	absent := compare(f, graph.OpAbsent)
	if *want {
		c.add(graph.Filter{Not: &absent})
	} else {
		c.add(absent)
	}
}

func (c *conditions) ids(f *IDFilter) {
	if f == nil {
		return
	}
	if f.Eq != nil {
		c.add(compare(graph.FieldID, graph.OpEq, graph.TextOf(*f.Eq)))
	}
	if f.In != nil {
		c.add(compare(graph.FieldID, graph.OpIn, each(f.In, graph.TextOf[graph.ID])...))
	}
}

func (c *conditions) kinds(f *EntityKindFilter) {
	if f == nil {
		return
	}
	if f.Eq != nil {
		c.add(compare(graph.FieldKind, graph.OpEq, graph.TextOf(*f.Eq)))
	}
	if f.In != nil {
		c.add(kindIn(f.In))
	}
}

func (c *conditions) term(p graph.Property, f *TermFilter) {
	if f == nil {
		return
	}
	field := graph.Field(p)
	if f.Eq != nil {
		c.add(compare(field, graph.OpEq, graph.TextOf(*f.Eq)))
	}
	if f.In != nil {
		c.add(compare(field, graph.OpIn, each(f.In, graph.TextOf[Term])...))
	}
	c.exists(field, f.Exists)
}

func (c *conditions) text(field graph.Field, f *TextFilter) {
	if f == nil {
		return
	}
	if f.Eq != nil {
		c.add(compare(field, graph.OpEq, graph.TextOf(*f.Eq)))
	}
	if f.In != nil {
		c.add(compare(field, graph.OpIn, each(f.In, graph.TextOf[string])...))
	}
	for _, part := range []struct {
		op graph.Op
		v  *string
	}{
		{graph.OpContains, f.Contains},
		{graph.OpStartsWith, f.StartsWith},
		{graph.OpLt, f.Lt},
		{graph.OpLte, f.Lte},
		{graph.OpGt, f.Gt},
		{graph.OpGte, f.Gte},
	} {
		if part.v != nil {
			c.add(compare(field, part.op, graph.KeyOf(field, *part.v)))
		}
	}
	c.exists(field, f.Exists)
}

// date compares whole years and months: what lies within one is neither before nor after it.
func (c *conditions) date(p graph.Property, f *DateFilter) {
	if f == nil {
		return
	}
	field := graph.Field(p)
	bound := func(op graph.Op, d *graph.Date, edge func(graph.Date) graph.Date) {
		if d != nil {
			c.add(compare(field, op, graph.KeyOf(field, edge(*d).String())))
		}
	}
	if f.Eq != nil {
		c.add(within(field, *f.Eq))
	}
	if f.In != nil {
		c.add(graph.Filter{Or: each(f.In, func(d graph.Date) graph.Filter { return within(field, d) })})
	}
	bound(graph.OpLt, f.Lt, opening)
	bound(graph.OpLte, f.Lte, graph.Date.Last)
	bound(graph.OpGt, f.Gt, graph.Date.Last)
	bound(graph.OpGte, f.Gte, opening)
	c.exists(field, f.Exists)
}

// within is fulfilled by dates that lie within the year, month or day d.
func within(field graph.Field, d graph.Date) graph.Filter {
	return graph.Filter{And: []graph.Filter{
		compare(field, graph.OpGte, graph.KeyOf(field, d.String())),
		compare(field, graph.OpLte, graph.KeyOf(field, d.Last().String())),
	}}
}

// opening returns the least precise date that begins on the same day as d: of all that begin then it is the first in
// order, so that a bound takes them all in, or leaves them all out.
func opening(d graph.Date) graph.Date {
	if d.Day == 1 {
		d.Day = 0
	}
	if d.Day == 0 && d.Month == 1 {
		d.Month = 0
	}
	return d
}

func (c *conditions) number(p graph.Property, f *NumberFilter) {
	if f == nil {
		return
	}
	field := graph.Field(p)
	for _, part := range []struct {
		op graph.Op
		v  *float64
	}{{graph.OpEq, f.Eq}, {graph.OpLt, f.Lt}, {graph.OpLte, f.Lte}, {graph.OpGt, f.Gt}, {graph.OpGte, f.Gte}} {
		if part.v != nil {
			c.add(compare(field, part.op, graph.NumberOf(*part.v)))
		}
	}
	if f.In != nil {
		c.add(compare(field, graph.OpIn, each(f.In, graph.NumberOf)...))
	}
	c.exists(field, f.Exists)
}

func (c *conditions) identifier(f *IdentifierFilter) {
	if f == nil {
		return
	}
	canonical := func(i IdentifierInput) graph.Value { return graph.TextOf(graph.Identifier(i).Canonical().String()) }
	if f.Eq != nil {
		c.add(compare(graph.FieldIdentifier, graph.OpEq, canonical(*f.Eq)))
	}
	if f.In != nil {
		c.add(compare(graph.FieldIdentifier, graph.OpIn, each(f.In, canonical)...))
	}
	if f.Scheme != nil {
		prefix := graph.Identifier{Scheme: *f.Scheme}.String()
		c.add(compare(graph.FieldIdentifier, graph.OpStartsWith, graph.TextOf(prefix)))
	}
	c.exists(graph.FieldIdentifier, f.Exists)
}

func (c *conditions) contested(f *ContestedFilter) {
	if f == nil {
		return
	}
	var named []string
	if f.Eq != nil {
		named = append(named, *f.Eq)
	}
	for _, p := range append(named, f.In...) {
		if err := checkProperty(graph.Property(p)); err != nil {
			c.fail(err)
		}
	}
	c.text(graph.FieldContested, &TextFilter{Eq: f.Eq, In: f.In, Exists: f.Exists})
}
