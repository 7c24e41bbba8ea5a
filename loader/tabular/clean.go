package tabular

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns a cell as a text of the graph: HTML entities resolved once, zero-width characters and control characters
// removed, each run of blanks (NBSP and line ends among them) one blank, none at the ends.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	s = unescape(s)
	var b strings.Builder
	b.Grow(len(s))
	blank, last := false, rune(0)
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			blank = true
			continue
		case invisible(r, last), unicode.IsControl(r):
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank, last = false, r
		b.WriteRune(r)
	}
	return b.String()
}

// invisible reports whether r has no width and no meaning here. Joiners have one in scripts that join their letters.
func invisible(r, before rune) bool {
	switch r {
	case '\u200b', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u200f':
		return true
	case '\u200c', '\u200d':
		return before < 0x0600
	}
	return false
}

// isClean is the way of most cells: ASCII with single blanks inside and no entity.
func isClean(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == '&' || c == ' ' && s[i+1] == ' ' {
			return false
		}
	}
	return true
}

// longestEntity is that of HTML: &CounterClockwiseContourIntegral;
const longestEntity = 33

// unescape resolves entities that end with a semicolon. Those that HTML lets end without one would change addresses:
// "?a=1&copy=2".
func unescape(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		end := 1
		for end < len(s) && end < longestEntity && (s[end] == '#' && end == 1 || alphanumeric(s[end])) {
			end++
		}
		if end == len(s) || s[end] != ';' {
			b.WriteByte('&')
			s = s[1:]
			continue
		}
		whole, ok := s[:end+1], false
		if resolved := html.UnescapeString(whole); resolved != whole && !strings.Contains(resolved, ";") {
			b.WriteString(resolved)
			ok = true
		}
		if !ok {
			b.WriteString(whole)
		}
		s = s[end+1:]
	}
}

func alphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// firstRunes returns at most n characters of s.
func firstRunes(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n]) + "…"
}
