package atlas

import (
	"entente/graph"
	"entente/graph/spelling"
	"slices"
	"strings"
)

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
	Eq           *Term
	In           []Term
	Exists, Best *bool
}

// TextFilter is a condition on a text.
type TextFilter struct {
	Eq, Contains, StartsWith, Lt, Lte, Gt, Gte *string
	In                                         []string
	Exists, Best                               *bool
}

// CountryFilter is a condition on a country: codes of ISO 3166-1 in any case, EL and UK, or names in English or French.
type CountryFilter struct {
	Eq           *string
	In           []string
	Exists, Best *bool
}

// DateFilter is a condition on a date.
type DateFilter struct {
	Eq, Lt, Lte, Gt, Gte *graph.Date
	In                   []graph.Date
	Exists, Best         *bool
}

// NumberFilter is a condition on a number.
type NumberFilter struct {
	Eq, Lt, Lte, Gt, Gte *float64
	In                   []float64
	Exists, Best         *bool
}

// IdentifierFilter is a condition on the identifiers of an entity.
type IdentifierFilter struct {
	Eq     *graph.Identifier
	In     []graph.Identifier
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

func comparison(op graph.Op, values ...graph.Value) graph.Comparison {
	return graph.Comparison{Op: op, Values: values}
}

// asked returns the field whose values are looked at: all that are stated, or the best alone.
func asked(f graph.Field, best *bool) graph.Field {
	if best != nil && *best {
		return f.Best()
	}
	return f
}

// oneValue adds the condition that one value of the field fulfils all comparisons, whatever others there are.
func (c *conditions) oneValue(f graph.Field, comparisons ...graph.Comparison) {
	if len(comparisons) > 0 {
		c.add(together(f, comparisons))
	}
}

func together(f graph.Field, comparisons []graph.Comparison) graph.Filter {
	return graph.Filter{Field: f, Op: comparisons[0].Op, Values: comparisons[0].Values, Also: comparisons[1:len(comparisons):len(comparisons)]}
}

func kindIn(kinds []graph.EntityKind) graph.Filter {
	return compare(graph.FieldKind, graph.OpIn, each(kinds, graph.TextOf[graph.EntityKind])...)
}

// each returns the image of every item.
func each[T, U any](items []T, f func(T) U) []U {
	out := make([]U, len(items))
	for i := range items {
		out[i] = f(items[i])
	}
	return out
}

// has reports whether entities of the kind have the field, and fails where they do not.
func (c *conditions) has(f graph.Field) bool {
	var kinds []graph.EntityKind
	if c.kind != "" {
		kinds = []graph.EntityKind{c.kind}
	}
	err := checkFieldOf(f, kinds)
	if err != nil {
		c.fail(err)
	}
	return err == nil
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
	value := func(id graph.ID) graph.Value {
		c.checkID(id)
		return graph.TextOf(id)
	}
	if f.Eq != nil {
		c.add(compare(graph.FieldID, graph.OpEq, value(*f.Eq)))
	}
	if f.In != nil {
		c.add(compare(graph.FieldID, graph.OpIn, each(f.In, value)...))
	}
}

// checkID fails for what is not an id, and for one that no entity of the kind has.
func (c *conditions) checkID(id graph.ID) {
	_, err := graph.ParseID(string(id))
	switch {
	case err != nil:
		c.fail(err)
	case id.Kind() == "":
		c.fail(graph.Errorf(graph.CodeInvalidArgument, "%s is not the id of an entity; ids of entities begin with %s",
			graph.Clip(string(id)), strings.Join(graph.KindPrefixes(), ", ")))
	case c.kind != "" && id.Kind() != c.kind:
		c.fail(graph.Errorf(graph.CodeInvalidArgument, "%s is not the id of %s; ids of that kind begin with %s:",
			graph.Clip(string(id)), c.kind.WithArticle(), c.kind.Prefix()))
	}
}

func (c *conditions) kinds(f *EntityKindFilter) {
	if f == nil {
		return
	}
	if f.Eq != nil {
		c.checkKind(*f.Eq)
		c.add(compare(graph.FieldKind, graph.OpEq, graph.TextOf(*f.Eq)))
	}
	if f.In != nil {
		for _, k := range f.In {
			c.checkKind(k)
		}
		c.add(kindIn(f.In))
	}
}

func (c *conditions) checkKind(k graph.EntityKind) {
	if !k.Valid() {
		c.fail(graph.Errorf(graph.CodeInvalidArgument, "%s is not a kind of entity; the kinds are %s", graph.Clip(string(k)), strings.Join(each(graph.EntityKinds, func(k graph.EntityKind) string { return string(k) }), ", ")))
	}
}

func (c *conditions) term(p graph.Property, f *TermFilter) {
	if f == nil {
		return
	}
	field := graph.Field(p)
	if !c.has(field) {
		return
	}
	var all []graph.Comparison
	if f.Eq != nil {
		c.checkTerm(p, *f.Eq)
		all = append(all, comparison(graph.OpEq, graph.TextOf(*f.Eq)))
	}
	if f.In != nil {
		for _, t := range f.In {
			c.checkTerm(p, t)
		}
		all = append(all, comparison(graph.OpIn, each(f.In, graph.TextOf[Term])...))
	}
	c.oneValue(asked(field, f.Best), all...)
	c.exists(field, f.Exists)
}

// checkTerm fails where the term is not on the property's list. Where the kind is open, so is the list.
func (c *conditions) checkTerm(p graph.Property, t Term) {
	terms := graph.TermsFor(p, c.kind)
	if c.kind == "" || slices.Contains(terms, string(t)) {
		return
	}
	hint := "terms are " + strings.Join(terms, ", ")
	if near := spelling.Nearest(string(t), terms); near != "" {
		hint = "did you mean " + near + "?"
	}
	c.fail(graph.Errorf(graph.CodeInvalidArgument, "%s is not a %s of %s; %s", graph.Clip(string(t)), p, c.kind.WithArticle(), hint))
}

// country compares ISO codes. Users write countries as they are used to: see graph.ParseCountry.
func (c *conditions) country(f *CountryFilter) {
	field := graph.Field(graph.PropCountry)
	if f == nil || !c.has(field) {
		return
	}
	code := func(written string) graph.Value {
		iso, err := graph.ParseCountry(written)
		if err != nil {
			c.fail(err)
		}
		return graph.TextOf(iso)
	}
	var all []graph.Comparison
	if f.Eq != nil {
		all = append(all, comparison(graph.OpEq, code(*f.Eq)))
	}
	if f.In != nil {
		all = append(all, comparison(graph.OpIn, each(f.In, code)...))
	}
	c.oneValue(asked(field, f.Best), all...)
	c.exists(field, f.Exists)
}

func (c *conditions) text(field graph.Field, f *TextFilter) {
	if f == nil || !c.has(field) {
		return
	}
	var all []graph.Comparison
	if f.Eq != nil {
		all = append(all, comparison(graph.OpEq, graph.TextOf(*f.Eq)))
	}
	if f.In != nil {
		all = append(all, comparison(graph.OpIn, each(f.In, graph.TextOf[string])...))
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
			key := graph.KeyOf(field, *part.v)
			c.checkSought(field, part.op, key)
			all = append(all, comparison(part.op, key))
		}
	}
	c.oneValue(asked(field, f.Best), all...)
	c.exists(field, f.Exists)
}

// checkSought fails where nothing is left to look for: of accents, blanks and zero-width characters alone, folding leaves
// nothing, which is found nowhere.
func (c *conditions) checkSought(field graph.Field, op graph.Op, key graph.Value) {
	if (op == graph.OpContains || op == graph.OpStartsWith) && key.Text == "" {
		c.fail(graph.Errorf(graph.CodeInvalidArgument, "%s.%s: the text has no letter or digit to look for; write some, or leave the condition out", field, op))
	}
}

// date compares whole years and months: what lies within one is neither before nor after it.
func (c *conditions) date(p graph.Property, f *DateFilter) {
	if f == nil {
		return
	}
	field := graph.Field(p)
	if !c.has(field) {
		return
	}
	var all []graph.Comparison
	bound := func(op graph.Op, d *graph.Date, edge func(graph.Date) graph.Date) {
		if d != nil {
			all = append(all, comparison(op, graph.KeyOf(field, edge(*d).String())))
		}
	}
	bound(graph.OpLt, f.Lt, opening)
	bound(graph.OpLte, f.Lte, graph.Date.Last)
	bound(graph.OpGt, f.Gt, graph.Date.Last)
	bound(graph.OpGte, f.Gte, opening)
	if f.Eq != nil {
		all = append(all, within(field, *f.Eq)...)
	}
	if f.In == nil {
		c.oneValue(asked(field, f.Best), all...)
	} else { // one value is within one of these, and fulfils the rest
		c.add(graph.Filter{Or: each(f.In, func(d graph.Date) graph.Filter {
			return together(asked(field, f.Best), slices.Concat(within(field, d), all))
		})})
	}
	c.exists(field, f.Exists)
}

// within is fulfilled by a date that lies within the year, month or day d.
func within(field graph.Field, d graph.Date) []graph.Comparison {
	return []graph.Comparison{
		comparison(graph.OpGte, graph.KeyOf(field, d.String())), comparison(graph.OpLte, graph.KeyOf(field, d.Last().String())),
	}
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
	if !c.has(field) {
		return
	}
	var all []graph.Comparison
	for _, part := range []struct {
		op graph.Op
		v  *float64
	}{{graph.OpEq, f.Eq}, {graph.OpLt, f.Lt}, {graph.OpLte, f.Lte}, {graph.OpGt, f.Gt}, {graph.OpGte, f.Gte}} {
		if part.v != nil {
			all = append(all, comparison(part.op, graph.NumberOf(*part.v)))
		}
	}
	if f.In != nil {
		all = append(all, comparison(graph.OpIn, each(f.In, graph.NumberOf)...))
	}
	c.oneValue(asked(field, f.Best), all...)
	c.exists(field, f.Exists)
}

func (c *conditions) identifier(f *IdentifierFilter) {
	if f == nil {
		return
	}
	canonical := func(i graph.Identifier) graph.Value {
		c.checkScheme(i.Scheme)
		return graph.TextOf(i.Canonical().String())
	}
	var all []graph.Comparison
	if f.Eq != nil {
		all = append(all, comparison(graph.OpEq, canonical(*f.Eq)))
	}
	if f.In != nil {
		all = append(all, comparison(graph.OpIn, each(f.In, canonical)...))
	}
	if f.Scheme != nil {
		c.checkScheme(*f.Scheme)
		prefix := graph.Identifier{Scheme: *f.Scheme}.String()
		all = append(all, comparison(graph.OpStartsWith, graph.TextOf(prefix)))
	}
	c.oneValue(graph.FieldIdentifier, all...)
	c.exists(graph.FieldIdentifier, f.Exists)
}

func (c *conditions) checkScheme(s graph.IdentifierScheme) {
	if !slices.Contains(graph.IdentifierSchemes, s) {
		c.fail(graph.Identifier{Scheme: s}.Check())
	}
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
		if err := CheckProperty(graph.Property(p)); err != nil {
			c.fail(err)
		} else {
			c.has(graph.Field(p))
		}
	}
	c.text(graph.FieldContested, &TextFilter{Eq: f.Eq, In: f.In, Exists: f.Exists})
}
