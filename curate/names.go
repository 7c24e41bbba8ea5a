package curate

import (
	"strings"
	"unicode"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/proof"
)

// Bounds of a name in a text.
const (
	mostWords    = 16 // of a name that is looked for
	mostKeyWords = 10 // of a name in another order, language or legal form
	leastLetters = 3  // of an acronym; shorter ones are words, or anybody's
	leastTheme   = 5  // of the one word of a theme, which is written small
	leastFolded  = 6  // of a name of one word that is written in other capitals
)

// short are acronyms of two letters that mean one body in texts of science policy.
var short = map[string]bool{"EU": true, "UE": true, "UN": true}

// span is a run of words of the text, the last one included.
type span struct{ from, to int }

func (s span) words() int { return s.to - s.from + 1 }

// reading is a text by its runs of words.
type reading struct {
	text   *proof.Text
	words  []proof.Word
	first  []bool            // by word: it begins a sentence, or a line
	within map[string]int    // how often a word stands in the text and does not begin a sentence, as it is written
	runs   map[string][]span // by the folded words, joined by blanks
	keys   map[string][]span // by what is left of a name in another order or language, of two words and more
}

func newReading(text *proof.Text) *reading {
	r := &reading{text: text, words: text.Words(), within: map[string]int{}, runs: map[string][]span{}, keys: map[string][]span{}}
	r.first = make([]bool, len(r.words))
	for i, w := range r.words {
		before := 0
		if i > 0 {
			before = r.words[i-1].To
		}
		r.first[i] = i == 0 || strings.ContainsAny(text.At(proof.Place{From: before, To: w.From}), ".!?:•\n\r")
		if !r.first[i] {
			r.within[text.At(w.Place)]++
		}
	}
	for i := range r.words {
		r.index(i)
	}
	return r
}

// index notes the runs that begin with a word. No name runs over the end of a sentence with a full stop, but for abbreviations, or over
// an empty line.
func (r *reading) index(i int) {
	var key strings.Builder
	for j := i; j < min(len(r.words), i+mostWords); j++ {
		if j > i {
			if r.parted(j) {
				return
			}
			key.WriteByte(' ')
		}
		key.WriteString(r.words[j].Folded)
		r.runs[key.String()] = append(r.runs[key.String()], span{i, j})
		if n := j - i + 1; n > 1 && n <= mostKeyWords && r.mayBegin(i) && r.mayBegin(j) {
			if k := naming.Key(r.said(span{i, j})); k != "" {
				r.keys[k] = append(r.keys[k], span{i, j})
			}
		}
	}
}

// mayBegin reports whether a name may begin or end with a word: one with a capital that is no article or preposition.
func (r *reading) mayBegin(i int) bool { return r.capital(i) && !naming.Filler(r.words[i].Folded) }

// parted reports whether a word cannot be of the name that the word before it is of.
func (r *reading) parted(i int) bool {
	between := r.text.At(proof.Place{From: r.words[i-1].To, To: r.words[i].From})
	return strings.ContainsAny(between, "!?;:•()[]«»\"“”") || strings.Count(between, "\n") > 1 ||
		strings.Contains(between, ". ") && len(r.words[i-1].Folded) > 2
}

// said returns what a run says in the text, with white space as one blank.
func (r *reading) said(s span) string {
	return strings.Join(strings.Fields(r.text.At(r.place(s))), " ")
}

func (r *reading) place(s span) proof.Place {
	return proof.Place{From: r.words[s.from].From, To: r.words[s.to].To}
}

// capital reports whether a word is written with a capital, or a digit.
func (r *reading) capital(i int) bool {
	first := []rune(r.text.At(r.words[i].Place))[0]
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// named is a run that names an entity by one of its labels.
type named struct {
	span
	entity *graph.Entity
	label  graph.Label
	exact  bool // written as the label is
}

// find returns the runs that name an entity.
func (r *reading) find(e *graph.Entity) []named {
	var out []named
	seen := map[span]bool{}
	take := func(spans []span, l graph.Label, is func(span, graph.Label) bool) {
		for _, s := range spans {
			if !seen[s] && is(s, l) {
				seen[s] = true
				out = append(out, named{s, e, l, r.said(s) == l.Value})
			}
		}
	}
	for _, l := range e.Labels {
		words := proof.WordsOf(l.Value)
		if len(words) == 0 || len(words) > mostWords {
			continue
		}
		folded := make([]string, len(words))
		for i, w := range words {
			folded[i] = w.Folded
		}
		if len(words) == 1 {
			take(r.runs[folded[0]], l, func(s span, l graph.Label) bool { return r.isWord(s, l, e.Kind) })
			continue
		}
		take(r.runs[strings.Join(folded, " ")], l, func(s span, l graph.Label) bool { return r.isName(s, e.Kind) })
	}
	for _, l := range e.Labels {
		if l.Type == graph.LabelAcronym || !strings.Contains(l.Value, " ") {
			continue
		}
		ands := countAnds(proof.WordsOf(l.Value))
		take(r.keyed(l.Value), l, func(s span, _ graph.Label) bool { return countAnds(r.words[s.from:s.to+1]) == ands })
	}
	return out
}

// keyed returns the runs that say a name in another order, language or legal form; none for one of everyday words only.
func (r *reading) keyed(name string) []span {
	if len(r.keys) == 0 {
		return nil
	}
	spans := r.keys[naming.Key(name)]
	if len(spans) == 0 {
		return nil
	}
	if all, own := naming.Of(naming.Words(name)).Telling(); all < 2 || own == 0 {
		return nil
	}
	return spans
}

// countAnds returns how many words join two things: a name that has none is not what joins a part of it to something else.
func countAnds(words []proof.Word) int {
	n := 0
	for _, w := range words {
		switch w.Folded {
		case "and", "et", "und", "y", "e", "en", "og", "och", "i":
			n++
		}
	}
	return n
}

// isName reports whether a run of several words is a name and not just words: it has a capital beyond the beginning of a sentence, or is
// that of a theme, which is written small.
func (r *reading) isName(s span, kind graph.EntityKind) bool {
	if kind == graph.KindTheme {
		return true
	}
	for i := s.from; i <= s.to; i++ {
		if r.capital(i) && !r.first[i] {
			return true
		}
	}
	return r.capital(s.from) && r.capital(s.to)
}

// isWord reports whether a single word is the label of an entity and not just a word. It must be written as the label is; a long one
// with a capital also in other capitals, an acronym only with a capital within it (DataCite, for DATACITE). A word at the beginning of a sentence is a name when it has a capital besides, or stands
// within another sentence as well.
func (r *reading) isWord(s span, l graph.Label, kind graph.EntityKind) bool {
	said := r.said(s)
	letters := len([]rune(said))
	if naming.Filler(r.words[s.from].Folded) || naming.Everyday(r.words[s.from].Folded) {
		return false
	}
	if kind == graph.KindTheme {
		return letters >= leastTheme
	}
	capitals := strings.IndexFunc(said, unicode.IsUpper) >= 0
	more := strings.ContainsFunc(strings.TrimLeftFunc(said, unicode.IsUpper), unicode.IsUpper) || strings.ToUpper(said) == said
	switch {
	case !capitals, letters < leastLetters && !short[said]:
		return false
	case r.first[s.from] && !more && r.within[said] == 0:
		return false
	case said == l.Value:
		return true
	}
	return letters >= leastFolded && (l.Type != graph.LabelAcronym || more)
}
