package cordis

import (
	"regexp"
	"strconv"
	"strings"

	"entente/graph"
)

// parseAmount returns an amount of money, and whether s is one. Comma and dot both part the decimals, as releases mix them
// in one column; where both stand, or one stands twice, the earlier ones part the thousands. Amounts below 0 are none.
func parseAmount(s string) (float64, bool) {
	s = strings.ReplaceAll(s, " ", "")
	if parts := scientific.FindStringSubmatch(s); parts != nil {
		return fromScientific(parts)
	}
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

// scientific is how JSON and Java write large amounts (1.732084396E7), and spreadsheets those that they round (1.7E+07).
var scientific = regexp.MustCompile(`^(\d+)(?:[.,](\d+))?[eE](\+?)(\d{1,2})$`)

// fromScientific returns an amount in 15 digits, which is all that such a number has. One with a plus sign is no amount unless it is exact to
// the euro: a spreadsheet has rounded it.
func fromScientific(parts []string) (float64, bool) {
	whole, decimals, plus := parts[1], parts[2], parts[3]
	exponent, _ := strconv.Atoi(parts[4])
	if plus != "" && len(decimals) < exponent {
		return 0, false
	}
	n, err := strconv.ParseFloat(whole+"."+decimals+"e"+parts[4], 64)
	if err != nil {
		return 0, false
	}
	n, err = strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	return n, err == nil
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
