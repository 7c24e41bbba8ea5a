package view

import (
	"context"

	"entente/graph"
)

// promise is an answer that somebody is fetching.
type promise[V any] struct {
	done  chan struct{} // closed once value and err are set
	value V
	err   error
}

func newPromise[V any]() *promise[V] { return &promise[V]{done: make(chan struct{})} }

// settle gives the answer; later answers are ignored. It must be called by one goroutine only.
func (p *promise[V]) settle(value V, err error) {
	select {
	case <-p.done:
	default:
		p.value, p.err = value, err
		close(p.done)
	}
}

// wait returns the answer, or the context's error when that comes first.
func (p *promise[V]) wait(ctx context.Context) (V, error) {
	select {
	case <-p.done:
		return p.value, p.err
	case <-ctx.Done():
		var none V
		return none, graph.Wrap(graph.CodeOf(ctx.Err()), "the query was stopped before it was answered", ctx.Err())
	}
}

// abandoned is what those get who wait for somebody that panicked.
func abandoned() error {
	return graph.Errorf(graph.CodeInternal, "the one who fetched it failed")
}
