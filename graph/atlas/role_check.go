package atlas

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
)

// Bounds of what is looked at to say which roles there are.
const (
	roleSample = 200 // entities
	rolesNamed = 12
)

// checkRoles returns INVALID_ARGUMENT for a role in a key that no relation which the key follows has, whatever the list: nothing
// would be found for the word, and not for the question. It is asked when nothing was found.
func (a *Atlas) checkRoles(ctx context.Context, kinds []graph.EntityKind, by []graph.GroupKey) error {
	for _, k := range by {
		if k.Through == nil || k.Through.Role == "" {
			continue
		}
		step := *k.Through
		step.AsOf = graph.Date{}
		whole := graph.Grouping{By: []graph.GroupKey{{Through: &step, Field: graph.FieldKind}}, Most: MaxGroups}
		found, err := a.store.Group(ctx, graph.Query{Kinds: kinds}, whole)
		if err != nil || len(found) > 0 {
			return err
		}
		hint, err := a.roleHint(ctx, kinds, step)
		if err != nil {
			return err
		}
		return graph.Errorf(graph.CodeInvalidArgument, "no relation has the role %s there; %s", graph.Clip(step.Role), hint)
	}
	return nil
}

// roleHint returns the role of the nearest spelling, or the roles that occur, among the relations of some entities of the kinds.
func (a *Atlas) roleHint(ctx context.Context, kinds []graph.EntityKind, step graph.GroupStep) (string, error) {
	entities, err := a.store.Find(ctx, graph.Query{Kinds: kinds, Window: graph.Window{Limit: roleSample}})
	if err != nil {
		return "", err
	}
	pages, err := a.store.Relations(ctx, graph.IDsOf(entities), graph.Step{
		Legs: step.Legs, Kinds: step.Kinds, Window: graph.Window{Limit: MaxPage},
	})
	if err != nil {
		return "", err
	}
	seen := map[string]struct{}{}
	for _, p := range pages {
		for _, item := range p.Items {
			if role := item.Relation.Role; role != "" {
				seen[role] = struct{}{}
			}
		}
	}
	roles := slices.Sorted(maps.Keys(seen))
	if near := spelling.Nearest(step.Role, roles); near != "" {
		return "did you mean " + near + "?", nil
	}
	if len(roles) == 0 {
		return "these relations have no roles; leave role out", nil
	}
	return "roles are " + strings.Join(roles[:min(len(roles), rolesNamed)], ", "), nil
}
