package ror

import (
	"fmt"
	"regexp"

	"entente/graph"
	"entente/loader/tabular"
)

// The types of names. One entry may have several.
const (
	nameDisplay = "ror_display"
	nameLabel   = "label"
	nameAlias   = "alias"
	nameAcronym = "acronym"
)

// language is the form of the tags that ROR uses, a subset of BCP 47.
var language = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// names states names, aliases and acronyms.
//
// ROR may give several labels in one language ("Chino Corporation" and "Chino Corporation (Japan)"), and means no
// contradiction; a name of the model is single in its language. So, in each language, the display name is the name, else
// the first label, and the other labels are aliases. A display name of no language that repeats a label of some language
// adds nothing and is not stated again, save where there is no English name, see displayed. Texts lose blanks at their ends, control characters and characters without width.
func (b *builder) names(names []name) {
	entries := make([]name, len(names))
	for i, n := range names {
		entries[i] = b.entry(i, n)
	}
	best := bestNames(entries)
	for i, n := range entries {
		place := fmt.Sprintf("names/%d", i)
		if n.Value == "" {
			continue
		}
		held, ok := best[n.Lang]
		named := ok && held == i
		if named {
			b.fact(b.self, graph.PropName, n.Value, n.Lang, place)
		}
		if n.is(nameDisplay) {
			b.displayed(best, n, place)
		}
		spare := (n.is(nameLabel) || n.is(nameDisplay)) && !repeatsLabel(entries, n)
		if !named && (n.is(nameAlias) || spare) && !sameName(entries, best, n) {
			b.fact(b.self, graph.PropAlias, n.Value, n.Lang, place)
		}
		if n.is(nameAcronym) {
			b.fact(b.self, graph.PropAcronym, n.Value, n.Lang, place)
		}
	}
}

// displayed states the display name as one of no language, where ROR has no English name: it is what everybody calls the organisation,
// Karolinska Institutet and not Karoliininen instituutti.
func (b *builder) displayed(best map[string]int, n name, place string) {
	_, english := best["en"]
	_, neutral := best[""]
	if !english && !neutral {
		b.fact(b.self, graph.PropName, n.Value, "", place)
	}
}

// entry returns the entry cleaned, without a value when it has none that can be stated, and rejects what is wrong with it.
func (b *builder) entry(i int, n name) name {
	place := fmt.Sprintf("names/%d", i)
	raw := n.Value
	if n.Value = tabular.Clean(raw); n.Value == "" {
		b.reject(place, raw, "the name is empty")
	}
	if n.Lang != "" && !language.MatchString(n.Lang) {
		b.reject(place+"/lang", n.Lang, "the language is not a tag such as en or zh-Hant; the name is kept without one")
		n.Lang = ""
	}
	known := 0
	for k, t := range n.Types {
		switch t {
		case nameDisplay, nameLabel, nameAlias, nameAcronym:
			known++
		default:
			b.reject(fmt.Sprintf("%s/types/%d", place, k), t,
				"the type of name is not known; ROR has ror_display, label, alias and acronym")
		}
	}
	if known == 0 && n.Value != "" {
		b.reject(place, raw, "the name has no type that ROR knows")
	}
	return n
}

// bestNames returns the index of the name in each language.
func bestNames(entries []name) map[string]int {
	best := map[string]int{}
	for i, n := range entries {
		if n.Value == "" || !n.is(nameLabel) && !n.is(nameDisplay) || repeatsLabel(entries, n) {
			continue
		}
		if held, ok := best[n.Lang]; !ok || n.is(nameDisplay) && !entries[held].is(nameDisplay) {
			best[n.Lang] = i
		}
	}
	return best
}

// repeatsLabel reports whether n is a display name of no language that a label of some language gives already.
func repeatsLabel(entries []name, n name) bool {
	if n.Lang != "" || !n.is(nameDisplay) {
		return false
	}
	for _, o := range entries {
		if o.Lang != "" && o.is(nameLabel) && o.Value == n.Value {
			return true
		}
	}
	return false
}

// sameName reports whether the name in the language of n is the same text.
func sameName(entries []name, best map[string]int, n name) bool {
	i, ok := best[n.Lang]
	return ok && entries[i].Value == n.Value
}
