package neo4j

import "strings"

// sortKey makes a text that the server orders as Go orders the original: by code points. By itself the server does so
// only for some texts: those that it holds as UTF-16, such as the items of a list, it compares by code units, in which
// characters beyond U+FFFF come before those from U+E000 on. sortKey puts U+FFFF before each character beyond. U+FFFF
// itself and U+10000, the first beyond, are told apart by one character more, which is beyond as well. Nearly every text
// stays as it is. As no key begins within the key of a character, one key contains another, or begins with it, where
// the texts do.
func sortKey(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= lastOfPlane }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if r >= lastOfPlane {
			b.WriteRune(lastOfPlane)
		}
		switch r {
		case lastOfPlane:
			b.WriteString(string([]rune{firstBeyond, firstBeyond}))
		case firstBeyond:
			b.WriteString(string([]rune{firstBeyond, firstBeyond + 1}))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

const (
	lastOfPlane = '\uFFFF'
	firstBeyond = '\U00010000'
)
