package graph

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph/naming"
	"entente/graph/spelling"
)

// What a label is worth, by what of the text it has.
const (
	IsText    = 130 // it is the text, case and accents apart
	IsName    = 90  // it is the same name in another spelling, language or order, or with another legal form
	BeginsSo  = 60  // it begins with the text
	HasWords  = 50  // it has all words of the text, umlauts apart
	HasForms  = 44  // it has all words of the text but articles and the like, some of them in another form
	OverNames = 40  // its labels together have all words of the text
	HasNear   = 20  // it has all words of the text, some of them misspelt: less one for each letter
	Described = 10  // its labels and descriptions together have all words of the text

	InLanguage = 2  // it is in the language asked for
	WholeLabel = 10 // the text is all of it; less in proportion where it is a part
	Known      = 30 // the most that prominence adds
)

// TypeBonus is what the type of a label adds to its worth.
func TypeBonus(t LabelType) int {
	switch t {
	case LabelAcronym:
		return 8
	case LabelPreferred:
		return 6
	}
	return 0
}

// Score says how well an entity, with so many relations, answers a text: greater is better, 0 when it does not match. It is the same
// for every store, whatever index found the entity.
//
// Every word of the text must occur, the last one perhaps as a beginning: in the labels, or, unless Prefix is set, in the descriptions.
// Words are compared as package naming has it: umlauts, plurals and points do not matter, a common word or a city may be in
// another language, and articles and legal forms may be missing. What counts is the best label, by IsText and what stands beside
// it, its type and its language; how much of it the text covers; and how prominent the entity is. A label that is the text is always
// before one that is not. Of labels that are the text or the name, acronyms and preferred ones count alike, in every language:
// whoever has typed CNRS in full may mean the one that is called so as well as one that is short for it.
//
// With Misspelt, it is one label that must have every word, and words may be wrong by as many letters as spelling.Misspelt allows.
func Score(e *Entity, relations int, q TextQuery) float64 { return NewScorer(q).Score(e, relations) }

// Scorer scores entities for one text. It is safe for concurrent use.
type Scorer struct {
	query TextQuery
	text  string // folded
	plain []string
	asked []naming.Wanted
	key   string
	exact bool // what begins with the text need not have its words, since initials in it are drawn together
}

// NewScorer returns a scorer for the text of a query, its language, and how it is to be understood.
func NewScorer(q TextQuery) *Scorer {
	text := naming.Unescape(q.Text)
	return &Scorer{
		query: q, text: spelling.Fold(text), plain: naming.PlainTerms(text), asked: naming.Asked(q.Text, q.Prefix), key: naming.Key(q.Text),
		exact: len(naming.Initials(text)) > 0,
	}
}

// Text returns the text, folded.
func (s *Scorer) Text() string { return s.text }

// Asked returns the words that must occur.
func (s *Scorer) Asked() []naming.Wanted { return s.asked }

// Key returns the name that the text may be, as naming.Key has it.
func (s *Scorer) Key() string { return s.key }

// Score is the function Score.
func (s *Scorer) Score(e *Entity, relations int) float64 {
	return s.ScoreKnown(e, func() float64 { return Known * Prominence(e, relations) })
}

// ScoreKnown is Score where it is known what prominence adds.
func (s *Scorer) ScoreKnown(e *Entity, known func() float64) float64 {
	if len(s.asked) == 0 {
		return 0
	}
	best := 0.0
	for _, l := range e.Labels {
		best = max(best, s.label(l))
	}
	if best > 0 {
		return best + known()
	}
	if s.query.Misspelt {
		return 0
	}
	var terms []string
	for _, l := range e.Labels {
		terms = append(terms, naming.NameTerms(l.Value)...)
	}
	if hasAll(terms, s.asked) {
		return OverNames
	}
	if s.query.Prefix {
		return 0
	}
	for _, d := range e.Descriptions {
		terms = append(terms, naming.Terms(d.Value)...)
	}
	if hasAll(terms, s.asked) {
		return Described
	}
	return 0
}

// label returns what a label is worth.
func (s *Scorer) label(l Label) float64 {
	value := naming.Unescape(l.Value)
	folded := spelling.Fold(value)
	if folded == s.text {
		return IsText + named(l)
	}
	begins := strings.HasPrefix(folded, s.text)
	if begins && !s.exact {
		if naming.SaysNoMore(folded[len(s.text):]) && s.isName(value) && hasAll(naming.NameTerms(value), s.asked) {
			return IsName + named(l)
		}
		return BeginsSo + s.extra(l, folded)
	}
	plain := naming.PlainTerms(value)
	if !hasAll(plain, s.asked) {
		if terms := naming.NameTerms(value); !hasAll(terms, s.asked) {
			return s.misspelt(l, folded, terms)
		}
	}
	if s.isName(value) {
		return IsName + named(l)
	}
	worth := HasForms
	switch {
	case begins:
		worth = BeginsSo
	case matchesAll(plain, s.plain):
		worth = HasWords
	}
	return float64(worth) + s.extra(l, folded)
}

// isName reports whether a label is the name that the text is, but for spelling, language, order, legal form and what stands in
// brackets.
func (s *Scorer) isName(label string) bool {
	return s.key != "" && naming.HasKey(naming.Bare(label), s.key)
}

// named is what the type of a label adds that is the name.
func named(l Label) float64 {
	if l.Type == LabelAlternative {
		return 0
	}
	return float64(TypeBonus(LabelPreferred))
}

// extra is what type, language and length of a label add.
func (s *Scorer) extra(l Label, folded string) float64 {
	bonus := float64(TypeBonus(l.Type))
	if s.query.Lang != "" && l.Lang == s.query.Lang {
		bonus += InLanguage
	}
	return bonus + WholeLabel*float64(min(len(s.text), len(folded)))/float64(max(len(s.text), len(folded), 1))
}

// misspelt returns what a label with these terms is worth when words may be wrong; 0 when they may not.
func (s *Scorer) misspelt(l Label, folded string, terms []string) float64 {
	if !s.query.Misspelt {
		return 0
	}
	wrong := 0
	for _, w := range s.asked {
		if w.In(terms) {
			continue
		}
		least := 0
		for _, t := range terms {
			if n, ok := spelling.Misspelt(w.Word, t); ok && (least == 0 || n < least) {
				least = n
			}
		}
		if least == 0 {
			return 0
		}
		wrong += least
	}
	return max(HasNear-float64(wrong), 1) + s.extra(l, folded)
}

// hasAll reports whether each of the words is among the terms.
func hasAll(terms []string, asked []naming.Wanted) bool {
	for _, w := range asked {
		if !w.In(terms) {
			return false
		}
	}
	return true
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

// SearchText returns the words of an entity as stores index them, those of labels and those of descriptions, each once: the terms
// of package naming joined by blanks, so that an index needs to split at blanks only.
func (e *Entity) SearchText() (labels, descriptions string) {
	var l, d []string
	for _, x := range e.Labels {
		l = append(l, naming.NameTerms(x.Value)...)
	}
	for _, x := range e.Descriptions {
		d = append(d, naming.Terms(x.Value)...)
	}
	return joined(l), joined(d)
}

// joined returns the words each once, with blanks between them.
func joined(words []string) string {
	seen := make(map[string]bool, len(words))
	return strings.Join(slices.DeleteFunc(words, func(w string) bool {
		twice := seen[w]
		seen[w] = true
		return twice
	}), " ")
}
