package graph

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestDigestTellsPartsApart(t *testing.T) {
	for _, tt := range []struct {
		a, b []string
		why  string
	}{
		{[]string{"ab", "c"}, []string{"a", "bc"}, "each part is preceded by its length"},
		{[]string{"a", ""}, []string{"a"}, "an empty part counts"},
		{[]string{"", "a"}, []string{"a", ""}, "and so does its place"},
		{[]string{"a\x00\x00\x00\x01b"}, []string{"a", "b"}, "a part cannot pretend to be two"},
		{nil, []string{""}, "nothing is not one empty part"},
	} {
		if DigestID("fact", tt.a...) == DigestID("fact", tt.b...) {
			t.Errorf("%q and %q have one digest: %s", tt.a, tt.b, tt.why)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{"", "a", "b", "ab", "\x00\x00\x00\x01a"}), 0, 4)
		a, b := parts.Draw(t, "a"), parts.Draw(t, "b")
		if (DigestID("fact", a...) == DigestID("fact", b...)) != slices.Equal(a, b) {
			t.Fatalf("%q and %q", a, b)
		}
	})
}

// TestDigestNeverChanges pins one digest: ids are kept in stores, in addresses and in what others cite.
func TestDigestNeverChanges(t *testing.T) {
	if got, want := DigestID("fact", "institution:cnrs", "founded", "1939"), ID("fact:mg7ohaqh74srguk7rpy2"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
