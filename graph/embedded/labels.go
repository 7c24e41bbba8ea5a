package embedded

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"entente/graph"
	"entente/graph/spelling"
)

// labelIndex finds labels by their words. It holds the words of graph.Terms, so that it matches what graph.Score does.
// Labels are numbered in the order of their folded texts: those that begin alike stand together. What a search looks at
// for every label that matches lies in arrays of numbers; texts and entities are looked at for the best ones only.
type labelIndex struct {
	texts   []string     // by label: folded, ascending
	owner   []graph.Node // by label: whose it is
	length  []int32      // by label: bytes of its text
	bonus   []int8       // by label: what its type adds to a score
	lang    []int32      // by label: place in langs
	langs   []string     // distinct
	words   []string     // distinct, ascending
	starts  []int32      // by word: the labels with it stand in holders[starts[w]:starts[w+1]]
	holders []int32      // labels, ascending within a word
	unnamed []graph.Node // entities without any label
	scratch sync.Pool    // of *labelMatches
}

// labelIndex returns the index, which the first call makes.
func (s *snapshot) labelIndex() *labelIndex { return s.labels.get(s.newLabelIndex) }

func (s *snapshot) newLabelIndex() *labelIndex {
	type entry struct {
		text  string
		label *graph.Label
		owner graph.Node
	}
	x := &labelIndex{}
	var entries []entry
	for i, n := range s.nodes {
		labels := n.searchable().Labels
		if len(labels) == 0 {
			x.unnamed = append(x.unnamed, graph.Node(i))
		}
		for k := range labels {
			entries = append(entries, entry{spelling.Fold(labels[k].Value), &labels[k], graph.Node(i)})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.owner, b.owner))
	})
	words, langs := numbering{}, numbering{}
	var pairs []int32 // word and label in turn
	for l, e := range entries {
		for _, w := range spelling.Terms(e.label.Value) {
			pairs = append(pairs, words.of(w), int32(l))
		}
		x.texts, x.owner = append(x.texts, e.text), append(x.owner, e.owner)
		x.length = append(x.length, int32(len(e.text)))
		x.bonus = append(x.bonus, typeBonus(e.label.Type))
		x.lang = append(x.lang, langs.of(e.label.Lang))
	}
	x.langs = langs.names()
	x.arrange(words.names(), pairs)
	x.scratch.New = func() any {
		return &labelMatches{
			labels: newBitset(len(x.texts)), nodes: newBitset(len(s.nodes)),
			moreLabels: newBitset(len(x.texts)), moreNodes: newBitset(len(s.nodes)),
		}
	}
	return x
}

// numbering gives numbers to texts, in the order in which they come.
type numbering map[string]int32

func (n numbering) of(s string) int32 {
	if i, ok := n[s]; ok {
		return i
	}
	i := int32(len(n))
	n[s] = i
	return i
}

// names returns the texts by number.
func (n numbering) names() []string {
	out := make([]string, len(n))
	for s, i := range n {
		out[i] = s
	}
	return out
}

// arrange sorts the words, which pairs names by number, and lays out who holds them.
func (x *labelIndex) arrange(words []string, pairs []int32) {
	order := make([]int32, len(words))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(words[a], words[b]) })
	place := make([]int32, len(order))
	x.words = make([]string, len(order))
	for i, w := range order {
		place[w] = int32(i)
		x.words[i] = words[w]
	}
	x.starts = make([]int32, len(order)+1)
	for i := 0; i < len(pairs); i += 2 {
		x.starts[place[pairs[i]]+1]++
	}
	for w := range order {
		x.starts[w+1] += x.starts[w]
	}
	x.holders = make([]int32, len(pairs)/2)
	next := slices.Clone(x.starts)
	for i := 0; i < len(pairs); i += 2 {
		w := place[pairs[i]]
		x.holders[next[w]] = pairs[i+1]
		next[w]++
	}
}

// containing returns the labels that contain the word, or, when it is a beginning, any word that begins with it. A label may
// occur more than once.
func (x *labelIndex) containing(word string, beginning bool) []int32 {
	from, to := beginningWith(x.words, word)
	if !beginning && from < to && x.words[from] == word {
		to = from + 1
	} else if !beginning {
		to = from
	}
	return x.holders[x.starts[from]:x.starts[to]]
}

// beginningWith returns where those of a sorted list stand that begin with a text.
func beginningWith(sorted []string, text string) (from, to int) {
	from, _ = slices.BinarySearch(sorted, text)
	n, _ := slices.BinarySearchFunc(sorted[from:], text, func(s, begin string) int {
		if strings.HasPrefix(s, begin) {
			return -1
		}
		return 1
	})
	return from, from + n
}

// labelMatches is what of the labels answers a text. It is used again: release gives it back.
type labelMatches struct {
	labels bitset // labels that have every word
	nodes  bitset // entities whose labels together have every word

	moreLabels, moreNodes bitset // room for the next word
}

// match returns the labels and entities that have all words, the last of which may be a beginning.
func (x *labelIndex) match(words []string) *labelMatches {
	m := x.scratch.Get().(*labelMatches)
	clear(m.labels)
	clear(m.nodes)
	for i, w := range words {
		labels, nodes := m.labels, m.nodes
		if i > 0 {
			labels, nodes = m.moreLabels, m.moreNodes
			clear(labels)
			clear(nodes)
		}
		for _, l := range x.containing(w, i == len(words)-1) {
			labels.set(int(l))
			nodes.set(int(x.owner[l]))
		}
		if i > 0 {
			m.labels.and(labels)
			m.nodes.and(nodes)
		}
	}
	return m
}

func (x *labelIndex) release(m *labelMatches) { x.scratch.Put(m) }
