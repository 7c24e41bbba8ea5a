package embedded

import (
	"slices"
	"strings"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/naming"
)

// wordIndexer gathers the words of records, in the order of their numbers, and makes a segment of them. The words are those
// of naming.NameTerms for names and of naming.Terms for descriptions, so that what it finds is what graph.Score says.
type wordIndexer struct {
	words  map[string]int32
	last   []int64 // by word: the last number that has it
	first  int64   // the first number
	blocks [][]posting
	odd    map[string][]int32
	lower  []byte
}

// posting says that a record has a word. There are millions of them.
type posting struct {
	word int32
	step uint32 // from the first number
}

// blockSize is how many postings are kept together: a list that grows would be copied again and again.
const blockSize = 1 << 15

// maxOdd bounds how many words that are not ASCII are remembered with what they are folded to.
const maxOdd = 1 << 17

func newWordIndexer() *wordIndexer {
	return &wordIndexer{words: map[string]int32{}, odd: map[string][]int32{}}
}

// add adds the words of an entity under its number, which is greater than those before.
func (x *wordIndexer) add(number int64, e *graph.Entity) {
	for i := range e.Labels {
		for _, w := range naming.NameTerms(e.Labels[i].Value) {
			x.note(number, x.wordOf([]byte(w)))
		}
	}
	for i := range e.Descriptions {
		text := naming.Unescape(e.Descriptions[i].Value)
		x.text(number, text)
		for _, w := range naming.Initials(text) {
			x.note(number, x.wordOf([]byte(w)))
		}
	}
}

// text adds the words of a text that is no name. It is split at what in ASCII is neither letter nor digit before it is folded, which is
// dear: folding does not look beyond such a character.
func (x *wordIndexer) text(number int64, s string) {
	for i := 0; i < len(s); {
		if !wordByte(s[i]) {
			i++
			continue
		}
		from, ascii := i, true
		x.lower = x.lower[:0]
		for ; i < len(s) && wordByte(s[i]); i++ {
			c := s[i]
			ascii = ascii && c < utf8.RuneSelf
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			x.lower = append(x.lower, c)
		}
		if ascii {
			x.note(number, x.wordOf(naming.UndoUmlauts(x.lower)))
			continue
		}
		for _, w := range x.folded(s[from:i]) {
			x.note(number, w)
		}
	}
}

// wordByte reports whether a byte belongs to a word: a letter or digit of ASCII, or anything beyond ASCII.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// folded returns the words of a text that is not all ASCII.
func (x *wordIndexer) folded(s string) []int32 {
	if words, ok := x.odd[s]; ok {
		return words
	}
	var out []int32
	for _, w := range naming.PlainTerms(s) {
		out = append(out, x.wordOf([]byte(w)))
	}
	if len(x.odd) >= maxOdd {
		clear(x.odd)
	}
	x.odd[strings.Clone(s)] = out
	return out
}

func (x *wordIndexer) wordOf(word []byte) int32 {
	w, ok := x.words[string(word)]
	if !ok {
		w = int32(len(x.words))
		x.words[string(word)] = w
		x.last = append(x.last, -1)
	}
	return w
}

func (x *wordIndexer) note(number int64, word int32) {
	if x.last[word] == number {
		return
	}
	x.last[word] = number
	if n := len(x.blocks); n == 0 || len(x.blocks[n-1]) == blockSize {
		if n == 0 {
			x.first = number
		}
		x.blocks = append(x.blocks, make([]posting, 0, blockSize))
	}
	last := &x.blocks[len(x.blocks)-1]
	*last = append(*last, posting{word, uint32(number - x.first)})
}

// segment returns what was added, as the file has it; "" when there are no words.
func (x *wordIndexer) segment() string {
	names := make([]string, len(x.words))
	for name, w := range x.words {
		names[w] = name
	}
	order := make([]int32, len(names))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(names[a], names[b]) })
	starts := make([]int32, len(names)+1)
	for _, block := range x.blocks {
		for _, p := range block {
			starts[p.word+1]++
		}
	}
	for i := range names {
		starts[i+1] += starts[i]
	}
	steps := make([]uint32, starts[len(names)])
	next := slices.Clone(starts)
	for _, block := range x.blocks {
		for _, p := range block {
			steps[next[p.word]] = p.step
			next[p.word]++
		}
	}
	w := &segmentWriter{data: make([]byte, 0, 2*len(steps))}
	var numbers []int64
	for _, i := range order {
		numbers = numbers[:0]
		for _, step := range steps[starts[i]:starts[i+1]] {
			numbers = append(numbers, x.first+int64(step))
		}
		w.add(names[i], numbers)
	}
	return string(w.data)
}
