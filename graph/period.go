package graph

import "strings"

// Period is a span of time; an unknown bound counts as open.
type Period struct {
	Since Date `json:"since,omitzero"`
	Until Date `json:"until,omitzero"`
}

// Validity says how sure it is that something held at a time.
type Validity string

// The validities.
const (
	ValidityStated  Validity = "STATED"  // both bounds are known and enclose the time
	ValidityImplied Validity = "IMPLIED" // both are known, but a relation took one from the lifetime of an end: see Holding
	ValidityAssumed Validity = "ASSUMED" // a bound is unknown and was taken as open
)

// Covers reports whether the period may hold at some day of at. The unknown date is covered by every period.
func (p Period) Covers(at Date) bool {
	if !at.Known() {
		return true
	}
	return (!p.Since.Known() || p.Since.First().Days() <= at.Last().Days()) &&
		(!p.Until.Known() || at.First().Days() <= p.Until.Last().Days())
}

// Overlaps reports whether both periods may hold on one day, unknown bounds being open.
func (p Period) Overlaps(o Period) bool {
	before := func(a, b Period) bool { // a ends before b begins
		return a.Until.Known() && b.Since.Known() && a.Until.Last().Days() < b.Since.First().Days()
	}
	return !before(p, o) && !before(o, p)
}

// precedes reports whether p was over when o began. A handover is no overlap: what held until 2010 precedes what holds since
// 2010, unless either is that one date alone.
func (p Period) Precedes(o Period) bool {
	if !p.Until.Known() || !o.Since.Known() {
		return false
	}
	handover := p.Until == o.Since && p.Since != p.Until && o.Since != o.Until
	return handover || p.Until.Last().Days() < o.Since.First().Days()
}

// Validity returns STATED when both bounds are known, else ASSUMED.
func (p Period) Validity() Validity {
	if p.Since.Known() && p.Until.Known() {
		return ValidityStated
	}
	return ValidityAssumed
}

// Reversed reports whether the period ends before it begins.
func (p Period) Reversed() bool {
	return p.Since.Known() && p.Until.Known() && p.Until.Last().Days() < p.Since.First().Days()
}

// Spoken returns the language in which sentences are made for a reader of lang.
func Spoken(lang string) string {
	if strings.HasPrefix(lang, "fr") {
		return "fr"
	}
	return "en"
}
