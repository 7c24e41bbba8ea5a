package curate

import (
	"regexp"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/proof"
	"entente/graph/spelling"
)

// longestTitle is the most characters of a first line that may be a title.
const longestTitle = 150

// title returns the first line of a text without marks of Markdown, or the name of the file where that is a sentence.
func title(text *proof.Text, otherwise string) string {
	for line := range strings.Lines(text.At(proof.Place{To: text.Len()})) {
		line = oneLine(strings.Trim(strings.TrimSpace(line), "#*_=- "))
		switch {
		case line == "":
			continue
		case len([]rune(line)) > longestTitle, strings.HasSuffix(line, "."):
			return otherwise
		}
		return line
	}
	return otherwise
}

// common are the words by which a text of some length shows its language.
var common = map[string][]string{
	"en": {"the", "of", "and", "to", "in", "is", "for", "with", "that", "by", "on", "its", "are", "was"},
	"fr": {"le", "la", "les", "des", "du", "et", "une", "est", "pour", "dans", "par", "sur", "aux", "qui", "au"},
}

// leastCommon is how many such words a text must have.
const leastCommon = 5

// language returns en or fr where a text has at least five common words of the one and twice as many as of the other; "" else.
func language(text *proof.Text) string {
	counts := map[string]int{}
	for _, w := range text.Words() {
		for lang, words := range common {
			if slices.Contains(words, w.Folded) {
				counts[lang]++
			}
		}
	}
	for lang, other := range map[string]string{"en": "fr", "fr": "en"} {
		if counts[lang] >= leastCommon && counts[lang] >= 2*counts[other] {
			return lang
		}
	}
	return ""
}

// months are the names of the months, folded, in English and French.
var months = func() map[string]int {
	out := map[string]int{}
	for _, lang := range []string{"en", "fr"} {
		for m := 1; m <= 12; m++ {
			name, _, _ := strings.Cut(graph.Date{Year: 2000, Month: uint8(m)}.InWords(lang), " ")
			out[spelling.Fold(name)] = m
		}
	}
	return out
}()

// dates finds 2026-05-12, 12 May 2026, 1er juin 2026, May 12, 2026 and January 6th 2026.
var dates = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})(?:er|st|nd|rd|th)? (\pL+),? (\d{4})\b|\b(\pL+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)

// firstDate returns the first day that a text names, and where.
func firstDate(text *proof.Text) (day graph.Date, at proof.Place, ok bool) {
	all := text.At(proof.Place{To: text.Len()})
	for _, m := range dates.FindAllStringSubmatchIndex(all, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return all[m[2*i]:m[2*i+1]]
		}
		year, month, number := part(1), part(2), part(3)
		if word := part(5) + part(7); word != "" {
			n, isMonth := months[spelling.Fold(word)]
			if !isMonth {
				continue
			}
			year, month, number = part(6)+part(9), twoDigits(n), part(4)+part(8)
			if len(number) == 1 {
				number = "0" + number
			}
		}
		day, err := graph.ParseDate(year + "-" + month + "-" + number)
		if err != nil {
			continue
		}
		from := len([]rune(all[:m[0]]))
		return day, proof.Place{From: from, To: from + len([]rune(all[m[0]:m[1]]))}, true
	}
	return graph.Date{}, proof.Place{}, false
}

func twoDigits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
