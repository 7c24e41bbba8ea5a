package neo4j

import (
	"context"
	"errors"
	"time"

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
// A writer that dies between its commit and the removal leaves its name behind. Readers that meet the same name twice
// ask the server whether that transaction still runs; when it does not, they take no more notice of it.
type view struct {
	s        *Store
	revision int64 // that of what was read so far, -1 before the first statement
}

// errMoved is why a view ends: the graph became another while several statements read it.
var errMoved = errors.New("the graph changed meanwhile")

const (
	// viewAttempts is how often a question of several statements begins again before it fails.
	viewAttempts = 8
	firstPause   = 2 * time.Millisecond
	longestPause = 50 * time.Millisecond
)

// view calls read with one state of the graph, again when the graph changed before read was through.
func (s *Store) view(ctx context.Context, op string, read func(v *view) error) error {
	if err := s.ready(ctx, op); err != nil {
		return err
	}
	for range viewAttempts {
		err := read(&view{s: s, revision: -1})
		if !errors.Is(err, errMoved) {
			return err
		}
	}
	return graph.Wrap(graph.CodeUnavailable, op, "the graph is changing all the time; try again soon", errMoved)
}

// read runs a body, a statement that returns one record with one value named rows, and returns that value.
func (v *view) read(ctx context.Context, op, body string, params map[string]any) (any, error) {
	cypher := fill("guard", body)
	met, lost := "", false
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		record, err := v.s.query(ctx, op, cypher, params)
		if err != nil {
			return nil, err
		}
		if record == nil { // no (:Meta): the database was emptied under us
			if lost {
				return nil, corrupt(op, errors.New("the statement has no record"))
			}
			lost = true
			v.s.forget()
			if err := v.s.ready(ctx, op); err != nil {
				return nil, err
			}
			continue
		}
		r := newRow(record.Values)
		before, writing := r.int(), r.text()
		rows := r.value()
		after, writingStill := r.int(), r.text()
		if r.err != nil {
			return nil, corrupt(op, r.err)
		}
		if before == after && v.s.settled(writing) && v.s.settled(writingStill) {
			if v.revision >= 0 && v.revision != int64(after) {
				return nil, errMoved
			}
			v.revision = int64(after)
			return rows, nil
		}
		if writingStill != "" && writingStill == met {
			if err := v.s.checkWriter(ctx, op, met); err != nil {
				return nil, err
			}
		}
		met = writingStill
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, v.s.failed(ctx, ctx, op, ctx.Err())
		}
	}
}

// settled reports whether a name in (:Meta).writing is that of no commit under way.
func (s *Store) settled(writing string) bool {
	if writing == "" {
		return true
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return writing == s.stale
}

// checkWriter asks the server whether the named transaction still runs.
func (s *Store) checkWriter(ctx context.Context, op, name string) error {
	record, err := s.query(ctx, op, statements["writer_running"], map[string]any{"name": name})
	if err != nil {
		return err
	}
	if record != nil && record.Values[0] == int64(0) {
		s.mu.Lock()
		s.stale = name
		s.mu.Unlock()
	}
	return nil
}
