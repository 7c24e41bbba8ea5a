package neo4j

import (
	"context"
	"sync"
)

// pin is the revision that all calls with one context see.
type pin struct {
	mu       sync.Mutex
	revision int // -1 before the first call
}

// pinOf is the key of a store's pin in a context.
type pinOf struct{ s *Store }

// Pin fulfils graph.Reader. Neo4j keeps no states that are gone: when a load is committed between two calls, the later one
// returns UNAVAILABLE.
func (s *Store) Pin(ctx context.Context) context.Context {
	return context.WithValue(ctx, pinOf{s}, &pin{revision: -1})
}

// Pinned fulfils graph.Reader.
func (s *Store) Pinned(ctx context.Context) (revision int, ok bool) {
	n := s.pinned(ctx).seen()
	return max(n, 0), n >= 0
}

// pinned returns the pin of a context, nil for none.
func (s *Store) pinned(ctx context.Context) *pin {
	p, _ := ctx.Value(pinOf{s}).(*pin)
	return p
}

// seen returns the revision that calls have to see, -1 when they may see any.
func (p *pin) seen() int {
	if p == nil {
		return -1
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.revision
}

// keep notes the revision that a call saw, and reports whether it is that of the calls before.
func (p *pin) keep(revision int) bool {
	if p == nil || revision < 0 {
		return true
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.revision < 0 {
		p.revision = revision
	}
	return p.revision == revision
}
