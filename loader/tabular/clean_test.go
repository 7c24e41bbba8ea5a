package tabular

import "testing"

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"", "", "nothing"},
		{"CNRS", "CNRS", "plain text"},
		{" CNRS ", "CNRS", "blanks around"},
		{"a  b", "a b", "a run of blanks is one"},
		{"a\u00a0\r\n\tb", "a b", "no-break spaces, line ends and tabs are blanks"},
		{"a\x00b\x1bc\x7fd\u0085e", "abcd e", "control characters go; next line is a blank"},
		{"a\u200bb", "ab", "a zero-width space"},
		{"a\u2060b", "ab", "a word joiner"},
		{"\ufeffab", "ab", "a byte order mark"},
		{"a\u00adb", "ab", "a soft hyphen"},
		{"a\u200e\u200fb", "ab", "marks of direction"},
		{"a\u200cb\u200dc", "abc", "joiners between Latin letters, which do not join"},
		{"\u200cab", "ab", "a joiner before everything"},
		{"نامه\u200cها", "نامه\u200cها", "a non-joiner between Arabic letters, where it is a part of the spelling"},
		{"क्\u200dष", "क्\u200dष", "a joiner between Devanagari letters"},
		{"&amp;", "&", "an entity"},
		{"&amp;lt;", "&lt;", "entities are resolved once"},
		{"R&D", "R&D", "an ampersand is no entity"},
		{"?a=1&copy=2", "?a=1&copy=2", "without a semicolon it is none"},
		{"&#233;cole &eacute;", "école é", "by number and by name"},
		{"a &nbsp; b", "a b", "blanks that are written as entities"},
		{"é  è", "é è", "accents stay"},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%q is %q, want %q: %s", c.in, got, c.want, c.why)
		}
	}
}
