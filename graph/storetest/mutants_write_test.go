package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

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
		"relations that are asked for with entities are sorted": {
			group: "EntitiesAndRelations",
			together: func(entities []*graph.Entity, relations []*graph.Relation) ([]*graph.Entity, []*graph.Relation) {
				return entities, slices.SortedFunc(slices.Values(relations), func(a, b *graph.Relation) int {
					return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
				})
			},
		},
		"entities that are asked for with relations are answered once": {
			group: "EntitiesAndRelations",
			together: func(entities []*graph.Entity, relations []*graph.Relation) ([]*graph.Entity, []*graph.Relation) {
				return slices.Compact(entities), relations
			},
		},
		"a pinned question is answered from the state that is": {
			group:   "Pinned",
			context: func(context.Context) context.Context { return context.Background() },
		},
		"the pinned revision is that of now": {
			group:  "Pinned",
			pinned: func(m *Reference) (revision int, ok bool) { return m.state.Load().stats.Revision, true },
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
		"a load that changes nothing is a revision": beginning("Stats", func(_ *Reference, t *mutantTransaction) {
			t.commit = func(tx graph.Transaction, l graph.Load) error {
				tx.(*referenceTransaction).asked++
				return tx.Commit(ctx, l)
			}
		}),
		"facts are added to those of before": beginning("Write", func(m *Reference, t *mutantTransaction) {
			t.put = func(tx graph.Transaction, records []graph.Record) error {
				records = slices.Clone(records)
				for i, r := range records {
					if old, _ := m.Facts(ctx, []graph.ID{r.Entity.ID}); len(old[0]) > 0 {
						records[i].Facts = derive.MergeFacts(append(old[0], r.Facts...))
					}
				}
				return tx.Put(ctx, records)
			}
		}),
		"amounts are never taken away": beginning("Write", func(m *Reference, t *mutantTransaction) {
			t.putRelations = func(tx graph.Transaction, relations []graph.Relation) error {
				relations = slices.Clone(relations)
				for i, r := range relations {
					if old, _ := m.RelationsByID(ctx, []graph.ID{r.ID}); old[0] != nil && r.Amount == nil {
						relations[i].Amount = old[0].Amount
					}
				}
				return tx.PutRelations(ctx, relations)
			}
		}),
		"deleting what is not there is an error": beginning("Write", func(m *Reference, t *mutantTransaction) {
			t.remove = func(tx graph.Transaction, ids []graph.ID) error {
				if found, _ := m.Entities(ctx, ids); slices.Contains(found, nil) {
					return graph.Errorf(graph.CodeNotFound, "there is no such entity")
				}
				return tx.Delete(ctx, ids)
			}
		}),
		"loads are seen by halves": beginning("Concurrency", func(m *Reference, t *mutantTransaction) {
			t.commit = func(tx graph.Transaction, l graph.Load) error {
				st := m.state.Load()
				records := maps.Clone(st.records)
				maps.Copy(records, tx.(*referenceTransaction).records)
				m.state.Store(newReferenceState(records, st.relations, st.stats))
				time.Sleep(5 * time.Millisecond) // so that a reader comes by on a busy machine too
				return tx.Commit(ctx, l)
			}
		}),
		"the slices of changes are kept": beginning("Aliasing", func(_ *Reference, t *mutantTransaction) {
			t.put = func(tx graph.Transaction, records []graph.Record) error {
				err := tx.Put(ctx, records)
				for i := range records {
					tx.(*referenceTransaction).records[records[i].Entity.ID] = &records[i]
				}
				return err
			}
		}),
		"a load that was given up begins": {
			group: "Context",
			begin: func(_ context.Context, m *Reference, l graph.Load) (graph.Transaction, error) { return m.Begin(ctx, l) },
		},
		"a canceled question is answered": {
			group:   "Context",
			context: func(context.Context) context.Context { return ctx },
		},
		"errors are not of the domain": {
			group: "Close",
			begin: func(ctx context.Context, m *Reference, l graph.Load) (graph.Transaction, error) {
				tx, err := m.Begin(ctx, l)
				if err != nil {
					return nil, errors.New("closed")
				}
				return tx, nil
			},
		},
		"a random question is answered by half": {group: "Random", facts: func(found [][]graph.Fact) [][]graph.Fact {
			return found[:len(found)/2]
		}},
		"a closed store goes on": {group: "Close", close: func() error { return nil }},
	}
}
