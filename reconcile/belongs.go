package reconcile

import (
	"slices"
	"strings"

	"entente/graph/naming"
)

// belongsTo reports whether the domain is called like the record: by an acronym, by the beginnings of words of a name in their order
// (funcanis, Fundación Canaria de Investigación Sanitaria), or by a word that is the name's own. The town is not, where nothing else of the names agrees: ggd.amsterdam.nl.
func (w website) belongsTo(r *record, t towns) bool {
	label := strings.Join(naming.Words(w.label), "")
	if len(label) < 2 {
		return false
	}
	if slices.ContainsFunc(r.acronyms, func(a string) bool { return a == label || len(a) >= leastLabel && strings.HasPrefix(label, a) }) {
		return true
	}
	return slices.ContainsFunc(r.spelt, func(words []string) bool { return abbreviates(label, words, t) || contains(label, words, r.land, t) })
}

// abbreviates reports whether a label is made of the beginnings of words, in their order, of two at least or of all of one that is not the town.
func abbreviates(label string, words []string, t towns) bool {
	var from func(rest string, at, used int) bool
	from = func(rest string, at, used int) bool {
		if rest == "" {
			return used > 1
		}
		for i := at; i < len(words); i++ {
			for n := min(len(rest), len(words[i])); n > 0; n-- {
				if words[i][:n] == rest[:n] && (from(rest[n:], i+1, used+1) || n == len(rest) && n == len(words[i]) && !everyday(words[i]) && !t.has(naming.City(words[i]))) {
					return true
				}
			}
		}
		return false
	}
	return len(words) <= mostAbbreviated && from(label, 0, 0)
}

// mostAbbreviated bounds the words of a name that is looked through for an abbreviation.
const mostAbbreviated = 16

// contains reports whether a label has a long word of a name that is neither one of those that everybody has nor the country or the town.
func contains(label string, words, country []string, t towns) bool {
	const least = 5
	return slices.ContainsFunc(words, func(w string) bool {
		return len(w) >= least && strings.Contains(label, w) && !slices.Contains(country, w) && !everyday(w) && !t.has(naming.City(w))
	})
}

// everyday reports whether a word, in whatever language, is one of those that half of all names have.
func everyday(word string) bool { return naming.Everyday(naming.Of([]string{word}).Key) }
