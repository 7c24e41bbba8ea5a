package storetest

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// mutantTransaction is a transaction of the reference with one sentence of the contract broken. Fields that are nil
// break nothing.
type mutantTransaction struct {
	graph.Transaction
	put          func(tx graph.Transaction, records []graph.Record) error
	putRelations func(tx graph.Transaction, relations []graph.Relation) error
	remove       func(tx graph.Transaction, ids []graph.ID) error
	commit       func(tx graph.Transaction, l graph.Load) error
	close        func(tx graph.Transaction) error
}

func (m mutantTransaction) Put(ctx context.Context, records []graph.Record) error {
	if m.put != nil {
		return m.put(m.Transaction, records)
	}
	return m.Transaction.Put(ctx, records)
}

func (m mutantTransaction) PutRelations(ctx context.Context, relations []graph.Relation) error {
	if m.putRelations != nil {
		return m.putRelations(m.Transaction, relations)
	}
	return m.Transaction.PutRelations(ctx, relations)
}

func (m mutantTransaction) Delete(ctx context.Context, ids []graph.ID) error {
	if m.remove != nil {
		return m.remove(m.Transaction, ids)
	}
	return m.Transaction.Delete(ctx, ids)
}

func (m mutantTransaction) Commit(ctx context.Context, l graph.Load) error {
	if m.commit != nil {
		return m.commit(m.Transaction, l)
	}
	return m.Transaction.Commit(ctx, l)
}

func (m mutantTransaction) Close() error {
	if m.close != nil {
		return m.close(m.Transaction)
	}
	return m.Transaction.Close()
}

// beginning returns a mutant whose transactions are altered.
func beginning(group string, alter func(m *Reference, t *mutantTransaction)) mutant {
	return mutant{group: group, begin: func(ctx context.Context, m *Reference, l graph.Load) (graph.Transaction, error) {
		tx, err := m.Begin(ctx, l)
		if err != nil {
			return nil, err
		}
		t := &mutantTransaction{Transaction: tx}
		alter(m, t)
		return t, nil
	}}
}

func transactionMutants() map[string]mutant {
	ctx := context.Background()
	return map[string]mutant{
		"what is put is seen at once": beginning("Transaction", func(m *Reference, t *mutantTransaction) {
			t.put = func(tx graph.Transaction, records []graph.Record) error {
				st := m.state.Load()
				next := newReferenceState(map[graph.ID]*graph.Record{}, st.relations, st.stats)
				for i := range records {
					next.records[records[i].Entity.ID] = &records[i]
				}
				m.state.Store(newReferenceState(next.records, st.relations, st.stats))
				return tx.Put(ctx, records)
			}
		}),
		"Close commits": beginning("Transaction", func(_ *Reference, t *mutantTransaction) {
			t.close = func(tx graph.Transaction) error {
				_ = tx.Commit(ctx, load("x", 0))
				return tx.Close()
			}
		}),
		"the first of what is put twice counts": beginning("Transaction", func(_ *Reference, t *mutantTransaction) {
			seen := map[graph.ID]bool{}
			t.put = func(tx graph.Transaction, records []graph.Record) error {
				return tx.Put(ctx, slices.DeleteFunc(slices.Clone(records), func(r graph.Record) bool {
					twice := seen[r.Entity.ID]
					seen[r.Entity.ID] = true
					return twice
				}))
			}
		}),
		"only the last batch counts": beginning("Transaction", func(m *Reference, t *mutantTransaction) {
			t.put = func(tx graph.Transaction, records []graph.Record) error {
				clear(tx.(*referenceTransaction).records)
				return tx.Put(ctx, records)
			}
		}),
		"deleting leaves the relations": beginning("Transaction", func(m *Reference, t *mutantTransaction) {
			t.remove = func(tx graph.Transaction, ids []graph.ID) error {
				own := tx.(*referenceTransaction)
				for _, rel := range own.before.relations {
					own.relations[rel.ID] = rel
				}
				return tx.Delete(ctx, ids)
			}
		}),
		"of what is both put and deleted the record counts": beginning("Transaction", func(_ *Reference, t *mutantTransaction) {
			t.commit = func(tx graph.Transaction, l graph.Load) error {
				own := tx.(*referenceTransaction)
				maps.DeleteFunc(own.gone, func(id graph.ID, _ bool) bool { return own.records[id] != nil })
				return tx.Commit(ctx, l)
			}
		}),
		"of what is both put and deleted nothing stays": beginning("Transaction", func(_ *Reference, t *mutantTransaction) {
			t.commit = func(tx graph.Transaction, l graph.Load) error {
				own := tx.(*referenceTransaction)
				maps.DeleteFunc(own.relations, func(id graph.ID, _ *graph.Relation) bool { return own.goneRelations[id] })
				return tx.Commit(ctx, l)
			}
		}),
		"a step that was given up is done": beginning("Transaction", func(_ *Reference, t *mutantTransaction) {
			t.put = func(tx graph.Transaction, records []graph.Record) error { return tx.Put(ctx, records) }
		}),
		"a commit that was given up is done": beginning("Transaction", func(_ *Reference, t *mutantTransaction) {
			t.commit = func(tx graph.Transaction, l graph.Load) error { return tx.Commit(ctx, l) }
		}),
		"two transactions at once": {group: "Transaction", begin: func(ctx context.Context, m *Reference, l graph.Load) (graph.Transaction, error) {
			m.writing = make(chan struct{}, 9) // room for all
			for range 5 {
				m.writing <- struct{}{}
			}
			return m.Begin(ctx, l)
		}},
		"a load that runs is not recorded": beginning("TransactionLoads", func(m *Reference, _ *mutantTransaction) {
			m.state.Store(m.state.Load().with(func(s *graph.Stats) { s.Loads = s.Loads[1:] }))
		}),
		"a load that failed is not recorded": beginning("TransactionLoads", func(m *Reference, t *mutantTransaction) {
			t.close = func(tx graph.Transaction) error {
				open := !tx.(*referenceTransaction).ended
				err := tx.Close()
				if open {
					m.state.Store(m.state.Load().with(func(s *graph.Stats) { s.Loads = s.Loads[1:] }))
				}
				return err
			}
		}),
		"a commit is recorded beside the load that ran": beginning("TransactionLoads", func(m *Reference, t *mutantTransaction) {
			t.commit = func(tx graph.Transaction, l graph.Load) error {
				err := tx.Commit(ctx, l)
				m.state.Store(m.state.Load().with(func(s *graph.Stats) { s.Loads = duplicated(s.Loads) }))
				return err
			}
		}),
	}
}

func identityMutants() map[string]mutant {
	return map[string]mutant{
		"merged ids are unknown": {group: "Merged", entities: func(found []*graph.Entity) []*graph.Entity {
			if len(found) == 1 {
				return []*graph.Entity{nil}
			}
			return found
		}},
		"identifiers are known once": {group: "Identified", identify: func(found [][]graph.ID) [][]graph.ID {
			for i := range found {
				found[i] = found[i][:min(1, len(found[i]))]
			}
			return found
		}},
		"identifiers are not aligned": {group: "Identified", identify: func(found [][]graph.ID) [][]graph.ID {
			return slices.DeleteFunc(found, func(ids []graph.ID) bool { return len(ids) == 0 })
		}},
		"withdrawn relations are hidden": {group: "Withdrawn", pages: func(_ graph.Step, pages []graph.RelationPage) []graph.RelationPage {
			for i := range pages {
				pages[i].Items = slices.DeleteFunc(pages[i].Items, func(it graph.RelationItem) bool { return it.Relation.Withdrawn })
			}
			return pages
		}},
		"paths lead over withdrawn relations": beginning("Withdrawn", func(_ *Reference, t *mutantTransaction) {
			t.putRelations = func(tx graph.Transaction, relations []graph.Relation) error {
				relations = slices.Clone(relations)
				for i := range relations {
					relations[i].Withdrawn = false
				}
				return tx.PutRelations(context.Background(), relations)
			}
		}),
		"the amount of evidence is lost": {group: "Evidence", relations: func(found []*graph.Relation) []*graph.Relation {
			out := make([]*graph.Relation, len(found))
			for i, r := range found {
				bare := *r
				bare.Evidence = slices.Clone(r.Evidence)
				for n := range bare.Evidence {
					bare.Evidence[n].Amount = ""
				}
				out[i] = &bare
			}
			return out
		}},
	}
}
