package atlas

import (
	"context"
	"slices"

	"entente/graph"
)

// ownFields are the sums of the relations by which things stand in the list of an entity: of the projects of an institution, what it
// received itself. Each is by the field of the relation that it is of.
var ownFields = map[graph.Field]graph.Field{"ownAmount": graph.FieldAmount, "ownNetAmount": graph.FieldNet}

// RelatedGroups returns the first groups of what is related to an entity: of the whole list that q asks for. Own amounts are those
// of the relations of the list, and so are amounts where no key goes through relations. It returns the errors of
// EntityPage.Groups, and NOT_FOUND when the condition names an entity that does not exist.
func (a *Atlas) RelatedGroups(ctx context.Context, of graph.ID, q RelatedQuery, r GroupRequest) (*GroupPage, error) {
	if err := checkFilter(q.Where); err != nil {
		return nil, err
	}
	where, err := a.existingIn(ctx, q.Where)
	if err != nil {
		return nil, err
	}
	back := reversed(q.Legs)
	all := []graph.Filter{{Relation: &graph.RelationFilter{
		Legs: back, AsOf: q.AsOf, Other: &graph.Filter{Field: graph.FieldID, Op: graph.OpEq, Values: []graph.Value{graph.TextOf(string(of))}},
	}}}
	if where != nil {
		all = append(all, *where)
	}
	return a.groups(ctx, graph.Query{Kinds: q.Kinds, Where: &graph.Filter{And: all}}, r, &graph.GroupStep{Legs: back, Other: of, AsOf: q.AsOf})
}

// reversed returns the legs as they lead from the other end.
func reversed(legs graph.Legs) graph.Legs {
	out := slices.Clone(legs)
	for i := range out {
		switch out[i].Direction {
		case graph.DirectionIn:
			out[i].Direction = graph.DirectionOut
		case graph.DirectionOut:
			out[i].Direction = graph.DirectionIn
		}
	}
	return out
}

// ownAmounts returns the keys and sums of a list that is an entity's own, as stores take them: with one key more, by which all is
// under that entity, for the sums of own amounts.
func ownAmounts(by []graph.GroupKey, sums []graph.Sum, own *graph.GroupStep) ([]graph.GroupKey, []graph.Sum) {
	out := slices.Clone(sums)
	through := slices.ContainsFunc(by, func(k graph.GroupKey) bool { return k.Through != nil })
	asked := false
	for i, s := range out {
		f, isOwn := ownFields[s.Field]
		if !isOwn && !through && s.Field.IsAmount() {
			f, isOwn = s.Field, true
		}
		if isOwn {
			out[i], asked = graph.Sum{Field: f, Key: len(by)}, true
		}
	}
	if !asked {
		return by, out
	}
	// Missing, for what stands in the list by withdrawn relations only: it counts, and has no amount.
	return append(slices.Clip(by), graph.GroupKey{Through: own, Field: graph.FieldID, Missing: true}), out
}

// withoutOwn returns the groups by the first keys only, those that become one added up.
func withoutOwn(groups []graph.Group, keys int) []graph.Group {
	var out []graph.Group
	for _, g := range groups {
		g.Values = g.Values[:keys]
		n := len(out)
		if n == 0 || !slices.Equal(out[n-1].Values, g.Values) {
			out = append(out, g)
			continue
		}
		out[n-1].Count += g.Count
		for i, t := range g.Sums {
			var sum graph.Adder
			sum.AddTotal(out[n-1].Sums[i])
			sum.AddTotal(t)
			out[n-1].Sums[i] = sum.Total()
		}
	}
	return out
}
