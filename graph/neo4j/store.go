// Package neo4j is the shared store: a graph.Store that keeps the graph in a Neo4j database and talks to it over Bolt.
//
// The graph is laid out for people who write Cypher of their own: nodes (:Entity:Institution {id, name, country …}),
// relations of the types of graph.RelationTypes directly between them, and off each entity the (:Fact) nodes of what was
// quoted or is disputed, and its (:Conflict) nodes. docs/data-model.md lists the properties.
//
// Values reach the server as parameters only. Labels, relation types and property names in a statement come from the
// closed lists of package graph, never from a caller.
package neo4j

import (
	"context"
	"sync"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// Store is a graph.Store in a Neo4j database. It is safe for concurrent use, and several processes may have the same
// database open. When the server goes away, every method returns UNAVAILABLE until it is back.
type Store struct {
	config    Config
	driver    driver.DriverWithContext
	bookmarks driver.BookmarkManager // one for all sessions, so that each sees what the others wrote

	writing chan struct{} // holds one token: in this process one transaction runs at a time

	closing context.Context // ends when the store is closed
	close   context.CancelFunc

	mu        sync.Mutex
	prepared  bool         // the schema is known to be in place
	preparing *preparation // under way; nil when none is

	readers      sync.WaitGroup // what reads in the background
	shaping      sync.Mutex
	shape        *shape        // nil until it was read
	shapeReading chan struct{} // closed when the reading under way ends; nil when none is
	shapeRefused int           // the revision at which it was too large
}

var (
	_ graph.Store  = (*Store)(nil)
	_ graph.Warmer = (*Store)(nil)
)

// Open returns the store in the database that the configuration names, and puts constraints and indexes in place. It
// returns INVALID_ARGUMENT for an address that cannot be one, UNAVAILABLE (within two seconds) when the server cannot
// be reached, unless the configuration is Lazy, and UNAUTHENTICATED when it refuses the credentials.
func Open(ctx context.Context, c Config) (*Store, error) {
	c, err := c.withDefaults()
	if err != nil {
		return nil, err
	}
	d, err := c.connect()
	if err != nil {
		return nil, graph.Wrap(graph.CodeInvalidArgument, "the address of Neo4j cannot be used", err)
	}
	s := &Store{
		config: c, driver: d, bookmarks: driver.NewBookmarkManager(driver.BookmarkManagerConfig{}),
		writing: make(chan struct{}, 1), shapeRefused: -1,
	}
	s.closing, s.close = context.WithCancel(context.Background())
	if c.Lazy {
		return s, nil
	}
	if err := s.ready(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Close fulfils graph.Store. A second call does nothing.
func (s *Store) Close() error {
	s.close()
	s.readers.Wait()
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := s.driver.Close(ctx); err != nil {
		return graph.Wrap(graph.CodeInternal, "the connection to Neo4j did not end in order", err)
	}
	return nil
}

// Ping fulfils graph.Reader: one round trip, at most two thirds of Config.ReachTimeout, a second by default.
func (s *Store) Ping(ctx context.Context) error {
	inner, cancel := context.WithTimeoutCause(ctx, s.config.pingTimeout(), errUnreachable)
	defer cancel()
	if err := s.ready(inner); err != nil {
		return s.failed(ctx, inner, err)
	}
	if _, err := s.query(inner, statements["ping"], nil); err != nil {
		return s.failed(ctx, inner, err)
	}
	return nil
}

// session returns a session in the given mode. The caller closes it with a context of its own: one that has ended
// would keep the connection.
func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode: mode, DatabaseName: s.config.Database, BookmarkManager: s.bookmarks, FetchSize: driver.FetchAll,
	})
}

// query runs one statement in READ mode and returns its only record, nil when it has none. When no connection can be had
// within Config.ReachTimeout, however often the driver tries, it returns UNAVAILABLE.
func (s *Store) query(ctx context.Context, cypher string, params map[string]any) (*driver.Record, error) {
	limit := s.config.ReadTimeout
	if deadline, ok := ctx.Deadline(); ok {
		limit = min(limit, time.Until(deadline))
	}
	if err := s.alive(ctx); err != nil {
		return nil, err
	}
	timed, cancel := context.WithTimeout(ctx, limit+grace)
	defer cancel()
	inner, giveUp := context.WithCancelCause(timed)
	defer giveUp(nil)
	reach := time.AfterFunc(s.config.ReachTimeout, func() { giveUp(errUnreachable) })
	defer reach.Stop()

	session := s.session(inner, driver.AccessModeRead)
	defer session.Close(context.Background())
	record, err := session.ExecuteRead(inner, func(tx driver.ManagedTransaction) (any, error) {
		reach.Stop()
		record, err := one(inner, tx, cypher, params)
		if err != nil {
			reach.Reset(s.config.ReachTimeout) // for the driver's next attempt
		}
		return record, err
	}, driver.WithTxTimeout(max(limit, time.Millisecond)))
	if err != nil {
		return nil, s.failed(ctx, inner, err)
	}
	return record.(*driver.Record), nil
}

// runner is what a transaction and a session have in common.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error)
}

// one runs a statement to its end and returns its first record, nil when it has none.
func one(ctx context.Context, tx runner, cypher string, params map[string]any) (*driver.Record, error) {
	cypher, params = packed(cypher, params)
	result, err := tx.Run(ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	var record *driver.Record
	if result.Next(ctx) {
		record = result.Record()
	}
	if _, err := result.Consume(ctx); err != nil {
		return nil, err
	}
	return record, nil
}

// alive returns the error of a context that has ended or of a store that was closed.
func (s *Store) alive(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return s.failed(ctx, ctx, err)
	}
	if s.closing.Err() != nil {
		return graph.Errorf(graph.CodeUnavailable, "the store is closed")
	}
	return nil
}
