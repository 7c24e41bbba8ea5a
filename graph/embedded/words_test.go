package embedded

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/naming"
	"entente/graph/spelling"
	"entente/graph/storetest"
)

// texts are those at which splitting before folding might differ from folding before splitting.
var texts = []string{
	"", " ", "CNRS", "École normale  supérieure", "l'Institut d’Études", "E2P2L (Shanghai)", "Łódź; Œuvre/ﬁn", "Straße ẞ ſ", "ﬀ½²",
	"a\u0301b =\u0338= \u0301", "x\u200by z\u00adw", "中国 科学院", "𝔘niversität", "Ａｂｃ１２", "İstanbul ılgaz", "a_b-c+d.e\x00f\x1fg", "Ⅷ ㎏ №5",
	"e\u0327\u0301 ﷺ", "ΑΣ ΟΔΥΣΣΕΥΣ", "한국어 \u1112\u1161\u11ab", "a\u00a0b\u2028c\u0085d", "\ufffd?", "’", "C.N.R.S.", "A & B", "Texas A&amp;M", "Ae Oe ue aa Aarhus", "a…b x.y", "privé.", "C \n.\u200bN", "ΑΒ Α.Β.", "5.6 a.6", "TU Muenchen", "TAB\tNEW\nLINE\r\v\f",
}

// TestWordIndexer holds the words against those of naming, one of which every search is made of.
func TestWordIndexer(t *testing.T) {
	for _, s := range texts {
		checkWords(t, s)
	}
}

func checkWords(t *testing.T, s string) {
	t.Helper()
	for _, c := range []struct {
		e    graph.Entity
		want []string
	}{
		{graph.Entity{Labels: []graph.Label{{Value: s}}}, naming.NameTerms(s)},
		{graph.Entity{Descriptions: []graph.Label{{Value: s}}}, naming.Terms(s)},
	} {
		x := newWordIndexer()
		x.add(1, &c.e)
		found, err := readSegment(1, x.segment())
		if err != nil {
			t.Fatal(err)
		}
		if slices.Sort(c.want); !slices.Equal(found.words, c.want) {
			t.Errorf("%q has the words %q, not %q", s, c.want, found.words)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range texts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		checkWords(t, s)
	})
}

// TestSegments looks for words in segments, merged and not, and compares with looking through the texts.
func TestSegments(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	vocabulary := strings.Fields("k ka kab kac b ba bcd c ca cab f fa fab ü école")
	has := map[int64][]string{}
	var segments []*segment
	last := int64(0)
	for number := range int64(4) {
		x := newWordIndexer()
		for range 40 * number { // the first one is empty
			last += 1 + r.Int64N(200)
			var words []string
			for range r.IntN(6) {
				words = append(words, vocabulary[r.IntN(len(vocabulary))])
			}
			x.add(last, &graph.Entity{Descriptions: []graph.Label{{Value: strings.Join(words, " ")}}})
			has[last] = naming.Terms(strings.Join(words, " "))
		}
		s, err := readSegment(number, x.segment())
		if err != nil {
			t.Fatal(err)
		}
		segments = append(segments, s)
	}
	counts := func(n int64) bool { return n%3 != 0 }
	merged := segments[0]
	for _, s := range segments[1:] {
		var err error
		if merged, err = readSegment(9, mergeSegments(merged, s, counts)); err != nil {
			t.Fatal(err)
		}
	}
	for range 300 {
		var words []string
		for range 1 + r.IntN(3) {
			words = append(words, spelling.Fold(vocabulary[r.IntN(len(vocabulary))]))
		}
		wanted := make([]naming.Wanted, len(words))
		for i, w := range words {
			wanted[i] = naming.Wanted{Word: w, Beginning: i == len(words)-1}
		}
		var want, counting, found []int64
		for n := range last + 1 {
			if matches(has[n], words) {
				want = append(want, n)
				if counts(n) {
					counting = append(counting, n)
				}
			}
		}
		for _, s := range segments {
			found = append(found, s.match(wanted)...)
		}
		if !slices.Equal(found, want) {
			t.Fatalf("%q is in %v, not %v", words, want, found)
		}
		if found = merged.match(wanted); !slices.Equal(found, counting) {
			t.Fatalf("after merging %q is in %v, not %v", words, counting, found)
		}
	}
}

// matches reports whether each of the words is among have, the last one perhaps as a beginning.
func matches(have, words []string) bool {
	for i, w := range words {
		if !slices.ContainsFunc(have, func(h string) bool { return h == w || i == len(words)-1 && strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return len(have) > 0
}

// TestAscending orders few numbers and many.
func TestAscending(t *testing.T) {
	for _, n := range []int64{0, 1, 5, manyNumbers - 1, manyNumbers, 3 * manyNumbers} {
		var numbers, want []int64
		for i := range n {
			numbers = append(numbers, 1<<40+(i*7919)%n)
			want = append(want, 1<<40+i)
		}
		numbers = append(numbers, numbers...)
		if have := ascending(numbers); !slices.Equal(have, want) {
			t.Errorf("%d numbers twice come out as %d, in order %t", n, len(have), slices.IsSorted(have))
		}
	}
}

// TestWordsFollowLoads looks for words after each of many loads, in the store that loaded and after opening it again, and
// that the segments stay few.
func TestWordsFollowLoads(t *testing.T) {
	path := t.TempDir() + "/graph.db"
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	said := map[graph.ID]string{}
	r := rand.New(rand.NewPCG(1, 1))
	for round := range 60 {
		var c storetest.Changes
		for i := range 1 + r.IntN(20) {
			id := graph.ID(fmt.Sprintf("site:s%d", r.IntN(40)))
			put := slices.ContainsFunc(c.Put, func(rec graph.Record) bool { return rec.Entity.ID == id })
			if r.IntN(5) == 0 && i > 0 && !put {
				c.Delete = append(c.Delete, id)
				delete(said, id)
				continue
			}
			if slices.Contains(c.Delete, id) {
				continue // an id is put or deleted
			}
			said[id] = fmt.Sprint("word", r.IntN(9))
			f := graph.Fact{Subject: id, Property: graph.PropDescription, Value: "said " + said[id]}
			c.Put = append(c.Put, derive.Record(id, []graph.Fact{f}, nil, nil))
		}
		if err := storetest.Apply(t.Context(), s, c); err != nil {
			t.Fatal(err)
		}
		if round%20 == 19 {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if s, err = Open(t.Context(), path, Poll(0)); err != nil {
				t.Fatal(err)
			}
		}
		for n := range 9 {
			word, want := fmt.Sprint("word", n), 0
			for _, w := range said {
				if w == word {
					want++
				}
			}
			found, err := s.Search(t.Context(), graph.TextQuery{Text: word, Limit: 1})
			if err != nil || found.Total != want {
				t.Fatalf("round %d: %s is said by %d, not %d: %v", round, word, want, found.Total, err)
			}
		}
		if n := len(s.current.Load().segments); n > 12 {
			t.Fatalf("round %d: the words of %d entities are in %d segments", round, len(said), n)
		}
	}
}
