package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
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
	words := spelling.Terms(q.Text)
	labels := labelsOf(q.Kinds)
	c := newCompiler()
	pieces, some := searched(c, q, labels)
	c.params["query"], c.params["limit"] = luceneQuery(words, q.Prefix), maxCandidates
	c.params["text"], c.params["words"] = sortKey(graph.KeyOf(graph.FieldLabel, q.Text).Text), each(words, indexedWord)
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
		return readHits(rows, q, &out)
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

// readHits scores the candidates of a row of [counts, candidates] and keeps the best.
func readHits(rows any, q graph.TextQuery, out *graph.SearchResult) error {
	r := newRow(rows)
	counts := append(slices.Clone(out.Facets), graph.FacetCount{})
	if err := readBuckets(r.value(), counts); err != nil {
		return err
	}
	candidates, err := readEntities(r.value())
	if err != nil {
		return err
	}
	for _, e := range candidates {
		if score := graph.Score(e, q); score > 0 {
			out.Hits = append(out.Hits, graph.Hit{Entity: e, Score: score})
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

// luceneQuery asks for entities that have each word among those of their labels or, unless prefix is set, of their
// descriptions; the last word may be a beginning. The words are those of graph.Terms: letters and digits. Quoted or
// followed by a star, none of them can be an operator of the query language (AND, OR, NOT, TO).
func luceneQuery(words []string, prefix bool) string {
	fields := []string{"search_labels", "search_descriptions"}
	if prefix {
		fields = fields[:1]
	}
	var parts []string
	for i, w := range words {
		// The last word comes first in importance: it is the only one that may be a beginning.
		if i >= maxWords && i < len(words)-1 {
			continue
		}
		w = indexedWord(w)
		match := `"` + w + `"`
		if i == len(words)-1 {
			match = w + "*"
		}
		either := each(fields, func(f string) string { return f + ":" + match })
		parts = append(parts, "+("+strings.Join(either, " ")+")")
	}
	return strings.Join(parts, " ")
}
