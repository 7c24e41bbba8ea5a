package spelling

import "testing"

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"", "", "nothing"},
		{"École  Normale", "ecole normale", "case, accents and surplus blanks go"},
		{"Straße", "strasse", "case folding, not lower-casing"},
		{"Łódź Ø", "lodz o", "letters that do not decompose"},
		{"ETH\u200bZ", "ethz", "zero-width characters"},
		{"a\u00a0b", "a b", "no-break space is a blank"},
		{"l’Europe", "l'europe", "typographic apostrophe"},
		{"ﬁ", "fi", "ligature"},
		{"🧪 Lab", "🧪 lab", "emoji stay"},
		{" x ", "x", "blanks around"},
		{"Œuvre", "oeuvre", "French ligature"},
		{"𝔘nicode", "unicode", "letters that are capitals only once decomposed"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q: %s", c.in, got, c.want, c.why)
		}
		if once := Fold(c.in); Fold(once) != once {
			t.Errorf("Fold is not idempotent on %q", c.in)
		}
	}
}
