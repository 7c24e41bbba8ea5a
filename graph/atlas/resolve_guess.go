package atlas

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// byGuess finds what a misspelt name may have been. A store finds whole words and beginnings of the last one only, so it
// is asked for the rest of the name, and for the rest with a beginning of a word: what is wrong with the word may come behind it.
func (r *resolution) byGuess(ctx context.Context) error {
	for _, e := range r.found {
		if _, ok := sharedIdentifier(e, r.asked); ok || e.ID == r.named {
			return nil
		}
		if f, _, _ := matchLabels(e, r.names, r.Lang); f.Code != MatchSimilarName && f.Value > 0 {
			return nil
		}
	}
	for _, text := range guesses(r.names[0].words) {
		if err := r.search(ctx, text, maxGuessHits); err != nil {
			return err
		}
	}
	if !mayBeMisspelt(r.Name) {
		return nil
	}
	return r.ask(ctx, graph.TextQuery{Text: r.Name, Misspelt: true, Limit: maxGuessHits})
}

// guesses returns what to search for in place of a name that may be misspelt, at most maxGuesses texts, those for the longest
// words first: in these one errs most.
func guesses(words []string) []string {
	order := make([]int, 0, len(words))
	for i, w := range words {
		if len([]rune(w)) >= minGuessLetters && !fillers[w] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return len([]rune(words[b])) - len([]rune(words[a])) })
	var out []string
	for _, i := range order {
		rest := slices.DeleteFunc(slices.Delete(slices.Clone(words), i, i+1), func(w string) bool { return fillers[w] })
		for _, text := range guessesOf([]rune(words[i]), rest) {
			if len(out) < maxGuesses && !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	return out
}

// guessesOf returns what to search for when one word is wrong: beside others, the first half of it and they alone; for a word
// that stands alone, beginnings of it, and it with two of its first letters exchanged or one of them left out.
func guessesOf(word []rune, rest []string) []string {
	half := string(word[:(len(word)+1)/2])
	if len(rest) > 0 {
		others := strings.Join(rest, " ")
		return []string{others + " " + half, others}
	}
	out := []string{half}
	if n := len(word) - 2; n > len([]rune(half)) {
		out = append(out, string(word[:n]))
	}
	for i := 0; i < 3; i++ {
		swapped := slices.Clone(word)
		swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
		out = append(out, string(swapped))
	}
	for i := 0; i < 3; i++ {
		out = append(out, string(slices.Delete(slices.Clone(word), i, i+1)))
	}
	return out
}
