package atlas

import (
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
	Since  int
	Filter graph.ChangeFilter // an id of a merged record also stands for the entity
	PageArgs
}

// ChangePage is a page of what changed since a revision, by the last revision that changed it and then by id.
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

// Changes returns a page of what changed since a revision, netted: see graph.NetChanges. Where the journal does not know all, the list
// is empty and Complete false: who asks has to read everything anew. It returns INVALID_ARGUMENT or INVALID_CURSOR when an
// argument is wrong.
func (a *Atlas) Changes(ctx context.Context, q ChangesQuery) (*ChangePage, error) {
	w, err := q.window("changes", changeOrder)
	if err != nil {
		return nil, err
	}
	if err := a.checkChangeFilter(ctx, &q.Filter); err != nil {
		return nil, err
	}
	j, err := a.Journal(ctx, q.Since)
	if err != nil {
		return nil, err
	}
	p := &ChangePage{Journal: j, Complete: j.Complete()}
	if !p.Complete {
		p.Page = newPage(nil, q.PageArgs, w, changeCursor)
		return p, nil
	}
	list, err := a.changeLists.of(j, &q.Filter)
	if err != nil {
		return nil, err
	}
	p.Total, p.Entities, p.Relations = len(list.places), list.entities, list.relations
	found, err := list.read(graph.NewChangeReader(j.Revisions), w, &q.Filter)
	if err != nil {
		return nil, err
	}
	p.Page = newPage(found, q.PageArgs, w, changeCursor)
	return p, nil
}

func changeCursor(c graph.NetChange) string {
	return encodeCursor("changes", changeOrder, graph.Key{
		Values: []graph.Value{graph.NumberOf(float64(c.Revision.Number))}, ID: c.ID,
	})
}

// checkChangeFilter returns INVALID_ARGUMENT for a property that there is not, and for more ids than MaxIDs. To ids of merged records it
// adds the entities that they became.
func (a *Atlas) checkChangeFilter(ctx context.Context, f *graph.ChangeFilter) error {
	if len(f.Entities) > MaxIDs {
		return graph.Errorf(graph.CodeInvalidArgument, "entities has %d ids; it may have up to %d", len(f.Entities), MaxIDs)
	}
	for _, p := range f.Properties {
		if err := CheckProperty(p); err != nil {
			return err
		}
	}
	if len(f.Entities) == 0 {
		return nil
	}
	into, err := a.survivors(ctx, f.Entities)
	if err != nil {
		return err
	}
	f.Entities = slices.Concat(f.Entities, into)
	slices.Sort(f.Entities)
	f.Entities = slices.Compact(f.Entities)
	return nil
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
