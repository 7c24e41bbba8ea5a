package server

import (
	"context"
	"time"
)

// gate lets a bounded number of operations through at once. More would only make each of them slower, and the process
// bigger.
type gate struct {
	slots chan struct{}
	wait  time.Duration
}

func newGate(n int, wait time.Duration) *gate {
	return &gate{slots: make(chan struct{}, n), wait: wait}
}

// enter waits its turn, a bounded time. It reports whether the caller may go on and must then leave.
func (g *gate) enter(ctx context.Context) bool {
	select {
	case g.slots <- struct{}{}:
		return true
	default:
	}
	timer := time.NewTimer(g.wait)
	defer timer.Stop()
	select {
	case g.slots <- struct{}{}:
		return true
	case <-timer.C:
	case <-ctx.Done():
	}
	return false
}

// count returns how many have entered and not left.
func (g *gate) count() int { return len(g.slots) }

func (g *gate) leave() { <-g.slots }
