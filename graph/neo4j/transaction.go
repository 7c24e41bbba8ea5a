package neo4j

import (
	"context"
	"crypto/rand"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// transaction is a graph.Transaction in one transaction of the server: readers see nothing of it before it is committed,
// and the server takes it back when this process dies.
//
// One step is under way at a time, in a goroutine of its own: while the server writes a batch, the caller prepares the
// next one. The error of a step is that of the next call.
type transaction struct {
	s      *Store
	name   string // of the transaction, and the id of its (:Load)
	ctx    context.Context
	cancel context.CancelFunc

	session driver.SessionWithContext
	tx      driver.ExplicitTransaction
	pending chan error // of the step under way; nil when none is
	failed  error      // the first error
	done    bool       // it was committed or closed
	changed bool       // something was put or deleted

	// What follows belongs to the step that is under way.

	foreign   bool                       // ids of relations need not follow from what they state
	empty     bool                       // the store had no entity at the beginning
	created   map[graph.ID]bool          // entities and relations that this transaction made: nothing was there before
	obsolete  map[graph.ID]statementKind // facts and conflicts to delete at the end
	entities  []graph.ID                 // to delete at the end
	relations []graph.ID                 // to delete at the end
	tally     tally
	journal   journal
}

var _ graph.Transaction = (*transaction)(nil)

// closeTimeout bounds how long a transaction that is given up talks to the server.
const closeTimeout = 2 * time.Second

// Begin fulfils graph.Writer. It waits for the other transactions of this process, and for another process as long as
// Config.LockTimeout says; then it is BUSY. Config.WriteTimeout bounds the whole transaction. Should the answer to the
// commit be lost, Commit looks whether the load is there before it returns an error.
func (s *Store) Begin(ctx context.Context, l graph.Load) (graph.Transaction, error) {
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	select {
	case s.writing <- struct{}{}:
	case <-ctx.Done():
		return nil, s.failed(ctx, ctx, ctx.Err())
	}
	t := &transaction{s: s, name: rand.Text(), obsolete: map[graph.ID]statementKind{}, created: map[graph.ID]bool{}, journal: newJournal()}
	t.ctx, t.cancel = context.WithTimeout(s.closing, s.config.WriteTimeout+grace)
	err := firstError(
		func() error { return t.open(ctx) },
		func() error { return t.lock(ctx) },
		func() error { return t.record(ctx, l) },
	)
	if err != nil {
		err = s.failed(ctx, t.ctx, err)
		_ = t.end() // the error of Begin says more than that of giving up what was begun
		return nil, err
	}
	return t, nil
}

// open opens the server's transaction. It makes sure first that the server answers, and waits no longer for a connection
// than a read does.
func (t *transaction) open(ctx context.Context) (err error) {
	if _, err := t.s.query(ctx, statements["ping"], nil); err != nil {
		return err
	}
	t.session = t.s.session(ctx, driver.AccessModeWrite)
	t.tx, err = t.session.BeginTransaction(ctx, driver.WithTxTimeout(t.s.config.WriteTimeout),
		driver.WithTxMetadata(map[string]any{"entente": t.name}))
	return err
}

// lock waits for other processes. The server has no timeout for a single lock, so it is the wait for the answer that
// is bounded; giving it up ends the transaction.
func (t *transaction) lock(ctx context.Context) error {
	inner, cancel := context.WithTimeout(ctx, t.s.config.LockTimeout)
	defer cancel()
	record, err := one(inner, t.tx, statements["lock"], nil)
	switch {
	case err != nil && inner.Err() != nil && ctx.Err() == nil:
		return graph.Wrap(graph.CodeBusy, sayBusy, err)
	case err == nil && record == nil: // the database was emptied since the schema was put in place
		t.s.forget()
		return graph.Errorf(graph.CodeUnavailable, "the database was emptied meanwhile; try again")
	case err != nil:
		return err
	}
	r := newRow(record.Values)
	t.foreign = r.bool()
	left := r.text()
	t.empty = r.bool()
	t.journal.revision = r.int()
	if left != "" {
		return t.s.apart(ctx, "end_commit", map[string]any{"name": left})
	}
	return corrupt(r.err)
}

// record records the load as RUNNING where everybody sees it at once, and those that died as INTERRUPTED.
func (t *transaction) record(ctx context.Context, l graph.Load) error {
	return t.s.apart(ctx, "begin_load", map[string]any{"load": loadProperties(t.name, graph.LoadRunning, l)})
}

// apart runs a statement in a transaction of its own.
func (s *Store) apart(ctx context.Context, statement string, params map[string]any) error {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.Background())
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		return one(ctx, tx, statements[statement], params)
	}, driver.WithTxTimeout(s.config.ReadTimeout))
	return err
}

// submit starts a step as soon as the one before is through.
func (t *transaction) submit(ctx context.Context, step func(ctx context.Context) error) error {
	if err := t.settle(ctx); err != nil {
		return err
	}
	t.changed = true
	pending := make(chan error, 1)
	t.pending = pending
	go func() { pending <- step(t.ctx) }()
	return nil
}

// settle waits until no step is under way, and returns what went wrong so far. When ctx ends before, so does the
// transaction.
func (t *transaction) settle(ctx context.Context) error {
	switch {
	case t.failed != nil:
		return t.failed
	case t.done:
		return graph.Errorf(graph.CodeInvalidArgument, "the transaction has ended; begin another one")
	}
	err := ctx.Err()
	if t.pending != nil {
		select {
		case err = <-t.pending:
		case <-ctx.Done():
			err = ctx.Err()
			t.cancel()
			<-t.pending
		}
		t.pending = nil
	}
	return t.fail(ctx, err)
}

// fail remembers an error: nothing but Close is left then.
func (t *transaction) fail(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	t.failed = t.s.failed(ctx, t.ctx, err)
	return t.failed
}

// Close fulfils graph.Transaction. It returns UNAVAILABLE when the load could not be recorded as FAILED; the next Begin
// then records it as INTERRUPTED.
func (t *transaction) Close() error {
	if t.done {
		return nil
	}
	return t.s.failed(context.Background(), context.Background(), t.end())
}

// end gives everything back: the server's transaction, the record of the load, and the turn of this process.
func (t *transaction) end() error {
	t.done = true
	t.cancel()
	if t.pending != nil {
		<-t.pending
		t.pending = nil
	}
	defer func() { <-t.s.writing }()
	if t.session == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	if t.tx != nil {
		_ = t.tx.Close(ctx) // what the server does not hear it finds out by the lost connection
	}
	_ = t.session.Close(ctx)
	if t.tx == nil {
		return nil
	}
	return t.s.apart(ctx, "fail_load", map[string]any{"name": t.name, "finished": time.Now().UTC()})
}

// loadProperties returns the properties of the (:Load) of a load in a state.
func loadProperties(id string, state graph.LoadState, l graph.Load) properties {
	p := properties{"id": id, "state": string(state), "started": l.Started.UTC()}
	if state != graph.LoadRunning {
		p["finished"] = l.Finished.UTC()
	}
	p["records"] = []int{l.Records.Read, l.Records.Created, l.Records.Updated, l.Records.Unchanged, l.Records.Rejected}
	p["created"], p["updated"], p["unchanged"] = l.Report.Created, l.Report.Updated, l.Report.Unchanged
	p["deleted"], p["withdrawn"] = l.Report.Deleted, l.Report.Withdrawn
	p.text("source", l.Source)
	p.text("sha256", l.SHA256)
	return p
}
