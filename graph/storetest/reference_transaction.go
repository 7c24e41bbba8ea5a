package storetest

import (
	"context"
	"maps"
	"slices"
	"time"

	"entente/graph"
)

// Begin fulfils graph.Writer. It waits while another transaction is open.
func (r *Reference) Begin(ctx context.Context, l graph.Load) (graph.Transaction, error) {
	if _, err := r.now(ctx); err != nil {
		return nil, err
	}
	select {
	case r.writing <- struct{}{}:
	case <-ctx.Done():
		return nil, graph.Wrap(graph.CodeOf(ctx.Err()), "the load was given up", ctx.Err())
	}
	st, err := r.now(ctx) // it may have been closed meanwhile
	if err != nil {
		<-r.writing
		return nil, err
	}
	t := &referenceTransaction{
		r: r, before: st, load: l,
		records: map[graph.ID]*graph.Record{}, relations: map[graph.ID]*graph.Relation{},
		gone: map[graph.ID]bool{}, goneRelations: map[graph.ID]bool{},
	}
	l.State, l.Finished = graph.LoadRunning, time.Time{}
	r.state.Store(st.with(func(s *graph.Stats) { s.Loads = append([]graph.Load{l}, s.Loads[:min(len(s.Loads), 9)]...) }))
	return t, nil
}

// with returns the state with other statistics.
func (st *referenceState) with(alter func(s *graph.Stats)) *referenceState {
	next := *st
	alter(&next.stats)
	return &next
}

// referenceTransaction gathers what is written until Commit.
type referenceTransaction struct {
	r      *Reference
	before *referenceState
	load   graph.Load
	ended  bool

	records   map[graph.ID]*graph.Record
	relations map[graph.ID]*graph.Relation
	// What is deleted, and how often anything at all was asked for.
	gone, goneRelations map[graph.ID]bool
	asked               int
	log                 graph.ChangeLog
}

// step returns the error that the context, a closed store or the end of the transaction asks for.
func (t *referenceTransaction) step(ctx context.Context, n int) error {
	if _, err := t.r.now(ctx); err != nil {
		return err
	}
	if t.ended {
		return graph.Errorf(graph.CodeInternal, "the transaction has ended")
	}
	t.asked += n
	return nil
}

// Put fulfils graph.Transaction.
func (t *referenceTransaction) Put(ctx context.Context, records []graph.Record) error {
	if err := t.step(ctx, len(records)); err != nil {
		return err
	}
	for _, rec := range records {
		own := ownRecord(rec)
		graph.SortFacts(own.Facts)
		t.records[own.Entity.ID] = &own
	}
	return nil
}

// ownRecord returns a copy of a record that shares nothing with it.
func ownRecord(r graph.Record) graph.Record {
	e := &r.Entity
	e.Labels, e.Descriptions = slices.Clone(e.Labels), slices.Clone(e.Descriptions)
	e.Identifiers, e.Attributes = slices.Clone(e.Identifiers), slices.Clone(e.Attributes)
	e.More, e.Stated = slices.Clone(e.More), slices.Clone(e.Stated)
	e.Contested, e.Merged = slices.Clone(e.Contested), slices.Clone(e.Merged)
	r.Facts, r.Conflicts = slices.Clone(r.Facts), slices.Clone(r.Conflicts)
	for i := range r.Facts {
		r.Facts[i].Evidence = slices.Clone(r.Facts[i].Evidence)
	}
	for i := range r.Conflicts {
		sides := slices.Clone(r.Conflicts[i].Sides)
		for k := range sides {
			sides[k].Evidence = slices.Clone(sides[k].Evidence)
		}
		r.Conflicts[i].Sides = sides
	}
	return r
}

// PutRelations fulfils graph.Transaction.
func (t *referenceTransaction) PutRelations(ctx context.Context, relations []graph.Relation) error {
	if err := t.step(ctx, len(relations)); err != nil {
		return err
	}
	for _, rel := range relations {
		rel.Evidence = slices.Clone(rel.Evidence)
		for _, amount := range []**float64{&rel.Amount, &rel.NetAmount} {
			if *amount != nil {
				own := **amount
				*amount = &own
			}
		}
		t.relations[rel.ID] = &rel
	}
	return nil
}

// Delete fulfils graph.Transaction.
func (t *referenceTransaction) Delete(ctx context.Context, ids []graph.ID) error {
	if err := t.step(ctx, len(ids)); err != nil {
		return err
	}
	for _, id := range ids {
		t.gone[id] = true
	}
	return nil
}

// DeleteRelations fulfils graph.Transaction.
func (t *referenceTransaction) DeleteRelations(ctx context.Context, ids []graph.ID) error {
	if err := t.step(ctx, len(ids)); err != nil {
		return err
	}
	for _, id := range ids {
		t.goneRelations[id] = true
	}
	return nil
}

// Commit fulfils graph.Transaction.
func (t *referenceTransaction) Commit(ctx context.Context, l graph.Load) error {
	if err := t.step(ctx, 0); err != nil {
		return err
	}
	if err := t.contradiction(); err != nil {
		return err
	}
	records, relations := maps.Clone(t.before.records), maps.Clone(t.before.relations)
	maps.DeleteFunc(relations, func(id graph.ID, r *graph.Relation) bool {
		return t.goneRelations[id] || t.gone[r.From] || t.gone[r.To]
	})
	maps.DeleteFunc(records, func(id graph.ID, _ *graph.Record) bool { return t.gone[id] })
	maps.Copy(records, t.records)
	maps.Copy(relations, t.relations)
	if l.State == "" {
		l.State = graph.LoadComplete
	}
	s := t.before.stats
	if t.asked > 0 {
		s.Revision++
	}
	s.LoadedAt = l.Finished
	s.Loads = append([]graph.Load{l}, s.Loads[:min(len(s.Loads), 9)]...)
	st := newReferenceState(records, relations, s)
	if st.journal = t.before.journal; t.asked > 0 {
		var err error
		if st.journal, err = t.journal(s.Revision, l); err != nil {
			return err
		}
	}
	t.end(st)
	return nil
}

// contradiction returns an error for what is both put and deleted, by itself or with an end of it.
func (t *referenceTransaction) contradiction() error {
	both := func(id graph.ID) error {
		return graph.Errorf(graph.CodeInvalidArgument, "%s is both put and deleted in one load", id)
	}
	for id := range t.records {
		if t.gone[id] {
			return both(id)
		}
	}
	for id, r := range t.relations {
		if t.goneRelations[id] || t.gone[r.From] || t.gone[r.To] {
			return both(id)
		}
	}
	return nil
}

// Close fulfils graph.Transaction.
func (t *referenceTransaction) Close() error {
	if t.ended {
		return nil
	}
	t.load.State = graph.LoadFailed
	if t.load.Finished.IsZero() {
		t.load.Finished = time.Now().UTC()
	}
	t.end(t.before.with(func(s *graph.Stats) {
		s.Loads = append([]graph.Load{t.load}, s.Loads[:min(len(s.Loads), 9)]...)
	}))
	return nil
}

// end shows the state unless the store has been closed meanwhile, and lets the next one write.
func (t *referenceTransaction) end(st *referenceState) {
	t.ended = true
	if t.r.state.Load() != nil {
		t.r.state.Store(st)
	}
	<-t.r.writing
}
