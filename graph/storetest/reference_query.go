package storetest

import (
	"context"
	"slices"

	"entente/graph"
)

// Find fulfils graph.Reader.
func (r *Reference) Find(ctx context.Context, q graph.Query) ([]*graph.Entity, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	key := func(e *graph.Entity) graph.Key { return e.SortKey(q.OrderBy) }
	return window(st.matching(q), q.Window, q.OrderBy, key), nil
}

// window orders items and returns the part that the window shows.
func window[T any](items []T, w graph.Window, order []graph.Order, key func(T) graph.Key) []T {
	type placed struct {
		item T
		key  graph.Key
	}
	list := make([]placed, len(items))
	for i, it := range items {
		list[i] = placed{it, key(it)}
	}
	slices.SortFunc(list, func(a, b placed) int { return a.key.Compare(b.key, order) })
	list = graph.Cut(list, w, order, func(p placed) graph.Key { return p.key })
	out := make([]T, len(list))
	for i, p := range list {
		out[i] = p.item
	}
	return out
}

// Count fulfils graph.Reader.
func (r *Reference) Count(ctx context.Context, q graph.Query) (int, error) {
	st, err := r.at(ctx)
	if err != nil {
		return 0, err
	}
	return len(st.matching(q)), nil
}

// Facets fulfils graph.Reader.
func (r *Reference) Facets(ctx context.Context, q graph.Query, fields []graph.Field) ([]graph.FacetCount, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	found := st.matching(q)
	out := make([]graph.FacetCount, len(fields))
	for i, f := range fields {
		out[i] = facet(found, f)
	}
	return out, nil
}

// facet counts the entities that have each value; an entity that has a value twice counts once.
func facet(entities []*graph.Entity, f graph.Field) graph.FacetCount {
	counts := map[string]int{}
	for _, e := range entities {
		values := slices.Clone(e.Exact(f))
		slices.Sort(values)
		for _, v := range slices.Compact(values) {
			counts[v]++
		}
	}
	out := graph.FacetCount{Field: f}
	for v, n := range counts {
		out.Buckets = append(out.Buckets, graph.Bucket{Value: v, Count: n})
	}
	slices.SortFunc(out.Buckets, func(a, b graph.Bucket) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return graph.TextOf(a.Value).Compare(graph.TextOf(b.Value))
	})
	return out
}

// Search fulfils graph.Reader.
func (r *Reference) Search(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	st, err := r.at(ctx)
	if err != nil {
		return graph.SearchResult{}, err
	}
	var found []*graph.Entity
	var hits []graph.Hit
	for _, e := range st.matching(graph.Query{Kinds: q.Kinds, Where: q.Where}) {
		relations := len(st.adjacent[e.ID])
		if score := graph.Score(e, relations, q); score > 0 {
			found = append(found, e)
			hits = append(hits, graph.Hit{Entity: e, Relations: relations, Score: score})
		}
	}
	graph.SortHits(hits)
	out := graph.SearchResult{Hits: hits[:min(len(hits), q.Limit)], Total: len(hits)}
	for _, f := range q.Facets {
		out.Facets = append(out.Facets, facet(found, f))
	}
	return out, nil
}

// Relations fulfils graph.Reader.
func (r *Reference) Relations(ctx context.Context, from []graph.ID, s graph.Step) ([]graph.RelationPage, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	order := s.OrderBy
	if len(order) == 0 {
		order = graph.DefaultStepOrder
	}
	key := func(i graph.RelationItem) graph.Key { return i.Key(order) }
	out := make([]graph.RelationPage, len(from))
	for n, id := range from {
		found := slices.DeleteFunc(
			st.related(id),
			func(i graph.RelationItem) bool { return !s.Match(id, i, st.related) },
		)
		total := len(found)
		if s.Distinct {
			others := byOther(window(found, graph.Window{Limit: graph.NoLimit}, order, key))
			total = len(others)
			out[n].Others = graph.Cut(others, s.Window, order, func(r graph.Related) graph.Key { return r.Key(order) })
		} else {
			out[n].Items = window(found, s.Window, order, key)
		}
		if s.Total {
			out[n].Total = total
		}
	}
	return out, nil
}

// byOther returns the items by their other ends, in the order in which these first occur.
func byOther(items []graph.RelationItem) []graph.Related {
	var out []graph.Related
	place := map[graph.ID]int{}
	for _, it := range items {
		at, ok := place[it.Other.ID]
		if !ok {
			at = len(out)
			place[it.Other.ID] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], it)
	}
	return out
}

// related returns the relations of an entity in a new slice.
func (st *referenceState) related(id graph.ID) []graph.RelationItem {
	out := make([]graph.RelationItem, 0, len(st.adjacent[id]))
	for _, rel := range st.adjacent[id] {
		other, forward := rel.Other(id)
		out = append(out, graph.RelationItem{Relation: rel, Other: st.entity(other), Forward: forward, Holds: st.holding(rel)})
	}
	return out
}

// holding returns when a relation held.
func (st *referenceState) holding(r *graph.Relation) graph.Period {
	return graph.Holding(r, st.entity(r.From), st.entity(r.To))
}

// matching returns the entities that fulfil the query, in the order of their ids, in a new slice.
func (st *referenceState) matching(q graph.Query) []*graph.Entity {
	var out []*graph.Entity
	for _, id := range st.ids {
		e := st.entity(id)
		if (len(q.Kinds) == 0 || slices.Contains(q.Kinds, e.Kind)) && q.Where.Match(e, st.related) {
			out = append(out, e)
		}
	}
	return out
}
