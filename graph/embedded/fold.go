package embedded

import "entente/graph"

// prefold returns the folded text, and texts of the few characters that another folding would change as they are.
func prefold(s string) string {
	if f := graph.Fold(s); graph.Fold(f) == f {
		return f
	}
	return s
}
