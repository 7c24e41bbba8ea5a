package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

const (
	// maxCandidates is how many entities one search scores. When more match, the others are counted only.
	maxCandidates = 2000
	// maxWords is how many words of a text the index is asked for; the score looks at all.
	maxWords = 64
)

// Search fulfils graph.Reader. The full-text index finds the entities that hold the words; graph.Score decides which
// match and how well.
func (s *Store) Search(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	scorer := graph.NewScorer(q)
	words := scorer.Asked()
	labels := labelsOf(q.Kinds)
	c := newCompiler()
	pieces, some := searched(c, q, labels)
	c.params["query"], c.params["limit"] = luceneQuery(words, q), maxCandidates
	c.params["text"] = sortKey(graph.KeyOf(graph.FieldLabel, naming.Unescape(q.Text)).Text)
	c.params["words"] = each(words, func(w naming.Wanted) []string { return each(append([]string{w.Word}, w.Forms...), indexedWord) })
	var out graph.SearchResult
	err := s.view(ctx, func(v *view) error {
		out = graph.SearchResult{Facets: make([]graph.FacetCount, len(q.Facets))}
		for i, f := range q.Facets {
			out.Facets[i].Field = f
		}
		if len(words) == 0 || !some {
			return nil
		}
		rows, err := v.read(ctx, fill("search", pieces), c.params)
		if err != nil {
			return err
		}
		return readHits(rows, q, scorer, &out)
	})
	if err != nil {
		return graph.SearchResult{}, err
	}
	return out, nil
}

// searched returns the pieces of the statement for a search among entities with one of the labels, and whether any entity can
// fulfil it. The values that are counted are those of each facet by its place, and behind them one for each entity.
func searched(c *compiler, q graph.TextQuery, labels []string) (selection, bool) {
	where := c.filter(q.Where, "e")
	if len(labels) == 0 || where == never {
		return selection{}, false
	}
	var all []string
	if len(q.Kinds) > 0 {
		all = append(all, hasLabel("e", labels))
	}
	if where != always {
		all = append(all, "("+where+")")
	}
	out := selection{Values: fmt.Sprintf("[%d, ['']]", len(q.Facets))}
	if len(all) > 0 {
		out.Where = " WHERE " + strings.Join(all, " AND ")
	}
	for i, f := range q.Facets {
		if col, ok := columnOf(f); ok {
			out.Values += fmt.Sprintf(", [%d, %s]", i, col.written("e"))
		}
	}
	return out, true
}

// readHits scores the candidates of a row of [counts, candidates, how many relations each has] and keeps the best.
func readHits(rows any, q graph.TextQuery, scorer *graph.Scorer, out *graph.SearchResult) error {
	r := newRow(rows)
	counts := append(slices.Clone(out.Facets), graph.FacetCount{})
	if err := readBuckets(r.value(), counts); err != nil {
		return err
	}
	candidates, err := readEntities(r.value())
	if err != nil {
		return err
	}
	relations := r.list()
	if r.err == nil && len(relations) != len(candidates) {
		r.mismatch(relations, "a number for each entity")
	}
	if r.err != nil {
		return corrupt(r.err)
	}
	for i, e := range candidates {
		n, ok := relations[i].(int64)
		if !ok {
			r.mismatch(relations[i], "a whole number")
			return corrupt(r.err)
		}
		if score := scorer.Score(e, int(n)); score > 0 {
			out.Hits = append(out.Hits, graph.Hit{Entity: e, Relations: int(n), Score: score})
		}
	}
	for _, all := range counts[len(q.Facets)].Buckets {
		out.Total = all.Count
	}
	if out.Total <= maxCandidates { // every match was scored: what the score says counts
		out.Total = len(out.Hits)
		for i, f := range q.Facets {
			counts[i].Buckets = countValues(out.Hits, f)
		}
	}
	copy(out.Facets, counts)
	graph.SortHits(out.Hits)
	out.Hits = out.Hits[:min(len(out.Hits), max(q.Limit, 0))]
	return nil
}

// countValues counts the hits that have each value of a field; one that has a value twice counts once.
func countValues(hits []graph.Hit, f graph.Field) []graph.Bucket {
	counts := map[string]int{}
	for _, h := range hits {
		values := slices.Sorted(slices.Values(h.Entity.Exact(f)))
		for _, v := range slices.Compact(values) {
			counts[v]++
		}
	}
	return graph.BucketsOf(counts)
}

// luceneQuery asks for entities that have each word, or another form of it, among those of their labels or, unless labels alone are
// asked about, of their descriptions; a word may be a beginning, or misspelt. The words are terms of package naming: letters and
// digits. Quoted, or followed by a star or a tilde, none of them can be an operator of the query language (AND, OR, NOT, TO).
func luceneQuery(words []naming.Wanted, q graph.TextQuery) string {
	fields := []string{"search_labels", "search_descriptions"}
	if q.Prefix || q.Misspelt {
		fields = fields[:1]
	}
	var parts []string
	for i, w := range words {
		// The last word comes first in importance: it is the only one that may be a beginning.
		if i >= maxWords && i < len(words)-1 {
			continue
		}
		word := indexedWord(w.Word)
		matches := []string{`"` + word + `"`}
		if w.Beginning {
			matches[0] = word + "*"
		}
		for _, f := range w.Forms {
			matches = append(matches, `"`+indexedWord(f)+`"`)
		}
		if n := spelling.MayBeMisspelt(w.Word); q.Misspelt && n > 0 {
			matches = append(matches, fmt.Sprintf("%s~%d", word, n))
		}
		var either []string
		for _, match := range matches {
			either = append(either, each(fields, func(f string) string { return f + ":" + match })...)
		}
		parts = append(parts, "+("+strings.Join(either, " ")+")")
	}
	return strings.Join(parts, " ")
}
