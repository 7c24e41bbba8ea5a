package storetest

import (
	"slices"

	"entente/graph"
)

// stepping returns a mutant that follows another step than was asked for.
func stepping(group string, alter func(s graph.Step) graph.Step) mutant {
	return mutant{group: group, step: alter}
}

// paging returns a mutant that alters each page of an answer.
func paging(group string, alter func(s graph.Step, p *graph.RelationPage)) mutant {
	return mutant{group: group, pages: func(s graph.Step, pages []graph.RelationPage) []graph.RelationPage {
		for i := range pages {
			alter(s, &pages[i])
		}
		return pages
	}}
}

// distinctMutants are stores that follow the legs of a step wrongly, or give other ends wrongly.
func distinctMutants() map[string]mutant {
	others := func(alter func(r graph.Related) graph.Related) mutant {
		return paging("RelationsDistinct", func(_ graph.Step, p *graph.RelationPage) {
			for i, r := range p.Others {
				p.Others[i] = alter(r)
			}
		})
	}
	return map[string]mutant{
		"all legs of a relation filter have the first direction": finding("FindRelationFilter", func(q graph.Query) graph.Query {
			if q.Where != nil && q.Where.Relation != nil {
				f := *q.Where.Relation
				f.Legs = aligned(f.Legs)
				q.Where = &graph.Filter{Relation: &f}
			}
			return q
		}, nil),
		"other ends are not given once": stepping(
			"RelationsDistinct",
			func(s graph.Step) graph.Step { s.Distinct = false; return s },
		),
		"an other end has its first relation only": others(func(r graph.Related) graph.Related { return r[:1] }),
		"the relations with an other end are in no order": others(func(r graph.Related) graph.Related {
			r = slices.Clone(r)
			slices.Reverse(r)
			return r
		}),
		"relations with an other end hold when they state it": others(func(r graph.Related) graph.Related {
			r = slices.Clone(r)
			for i := range r {
				r[i].Holds = r[i].Relation.Period
			}
			return r
		}),
		"an other end stands at the place of its last relation": paging("RelationsDistinct", func(s graph.Step, p *graph.RelationPage) {
			slices.SortFunc(p.Others, func(a, b graph.Related) int {
				return a[len(a)-1:].Key(s.OrderBy).Compare(b[len(b)-1:].Key(s.OrderBy), s.OrderBy)
			})
		}),
		"a page of other ends is one of relations": paging("RelationsDistinct", func(s graph.Step, p *graph.RelationPage) {
			for i, left := 0, s.Limit; i < len(p.Others); i++ {
				if left -= len(p.Others[i]); left < 0 {
					p.Others = p.Others[:i]
				}
			}
		}),
		"the total of other ends is that of relations": paging("RelationsDistinct", func(s graph.Step, p *graph.RelationPage) {
			for _, r := range p.Others {
				if s.Total {
					p.Total += len(r) - 1
				}
			}
		}),
		"asOf is ignored for other ends": stepping(
			"RelationsDistinct",
			func(s graph.Step) graph.Step { s.AsOf = graph.Date{}; return s },
		),
		"only the first leg of a step is followed": stepping(
			"Relations",
			func(s graph.Step) graph.Step { s.Legs = s.Legs[:min(1, len(s.Legs))]; return s },
		),
		"all legs of a step have the first direction": stepping(
			"Relations",
			func(s graph.Step) graph.Step { s.Legs = aligned(s.Legs); return s },
		),
	}
}

// aligned returns legs that all lead as the first does.
func aligned(legs graph.Legs) graph.Legs {
	legs = slices.Clone(legs)
	for i := range legs {
		legs[i].Direction = legs[0].Direction
	}
	return legs
}

// turned returns legs that lead in either direction.
func turned(legs graph.Legs) graph.Legs {
	legs = slices.Clone(legs)
	for i := range legs {
		legs[i].Direction = graph.DirectionBoth
	}
	return legs
}
