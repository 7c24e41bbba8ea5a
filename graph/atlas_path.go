package graph

import "context"

// PathRequest asks how two entities are connected, as a user says it.
type PathRequest struct {
	From, To  string
	MaxLength int
	First     int
	Types     []RelationType
	Avoid     []string
	AsOf      Date
	Rank      PathRank
}

// Paths returns the best paths between two entities. It returns NOT_FOUND when one of them does not exist, and
// INVALID_ID or INVALID_ARGUMENT when an argument is wrong.
func (a *Atlas) Paths(ctx context.Context, r PathRequest) (PathResult, error) {
	const op = "graph.Atlas.Paths"
	q := PathQuery{MaxLength: r.MaxLength, Limit: r.First, Types: r.Types, AsOf: r.AsOf, Rank: r.Rank}
	var err error
	if q.From, err = ParseID(r.From); err != nil {
		return PathResult{}, err
	}
	if q.To, err = ParseID(r.To); err != nil {
		return PathResult{}, err
	}
	switch {
	case q.From == q.To:
		return PathResult{}, Errorf(CodeInvalidArgument, op, "from and to are the same entity; name two")
	case r.MaxLength < 1 || r.MaxLength > MaxPathLength:
		return PathResult{}, Errorf(CodeInvalidArgument, op, "maxLength is %d; it must be from 1 to %d", r.MaxLength,
			MaxPathLength)
	case r.First < 1 || r.First > MaxPaths:
		return PathResult{}, Errorf(CodeInvalidArgument, op, "first is %d; it must be from 1 to %d", r.First, MaxPaths)
	case len(r.Avoid) > MaxIDs:
		return PathResult{}, Errorf(CodeInvalidArgument, op, "avoid takes at most %d ids", MaxIDs)
	}
	for _, s := range r.Avoid {
		id, err := ParseID(s)
		if err != nil {
			return PathResult{}, err
		}
		if id == q.From || id == q.To {
			return PathResult{}, Errorf(CodeInvalidArgument, op, "%s is an end of the path; it cannot be avoided", id)
		}
		q.Avoid = append(q.Avoid, id)
	}
	if err := a.mustExist(ctx, q.From, q.To); err != nil {
		return PathResult{}, err
	}
	return a.store.Paths(ctx, q)
}

// mustExist returns NOT_FOUND, naming the first of the ids that no entity has.
func (a *Atlas) mustExist(ctx context.Context, ids ...ID) error {
	found, err := a.store.Entities(ctx, ids)
	if err != nil {
		return err
	}
	for i, e := range found {
		if e == nil {
			return Errorf(CodeNotFound, "graph.Atlas.mustExist", "there is no %s in the graph; search finds ids by name",
				clip(string(ids[i])))
		}
	}
	return nil
}
