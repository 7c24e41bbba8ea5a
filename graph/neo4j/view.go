package neo4j

import (
	"context"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// view is one state of the graph: everything read through it belongs together.
//
// Neo4j isolates at "read committed": a statement that runs while another transaction is being committed may see a part
// of it, and two statements may see different states. A view sees all of a load or nothing, by two means. The node
// (:Meta {id: 'entente'}) has the revision, which a load raises in its own transaction; and while a load's transaction is
// being committed, the node names it in writing, set before and removed behind by transactions of their own. Every
// statement reads both before and after its body. When neither changed and nothing was being committed, what lies
// between is of one state; otherwise the statement runs again.
//
// A writer that dies between its commit and the removal leaves its name behind. The next writer removes it, and so does
// a reader that has met the same name for a while: see heal.
type view struct {
	s        *Store
	revision int // that of what was read so far, -1 before the first statement
}

// errMoved is why a view ends: the graph became another while several statements read it.
var errMoved = errors.New("the graph changed meanwhile")

const (
	// viewAttempts is how often a question of several statements begins again before it fails.
	viewAttempts = 8
	firstPause   = 2 * time.Millisecond
	longestPause = 50 * time.Millisecond
	// patience is how long a reader meets the same name before it looks whether that writer still lives.
	patience = 500 * time.Millisecond
	// healTimeout is how long one such look takes at most. It may have to be repeated: a large commit takes its time.
	healTimeout = 2 * time.Second
)

// view calls read with one state of the graph, again when the graph changed before read was through.
func (s *Store) view(ctx context.Context, read func(v *view) error) error {
	if err := s.ready(ctx); err != nil {
		return err
	}
	p := s.pinned(ctx)
	for range viewAttempts {
		v := &view{s: s, revision: p.seen()}
		err := read(v)
		if err == nil && !p.keep(v.revision) {
			err = errMoved
		}
		switch {
		case !errors.Is(err, errMoved):
			return err
		case p.seen() >= 0:
			return graph.Wrap(graph.CodeUnavailable, "the graph changed while the question was answered; ask again", graph.ErrChanged)
		}
	}
	return graph.Wrap(graph.CodeUnavailable, "the graph kept changing while the query was answered; try again later", errMoved)
}

// read runs a body, a statement that returns one record with one value named rows, and returns that value.
func (v *view) read(ctx context.Context, body string, params map[string]any) (any, error) {
	cypher := fill("guard", body)
	lost := false
	var met sighting
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		record, err := v.s.query(ctx, cypher, params)
		if err != nil {
			return nil, err
		}
		if record == nil { // no (:Meta): the database was emptied under us
			if lost {
				return nil, corrupt(errors.New("the statement has no record"))
			}
			lost = true
			v.s.forget()
			if err := v.s.ready(ctx); err != nil {
				return nil, err
			}
			continue
		}
		r := newRow(record.Values)
		before, writing := r.int(), r.text()
		rows := r.value()
		after, writingStill := r.int(), r.text()
		if r.err != nil {
			return nil, corrupt(r.err)
		}
		if before == after && writing == "" && writingStill == "" {
			return rows, v.keep(after)
		}
		if met.longer(writingStill, patience) {
			_ = v.s.heal(ctx, writingStill) // should it fail, the next round tries again
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, v.s.failed(ctx, ctx, context.Cause(ctx))
		}
	}
}

// keep remembers the revision of what was read, or returns errMoved when it is another than before.
func (v *view) keep(revision int) error {
	if v.revision >= 0 && v.revision != revision {
		return errMoved
	}
	v.revision = revision
	return nil
}

// sighting is what stands in (:Meta).writing, and since when.
type sighting struct {
	text  string
	since time.Time
}

// longer notes the name that was met now, and reports whether it has been the same for longer than d.
func (n *sighting) longer(now string, d time.Duration) bool {
	if now != n.text {
		*n = sighting{now, time.Now()}
	}
	return now != "" && time.Since(n.since) > d
}

// heal waits a while for the named transaction to end and then removes the name, should its writer not have done so.
func (s *Store) heal(ctx context.Context, name string) error {
	ctx, cancel := context.WithTimeout(ctx, healTimeout)
	defer cancel()
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.Background())
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		return one(ctx, tx, statements["heal"], map[string]any{"name": name})
	})
	return err
}
