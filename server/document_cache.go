package server

import (
	"container/list"
	"sync"
)

// documentCache keeps the documents used last, within a bound on the memory they take: a bound on their number would
// let a few hundred large ones fill the process.
type documentCache struct {
	limit int

	mu    sync.Mutex
	bytes int
	order *list.List // of *document, the latest used first
	found map[string]*list.Element
}

func newDocumentCache(limit int) *documentCache {
	return &documentCache{limit: limit, order: list.New(), found: map[string]*list.Element{}}
}

func (c *documentCache) get(text string) (*document, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.found[text]
	if !ok {
		return nil, false
	}
	c.order.MoveToFront(e)
	return e.Value.(*document), true
}

// put keeps a valid document. One that would take more than an eighth of the room is not worth the others.
func (c *documentCache) put(doc *document) {
	if doc.size > c.limit/8 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.found[doc.text]; ok {
		return
	}
	c.found[doc.text] = c.order.PushFront(doc)
	c.bytes += doc.size
	for c.bytes > c.limit {
		last := c.order.Remove(c.order.Back()).(*document)
		delete(c.found, last.text)
		c.bytes -= last.size
	}
}

// size returns the estimated bytes and the number of the documents kept.
func (c *documentCache) size() (bytes, n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.bytes, c.order.Len()
}
