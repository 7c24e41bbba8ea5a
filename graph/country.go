package graph

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"entente/graph/spelling"
)

// ParseCountry returns the ISO 3166-1 alpha-2 code of a country that a person wrote: a code of two or three letters, EL and
// UK as the EU writes them, or a name in English or French, whatever its case and accents. It returns INVALID_ARGUMENT for
// anything else.
func ParseCountry(s string) (string, error) {
	name := strings.Join(spelling.Terms(s), " ")
	if code := countryNames()[name]; code != "" {
		return code, nil
	}
	if n := len(name); n == 2 || n == 3 {
		if r, err := language.ParseRegion(name); err == nil && r.IsCountry() {
			if r = r.Canonicalize(); display.Regions(language.English).Name(r) != "" { // not of what is no country any more
				return r.String(), nil
			}
		}
	}
	return "", Errorf(CodeInvalidArgument, "%s is not a country; write an ISO 3166-1 code such as FR, or a name in English or French", Clip(s))
}

// countryNames returns the code of each country by its folded names. Codes that ISO gives to nobody, or that it has under
// another name, stand among them.
var countryNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			r, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !r.IsCountry() || r.Canonicalize() != r {
				continue // a group, or an old code of a country that has another now
			}
			for _, tag := range []language.Tag{language.English, language.French} {
				m[strings.Join(spelling.Terms(display.Regions(tag).Name(r)), " ")] = r.String()
			}
		}
	}
	for name, code := range map[string]string{
		"el": "GR", "uk": "GB", "great britain": "GB", "united states of america": "US", "czech republic": "CZ",
		"the netherlands": "NL", "holland": "NL", "russian federation": "RU", "republic of korea": "KR",
		"turkey": "TR", "republique tcheque": "CZ", "etats unis d amerique": "US", "grande bretagne": "GB",
	} {
		m[name] = code
	}
	delete(m, "")
	return m
})
