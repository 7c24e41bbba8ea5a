package neo4j

import (
	"context"
	"strings"

	"entente/graph"
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
	const op = "neo4j.Store.Search"
	words := graph.Terms(q.Text)
	labels := labelsOf(q.Kinds)
	var out graph.SearchResult
	err := s.view(ctx, op, func(v *view) error {
		out = graph.SearchResult{Kinds: []graph.FacetCount{{Field: graph.FieldKind}}}
		if len(words) == 0 || len(labels) == 0 {
			return nil
		}
		where := ""
		if len(q.Kinds) > 0 {
			where = hasLabel("e", labels)
		}
		text := sortKey(graph.KeyOf(graph.FieldLabel, q.Text).Text)
		rows, err := v.read(ctx, op, fill("search", where), map[string]any{
			"query": luceneQuery(words, q.Prefix), "text": text, "words": each(words, indexedWord), "limit": maxCandidates,
		})
		if err != nil {
			return err
		}
		return readHits(op, rows, q, &out)
	})
	if err != nil {
		return graph.SearchResult{}, err
	}
	return out, nil
}

// readHits scores the candidates of a row of [kinds, candidates] and keeps the best.
func readHits(op string, rows any, q graph.TextQuery, out *graph.SearchResult) error {
	r := newRow(rows)
	kinds := r.list()
	candidates, err := readEntities(op, r.value())
	if err != nil {
		return err
	}
	counts := map[string]int{}
	total := 0
	for _, value := range kinds {
		k := newRow(value)
		kind, n := k.text(), k.int()
		if k.err != nil {
			return corrupt(op, k.err)
		}
		counts[kind] = n
		total += n
	}
	for _, e := range candidates {
		if score := graph.Score(e, q); score > 0 {
			out.Hits = append(out.Hits, graph.Hit{Entity: e, Score: score})
		}
	}
	if total <= maxCandidates { // every match was scored: what the score says counts
		clear(counts)
		for _, h := range out.Hits {
			counts[string(h.Entity.Kind)]++
		}
		total = len(out.Hits)
	}
	out.Total = total
	for kind, n := range counts {
		out.Kinds[0].Buckets = append(out.Kinds[0].Buckets, graph.Bucket{Value: kind, Count: n})
	}
	sortBuckets(out.Kinds[0].Buckets)
	graph.SortHits(out.Hits)
	out.Hits = out.Hits[:min(len(out.Hits), max(q.Limit, 0))]
	return nil
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
