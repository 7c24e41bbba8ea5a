package table

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"entente/graph/spelling"
)

// longestSlug is how much of a cell stands in an id; the rest is told apart by a digest.
const longestSlug = 60

// slug returns a cell as part of an id: its words in lower case, joined by '-'. Letters outside ASCII are transliterated. What
// that would lose – letters of other scripts, signs such as + and #, all beyond 60 characters – is kept by a digest of the cell at the
// end, so that two cells have one slug only if they differ in nothing but case, the accents of Latin letters, and what separates
// words. It is "" for a cell without a letter, digit or sign.
func slug(cell string) string {
	key := nameKey(cell)
	words := strings.Join(strings.FieldsFunc(strings.ToLower(unidecode.Unidecode(unaccented(key))), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
	if words == unaccented(key) && len(words) <= longestSlug {
		return words
	}
	return shortened(words, unaccented(key), longestSlug)
}

// shortened returns the beginning of words with a digest of key behind it, together at most so long.
func shortened(words, key string, most int) string {
	const digits = 8
	sum := sha256.Sum256([]byte(key))
	digest := hex.EncodeToString(sum[:digits/2])
	if key == "" {
		return ""
	}
	words = strings.TrimRight(words[:min(len(words), most-digits-1)], "-")
	return strings.TrimLeft(words+"-"+digest, "-")
}

// nameKey returns a name as two rows are compared by it: without case, and with one '-' for whatever separates words. Accents stay.
func nameKey(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(folded(name)) {
		switch {
		case separates(r):
			gap = b.Len() > 0
			continue
		case unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// folded is without case, also of what only decomposition brings to light: № is no.
func folded(s string) string {
	return cases.Fold().String(norm.NFKD.String(cases.Fold().String(s)))
}

// unaccented returns a key with Latin letters as a keyboard without accents writes them. Marks on letters of other scripts are
// letters of their own (й is not и), or vowels, and stay.
func unaccented(key string) string {
	var b strings.Builder
	latin := true
	for _, r := range norm.NFD.String(key) {
		if unicode.Is(unicode.Mn, r) {
			if !latin {
				b.WriteRune(r)
			}
			continue
		}
		latin = r < utf8.RuneSelf || unicode.Is(unicode.Latin, r)
		if latin && r >= utf8.RuneSelf {
			b.WriteString(spelling.Fold(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// separates reports whether a character only separates words. Others, such as + # & @, are part of a name.
func separates(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || strings.ContainsRune(`.,;:/'"()[]_`+"‘’‚‛“”„‟«»‹›ʼ·•…", r)
}
