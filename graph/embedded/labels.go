package embedded

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
	"sync"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

// labelIndex finds labels by their words. It holds those of naming.NameTerms, so that it matches what graph.Score does.
// Labels are numbered in the order of their folded texts: those that begin alike stand together. What a search looks at
// for every label that matches lies in arrays of numbers; texts and entities are looked at for the best ones only.
type labelIndex struct {
	texts   []string                    // by label: folded, ascending; references of HTML are what they stand for
	owner   []graph.Node                // by label: whose it is
	length  []int32                     // by label: bytes of its text
	keys    []uint32                    // by label: keyHash of its name
	bonus   []int8                      // by label: what its type adds to a score
	lang    []int32                     // by label: place in langs
	langs   []string                    // distinct
	words   []string                    // distinct, ascending
	letters lazy[[]spelling.LetterBits] // by word; for misspelt ones
	starts  []int32                     // by word: the labels with it stand in holders[starts[w]:starts[w+1]]
	holders []int32                     // labels, ascending within a word
	known   []float64                   // by node: what prominence adds to a score
	unnamed []graph.Node                // entities without any label, and with one that stands in texts otherwise than as it is written
	scratch sync.Pool                   // of *labelMatches
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
			value := naming.Unescape(labels[k].Value)
			if value != labels[k].Value {
				x.unnamed = append(x.unnamed, graph.Node(i))
			}
			entries = append(entries, entry{spelling.Fold(value), &labels[k], graph.Node(i)})
		}
		x.known = append(x.known, graph.Known*graph.Prominence(n.entity, s.degree(graph.Node(i))))
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.owner, b.owner))
	})
	words, langs := numbering{}, numbering{}
	var pairs []int32 // word and label in turn
	for l, e := range entries {
		for _, w := range naming.NameTerms(e.label.Value) {
			pairs = append(pairs, words.of(w), int32(l))
		}
		x.keys = append(x.keys, keyHash(naming.Key(naming.Bare(naming.Unescape(e.label.Value)))))
		x.texts, x.owner = append(x.texts, e.text), append(x.owner, e.owner)
		x.length = append(x.length, int32(len(e.text)))
		x.bonus = append(x.bonus, int8(graph.TypeBonus(e.label.Type)))
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

// keyHash returns a number for a name, equal for equal names, and for hardly any others.
func keyHash(key string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(key))
	return h.Sum32()
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

// containing calls found for the labels that contain what answers the word. A label may occur more than once.
func (x *labelIndex) containing(w naming.Wanted, near bool, found func(labels []int32)) {
	if w.Beginning {
		from, to := beginningWith(x.words, w.Word)
		found(x.holders[x.starts[from]:x.starts[to]])
	} else {
		found(x.holding(w.Word))
	}
	for _, f := range w.Forms {
		found(x.holding(f))
	}
	if !near {
		return
	}
	most, letters := spelling.MayBeMisspelt(w.Word), spelling.LetterSet(w.Word)
	if most == 0 {
		return
	}
	for i, set := range x.letters.get(x.letterSets) {
		if letters.Apart(set) > 2*most {
			continue
		}
		if _, ok := spelling.Misspelt(w.Word, x.words[i]); ok {
			found(x.holders[x.starts[i]:x.starts[i+1]])
		}
	}
}

// letterSets returns the letters of each word.
func (x *labelIndex) letterSets() []spelling.LetterBits {
	out := make([]spelling.LetterBits, len(x.words))
	for i, w := range x.words {
		out[i] = spelling.LetterSet(w)
	}
	return out
}

// holding returns the labels that contain the word.
func (x *labelIndex) holding(word string) []int32 {
	i, ok := slices.BinarySearch(x.words, word)
	if !ok {
		return nil
	}
	return x.holders[x.starts[i]:x.starts[i+1]]
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

// match returns the labels and entities that have all words; near ones too, and then the entities that have them in one label.
func (x *labelIndex) match(words []naming.Wanted, near bool) *labelMatches {
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
		x.containing(w, near, func(found []int32) {
			for _, l := range found {
				labels.set(int(l))
				nodes.set(int(x.owner[l]))
			}
		})
		if i > 0 {
			m.labels.and(labels)
			m.nodes.and(nodes)
		}
	}
	if near {
		clear(m.nodes)
		m.labels.each(func(l int) bool {
			m.nodes.set(int(x.owner[l]))
			return true
		})
	}
	return m
}

func (x *labelIndex) release(m *labelMatches) { x.scratch.Put(m) }
