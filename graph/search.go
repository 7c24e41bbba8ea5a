package graph

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph/spelling"
)

// Score says how well an entity answers a text: greater is better, 0 when it does not match. It is the same for every
// store, whatever index found the entity.
//
// Every word of the text must occur (the last one may be a beginning): in the labels, or, unless prefix is set, in the
// descriptions. What counts, in this order: a label that is the text (100), one that begins with it (70), one that has
// all its words (50), words over labels (40) or descriptions (10); a preferred label (+6) or acronym (+8) more than
// another; a label in the language asked for (+2); and how much of the label the text covers (up to +10).
//
// Of labels that are the text, acronyms and preferred ones count alike (+6), in every language: whoever has typed CNRS in
// full may mean the one that is called so as well as one that is short for it. Where labels answer alike, prominence
// decides: an entity of which the sources hardly know loses a hundredth. It is taken off, not added, so that what matches
// bounds the score from above: stores skip what cannot be among the best without looking at the entity.
func Score(e *Entity, q TextQuery) float64 {
	text := spelling.Fold(q.Text)
	words := spelling.Terms(q.Text)
	if len(words) == 0 {
		return 0
	}
	best := 0.0
	for _, l := range e.Labels {
		best = max(best, scoreLabel(l, text, words, q.Lang))
	}
	if best > 0 {
		return best - obscure*(1-Prominence(e))
	}
	var labels []string
	for _, l := range e.Labels {
		labels = append(labels, spelling.Terms(l.Value)...)
	}
	if matchesAll(labels, words) {
		return 40
	}
	if q.Prefix {
		return 0
	}
	for _, d := range e.Descriptions {
		labels = append(labels, spelling.Terms(d.Value)...)
	}
	if matchesAll(labels, words) {
		return 10
	}
	return 0
}

// obscure is what an entity loses of which the sources know nothing more: less than anything else counts, but for a few
// characters of a long label.
const obscure = 0.01

func scoreLabel(l Label, text string, words []string, lang string) float64 {
	folded := spelling.Fold(l.Value)
	var s float64
	switch {
	case folded == text:
		if l.Type == LabelAlternative {
			return 110
		}
		return 116
	case strings.HasPrefix(folded, text):
		s = 70
	case matchesAll(spelling.Terms(l.Value), words):
		s = 50
	default:
		return 0
	}
	switch l.Type {
	case LabelAcronym:
		s += 8
	case LabelPreferred:
		s += 6
	}
	if lang != "" && l.Lang == lang {
		s += 2
	}
	return s + 10*float64(min(len(text), len(folded)))/float64(len(folded))
}

// matchesAll reports whether each of words is among have, the last one perhaps as a beginning.
func matchesAll(have, words []string) bool {
	for i, w := range words {
		last := i == len(words)-1
		if !slices.ContainsFunc(have, func(h string) bool { return h == w || last && strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return true
}

// SortHits puts hits into the order in which they are given: by score, the best first, then by id.
func SortHits(hits []Hit) {
	slices.SortFunc(hits, func(a, b Hit) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return cmp.Compare(a.Entity.ID, b.Entity.ID)
	})
}

// SearchText returns the words of an entity as stores index them, those of labels and those of descriptions: the
// words of Terms joined by blanks, so that an index needs to split at blanks only.
func (e *Entity) SearchText() (labels, descriptions string) {
	var l, d strings.Builder
	for _, x := range e.Labels {
		l.WriteString(x.Value + "\n")
	}
	for _, x := range e.Descriptions {
		d.WriteString(x.Value + "\n")
	}
	return strings.Join(spelling.Terms(l.String()), " "), strings.Join(spelling.Terms(d.String()), " ")
}
