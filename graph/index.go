package graph

import (
	"cmp"
	"strings"

	"entente/graph/spelling"
)

// MaxKey is the most bytes of a text that take part in ordering and in the comparisons lt to gte. It keeps indexes small;
// texts that agree so far are ordered by id.
const MaxKey = 200

// Exact returns the values of a field as eq and in compare them and as facets show them: attributes and names as
// written, kinds as EntityKind, identifiers as scheme:value. Of a property they are all that sources state of it, the best first,
// however they disagree. It returns nothing for a field that the entity lacks.
func (e *Entity) Exact(f Field) []string {
	if of, best := f.All(); best {
		all := e.Exact(of)
		return all[:min(1, len(all))]
	}
	switch f {
	case FieldID:
		return []string{string(e.ID)}
	case FieldKind:
		return []string{string(e.Kind)}
	case FieldName:
		return []string{e.Name("")}
	case FieldLabel:
		out := make([]string, len(e.Labels))
		for i, l := range e.Labels {
			out[i] = l.Value
		}
		return out
	case FieldIdentifier:
		out := make([]string, len(e.Identifiers))
		for i, id := range e.Identifiers {
			out[i] = id.String()
		}
		return out
	case FieldContested:
		out := make([]string, len(e.Contested))
		for i, p := range e.Contested {
			out[i] = string(p)
		}
		return out
	}
	return e.stated(Property(f))
}

// stated returns all that sources state of a property, the best first.
func (e *Entity) stated(p Property) []string {
	out := e.Values(p)
	if out == nil {
		return nil
	}
	for _, a := range e.Stated {
		if a.Property == p {
			out = append(out, a.Value)
		}
	}
	return out
}

// Keys returns the values of a field as order, lt to gte, contains and startsWith compare them: texts folded and cut to
// MaxKey bytes, dates as Date.Key, numbers as numbers. Ids, kinds and identifiers are not folded. The first one, that of the
// best value, is what lists are ordered by.
func (e *Entity) Keys(f Field) []Value {
	exact := e.Exact(f)
	out := make([]Value, 0, len(exact))
	for _, s := range exact {
		out = append(out, KeyOf(f, s))
	}
	return out
}

// Key returns the first of Keys, an absent value where there is none.
func (e *Entity) Key(f Field) Value {
	if k := e.Keys(f); len(k) > 0 {
		return k[0]
	}
	return Value{}
}

// KeyOf returns the key of one value of a field: what Keys gives for an entity that has it. Operands of filters go
// through it too, so that both sides are compared alike.
func KeyOf(f Field, s string) Value {
	f, _ = f.All()
	switch f {
	case FieldID, FieldKind, FieldIdentifier, FieldContested:
		return TextOf(cut(s, MaxKey))
	case FieldSince:
		return dateKey(s)
	case FieldAmount:
		return numberKey(s)
	}
	if r, ok := Property(f).Rule(); ok {
		switch r.Type {
		case DateValue:
			return dateKey(s)
		case Number:
			return numberKey(s)
		case Term, Country, URL:
			return TextOf(cut(s, MaxKey))
		}
	}
	return TextOf(cut(spelling.Fold(s), MaxKey))
}

func dateKey(s string) Value {
	d, err := ParseDate(s)
	if err != nil {
		return Value{}
	}
	return TextOf(d.Key())
}

func numberKey(s string) Value {
	n, ok := ParseNumber(s)
	if !ok {
		return Value{}
	}
	return NumberOf(n)
}

// cut shortens s to at most n bytes without splitting a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

// Key returns the value of a field of the relation as lists are ordered by it; absent for a field that relations
// do not have.
func (r *Relation) Key(f Field) Value {
	switch f {
	case FieldType:
		return NumberOf(float64(r.Type.Index()))
	case FieldSince:
		if r.Since.Known() {
			return TextOf(r.Since.Key())
		}
	case FieldRole:
		if r.Role != "" {
			return TextOf(cut(r.Role, MaxKey))
		}
	case FieldAmount:
		if r.Amount != nil {
			return NumberOf(*r.Amount)
		}
	case FieldID:
		return TextOf(string(r.ID))
	}
	return Value{}
}

// AmountFields are the fields of a relation that hold money.
var AmountFields = [...]Field{FieldAmount, FieldNet}

// IsAmount reports whether the field is one of AmountFields.
func (f Field) IsAmount() bool { return f == FieldAmount || f == FieldNet }

// AmountOf returns the relation's value of one of AmountFields, nil for none.
func (r *Relation) AmountOf(f Field) *float64 {
	switch f {
	case FieldAmount:
		return r.Amount
	case FieldNet:
		return r.NetAmount
	}
	return nil
}

// OfRelation reports whether a field in Step.OrderBy is the relation's rather than the other end's.
func (f Field) OfRelation() bool {
	return f == FieldSince || f == FieldAmount || f == FieldRole || f == FieldType
}

// DefaultStepOrder is the order of a Step that names none.
var DefaultStepOrder = []Order{{Field: FieldType}, {Field: FieldName}}

// Key returns the place of the item in a list in the given order.
func (i RelationItem) Key(order []Order) Key {
	k := Key{ID: i.Relation.ID, Values: make([]Value, len(order))}
	for n, o := range order {
		if o.Field.OfRelation() {
			k.Values[n] = i.Relation.Key(o.Field)
		} else {
			k.Values[n] = i.Other.Key(o.Field)
		}
	}
	return k
}

// SortKey returns the place of the entity in a list in the given order.
func (e *Entity) SortKey(order []Order) Key {
	k := Key{ID: e.ID, Values: make([]Value, len(order))}
	for n, o := range order {
		k.Values[n] = e.Key(o.Field)
	}
	return k
}

// Compare orders keys of the same list: field by field, absent values last whatever the direction, then by id.
func (k Key) Compare(o Key, order []Order) int {
	for i := range order {
		a, b := k.Values[i], o.Values[i]
		c := a.Compare(b)
		if order[i].Desc && a.Kind != Absent && b.Kind != Absent {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return cmp.Compare(k.ID, o.ID)
}
