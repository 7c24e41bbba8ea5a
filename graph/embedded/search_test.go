package embedded_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/embedded"
	"entente/graph/storetest"
)

// byScore answers a text by asking graph.Score of every entity.
func byScore(c storetest.Changes, q graph.TextQuery) (hits []graph.Hit) {
	degrees := map[graph.ID]int{}
	for _, r := range c.PutRelations {
		degrees[r.From]++
		if r.To != r.From {
			degrees[r.To]++
		}
	}
	for i := range c.Put {
		e := &c.Put[i].Entity
		if len(q.Kinds) > 0 && !slices.Contains(q.Kinds, e.Kind) {
			continue
		}
		if score := graph.Score(e, degrees[e.ID], q); score > 0 {
			hits = append(hits, graph.Hit{Entity: e, Relations: degrees[e.ID], Score: score})
		}
	}
	graph.SortHits(hits)
	return hits
}

func show(hits []graph.Hit) string {
	var b strings.Builder
	for _, h := range hits {
		fmt.Fprintf(&b, "%s %v\n", h.Entity.ID, h.Score)
	}
	return b.String()
}

// TestSearchIsScore compares searches with graph.Score on names that share many words.
func TestSearchIsScore(t *testing.T) {
	c := world(300, 5)
	s := open(t, filepath.Join(t.TempDir(), "graph.db"), embedded.Poll(0))
	if err := storetest.Apply(t.Context(), s, c); err != nil {
		t.Fatal(err)
	}
	w := &worldMaker{rand: newRand(9)}
	for i := range 400 {
		q := graph.TextQuery{Prefix: i%2 == 0, Limit: []int{0, 1, 3, 10, 10_000}[w.rand.IntN(5)]}
		switch w.rand.IntN(4) {
		case 0:
			q.Text = w.word()
		case 1:
			q.Text = w.word() + " " + w.word()
		case 2:
			labels := c.Put[w.rand.IntN(len(c.Put))].Entity.Labels
			q.Text = labels[w.rand.IntN(len(labels))].Value
		case 3:
			descriptions := c.Put[w.rand.IntN(len(c.Put))].Entity.Descriptions
			words := strings.Fields(descriptions[0].Value)
			q.Text = words[0] + " " + words[len(words)-1]
		}
		r := []rune(q.Text)
		q.Text = string(r[:1+w.rand.IntN(len(r))])
		q.Lang = []string{"", "en", "fr"}[w.rand.IntN(3)]
		if w.rand.IntN(3) == 0 {
			q.Kinds = []graph.EntityKind{graph.KindProject, graph.KindSite}
		}
		want := byScore(c, q)
		got, err := s.Search(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if got.Total != len(want) || show(got.Hits) != show(want[:min(len(want), q.Limit)]) {
			t.Fatalf("%+v: %d in all, want %d\n%swant\n%s", q, got.Total, len(want), show(got.Hits), show(want[:min(len(want), q.Limit)]))
		}
	}
}

// TestSearchSyntax asks for texts that mean something to a full-text engine, and for texts without bounds.
func TestSearchSyntax(t *testing.T) {
	var c storetest.Changes
	for i, name := range []string{"alpha NEAR beta", "labels OR descriptions", "NOT a column", "rowid AND rank", "École normale", "x\x00y"} {
		id := graph.ID(fmt.Sprint("institution:s", i))
		f := graph.Fact{Subject: id, Property: graph.PropName, Value: name}
		d := graph.Fact{Subject: id, Property: graph.PropDescription, Value: "described as " + name}
		c.Put = append(c.Put, derive.Record(id, []graph.Fact{f, d}, nil, nil))
	}
	for _, path := range []string{"", filepath.Join(t.TempDir(), "graph.db")} {
		s := open(t, path, embedded.Poll(0))
		if err := storetest.Apply(context.Background(), s, c); err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{
			`"`, `""`, `"alpha`, `alpha"`, `"alpha" OR "ecole"`, `alpha*`, `*`, `^alpha`, `alpha ^`, `NEAR(alpha beta)`, `alpha NEAR/2 beta`,
			`labels: alpha`, `labels : alpha`, `{labels descriptions} : x`, `-labels: x`, `alpha + beta`, `(alpha`, `alpha)`, `AND`, `OR`, `NOT`, `NEAR`,
			`alpha AND`, `NOT alpha`, `rank`, `rowid`, `words`, "x\x00y", "\x00", "alpha\x00beta", `'; DROP TABLE words; --`, `\`, `%`, `_`, `?1`, `:a`, `@a`, `$a`,
			`éCOLE`, "e\u0301cole", "", " ", strings.Repeat("alpha ", 10_000), strings.Repeat("a", 1<<20), strings.Repeat("alpha beta gamma delta ", 500),
			strings.Repeat("(", 5000), strings.Repeat(`"`, 5001), distinctWords(400), "alpha " + distinctWords(100), "\xff\xfe", "alpha \xff",
		} {
			for _, prefix := range []bool{false, true} {
				q := graph.TextQuery{Text: text, Prefix: prefix, Limit: 10}
				want := byScore(c, q)
				got, err := s.Search(t.Context(), q)
				if err != nil {
					t.Errorf("%.60q: %v", text, err)
				} else if show(got.Hits) != show(want) || got.Total != len(want) {
					t.Errorf("%.60q, prefix %v:\n%swant\n%s", text, prefix, show(got.Hits), show(want))
				}
			}
		}
	}
}

func distinctWords(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "w%d ", i)
	}
	return b.String()
}
