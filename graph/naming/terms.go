package naming

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph/spelling"
)

// A text is searched by its terms: its words, folded, with the umlauts undone, and with initials drawn together beside. A name has
// other forms of its words besides, and so have the words of a question: two words meet where one form is the same. What is
// stored holds the terms, so that stores compare words only.

// Terms returns the words of a text by which it is found, each once: folded, split at everything that is neither letter nor
// digit, with ae, oe, ue and aa as a, o, u and a (Zuerich and Zürich are zurich), and initials with points or & between them
// drawn together beside (C.N.R.S. is c, n, r, s and cnrs). References of HTML are what they stand for.
func Terms(text string) []string {
	text = Unescape(text)
	return unique(append(PlainTerms(text), Initials(text)...))
}

// PlainTerms returns the terms of a text but for initials drawn together.
func PlainTerms(text string) []string {
	out := spelling.Terms(text)
	for i, w := range out {
		out[i] = umlauts.Replace(w)
	}
	return unique(out)
}

// UndoUmlauts returns a folded word of ASCII letters with ae, oe, ue and aa as a, o, u and a, in the room of the word.
func UndoUmlauts(word []byte) []byte {
	out := word[:0]
	for i := 0; i < len(word); i++ {
		c := word[i]
		out = append(out, c)
		if i+1 < len(word) && (word[i+1] == 'e' && (c == 'a' || c == 'o' || c == 'u') || c == 'a' && word[i+1] == 'a') {
			i++
		}
	}
	return out
}

// NameTerms returns the terms of a name with the other forms of each: the common word or the city in English, the singular, Greek
// and Cyrillic in Latin letters, and TU beside technical university.
func NameTerms(name string) []string {
	terms := Terms(name)
	return unique(append(terms, MoreForms(terms)...))
}

// MoreForms returns what NameTerms has beyond the terms of a name; an item may occur twice.
func MoreForms(terms []string) []string {
	var out []string
	for _, t := range terms {
		out = appendForms(out, t)
		out = append(out, compounds[t]...)
	}
	for short, parts := range compounds {
		if !slices.ContainsFunc(parts, func(p string) bool { return !slices.Contains(terms, p) && !slices.Contains(out, p) }) {
			out = append(out, short)
		}
	}
	slices.Sort(out) // the order of a map is none
	return out
}

// appendForms appends the other forms of a term, the one that stands for its like first: as it is romanised, and what stands for
// the like of that.
func appendForms(out []string, term string) []string {
	add := func(w string) {
		if w != "" && w != term {
			out = append(out, w)
		}
	}
	add(standard(term))
	if term[0] < utf8.RuneSelf {
		return out
	}
	for _, r := range spelling.Romanise(term) {
		r = umlauts.Replace(r)
		add(standard(r))
		add(r)
	}
	return out
}

// standard returns the word that stands for a term and its like: a common word or a city in English, or the singular; "" where the
// term stands for itself.
func standard(term string) string {
	if w := inEnglish(term); w != "" {
		return w
	}
	s := singular(term)
	if w := inEnglish(s); w != "" {
		return w
	}
	return s
}

func inEnglish(term string) string {
	for _, table := range []map[string]string{commonWords, moreCommonWords, cities} {
		if w, ok := table[term]; ok {
			return umlauts.Replace(w)
		}
	}
	return ""
}

// singular returns a word without the s of the plural or of possession, "" where it has none: a word of five letters or more, not one
// in -ss, -us, -is, -as or -os.
func singular(term string) string {
	n := len(term) - 1
	if n < 4 || term[n] != 's' || strings.IndexByte("suiao", term[n-1]) >= 0 || HasDigit(term) {
		return ""
	}
	if stem, ok := strings.CutSuffix(term, "ies"); ok {
		return stem + "y"
	}
	return term[:n]
}

// Wanted is a word of a question.
type Wanted struct {
	Word      string
	Forms     []string // other forms, any of which does as well
	Beginning bool     // a word that begins with Word does as well
}

// Asked returns the words that a name or text must have to answer a question, in their order, the last one as a beginning. Articles,
// prepositions and legal forms are left out where something else is said. While somebody types, the last word may be the beginning
// of another and stays.
func Asked(text string, typing bool) []Wanted {
	text = Unescape(text)
	if len(Initials(text)) > 0 {
		text = joinInitials(spelling.Fold(text))
	}
	terms := PlainTerms(text)
	kept := make([]string, 0, len(terms))
	for i, t := range terms {
		last := i == len(terms)-1
		if !dispensable(t) || last && (typing || utf8.RuneCountInString(t) == 1) {
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		kept = terms
	}
	out := make([]Wanted, len(kept))
	for i, t := range kept {
		out[i] = Wanted{Word: t, Forms: appendForms(nil, t), Beginning: i == len(kept)-1}
	}
	return out
}

// dispensable reports whether a name is found without a word of it. A letter by itself may be one that tells two apart (Vitamin A).
func dispensable(term string) bool {
	return stopWords[term] && term != "a" && term != "v" || legalForms[term] && !ordinaryWords[term]
}

// In reports whether one of the terms answers.
func (w Wanted) In(terms []string) bool {
	for _, t := range terms {
		if t == w.Word || w.Beginning && strings.HasPrefix(t, w.Word) {
			return true
		}
	}
	return slices.ContainsFunc(w.Forms, func(f string) bool { return slices.Contains(terms, f) })
}

// Spell returns the words of a name in their order as they are compared when spelling and language do not matter: each in the form that
// stands for its like, without what Asked leaves out, with compounds written out.
func Spell(name string) []string {
	var out []string
	for _, w := range Asked(name, false) {
		out = append(out, spellWord(w.Word)...)
	}
	return unique(out)
}

// spellWord returns the form that stands for a term and its like, or the words that a compound stands for.
func spellWord(term string) []string {
	if parts, ok := compounds[term]; ok {
		return parts
	}
	if forms := appendForms(nil, term); len(forms) > 0 {
		return forms[:1]
	}
	return []string{term}
}

// Key returns the words of Spell, sorted and joined: equal for names that differ in spelling, language, order and legal form only.
func Key(name string) string {
	words := Spell(name)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// HasKey reports whether a name has a key, sooner than by Key: a name with more words than the key has another one.
func HasKey(name, key string) bool {
	own := 0
	for _, t := range PlainTerms(name) {
		if !dispensable(t) && len(t) > 1 {
			own++
		}
	}
	return own <= strings.Count(key, " ")+1 && Key(name) == key
}

// SaysNoMore reports whether a name with this folded text behind another may be the same: it goes on with a legal form, an article, a
// bracket or the last letters of a word only.
func SaysNoMore(folded string) bool {
	const ending = 2 // letters of a plural or of possession
	word := strings.TrimLeftFunc(folded, func(r rune) bool { return r != '(' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if end < 0 {
		end = len(word)
	}
	return end == 0 || dispensable(umlauts.Replace(word[:end])) || len(word) == len(folded) && end <= ending
}

// Bare returns a name without what stands in brackets behind its beginning: often a place that a registry added.
func Bare(name string) string { return withoutBrackets(name) }

// Unescape returns a text with the references of HTML as what they stand for (&amp; is &), also where they were written twice.
func Unescape(text string) string {
	for strings.IndexByte(text, '&') >= 0 && strings.IndexByte(text, ';') >= 0 {
		plain := html.UnescapeString(text)
		if plain == text {
			break
		}
		text = plain
	}
	return text
}

// Initials returns the single letters of a text that stand one behind the other with points or & between them, drawn together:
// C.N.R.S. is cnrs, and Texas A&M has am.
func Initials(text string) []string {
	if !mayHaveInitials(text) {
		return nil
	}
	var out []string
	eachInitials(spelling.Fold(text), func(_, _ int, joined string) { out = append(out, joined) })
	for i, w := range out {
		out[i] = umlauts.Replace(w)
	}
	return unique(out)
}

// mayHaveInitials reports whether a point or & may follow a letter that stands alone; it spares most texts being folded. It never
// denies what folding would bring to light.
func mayHaveInitials(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i] != '.' && text[i] != '&' {
			continue
		}
		end := i
		for end > 0 && strings.IndexByte(" \t\n\v\f\r", text[end-1]) >= 0 {
			end--
		}
		if end == 0 || text[end-1] < utf8.RuneSelf && !asciiLetter(text[end-1]) {
			continue
		}
		if end == 1 || text[end-1] >= utf8.RuneSelf || text[end-2] >= utf8.RuneSelf || !asciiLetter(text[end-2]) && !HasDigit(text[end-2:end-1]) {
			return true
		}
	}
	return strings.ContainsFunc(text, isOddPoint)
}

func asciiLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// isOddPoint reports whether a character beyond ASCII is a point or &, or has one, once it is folded.
func isOddPoint(r rune) bool {
	switch {
	case r < 0x2024:
		return false
	case r <= 0x2026, r >= 0x2488 && r <= 0x249b:
		return true
	}
	switch r {
	case 0x33c2, 0x33c7, 0x33d8, 0xfe19, 0xfe30, 0xfe52, 0xfe60, 0xff06, 0xff0e, 0x1f100:
		return true
	}
	return false
}

// joinInitials returns a folded text with its initials drawn together.
func joinInitials(folded string) string {
	var b strings.Builder
	at := 0
	eachInitials(folded, func(from, to int, joined string) {
		b.WriteString(folded[at:from] + joined)
		at = to
	})
	return b.String() + folded[at:]
}

// eachInitials calls found for each run of single letters of a folded text: where it stands, and its letters.
func eachInitials(folded string, found func(from, to int, joined string)) {
	from, to, dotted := 0, 0, false
	joined := ""
	end := func() {
		if utf8.RuneCountInString(joined) > 1 {
			found(from, to, joined)
		}
		joined, dotted = "", false
	}
	for i := 0; i < len(folded); {
		r, size := utf8.DecodeRuneInString(folded[i:])
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			switch {
			case r == '.' || r == '&':
				dotted = true
			case r != ' ':
				end()
			}
			i += size
			continue
		}
		word := i
		for i < len(folded) {
			next, n := utf8.DecodeRuneInString(folded[i:])
			if !unicode.IsLetter(next) && !unicode.IsNumber(next) {
				break
			}
			i += n
		}
		if i-word > size || !unicode.IsLetter(r) {
			end()
			continue
		}
		if joined != "" && !dotted {
			end()
		}
		if joined == "" {
			from = word
		}
		joined, to, dotted = joined+folded[word:i], i, false
	}
	end()
}

// few is up to how many words a list is searched, which a map does no faster.
const few = 16

// unique returns the words each once, in the order of their first occurrence, in the room of the list.
func unique(words []string) []string {
	out := words[:0]
	if len(words) <= few {
		for _, w := range words {
			if w != "" && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
		return out
	}
	seen := make(map[string]bool, len(words))
	for _, w := range words {
		if w != "" && !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}
