package embedded

import (
	"cmp"
	"context"
	"iter"
	"math"
	"slices"

	"entente/graph"
)

// distinctWalk finds the entities at the other ends of the relations of one entity, each once.
type distinctWalk struct {
	*walk
	id    graph.ID
	spans [][2]int   // where the relations that have the types stand
	tie   graph.Step // what the step asks of a relation
	end   graph.Step // what the step asks of an other end
	met   map[*graph.Entity]graph.Related
	look  int
}

// others fills the page with the other ends of those relations in the runs that fulfil the step. It looks no further than the
// page: the place of an other end depends on the relations with it alone, and these are found by a search.
func (w *walk) others(ctx context.Context, n graph.Node, id graph.ID, runs [][]graph.RelationItem, page *graph.RelationPage) error {
	d := distinctWalk{
		walk: w, id: id, spans: w.spansOf(n, w.types), met: map[*graph.Entity]graph.Related{},
		tie: graph.Step{Legs: w.step.Legs, AsOf: w.step.AsOf}, end: graph.Step{Kinds: w.step.Kinds, Where: w.step.Where},
	}
	for item := range d.shown(runs) {
		if len(page.Others) >= w.step.Limit {
			break
		}
		if err := d.tick(ctx); err != nil {
			return err
		}
		if all := d.with(item.Other); len(all) > 0 && all[0].Relation == item.Relation {
			page.Others = append(page.Others, all)
		}
	}
	if w.step.FromEnd {
		slices.Reverse(page.Others)
	}
	if !w.step.Total {
		return nil
	}
	var err error
	page.Total, err = d.count(ctx)
	return err
}

// tick is called for every item of a long scan. It looks now and then whether the caller is still there.
func (d *distinctWalk) tick(ctx context.Context) error {
	if d.look++; d.look%checkEvery == 0 {
		return gaveUp(ctx)
	}
	return nil
}

// shown yields the relations in the runs that lie within the window, whose limit is not yet applied; the last first when the window
// is seen from its end.
func (d *distinctWalk) shown(runs [][]graph.RelationItem) iter.Seq[*graph.RelationItem] {
	between := graph.Window{After: d.step.After, Before: d.step.Before, Limit: math.MaxInt}
	return func(yield func(*graph.RelationItem) bool) {
		for i := range runs {
			run := runs[i]
			if d.step.FromEnd {
				run = runs[len(runs)-1-i]
			}
			run = graph.Cut(run, between, d.order, d.key)
			for k := range run {
				at := k
				if d.step.FromEnd {
					at = len(run) - 1 - k
				}
				if !yield(&run[at]) {
					return
				}
			}
		}
	}
}

// with returns the relations with an other end that fulfil the step, in its order.
func (d *distinctWalk) with(other *graph.Entity) graph.Related {
	if all, ok := d.met[other]; ok {
		return all
	}
	var all graph.Related
	if d.open || d.end.Match(d.id, graph.RelationItem{Other: other}, d.related) {
		all = d.between(d.handles[other.ID])
	}
	if !d.ordered && len(all) > 1 {
		slices.SortFunc(all, func(a, b graph.RelationItem) int { return a.Key(d.order).Compare(b.Key(d.order), d.order) })
	}
	d.met[other] = all
	return all
}

// between returns the relations with a node that fulfil the step, in the default order. Relations of one type stand in the order of
// the names of their other ends, so that a binary search finds them.
func (d *distinctWalk) between(to graph.Node) graph.Related {
	var all graph.Related
	name := d.names[to]
	for _, span := range d.spans {
		arcs := d.arcs[span[0]:span[1]]
		at, _ := slices.BinarySearchFunc(arcs, name, func(a graph.Arc, name int32) int { return cmp.Compare(d.names[a.To], name) })
		for ; at < len(arcs) && d.names[arcs[at].To] == name; at++ {
			if arcs[at].To != to {
				continue
			}
			if item := d.items[span[0]+at]; d.open || d.tie.Match(d.id, item, nil) {
				all = append(all, item)
			}
		}
	}
	return all
}

// count returns how many other ends there are in all.
func (d *distinctWalk) count(ctx context.Context) (int, error) {
	if d.counted == nil {
		d.counted = newBitset(len(d.nodes))
	}
	n := 0
	for _, span := range d.spans {
		for at := span[0]; at < span[1]; at++ {
			if err := d.tick(ctx); err != nil {
				return 0, err
			}
			to := int(d.arcs[at].To)
			if !d.counted.has(to) && (d.open || d.step.Match(d.id, d.items[at], d.related)) {
				d.counted.set(to)
				n++
			}
		}
	}
	for _, span := range d.spans {
		for _, a := range d.arcs[span[0]:span[1]] {
			d.counted.unset(int(a.To))
		}
	}
	return n, nil
}
