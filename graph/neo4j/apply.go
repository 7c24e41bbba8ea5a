package neo4j

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// Apply fulfils graph.Writer: everything in one transaction. It waits for other calls of this process, and for another
// process as long as Config.LockTimeout says; then it is BUSY. When the answer to the commit is lost, it looks whether
// the load is there before it returns an error.
func (s *Store) Apply(ctx context.Context, c graph.Changes) error {
	const op = "neo4j.Store.Apply"
	if err := s.ready(ctx, op); err != nil {
		return err
	}
	select {
	case s.writing <- struct{}{}:
		defer func() { <-s.writing }()
	case <-ctx.Done():
		return s.failed(ctx, ctx, op, ctx.Err())
	}
	timed, cancel := context.WithTimeout(ctx, s.config.WriteTimeout+grace)
	defer cancel()
	c.Put = lastOf(c.Put, recordID)
	c.PutRelations = lastOf(c.PutRelations, relationID)
	w := &write{s: s, name: rand.Text(), changes: c}
	err := w.apply(timed)
	if err != nil {
		return s.failed(ctx, timed, op, err)
	}
	return nil
}

// write is one call of Apply.
type write struct {
	s       *Store
	name    string // of the transaction, and the id of its (:Load)
	changes graph.Changes
	tx      driver.ExplicitTransaction

	foreign   bool                       // ids of relations need not follow from what they state
	obsolete  map[graph.ID]statementKind // facts and conflicts to delete
	evidenced int                        // facts and relations that cite a document, after the changes
}

// verifyTimeout bounds how long Apply tries to learn what became of a commit whose answer was lost.
const verifyTimeout = 30 * time.Second

// errDangling is what is wrong with a relation to nothing.
var errDangling = errors.New("fewer relations were written than given")

func (w *write) apply(ctx context.Context) error {
	session := w.s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.Background())
	tx, err := w.begin(ctx, session)
	if err != nil {
		return err
	}
	w.tx = tx
	defer tx.Close(context.Background()) // rolls back what was not committed
	return firstError(
		func() error { return w.lock(ctx) },
		func() error { return w.put(ctx) },
		func() error { return w.commit(ctx) },
	)
}

// begin opens the transaction. It makes sure that the server answers, and does not wait longer for a connection than a
// read does.
func (w *write) begin(ctx context.Context, session driver.SessionWithContext) (driver.ExplicitTransaction, error) {
	const op = "neo4j.Store.Apply"
	if _, err := w.s.query(ctx, op, statements["ping"], nil); err != nil {
		return nil, err
	}
	return session.BeginTransaction(ctx, driver.WithTxTimeout(w.s.config.WriteTimeout),
		driver.WithTxMetadata(map[string]any{"entente": w.name}))
}

// lock waits for other processes. The server has no timeout for a single lock, so it is the wait for the answer that
// is bounded; giving it up ends the transaction.
func (w *write) lock(ctx context.Context) error {
	inner, cancel := context.WithTimeout(ctx, w.s.config.LockTimeout)
	defer cancel()
	record, err := one(inner, w.tx, statements["lock"], map[string]any{"foreign": w.foreignIDs()})
	switch {
	case err != nil && inner.Err() != nil && ctx.Err() == nil:
		return graph.Wrap(graph.CodeBusy, "neo4j.Store.Apply", sayBusy, err)
	case err == nil && record == nil: // the database was emptied since the schema was put in place
		w.s.forget()
		return graph.Errorf(graph.CodeUnavailable, "neo4j.Store.Apply", "the database was emptied meanwhile; try again")
	case err != nil:
		return err
	}
	r := newRow(record.Values)
	w.foreign = r.bool()
	if left := r.text(); left != "" {
		return w.mark(ctx, "end_commit", left)
	}
	return nil
}

// commit makes the changes visible, all at once: see view.
func (w *write) commit(ctx context.Context) error {
	if err := w.mark(ctx, "begin_commit", w.name); err != nil {
		return err
	}
	var evidenced any // null: as it is
	step := 0
	if !w.changes.Empty() {
		evidenced, step = w.evidenced, 1
	}
	_, err := one(ctx, w.tx, statements["finish"], map[string]any{
		"step": step, "evidenced": evidenced, "load": loadProperties(w.name, w.changes.Load),
	})
	if err != nil {
		return w.unmarked(err)
	}
	if err := w.tx.Commit(ctx); err != nil && !w.committed() {
		return err // the mark stays: the commit may still be under way
	}
	return w.unmarked(nil)
}

// mark puts a name into (:Meta).writing, in a transaction of its own, or takes it away.
func (w *write) mark(ctx context.Context, statement, name string) error {
	session := w.s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.Background())
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		return one(ctx, tx, statements[statement], map[string]any{"name": name})
	}, driver.WithTxTimeout(w.s.config.ReadTimeout))
	return err
}

// unmarked takes the mark away and returns err. Should that fail, readers find out by themselves, a little slower.
func (w *write) unmarked(err error) error {
	ctx, cancel := context.WithTimeout(w.s.closing, 2*time.Second)
	defer cancel()
	if err != nil { // give the lock on (:Meta) back first
		w.tx.Close(context.Background())
	}
	_ = w.mark(ctx, "end_commit", w.name)
	return err
}

// committed reports whether the load is in the database although the answer to the commit was lost. It waits until the
// server is done with the transaction, either way.
func (w *write) committed() bool {
	const op = "neo4j.Store.Apply"
	ctx, cancel := context.WithTimeout(w.s.closing, verifyTimeout)
	defer cancel()
	for ctx.Err() == nil {
		if w.s.heal(ctx, w.name) == nil {
			record, err := w.s.query(ctx, op, statements["load_present"], map[string]any{"name": w.name})
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

func loadProperties(id string, l graph.Load) properties {
	p := properties{
		"id": id, "started": l.Started.UTC(), "finished": l.Finished.UTC(), "created": l.Report.Created,
		"updated": l.Report.Updated, "unchanged": l.Report.Unchanged, "deleted": l.Report.Deleted,
	}
	p.text("source", l.Source)
	p.text("sha256", l.SHA256)
	return p
}
