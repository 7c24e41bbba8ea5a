package reconcile

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"entente/graph"
	"entente/graph/naming"
)

// How far two places may lie apart to be one town, and from where on they are surely two.
const (
	sameTown  = 25.0   // kilometres: a register gives the town, another its suburb
	otherTown = 120.0  // kilometres
	otherLand = 1000.0 // kilometres: as far as hardly a country reaches
)

// point is a place on the globe, in degrees.
type point struct{ lat, lng float64 }

// parsePoint reads coordinates as facts have them: latitude, a comma, longitude.
func parsePoint(s string) (p point, ok bool) {
	lat, lng, found := strings.Cut(s, ",")
	if !found {
		return p, false
	}
	var err1, err2 error
	p.lat, err1 = strconv.ParseFloat(strings.TrimSpace(lat), 64)
	p.lng, err2 = strconv.ParseFloat(strings.TrimSpace(lng), 64)
	return p, err1 == nil && err2 == nil
}

// kilometres returns the distance over the globe by the haversine formula, with the mean radius of the earth.
func kilometres(a, b point) float64 {
	const radius, degree = 6371.0088, math.Pi / 180
	dLat, dLng := (b.lat-a.lat)*degree, (b.lng-a.lng)*degree
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(a.lat*degree)*math.Cos(b.lat*degree)*math.Pow(math.Sin(dLng/2), 2)
	return 2 * radius * math.Asin(min(1, math.Sqrt(h)))
}

// nearest returns the least distance between a place of one and a place of the other; ok is false where one has none.
func nearest(a, b []point) (km float64, ok bool) {
	km = math.Inf(1)
	for _, p := range a {
		for _, q := range b {
			km = min(km, kilometres(p, q))
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
	if km, ok := nearest(a.points, b.points); (!ok || km > sameTown) && commonCity(a.cities, b.cities) == "" {
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
