package atlas

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/connect"
)

// MaxSelected is the most entities of a list that is cut to its first ones.
const MaxSelected = 10_000

// SelectAll returns the whole graph, to be read without holding it.
func (a *Atlas) SelectAll() Selection { return stream(a.store, graph.Query{}, graph.Date{}) }

// SelectSubgraph returns the entities, and those of the relations that join two of them: a path, a neighbourhood, whatever
// an answer is made of.
func (a *Atlas) SelectSubgraph(entities []*graph.Entity, relations []*graph.Relation) Selection {
	return gathered(a.store, entities, relations)
}

// SelectNeighbourhood returns the selection of what lies around some entities, and of the relations among it.
func (a *Atlas) SelectNeighbourhood(n connect.Neighbourhood) Selection {
	entities := make([]*graph.Entity, len(n.Nodes))
	for i, node := range n.Nodes {
		entities[i] = node.Entity
	}
	return a.SelectSubgraph(entities, n.Relations)
}

// SelectPaths returns what the paths go through.
func (a *Atlas) SelectPaths(found connect.PathResult) Selection {
	var entities []*graph.Entity
	var relations []*graph.Relation
	for _, p := range found.Paths {
		for _, s := range p.Steps {
			entities = append(entities, s.From, s.To)
			relations = append(relations, s.Relation)
		}
	}
	return a.SelectSubgraph(entities, relations)
}

// SelectEntity returns an entity, its relations that may have held at the time asOf, and the entities that they lead to or
// from. It returns NOT_FOUND when there is no such entity.
func (a *Atlas) SelectEntity(ctx context.Context, id graph.ID, asOf graph.Date) (Selection, error) {
	e, err := a.Entity(ctx, id)
	if err != nil {
		return Selection{}, err
	}
	if e == nil {
		return Selection{}, notFound(id)
	}
	pages, err := a.store.Relations(ctx, []graph.ID{e.ID}, graph.Step{AsOf: asOf, Window: graph.Window{Limit: graph.NoLimit}})
	if err != nil {
		return Selection{}, err
	}
	entities, relations := []*graph.Entity{e}, []*graph.Relation(nil)
	for _, item := range pages[0].Items {
		entities = append(entities, item.Other)
		relations = append(relations, item.Relation)
	}
	return a.SelectSubgraph(entities, relations), nil
}

// SelectList returns the entities of a list, and the relations among them that may have held at the time asOf. Of the query
// kind, condition and order count, not the page; with a limit only the first entities in its order are taken, else all. It
// returns INVALID_ARGUMENT when an argument is wrong, and NOT_FOUND when the condition names an entity that does not exist.
func (a *Atlas) SelectList(ctx context.Context, q ListQuery, asOf graph.Date, limit int) (Selection, error) {
	if err := checkFilter(q.Where); err != nil {
		return Selection{}, err
	}
	if limit < 0 || limit > MaxSelected {
		return Selection{}, graph.Errorf(graph.CodeInvalidArgument, "first is %d; it must be from 1 to %d, or be left out for the whole list", limit, MaxSelected)
	}
	where, err := a.existingIn(ctx, q.Where)
	if err != nil {
		return Selection{}, err
	}
	find := graph.Query{Where: where}
	if q.Kind != "" {
		find.Kinds = []graph.EntityKind{q.Kind}
	}
	if limit == 0 {
		return stream(a.store, find, asOf), nil
	}
	if find.OrderBy = q.OrderBy; len(find.OrderBy) == 0 {
		find.OrderBy = []graph.Order{{Field: graph.FieldName}}
	}
	if err := checkListOrder(find.OrderBy, find.Kinds); err != nil {
		return Selection{}, err
	}
	find.Window.Limit = limit
	first, err := a.store.Find(ctx, find)
	if err != nil {
		return Selection{}, err
	}
	relations, err := a.among(ctx, first, graph.Step{Legs: graph.Out(), Kinds: find.Kinds, Where: where, AsOf: asOf})
	if err != nil {
		return Selection{}, err
	}
	return a.SelectSubgraph(first, relations), nil
}

// among returns the relations of the entities that fulfil the step, with both ends among the entities.
func (a *Atlas) among(ctx context.Context, entities []*graph.Entity, step graph.Step) ([]*graph.Relation, error) {
	known := make(map[graph.ID]bool, len(entities))
	for _, e := range entities {
		known[e.ID] = true
	}
	step.Window.Limit = graph.NoLimit
	var out []*graph.Relation
	for page := range slices.Chunk(entities, selectPage) {
		found, err := a.store.Relations(ctx, graph.IDsOf(page), step)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			for _, item := range p.Items {
				if known[item.Other.ID] {
					out = append(out, item.Relation)
				}
			}
		}
	}
	return out, nil
}
