package spelling

import (
	"math/bits"
	"unicode/utf8"
)

// Bounds of what can be a misspelling of a word.
const (
	leastMisspelt = 5  // letters: shorter words are too near to others
	twiceMisspelt = 8  // letters, from which two of them may be wrong
	mostMisspelt  = 60 // letters: a longer word is no word
)

// MayBeMisspelt returns how many letters of a word may be wrong: none in one of less than five letters or with digits, since one
// digit more is another thing; one in one of five; two in one of eight.
func MayBeMisspelt(word string) int {
	n := utf8.RuneCountInString(word)
	switch {
	case n < leastMisspelt || n > mostMisspelt || Digits([]rune(word)) != "":
		return 0
	case n < twiceMisspelt:
		return 1
	}
	return 2
}

// Misspelt returns by how many letters the word have differs from the word asked for, where these are no more than may be
// wrong in the latter: a letter more, less or another one, or two neighbours exchanged. ok is false for the word itself, and
// for what is too far from it.
func Misspelt(asked, have string) (edits int, ok bool) {
	most := MayBeMisspelt(asked)
	if most == 0 || len(have) > utf8.UTFMax*(mostMisspelt+most) || LetterSet(asked).Apart(LetterSet(have)) > 2*most {
		return 0, false
	}
	a, b := []rune(asked), []rune(have)
	if d := len(a) - len(b); d > most || -d > most || Digits(b) != "" {
		return 0, false
	}
	edits = alignment(a, b)
	return edits, edits > 0 && edits <= most
}

// LetterBits is which letters a word has, as far as 64 bits tell them apart.
type LetterBits uint64

// LetterSet returns which letters a word has.
func LetterSet(word string) (set LetterBits) {
	for _, r := range word {
		set |= 1 << (r % 64)
	}
	return set
}

// Apart returns how many letters only one of two words has, or fewer: an edit changes two of them.
func (s LetterBits) Apart(o LetterBits) int { return bits.OnesCount64(uint64(s ^ o)) }

// alignment returns the least number of insertions, deletions, substitutions and exchanges of neighbours that turn a into b, none of
// whose letters is edited twice (optimal string alignment).
func alignment(a, b []rune) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		next[0] = i + 1
		for j, y := range b {
			cost := row[j]
			if x != y {
				cost++
			}
			cost = min(cost, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && x == b[j-1] && a[i-1] == y {
				cost = min(cost, before[j-1]+1)
			}
			next[j+1] = cost
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
