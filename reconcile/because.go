package reconcile

import (
	"fmt"
	"strings"
)

// Because returns why two records were joined, as evidence has it: the score, then the reasons in a few words.
func (j Join) Because() string {
	parts := make([]string, len(j.Reasons))
	for i, r := range j.Reasons {
		if parts[i] = shortReasons[r.Code]; r.Against {
			parts[i] = "but " + parts[i]
		}
	}
	return fmt.Sprintf("%.2f: %s", j.Score, strings.Join(parts, ", "))
}
