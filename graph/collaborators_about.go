package graph

import (
	"context"
	"slices"
)

// about returns those of the items that are about the theme and under the programme that the question names; false when there is
// too much to look at.
func (c *collaboration) about(ctx context.Context, items []Node) ([]Node, bool, error) {
	slices.Sort(items)
	for _, by := range []struct {
		id        ID
		over, has RelationType
		itself    bool
	}{
		{c.q.Theme, Broader, HasTheme, false},
		{c.q.Programme, PartOf, FundedUnder, true},
	} {
		if by.id == "" {
			continue
		}
		below, complete, err := c.below(ctx, by.id, by.over)
		if err != nil || !complete {
			return nil, complete, err
		}
		arcs, complete, err := c.arcsOf(ctx, items, []RelationType{by.has})
		if err != nil || !complete {
			return nil, complete, err
		}
		var kept []Node
		for i, n := range items {
			has := slices.ContainsFunc(arcs[i], func(a Arc) bool { return a.Forward && below[a.To] })
			if has || by.itself && below[n] {
				kept = append(kept, n)
			}
		}
		items = kept
	}
	return items, true, nil
}

// below returns an entity with all that lies below it in the tree of a relation: what leads to it, and so on.
func (c *collaboration) below(ctx context.Context, id ID, over RelationType) (map[Node]bool, bool, error) {
	top, known, err := c.lookup(ctx, id)
	if err != nil || !known {
		return nil, true, err
	}
	seen, level := map[Node]bool{top[0]: true}, top
	for len(level) > 0 {
		arcs, complete, err := c.arcsOf(ctx, level, []RelationType{over})
		if err != nil || !complete {
			return nil, complete, err
		}
		var next []Node
		for _, list := range arcs {
			for _, a := range list {
				if !a.Forward && !seen[a.To] {
					seen[a.To] = true
					next = append(next, a.To)
				}
			}
		}
		level = next
	}
	return seen, true, nil
}
