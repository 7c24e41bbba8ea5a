package view

import (
	"context"
	"iter"
	"sync"
)

// maxBatch is the most keys that are asked for in one question.
const maxBatch = 500

// batch fetches values by key, each key at most once. The first who asks for a key fetches it together with its peers, of
// whom the same will be asked next; everybody else finds the answer there or waits for it.
type batch[K comparable, V any] struct {
	// fetch returns the values of the keys, aligned.
	fetch func(ctx context.Context, keys []K) ([]V, error)

	mu    sync.Mutex
	asked map[K]*promise[V]
}

func newBatch[K comparable, V any](fetch func(ctx context.Context, keys []K) ([]V, error)) *batch[K, V] {
	return &batch[K, V]{fetch: fetch, asked: map[K]*promise[V]{}}
}

// load returns the value of key. peers are the keys to fetch along with it, in the order in which to ask for them; it is
// looked at only when key has not been asked for yet, and may be nil.
func (b *batch[K, V]) load(ctx context.Context, key K, peers iter.Seq[K]) (V, error) {
	b.mu.Lock()
	p, ok := b.asked[key]
	if ok {
		b.mu.Unlock()
		return p.wait(ctx)
	}
	keys, promises := b.claim(key, peers)
	p = b.asked[key]
	b.mu.Unlock()
	b.answer(ctx, keys, promises)
	return p.wait(ctx)
}

// prime puts a value in place that is known already.
func (b *batch[K, V]) prime(key K, value V) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, ok := b.asked[key]; !ok {
		p := newPromise[V]()
		p.settle(value, nil)
		b.asked[key] = p
	}
}

// claim makes promises for those of the peers, and for key, that have none yet.
func (b *batch[K, V]) claim(key K, peers iter.Seq[K]) (keys []K, promises []*promise[V]) {
	add := func(k K) {
		if _, ok := b.asked[k]; !ok {
			p := newPromise[V]()
			b.asked[k] = p
			keys, promises = append(keys, k), append(promises, p)
		}
	}
	if peers != nil {
		for k := range peers {
			add(k)
		}
	}
	add(key)
	return keys, promises
}

// answer fetches the keys and keeps the promises.
func (b *batch[K, V]) answer(ctx context.Context, keys []K, promises []*promise[V]) {
	var none V
	defer func() { // after a panic nobody is left waiting
		for _, p := range promises {
			p.settle(none, abandoned())
		}
	}()
	for from := 0; from < len(keys); from += maxBatch {
		to := min(from+maxBatch, len(keys))
		values, err := b.fetch(ctx, keys[from:to])
		for i, p := range promises[from:to] {
			if err != nil {
				p.settle(none, err)
			} else {
				p.settle(values[i], nil)
			}
		}
	}
}
