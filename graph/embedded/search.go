package embedded

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
	"entente/graph/naming"
)

// Search fulfils graph.Reader. The words of descriptions count unless only a prefix is asked for.
func (s *snapshot) Search(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	scorer := graph.NewScorer(q)
	words := scorer.Asked()
	if len(words) == 0 {
		return s.found(nil, nil, q.Facets), nil
	}
	among, err := s.among(ctx, q)
	if err != nil {
		return graph.SearchResult{}, err
	}
	q.Limit = max(q.Limit, 0)
	x := s.labelIndex()
	labels := x.match(words, q.Misspelt)
	defer x.release(labels)
	nodes := among.members(labels.nodes)
	best := &ranking{s: s, q: q, scorer: scorer, among: among, known: x.known}
	best.takeLabels(x, labels)
	if err := gaveUp(ctx); err != nil {
		return graph.SearchResult{}, err
	}
	if !q.Misspelt {
		best.takeNodes(nodes, graph.OverNames)
	}
	if !q.Prefix && !q.Misspelt {
		more := s.described(among, words, labels.nodes)
		best.takeNodes(more, graph.Described)
		nodes = append(nodes, more...)
	}
	return s.found(best.hits, nodes, q.Facets), gaveUp(ctx)
}

// found returns the result for hits and all nodes that match, counted by the facets.
func (s *snapshot) found(hits []rated, nodes []graph.Node, facets []graph.Field) graph.SearchResult {
	out := graph.SearchResult{
		Total: len(nodes), Facets: make([]graph.FacetCount, len(facets)), Hits: make([]graph.Hit, len(hits)),
	}
	for i, f := range facets {
		out.Facets[i] = s.facet(f, nodes)
	}
	for i, h := range hits {
		out.Hits[i] = graph.Hit{Entity: s.nodes[h.node].entity, Relations: s.degree(h.node), Score: h.score}
	}
	graph.SortHits(out.Hits)
	return out
}

// kindSet returns, by code of kind, whether a kind is among those asked for; none means all.
func (s *snapshot) kindSet(kinds []graph.EntityKind) []bool {
	out := make([]bool, len(s.kindNames))
	for code, k := range s.kindNames {
		out[code] = oneOf(kinds, k)
	}
	return out
}

// scope is among which nodes a search looks.
type scope struct {
	s     *snapshot
	kinds []bool // see kindSet
	nodes bitset // those that fulfil the filter; nil: all
}

// among returns where a search looks.
func (s *snapshot) among(ctx context.Context, q graph.TextQuery) (scope, error) {
	out := scope{s: s, kinds: s.kindSet(q.Kinds)}
	if q.Where == nil {
		return out, nil
	}
	found, err := s.matching(ctx, graph.Query{Kinds: q.Kinds, Where: q.Where})
	out.nodes = newBitset(len(s.nodes))
	for _, n := range found {
		out.nodes.set(int(n))
	}
	return out, err
}

func (a scope) has(n graph.Node) bool {
	return a.kinds[a.s.kindCodes[n]] && (a.nodes == nil || a.nodes.has(int(n)))
}

// members returns the nodes of a set that are in the scope, by id.
func (a scope) members(set bitset) []graph.Node {
	out := make([]graph.Node, 0, set.size())
	set.each(func(n int) bool {
		if a.has(graph.Node(n)) {
			out = append(out, graph.Node(n))
		}
		return true
	})
	return out
}

// described returns the nodes of the scope, by id, that have all words only with those of their descriptions.
func (s *snapshot) described(among scope, words []naming.Wanted, labelled bitset) []graph.Node {
	byNumber := s.numbers.get(s.numberNodes)
	var out []graph.Node
	for _, segment := range s.segments {
		for _, number := range segment.match(words) {
			if n, ok := byNumber[number]; ok && !labelled.has(int(n)) && among.has(n) {
				out = append(out, n)
			}
		}
	}
	slices.Sort(out)
	return out
}

// numberNodes returns the nodes by the number of their row.
func (s *snapshot) numberNodes() map[int64]graph.Node {
	m := make(map[int64]graph.Node, len(s.nodes))
	for i, n := range s.nodes {
		m[n.number] = graph.Node(i)
	}
	return m
}

// degree returns how many relations a node has.
func (s *snapshot) degree(n graph.Node) int {
	from, to := s.span(n)
	return to - from
}

// rated is a node with its score.
type rated struct {
	node  graph.Node
	score float64
}

// compare orders as graph.SortHits does.
func (a rated) compare(b rated) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.node, b.node))
}

// ranking keeps the best nodes for a text.
type ranking struct {
	s      *snapshot
	q      graph.TextQuery
	scorer *graph.Scorer // of q
	among  scope
	known  []float64 // by node: what prominence adds
	hits   []rated   // at most q.Limit, the best first
}

// takeLabels takes the owners of labels that have all words. The most that graph.Score can give spares scoring what cannot be among
// the best: the scores that are shown come from graph.Score.
func (r *ranking) takeLabels(x *labelIndex, m *labelMatches) {
	text := r.scorer.Text()
	from, to := beginningWith(x.texts, text)
	lang := int32(slices.Index(x.langs, r.q.Lang))
	if r.q.Lang == "" {
		lang = -1
	}
	size, key := int32(len(text)), keyHash(r.scorer.Key())
	m.labels.each(func(l int) bool {
		if !r.among.has(x.owner[l]) {
			return true
		}
		top := float64(graph.HasWords)
		if l >= from && l < to {
			top = graph.BeginsSo
			if x.length[l] == size {
				top = graph.IsText
			}
		}
		if x.keys[l] == key {
			top = max(top, graph.IsName)
		}
		top += float64(x.bonus[l])
		if x.lang[l] == lang {
			top += graph.InLanguage
		}
		top += graph.WholeLabel * float64(min(size, x.length[l])) / float64(max(size, x.length[l], 1))
		r.take(x.owner[l], top+x.known[x.owner[l]])
		return true
	})
}

// takeNodes takes nodes, by id, none of which has more than the score top beyond what its labels gave it.
func (r *ranking) takeNodes(nodes []graph.Node, top float64) {
	if r.q.Limit == 0 {
		return
	}
	for _, n := range nodes {
		if r.full() && r.hits[len(r.hits)-1].compare(rated{n, top}) < 0 {
			return // and so it is for all that come behind it
		}
		r.take(n, top)
	}
}

func (r *ranking) full() bool { return len(r.hits) == r.q.Limit }

// take scores a node that has at most the score top, when it may be among the best.
func (r *ranking) take(n graph.Node, top float64) {
	const rounding = 1e-9 // of top, which is not computed in the order of graph.Score
	if r.q.Limit == 0 || r.full() && r.hits[len(r.hits)-1].compare(rated{n, top + rounding}) < 0 {
		return
	}
	if slices.ContainsFunc(r.hits, func(h rated) bool { return h.node == n }) {
		return
	}
	h := rated{n, r.scorer.ScoreKnown(r.s.nodes[n].searchable(), func() float64 { return r.known[n] })}
	at, _ := slices.BinarySearchFunc(r.hits, h, rated.compare)
	if at == r.q.Limit {
		return
	}
	if r.full() {
		r.hits = r.hits[:len(r.hits)-1]
	}
	r.hits = slices.Insert(r.hits, at, h)
}
