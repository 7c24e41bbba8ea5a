package graph

import (
	"math"
	"slices"
)

const (
	chosenSigns = 8  // an id that a person chose: somebody found the entity worth an entry of its own
	allDoubled  = 12 // so many doublings are all that there can be: 4,095 signs
)

// Prominence returns how well known an entity with so many relations is to the sources, from 0, for one that they no longer know,
// to 1. It is the logarithm of its signs, a twelfth for each doubling: log2(1 + signs) / 12. A sign is a relation, because
// others have to do with it; an identifier, because a register lists it; a merged record, because a source of its own speaks of it;
// a language in which it is named; and an id that a person chose is eight. So a body in 1,000 projects outweighs one in ten
// by half, and the most listed does not outweigh all else.
func Prominence(e *Entity, relations int) float64 {
	if e.Withdrawn {
		return 0
	}
	signs := relations + len(e.Identifiers) + len(e.Merged) + countLanguages(e.Labels)
	if e.ID.Origin() < 0 {
		signs += chosenSigns
	}
	return min(1, math.Log2(float64(1+signs))/allDoubled)
}

// countLanguages returns in how many languages the labels name something. Labels are few: comparing them costs less than a
// map would, and searches ask this of every hit.
func countLanguages(labels []Label) int {
	n := 0
	for i, l := range labels {
		if l.Lang != "" && !slices.ContainsFunc(labels[:i], func(o Label) bool { return o.Lang == l.Lang }) {
			n++
		}
	}
	return n
}
