package storetest

import (
	"context"
	"errors"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/derive"
)

func recordMutants() map[string]mutant {
	return map[string]mutant{
		"unknown ids are left out": {group: "Entities", entities: func(found []*graph.Entity) []*graph.Entity {
			return slices.DeleteFunc(found, func(e *graph.Entity) bool { return e == nil })
		}},
		"an id is answered once": {
			group:    "Entities",
			entities: func(found []*graph.Entity) []*graph.Entity { return slices.Compact(found) },
		},
		"unknown relations are left out": {
			group: "RelationsByID",
			relations: func(found []*graph.Relation) []*graph.Relation {
				return slices.DeleteFunc(found, func(r *graph.Relation) bool { return r == nil })
			},
		},
		"no facts for an unknown id is an empty list": {
			group: "Facts",
			facts: func(found [][]graph.Fact) [][]graph.Fact {
				for i := range found {
					found[i] = append([]graph.Fact{}, found[i]...)
				}
				return found
			},
		},
		"facts come by id": {group: "Facts", facts: func(found [][]graph.Fact) [][]graph.Fact {
			for _, facts := range found {
				slices.SortFunc(facts, func(a, b graph.Fact) int { return strings.Compare(string(a.ID), string(b.ID)) })
			}
			return found
		}},
		"conflicts come by entity": {
			group: "Conflicts",
			conflicts: func(_ graph.ConflictQuery, found []graph.Conflict, n int) ([]graph.Conflict, int) {
				slices.SortFunc(
					found,
					func(a, b graph.Conflict) int { return strings.Compare(string(a.Entity), string(b.Entity)) },
				)
				return found, n
			},
		},
		"conflicts count the window": {
			group: "Conflicts",
			conflicts: func(_ graph.ConflictQuery, found []graph.Conflict, _ int) ([]graph.Conflict, int) {
				return found, len(found)
			},
		},
		"usage counts relations as facts": {group: "Usage", usage: func(u []graph.Usage) []graph.Usage {
			for i := range u {
				u[i].Facts += u[i].Relations
			}
			return u
		}},
		"what cites is given twice": {group: "Citing", citing: func(c graph.Citations) graph.Citations {
			return graph.Citations{Entities: duplicated(c.Entities), Relations: c.Relations}
		}},
		"stats keep eleven loads": {group: "Stats", stats: func(s graph.Stats) graph.Stats {
			s.Loads = duplicated(s.Loads)
			return s
		}},
		"evidence is not counted": {
			group: "Stats",
			stats: func(s graph.Stats) graph.Stats { s.Evidenced = 0; return s },
		},
	}
}

func writeMutants() map[string]mutant {
	ctx := context.Background()
	return map[string]mutant{
		"a load that changes nothing is a revision": {group: "Stats", apply: func(m *Reference, c graph.Changes) error {
			if c.Empty() {
				c.Delete = []graph.ID{"site:nowhere"}
			}
			return m.Apply(ctx, c)
		}},
		"facts are added to those of before": {group: "Apply", apply: func(m *Reference, c graph.Changes) error {
			c.Put = slices.Clone(c.Put)
			for i, r := range c.Put {
				if old, _ := m.Facts(ctx, []graph.ID{r.Entity.ID}); len(old[0]) > 0 {
					c.Put[i].Facts = derive.MergeFacts(append(old[0], r.Facts...))
				}
			}
			return m.Apply(ctx, c)
		}},
		"amounts are never taken away": {group: "Apply", apply: func(m *Reference, c graph.Changes) error {
			c.PutRelations = slices.Clone(c.PutRelations)
			for i, r := range c.PutRelations {
				if old, _ := m.RelationsByID(ctx, []graph.ID{r.ID}); old[0] != nil && r.Amount == nil {
					c.PutRelations[i].Amount = old[0].Amount
				}
			}
			return m.Apply(ctx, c)
		}},
		"deleting what is not there is an error": {group: "Apply", apply: func(m *Reference, c graph.Changes) error {
			if found, _ := m.Entities(ctx, c.Delete); slices.Contains(found, nil) {
				return graph.Errorf(graph.CodeNotFound, "there is no such entity")
			}
			return m.Apply(ctx, c)
		}},
		"loads are seen by halves": {group: "Concurrency", apply: func(m *Reference, c graph.Changes) error {
			first := graph.Changes{Load: c.Load, Put: c.Put}
			return errors.Join(m.Apply(ctx, first), m.Apply(ctx, c))
		}},
		"the slices of changes are kept": {group: "Aliasing", apply: func(m *Reference, c graph.Changes) error {
			err := m.Apply(ctx, c)
			st := m.state.Load()
			for i := range c.Put {
				st.records[c.Put[i].Entity.ID] = &c.Put[i]
			}
			return err
		}},
		"a canceled load is done": {
			group: "Context",
			apply: func(m *Reference, c graph.Changes) error { return m.Apply(ctx, c) },
		},
		"a canceled question is answered": {
			group:   "Context",
			context: func(context.Context) context.Context { return ctx },
		},
		"errors are not of the domain": {group: "Close", apply: func(m *Reference, c graph.Changes) error {
			if m.Apply(ctx, c) != nil {
				return errors.New("closed")
			}
			return nil
		}},
		"a random question is answered by half": {group: "Random", facts: func(found [][]graph.Fact) [][]graph.Fact {
			return found[:len(found)/2]
		}},
		"a closed store goes on": {group: "Close", close: func() error { return nil }},
	}
}
