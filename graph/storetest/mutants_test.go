package storetest

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
)

// mutants are the broken stores by what is broken.
func mutants() map[string]mutant {
	all := listMutants()
	for _, more := range []map[string]mutant{
		groupMutants(), relationMutants(), distinctMutants(), recordMutants(), writeMutants(), transactionMutants(), identityMutants(),
		journalMutants(),
	} {
		for name, m := range more {
			all[name] = m
		}
	}
	return all
}

// finding returns a mutant that answers another query than was asked, or alters the answer.
func finding(group string, ask func(q graph.Query) graph.Query, alter func(found []*graph.Entity)) mutant {
	return mutant{group: group, find: func(m *Reference, q graph.Query) []*graph.Entity {
		if ask != nil {
			q = ask(q)
		}
		found, _ := m.Find(context.Background(), q)
		if alter != nil {
			alter(found)
		}
		return found
	}}
}

func listMutants() map[string]mutant {
	cut := func(f *graph.Filter) *graph.Filter { // ignores the accents and case that eq must not ignore
		if f == nil || f.Op != graph.OpEq || len(f.Values) != 1 {
			return f
		}
		return &graph.Filter{
			Field:  f.Field,
			Op:     graph.OpContains,
			Values: []graph.Value{graph.TextOf(spelling.Fold(f.Values[0].Text))},
		}
	}
	return map[string]mutant{
		"ties are not settled by id": finding("Find", nil, func(found []*graph.Entity) {
			slices.SortStableFunc(found, func(a, b *graph.Entity) int {
				if a.Key("name") == b.Key("name") {
					return strings.Compare(string(b.ID), string(a.ID))
				}
				return 0
			})
		}),
		"descending is ascending turned round": finding("Find", nil, nil).with(func(m *mutant) {
			m.find = func(r *Reference, q graph.Query) []*graph.Entity {
				desc := len(q.OrderBy) > 0 && q.OrderBy[0].Desc
				if desc {
					q.OrderBy = slices.Clone(q.OrderBy)
					q.OrderBy[0].Desc = false
				}
				found, _ := r.Find(context.Background(), q)
				if desc {
					slices.Reverse(found)
				}
				return found
			}
		}),
		"FromEnd is ignored": finding(
			"FindWindow",
			func(q graph.Query) graph.Query { q.FromEnd = false; return q },
			nil,
		),
		"Before is ignored": finding("FindWindow", func(q graph.Query) graph.Query { q.Before = nil; return q }, nil),
		"After includes its place": finding("FindWindow", func(q graph.Query) graph.Query {
			if q.After != nil && len(q.After.ID) > 0 {
				k := *q.After
				k.ID = k.ID[:len(k.ID)-1]
				q.After = &k
			}
			return q
		}, nil),
		"Limit 0 is no limit": finding("FindWindow", func(q graph.Query) graph.Query {
			if q.Limit == 0 {
				q.Limit = all.Limit
			}
			return q
		}, nil),
		"eq folds": finding("FindFilter", func(q graph.Query) graph.Query { q.Where = cut(q.Where); return q }, nil),
		"an empty or is fulfilled by all": finding("FindFilter", func(q graph.Query) graph.Query {
			if q.Where != nil && q.Where.Or != nil && len(q.Where.Or) == 0 {
				q.Where = nil
			}
			return q
		}, nil),
		"asOf of a relation filter is ignored": finding("FindRelationFilter", func(q graph.Query) graph.Query {
			if q.Where != nil && q.Where.Relation != nil {
				f := *q.Where.Relation
				f.AsOf = graph.Date{}
				q.Where = &graph.Filter{Relation: &f}
			}
			return q
		}, nil),
		"none is ignored": finding("FindRelationFilter", func(q graph.Query) graph.Query {
			if q.Where != nil && q.Where.Relation != nil {
				f := *q.Where.Relation
				f.None = false
				q.Where = &graph.Filter{Relation: &f}
			}
			return q
		}, nil),
		"conditions see the best value alone": finding("Stated", func(q graph.Query) graph.Query {
			if q.Where != nil && q.Where.Field != "" {
				f := *q.Where
				f.Field = f.Field.Best()
				q.Where = &f
			}
			return q
		}, nil),
		"a span is asked of several values": finding("Stated", func(q graph.Query) graph.Query {
			if q.Where != nil && q.Where.Also != nil {
				all := []graph.Filter{{Field: q.Where.Field, Op: q.Where.Op, Values: q.Where.Values}}
				for _, c := range q.Where.Also {
					all = append(all, graph.Filter{Field: q.Where.Field, Op: c.Op, Values: c.Values})
				}
				q.Where = &graph.Filter{And: all}
			}
			return q
		}, nil),
		"the best value alone is all of them": finding("Stated", func(q graph.Query) graph.Query {
			if q.Where != nil {
				f := *q.Where
				f.Field, _ = f.Field.All()
				q.Where = &f
			}
			return q
		}, nil),
		"groups have the best value alone": {group: "Stated", grouping: func(g graph.Grouping) graph.Grouping {
			g.By = slices.Clone(g.By)
			g.By[0].Field = g.By[0].Field.Best()
			return g
		}},
		"Count counts the window": {
			group: "Count",
			count: func(q graph.Query) graph.Query { q.Limit = max(q.Limit, 1); return q },
		},
		"Facets come by value": {group: "Facets", facets: func(found []graph.FacetCount) []graph.FacetCount {
			for _, f := range found {
				slices.SortFunc(f.Buckets, func(a, b graph.Bucket) int { return strings.Compare(a.Value, b.Value) })
			}
			return found
		}},
		"Search counts the hits that it shows": {
			group: "Search",
			search: func(_ graph.TextQuery, r graph.SearchResult) graph.SearchResult {
				r.Total = len(r.Hits)
				return r
			},
		},
		"Search counts by facets the hits that it shows": {
			group: "Search",
			search: func(q graph.TextQuery, r graph.SearchResult) graph.SearchResult {
				shown := make([]*graph.Entity, len(r.Hits))
				for i, h := range r.Hits {
					shown[i] = h.Entity
				}
				for i, f := range q.Facets {
					r.Facets[i] = facet(shown, f)
				}
				return r
			},
		},
		"scores are its own": {
			group: "Search",
			search: func(_ graph.TextQuery, r graph.SearchResult) graph.SearchResult {
				for i := range r.Hits {
					r.Hits[i].Score /= 100
				}
				return r
			},
		},
		"equal scores come in any order": {
			group: "Search",
			search: func(_ graph.TextQuery, r graph.SearchResult) graph.SearchResult {
				slices.SortFunc(r.Hits, func(a, b graph.Hit) int {
					if a.Score != b.Score {
						return int(100 * (b.Score - a.Score))
					}
					return strings.Compare(string(b.Entity.ID), string(a.Entity.ID))
				})
				return r
			},
		},
		"- excludes": {group: "SearchSyntax", search: func(q graph.TextQuery, r graph.SearchResult) graph.SearchResult {
			if strings.Contains(q.Text, "-") {
				return graph.SearchResult{}
			}
			return r
		}},
	}
}

// with alters a mutant.
func (m mutant) with(alter func(m *mutant)) mutant {
	alter(&m)
	return m
}

func relationMutants() map[string]mutant {
	return map[string]mutant{
		"a self-relation is given twice": paging("Relations", func(_ graph.Step, p *graph.RelationPage) {
			for i, it := range p.Items {
				if it.Relation.From == it.Relation.To {
					p.Items = slices.Insert(p.Items, i, it)
					return
				}
			}
		}),
		"a self-relation is not forward when it comes in": paging(
			"Relations",
			func(s graph.Step, p *graph.RelationPage) {
				for i, it := range p.Items {
					if len(s.Legs) > 0 && s.Legs[0].Direction == graph.DirectionIn && it.Relation.From == it.Relation.To {
						p.Items[i].Forward = false
					}
				}
			},
		),
		"parallel relations are given once": paging("Relations", func(_ graph.Step, p *graph.RelationPage) {
			p.Items = slices.CompactFunc(p.Items, func(a, b graph.RelationItem) bool { return a.Other == b.Other })
		}),
		"Total is given unasked": stepping(
			"Relations",
			func(s graph.Step) graph.Step { s.Total = true; return s },
		),
		"Total counts the window": paging(
			"RelationsOrder",
			func(_ graph.Step, p *graph.RelationPage) { p.Total = min(p.Total, len(p.Items)) },
		),
		"direction is ignored": stepping(
			"Relations",
			func(s graph.Step) graph.Step { s.Legs = turned(s.Legs); return s },
		),
		"asOf of a step is ignored": stepping(
			"Relations",
			func(s graph.Step) graph.Step { s.AsOf = graph.Date{}; return s },
		),
		"the condition on the other is lost": stepping(
			"Relations",
			func(s graph.Step) graph.Step { s.Where = nil; return s },
		),
		"kinds of the other are lost": stepping(
			"Relations",
			func(s graph.Step) graph.Step { s.Kinds = nil; return s },
		),
		"orders by the type of the other": stepping("RelationsOrder", func(s graph.Step) graph.Step {
			s.OrderBy = slices.DeleteFunc(
				slices.Clone(s.OrderBy),
				func(o graph.Order) bool { return o.Field == "type" },
			)
			return s
		}),
		"the window is one for all sources": {
			group: "RelationsHub",
			pages: func(s graph.Step, pages []graph.RelationPage) []graph.RelationPage {
				left := s.Limit
				for i := range pages {
					pages[i].Items = pages[i].Items[:min(left, len(pages[i].Items))]
					left -= len(pages[i].Items)
				}
				return pages
			},
		},
		"arcs have no periods": {
			group: "Paths",
			shape: func(a graph.Arc) (graph.Arc, bool) { a.Period = graph.Period{}; return a, true },
		},
		"arcs have the periods that the relations state": {
			group: "Holding",
			shape: func(a graph.Arc) (graph.Arc, bool) {
				if a.Since == graph.MustDate("2014") { // lent by the project
					a.Period = graph.Period{}
				}
				return a, true
			},
		},
		"relations hold when they state it": paging("Holding", func(_ graph.Step, p *graph.RelationPage) {
			for i := range p.Items {
				p.Items[i].Holds = p.Items[i].Relation.Period
			}
		}),
		"arcs lead one way only": {
			group: "PathsOracle",
			shape: func(a graph.Arc) (graph.Arc, bool) { return a, a.Forward },
		},
		"arcs are of one type": {
			group: "PathsOracle",
			shape: func(a graph.Arc) (graph.Arc, bool) { a.Type = 0; return a, true },
		},
		"arcs do not say how many documents state them": {
			group: "Topology",
			shape: func(a graph.Arc) (graph.Arc, bool) { a.Documents = 1; return a, true },
		},
		"every arc is said to lead forward": {
			group: "Topology",
			shape: func(a graph.Arc) (graph.Arc, bool) { a.Forward = true; return a, true },
		},
	}
}
