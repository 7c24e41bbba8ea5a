package atlas

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/connect"
)

// WhatIfRequest is a change to look at, as a user says it.
type WhatIfRequest struct {
	Remove []string // ids of entities and relations
	Add    []RelationDraft
}

// RelationDraft is a relation that might be.
type RelationDraft struct {
	Type     graph.RelationType
	From, To string
	graph.Period
	Role string
}

// Empty reports whether nothing would change.
func (r WhatIfRequest) Empty() bool { return len(r.Remove)+len(r.Add) == 0 }

// WhatIf returns an Atlas of the graph as it would be after a change, and the change. Its Paths, Blocked, Stats and all that asks
// how much is connected answer so; nothing is written. It returns NOT_FOUND when something to be removed or joined does not exist,
// and INVALID_ID or INVALID_ARGUMENT when the change is wrong.
func (a *Atlas) WhatIf(ctx context.Context, r WhatIfRequest) (*Atlas, connect.WhatIf, error) {
	var w connect.WhatIf
	if len(r.Remove) > connect.MaxWhatIf || len(r.Add) > connect.MaxWhatIf {
		return nil, w, graph.Errorf(graph.CodeInvalidArgument, "whatIf takes at most %d of what to remove and of what to add", connect.MaxWhatIf)
	}
	entities, relations, err := a.named(ctx, r)
	if err != nil {
		return nil, w, err
	}
	for _, s := range r.Remove {
		id := graph.ID(s)
		switch e := entities[id]; {
		case relations[id]:
		case e == nil:
			return nil, w, graph.Errorf(graph.CodeNotFound, "there is no %s in the graph to remove; search finds ids by name", graph.Clip(s))
		case e.Kind == graph.KindDocument:
			return nil, w, graph.Errorf(graph.CodeInvalidArgument, "%s is a document; what it says cannot be supposed away", graph.Clip(s))
		default:
			id = e.ID
		}
		if !slices.Contains(w.Remove, id) {
			w.Remove = append(w.Remove, id)
		}
	}
	for _, d := range r.Add {
		rel, err := d.relation(entities)
		if err != nil {
			return nil, w, err
		}
		if slices.Contains(w.Remove, rel.From) || slices.Contains(w.Remove, rel.To) {
			return nil, w, graph.Errorf(graph.CodeInvalidArgument, "a relation is added to %s, which is removed", graph.Clip(d.From+" or "+d.To))
		}
		w.Add = append(w.Add, rel)
	}
	return New(connect.Supposing(a.store, w)), w, nil
}

// named returns the entities that a request names, by the ids that it uses, and which of these are those of relations.
func (a *Atlas) named(ctx context.Context, r WhatIfRequest) (map[graph.ID]*graph.Entity, map[graph.ID]bool, error) {
	texts := slices.Clone(r.Remove)
	for _, d := range r.Add {
		texts = append(texts, d.From, d.To)
	}
	ids, err := parseIDs(texts)
	if err != nil {
		return nil, nil, err
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
		relations[id] = relations[id] || i < len(isRelation) && isRelation[i] != nil
	}
	return entities, relations, nil
}

// relation returns the relation that the draft describes between the entities that its ids name.
func (d RelationDraft) relation(entities map[graph.ID]*graph.Entity) (graph.Relation, error) {
	from, to := entities[graph.ID(d.From)], entities[graph.ID(d.To)]
	for i, e := range []*graph.Entity{from, to} {
		if e == nil {
			return graph.Relation{}, graph.Errorf(graph.CodeNotFound, "there is no %s in the graph; search finds ids by name",
				graph.Clip([]string{d.From, d.To}[i]))
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
