package atlas

import (
	"context"

	"entente/graph"
)

// Fact returns the fact with the global id, see graph.Fact.GlobalID; nil when there is none. An id that names a merged record
// finds what the record stated among the facts of the entity that it became.
func (a *Atlas) Fact(ctx context.Context, id graph.ID) (*graph.Fact, error) {
	own, about, ok := id.Statement()
	if !ok || !id.IsFact() {
		return nil, nil
	}
	found, err := a.Facts(ctx, []graph.ID{about}, "")
	if err != nil {
		return nil, err
	}
	for _, f := range found[0] {
		if f.ID == own || statedOf(f, about) == own {
			return &f, nil
		}
	}
	return nil, nil
}

// Conflict returns the conflict with the global id, see graph.Conflict.GlobalID; nil when there is none. An id that names a
// merged record finds the conflict of the entity that it became, where the same facts disagree.
func (a *Atlas) Conflict(ctx context.Context, id graph.ID) (*graph.Conflict, error) {
	own, about, ok := id.Statement()
	if !ok || !id.IsConflict() {
		return nil, nil
	}
	into, err := a.survivors(ctx, []graph.ID{about})
	if err != nil {
		return nil, err
	}
	found, err := a.Conflicts(ctx, into)
	if err != nil {
		return nil, err
	}
	for _, c := range found[0] {
		if c.ID == own || c.Property != "" && conflictOf(c, about) == own {
			return &c, nil
		}
	}
	return nil, nil
}

// statedOf returns the id that a fact has when it is stated of another subject.
func statedOf(f graph.Fact, subject graph.ID) graph.ID {
	f.Subject = subject
	return f.DeriveID()
}

// conflictOf returns the id that a conflict about a property has when it is about another entity.
func conflictOf(c graph.Conflict, entity graph.ID) graph.ID {
	sides := make([]graph.Side, len(c.Sides))
	for i, s := range c.Sides {
		sides[i].Statement = statedOf(graph.Fact{
			Property: c.Property, Value: s.Value, Lang: s.Lang, Unit: s.Unit, Approximation: s.Approximation, Period: s.Period,
		}, entity)
	}
	return graph.Conflict{Entity: entity, Property: c.Property, Sides: sides}.DeriveID()
}
