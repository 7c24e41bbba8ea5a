package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

// WhatIfInput is a change to look at.
type WhatIfInput struct {
	Remove []graph.ID
	Add    []RelationInput
}

// RelationInput is a relation that might be.
type RelationInput struct {
	Type         graph.RelationType
	From, To     graph.ID
	Since, Until *graph.Date
	Role         *string
}

// request returns the change as the domain takes it; empty for nil.
func (w *WhatIfInput) request() connect.WhatIf {
	var out connect.WhatIf
	if w == nil {
		return out
	}
	out.Remove = w.Remove
	out.Add = each(w.Add, func(r RelationInput) graph.Relation {
		return graph.Relation{
			Type: r.Type, From: r.From, To: r.To, Role: deref(r.Role, ""),
			Period: graph.Period{Since: deref(r.Since, graph.Date{}), Until: deref(r.Until, graph.Date{})},
		}
	})
	return out
}

// hypothesis is a graph that might be.
type hypothesis struct {
	atlas  *atlas.Atlas
	change connect.WhatIf
}

// supposing returns the graph as it would be after the change: the graph as it is when nothing would change.
func (r *Request) supposing(ctx context.Context, w connect.WhatIf) (hypothesis, error) {
	if w.Empty() {
		return hypothesis{atlas: r.atlas}, nil
	}
	return once(ctx, "whatIf", w, func() (hypothesis, error) {
		atlas, change, err := r.atlas.WhatIf(ctx, w)
		return hypothesis{atlas, change}, err
	})
}

// PathEffect is what a change does to the best path.
type PathEffect = connect.PathEffect

// PathChange is what a change does to how two entities are connected.
type PathChange struct {
	connect.PathChange
	among *pathAnswer
}

// Before returns the best path before the change, nil where there was none.
func (c PathChange) Before() *Path { return c.path(c.PathChange.Before) }

// After returns the best path after the change, nil where there is none.
func (c PathChange) After() *Path { return c.path(c.PathChange.After) }

func (c PathChange) path(p *connect.Path) *Path {
	if p == nil {
		return nil
	}
	return &Path{*p, c.among}
}

// Change returns what the change that the question supposes does to the answer, nil where it supposes none.
func (r PathResult) Change(ctx context.Context) (*PathChange, error) {
	if r.supposed.Empty() {
		return nil, nil
	}
	before, err := Paths(ctx, r.asked, nil)
	if err != nil {
		return nil, err
	}
	change := connect.CompareBest(before.PathResult.Paths, r.PathResult.Paths)
	var paths []connect.Path
	for _, p := range []*connect.Path{change.Before, change.After} {
		if p != nil {
			paths = append(paths, *p)
		}
	}
	return &PathChange{change, &pathAnswer{paths}}, nil
}

// StatsChange is what a change does to how much the graph holds.
type StatsChange struct {
	before, after graph.Stats
	change        connect.WhatIf
}

// Change returns what the change that the question supposes does, nil where it supposes none.
func (s Stats) Change(ctx context.Context) (*StatsChange, error) {
	if s.supposed.Empty() {
		return nil, nil
	}
	before, err := ReadStats(ctx, nil)
	if err != nil {
		return nil, err
	}
	h, err := requestOf(ctx).supposing(ctx, s.supposed)
	if err != nil {
		return nil, err
	}
	return &StatsChange{before.Stats, s.Stats, h.change}, nil
}

// Entities returns how many entities more or less there are of each kind.
func (c StatsChange) Entities() []EntityCount {
	var out []EntityCount
	for _, k := range graph.EntityKinds {
		if d := c.after.Entities[k] - c.before.Entities[k]; d != 0 {
			out = append(out, EntityCount{k, d})
		}
	}
	return out
}

// Relations returns how many relations more or less there are of each type.
func (c StatsChange) Relations() []RelationCount {
	var out []RelationCount
	for _, t := range graph.RelationTypes {
		if d := c.after.Relations[t] - c.before.Relations[t]; d != 0 {
			out = append(out, RelationCount{t, d})
		}
	}
	return out
}

// Facts returns how many facts more or less there are.
func (c StatsChange) Facts() int { return c.after.Facts - c.before.Facts }

// Conflicts returns how many conflicts more or less there are.
func (c StatsChange) Conflicts() int {
	return Stats{Stats: c.after}.Conflicts() - Stats{Stats: c.before}.Conflicts()
}

// Cohesion returns what becomes of the groups that statements join, nil where the store cannot tell.
func (c StatsChange) Cohesion(ctx context.Context) (*CohesionChange, error) {
	r := requestOf(ctx)
	found, err := once(ctx, "cohesion", c.change, func() (*connect.CohesionChange, error) { return r.atlas.Cohesion(ctx, c.change) })
	if err != nil || found == nil {
		return nil, err
	}
	return &CohesionChange{*found}, nil
}

// CohesionChange is what a change does to how far a graph hangs together.
type CohesionChange struct{ connect.CohesionChange }

// Before returns the cohesion before the change.
func (c CohesionChange) Before() Cohesion { return Cohesion{c.CohesionChange.Before} }

// After returns the cohesion after the change.
func (c CohesionChange) After() Cohesion { return Cohesion{c.CohesionChange.After} }

// PairsDisconnected returns how many pairs part.
func (c CohesionChange) PairsDisconnected() int { return c.Disconnected }

// PairsConnected returns how many pairs meet.
func (c CohesionChange) PairsConnected() int { return c.Connected }

// CutOff returns the entities that lose touch.
func (c CohesionChange) CutOff() []Entity {
	peers := func(yield func(graph.ID) bool) {
		for _, e := range c.CohesionChange.CutOff {
			if !yield(e.ID) {
				return
			}
		}
	}
	return each(c.CohesionChange.CutOff, func(e *graph.Entity) Entity { return newEntity(e, peers) })
}

// Cohesion is how far a graph hangs together.
type Cohesion struct{ connect.Cohesion }
