package graph_test

import (
	"testing"

	"entente/graph"
)

// TestKilometres has distances that an atlas gives.
func TestKilometres(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		from, to float64
	}{
		{"48.8566,2.3522", "50.8503,4.3517", 260, 268},      // Paris, Brussels
		{"51.5074,-0.1278", "40.7128,-74.0060", 5560, 5580}, // London, New York
		{"10,179.9", "10,-179.9", 20, 23},                   // over the date line
		{"1,2", "1,2", 0, 0},
	} {
		aLat, aLon, ok1 := graph.ParseCoordinates(c.a)
		bLat, bLon, ok2 := graph.ParseCoordinates(c.b)
		if km := graph.Kilometres(aLat, aLon, bLat, bLon); !ok1 || !ok2 || km < c.from || km > c.to {
			t.Errorf("%s to %s: %.1f km, want %v to %v", c.a, c.b, km, c.from, c.to)
		}
	}
	for _, nowhere := range []string{"", "1", "north,2", "1,east"} {
		if _, _, ok := graph.ParseCoordinates(nowhere); ok {
			t.Errorf("%q is a place", nowhere)
		}
	}
}
