package graph

import "strings"

// Listed returns words as a sentence lists them, with and before the last one, such as " and ": GET, HEAD and POST.
func Listed(words []string, and string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + and + words[last]
}
