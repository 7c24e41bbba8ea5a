package atlas

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/connect"
)

// WhatIf returns an Atlas of the graph as it would be after a change, and the change. Its Paths, Blocked, Stats and all that asks
// how much is connected answer so; nothing is written. It returns NOT_FOUND when something to be removed or joined does not exist,
// and INVALID_ARGUMENT when the change is wrong. Relations to be added need no id.
func (a *Atlas) WhatIf(ctx context.Context, asked connect.WhatIf) (*Atlas, connect.WhatIf, error) {
	var w connect.WhatIf
	if len(asked.Remove) > connect.MaxWhatIf || len(asked.Add) > connect.MaxWhatIf {
		return nil, w, graph.Errorf(graph.CodeInvalidArgument, "whatIf takes at most %d items to remove and %[1]d to add", connect.MaxWhatIf)
	}
	entities, relations, err := a.named(ctx, asked)
	if err != nil {
		return nil, w, err
	}
	for _, id := range asked.Remove {
		switch e := entities[id]; {
		case relations[id]:
		case e == nil:
			return nil, w, graph.Errorf(graph.CodeNotFound, "there is no %s in the graph to remove; search finds ids by name", graph.Clip(string(id)))
		case e.Kind == graph.KindDocument:
			return nil, w, graph.Errorf(graph.CodeInvalidArgument, "%s is a document; only entities of other kinds can be removed", graph.Clip(string(id)))
		default:
			id = e.ID
		}
		if !slices.Contains(w.Remove, id) {
			w.Remove = append(w.Remove, id)
		}
	}
	for _, d := range asked.Add {
		rel, err := drafted(d, entities)
		if err != nil {
			return nil, w, err
		}
		if slices.Contains(w.Remove, rel.From) || slices.Contains(w.Remove, rel.To) {
			return nil, w, graph.Errorf(graph.CodeInvalidArgument, "a relation is added to %s, which is removed; leave out one of the two", graph.Clip(string(d.From+" or "+d.To)))
		}
		w.Add = append(w.Add, rel)
	}
	return New(connect.Supposing(a.store, w)), w, nil
}

// named returns the entities that a request names, by the ids that it uses, and which of these are those of relations.
func (a *Atlas) named(ctx context.Context, r connect.WhatIf) (map[graph.ID]*graph.Entity, map[graph.ID]bool, error) {
	ids := slices.Clone(r.Remove)
	for _, d := range r.Add {
		ids = append(ids, d.From, d.To)
	}
	found, err := a.store.Entities(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	isRelation, err := a.store.RelationsByID(ctx, ids[:len(r.Remove)])
	if err != nil {
		return nil, nil, err
	}
	entities, relations := map[graph.ID]*graph.Entity{}, map[graph.ID]bool{}
	for i, id := range ids {
		entities[id] = found[i]
	}
	for i, id := range r.Remove {
		relations[id] = isRelation[i] != nil
	}
	return entities, relations, nil
}

// drafted returns the relation between the entities that the ids of a draft of it stand for.
func drafted(d graph.Relation, entities map[graph.ID]*graph.Entity) (graph.Relation, error) {
	from, to := entities[d.From], entities[d.To]
	for i, e := range []*graph.Entity{from, to} {
		if e == nil {
			return graph.Relation{}, notFound([]graph.ID{d.From, d.To}[i])
		}
	}
	r := graph.Relation{Type: d.Type, From: from.ID, To: to.ID, Role: d.Role, Period: d.Period}
	rule, ok := d.Type.Rule()
	switch {
	case !ok:
		return r, graph.Errorf(graph.CodeInvalidArgument, "%s is not a relation type; %s", graph.Clip(string(d.Type)), graph.NearestRelationType(d.Type))
	case !rule.Allows(from.Kind, to.Kind):
		return r, graph.Errorf(graph.CodeInvalidArgument, "%s does not lead from %s to %s; it leads from %s", d.Type,
			from.Kind.WithArticle(), to.Kind.WithArticle(), rule.EndsInWords())
	case d.Reversed():
		return r, graph.Errorf(graph.CodeInvalidArgument, "the relation that is added ends (%s) before it begins (%s)", d.Until, d.Since)
	case len(d.Role) > graph.MaxKey:
		return r, graph.Errorf(graph.CodeInvalidArgument, "the role is too long; at most %d bytes are taken", graph.MaxKey)
	}
	r.ID = r.DeriveID()
	return r, nil
}

// Cohesion returns what a change that WhatIf gave does to how far the graph hangs together; nil where the store cannot tell.
func (a *Atlas) Cohesion(ctx context.Context, w connect.WhatIf) (*connect.CohesionChange, error) {
	return connect.FindCohesion(ctx, a.store, w)
}
