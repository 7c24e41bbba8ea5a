package view

import (
	"context"

	"entente/graph"
)

// Lookup returns the entity of one kind that has the id, nil when there is none. It returns INVALID_ID when the id is that
// of another kind.
func Lookup[T Entity](ctx context.Context, id graph.ID) (*T, error) {
	if k := kindOf[T](); id.Kind() != k {
		return nil, graph.Errorf(graph.CodeInvalidID, "%s is not the id of %s; ids of that kind begin with %s:",
			quoted(string(id)), k.Label(), k.Prefix())
	}
	e, err := requestOf(ctx).entities.load(ctx, id, nil)
	if e == nil || err != nil {
		return nil, err
	}
	v := as[T](e, nil)
	return &v, nil
}

// FindEntity returns the entity that has the id or the identifier, nil when there is none. Exactly one of them must be
// given.
func FindEntity(ctx context.Context, id *graph.ID, identifier *IdentifierInput) (Entity, error) {
	if (id == nil) == (identifier == nil) {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "give either id or identifier")
	}
	r := requestOf(ctx)
	if id != nil {
		e, err := r.entities.load(ctx, *id, nil)
		return entityOrNil(e), err
	}
	e, err := once(ctx, "identifier", identifier, func() (*graph.Entity, error) {
		return r.atlas.ByIdentifier(ctx, *identifier)
	})
	return entityOrNil(e), err
}

// FindNode returns what has the global id, nil when there is nothing.
func FindNode(ctx context.Context, id graph.ID) (Node, error) {
	switch {
	case id.IsFact():
		return findFact(ctx, id)
	case id.IsConflict():
		return findConflict(ctx, id)
	case !id.IsRelation():
		e, err := requestOf(ctx).entities.load(ctx, id, nil)
		if e == nil || err != nil {
			return nil, err
		}
		return newEntity(e, nil), nil
	}
	r, err := once(ctx, "relation", id, func() (*graph.Relation, error) {
		return requestOf(ctx).atlas.Relation(ctx, id)
	})
	if r == nil || err != nil {
		return nil, err
	}
	return NewRelation(r), nil
}

func entityOrNil(e *graph.Entity) Entity {
	if e == nil {
		return nil
	}
	return newEntity(e, nil)
}

// IdentifierInput is what a register calls an entity, as an argument.
type IdentifierInput = graph.Identifier
