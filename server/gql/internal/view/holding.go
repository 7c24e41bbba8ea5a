package view

import (
	"context"

	"entente/graph"
)

// Holding is when a relation held, with what its ends tell where it states nothing.
type Holding struct {
	graph.Period
	stated graph.Period
}

// Holds returns when the relation held.
func (r Relation) Holds(ctx context.Context) (Holding, error) {
	if r.held != nil {
		return Holding{*r.held, r.Period}, nil
	}
	entities := requestOf(ctx).entities
	from, err := entities.load(ctx, r.From, r.ends())
	if err != nil {
		return Holding{}, err
	}
	to, err := entities.load(ctx, r.To, r.ends())
	if err != nil {
		return Holding{}, err
	}
	if from == nil || to == nil { // deleted since the relation was read
		return Holding{r.Period, r.Period}, nil
	}
	return Holding{graph.Holding(r.Relation, from, to), r.Period}, nil
}

// Validity returns how sure the period is, and whether an end of the relation lent a bound.
func (h Holding) Validity() graph.Validity { return graph.HoldingValidity(h.stated, h.Period) }
