package connect

import (
	"context"
	"slices"

	"entente/graph"
)

// about returns those of the items that are about the theme and under the programme that the question names; false when there is
// too much to look at.
func (c *collaboration) about(ctx context.Context, items []graph.Node) ([]graph.Node, bool, error) {
	slices.Sort(items)
	for _, by := range []struct {
		id        graph.ID
		over, has graph.RelationType
		itself    bool
	}{
		{c.q.Theme, graph.Broader, graph.HasTheme, false},
		{c.q.Programme, graph.PartOf, graph.FundedUnder, true},
	} {
		if by.id == "" {
			continue
		}
		below, complete, err := c.below(ctx, by.id, by.over)
		if err != nil || !complete {
			return nil, complete, err
		}
		arcs, complete, err := c.arcsOf(ctx, items, []graph.RelationType{by.has})
		if err != nil || !complete {
			return nil, complete, err
		}
		var kept []graph.Node
		for i, n := range items {
			has := slices.ContainsFunc(arcs[i], func(a graph.Arc) bool { return a.Forward && below[a.To] })
			if has || by.itself && below[n] {
				kept = append(kept, n)
			}
		}
		items = kept
	}
	return items, true, nil
}

// below returns an entity with all that lies below it in the tree of a relation: what leads to it, and so on.
func (c *collaboration) below(ctx context.Context, id graph.ID, over graph.RelationType) (map[graph.Node]bool, bool, error) {
	top, known, err := c.lookup(ctx, id)
	if err != nil || !known {
		return nil, true, err
	}
	seen, level := map[graph.Node]bool{top[0]: true}, top
	for len(level) > 0 {
		arcs, complete, err := c.arcsOf(ctx, level, []graph.RelationType{over})
		if err != nil || !complete {
			return nil, complete, err
		}
		var next []graph.Node
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
