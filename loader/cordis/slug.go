package cordis

import (
	"strings"

	"entente/graph"
)

// slug returns a code of the publisher as part of an id: lower case, with '-' for whatever an id cannot have.
func slug(code string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(code) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '.', r == '_':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-._")
}

// prefixed returns the id whose slug is prefix and the slug of a code, and no id for a code without letters or digits.
func prefixed(prefix graph.ID, code string) graph.ID {
	s := slug(code)
	if s == "" {
		return ""
	}
	return prefix + graph.ID(s)
}

func projectID(number string) graph.ID { return prefixed("project:cordis-", number) }
