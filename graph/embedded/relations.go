package embedded

import (
	"context"
	"fmt"
	"math"
	"slices"

	"entente/graph"
)

// Relations fulfils graph.Reader.
func (s *snapshot) Relations(ctx context.Context, from []graph.ID, step graph.Step) ([]graph.RelationPage, error) {
	out := make([]graph.RelationPage, len(from))
	w := walk{snapshot: s, step: &step, order: step.OrderBy, types: distinctTypes(step.Legs.Types())}
	if len(w.order) == 0 {
		w.order = graph.DefaultStepOrder
	}
	w.ordered = inDefaultOrder(w.order, w.types)
	w.open = inEitherDirection(step.Legs) && len(step.Kinds) == 0 && !step.AsOf.Known() && step.Where == nil
	for i, id := range from {
		n, ok := s.handles[id]
		if !ok {
			continue
		}
		if err := w.fill(ctx, n, id, &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// inDefaultOrder reports whether the relations of an entity already stand in the order: it is the default one, or by
// name where there is one type only.
func inDefaultOrder(order []graph.Order, types []graph.RelationType) bool {
	return slices.Equal(order, graph.DefaultStepOrder) || len(types) == 1 && slices.Equal(order, graph.DefaultStepOrder[1:])
}

// inEitherDirection reports whether relations of the types of the legs are followed whichever way they lead.
func inEitherDirection(legs graph.Legs) bool {
	return !slices.ContainsFunc(legs, func(l graph.Leg) bool {
		return l.Direction == graph.DirectionOut || l.Direction == graph.DirectionIn
	})
}

// walk is a Step under way.
type walk struct {
	*snapshot
	step    *graph.Step
	order   []graph.Order
	types   []graph.RelationType // distinct, in order
	ordered bool                 // the adjacency is in the order asked for
	open    bool                 // apart from its types, the step asks nothing of a relation
	counted bitset               // other ends that were counted; empty between entities
}

// fill makes the page of one entity.
func (w *walk) fill(ctx context.Context, n graph.Node, id graph.ID, page *graph.RelationPage) error {
	runs := w.runs(n)
	var err error
	switch {
	case w.step.Distinct:
		err = w.others(ctx, n, id, runs, page)
	case !w.open || len(runs) > 1:
		err = w.filter(ctx, id, runs, page)
	case len(runs) == 1:
		win := w.step.Window
		win.Limit = max(win.Limit, 0)
		page.Items = slices.Clip(graph.Cut(runs[0], win, w.order, w.key))
		page.Total = len(runs[0])
	}
	if err != nil {
		return err
	}
	if !w.step.Total {
		page.Total = 0
	}
	return gaveUp(ctx)
}

func (w *walk) key(i graph.RelationItem) graph.Key { return i.Key(w.order) }

// runs returns the relations of an entity that have the types, in order, as lists to be read one behind the other.
func (w *walk) runs(n graph.Node) [][]graph.RelationItem {
	from, to := w.span(n)
	switch {
	case from == to:
		return nil
	case !w.ordered:
		return [][]graph.RelationItem{w.sortedItems(n)}
	case len(w.types) == 0:
		return [][]graph.RelationItem{w.items[from:to]}
	}
	var runs [][]graph.RelationItem
	for _, t := range w.types {
		if from, to := w.spanOf(n, t); from < to {
			runs = append(runs, w.items[from:to])
		}
	}
	return runs
}

// filter fills the page with what of the runs fulfils the step.
func (w *walk) filter(ctx context.Context, id graph.ID, runs [][]graph.RelationItem, page *graph.RelationPage) error {
	if w.step.FromEnd {
		slices.Reverse(runs)
	}
	between := graph.Window{After: w.step.After, Before: w.step.Before, Limit: math.MaxInt}
	looked := 0
	for _, run := range runs {
		shown := graph.Cut(run, between, w.order, w.key)
		for i := range shown {
			if looked++; looked%checkEvery == 0 {
				if err := gaveUp(ctx); err != nil {
					return err
				}
			}
			if len(page.Items) >= w.step.Limit {
				break
			}
			item := shown[i]
			if w.step.FromEnd {
				item = shown[len(shown)-1-i]
			}
			if w.step.Match(id, item, w.related) {
				page.Items = append(page.Items, item)
			}
		}
	}
	if w.step.FromEnd {
		slices.Reverse(page.Items)
	}
	if !w.step.Total {
		return nil
	}
	for _, run := range runs {
		for _, item := range run {
			if looked++; looked%checkEvery == 0 {
				if err := gaveUp(ctx); err != nil {
					return err
				}
			}
			if w.step.Match(id, item, w.related) {
				page.Total++
			}
		}
	}
	return nil
}

// manyRelations is from how many on the sorted relations of an entity are kept for the next page.
const manyRelations = 256

// sortedItems returns the relations of an entity that have the types in an order that is not the default one.
func (w *walk) sortedItems(n graph.Node) []graph.RelationItem {
	arcs := w.arcsOf(n, w.types)
	if len(arcs) < manyRelations {
		return w.sortItems(arcs)
	}
	key := orderKey(fmt.Sprintf("%d%q", n, w.types), w.order)
	return w.hubs.get(key, func() []graph.RelationItem { return w.sortItems(arcs) })
}

func (w *walk) sortItems(arcs []graph.Arc) []graph.RelationItem {
	arcs = slices.Clone(arcs)
	ranks := make([][]int32, len(w.order))
	for i, o := range w.order {
		if o.Field.OfRelation() {
			ranks[i] = w.relationRanks(o.Field)
		} else {
			ranks[i] = w.entityRanks(o.Field)
		}
	}
	slices.SortFunc(arcs, func(a, b graph.Arc) int {
		for i, o := range w.order {
			x, y := int32(a.To), int32(b.To)
			if o.Field.OfRelation() {
				x, y = a.Relation, b.Relation
			}
			if c := compareRanks(ranks[i][x], ranks[i][y], o.Desc); c != 0 {
				return c
			}
		}
		return int(a.Relation) - int(b.Relation)
	})
	out := make([]graph.RelationItem, len(arcs))
	for i, a := range arcs {
		out[i] = graph.RelationItem{
			Relation: &w.relations[a.Relation].Relation, Other: w.nodes[a.To].entity, Forward: a.Forward, Holds: a.Period,
		}
	}
	return out
}
