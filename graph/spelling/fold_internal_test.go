package spelling

import (
	"testing"

	"pgregory.net/rapid"
)

// TestFoldOfASCII holds the short way for ASCII to the long one.
func TestFoldOfASCII(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.ByteRange(0, 0x7f)).Draw(t, "text"))
		if got, want := Fold(s), foldAny(s); got != want {
			t.Fatalf("%q folds to %q, want %q", s, got, want)
		}
	})
}
