package graph

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Interval is a span of the calendar by which dates are grouped.
type Interval string

// The intervals.
const (
	IntervalYear  Interval = "YEAR"
	IntervalMonth Interval = "MONTH"
	IntervalDay   Interval = "DAY"
)

// Intervals lists every interval, the longest first.
var Intervals = []Interval{IntervalYear, IntervalMonth, IntervalDay}

// Of returns the interval in which a date lies, as a date of that precision, and false when the date is unknown or less
// precise: 2021 lies in no month that is known.
func (i Interval) Of(d Date) (Date, bool) {
	need := slices.Index(Intervals, i) + 1
	if need == 0 || d.Precision() < need {
		return Date{}, false
	}
	switch i {
	case IntervalYear:
		d.Month, d.Day = 0, 0
	case IntervalMonth:
		d.Day = 0
	}
	return d, true
}

// MaxGroupKeys is the most keys of a Grouping.
const MaxGroupKeys = 4

// MaxClimb is the most steps that a Climb goes up.
const MaxClimb = 8

// Grouping asks to count entities by what they have in common, and to sum their numbers.
type Grouping struct {
	By   []GroupKey // 1 to MaxGroupKeys; an entity comes under every combination of its values by the keys
	Sums []Sum
	Most int // how many groups there may be; more are LIMIT_EXCEEDED
}

// GroupKey says by what entities are grouped: by the values of a field of the entity itself, of those at the other end of
// its relations (Through), or of what lies above either (Climb). An entity that has a value twice comes under it once.
type GroupKey struct {
	Through *GroupStep // nil: the entity itself
	Climb   *Climb     // nil: no climb
	// Field is as in Facets; FieldID groups by the very entities that Through and Climb lead to.
	Field Field
	// Interval cuts dates; a date that is less precise than it, or no date, is no value. "" leaves values as they are.
	Interval Interval
	// Missing gives what has no value a group of its own. Entities come under it whom Through and Climb lead nowhere, and those
	// whom they lead to somebody without a value: of money, that is what is given to participants of no known country.
	Missing bool
}

// GroupStep is the relations of an entity that take part in a grouping. A withdrawn relation never does: it would count
// money that is stated anew elsewhere a second time.
type GroupStep struct {
	Legs  Legs         // none: any relation
	Kinds []EntityKind // of the other end; empty: any
	Role  string       // "": any
	Other ID           // the very entity at the other end; "": any
	AsOf  Date         // unknown: any time
}

// Match reports whether an item, seen from the entity id, takes part.
func (s *GroupStep) Match(id ID, i RelationItem) bool {
	return s.Legs.follow(&i, id) && i.Holds.Covers(s.AsOf) && !i.Relation.Withdrawn &&
		(s.Role == "" || i.Relation.Role == s.Role) && (s.Other == "" || i.Other.ID == s.Other) && (len(s.Kinds) == 0 || slices.Contains(s.Kinds, i.Other.Kind))
}

// Climb leads from an entity up a tree, over relations of one type in their own direction, to the entity itself and all
// that lies at most MaxClimb steps above it. Withdrawn relations and those that did not hold at AsOf do not count.
type Climb struct {
	Over RelationType
	Type string // only those whose field type is this; "": any
	// Level keeps those so far from the top: 1 is a top, above which nothing lies, 2 what lies one step below one by the
	// shortest way, and so on; 0 keeps all. With Type, levels are those of the tree of that type: what lies above it is of
	// other types, and which is known depends on the sources.
	Level int
	AsOf  Date
}

// Match reports whether an item, seen from the entity below, is a step of the climb.
func (c *Climb) Match(i RelationItem) bool {
	return i.Forward && i.Relation.Type == c.Over && !i.Relation.Withdrawn && i.Holds.Covers(c.AsOf)
}

// Counts reports whether an entity is of the type that the climb is for.
func (c *Climb) Counts(e *Entity) bool { return c.Type == "" || e.Attribute(PropType) == c.Type }

// Keeps reports whether an entity on the way is one that the climb is for. level is called only when the climb asks for one;
// it returns the level of the entity, among those that count, 0 when no top is within MaxClimb steps.
func (c *Climb) Keeps(e *Entity, level func() int) bool {
	return c.Counts(e) && (c.Level == 0 || c.Level == level())
}

// Value returns what a value of the key's field, as Entity.Exact gives it, comes under; "" for nothing.
func (k *GroupKey) Value(exact string) string {
	if k.Interval == "" {
		return exact
	}
	if !k.Dated() {
		return ""
	}
	d, err := ParseDate(exact)
	if err != nil {
		return ""
	}
	at, ok := k.Interval.Of(d)
	if !ok {
		return ""
	}
	return at.String()
}

// Values returns what an entity that the key leads to comes under, each once, in the order of its values; none for nothing.
func (k *GroupKey) Values(e *Entity) []string {
	var out []string
	for _, exact := range e.Exact(k.Field) {
		if v := k.Value(exact); v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// Dated reports whether the key's field holds dates.
func (k *GroupKey) Dated() bool {
	f, _ := k.Field.All()
	r, ok := Property(f).Rule()
	return ok && r.Type == DateValue
}

// Sum is what is added up in each group.
type Sum struct {
	// Field is a number of the entity (contribution, cost, budget), or one of AmountFields: the amounts of the very relations by
	// which the key By[Key] put the entity into the group. Amounts by country of participants are then what participants of
	// the country received, and not the whole of each project once for each country.
	Field Field
	Key   int
}

// Group is what entities have in common, how many they are, and the sums over them.
type Group struct {
	Values []string // aligned with Grouping.By; "" for no value
	Count  int      // of entities, each once
	Sums   []Total  // aligned with Grouping.Sums
}

// maxCents is the greatest number of cents that is summed: as far as numbers with a point count in ones.
const maxCents = 1 << 53

// CentsOf returns a number in hundredths, rounded to the nearest, halves up, and false when it is so great that hundredths are
// no longer told apart (90 million millions), or no number. Sums are made of whole hundredths, so that they are the same in
// whatever order they are added.
func CentsOf(v float64) (int64, bool) {
	cents := math.Floor(v*100 + 0.5)
	if !(math.Abs(cents) <= maxCents) {
		return 0, false
	}
	return int64(cents), true
}

// Total is a sum.
type Total struct {
	Cents int64 // the sum in hundredths; the greatest or the least int64 where it lies beyond, or within a million of them
	Known int   // how many numbers were added: what has none, or one too great for CentsOf, adds nothing
}

// Value returns the sum in whole units.
func (t Total) Value() float64 { return float64(t.Cents) / 100 }

// Decimal returns the sum in whole units as a decimal text with at most two decimals. It is exact where Value has too few digits.
func (t Total) Decimal() string {
	sign, cents := "", uint64(t.Cents)
	if t.Cents < 0 {
		sign, cents = "-", -cents
	}
	out := sign + strconv.FormatUint(cents/100, 10)
	if rest := cents % 100; rest != 0 {
		out += strings.TrimRight("."+strconv.FormatUint(100+rest, 10)[1:], "0")
	}
	return out
}

// Compare returns -1, 0 or 1 as t is less than, as great as or greater than o. How many numbers were added does not matter.
func (t Total) Compare(o Total) int { return cmp.Compare(t.Cents, o.Cents) }

// limb is how many hundredths an Adder carries over.
const limb = 1_000_000

// Adder adds hundredths without overflow; its zero value is empty. It is a sum in two parts, High millions of hundredths and
// Low hundredths, each of which a store may add up by itself.
type Adder struct {
	High, Low int64
	Known     int
}

// Add adds a number of hundredths.
func (a *Adder) Add(cents int64) {
	a.High, a.Low, a.Known = a.High+cents/limb, a.Low+cents%limb, a.Known+1
}

// Join adds what another Adder has.
func (a *Adder) Join(o Adder) {
	a.High, a.Low, a.Known = a.High+o.High, a.Low+o.Low, a.Known+o.Known
}

// AddTotal adds a sum that was made by another Adder.
func (a *Adder) AddTotal(t Total) {
	a.Join(Adder{High: t.Cents / limb, Low: t.Cents % limb, Known: t.Known})
}

// Total returns the sum.
func (a *Adder) Total() Total {
	high, low := a.High+a.Low/limb, a.Low%limb
	out := Total{Known: a.Known}
	switch {
	case high > math.MaxInt64/limb-1:
		out.Cents = math.MaxInt64
	case high < math.MinInt64/limb+1:
		out.Cents = math.MinInt64
	default:
		out.Cents = high*limb + low
	}
	return out
}

// SortGroups puts groups into the order of their values, byte by byte, no value behind all others: the order in which stores
// give them.
func SortGroups(groups []Group) {
	slices.SortFunc(groups, func(a, b Group) int { return slices.CompareFunc(a.Values, b.Values, CompareGroupValues) })
}

// compareGroupValues orders values byte by byte, no value last.
func CompareGroupValues(a, b string) int {
	if (a == "") != (b == "") {
		return len(b) - len(a) // the empty one comes last
	}
	return strings.Compare(a, b)
}

// TooManyGroups returns the LIMIT_EXCEEDED of a question with more than most groups.
func TooManyGroups(most int) error {
	return newError(CodeLimit, fmt.Sprintf("there are more than %d groups; group by less, or narrow where", most), nil)
}
