package neo4j

import "strings"

// sortKey makes a text that the server orders as Go orders the original: by code points. By itself the server does so
// only for some texts: those that it holds as UTF-16, such as the items of a list, it compares by code units, in which
// characters beyond U+FFFF come before those from U+E000 on. sortKey puts U+FFFF before each character beyond, and U+0000
// behind U+FFFF itself, which comes out right either way. Nearly every text stays as it is, and what a text begins with
// or contains stays too.
func sortKey(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= lastOfPlane }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if r > lastOfPlane {
			b.WriteRune(lastOfPlane)
		}
		b.WriteRune(r)
		if r == lastOfPlane {
			b.WriteByte(0)
		}
	}
	return b.String()
}

const lastOfPlane = '\uFFFF'
