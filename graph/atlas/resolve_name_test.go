package atlas

import "testing"

func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		reason, a, b string
		want         float64
	}{
		{"the same", "energy", "energy", 1},
		{"a letter is wrong in a word of five", "ocean", "oceen", 0.95},
		{"a letter is missing, and five are left", "energy", "enrgy", 0.95},
		{"a letter is wrong in a word of four: that is another word", "bonn", "bohn", 0},
		{"two have changed places", "solvay", "sovlay", 0.95},
		{"two are wrong in a word of eight", "atlantic", "attantik", 0.88},
		{"two are missing, and seven are left", "institute", "institt", 0},
		{"two are wrong in a word of seven", "science", "sziense", 0},
		{"three are wrong in a long word", "technology", "tekhnolugi", 0},
		{"a digit is wrong: that is another thing", "horizon2020", "horizon2021", 0},
		{"the beginning of a word", "inst", "institute", 0.80},
		{"only the asked may be cut short", "institute", "inst", 0},
		{"two letters are the beginning of too much", "in", "institute", 0},
	} {
		if got := likeness(c.a, c.b); got != c.want {
			t.Errorf("%s: %s and %s are alike by %v, want %v", c.reason, c.a, c.b, got, c.want)
		}
	}
}
