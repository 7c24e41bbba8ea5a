package embedded

import (
	"encoding/binary"
	"errors"
	"slices"
	"sort"
	"strings"

	"entente/graph/naming"
)

// segment is the words of the records that one load wrote, or several after each other: which numbers have which word. It is
// never changed; the number of a record whose words change is given up, so that what segments say of it counts no more.
//
// As the file has it, it is, word by word in ascending order: the length of the word, the word, the length of its list, and
// the list, which is the first number and the steps from each to the next. All are unsigned varints.
type segment struct {
	number int64    // of its row
	data   string   // all of it
	words  []string // ascending
	lists  []string // by word
}

var errSegment = errors.New("a segment of words is not in the form that stores write")

// readSegment returns the segment of a row.
func readSegment(number int64, data string) (*segment, error) {
	s := &segment{number: number, data: data}
	part := func() string {
		n, size := varint(data)
		if size <= 0 || n > uint64(len(data)-size) {
			return ""
		}
		out := data[size : size+int(n)]
		data = data[size+int(n):]
		return out
	}
	for len(data) > 0 {
		word := part()
		list := part()
		if word == "" || list == "" {
			return nil, corrupt(errSegment)
		}
		s.words, s.lists = append(s.words, word), append(s.lists, list)
	}
	return s, nil
}

// varint is binary.Uvarint for a text.
func varint(s string) (v uint64, size int) {
	for i := 0; i < len(s) && i < binary.MaxVarintLen64; i++ {
		b := s[i]
		v |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			return v, i + 1
		}
	}
	return 0, 0
}

// segmentWriter lays out a segment word by word.
type segmentWriter struct {
	data, list []byte
}

// add adds a word with its numbers, which ascend; words come in order. A word without numbers is left out.
func (w *segmentWriter) add(word string, numbers []int64) {
	if len(numbers) == 0 {
		return
	}
	w.list = w.list[:0]
	last := int64(0)
	for _, n := range numbers {
		w.list = binary.AppendUvarint(w.list, uint64(n-last))
		last = n
	}
	w.data = append(binary.AppendUvarint(w.data, uint64(len(word))), word...)
	w.data = append(binary.AppendUvarint(w.data, uint64(len(w.list))), w.list...)
}

// appendNumbers appends the numbers of a list.
func appendNumbers(numbers []int64, list string) []int64 {
	last := int64(0)
	for len(list) > 0 {
		step, size := varint(list)
		if size == 0 {
			return numbers // the file was checked when it was read; nothing can be said of the rest
		}
		list = list[size:]
		last += int64(step)
		numbers = append(numbers, last)
	}
	return numbers
}

// having returns the numbers that have what answers the word, ascending.
func (s *segment) having(w naming.Wanted) []int64 {
	from := sort.SearchStrings(s.words, w.Word)
	to := from
	if w.Beginning {
		for to < len(s.words) && strings.HasPrefix(s.words[to], w.Word) {
			to++
		}
	} else if from < len(s.words) && s.words[from] == w.Word {
		to++
	}
	var out []int64
	lists := 0
	add := func(list string) {
		out = appendNumbers(out, list)
		lists++
	}
	for _, list := range s.lists[from:to] {
		add(list)
	}
	for _, f := range w.Forms {
		if i := sort.SearchStrings(s.words, f); i < len(s.words) && s.words[i] == f {
			add(s.lists[i])
		}
	}
	if lists > 1 {
		return ascending(out)
	}
	return out
}

// manyNumbers is from how many numbers on a set is quicker than sorting.
const manyNumbers = 1 << 10

// ascending returns the numbers in order, each once, in the room of the list.
func ascending(numbers []int64) []int64 {
	if len(numbers) < manyNumbers {
		slices.Sort(numbers)
		return slices.Compact(numbers)
	}
	low := slices.Min(numbers)
	set := newBitset(int(slices.Max(numbers)-low) + 1)
	for _, n := range numbers {
		set.set(int(n - low))
	}
	out := numbers[:0]
	set.each(func(i int) bool {
		out = append(out, low+int64(i))
		return true
	})
	return out
}

// match returns the numbers that have all words, ascending.
func (s *segment) match(words []naming.Wanted) []int64 {
	var out []int64
	for i, w := range words {
		found := s.having(w)
		if i > 0 {
			found = commonNumbers(out, found)
		}
		if out = found; len(out) == 0 {
			return nil
		}
	}
	return out
}

// commonNumbers returns what is in both lists, in the room of the first.
func commonNumbers(a, b []int64) []int64 {
	out := a[:0]
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			out = append(out, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// mergeSegments returns two neighbours as one, without the numbers that count no more. All numbers of a are before those
// of b.
func mergeSegments(a, b *segment, counts func(number int64) bool) string {
	w := &segmentWriter{data: make([]byte, 0, len(a.data)+len(b.data))}
	var numbers []int64
	for i, k := 0, 0; i < len(a.words) || k < len(b.words); {
		numbers = numbers[:0]
		var word string
		fromA := k == len(b.words) || i < len(a.words) && a.words[i] <= b.words[k]
		fromB := i == len(a.words) || k < len(b.words) && b.words[k] <= a.words[i]
		if fromA {
			word, numbers = a.words[i], appendNumbers(numbers, a.lists[i])
			i++
		}
		if fromB {
			word, numbers = b.words[k], appendNumbers(numbers, b.lists[k])
			k++
		}
		w.add(word, slices.DeleteFunc(numbers, func(n int64) bool { return !counts(n) }))
	}
	return string(w.data)
}
