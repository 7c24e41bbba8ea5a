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

// Pin fulfils graph.Reader. A state stays as long as a context holds it.
func (s *Store) Pin(ctx context.Context) context.Context {
	return context.WithValue(ctx, pinOf{s}, &pin{})
}

// Pinned fulfils graph.Reader.
func (s *Store) Pinned(ctx context.Context) (revision int, ok bool) {
	p, ok := ctx.Value(pinOf{s}).(*pin)
	if !ok {
		return 0, false
	}
	st := p.kept.Load()
	if st == nil {
		return 0, false
	}
	return st.revision, true
}

// Pin fulfils graph.Reader: a snapshot is one state.
func (s *snapshot) Pin(ctx context.Context) context.Context { return ctx }

// Pinned fulfils graph.Reader.
func (s *snapshot) Pinned(context.Context) (revision int, ok bool) { return s.revision, true }

// pinned returns the state that calls with the context see: the current one, unless another is pinned.
func (s *Store) pinned(ctx context.Context, current *state) *state {
	p, ok := ctx.Value(pinOf{s}).(*pin)
	if !ok {
		return current
	}
	p.kept.CompareAndSwap(nil, current)
	return p.kept.Load()
}
