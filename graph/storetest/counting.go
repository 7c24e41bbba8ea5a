package storetest

import (
	"context"
	"maps"
	"sync"

	"entente/graph"
)

// CountingReader is a Reader that counts how often each of its methods is called. It is safe for concurrent use.
type CountingReader struct {
	intercepted
	mu     sync.Mutex
	counts map[string]int
}

var _ graph.Reader = (*CountingReader)(nil)

// Counting returns a Reader that answers as reader does and counts the calls.
func Counting(reader graph.Reader) *CountingReader {
	c := &CountingReader{counts: map[string]int{}}
	c.intercepted = intercepted{reader, func(method string) error {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.counts[method]++
		return nil
	}}
	return c
}

// Calls returns how often each method was called since the last Reset, by name; methods that were not called are absent.
func (c *CountingReader) Calls() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return maps.Clone(c.counts)
}

// Total returns how many calls there were since the last Reset.
func (c *CountingReader) Total() int {
	n := 0
	for _, calls := range c.Calls() {
		n += calls
	}
	return n
}

// Reset begins to count anew.
func (c *CountingReader) Reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.counts)
}

// FailingStore is a Store one of whose calls fails. It is safe for concurrent use.
type FailingStore struct {
	intercepted
	store graph.Store
	mu    sync.Mutex
	calls int
}

var _ graph.Store = (*FailingStore)(nil)

// Failing returns a Store that answers as store does, but for its nth call, the first being 1: that one returns err and
// never reaches store. Calls of every method count, those of transactions (Begin, Put, PutRelations, Delete,
// DeleteRelations, Commit) among them, or of the methods that are named only; Close is never counted. To fail every call
// once, count n up until Calls stays below it.
func Failing(store graph.Store, n int, err error, methods ...string) *FailingStore {
	f := &FailingStore{store: store}
	f.intercepted = intercepted{store, func(method string) error {
		if len(methods) > 0 && !has(methods, method) {
			return nil
		}
		f.mu.Lock()
		defer f.mu.Unlock()
		if f.calls++; f.calls == n {
			return err
		}
		return nil
	}}
	return f
}

// Calls returns how many calls were counted, the one that failed included.
func (f *FailingStore) Calls() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.calls
}

// Begin fulfils graph.Writer.
func (f *FailingStore) Begin(ctx context.Context, l graph.Load) (graph.Transaction, error) {
	if err := f.before("Begin"); err != nil {
		return nil, err
	}
	t, err := f.store.Begin(ctx, l)
	if err != nil {
		return nil, err
	}
	return interceptedTransaction{t, f.before}, nil
}

// Close fulfils graph.Store.
func (f *FailingStore) Close() error { return f.store.Close() }
