package derive

import (
	"math"

	"entente/graph"
	"entente/graph/spelling"
)

// aboutTolerance is how far two figures may lie apart, as a share of the greater, when one of them is given as "about".
const aboutTolerance = 0.05

// disagree returns how two values of one single-valued property disagree, and false when they do not: when they are
// equal, when one is the less precise form of the other, or when an approximation covers both.
func disagree(rule graph.PropertyRule, a, b graph.Fact) (graph.ConflictKind, bool) {
	if a.Value == b.Value || compatible(rule, a, b) {
		return "", false
	}
	if kind, differ, known := inOneTown(rule, a, b); known {
		return kind, differ
	}
	if rule.Type == graph.Text && spelling.Similar(a.Value, b.Value) {
		return graph.Variant, true
	}
	if labelsOfOneAct(rule, a, b) {
		return graph.Variant, true
	}
	if rule.Event {
		return graph.Contradiction, true
	}
	return timing(a.Period, b.Period, shareDocument(a.Evidence, b.Evidence)), true
}

// labelsOfOneAct reports whether two types of an agreement are labels of one act.
func labelsOfOneAct(rule graph.PropertyRule, a, b graph.Fact) bool {
	return rule.Name == graph.PropType && a.Subject.Kind() == graph.KindAgreement && graph.LabelsOfOneAct(a.Value, b.Value)
}

// compatible reports whether both values can be right at one time.
func compatible(rule graph.PropertyRule, a, b graph.Fact) bool {
	switch rule.Type {
	case graph.DateValue:
		x, err1 := graph.ParseDate(a.Value)
		y, err2 := graph.ParseDate(b.Value)
		return err1 == nil && err2 == nil && (x.Includes(y) || y.Includes(x))
	case graph.Number:
		x, ok1 := graph.ParseNumber(a.Value)
		y, ok2 := graph.ParseNumber(b.Value)
		return ok1 && ok2 && figuresAgree(x, a.Approximation, y, b.Approximation)
	}
	return false
}

func figuresAgree(x float64, ax graph.Approximation, y float64, ay graph.Approximation) bool {
	if x == y {
		return true
	}
	about := ax == graph.ApproximationAbout || ay == graph.ApproximationAbout
	if about && math.Abs(x-y) <= aboutTolerance*max(math.Abs(x), math.Abs(y)) {
		return true
	}
	lessMayGrow := ax == graph.ApproximationOver
	moreMayShrink := ay == graph.ApproximationUnder
	if x > y {
		lessMayGrow = ay == graph.ApproximationOver
		moreMayShrink = ax == graph.ApproximationUnder
	}
	return lessMayGrow || moreMayShrink
}

// timing returns how two statements that exclude each other stand in time. A bound that is known is a day on which the
// statement held; sameSource means that one document makes both, so that it speaks of one time.
func timing(a, b graph.Period, sameSource bool) graph.ConflictKind {
	switch {
	case a.Precedes(b) || b.Precedes(a):
		return graph.Succession
	case surelyWithin(a, b) || surelyWithin(b, a):
		return graph.Contradiction
	case sameSource && a == b:
		return graph.Contradiction
	}
	return graph.Possible
}

// surelyWithin reports whether a day on which p surely held lies between the known bounds of o, or both begin or both end
// at one time.
func surelyWithin(p, o graph.Period) bool {
	for _, d := range []graph.Date{p.Since, p.Until} {
		if d.Known() && o.Since.Known() && o.Until.Known() && o.Since.Last().Days() <= d.First().Days() &&
			d.Last().Days() <= o.Until.First().Days() {
			return true
		}
	}
	return p.Since.Known() && p.Since == o.Since || p.Until.Known() && p.Until == o.Until
}

func shareDocument(a, b []graph.Evidence) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Document == y.Document {
				return true
			}
		}
	}
	return false
}
