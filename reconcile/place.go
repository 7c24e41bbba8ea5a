package reconcile

import (
	"math"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"entente/graph"
	"entente/graph/naming"
)

// From where on two places are surely two towns, or of two countries.
const (
	otherTown = 120.0  // kilometres
	otherLand = 1000.0 // kilometres: as far as hardly a country reaches
)

// point is a place on the globe, in degrees.
type point struct{ lat, lng float64 }

// parsePoint reads coordinates as facts have them.
func parsePoint(s string) (p point, ok bool) {
	p.lat, p.lng, ok = graph.ParseCoordinates(s)
	return p, ok
}

// nearest returns the least distance between a place of one and a place of the other; ok is false where one has none.
func nearest(a, b []point) (km float64, ok bool) {
	km = math.Inf(1)
	for _, p := range a {
		for _, q := range b {
			km = min(km, graph.Kilometres(p.lat, p.lng, q.lat, q.lng))
		}
	}
	return km, !math.IsInf(km, 1)
}

// towns are the words of the towns of two records, as their names may have them.
type towns struct{ whole, stems []string }

// townsOf returns the words of the towns of records that lie in one; nothing where they do not.
func townsOf(a, b *surroundings) towns {
	var t towns
	if a == nil || b == nil {
		return t
	}
	if km, ok := nearest(a.points, b.points); (!ok || km > graph.SameTown) && commonCity(a.cities, b.cities) == "" {
		return t
	}
	for _, city := range slices.Concat(a.cities, b.cities) {
		for _, w := range city {
			if len(w) < 3 || naming.Everyday(w) {
				continue
			}
			t.whole = appendNew(t.whole, w)
			if stem := strings.TrimRight(w, "aeiouy"); len(stem) >= leastStem {
				t.stems = appendNew(t.stems, stem)
			}
		}
	}
	return t
}

// leastStem is how much of the name of a town must be left when its ending is taken off, and mostEnding how much a word may have
// more: Szeged, szegedi; Opole, opolskiego.
const (
	leastStem  = 4
	mostEnding = 6
)

// has reports whether a word names one of the towns.
func (t towns) has(word string) bool {
	if slices.Contains(t.whole, word) {
		return true
	}
	return slices.ContainsFunc(t.stems, func(stem string) bool {
		return strings.HasPrefix(word, stem) && len(word) <= len(stem)+mostEnding
	})
}

// landWords keeps what countryWords has returned, by code: records of one country share it.
var landWords sync.Map

// countryWords returns the words by which names say in which country a body is: its code, and its names in English and in French. The
// caller must not alter them.
func countryWords(code string) []string {
	if code == "" {
		return nil
	}
	if words, ok := landWords.Load(code); ok {
		return words.([]string)
	}
	words := newCountryWords(code)
	landWords.Store(code, words)
	return words
}

func newCountryWords(code string) []string {
	out := []string{strings.ToLower(code)}
	switch code {
	case "GB":
		out = append(out, "uk")
	case "GR":
		out = append(out, "hellas")
	}
	region, err := language.ParseRegion(code)
	if err != nil {
		return out
	}
	for _, tag := range []language.Tag{language.English, language.French} {
		out = append(out, naming.Words(display.Regions(tag).Name(region))...)
	}
	return out
}

// addPoint takes the coordinates of a site.
func (s *surroundings) addPoint(site *graph.Entity) {
	if p, ok := parsePoint(site.Attribute(graph.PropCoordinates)); ok && len(s.points) < mostPoints {
		s.points = append(s.points, p)
	}
}

// mostPoints bounds the places of one body that are compared.
const mostPoints = 8
