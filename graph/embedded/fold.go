package embedded

import (
	"entente/graph/naming"
	"entente/graph/spelling"
)

// prefold returns the folded text, and texts of the few characters that another folding would change, or a reference of HTML, as
// they are.
func prefold(s string) string {
	if naming.Unescape(s) != s {
		return s
	}
	if f := spelling.Fold(s); spelling.Fold(f) == f && naming.Unescape(f) == f {
		return f
	}
	return s
}
