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
		q.Avoid = append(q.Avoid, id)
	}
	if err := a.place(ctx, &q); err != nil {
		return PathResult{}, err
	}
	return FindPaths(ctx, a.store, q)
}

// place puts the entities into the query that its ids stand for. It returns NOT_FOUND, naming the first end that no entity
// has, and INVALID_ARGUMENT when the ends are one entity or one of them is to be avoided.
func (a *Atlas) place(ctx context.Context, q *PathQuery) error {
	const op = "graph.Atlas.place"
	ids := append([]ID{q.From, q.To}, q.Avoid...)
	found, err := a.store.Entities(ctx, ids)
	if err != nil {
		return err
	}
	for i, e := range found {
		switch {
		case e != nil:
			ids[i] = e.ID
		case i < 2:
			return Errorf(CodeNotFound, op, "there is no %s in the graph; search finds ids by name", clip(string(ids[i])))
		}
	}
	from, to, avoid := ids[0], ids[1], ids[2:]
	if from == to {
		return Errorf(CodeInvalidArgument, op, "from and to are the same entity; name two")
	}
	for i, id := range avoid {
		if id == from || id == to {
			return Errorf(CodeInvalidArgument, op, "%s is an end of the path; it cannot be avoided", q.Avoid[i])
		}
	}
	q.From, q.To, q.Avoid = from, to, avoid
	return nil
}
