package neo4j

import "strings"

// The server compares texts by code points, as Go does, where they are a property or a parameter; but it compares the
// texts of a list by UTF-16 code units, in which the characters beyond U+FFFF come before those from U+E000 on.
// listKey makes a text whose order is that of the original either way: it puts U+FFFF before each character beyond, and
// U+0000 behind U+FFFF itself. Nearly every text stays as it is. What a text contains or begins with stays too.
func listKey(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= lastOfPlane }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r > lastOfPlane:
			b.WriteRune(lastOfPlane)
			b.WriteRune(r)
		case r == lastOfPlane:
			b.WriteRune(r)
			b.WriteByte(0)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

const lastOfPlane = '\uFFFF'
