package view

import (
	"context"
	"encoding/json"
	"iter"
	"sync"

	"entente/graph"
	"entente/graph/atlas"
)

// Request is what one request has asked of the graph so far. It is safe for concurrent use, and asks nothing twice.
type Request struct {
	atlas     *atlas.Atlas
	entities  *batch[graph.ID, *graph.Entity]
	facts     *batch[graph.ID, factList]
	conflicts *batch[graph.ID, conflictList]
	usage     *batch[graph.ID, graph.Usage]

	mu      sync.Mutex
	related map[string]*batch[graph.ID, relatedPage] // by the key of the query
	answers map[string]*promise[any]                 // by the key of the question
}

// NewRequest returns a Request that has asked nothing yet.
func NewRequest(api *atlas.Atlas) *Request {
	return &Request{
		atlas:     api,
		entities:  newBatch(api.Entities),
		facts:     newBatch(fetchFacts(api)),
		conflicts: newBatch(fetchConflicts(api)),
		usage:     newBatch(api.Usage),
		related:   map[string]*batch[graph.ID, relatedPage]{},
		answers:   map[string]*promise[any]{},
	}
}

type requestKey struct{}

// With returns a context that carries the request.
func (r *Request) With(ctx context.Context) context.Context {
	return context.WithValue(ctx, requestKey{}, r)
}

// Carries reports whether the context carries a request.
func Carries(ctx context.Context) bool {
	_, ok := ctx.Value(requestKey{}).(*Request)
	return ok
}

// requestOf returns the request that the context carries. The schema sees to it that there is one.
func requestOf(ctx context.Context) *Request { return ctx.Value(requestKey{}).(*Request) }

// entity returns the entity with the id, and those of its peers along with it. A statement may name an entity of which the
// store has nothing else: it then has no more than its id.
func (r *Request) entity(ctx context.Context, id graph.ID, peers iter.Seq[graph.ID]) (Entity, error) {
	e, err := r.entities.load(ctx, id, peers)
	if err != nil {
		return nil, err
	}
	if e == nil {
		e = &graph.Entity{ID: id, Kind: id.Kind()}
	}
	return newEntity(e, peers), nil
}

// know keeps entities that came with an answer, so that they are not asked for again.
func (r *Request) know(entities iter.Seq[*graph.Entity]) {
	for e := range entities {
		r.entities.prime(e.ID, e)
	}
}

// once returns the answer to a question; it asks it only if nobody has asked the same before. The arguments are what tells
// questions of one name apart.
func once[V any](ctx context.Context, name string, args any, ask func() (V, error)) (V, error) {
	r := requestOf(ctx)
	key := keyOf(name, args)
	r.mu.Lock()
	p, asked := r.answers[key]
	if !asked {
		p = newPromise[any]()
		r.answers[key] = p
	}
	r.mu.Unlock()
	if !asked {
		defer func() { p.settle(nil, abandoned()) }() // after a panic nobody is left waiting
		v, err := ask()
		p.settle(v, err)
		return v, err
	}
	var none V
	v, err := p.wait(ctx)
	if err != nil {
		return none, err
	}
	return v.(V), nil
}

// keyOf returns a text that differs for questions that differ.
func keyOf(name string, args any) string {
	b, err := json.Marshal(args)
	if err != nil {
		panic(err) // arguments are texts, finite numbers and lists of them
	}
	return name + string(b)
}
