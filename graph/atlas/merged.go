package atlas

import (
	"context"
	"slices"

	"entente/graph"
)

// survivors returns the ids with those of merged records replaced by the ids of the entities that they became; an id that
// nothing answers to stays. It asks the store once, and nothing for no ids.
//
// Users keep ids, in bookmarks and in tables of their own. An entry that takes one from them comes here first, so that the
// methods of stores need not know of merged ids.
func (a *Atlas) survivors(ctx context.Context, ids []graph.ID) ([]graph.ID, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	found, err := a.store.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(ids)
	for i, e := range found {
		if e != nil {
			out[i] = e.ID
		}
	}
	return out, nil
}

// settled returns the filter with the ids in it replaced as survivors does. A filter that names no id is returned as it is,
// and the store is asked nothing.
func (a *Atlas) settled(ctx context.Context, f *graph.Filter) (*graph.Filter, error) {
	var ids []graph.ID
	eachID(f, func(v *graph.Value) { ids = append(ids, graph.ID(v.Text)) })
	if len(ids) == 0 {
		return f, nil
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	into, err := a.survivors(ctx, ids)
	if err != nil {
		return nil, err
	}
	if slices.Equal(ids, into) {
		return f, nil
	}
	out := cloneFilter(f)
	eachID(out, func(v *graph.Value) {
		if i, ok := slices.BinarySearch(ids, graph.ID(v.Text)); ok {
			v.Text = string(into[i])
		}
	})
	return out, nil
}

// eachID calls do with every id that an entity is compared with, in the whole filter.
func eachID(f *graph.Filter, do func(*graph.Value)) {
	if f == nil {
		return
	}
	for i := range f.And {
		eachID(&f.And[i], do)
	}
	for i := range f.Or {
		eachID(&f.Or[i], do)
	}
	eachID(f.Not, do)
	if f.Relation != nil {
		eachID(f.Relation.Other, do)
	}
	if f.Field == graph.FieldID && (f.Op == graph.OpEq || f.Op == graph.OpIn) {
		for i := range f.Values {
			do(&f.Values[i])
		}
	}
}

// cloneFilter returns a copy of which every part can be altered.
func cloneFilter(f *graph.Filter) *graph.Filter {
	if f == nil {
		return nil
	}
	all := func(filters []graph.Filter) []graph.Filter {
		out := slices.Clone(filters) // nil stays nil: it means something else than empty
		for i := range out {
			out[i] = *cloneFilter(&out[i])
		}
		return out
	}
	out := *f
	out.And, out.Or, out.Not = all(f.And), all(f.Or), cloneFilter(f.Not)
	if f.Relation != nil {
		r := *f.Relation
		r.Other = cloneFilter(r.Other)
		out.Relation = &r
	}
	out.Values = slices.Clone(f.Values)
	return &out
}
