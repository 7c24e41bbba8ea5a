package graph

// PropertiesOfSince and PropertiesOfUntil are the properties that bound the lifetime of an entity; the first one that has a
// value counts. Projects and programmes have a start and an end. An agreement is in force, and before that is known of it,
// signed. No other kind has any of them, so that no other kind lends its lifetime to a relation.
var (
	PropertiesOfSince = []Property{PropStart, PropInForceSince, PropSigned}
	PropertiesOfUntil = []Property{PropEnd, PropInForceUntil}
)

// Lifetime returns when the entity ran or was in force, as its best values say; a bound that no source gives is unknown.
func Lifetime(e *Entity) Period {
	first := func(properties []Property) Date {
		for _, p := range properties {
			if d := e.Date(p); d.Known() {
				return d
			}
		}
		return Date{}
	}
	return Period{Since: first(PropertiesOfSince), Until: first(PropertiesOfUntil)}
}

// Lender is an end of a relation whose lifetime bounds the relation.
type Lender int

// The lenders.
const (
	NoLender   Lender = iota
	LenderFrom        // the entity that the relation leads from
	LenderTo          // the entity that the relation leads to
)

// Lenders returns which end lends its beginning and which its end to a relation of the type that states none.
// docs/decisions/0024-holding-period.md has the reason for each type.
func (t RelationType) Lenders() (since, until Lender) {
	switch t {
	case ParticipatesIn, PartyTo, Manages, Leads, AffiliatedWith, Awarded:
		return LenderTo, LenderTo
	case FundedUnder, HasTheme, PartOf:
		return LenderFrom, LenderFrom
	case EstablishedBy: // what an agreement established may outlive it
		return LenderTo, NoLender
	}
	return NoLender, NoLender
}

// Holding returns when the relation held: the bounds that it states, and where it states none, those of the lifetime of
// the end that lends it. What is stated wins, even where it lies outside of that lifetime: when a bound that is lent would make
// the period end before it begins, nothing is lent. Unknown bounds are left.
func Holding(r *Relation, from, to *Entity) Period {
	return HoldingWithin(r.Type, r.Period, Lifetime(from), Lifetime(to))
}

// HoldingWithin is Holding for a relation of the type and period stated, whose ends have these lifetimes.
func HoldingWithin(t RelationType, stated, from, to Period) Period {
	since, until := t.Lenders()
	lent := func(l Lender) Period {
		switch l {
		case LenderFrom:
			return from
		case LenderTo:
			return to
		}
		return Period{}
	}
	p := stated
	if !p.Since.Known() {
		p.Since = lent(since).Since
	}
	if !p.Until.Known() {
		p.Until = lent(until).Until
	}
	if p.Reversed() {
		return stated
	}
	return p
}

// HoldingValidity returns how sure it is when something held that states one period and holds in another: STATED when
// both bounds are stated, IMPLIED when both are known and an end of the relation lent one, else ASSUMED.
func HoldingValidity(stated, holds Period) Validity {
	v := holds.Validity()
	if v == ValidityStated && stated != holds {
		return ValidityImplied
	}
	return v
}
