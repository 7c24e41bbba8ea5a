package atlas

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"entente/graph"
	"entente/graph/naming"
)

// Bounds of what is looked up of one affiliation text.
const (
	maxSegments    = 16
	maxSegmentHits = 12
	// mostCountrySegments is how many segments from the end may name the country: "Hong Kong SAR, China".
	mostCountrySegments = 3
)

// affiliation is a text as authors write it under their names: bodies, from the smallest to the largest, then the town and the country.
type affiliation struct {
	segments []string // in the order of the text, without the country
	country  []string // those that it says; none where it says none
	words    []string // of the whole text
}

// parseAffiliation takes a text apart at commas, semicolons, bars and dashes. What stands in brackets is a segment of its own: an
// acronym, or a town.
func parseAffiliation(text string) affiliation {
	text = emails.ReplaceAllString(naming.Unescape(text), " ")
	a := affiliation{words: naming.Words(text)}
	text = separators.Replace(brackets.ReplaceAllString(text, "; $1;"))
	for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;|\n\t", r) }) {
		s = strings.Trim(strings.TrimSpace(s), ".: ")
		if strings.IndexFunc(s, unicode.IsLetter) >= 0 {
			a.segments = append(a.segments, s)
		}
	}
	for i := len(a.segments) - 1; i >= max(0, len(a.segments)-mostCountrySegments); i-- {
		if country, whole := countryIn(a.segments[i]); country != "" {
			a.country = append(a.country, country)
			if whole {
				a.segments = slices.Delete(a.segments, i, i+1)
			}
		}
	}
	a.segments = a.segments[:min(len(a.segments), maxSegments)]
	return a
}

// pieces returns of how many pieces the text is.
func (a affiliation) pieces() int { return len(a.segments) + len(a.country) }

var (
	emails     = regexp.MustCompile(`\S+@\S+`)
	brackets   = regexp.MustCompile(`[(\[]([^()\[\]]*)[)\]]`)
	separators = strings.NewReplacer(" - ", ";", " – ", ";", "—", ";", " / ", ";", "·", ";", "•", ";")
)

// countryIn returns the country that a segment names, as a whole or by its last words ("75005 Paris France").
func countryIn(segment string) (code string, whole bool) {
	var words []string
	for _, w := range strings.Fields(strings.ReplaceAll(segment, ".", ". ")) {
		if strings.IndexFunc(w, unicode.IsDigit) < 0 {
			words = append(words, strings.Trim(w, "."))
		}
	}
	for n := min(len(words), 4); n > 0; n-- {
		name := strings.Join(words[len(words)-n:], " ")
		if n == 1 && len(name) == 2 && name != "UK" {
			continue // CA is a state, and a country
		}
		if code := nations[strings.ToLower(name)]; code != "" {
			return code, n == len(words)
		}
		if code, err := graph.ParseCountry(name); err == nil {
			return code, n == len(words)
		}
	}
	return "", false
}

// nations are names that authors give for a country where ISO 3166 has none, or another.
var nations = map[string]string{
	"england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "u k": "GB", "korea": "KR", "p r china": "CN", "pr china": "CN",
	"u s a": "US", "u s": "US", "uae": "AE", "deutschland": "DE", "espana": "ES", "españa": "ES", "italia": "IT", "brasil": "BR", "méxico": "MX",
	"mexico": "MX", "the netherlands": "NL", "osterreich": "AT", "österreich": "AT", "schweiz": "CH", "polska": "PL", "portugal": "PT",
}
