package embedded

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// content is all of the graph that a store keeps, without any index but that of words. It is never changed once it is in a
// snapshot.
type content struct {
	nodes     []*node     // by id
	relations []*relation // by id; both ends are among the nodes
	segments  []*segment  // in the order of their records

	journal []graph.Revision // the latest revisions, ascending

	revision   int   // grows by one with each load that changed something
	lastNumber int64 // the greatest number of a node that was ever given
}

// lastChunk returns the greatest number of a row of relations.
func (c *content) lastChunk() int64 {
	last := int64(0)
	for _, r := range c.relations {
		last = max(last, r.chunk)
	}
	return last
}

// sort puts nodes and relations in order.
func (c *content) sort() {
	done := make(chan struct{})
	go func() {
		slices.SortFunc(c.nodes, func(a, b *node) int { return strings.Compare(string(a.entity.ID), string(b.entity.ID)) })
		close(done)
	}()
	sortRelations(c.relations)
	<-done
}

func sortRelations(relations []*relation) {
	slices.SortFunc(relations, func(a, b *relation) int { return strings.Compare(string(a.ID), string(b.ID)) })
}

func compareRelation(r *relation, id graph.ID) int { return strings.Compare(string(r.ID), string(id)) }

// relation returns a relation, nil where there is none.
func (c *content) relation(id graph.ID) *relation {
	if i, ok := slices.BinarySearchFunc(c.relations, id, compareRelation); ok {
		return c.relations[i]
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
