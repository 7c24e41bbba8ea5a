package embedded

import (
	"context"
	"sync/atomic"
)

// pin is the state that all calls with one context see.
type pin struct {
	kept atomic.Pointer[state] // nil before the first call
}

// pinOf is the key of a store's pin in a context.
type pinOf struct{ s *Store }

// Pin fulfils graph.Pinner. A state stays as long as a context holds it.
func (s *Store) Pin(ctx context.Context) context.Context {
	return context.WithValue(ctx, pinOf{s}, &pin{})
}

// seen returns the state that calls with the context see: the current one, unless it is pinned. It is nil once the store is
// closed.
func (s *Store) seen(ctx context.Context) *state {
	current := s.current.Load()
	p, ok := ctx.Value(pinOf{s}).(*pin)
	if !ok || current == nil {
		return current
	}
	p.kept.CompareAndSwap(nil, current)
	return p.kept.Load()
}
