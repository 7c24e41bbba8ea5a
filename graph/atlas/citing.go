package atlas

import (
	"context"
	"slices"

	"entente/graph"
)

// SubjectPage is a page of the entities about which a document states facts.
type SubjectPage struct {
	Page[Subject]
	Total int
}

// Subject is an entity with what a document states about it.
type Subject struct {
	Entity *graph.Entity
	Facts  []graph.Fact // those that cite the document, in the order of SortFacts
}

// Subjects returns a page of the entities about which the document states facts, by id. It returns INVALID_ARGUMENT or
// INVALID_CURSOR when an argument of the page is wrong; of an unknown document it returns an empty page.
func (a *Atlas) Subjects(ctx context.Context, document graph.ID, p PageArgs) (*SubjectPage, error) {
	const scope = "subjects"
	w, err := p.window(scope, nil)
	if err != nil {
		return nil, err
	}
	cited, err := a.store.Citing(ctx, []graph.ID{document})
	if err != nil {
		return nil, err
	}
	ids := graph.Cut(cited.Entities, w, nil, func(id graph.ID) graph.Key { return graph.Key{ID: id} })
	entities, err := a.store.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	facts, err := a.store.Facts(ctx, ids)
	if err != nil {
		return nil, err
	}
	if slices.Contains(entities, nil) {
		return nil, changed()
	}
	found := make([]Subject, len(ids))
	for i, e := range entities {
		found[i] = Subject{e, factsCiting(facts[i], document)}
	}
	return &SubjectPage{Total: len(cited.Entities), Page: newPage(found, p, w, func(s Subject) string {
		return encodeCursor(scope, nil, graph.Key{ID: s.Entity.ID})
	})}, nil
}

// factsCiting returns those of the facts that the document states.
func factsCiting(facts []graph.Fact, document graph.ID) []graph.Fact {
	var out []graph.Fact
	for _, f := range facts {
		if slices.ContainsFunc(f.Evidence, func(e graph.Evidence) bool { return e.Document == document }) {
			out = append(out, f)
		}
	}
	return out
}

// StatedRelationPage is a page of the relations that a document states.
type StatedRelationPage struct {
	Page[*graph.Relation]
	Total int
}

// StatedRelations returns a page of the relations that cite the document, by id. Its errors are those of Subjects.
func (a *Atlas) StatedRelations(ctx context.Context, document graph.ID, p PageArgs) (*StatedRelationPage, error) {
	const scope = "statedRelations"
	w, err := p.window(scope, nil)
	if err != nil {
		return nil, err
	}
	cited, err := a.store.Citing(ctx, []graph.ID{document})
	if err != nil {
		return nil, err
	}
	ids := graph.Cut(cited.Relations, w, nil, func(id graph.ID) graph.Key { return graph.Key{ID: id} })
	found, err := a.store.RelationsByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	if slices.Contains(found, nil) {
		return nil, changed()
	}
	return &StatedRelationPage{Total: len(cited.Relations), Page: newPage(found, p, w, func(r *graph.Relation) string {
		return encodeCursor(scope, nil, graph.Key{ID: r.ID})
	})}, nil
}

// changed is the error of a question that took two to the store, between which the graph changed; in a pinned context
// (Atlas.Pin) it does not occur.
func changed() error {
	return graph.Wrap(graph.CodeUnavailable, "the graph changed meanwhile; ask again", graph.ErrChanged)
}
