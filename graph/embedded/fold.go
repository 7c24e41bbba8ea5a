package embedded

import (
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// fold is graph.Fold, sooner for ASCII, which most texts are.
func fold(s string) string {
	if !isASCII(s) {
		return graph.Fold(s)
	}
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// prefold returns the folded text, and texts of the few characters that another folding would change as they are.
func prefold(s string) string {
	f := fold(s)
	if isASCII(s) || graph.Fold(f) == f {
		return f
	}
	return s
}
