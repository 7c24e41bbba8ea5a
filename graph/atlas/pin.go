package atlas

import "context"

// Pin returns a context with which everything that is asked of the Atlas is answered from one state of the graph. Use one for
// each request. Should the store lose that state meanwhile, it returns UNAVAILABLE with graph.ErrChanged as its cause.
func (a *Atlas) Pin(ctx context.Context) context.Context { return a.store.Pin(ctx) }

// Revision returns the revision of the state that everything asked with the context was answered from, which must be one that
// Pin returned. ok is false when nothing was asked yet.
func (a *Atlas) Revision(ctx context.Context) (revision int, ok bool) { return a.store.Pinned(ctx) }
