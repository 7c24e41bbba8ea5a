package cordis

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"entente/graph/spelling"
)

// typical are columns that a table has beside those by which it is recognised, and others seldom have together.
var typical = map[table][]string{
	projectTable:      {"acronym", "title", "objective", "start", "end", "cost", "contribution", "framework", "scheme", "masterCall"},
	organisationTable: {"name", "shortName", "activity", "role", "ecContribution", "city", "country", "vat", "street"},
	themeTable:        {"path", "theme", "code"},
	topicTable:        {"topic", "title"},
	legalBasisTable:   {"main", "legalBasis", "title"},
	webLinkTable:      {"linkType", "represents", "physUrl"},
}

// mostTypical is how many typical columns make a table of a file that has not got the name of one.
const mostTypical = 4

// lacks returns, for a header that is no table of CORDIS, which columns it lacks to be one, and what stands there in their place; "" where it
// is not near to any: its name is not that of a table, and neither are its columns.
func (c columns) lacks(file string, header []string) string {
	for _, s := range shapes {
		has := 0
		for _, meaning := range typical[s.table] {
			if c.have(meaning) {
				has++
			}
		}
		if has == 0 || has < mostTypical && !namedLike(file, partNames[s.table]) {
			continue
		}
		var missing []string
		for _, meaning := range s.needs {
			if !c.have(meaning) {
				missing = append(missing, columnNames[meaning][0])
			}
		}
		sentence := fmt.Sprintf("by its other columns it is the table %s of CORDIS, but it lacks the column %s", partNames[s.table], strings.Join(missing, " and "))
		if near := c.nearest(missing[0], header); near != "" {
			sentence += fmt.Sprintf(", which may be the one that it calls %s", near)
		}
		return sentence
	}
	return ""
}

// namedLike reports whether a file has the name of a table: cordis-h2020organizations.csv has that of organization.
func namedLike(file, part string) bool {
	stem := strings.TrimSuffix(file, path.Ext(file))
	return part != "" && strings.Contains(strings.ToLower(stem), strings.ToLower(part))
}

// nearest returns the column, of those that mean nothing here, whose name is nearest to one that is missing: that shares most of its letters
// in their order, for its length; "" where none shares half.
func (c columns) nearest(missing string, header []string) string {
	var best string
	var most float64
	for _, h := range header {
		if slices.ContainsFunc(meanings, func(m string) bool { return c[m] == h }) {
			continue
		}
		if s := alike(missing, h); s > most {
			best, most = h, s
		}
	}
	if most < 0.5 {
		return ""
	}
	return best
}

// meanings are the columns that are read.
var meanings = func() []string {
	var out []string
	for m := range columnNames {
		out = append(out, m)
	}
	slices.Sort(out)
	return out
}()

// alike measures from 0 to 1 how much two names of columns have in common: their nearness as texts, or that of their words, as orgPIC and
// organisationID begin alike.
func alike(a, b string) float64 {
	x, y := spelling.Letters(a), spelling.Letters(b)
	longest := max(len(x), len(y))
	if longest == 0 {
		return 0
	}
	near := 1 - float64(spelling.Distance(x, y))/float64(longest)
	first, second := words(a), words(b)
	if n := min(len(first), len(second)); n > 0 && n >= 3 && first[:n] == second[:n] {
		near = max(near, 0.75)
	}
	return near
}

// words returns the first word of a name in lower case: organisation of organisationID, org of orgPIC.
func words(name string) string {
	for i, r := range name {
		if i > 0 && (unicode.IsUpper(r) || r == '_' || r == ' ' || r == '-') {
			return strings.ToLower(name[:i])
		}
	}
	return strings.ToLower(name)
}
