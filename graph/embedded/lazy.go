package embedded

import (
	"sync"
	"sync/atomic"
)

// lazy is a value that the first caller makes; the others wait for it.
type lazy[T any] struct {
	once sync.Once
	v    T
	made atomic.Bool
}

func (l *lazy[T]) get(make func() T) T {
	l.once.Do(func() {
		l.v = make()
		l.made.Store(true)
	})
	return l.v
}

// maxCached bounds each cache: questions come from outside, and may name fields without end.
const maxCached = 256

// cache keeps values that are dear to make. When it is full it begins anew, so that odd questions cannot keep the usual
// ones out for ever.
type cache[K comparable, T any] struct {
	mu sync.Mutex
	m  map[K]*lazy[T]
}

// get returns the value of a key, which the first caller makes.
func (c *cache[K, T]) get(key K, make func() T) T {
	c.mu.Lock()
	l, ok := c.m[key]
	if !ok {
		if c.m == nil || len(c.m) >= maxCached {
			c.m = map[K]*lazy[T]{}
		}
		l = &lazy[T]{}
		c.m[key] = l
	}
	c.mu.Unlock()
	return l.get(make)
}
