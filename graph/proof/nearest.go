package proof

import (
	"strings"
	"unicode"

	"entente/graph/spelling"
)

// leastNear is the least share of the words of a quote that a passage must have to be named as the nearest.
const leastNear = 0.6

// mostQuoted is the length in bytes of the longest text that is looked for: quotes have a few words.
const mostQuoted = 1000

// Word is a word of a text, as it is compared, and its place.
type Word struct {
	Folded string // as spelling.Fold gives it
	Place
}

// Nearest returns the passage with as many words as the quote that has most of them, whatever their case, accents and punctuation; ok is
// false where none has so many that it may be the one that was meant. Of passages that are alike it is the one with the nearest letters,
// then the first.
func (t *Text) Nearest(quote string) (p Place, ok bool) {
	if len(quote) > mostQuoted {
		return Place{}, false
	}
	asked := wordsOf([]rune(quote))
	text := wordsOf(t.all)
	n := len(asked)
	if n == 0 || len(text) == 0 {
		return Place{}, false
	}
	n = min(n, len(text))
	wanted := map[string]int{}
	for _, w := range asked {
		wanted[w.Folded]++
	}
	best, at, common, ties := 0.0, 0, 0, 0
	have := map[string]int{}
	for i, w := range text {
		if have[w.Folded]++; have[w.Folded] <= wanted[w.Folded] {
			common++
		}
		if i >= n {
			gone := text[i-n].Folded
			if have[gone] <= wanted[gone] {
				common--
			}
			have[gone]--
		}
		from := i - n + 1
		if from < 0 || common < int(best) {
			continue
		}
		likeness := float64(common) + ordered(asked, text[from:i+1])
		if likeness > best || likeness == best && ties < mostTies && t.nearer(quote, Place{text[from].From, text[i].To}, Place{text[at].From, text[at+n-1].To}) {
			at = from
		}
		if likeness == best {
			ties++
		}
		best = max(best, likeness)
	}
	if best >= leastNear*float64(len(asked)) {
		from, to := at, at+n-1
		if from > 0 && text[from-1].Folded == asked[0].Folded && text[from].Folded != asked[0].Folded {
			from-- // the passage has a word more than the quote
		}
		if to+1 < len(text) && text[to+1].Folded == asked[len(asked)-1].Folded && text[to].Folded != asked[len(asked)-1].Folded {
			to++
		}
		return Place{text[from].From, text[to].To}, true
	}
	return t.nearestSpelling(quote, text, n)
}

// mostTies is how many passages with as many words of a quote are compared by their letters.
const mostTies = 50

// nearer reports whether the letters of a place are nearer to a quote than those of another.
func (t *Text) nearer(quote string, a, b Place) bool {
	letters := spelling.Letters(quote)
	return spelling.Distance(letters, spelling.Letters(t.At(a))) < spelling.Distance(letters, spelling.Letters(t.At(b)))
}

// ordered returns a little for each word that stands where the quote has it, which tells passages with the same words apart.
func ordered(asked, passage []Word) float64 {
	same := 0
	for i := range passage {
		if passage[i].Folded == asked[i].Folded {
			same++
		}
	}
	return float64(same) / float64(len(asked)+1)
}

// nearestSpelling is Nearest for a quote in whose few words letters are wrong.
func (t *Text) nearestSpelling(quote string, text []Word, n int) (p Place, ok bool) {
	const mostLetters, mostWords = 60, 20_000
	folded := spelling.Letters(spelling.Fold(quote))
	if len(folded) > mostLetters || len(text) > mostWords {
		return Place{}, false
	}
	least := len(folded)/3 + 1
	for i := 0; i+n <= len(text); i++ {
		place := Place{text[i].From, text[i+n-1].To}
		passage := spelling.Letters(spelling.Fold(t.At(place)))
		if d := len(passage) - len(folded); d >= least || -d >= least {
			continue
		}
		if d := spelling.Distance(folded, passage); d < least {
			least, p, ok = d, place, true
		}
	}
	return p, ok
}

// Words returns the words of the text in their order: its runs of letters and digits.
func (t *Text) Words() []Word { return wordsOf(t.all) }

// WordsOf returns the words of a text as Text.Words does.
func WordsOf(text string) []Word { return wordsOf([]rune(text)) }

func wordsOf(text []rune) []Word {
	var out []Word
	from := -1
	for i := 0; i <= len(text); i++ {
		letter := i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]) || unicode.IsMark(text[i]))
		switch {
		case letter && from < 0:
			from = i
		case !letter && from >= 0:
			out = append(out, Word{strings.TrimSpace(spelling.Fold(string(text[from:i]))), Place{from, i}})
			from = -1
		}
	}
	return out
}
