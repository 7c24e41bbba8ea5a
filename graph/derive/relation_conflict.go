package derive

import "entente/graph"

// relationConflicts returns the disagreements among the relations of an entity: the same relation dated differently (told
// of the entity it leads from), and two entities in a place that only one can have (told of the entity it leads to).
func relationConflicts(id graph.ID, relations []graph.Relation, say authority, document func(graph.ID) DocumentInfo) []graph.Conflict {
	type key struct {
		t     graph.RelationType
		other graph.ID
		role  string
	}
	groups := map[key][]graph.Relation{}
	for _, r := range relations {
		if r.Withdrawn {
			continue
		}
		rule, _ := r.Type.Rule()
		if r.From == id {
			k := key{r.Type, r.To, r.Role}
			groups[k] = append(groups[k], r)
		}
		if r.To == id && rule.Exclusive == graph.OneSourceByRole && r.Role != "" {
			k := key{t: r.Type, role: r.Role}
			groups[k] = append(groups[k], r)
		}
	}
	var out []graph.Conflict
	for k, g := range groups {
		exclude := exclusiveHolders
		if k.other != "" {
			exclude = sameRelation
		}
		if c, ok := conflictAmong(id, k.t, g, exclude, say, document); ok {
			out = append(out, c)
		}
	}
	return out
}

// sameRelation returns how two datings of one relation disagree. Two spans apart are no disagreement: it held twice.
func sameRelation(a, b graph.Relation) (graph.ConflictKind, bool) {
	differ := func(x, y graph.Date) bool { return x.Known() && y.Known() && !x.Includes(y) && !y.Includes(x) }
	if !a.Overlaps(b.Period) || !differ(a.Since, b.Since) && !differ(a.Until, b.Until) {
		return "", false
	}
	return graph.Contradiction, true
}

// exclusiveHolders returns how two entities in one place stand to each other.
func exclusiveHolders(a, b graph.Relation) (graph.ConflictKind, bool) {
	if a.From == b.From {
		return "", false
	}
	return timing(a.Period, b.Period, shareDocument(a.Evidence, b.Evidence)), true
}

func conflictAmong(id graph.ID, t graph.RelationType, relations []graph.Relation, exclude func(a, b graph.Relation) (graph.ConflictKind, bool),
	say authority, document func(graph.ID) DocumentInfo,
) (graph.Conflict, bool) {
	c := graph.Conflict{Entity: id, Relation: t}
	in := make([]bool, len(relations))
	for i := range relations {
		for j := range i {
			if kind, ok := exclude(relations[j], relations[i]); ok {
				in[i], in[j] = true, true
				c.Kind = graver(c.Kind, kind)
			}
		}
	}
	for i, r := range relations {
		if in[i] {
			other, _ := r.Other(id)
			c.Sides = append(c.Sides, graph.Side{
				Statement: r.ID, Value: string(other), Period: r.Period, Rank: graph.RankNormal, Evidence: r.Evidence,
			})
		}
	}
	if len(c.Sides) == 0 {
		return c, false
	}
	c.Rule = orderSides(graph.PropertyRule{Type: graph.Identified}, c.Sides, say, document)
	c.ID = c.DeriveID()
	return c, true
}
