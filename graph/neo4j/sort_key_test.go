package neo4j

import (
	"cmp"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

// TestSortKey: keys are in the order of their texts by code points and by UTF-16 code units, and contain what their
// texts contain.
func TestSortKey(t *testing.T) {
	texts := rapid.StringOf(rapid.RuneFrom([]rune("a\x00z\u00e9\ud7ff\ue000\uf900\uff21\ufffe\uffff\U00010000\U00010001\U0001f9ea\U0010ffff")))
	rapid.Check(t, func(t *rapid.T) {
		a, b := texts.Draw(t, "a"), texts.Draw(t, "b")
		x, y := sortKey(a), sortKey(b)
		want := cmp.Compare(a, b)
		if got := cmp.Compare(x, y); got != want {
			t.Errorf("by code points: %d, want %d", got, want)
		}
		if got := compareUnits(utf16.Encode([]rune(x)), utf16.Encode([]rune(y))); got != want {
			t.Errorf("by code units: %d, want %d", got, want)
		}
		if strings.Contains(a, b) != strings.Contains(x, y) || strings.HasPrefix(a, b) != strings.HasPrefix(x, y) {
			t.Errorf("%q and %q contain each other otherwise than %q and %q", x, y, a, b)
		}
	})
	if strings.Contains(sortKey("\uffff"), sortKey("\x00")) {
		t.Error("the key of U+FFFF contains that of U+0000")
	}
	if s := "École 研究所 Ａ"; sortKey(s) != s {
		t.Errorf("sortKey(%q) = %q", s, sortKey(s))
	}
}

func compareUnits(a, b []uint16) int {
	for i := range min(len(a), len(b)) {
		if c := cmp.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}
