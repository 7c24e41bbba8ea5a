package spelling

import "unicode"

// mostCompared is how many characters are compared letter by letter: longer texts are the same or not.
const mostCompared = 200

// similar reports whether two texts are spellings of one: alike when folded and stripped of punctuation, or at most one
// edit in five characters apart (Levenshtein), with the same digits.
func Similar(a, b string) bool {
	x, y := Letters(a), Letters(b)
	if string(x) == string(y) {
		return true
	}
	if Digits(x) != Digits(y) {
		return false
	}
	longest := max(len(x), len(y))
	return longest <= mostCompared && Distance(x, y) <= longest/5
}

// spelling returns the letters and digits of a text, folded.
func Letters(s string) []rune {
	var out []rune
	for _, r := range Fold(s) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			out = append(out, r)
		}
	}
	return out
}

// digitsOf returns the digits among characters.
func Digits(s []rune) string {
	var out []rune
	for _, r := range s {
		if unicode.IsNumber(r) {
			out = append(out, r)
		}
	}
	return string(out)
}

// levenshtein returns the least number of insertions, deletions and substitutions that turn a into b.
func Distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
