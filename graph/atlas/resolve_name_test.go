package atlas

import (
	"strings"
	"testing"
)

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
		{"the first two have", "solvay", "oslvay", 0.95},
		{"the last two have", "solvay", "solvya", 0.95},
		{"two pairs have", "solvay", "osvlay", 0},
		{"two that are no neighbours have", "solvay", "losvay", 0},
		{"and one is missing", "solvay", "oslva", 0},
		{"200 bytes are compared", strings.Repeat("a", 199) + "b", strings.Repeat("a", 200), 0.95},
		{"more are not", strings.Repeat("a", 200) + "b", strings.Repeat("a", 201), 0},
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
