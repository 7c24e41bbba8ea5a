package cordis

import (
	"strings"

	"entente/graph"
)

// parseAmount returns an amount of money, and whether s is one. Comma and dot both part the decimals, as releases mix them
// in one column; where both stand, or one stands twice, the earlier ones part the thousands. Amounts below 0 are none.
func parseAmount(s string) (float64, bool) {
	s = strings.ReplaceAll(s, " ", "")
	decimal := strings.LastIndexAny(s, ",.")
	if decimal < 0 {
		return plainAmount(s)
	}
	whole, rest := s[:decimal], s[decimal+1:]
	if strings.ContainsAny(whole, ",.") {
		if !thousands(whole) {
			return 0, false
		}
		if strings.IndexByte(whole, s[decimal]) >= 0 { // 1.234.567: the last is no decimal point either
			if len(rest) != 3 {
				return 0, false
			}
			return plainAmount(dropSeparators(s))
		}
	}
	if rest == "" {
		return plainAmount(dropSeparators(whole))
	}
	return plainAmount(dropSeparators(whole) + "." + rest)
}

// thousands reports whether s is digits in groups of three parted by one and the same separator.
func thousands(s string) bool {
	groups := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '.' })
	for i, g := range groups {
		if i > 0 && len(g) != 3 || len(g) > 3 {
			return false
		}
	}
	return len(groups) > 1 && !(strings.Contains(s, ",") && strings.Contains(s, "."))
}

var separators = strings.NewReplacer(",", "", ".", "")

func dropSeparators(s string) string { return separators.Replace(s) }

func plainAmount(s string) (float64, bool) {
	if strings.HasPrefix(s, "-") {
		return 0, false
	}
	return graph.ParseNumber(s)
}
