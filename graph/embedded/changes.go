package embedded

import (
	"context"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"entente/graph"
)

// delta is what an Apply alters, worked out: what a file has to write.
type delta struct {
	put           []*node // by id; new and replaced
	replaced      map[graph.ID]*node
	deleted       []*node
	relations     []*graph.Relation // by id
	goneRelations []graph.ID        // deleted and replaced
	load          graph.Load
}

// with returns the content after the changes and what is different, or INVALID_ARGUMENT when they do not make a graph.
// Deletions come first, so that what is both deleted and put is there afterwards. With an entity go its relations.
func (c *content) with(ctx context.Context, ch graph.Changes) (*content, *delta, error) {
	const op = "embedded.Store.Apply"
	d := &delta{replaced: map[graph.ID]*node{}, load: normalLoad(ch.Load)}
	next := &content{
		generation: c.generation + 1, revision: c.revision, lastNumber: c.lastNumber,
		loads: append([]graph.Load{d.load}, c.loads...),
	}
	next.loads = next.loads[:min(len(next.loads), maxLoads)]
	if ch.Empty() {
		next.nodes, next.relations = c.nodes, c.relations
		return next, d, nil
	}
	next.revision++
	if err := d.takeNodes(ctx, c, next, ch); err != nil {
		return nil, nil, err
	}
	gone := make(map[graph.ID]bool, len(d.deleted))
	for _, n := range d.deleted {
		gone[n.entity.ID] = true
	}
	next.nodes = merge(c.nodes, d.put, func(n *node) graph.ID { return n.entity.ID },
		func(n *node) bool { return gone[n.entity.ID] })
	if err := d.takeRelations(ctx, c, next, ch, gone); err != nil {
		return nil, nil, err
	}
	return next, d, gaveUp(ctx, op)
}

// takeNodes fills the part of the delta that is about entities and gives numbers to new ones.
func (d *delta) takeNodes(ctx context.Context, c, next *content, ch graph.Changes) error {
	put := make(map[graph.ID]*node, len(ch.Put))
	for i := range ch.Put {
		if i%1024 == 0 {
			if err := gaveUp(ctx, "embedded.Store.Apply"); err != nil {
				return err
			}
		}
		n, err := newRecord(&ch.Put[i])
		if err != nil {
			return err
		}
		put[n.entity.ID] = n
	}
	for _, n := range put {
		d.put = append(d.put, n)
	}
	slices.SortFunc(d.put, func(a, b *node) int { return compareNode(a, b.entity.ID) })
	for _, n := range d.put {
		if old := c.node(n.entity.ID); old != nil {
			n.number = old.number
			d.replaced[n.entity.ID] = old
			continue
		}
		next.lastNumber++
		n.number = next.lastNumber
	}
	for _, id := range ch.Delete {
		if old := c.node(id); old != nil && put[id] == nil {
			d.deleted = append(d.deleted, old)
		}
	}
	slices.SortFunc(d.deleted, func(a, b *node) int { return compareNode(a, b.entity.ID) })
	d.deleted = slices.Compact(d.deleted)
	return nil
}

// takeRelations fills the part of the delta that is about relations, and next.relations.
func (d *delta) takeRelations(ctx context.Context, c, next *content, ch graph.Changes, gone map[graph.ID]bool) error {
	put := make(map[graph.ID]*graph.Relation, len(ch.PutRelations))
	known := map[graph.ID]bool{}
	for i := range ch.PutRelations {
		if i%1024 == 0 {
			if err := gaveUp(ctx, "embedded.Store.Apply"); err != nil {
				return err
			}
		}
		r, err := newRelation(&ch.PutRelations[i])
		if err != nil {
			return err
		}
		for _, end := range []graph.ID{r.From, r.To} {
			if !known[end] {
				known[end] = next.node(end) != nil
			}
			if !known[end] {
				return graph.Errorf(graph.CodeInvalidArgument, "embedded.Store.Apply",
					"the relation %s leads to or from %s, which is not in the graph; put the entity too", r.ID, end)
			}
		}
		put[r.ID] = r
	}
	for _, r := range put {
		d.relations = append(d.relations, r)
		if _, ok := slices.BinarySearchFunc(c.relations, r.ID, compareRelation); ok {
			d.goneRelations = append(d.goneRelations, r.ID)
		}
	}
	slices.SortFunc(d.relations, func(a, b *graph.Relation) int { return compareRelation(a, b.ID) })
	drop := make(map[graph.ID]bool, len(ch.DeleteRelations))
	for _, id := range ch.DeleteRelations {
		drop[id] = true
	}
	next.relations = merge(c.relations, d.relations, func(r *graph.Relation) graph.ID { return r.ID },
		func(r *graph.Relation) bool {
			if drop[r.ID] || gone[r.From] || gone[r.To] {
				d.goneRelations = append(d.goneRelations, r.ID)
				return true
			}
			return false
		})
	return nil
}

// newRecord returns a node of its own for a record: nothing of it is shared with the caller.
func newRecord(r *graph.Record) (*node, error) {
	e := r.Entity
	e.Labels, e.Descriptions = slices.Clone(e.Labels), slices.Clone(e.Descriptions)
	e.Identifiers, e.Attributes = slices.Clone(e.Identifiers), slices.Clone(e.Attributes)
	e.Contested = slices.Clone(e.Contested)
	n := newNode(&e, 0)
	n.facts = append(n.facts, r.Facts...)
	for i := range n.facts {
		n.facts[i].Evidence = slices.Clone(n.facts[i].Evidence)
	}
	graph.SortFacts(n.facts)
	n.conflicts = slices.Clone(r.Conflicts)
	for i := range n.conflicts {
		sides := slices.Clone(n.conflicts[i].Sides)
		for k := range sides {
			sides[k].Evidence = slices.Clone(sides[k].Evidence)
		}
		n.conflicts[i].Sides = sides
	}
	switch {
	case e.ID == "":
		return nil, graph.Errorf(graph.CodeInvalidArgument, "embedded.Store.Apply", "an entity has no id")
	case !e.Kind.Valid():
		return nil, graph.Errorf(graph.CodeInvalidArgument, "embedded.Store.Apply", "%s has no kind that exists", e.ID)
	case !n.encodable():
		return nil, notUnicode(e.ID)
	}
	return n, nil
}

func newRelation(r *graph.Relation) (*graph.Relation, error) {
	out := *r
	out.Evidence = slices.Clone(r.Evidence)
	if r.Amount != nil {
		a := *r.Amount
		if math.IsNaN(a) || math.IsInf(a, 0) {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "embedded.Store.Apply",
				"the amount of %s is not a finite number", r.ID)
		}
		out.Amount = &a
	}
	switch {
	case r.ID == "":
		return nil, graph.Errorf(graph.CodeInvalidArgument, "embedded.Store.Apply", "a relation has no id")
	case r.Type.Index() < 0:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "embedded.Store.Apply",
			"the relation %s has a type that does not exist", r.ID)
	case !validTexts(string(r.ID), string(r.Type), string(r.From), string(r.To), r.Role) || !validEvidence(r.Evidence):
		return nil, notUnicode(r.ID)
	}
	return &out, nil
}

func notUnicode(id graph.ID) error {
	return graph.Errorf(graph.CodeInvalidArgument, "embedded.Store.Apply",
		"%q holds a text that is not UTF-8; convert the source to UTF-8", fmt.Sprintf("%.60s", id))
}

// encodable reports whether every text of the node is UTF-8: others would not come back from the file as they were.
func (n *node) encodable() bool {
	e := n.entity
	ok := validTexts(string(e.ID), string(e.Kind))
	for _, labels := range [][]graph.Label{e.Labels, e.Descriptions} {
		for _, l := range labels {
			ok = ok && validTexts(l.Value, l.Lang, string(l.Type))
		}
	}
	for _, i := range e.Identifiers {
		ok = ok && validTexts(string(i.Scheme), i.Value)
	}
	for _, a := range e.Attributes {
		ok = ok && validTexts(string(a.Property), a.Value, a.Unit)
	}
	for _, p := range e.Contested {
		ok = ok && validTexts(string(p))
	}
	for _, f := range n.facts {
		ok = ok && validTexts(string(f.ID), string(f.Property), f.Value, f.Lang, f.Unit, string(f.Approximation),
			string(f.Rank)) && validEvidence(f.Evidence)
	}
	for _, c := range n.conflicts {
		for _, s := range c.Sides {
			ok = ok && validTexts(string(s.Statement), s.Value, s.Lang, s.Unit) && validEvidence(s.Evidence)
		}
	}
	return ok
}

func validEvidence(evidence []graph.Evidence) bool {
	for _, e := range evidence {
		if !validTexts(string(e.Document), e.Locator, e.Quote) {
			return false
		}
	}
	return true
}

func validTexts(texts ...string) bool {
	for _, s := range texts {
		if !utf8.ValidString(s) {
			return false
		}
	}
	return true
}

// normalLoad returns the load as a file gives it back: in UTC, without the reading of a monotonic clock.
func normalLoad(l graph.Load) graph.Load {
	l.Started, l.Finished = l.Started.UTC().Round(0), l.Finished.UTC().Round(0)
	return l
}
