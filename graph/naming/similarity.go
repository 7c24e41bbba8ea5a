package naming

import "slices"

// Similarity returns how alike two names are, from 0 to 1: the share of their words that they have in common, where a word
// is also in common with its misspelling. Words that only one of the names has are worth their share; where each has words
// that the other lacks they name two things (organic chemistry, general chemistry), and so they do where what one has more
// is the word for a part (University of Bonn, University Library of Bonn): the share counts squared.
func Similarity(a, b Name) float64 {
	if a.Key == b.Key {
		return 1
	}
	onlyA, onlyB, common := difference(a.Words, b.Words)
	if common == 0 {
		return 0
	}
	shared := 2 * float64(common)
	for i, x := range onlyA {
		for j, y := range onlyB {
			if y != "" && Misspelt(x, y) {
				shared += 2 * jaroWinkler(x, y)
				onlyA[i], onlyB[j] = "", ""
				break
			}
		}
	}
	share := shared / float64(len(a.Words)+len(b.Words))
	if left(onlyA) && left(onlyB) || slices.ContainsFunc(append(onlyA, onlyB...), func(w string) bool { return unitWords[w] }) {
		return share * share
	}
	return share
}

// OnePart reports whether one of two names has a word for a part of a body, such as library or faculty, that the other lacks.
func OnePart(a, b Name) bool {
	onlyA, onlyB, _ := difference(a.Words, b.Words)
	return slices.ContainsFunc(append(onlyA, onlyB...), func(w string) bool { return unitWords[w] })
}

// OfPart reports whether a name has a word for a part of a body, such as library or faculty.
func (n Name) OfPart() bool {
	return slices.ContainsFunc(n.Words, func(w string) bool { return unitWords[w] })
}

// difference returns the words that only one of two sorted lists has, and how many both have.
func difference(a, b []string) (onlyA, onlyB []string, common int) {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			common++
			i++
			j++
		case a[i] < b[j]:
			onlyA = append(onlyA, a[i])
			i++
		default:
			onlyB = append(onlyB, b[j])
			j++
		}
	}
	return append(onlyA, a[i:]...), append(onlyB, b[j:]...), common
}

func left(words []string) bool {
	for _, w := range words {
		if w != "" {
			return true
		}
	}
	return false
}

// Misspelt reports whether two words may be spellings of one: of five letters or more, without digits, since one digit
// more is another thing.
func Misspelt(a, b string) bool {
	const least = 0.92
	if len(a) < 5 || len(b) < 5 || HasDigit(a) || HasDigit(b) {
		return false
	}
	return jaroWinkler(a, b) >= least
}

func HasDigit(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// jaroWinkler returns the similarity of two words by Jaro, raised for a common beginning as Winkler has it: 1 for the same
// word, 0 for words that have nothing in common.
func jaroWinkler(s, t string) float64 {
	a, b := []rune(s), []rune(t)
	j := jaro(a, b)
	prefix := 0
	for prefix < min(len(a), len(b), 4) && a[prefix] == b[prefix] {
		prefix++
	}
	return j + 0.1*float64(prefix)*(1-j)
}

func jaro(a, b []rune) float64 {
	if len(a) == 0 || len(b) == 0 {
		if len(a) == len(b) {
			return 1
		}
		return 0
	}
	window := max(max(len(a), len(b))/2-1, 0)
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	matches := 0
	for i, x := range a {
		for k := max(0, i-window); k < min(len(b), i+window+1); k++ {
			if !usedB[k] && b[k] == x {
				usedA[i], usedB[k] = true, true
				matches++
				break
			}
		}
	}
	if matches == 0 {
		return 0
	}
	swapped, k := 0, 0
	for i, x := range a {
		if !usedA[i] {
			continue
		}
		for !usedB[k] {
			k++
		}
		if x != b[k] {
			swapped++
		}
		k++
	}
	m := float64(matches)
	return (m/float64(len(a)) + m/float64(len(b)) + (m-float64(swapped/2))/m) / 3
}
