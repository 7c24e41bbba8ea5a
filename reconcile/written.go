package reconcile

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"entente/graph/naming"
	"entente/graph/spelling"
)

// careOf is how a postal address begins that stands where an acronym is asked for: c/o, and as French, German and Italian have it.
var careOf = regexp.MustCompile(`(?i)^\s*(c\s*/\s*o\b|(chez|bei|presso)\s)`)

// inCareOf reports whether a label is the address of somebody's host, who is somebody else. Names may begin with chez, bei or presso;
// acronyms do not.
func inCareOf(label string, acronym bool) bool {
	begin := strings.ToLower(careOf.FindString(label))
	return begin != "" && (acronym || strings.Contains(begin, "/"))
}

// writings returns the words of a name, folded: as they are written, and with the umlauts as capitals have them, so that Möve is move and
// moeve, and MOVE is not moeve.
func writings(name string) []string {
	lower := strings.ToLower(name)
	words := func(s string) []string {
		return strings.FieldsFunc(spelling.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	}
	return append(words(lower), words(asCapitals.Replace(lower))...)
}

var asCapitals = strings.NewReplacer("ä", "ae", "ö", "oe", "ø", "oe", "ü", "ue", "å", "aa")

// writtenAlike reports whether two records have a word in common as it is written that Words gives as the given one: it is not one only
// when what may be an umlaut is taken for one.
func writtenAlike(a, b *record, word string) bool {
	for _, x := range a.written {
		if slices.Contains(b.written, x) && slices.Equal(naming.Of(naming.Words(x)).Words, []string{word}) {
			return true
		}
	}
	return false
}
