package spelling

import "strings"

// longestGuessed is the length of the longest text that can be a misspelling: what is longer is compared with nothing.
const longestGuessed = 480

// Nearest returns the name that is at most a third of its length away from s, "" where there is none; ties by name.
func Nearest(s string, names []string) string {
	if len(s) > longestGuessed {
		return ""
	}
	best, bestDistance := "", 0
	for _, n := range names {
		d := Distance([]rune(strings.ToLower(s)), []rune(strings.ToLower(n)))
		if d <= len(n)/3 && (best == "" || d < bestDistance || d == bestDistance && n < best) {
			best, bestDistance = n, d
		}
	}
	return best
}
