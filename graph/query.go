package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Field is what a list can be filtered, ordered or counted by. A field of an entity is a property's name (country,
// founded), or one of the fields below; a field of a relation is one of those that say so.
type Field string

// The fields that are not properties.
const (
	FieldID    Field = "id"
	FieldKind  Field = "kind"
	FieldName  Field = "name"  // the preferred label in the default language; folded for contains, startsWith and order
	FieldLabel Field = "label" // any label in any language; many-valued
	// FieldIdentifier holds scheme:value of every identifier; many-valued.
	FieldIdentifier Field = "identifier"
	FieldContested  Field = "contested" // the properties about which sources disagree; many-valued

	FieldSince  Field = "since"     // of the relation
	FieldAmount Field = "amount"    // of the relation
	FieldNet    Field = "netAmount" // of the relation, to be summed
	FieldRole   Field = "role"      // of the relation when used in Step.OrderBy, of the site in a Query
	FieldType   Field = "type"      // of the relation when used in Step.OrderBy, of the entity in a Query
)

// bestPrefix marks the field of the best value alone.
const bestPrefix = "best "

// Best returns the field that has the best value of f alone, where f has all that is stated. It is f where there is at most one.
func (f Field) Best() Field {
	if !f.Many() {
		return f
	}
	return bestPrefix + f
}

// All returns the field of all that is stated, and whether f is the one of the best value alone.
func (f Field) All() (all Field, best bool) {
	of, best := strings.CutPrefix(string(f), bestPrefix)
	return Field(of), best
}

// Many reports whether an entity may have several values of the field: labels, identifiers, and what sources may state
// differently.
func (f Field) Many() bool {
	switch f {
	case FieldLabel, FieldIdentifier, FieldContested:
		return true
	case FieldName:
		return false
	}
	_, ok := Property(f).Rule()
	return ok
}

// Op compares the values of a field with an operand. An entity without the field fulfils only Absent; where it has several
// values, one is enough.
type Op string

// The comparisons.
const (
	OpEq         Op = "eq"         // the very value, as Entity.Exact gives it
	OpIn         Op = "in"         // one of the values, as Entity.Exact gives them
	OpContains   Op = "contains"   // text only; without regard to case and accents; an empty operand is found nowhere
	OpStartsWith Op = "startsWith" // text only; without regard to case and accents; nothing starts with an empty operand
	OpLt         Op = "lt"         // by Entity.Keys: dates by first day, texts folded, numbers by size
	OpLte        Op = "lte"
	OpGt         Op = "gt"
	OpGte        Op = "gte"
	OpAbsent     Op = "absent" // the field has no value; takes none
)

// Filter is a condition on an entity. Exactly one of its groups is used: And, Or, Not, Relation, or Field with Op. The
// zero Filter is fulfilled by every entity, and so is an And that is empty but not nil; an Or that is empty but not nil
// is fulfilled by none.
type Filter struct {
	And      []Filter
	Or       []Filter
	Not      *Filter
	Relation *RelationFilter

	Field  Field
	Op     Op
	Values []Value      // one for every Op but In (any number) and Absent (none)
	Also   []Comparison // what the same value fulfils too, since a span is asked of one value; none with Absent
}

// Comparison compares one value of a field.
type Comparison struct {
	Op     Op
	Values []Value // as those of a Filter
}

// RelationFilter asks for an entity with (or, when None, without) a relation that fulfils it all.
type RelationFilter struct {
	Legs  Legs // none: any relation
	AsOf  Date
	Other *Filter // on the entity at the other end; nil: any
	None  bool
}

// Order is one field of a sort. Entities without the field come last in both directions; ties are settled by id,
// ascending.
type Order struct {
	Field Field
	Desc  bool
}

// Query asks for entities.
type Query struct {
	Kinds   []EntityKind // empty: every kind
	Where   *Filter      // nil: all
	OrderBy []Order      // empty: by id
	Window
}

// Window is a piece of an ordered list.
type Window struct {
	After  *Key // only what comes behind it
	Before *Key // only what comes before it
	Limit  int  // at most so many, 0 for none at all; Atlas asks for one more than it shows
	// FromEnd takes the last Limit of what lies between After and Before instead of the first; they are still
	// returned in ascending order.
	FromEnd bool
}

// Key is a place in an ordered list: the values of the sort fields and the id of the item that stands there.
type Key struct {
	Values []Value // as many as OrderBy has fields; Atlas sees to it
	ID     ID
}

// Value is a comparable value of a field: absent, a number, or a text. Dates are texts in the form of Date.Key.
type Value struct {
	Kind   ValueKind
	Text   string
	Number float64
}

// ValueKind tells which part of a Value is used.
type ValueKind uint8

// The kinds of Value.
const (
	Absent ValueKind = iota
	TextValue
	NumberValue
)

// TextOf and NumberOf make a Value.
func TextOf[T ~string](s T) Value { return Value{Kind: TextValue, Text: string(s)} }

// NumberOf makes a Value of a number.
func NumberOf(f float64) Value { return Value{Kind: NumberValue, Number: f} }

// Compare orders values: texts by bytes, numbers by size, absent behind everything, and numbers before texts.
func (v Value) Compare(o Value) int {
	rank := func(k ValueKind) int {
		switch k {
		case NumberValue:
			return 0
		case TextValue:
			return 1
		}
		return 2
	}
	if c := rank(v.Kind) - rank(o.Kind); c != 0 {
		return c
	}
	switch {
	case v.Kind == TextValue:
		return cmp.Compare(v.Text, o.Text)
	case v.Number < o.Number:
		return -1
	case v.Number > o.Number:
		return 1
	}
	return 0
}

// FacetCount is how often a value of a field occurs among the entities of a query.
type FacetCount struct {
	Field   Field
	Buckets []Bucket // by count, the greatest first, then by value
}

// Bucket is one value of a facet.
type Bucket struct {
	Value string
	Count int
}

// BucketsOf returns the buckets of counts by value, in the order of a FacetCount.
func BucketsOf(counts map[string]int) []Bucket {
	out := make([]Bucket, 0, len(counts))
	for v, n := range counts {
		out = append(out, Bucket{Value: v, Count: n})
	}
	SortBuckets(out)
	return out
}

// SortBuckets puts buckets into the order of a FacetCount.
func SortBuckets(buckets []Bucket) {
	slices.SortFunc(buckets, func(a, b Bucket) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
}

// TextQuery asks for entities by words.
type TextQuery struct {
	Text  string
	Kinds []EntityKind // empty: every kind
	Lang  string       // whose labels count more; empty: none
	// Prefix takes the last word as a beginning, as one types, and looks at labels only; without it the words are whole,
	// the last one may be a beginning all the same, and descriptions are looked at too.
	Prefix bool
	// Misspelt takes words that are nearly right, too: it finds the labels that have every word, or one from which it differs by as
	// few letters as spelling.Misspelt says. Nothing is found over several labels then, and nothing by descriptions.
	Misspelt bool
	Where    *Filter // what the entities must fulfil besides; nil: nothing
	Facets   []Field // by which all that match are counted
	Limit    int     // at most so many hits, the best first
}

// Hit is an entity that a TextQuery found.
type Hit struct {
	Entity    *Entity
	Relations int     // how many it has, withdrawn ones too
	Score     float64 // by Score; greater is better
}

// SearchResult is what a TextQuery found.
type SearchResult struct {
	Hits   []Hit        // by score, the best first, then by id
	Total  int          // how many entities match in all
	Facets []FacetCount // those that were asked for, over all that match
}

// Step asks for the relations of entities, or for those at their other ends.
type Step struct {
	Legs    Legs         // none: any relation
	Kinds   []EntityKind // of the other end; empty: any
	AsOf    Date         // unknown: any time
	Where   *Filter      // on the other end; nil: any
	OrderBy []Order      // fields since, amount, role and type are the relation's, all others the other end's;
	// empty: by type in the order of RelationTypes, then the name of the other end; ties by the relation's id
	//
	// Distinct asks for the other ends, each once with all its relations that fulfil the step, instead of for the relations.
	// The place of an other end is that of the first of these relations in the order. Window and Total are of other ends.
	Distinct bool
	Window
	Total bool // count them too
}

// RelationPage is the answer to a Step for one entity.
type RelationPage struct {
	Items  []RelationItem // the relations; none with Step.Distinct
	Others []Related      // the other ends; none without Step.Distinct
	Total  int            // all that fulfil the step without its window; 0 unless Step.Total
}

// RelationItem is a relation seen from one of its ends.
type RelationItem struct {
	Relation *Relation
	Other    *Entity // never nil
	Forward  bool    // the relation leads from the entity asked about to Other
	Holds    Period  // when the relation held, as Holding says: what AsOf asks
}

// ConflictQuery asks for conflicts, ordered by kind (as ConflictKinds), entity, then id.
type ConflictQuery struct {
	Entities   []ID           // empty: any
	Kinds      []ConflictKind // empty: any
	Properties []Property     // empty: any
	Relations  []RelationType // of the relations in question; empty: any, and properties too
	Rules      []BestRule     // what decided; empty: any
	Documents  []ID           // a side cites one of them; empty: any
	After      ID             // the conflict behind which to begin; "" for the beginning
	Before     ID             // the conflict before which to end; "" for the end
	FromEnd    bool           // the last Limit instead of the first, still in ascending order
	Limit      int
}
