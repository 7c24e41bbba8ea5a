package atlas

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

// How much of a name a label is.
const (
	aliasValue    = 0.98 // an alternative label that is the name: other bodies may be called so first
	spellingValue = 0.90 // the same letters and digits, or the same words as package naming has them; or the name without what stands in brackets
	shortValue    = 0.89 // the name but for the legal form or what stands in brackets: Siemens of Siemens AG
	partValue     = 0.87 // an acronym or alias that is a part of the name: others have the same (IBM of IBM Research GmbH)
	similarValue  = 0.80 // the same words in another order; less in proportion to what they share
)

// spelledName is a way to read what somebody typed.
type spelledName struct {
	text     string // folded
	letters  string // of spelling
	words    []string
	spelt    []string // by naming.Spell
	formal   []string // by naming.SpellFormal
	verbatim bool     // nothing was taken away
}

// readings returns the ways to read a name: as it stands; without what stands in brackets, and that alone, since acronyms
// and countries stand there; and with initials drawn together (C.N.R.S.).
func readings(name string) []spelledName {
	out := []spelledName{readName(name, true)}
	add := func(text string) {
		r := readName(text, false)
		if utf8.RuneCountInString(r.letters) < 2 || slices.ContainsFunc(out, func(o spelledName) bool { return o.text == r.text }) {
			return
		}
		out = append(out, r)
	}
	if open, end := strings.IndexByte(name, '('), strings.LastIndexByte(name, ')'); open >= 0 && end > open {
		add(name[:open] + name[end+1:])
		add(name[open+1 : end])
	}
	add(joinInitials(name))
	return out
}

func readName(text string, verbatim bool) spelledName {
	return spelledName{
		text: spelling.Fold(text), letters: string(spelling.Letters(text)), words: spelling.Terms(text), spelt: naming.Spell(text),
		formal: naming.SpellFormal(text), verbatim: verbatim,
	}
}

// joinInitials draws together letters that stand alone: C. N. R. S. is CNRS.
func joinInitials(s string) string {
	fields := strings.FieldsFunc(spelling.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	out := fields[:0:0]
	single := false
	for _, f := range fields {
		one := utf8.RuneCountInString(f) == 1
		if one && single {
			out[len(out)-1] += f
		} else {
			out = append(out, f)
		}
		single = one
	}
	return strings.Join(out, " ")
}

// matchLabels returns what the labels of an entity say of a name, and the label that says most: the best of all readings
// and labels, the first of those that are alike, one in the language asked for before others. A value of 0 means nothing.
func matchLabels(e *graph.Entity, names []spelledName, lang string) (best MatchFeature, label graph.Label, exact bool) {
	better := func(f MatchFeature, l graph.Label) bool {
		if f.Value != best.Value {
			return f.Value > best.Value
		}
		return f.Value > 0 && lang != "" && l.Lang == lang && label.Lang != lang
	}
	for _, l := range e.Labels {
		for _, n := range names {
			code, value := matchLabel(e, l, n)
			if f := feature(code, value, l.Value); better(f, l) {
				best, label, exact = f, l, value >= aliasValue
			}
		}
	}
	return best, label, exact
}

func matchLabel(e *graph.Entity, l graph.Label, n spelledName) (MatchCode, float64) {
	code, value := MatchName, 1.0
	switch l.Type {
	case graph.LabelAcronym:
		code = MatchAcronym
	case graph.LabelAlternative:
		code, value = MatchAlias, aliasValue
	}
	label := naming.Unescape(l.Value)
	letters := string(spelling.Letters(label))
	switch {
	case n.letters == "":
		return code, 0
	case letters == n.letters && code != MatchName && isPartOfName(e, label):
		return code, partValue
	case spelling.Fold(label) == n.text && n.verbatim:
		return code, value
	case letters == n.letters, slices.Equal(n.formal, naming.SpellFormal(label)):
		return code, spellingValue
	}
	bare := naming.Spell(naming.Bare(label))
	if slices.Equal(n.spelt, bare) {
		return code, shortValue
	}
	// A misspelt word is near to the word itself, not to what stands for it in English.
	plain := wordSimilarity(n.words, spelling.Terms(label))
	return MatchSimilarName, similarValue * max(plain, wordSimilarity(n.spelt, naming.Spell(label)), wordSimilarity(n.spelt, bare))
}

// isPartOfName reports whether a short name is a part of each name of an entity: others have the same part (Siemens Healthineers).
func isPartOfName(e *graph.Entity, short string) bool {
	names := 0
	for _, l := range e.Labels {
		if l.Type != graph.LabelPreferred {
			continue
		}
		if names++; !naming.IsPart(short, naming.Bare(naming.Unescape(l.Value))) {
			return false
		}
	}
	return names > 0
}

// wordSimilarity returns how alike two names are by their words, from 0 to 1: the share of the words that they have in
// common (Dice's coefficient), where words that all names have count little, and misspelt and shortened words nearly whole.
// Where each name has words that the other lacks they name two things, and the share counts squared, as in package
// reconcile.
func wordSimilarity(a, b []string) float64 {
	total := 0
	for _, w := range a {
		total += wordWeight(w)
	}
	left := 0
	taken := make([]bool, len(b))
	for _, w := range b {
		total += wordWeight(w)
		left += wordWeight(w)
	}
	shared, missing := 0.0, false
	for _, w := range a {
		at, like := closestWord(w, b, taken)
		if at < 0 {
			missing = missing || wordWeight(w) == ownWord
			continue
		}
		taken[at] = true
		left -= wordWeight(b[at])
		shared += like * float64(wordWeight(w)+wordWeight(b[at]))
	}
	if total == 0 {
		return 0
	}
	share := shared / float64(total)
	if missing && left >= ownWord {
		return share * share
	}
	return share
}

// closestWord returns the place of the word that is most like w among those that are not taken, the first of several, and how
// like it is; -1 where none is.
func closestWord(w string, words []string, taken []bool) (at int, like float64) {
	at = -1
	for i, o := range words {
		if taken[i] {
			continue
		}
		if s := likeness(w, o); s > like {
			at, like = i, s
		}
	}
	return at, like
}

// How much misspelt and shortened words count.
const (
	oneEdit     = 0.95
	twoEdits    = 0.88
	abbreviated = 0.80
)

// likeness returns how like two words are, from 0 to 1. In words of five letters one may be wrong, or two may have changed
// places; in words of eight two may be wrong. Digits never are: one more is another thing.
func likeness(a, b string) float64 {
	if a == b {
		return 1
	}
	x, y := []rune(a), []rune(b)
	if spelling.Digits(x) != spelling.Digits(y) {
		return 0
	}
	long := min(len(x), len(y))
	if long >= 5 && len(x) <= graph.MaxKey && len(y) <= graph.MaxKey && max(len(x), len(y))-long <= 2 {
		edits := spelling.Distance(x, y)
		switch {
		case edits == 1 || transposed(x, y):
			return oneEdit
		case edits == 2 && long >= 8:
			return twoEdits
		}
	}
	if len(x) >= 3 && len(y) > len(x) && strings.HasPrefix(b, a) {
		return abbreviated
	}
	return 0
}

// transposed reports whether two neighbouring letters of a changed places in b.
func transposed(a, b []rune) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
		}
	}
	return false
}

// Weights of words.
const (
	commonWord   = 1
	everydayWord = 2
	ownWord      = 4
)

func wordWeight(w string) int {
	switch {
	case fillers[w]:
		return commonWord
	case naming.Everyday(w):
		return everydayWord
	}
	return ownWord
}

// fillers are the articles and prepositions of the languages in which most names are given, and the legal forms of firms:
// they tell hardly any two names apart.
var fillers = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the of and for in at on to a an de la le les des du d l et en au aux di del della dello
		degli delle dei e y el los las und der die das dem den fur zur zum von van voor het een do da dos das i og
		gmbh mbh ag kg sa sas sarl srl spa ltd limited plc llc inc corp bv nv vzw asbl aisbl ab oy as asa aps ev eu`) {
		m[w] = true
	}
	return m
}()
