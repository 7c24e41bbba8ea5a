package embedded

import (
	"context"
	"database/sql"
	"errors"

	"entente/graph"
)

// Apply fulfils graph.Writer. It returns BUSY when another process writes to the file, and INVALID_ARGUMENT for a
// relation without both ends in the graph, of an unknown type, or for texts that are not UTF-8. Deletions come first, and
// take the relations of what they delete with them. Nothing of the changes is kept by reference.
func (s *Store) Apply(ctx context.Context, c graph.Changes) error {
	const op = "embedded.Store.Apply"
	if _, err := s.at(ctx, op); err != nil {
		return err
	}
	if err := s.lock(ctx, op); err != nil {
		return err
	}
	defer s.unlock()
	now, err := s.at(ctx, op) // it may have been closed meanwhile
	if err != nil {
		return err
	}
	if s.db.inMemory {
		s.words.shut.Store(true)
		defer s.words.shut.Store(false)
	}
	next, err := s.write(ctx, now.content, c)
	if err != nil {
		err = storageError(ctx, op, err)
		s.db.checkpoint(ctx, "TRUNCATE") // a load that filled the disk must not leave it full
		return err
	}
	s.show(next)
	s.db.checkpoint(ctx, "PASSIVE")
	return nil
}

// write commits the changes to the database and returns what it holds then.
func (s *Store) write(ctx context.Context, now *content, c graph.Changes) (next *content, err error) {
	tx, err := s.db.writer.BeginTx(context.WithoutCancel(ctx), nil) // immediate: from here on nobody else writes
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreDone(tx.Rollback()))
		}
	}()
	generation, err := metaValue(ctx, tx, "generation")
	if err != nil {
		return nil, err
	}
	if generation != now.generation {
		if now, err = s.db.read(ctx); err != nil {
			return nil, err
		}
	}
	next, delta, err := now.with(ctx, c)
	if err != nil {
		return nil, err
	}
	if err := s.db.save(ctx, tx, delta, next); err != nil {
		return nil, err
	}
	if s.beforeCommit != nil {
		s.beforeCommit()
	}
	if err := gaveUp(ctx, "embedded.Store.Apply"); err != nil {
		return nil, err
	}
	return next, tx.Commit()
}

// show makes the content what readers see. Where readers have used the indexes of the last snapshot, those of the next
// are made first, so that no reader waits for them.
func (s *Store) show(c *content) {
	next := newSnapshot(c, s.words)
	if last := s.current.Load(); last.labels.made.Load() {
		next.warm()
	}
	s.current.Store(next)
}

// Warm makes the indexes that the first questions would otherwise wait for. A server calls it before it says that it is
// ready; nothing else needs to.
func (s *Store) Warm(ctx context.Context) error {
	const op = "embedded.Store.Warm"
	sn, err := s.at(ctx, op)
	if err != nil {
		return err
	}
	sn.warm()
	return gaveUp(ctx, op)
}

// ignoreDone leaves out the error of ending a transaction that has ended: SQLite ends it itself when the disk is full.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
