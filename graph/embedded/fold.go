package embedded

import (
	"entente/graph/spelling"
)

// prefold returns the folded text, and texts of the few characters that another folding would change as they are.
func prefold(s string) string {
	if f := spelling.Fold(s); spelling.Fold(f) == f {
		return f
	}
	return s
}
