package reconcile

import (
	"regexp"
	"slices"
	"strings"

	"entente/graph/naming"
)

// between is what stands between two names of one body: Universidad del País Vasco / Euskal Herriko Unibertsitatea.
var between = regexp.MustCompile(`\s*/\s*|\s+[-–]\s+`)

// halves returns the names of which a name consists, where they are two.
func halves(name string) [][]naming.Name {
	parts := between.Split(name, -1)
	if len(parts) != 2 {
		return nil
	}
	var out []naming.Name
	for _, p := range parts {
		words := naming.Words(p)
		if len(words) == 0 {
			return nil
		}
		out = append(out, naming.Of(words))
	}
	return [][]naming.Name{out}
}

// twoNames returns a name of one record that consists of two, where the one half is a name of the other record and so is the other half,
// or it says where the body is or what it is called for short, and nothing else of its own; "" for none. Neither half alone is enough: of a university
// and its faculty one is a name of the university.
func (b besides) twoNames(of, other *record) string {
	for _, pair := range of.halves {
		named := 0
		fits := !slices.ContainsFunc(pair, func(half naming.Name) bool {
			if all, own := half.Telling(); has(other.names, half) && (own > 0 && all > 1) {
				named++
				return false
			}
			rest := b.without(half)
			_, own := rest.Telling()
			return own > 0 || rest.OfPart() || rest.Key == half.Key
		})
		if fits && named > 0 {
			return pair[0].Key
		}
	}
	return ""
}

// leastSolid is the length from which the letters of a name tell it without the spaces between its words.
const leastSolid = 20

// spelledAs returns the letters of a name of another record that are those of one of this record, whatever words they are divided into:
// registers lose the space where a line ends (physical andchemical research); "" for none.
func (r *record) spelledAs(other *record) string {
	if len(other.letters) == 0 {
		return ""
	}
	if x := common(r.letters, other.letters); x != "" {
		return x
	}
	for _, words := range r.spelt {
		if len(words) > 1 && (slices.Contains(r.acronyms, words[0]) || slices.Contains(other.acronyms, words[0])) {
			if x := solid(words[1:]); slices.Contains(other.letters, x) {
				return x
			}
		}
	}
	return ""
}

// solid returns the letters of a name behind its acronym, without the article before it.
func solid(words []string) string {
	for len(words) > 1 && naming.Filler(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, "")
}

// withoutPublicLaw returns the words of a name without the legal form of German public law: Stiftung des öffentlichen Rechts.
func withoutPublicLaw(words []string) []string {
	at := len(words) - 2
	if at < 1 || words[at] != "offentlichen" || words[at+1] != "rechts" {
		return words
	}
	if words[at-1] == "des" {
		at--
	}
	if at > 1 && slices.Contains([]string{"stiftung", "korperschaft", "anstalt"}, words[at-1]) {
		return words[:at-1]
	}
	return words
}

func has(names []naming.Name, n naming.Name) bool {
	return slices.ContainsFunc(names, func(have naming.Name) bool { return have.Key == n.Key })
}

// nickname returns what a name counts at most that one of two records has where an acronym is asked for: less where nothing of their other
// names agrees.
func nickname(r, other *record) float64 {
	for _, x := range r.names {
		for _, y := range other.names {
			if !has(r.nicknames, x) && !has(other.nicknames, y) && shareOwn(x, y) {
				return weightNameInPlace
			}
		}
	}
	return weightNickname
}

// shareOwn reports whether two names have a word in common that is their own.
func shareOwn(x, y naming.Name) bool {
	return slices.ContainsFunc(x.Words, func(w string) bool {
		_, own := naming.Name{Words: []string{w}}.Telling()
		return own > 0 && slices.Contains(y.Words, w)
	})
}
