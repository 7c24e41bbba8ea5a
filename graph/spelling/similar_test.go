package spelling

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSimilar(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"Joint Research Center", "Joint Research Centre", true, "two letters of nineteen"},
		{"JRC-CNRS", "JRC – CNRS", true, "punctuation and blanks say nothing"},
		{"École", "ecole", true, "nor do case and accents"},
		{"Œuvre", "oeuvre", true, "nor ligatures"},
		{"Horizon 2020", "Horizon 2030", false, "other digits are another thing"},
		{"UMI 3654", "UMI3654", true, "the same digits"},
		{"FP7", "FP8", false, "even where only one differs"},
		{"CNRS", "CERN", false, "short names allow no edit"},
		{"ESA", "ESO", false, "not even one"},
		{"Lyon", "Lion", false, "nor do four letters"},
		{"Paris", "Pares", true, "five letters allow one"},
		{"Ispra", "Geel", false, "two places"},
		{"", "", true, "nothing is nothing"},
		{"", "a", false, "and not something"},
		{"---", "...", true, "nothing but punctuation"},
		{strings.Repeat("a", 200), strings.Repeat("a", 199) + "b", true, "200 letters are compared one by one"},
		{strings.Repeat("a", 201), strings.Repeat("a", 200) + "b", false, "more are not"},
		{strings.Repeat("a", 300), strings.Repeat("a", 299) + "b", false, "long texts must be alike"},
		{strings.Repeat("a", 300), strings.Repeat("A", 300), true, "and may be alike only when folded"},
	} {
		if got := Similar(tt.a, tt.b); got != tt.want || Similar(tt.b, tt.a) != got {
			t.Errorf("similar(%.30q, %.30q) = %v: %s", tt.a, tt.b, got, tt.why)
		}
	}
}

func TestLevenshteinIsADistance(t *testing.T) {
	word := rapid.SliceOfN(rapid.SampledFrom([]rune("abc")), 0, 6)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := word.Draw(t, "a"), word.Draw(t, "b"), word.Draw(t, "c")
		ab := Distance(a, b)
		if ab != slowLevenshtein(a, b) || ab != Distance(b, a) || Distance(a, a) != 0 {
			t.Fatalf("%q to %q: %d, by definition %d", string(a), string(b), ab, slowLevenshtein(a, b))
		}
		if ab > Distance(a, c)+Distance(c, b) {
			t.Fatalf("from %q to %q it is shorter over %q", string(a), string(b), string(c))
		}
	})
}

// slowLevenshtein is the definition.
func slowLevenshtein(a, b []rune) int {
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	case a[0] == b[0]:
		return slowLevenshtein(a[1:], b[1:])
	}
	return 1 + min(slowLevenshtein(a[1:], b), slowLevenshtein(a, b[1:]), slowLevenshtein(a[1:], b[1:]))
}
