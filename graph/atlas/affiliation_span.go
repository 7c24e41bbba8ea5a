package atlas

import (
	"slices"
	"strings"

	"entente/graph/naming"
	"entente/graph/spelling"
)

// span is a piece of a segment that may be a name.
type span struct {
	text   string
	weight float64
}

// spans returns the pieces of a segment that may be names: the whole, the whole with the next segment ("University of California, San
// Diego"), what stands on either side of "and" where both name a body, and the university that a school, a hospital or an
// institute is said to be of.
func (p affiliation) spans(i int) []span {
	s := strings.TrimPrefix(strings.TrimPrefix(p.segments[i], "The "), "the ")
	if isCode(s) {
		return nil
	}
	out := []span{{s, 1}}
	if i+1 < len(p.segments) && headOf(s) {
		out = append(out, span{s + " " + p.segments[i+1], 1})
	}
	if left, right, ok := strings.Cut(s, " and "); ok && headOf(left) && headOf(right) {
		out = append(out, span{left, 0.98}, span{right, 0.98})
	}
	for _, part := range universitiesIn(s) {
		if !slices.ContainsFunc(out, func(o span) bool { return o.text == part }) {
			out = append(out, span{part, partWeight})
		}
	}
	return out
}

// partWeight is how much it counts that a segment has the name of a university beside that of a part of it.
const partWeight = 0.9

// leastWhole is how well a segment must be a name for no part of it to be looked up.
const leastWhole = 0.85

// withoutFillers returns a text without articles and prepositions, all of which a search would look for.
func withoutFillers(s string) string {
	return strings.Join(slices.DeleteFunc(spelling.Terms(s), func(w string) bool { return naming.Filler(w) }), " ")
}

// isCode reports whether a segment is a code of a state or the like: a few capitals.
func isCode(s string) bool { return len(s) <= 3 && strings.ToUpper(s) == s }

// headOf reports whether a segment has a word that bodies are called by.
func headOf(s string) bool {
	return slices.ContainsFunc(naming.Of(naming.Words(s)).Words, func(w string) bool { return headWords[w] })
}

var headWords = map[string]bool{
	"university": true, "institute": true, "academy": true, "college": true, "school": true, "hospital": true, "centre": true, "foundation": true,
	"council": true, "laboratory": true, "ministry": true, "clinic": true, "klinikum": true, "observatory": true, "museum": true,
}

// universitiesIn returns the pieces of a segment that end or begin with the word for university: "Brown University" of "Warren Alpert
// Medical School of Brown University", "University of Iowa" of "University of Iowa College of Pharmacy".
func universitiesIn(s string) []string {
	words := strings.Fields(strings.NewReplacer("’s", "", "'s", "", "/", " ", "-", " ").Replace(s))
	var out []string
	add := func(from, to int) {
		if to-from > 1 && to-from < len(words) {
			out = append(out, strings.Join(words[from:to], " "))
		}
	}
	for i, w := range words {
		if naming.Of(naming.Words(w)).Key != "university" {
			continue
		}
		from := i
		for from > 0 && !isBreak(words[from-1]) {
			from--
		}
		to := i + 1
		for to < len(words) && !isUnit(words[to]) {
			to++
		}
		if i+1 == len(words) || !naming.Filler(strings.ToLower(words[i+1])) { // "Autonomous University of X" does not end with its second word
			add(from, i+1)
		}
		add(from, to)
		if !strings.EqualFold(w, "university") { // "School of Medical Sciences Universiti Sains Malaysia", but not "Autonomous University of X"
			add(i, to)
		}
	}
	return out
}

// isBreak reports whether a word stands between the name of a part and that of the whole.
func isBreak(w string) bool {
	return slices.Contains([]string{"of", "at", "the", "and", "in", "de", "der", "del", "della", "di", "du", "la", "&"}, strings.ToLower(w)) || isUnit(w)
}

// isUnit reports whether a word begins the name of a part.
func isUnit(w string) bool {
	n := naming.Of(naming.Words(w))
	return n.OfPart() || slices.Contains([]string{"school", "hospital", "medical", "health", "medicine", "research", "faculty", "cancer", "hospitals", "and"}, n.Key)
}
