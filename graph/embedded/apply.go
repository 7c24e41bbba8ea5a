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
	next, err := s.write(ctx, now, c)
	if err != nil {
		err = storageError(ctx, op, err)
		s.db.checkpoint(ctx) // a load that filled the disk must not leave it full
		return err
	}
	s.current.Store(next)
	s.db.checkpoint(ctx)
	return nil
}

// write commits the changes to the database and returns the snapshot of what it holds then. The snapshot is made before
// the commit: the full-text index is then ahead of what readers see for an instant only.
func (s *Store) write(ctx context.Context, now *snapshot, c graph.Changes) (next *snapshot, err error) {
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
	base := now.content
	if generation != base.generation {
		if base, err = s.db.read(ctx); err != nil {
			return nil, err
		}
	}
	content, delta, err := base.with(ctx, c)
	if err != nil {
		return nil, err
	}
	if err := s.db.save(ctx, tx, delta, content); err != nil {
		return nil, err
	}
	next = s.prepare(content, now)
	if s.beforeCommit != nil {
		s.beforeCommit()
	}
	if err := gaveUp(ctx, "embedded.Store.Apply"); err != nil {
		return nil, err
	}
	return next, tx.Commit()
}

// prepare returns a snapshot of the content. Where readers have used the indexes of the last one, those of the next are
// made now, so that no reader waits for them.
func (s *Store) prepare(c *content, last *snapshot) *snapshot {
	next := newSnapshot(c, s.words)
	if last.labels.made.Load() {
		next.warm()
	}
	return next
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
