package graph

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"entente/graph/spelling"
)

// ParseCountry returns the ISO 3166-1 alpha-2 code of a country that a person or a register wrote: a code of two or three letters,
// EL and UK as the EU writes them, or a name in English or French, whatever its case and accents. NA is Namibia. It returns
// INVALID_ARGUMENT for anything else. Loaders, conditions and searches all read countries by it.
func ParseCountry(s string) (string, error) {
	name := strings.Join(spelling.Terms(s), " ")
	key := countryKey(s)
	if code := countryNames()[key]; code != "" {
		return code, nil
	}
	if why := noCountry[key]; why != "" {
		return "", Errorf(CodeInvalidArgument, "%s is not a country, but %s", Clip(s), why)
	}
	if n := len(name); n == 2 || n == 3 {
		if r, err := language.ParseRegion(name); err == nil && r.IsCountry() {
			if code := r.Canonicalize().String(); IsCountryCode(code) { // not of what is no country any more
				return code, nil
			}
		}
	}
	return "", Errorf(CodeInvalidArgument, "%s is not a country; write an ISO 3166-1 code such as FR, or a name in English or French", Clip(s))
}

// IsCountryCode reports whether s is one of the 249 alpha-2 codes that ISO 3166-1 assigns, or XK, by which the EU and others know
// Kosovo, in capitals.
func IsCountryCode(s string) bool { return countryCodes()[s] }

// reservedCodes are those that the Unicode CLDR has for places and unions and that ISO 3166-1 assigns to none: its exceptional reservations.
var reservedCodes = []string{"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"}

var countryCodes = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			r, err := language.ParseRegion(code)
			if err != nil || !r.IsCountry() || r.Canonicalize() != r || slices.Contains(reservedCodes, code) {
				continue // a group, or an old code of a country that has another now
			}
			if display.Regions(language.English).Name(r) != "" { // not what is no country any more
				m[code] = true
			}
		}
	}
	return m
})

// countryKey returns a name as it is compared: without case, accents, signs, articles and the order of its words, so that "Korea,
// Republic of" is "Republic of Korea". "Saint" and "St." are one word, and so are "&" and "and".
func countryKey(s string) string {
	words := slices.DeleteFunc(spelling.Terms(s), func(w string) bool { return slices.Contains(countryFillers, w) })
	for i, w := range words {
		if w == "st" {
			words[i] = "saint"
		}
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// countryFillers are words without which names of countries are as distinct.
var countryFillers = []string{"the", "of", "and", "la", "le", "les", "l", "de", "du", "des", "d", "et"}

// countryNames returns the code of each country by its folded names. Codes that ISO gives to nobody, or that it has under
// another name, stand among them.
var countryNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for code := range countryCodes() {
		r := language.MustParseRegion(code)
		for _, tag := range []language.Tag{language.English, language.French} {
			m[countryKey(display.Regions(tag).Name(r))] = code
		}
	}
	for code, names := range officialNames {
		for _, name := range names {
			m[countryKey(name)] = code
		}
	}
	delete(m, "")
	return m
})
