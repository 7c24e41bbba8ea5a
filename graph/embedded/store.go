package embedded

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"entente/graph"
)

// Store is a graph.Store in memory, kept in a file when it was opened with a path. It is safe for concurrent use.
type Store struct {
	db      *database
	current atomic.Pointer[state] // nil once closed
	writing chan struct{}         // holds one token while a transaction is open, or a snapshot is being replaced

	stop      context.CancelFunc // ends the watch
	watching  sync.WaitGroup
	closing   sync.Once
	staleness atomic.Pointer[error] // why the watch could not follow another process; nil when it could

	beforeCommit func() // for tests of crashes; nil otherwise
}

var (
	_ graph.Store  = (*Store)(nil)
	_ graph.Warmer = (*Store)(nil)
)

// state is what readers see: a graph, and the loads, which are recorded while the graph stays as it is.
type state struct {
	*snapshot
	loads    []graph.Load // the latest first, at most maxLoads
	loadedAt time.Time    // the end of the last one that was completed
}

// with returns the state with another load before those of before.
func (s *state) with(l graph.Load, before []graph.Load) *state {
	next := &state{s.snapshot, append([]graph.Load{l}, before[:min(len(before), maxLoads-1)]...), s.loadedAt}
	if l.State == graph.LoadComplete {
		next.loadedAt = l.Finished
	}
	return next
}

// Option alters how a store is opened.
type Option func(*options)

type options struct {
	poll    time.Duration
	pragmas []string // for the connection that writes; tests bound the size of the file with it
}

// Poll sets how often the store looks whether another process has written to its file; 0 is never. The default is once a
// second.
func Poll(every time.Duration) Option { return func(o *options) { o.poll = every } }

// Open returns the store in the file at path, which is made when it is not there, or an empty store in memory when path
// is empty. Any number of processes may have the same file open. It returns INVALID_ARGUMENT when the file cannot be
// opened, CORRUPT when it is not a store that this version reads, and BUSY when it is new and another process is just
// setting it up.
func Open(ctx context.Context, path string, opts ...Option) (*Store, error) {
	o := options{poll: time.Second}
	for _, opt := range opts {
		opt(&o)
	}
	if err := gaveUp(ctx); err != nil {
		return nil, err
	}
	s := &Store{db: &database{inMemory: true}, writing: make(chan struct{}, 1), stop: func() {}}
	shown := &state{snapshot: newSnapshot(&content{})}
	if path != "" {
		var err error
		if s.db, shown, err = openStored(ctx, path, o); err != nil {
			return nil, storageError(ctx, err)
		}
	}
	s.current.Store(shown)
	if path != "" && o.poll > 0 {
		watch, stop := context.WithCancel(context.Background())
		s.stop = stop
		s.watching.Go(func() { s.watch(watch, o.poll) })
	}
	return s, nil
}

// openStored returns the database at path and what it holds.
func openStored(ctx context.Context, path string, o options) (*database, *state, error) {
	db, err := openFile(ctx, path, o.pragmas)
	if err != nil {
		return nil, nil, err
	}
	c, err := db.read(ctx)
	if err == nil {
		shown := &state{snapshot: newSnapshot(c)}
		if shown.loads, shown.loadedAt, err = readLoads(ctx, db.reader); err == nil {
			return db, shown, nil
		}
	}
	return nil, nil, errors.Join(storageError(ctx, err), db.close())
}

// prepare returns a snapshot of the content. Where readers have used the indexes of the last one, those of the next are
// made now, so that no reader waits for them.
func (s *Store) prepare(c *content, last *snapshot) *snapshot {
	next := newSnapshot(c)
	if last.labels.made.Load() {
		next.warm()
	}
	return next
}

// show shows a state, unless the store has been closed meanwhile.
func (s *Store) show(next *state) {
	if s.current.Load() != nil {
		s.current.Store(next)
	}
}

// Warm fulfils graph.Warmer: it makes the indexes.
func (s *Store) Warm(ctx context.Context) error {
	sn, err := s.now(ctx)
	if err != nil {
		return err
	}
	sn.warm()
	return gaveUp(ctx)
}

// Close ends the watch on the file, waits for a transaction that is open, and gives the file back. Closing twice is
// harmless.
func (s *Store) Close() error {
	var err error
	s.closing.Do(func() {
		s.stop()
		s.watching.Wait()
		s.writing <- struct{}{}
		defer func() { <-s.writing }()
		s.current.Store(nil)
		err = storageError(context.Background(), s.db.close())
	})
	return err
}

// now returns the state as it is; UNAVAILABLE once the store is closed, CANCELED or TIMEOUT as ctx says.
func (s *Store) now(ctx context.Context) (*state, error) {
	if err := gaveUp(ctx); err != nil {
		return nil, err
	}
	if current := s.current.Load(); current != nil {
		return current, nil
	}
	return nil, graph.Errorf(graph.CodeUnavailable, closedMessage)
}

// at returns the state to answer from: that which is, or which the context has pinned. Its errors are those of now.
func (s *Store) at(ctx context.Context) (*state, error) {
	current, err := s.now(ctx)
	if err != nil {
		return nil, err
	}
	return s.pinned(ctx, current), nil
}

// lock waits until no one else replaces the snapshot.
func (s *Store) lock(ctx context.Context) error {
	select {
	case s.writing <- struct{}{}:
		return nil
	case <-ctx.Done():
		return gaveUp(ctx)
	}
}

func (s *Store) unlock() { <-s.writing }

// Ping returns nil when the store is open, its file can be read, and the last look for writes of others succeeded.
func (s *Store) Ping(ctx context.Context) error {
	if _, err := s.now(ctx); err != nil || s.db.inMemory {
		return err
	}
	if err := s.staleness.Load(); err != nil {
		return *err
	}
	_, err := metaValue(ctx, s.db.reader, "revision")
	return storageError(ctx, err)
}
