package embedded

import (
	"context"
	"time"

	"entente/graph"
)

// Refresh shows what other processes have committed to the file since the last look. It changes nothing when there is
// nothing new. Readers never see half of a load: they get the state before it until all of the state after it is there.
func (s *Store) Refresh(ctx context.Context) error {
	if err := s.lock(ctx); err != nil {
		return err
	}
	defer s.unlock()
	now, err := s.now(ctx)
	if err != nil || s.db.inMemory {
		return err
	}
	// Loads are recorded before and after the graph changes: they are read last, so that none seems to run that has ended.
	revision, err := metaValue(ctx, s.db.reader, "revision")
	if err != nil {
		return storageError(ctx, err)
	}
	next := &state{snapshot: now.snapshot}
	if int(revision) != now.revision {
		c, err := s.db.read(ctx)
		if err != nil {
			return storageError(ctx, err)
		}
		next.snapshot = s.prepare(c, now.snapshot)
	}
	if next.loads, next.loadedAt, err = readLoads(ctx, s.db.reader); err != nil {
		return storageError(ctx, err)
	}
	s.show(next)
	return nil
}

// watch looks again and again whether another process has written to the file, until ctx ends. PRAGMA data_version
// tells without reading a page; it must always be asked on the same connection.
func (s *Store) watch(ctx context.Context, every time.Duration) {
	conn, err := s.db.reader.Conn(ctx)
	if err != nil {
		s.stale(ctx, err)
		return
	}
	defer conn.Close()
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	seen := int64(-1)
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		var version int64
		err := conn.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&version)
		if err == nil && version != seen {
			if err = s.Refresh(ctx); err == nil {
				seen = version
			}
		}
		s.stale(ctx, err)
	}
}

// stale remembers, for Ping, why the watch could not look; nil when it could.
func (s *Store) stale(ctx context.Context, err error) {
	if err == nil {
		s.staleness.Store(nil)
		return
	}
	err = storageError(ctx, err)
	if graph.CodeOf(err) != graph.CodeCanceled {
		s.staleness.Store(&err)
	}
}
