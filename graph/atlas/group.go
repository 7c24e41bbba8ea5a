package atlas

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Bounds of a question for groups.
const (
	MaxGroupKeys   = 3 // that users may give; graph.MaxGroupKeys leaves room for one of the list itself
	MaxGroupSums   = 4
	MaxGroupsShown = 1_000   // GroupRequest.First
	MaxGroups      = 100_000 // that a question may have in all: they are ordered and summed before some are shown
)

// GroupOrder says which groups come first.
type GroupOrder string

// The orders. Ties are settled by the sums, the greatest first, then by the values.
const (
	GroupsByCount GroupOrder = "COUNT" // the greatest first; the order of an empty GroupOrder
	GroupsBySum   GroupOrder = "SUM"   // the first sum, the greatest first, then the count
	GroupsByValue GroupOrder = "VALUE" // as lists are ordered by the field, no value last
)

// GroupOrders lists every order.
var GroupOrders = []GroupOrder{GroupsByCount, GroupsBySum, GroupsByValue}

// GroupRequest asks for the groups of a list, as a user says it.
type GroupRequest struct {
	By      []graph.GroupKey
	Sums    []graph.Sum // at most MaxGroupSums
	OrderBy GroupOrder
	First   *int // 0 to MaxGroupsShown; nil: DefaultPage
}

// GroupPage is the first groups of a list, and what is not shown, so that nothing is hidden.
type GroupPage struct {
	Groups []graph.Group
	Total  int // groups in all
	Rest   Rest
}

// Rest is the groups that are not shown, added up.
type Rest struct {
	Groups int
	Count  int // an entity that is in several of them counts in each
	Sums   []graph.Total
}

// Groups returns the first groups of the whole list. It returns INVALID_ARGUMENT when an argument is wrong, and LIMIT_EXCEEDED
// for more than MaxGroups groups.
func (p *EntityPage) Groups(ctx context.Context, r GroupRequest) (*GroupPage, error) {
	return p.atlas.groups(ctx, p.query, r, nil)
}

// groups returns the groups of the entities that fulfil a query. own is the step from each of them to the one in whose list they
// stand, nil for a list of nobody: sums of own amounts are of the relations that it goes over.
func (a *Atlas) groups(ctx context.Context, q graph.Query, r GroupRequest, own *graph.GroupStep) (*GroupPage, error) {
	first := DefaultPage
	if r.First != nil {
		first = *r.First
	}
	switch {
	case first < 0 || first > MaxGroupsShown:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "first is %d; it must be from 0 to %d", first, MaxGroupsShown)
	case r.OrderBy == GroupsBySum && len(r.Sums) == 0:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "groups cannot be ordered by a sum that is not asked for; name one in sum")
	}
	by, sums := r.By, r.Sums
	if own != nil {
		by, sums = ownAmounts(by, sums, own)
	}
	if err := cmp.Or(checkGroupKeys(q.Kinds, r.By), checkSums(q.Kinds, by, sums)); err != nil {
		return nil, err
	}
	groups, err := a.store.Group(ctx, q, graph.Grouping{By: by, Sums: sums, Most: MaxGroups})
	if err != nil {
		return nil, err
	}
	groups = withoutOwn(groups, len(r.By))
	if len(groups) == 0 {
		if err := a.checkRoles(ctx, q.Kinds, r.By); err != nil {
			return nil, err
		}
	}
	groups = orderGroups(groups, r.By, r.OrderBy)
	first = min(first, len(groups))
	return &GroupPage{Groups: groups[:first:first], Total: len(groups), Rest: restOf(groups[first:], len(r.Sums))}, nil
}

// orderGroups returns the groups in an order.
func orderGroups(groups []graph.Group, by []graph.GroupKey, order GroupOrder) []graph.Group {
	groups = slices.Clone(groups)
	ranks := make([]map[string]graph.Value, len(by)) // by key: how each value is ordered
	for i := range by {
		ranks[i] = map[string]graph.Value{}
		for _, g := range groups {
			if v := g.Values[i]; v != "" {
				ranks[i][v] = graph.KeyOf(by[i].Field, v)
			}
		}
	}
	byValue := func(a, b graph.Group) int {
		for i := range by {
			x, y := a.Values[i], b.Values[i]
			if c := cmp.Or(ranks[i][x].Compare(ranks[i][y]), graph.CompareGroupValues(x, y)); c != 0 {
				return c
			}
		}
		return 0
	}
	bySum := func(a, b graph.Group) int { return slices.CompareFunc(b.Sums, a.Sums, graph.Total.Compare) }
	slices.SortFunc(groups, func(a, b graph.Group) int {
		switch order {
		case GroupsByValue:
			return byValue(a, b)
		case GroupsBySum:
			return cmp.Or(b.Sums[0].Compare(a.Sums[0]), b.Count-a.Count, bySum(a, b), byValue(a, b))
		}
		return cmp.Or(b.Count-a.Count, bySum(a, b), byValue(a, b))
	})
	return groups
}

// restOf adds groups up.
func restOf(groups []graph.Group, sums int) Rest {
	out := Rest{Groups: len(groups), Sums: make([]graph.Total, sums)}
	adders := make([]graph.Adder, sums)
	for _, g := range groups {
		out.Count += g.Count
		for i, t := range g.Sums {
			adders[i].AddTotal(t)
		}
	}
	for i := range adders {
		out.Sums[i] = adders[i].Total()
	}
	return out
}
