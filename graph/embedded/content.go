package embedded

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"

	"entente/graph"
)

// node is an entity with what hangs on it. Nodes are shared by the snapshots in which the entity is the same.
type node struct {
	entity    *graph.Entity
	facts     []graph.Fact // in the order of graph.SortFacts, never nil
	conflicts []graph.Conflict
	number    int64       // of its row in the file, and in the full-text index
	name      graph.Value // its key by name, which is dear to compute and always needed

	folded atomic.Pointer[graph.Entity] // see searchable
	words  atomic.Pointer[string]       // see says
}

func newNode(e *graph.Entity, number int64) *node {
	return &node{entity: e, number: number, name: e.Key(graph.FieldName), facts: []graph.Fact{}}
}

// searchable returns the entity with the texts of its labels folded: folding a folded text changes nothing, so that
// graph.Score says the same of it as of the entity, sooner.
func (n *node) searchable() *graph.Entity {
	if e := n.folded.Load(); e != nil {
		return e
	}
	e := *n.entity
	e.Labels = slices.Clone(e.Labels)
	for i := range e.Labels {
		e.Labels[i].Value = prefold(e.Labels[i].Value)
	}
	n.folded.Store(&e)
	return &e
}

// says reports whether the entity has all words, in labels or descriptions, the last one perhaps as a beginning: what the
// full-text index finds, found in the same texts.
func (n *node) says(words []string) bool {
	text := n.words.Load()
	if text == nil {
		labels, descriptions := n.entity.SearchText()
		joined := " " + labels + " " + descriptions + " "
		text = &joined
		n.words.Store(text)
	}
	for i, w := range words {
		if w = " " + w; i < len(words)-1 {
			w += " "
		}
		if !strings.Contains(*text, w) {
			return false
		}
	}
	return true
}

// prefold returns the folded text, and texts of the few characters that another folding would change as they are.
func prefold(s string) string {
	if f := graph.Fold(s); graph.Fold(f) == f {
		return f
	}
	return s
}

// content is all that a store keeps, without any index. It is never changed once it is in a snapshot.
type content struct {
	nodes     []*node           // by id
	relations []*graph.Relation // by id; both ends are among the nodes
	loads     []graph.Load      // the latest first, at most maxLoads

	generation int64 // grows by one with each Apply
	revision   int   // grows by one with each Apply that changed something
	lastNumber int64 // the greatest number of a node that was ever given
}

// maxLoads is how many loads Stats tells of.
const maxLoads = 10

func compareNode(n *node, id graph.ID) int { return strings.Compare(string(n.entity.ID), string(id)) }
func compareRelation(r *graph.Relation, id graph.ID) int {
	return strings.Compare(string(r.ID), string(id))
}

// node returns the node of an entity, nil where there is none.
func (c *content) node(id graph.ID) *node {
	if i, ok := slices.BinarySearchFunc(c.nodes, id, compareNode); ok {
		return c.nodes[i]
	}
	return nil
}

// merge returns a sorted list with the items of put in the place of those of the same id, without those that drop names.
// Both old and put are sorted by id.
func merge[T any](old, put []T, id func(T) graph.ID, drop func(T) bool) []T {
	out := make([]T, 0, len(old)+len(put))
	for len(old) > 0 && len(put) > 0 {
		switch c := cmp.Compare(id(old[0]), id(put[0])); {
		case c < 0:
			if !drop(old[0]) {
				out = append(out, old[0])
			}
			old = old[1:]
		case c == 0:
			old = old[1:]
		default:
			out = append(out, put[0])
			put = put[1:]
		}
	}
	for _, o := range old {
		if !drop(o) {
			out = append(out, o)
		}
	}
	return append(out, put...)
}
