package graph

import "slices"

// Signs of prominence that weigh more than one.
const (
	chosenSigns   = 8 // an id that a person chose: somebody found the entity worth an entry of its own
	halfProminent = 8 // so many signs are half of what there can be
)

// Prominence returns how well known an entity is to the sources, from 0, for one that they no longer know, to less than 1.
// It grows with every sign: an identifier, because a register lists the entity; a merged record, because a source of its own
// speaks of it; a language in which it is named; and most with an id that a person chose. It rests on the entity alone, so
// that every store finds the same without asking for more, and rises ever more slowly, so that the most listed does not
// outweigh all else.
func Prominence(e *Entity) float64 {
	if e.Withdrawn {
		return 0
	}
	signs := len(e.Identifiers) + len(e.Merged) + countLanguages(e.Labels)
	if e.ID.Origin() < 0 {
		signs += chosenSigns
	}
	return float64(signs) / float64(signs+halfProminent)
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
