package atlas

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Journal returns what is known of the revisions after since. It returns INVALID_ARGUMENT when since is below 0.
func (a *Atlas) Journal(ctx context.Context, since int) (graph.Journal, error) {
	if since < 0 {
		return graph.Journal{}, graph.Errorf(graph.CodeInvalidArgument, "since is %d; give a revision that an answer carried, or 0 for the empty graph", since)
	}
	return a.store.Journal(ctx, since)
}

// ChangesQuery asks for a page of what changed since a revision.
type ChangesQuery struct {
	Since int
	PageArgs
}

// ChangePage is a page of what changed since a revision, in the order of NetChanges.
type ChangePage struct {
	Page[graph.NetChange]
	Journal   graph.Journal
	Complete  bool // false: not all that changed is known, and nothing is listed
	Total     int  // of the whole list
	Entities  graph.ChangeCounts
	Relations graph.ChangeCounts // both of the whole list
}

// changeOrder is the place of a change in the list, for cursors: its revision, then its id.
var changeOrder = []graph.Order{{Field: "revision"}}

// Changes returns a page of what changed since a revision, netted: see NetChanges. Where the journal does not know all, the list
// is empty and Complete false: who asks has to read everything anew. It returns INVALID_ARGUMENT or INVALID_CURSOR when an
// argument is wrong.
func (a *Atlas) Changes(ctx context.Context, q ChangesQuery) (*ChangePage, error) {
	w, err := q.window("changes", changeOrder)
	if err != nil {
		return nil, err
	}
	j, err := a.Journal(ctx, q.Since)
	if err != nil {
		return nil, err
	}
	p := &ChangePage{Journal: j, Complete: j.Complete()}
	var all []graph.NetChange
	if p.Complete {
		all = graph.NetChanges(j.Revisions)
	}
	p.Total = len(all)
	p.Entities, p.Relations = graph.CountChanges(func(yield func(graph.Change) bool) {
		for _, c := range all {
			if !yield(c.Change) {
				return
			}
		}
	})
	rest := slices.DeleteFunc(all, func(c graph.NetChange) bool {
		return w.After != nil && compareChange(c, *w.After) <= 0 || w.Before != nil && compareChange(c, *w.Before) >= 0
	})
	if w.FromEnd {
		rest = rest[max(len(rest)-w.Limit, 0):]
	}
	p.Page = newPage(rest[:min(len(rest), w.Limit)], q.PageArgs, w, func(c graph.NetChange) string {
		return encodeCursor("changes", changeOrder, changeKey(c))
	})
	return p, nil
}

func changeKey(c graph.NetChange) graph.Key {
	return graph.Key{Values: []graph.Value{graph.NumberOf(float64(c.Revision.Number))}, ID: c.ID}
}

// compareChange returns -1, 0 or 1 as the change stands before, at or behind a place in the list.
func compareChange(c graph.NetChange, k graph.Key) int {
	return cmp.Or(cmp.Compare(float64(c.Revision.Number), k.Values[0].Number), cmp.Compare(c.ID, k.ID))
}

// Nodes returns the entities and the relations with the given ids, each aligned with ids, nil where there is none of that sort.
func (a *Atlas) Nodes(ctx context.Context, ids []graph.ID) (entities []*graph.Entity, relations []*graph.Relation, err error) {
	var ofEntities, ofRelations []graph.ID
	for _, id := range ids {
		if id.IsRelation() {
			ofRelations = append(ofRelations, id)
		} else {
			ofEntities = append(ofEntities, id)
		}
	}
	foundEntities, foundRelations, err := a.store.EntitiesAndRelations(ctx, ofEntities, ofRelations)
	if err != nil {
		return nil, nil, err
	}
	entities, relations = make([]*graph.Entity, len(ids)), make([]*graph.Relation, len(ids))
	for i, id := range ids {
		if id.IsRelation() {
			relations[i], foundRelations = foundRelations[0], foundRelations[1:]
		} else {
			entities[i], foundEntities = foundEntities[0], foundEntities[1:]
		}
	}
	return entities, relations, nil
}
