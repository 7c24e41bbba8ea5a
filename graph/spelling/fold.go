package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it is compared: without case, accents, ligatures, zero-width characters and surplus blanks
// ("École  Normale" → "ecole normale", "Straße" → "strasse"). Folding a folded text changes nothing.
func Fold(s string) string {
	switch {
	case isPlain(s):
		return s
	case isASCII(s):
		return strings.Join(strings.Fields(strings.ToLower(s)), " ")
	}
	return foldAny(s)
}

// foldAny is Fold for texts of any characters.
func foldAny(s string) string {
	t := transform.Chain(norm.NFKD, runes.Remove(runes.Predicate(Ignorable)))
	out, _, err := transform.String(t, cases.Fold().String(s))
	if err != nil {
		out = strings.ToLower(s)
	}
	out = cases.Fold().String(out) // what decomposition brought to light: 𝔘 is a capital U only now
	out = letters.Replace(out)
	return strings.Join(strings.Fields(norm.NFKC.String(out)), " ")
}

// letters are those that Unicode does not decompose but a keyboard without them writes otherwise.
var letters = strings.NewReplacer("ø", "o", "đ", "d", "ð", "d", "ł", "l", "ı", "i", "æ", "ae", "œ", "oe", "þ", "th",
	"’", "'", "‘", "'", "ʼ", "'")

func Ignorable(r rune) bool {
	return unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isPlain reports whether folding would change nothing: lower-case ASCII with single blanks inside.
func isPlain(s string) bool {
	blank := true
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z', c >= utf8.RuneSelf, c == '\t', c == '\n', c == '\r', c == '\v', c == '\f':
			return false
		case c == ' ':
			if blank {
				return false
			}
			blank = true
		default:
			blank = false
		}
	}
	return !blank || s == ""
}

// Terms returns the words of s in the form in which they are searched: folded, split at everything that is neither
// letter nor digit, each once, in the order of their first occurrence. "E2P2L (Shanghai)" → e2p2l, shanghai.
func Terms(s string) []string {
	words := strings.FieldsFunc(Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	seen := make(map[string]bool, len(words))
	out := words[:0]
	for _, w := range words {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}
