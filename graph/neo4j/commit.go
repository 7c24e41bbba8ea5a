package neo4j

import (
	"context"
	"time"

	"entente/graph"
)

// verifyTimeout bounds how long Commit tries to learn what became of a commit whose answer was lost.
const verifyTimeout = 30 * time.Second

// Commit fulfils graph.Transaction. Deletions are carried out here, last of all: see fewRows.
func (t *transaction) Commit(ctx context.Context, l graph.Load) error {
	if err := t.settle(ctx); err != nil {
		return err
	}
	inner, cancel := context.WithCancel(t.ctx)
	defer cancel()
	defer context.AfterFunc(ctx, cancel)()
	err := firstError(
		func() error { return t.deleteAll(inner) },
		func() error { return t.writeUsage(inner) },
		func() error { return t.writeJournal(inner, l) },
		func() error { return t.commit(inner, l) },
	)
	if err != nil {
		return t.fail(ctx, err)
	}
	t.done = true
	t.cancel()
	closing, cancelClosing := context.WithTimeout(context.Background(), closeTimeout)
	defer cancelClosing()
	_ = t.session.Close(closing) // everything is in place: nothing that could go wrong here matters
	<-t.s.writing
	return nil
}

// commit makes the changes visible, all at once: see view.
func (t *transaction) commit(ctx context.Context, l graph.Load) error {
	if err := t.s.apart(ctx, "begin_commit", map[string]any{"name": t.name}); err != nil {
		return err
	}
	step := 0
	if t.changed {
		step = 1
	}
	_, err := one(ctx, t.tx, statements["finish"], map[string]any{
		"step": step, "facts": t.tally.facts, "evidenced": t.tally.evidenced,
		"load": loadProperties(t.name, graph.LoadComplete, l),
	})
	if err != nil {
		return t.unmarked(err)
	}
	if err := t.tx.Commit(ctx); err != nil && !t.committed() {
		return err // the mark stays: the commit may still be under way
	}
	return t.unmarked(nil)
}

// unmarked takes the mark away and returns err. Should that fail, readers find out by themselves, a little slower.
func (t *transaction) unmarked(err error) error {
	ctx, cancel := context.WithTimeout(t.s.closing, closeTimeout)
	defer cancel()
	if err != nil { // give the lock on (:Meta) back first
		_ = t.tx.Close(ctx)
	}
	_ = t.s.apart(ctx, "end_commit", map[string]any{"name": t.name})
	return err
}

// committed reports whether the load is in the database although the answer to the commit was lost. It waits until the
// server is done with the transaction, either way.
func (t *transaction) committed() bool {
	ctx, cancel := context.WithTimeout(t.s.closing, verifyTimeout)
	defer cancel()
	for ctx.Err() == nil {
		if t.s.heal(ctx, t.name) == nil {
			record, err := t.s.query(ctx, statements["load_present"], map[string]any{"name": t.name})
			if err == nil {
				return record != nil && record.Values[0] == int64(1)
			}
		}
		select {
		case <-time.After(200 * time.Millisecond):
		case <-ctx.Done():
		}
	}
	return false
}
