package atlas

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// existing returns the ids of the entities that the ids stand for, aligned: its own, or that of the entity into which the record
// was merged. It returns NOT_FOUND for the first that stands for none. It asks the store once, and nothing for no ids.
//
// Users keep ids, in bookmarks and in tables of their own. Every entry that takes one from them comes here first: the methods of
// stores need not know of merged ids, and a question about what does not exist is told so, not answered with nothing.
func (a *Atlas) existing(ctx context.Context, named ...graph.ID) ([]graph.ID, error) {
	if len(named) == 0 {
		return nil, nil
	}
	found, err := a.store.Entities(ctx, named)
	if err != nil {
		return nil, err
	}
	ids := make([]graph.ID, len(named))
	for i, e := range found {
		if e == nil {
			return nil, notFound(named[i])
		}
		ids[i] = e.ID
	}
	return ids, nil
}

// notFound is the error of an id that stands for no entity.
func notFound(id graph.ID) error {
	return graph.Errorf(graph.CodeNotFound, "there is no %s in the graph; search finds ids by name", graph.Clip(string(id)))
}

// survivors is existing for what may be gone: an id that stands for no entity stays.
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

// existingIn returns the filter with the ids in it replaced as existing does, and its errors, and those of existingIdentifiers.
// A filter that names no id is returned as it is, and the store is asked nothing.
func (a *Atlas) existingIn(ctx context.Context, f *graph.Filter) (*graph.Filter, error) {
	if err := a.existingIdentifiers(ctx, f); err != nil {
		return nil, err
	}
	var ids []graph.ID
	eachID(f, func(v *graph.Value) { ids = append(ids, graph.ID(v.Text)) })
	into, err := a.existing(ctx, ids...)
	if err != nil || slices.Equal(ids, into) {
		return f, err
	}
	out := cloneFilter(f)
	eachID(out, func(v *graph.Value) {
		v.Text, into = string(into[0]), into[1:]
	})
	return out, nil
}

// existingIdentifiers returns INVALID_ARGUMENT, as ByIdentifier does, for the first identifier in the filter that no entity has
// and that does not have the form of its scheme. The store is asked once, and only about those of another form.
func (a *Atlas) existingIdentifiers(ctx context.Context, f *graph.Filter) error {
	var odd, canonical []graph.Identifier
	eachValue(f, graph.FieldIdentifier, func(v *graph.Value) {
		scheme, value, _ := strings.Cut(v.Text, ":")
		i := graph.Identifier{Scheme: graph.IdentifierScheme(strings.ToUpper(strings.ReplaceAll(scheme, "-", "_"))), Value: value}
		if i.Check() != nil {
			odd, canonical = append(odd, i), append(canonical, i.Canonical())
		}
	})
	if len(odd) == 0 {
		return nil
	}
	found, err := a.store.Identified(ctx, canonical)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(found, func(ids []graph.ID) bool { return len(ids) == 0 }); i >= 0 {
		return odd[i].Check()
	}
	return nil
}

// eachID calls do with every id that an entity is compared with, in the whole filter.
func eachID(f *graph.Filter, do func(*graph.Value)) { eachValue(f, graph.FieldID, do) }

// eachValue calls do with every value that a field has to be equal to, in the whole filter.
func eachValue(f *graph.Filter, field graph.Field, do func(*graph.Value)) {
	if f == nil {
		return
	}
	for i := range f.And {
		eachValue(&f.And[i], field, do)
	}
	for i := range f.Or {
		eachValue(&f.Or[i], field, do)
	}
	eachValue(f.Not, field, do)
	if f.Relation != nil {
		eachValue(f.Relation.Other, field, do)
	}
	if f.Field != field {
		return
	}
	for _, c := range comparisons(f) {
		for i := range c.Values {
			if c.Op == graph.OpEq || c.Op == graph.OpIn {
				do(&c.Values[i])
			}
		}
	}
}

// comparisons returns all that one value of the filter's field must fulfil.
func comparisons(f *graph.Filter) []graph.Comparison {
	return append([]graph.Comparison{{Op: f.Op, Values: f.Values}}, f.Also...)
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
	out.Values, out.Also = slices.Clone(f.Values), slices.Clone(f.Also)
	for i := range out.Also {
		out.Also[i].Values = slices.Clone(out.Also[i].Values)
	}
	return &out
}
