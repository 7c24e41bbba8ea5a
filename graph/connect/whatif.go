package connect

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// WhatIf is a change that is looked at without being made: the graph without some entities and relations, and with others.
type WhatIf struct {
	Remove []graph.ID // entities, with all their relations, and relations
	// Add are relations between entities that stay. Those that the graph has already change nothing. They have no evidence:
	// nobody states them.
	Add []graph.Relation
}

// Empty reports whether nothing would change.
func (w WhatIf) Empty() bool { return len(w.Remove)+len(w.Add) == 0 }

// Bounds of a change.
const (
	MaxWhatIf        = 500    // of what is removed and what is added, each
	maxWhatIfRemoved = 50_000 // relations that go, those of the entities that go included
)

// Supposing returns what r reads, as it would be after the change. Entities, RelationsByID, both together, Stats and Explore answer so,
// and with Explore all questions about how much is connected; the other methods answer as r does. The store is not touched. LIMIT_EXCEEDED
// when more relations would go than can be looked at.
func Supposing(r graph.Reader, w WhatIf) graph.Reader {
	if w.Empty() {
		return r
	}
	return supposing{r, w}
}

// supposing is a Reader of a graph that might be.
type supposing struct {
	graph.Reader
	change WhatIf
}

// supposed is what a change comes to in one state of the graph.
type supposed struct {
	entities  map[graph.ID]bool            // that go
	relations map[graph.ID]*graph.Relation // that go
	added     []*graph.Relation
}

// work returns what the change comes to in the state that r reads.
func (w WhatIf) work(ctx context.Context, r graph.Reader) (*supposed, error) {
	s := &supposed{entities: map[graph.ID]bool{}, relations: map[graph.ID]*graph.Relation{}}
	var single []graph.ID
	for _, id := range w.Remove {
		if id.IsRelation() {
			single = append(single, id)
		} else {
			s.entities[id] = true
		}
	}
	gone := slices.Sorted(maps.Keys(s.entities))
	pages, err := r.Relations(ctx, gone, graph.Step{Window: graph.Window{Limit: maxWhatIfRemoved + 1}})
	if err != nil {
		return nil, err
	}
	for _, p := range pages {
		for _, item := range p.Items {
			s.relations[item.Relation.ID] = item.Relation
		}
	}
	if len(s.relations) > maxWhatIfRemoved {
		return nil, graph.Errorf(graph.CodeLimit, "more than %d relations would be removed; remove fewer entities at a time",
			maxWhatIfRemoved)
	}
	added := make([]graph.ID, len(w.Add))
	for i := range w.Add {
		added[i] = w.Add[i].ID
	}
	known, err := r.RelationsByID(ctx, slices.Concat(single, added))
	if err != nil {
		return nil, err
	}
	for _, rel := range known[:len(single)] {
		if rel != nil {
			s.relations[rel.ID] = rel
		}
	}
	for i, rel := range known[len(single):] {
		had := rel != nil && s.relations[rel.ID] == nil
		twice := slices.ContainsFunc(s.added, func(a *graph.Relation) bool { return a.ID == w.Add[i].ID })
		if !had && !twice && !s.entities[w.Add[i].From] && !s.entities[w.Add[i].To] {
			s.added = append(s.added, &w.Add[i])
		}
	}
	return s, nil
}

// Entities fulfils Reader.
func (r supposing) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	found, err := r.Reader.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	return r.change.entities(found), nil
}

// entities returns what the change leaves of entities that were found.
func (w WhatIf) entities(found []*graph.Entity) []*graph.Entity {
	found = slices.Clone(found)
	for i, e := range found {
		if e != nil && slices.Contains(w.Remove, e.ID) {
			found[i] = nil
		}
	}
	return found
}

// RelationsByID fulfils Reader.
func (r supposing) RelationsByID(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	found, err := r.Reader.RelationsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	return r.change.relations(ids, found), nil
}

// relations returns what the change makes of relations that were found under ids.
func (w WhatIf) relations(ids []graph.ID, found []*graph.Relation) []*graph.Relation {
	found = slices.Clone(found)
	gone := func(id graph.ID) bool { return slices.Contains(w.Remove, id) }
	for i, rel := range found {
		if rel != nil && (gone(rel.ID) || gone(rel.From) || gone(rel.To)) {
			found[i] = nil
		}
		n := slices.IndexFunc(w.Add, func(a graph.Relation) bool { return a.ID == ids[i] && !gone(a.From) && !gone(a.To) })
		if n >= 0 && found[i] == nil {
			found[i] = &w.Add[n]
		}
	}
	return found
}

// EntitiesAndRelations fulfils Reader.
func (r supposing) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	foundEntities, foundRelations, err := r.Reader.EntitiesAndRelations(ctx, entities, relations)
	if err != nil {
		return nil, nil, err
	}
	return r.change.entities(foundEntities), r.change.relations(relations, foundRelations), nil
}

// Stats fulfils Reader. Loads and revision are those of the state that is supposed to change.
func (r supposing) Stats(ctx context.Context) (graph.Stats, error) {
	out, err := r.Reader.Stats(ctx)
	if err != nil {
		return out, err
	}
	s, err := r.change.work(ctx, r.Reader)
	if err != nil {
		return out, err
	}
	gone := slices.Sorted(maps.Keys(s.entities))
	entities, err := r.Reader.Entities(ctx, gone)
	if err != nil {
		return out, err
	}
	records, err := graph.ReadRecords(ctx, r.Reader, slices.DeleteFunc(slices.Clone(entities), func(e *graph.Entity) bool { return e == nil }))
	if err != nil {
		return out, err
	}
	out.Entities, out.Relations, out.Conflicts = maps.Clone(out.Entities), maps.Clone(out.Relations), maps.Clone(out.Conflicts)
	for _, rec := range records {
		out.Entities[rec.Entity.Kind]--
		out.Facts -= len(rec.Facts)
		for _, f := range rec.Facts {
			out.Evidenced -= min(1, len(f.Evidence))
		}
		for _, c := range rec.Conflicts {
			out.Conflicts[c.Kind]--
		}
	}
	for _, rel := range s.relations {
		out.Relations[rel.Type]--
		out.Evidenced -= min(1, len(rel.Evidence))
	}
	for _, rel := range s.added {
		out.Relations[rel.Type]++
	}
	dropEmpty(out.Entities)
	dropEmpty(out.Relations)
	dropEmpty(out.Conflicts)
	return out, nil
}

// dropEmpty takes away what there is none of, as stores do.
func dropEmpty[K comparable](counts map[K]int) {
	maps.DeleteFunc(counts, func(_ K, n int) bool { return n == 0 })
}

// Explore fulfils Reader.
func (r supposing) Explore(ctx context.Context, ask graph.Explorer) error {
	return r.Reader.Explore(ctx, func(ctx context.Context, state graph.Reader, t graph.Topology) error {
		s, err := r.change.work(ctx, state)
		if err != nil {
			return err
		}
		over, err := s.over(ctx, state, t)
		if err != nil {
			return err
		}
		return ask(ctx, supposing{state, r.change}, over)
	})
}
