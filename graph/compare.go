package graph

import "math"

// aboutTolerance is how far two figures may lie apart, as a share of the greater, when one of them is given as "about".
const aboutTolerance = 0.05

// disagree returns how two values of one single-valued property disagree, and false when they do not: when they are
// equal, when one is the less precise form of the other, or when an approximation covers both.
func disagree(rule PropertyRule, a, b Fact) (ConflictKind, bool) {
	if a.Value == b.Value || compatible(rule, a, b) {
		return "", false
	}
	if rule.Type == Text && similar(a.Value, b.Value) {
		return Variant, true
	}
	if rule.Event {
		return Contradiction, true
	}
	return timing(a.Period, b.Period, shareDocument(a.Evidence, b.Evidence)), true
}

// compatible reports whether both values can be right at one time.
func compatible(rule PropertyRule, a, b Fact) bool {
	switch rule.Type {
	case DateValue:
		x, err1 := ParseDate(a.Value)
		y, err2 := ParseDate(b.Value)
		return err1 == nil && err2 == nil && (x.Includes(y) || y.Includes(x))
	case Number:
		x, ok1 := ParseNumber(a.Value)
		y, ok2 := ParseNumber(b.Value)
		return ok1 && ok2 && figuresAgree(x, a.Approximation, y, b.Approximation)
	}
	return false
}

func figuresAgree(x float64, ax Approximation, y float64, ay Approximation) bool {
	if x == y {
		return true
	}
	about := ax == ApproximationAbout || ay == ApproximationAbout
	if about && math.Abs(x-y) <= aboutTolerance*max(math.Abs(x), math.Abs(y)) {
		return true
	}
	lessMayGrow := ax == ApproximationOver
	moreMayShrink := ay == ApproximationUnder
	if x > y {
		lessMayGrow = ay == ApproximationOver
		moreMayShrink = ax == ApproximationUnder
	}
	return lessMayGrow || moreMayShrink
}

// timing returns how two statements that exclude each other stand in time. A bound that is known is a day on which the
// statement held; sameSource means that one document makes both, so that it speaks of one time.
func timing(a, b Period, sameSource bool) ConflictKind {
	switch {
	case a.precedes(b) || b.precedes(a):
		return Succession
	case surelyWithin(a, b) || surelyWithin(b, a):
		return Contradiction
	case sameSource && a == b:
		return Contradiction
	}
	return Possible
}

// surelyWithin reports whether a day on which p surely held lies between the known bounds of o, or both begin or both end
// at one time.
func surelyWithin(p, o Period) bool {
	for _, d := range []Date{p.Since, p.Until} {
		if d.Known() && o.Since.Known() && o.Until.Known() && o.Since.Last().days() <= d.First().days() &&
			d.Last().days() <= o.Until.First().days() {
			return true
		}
	}
	return p.Since.Known() && p.Since == o.Since || p.Until.Known() && p.Until == o.Until
}

func shareDocument(a, b []Evidence) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Document == y.Document {
				return true
			}
		}
	}
	return false
}
