package graph

import (
	"math"
	"strings"
)

// SameTown is how many kilometres two places of one town may lie apart: registers give the middle of a town, others its suburb.
const SameTown = 25.0

// ParseCoordinates returns latitude and longitude in degrees, and whether s holds them.
func ParseCoordinates(s string) (lat, lon float64, ok bool) {
	a, b, found := strings.Cut(s, ",")
	lat, ok1 := ParseNumber(a)
	lon, ok2 := ParseNumber(b)
	return lat, lon, found && ok1 && ok2 && math.Abs(lat) <= 90 && math.Abs(lon) <= 180
}

// Kilometres returns the distance of two places, in degrees, over the globe: by the haversine formula, with the mean radius of the
// earth.
func Kilometres(lat, lon, otherLat, otherLon float64) float64 {
	const radius, degree = 6371.0088, math.Pi / 180
	dLat, dLon := (otherLat-lat)*degree, (otherLon-lon)*degree
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(lat*degree)*math.Cos(otherLat*degree)*math.Pow(math.Sin(dLon/2), 2)
	return 2 * radius * math.Asin(min(1, math.Sqrt(h)))
}
