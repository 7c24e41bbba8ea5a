package atlas

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/connect"
)

// Paths returns the best paths between two entities. It returns NOT_FOUND when one of them, or one that the paths have to go
// through or around, does not exist, and INVALID_ARGUMENT when an argument is wrong.
func (a *Atlas) Paths(ctx context.Context, q connect.PathQuery) (connect.PathResult, error) {
	q, err := a.checkPaths(ctx, q)
	if err != nil {
		return connect.PathResult{}, err
	}
	return connect.FindPaths(ctx, a.store, q)
}

// Blocked returns which constraints of a question about paths stood in the way, and what the best path would be without each;
// found is what Paths answered. It returns the errors of Paths.
func (a *Atlas) Blocked(ctx context.Context, q connect.PathQuery, found connect.PathResult) ([]connect.Blocked, error) {
	q, err := a.checkPaths(ctx, q)
	if err != nil {
		return nil, err
	}
	return connect.FindBlocked(ctx, a.store, q, found.Paths)
}

// checkPaths returns the question with the entities in it that its ids stand for. It returns the errors of Paths.
func (a *Atlas) checkPaths(ctx context.Context, q connect.PathQuery) (connect.PathQuery, error) {
	switch {
	case q.MaxLength < 1 || q.MaxLength > connect.MaxPathLength:
		return q, graph.Errorf(graph.CodeInvalidArgument, "maxLength is %d; it must be from 1 to %d", q.MaxLength, connect.MaxPathLength)
	case q.Limit < 1 || q.Limit > connect.MaxPaths:
		return q, graph.Errorf(graph.CodeInvalidArgument, "first is %d; it must be from 1 to %d", q.Limit, connect.MaxPaths)
	case q.MinEvidence < 0 || q.MinEvidence > connect.MaxMinEvidence:
		return q, graph.Errorf(graph.CodeInvalidArgument, "minEvidence is %d; it must be from 0 to %d", q.MinEvidence, connect.MaxMinEvidence)
	case len(q.Avoid) > MaxIDs:
		return q, graph.Errorf(graph.CodeInvalidArgument, "avoid takes at most %d ids", MaxIDs)
	case len(q.Via) > connect.MaxVia:
		return q, graph.Errorf(graph.CodeInvalidArgument, "via takes at most %d ids", connect.MaxVia)
	}
	return q, a.place(ctx, &q)
}

// place puts the entities into the query that its ids stand for. It returns NOT_FOUND, naming the first that does not exist, and
// INVALID_ARGUMENT when the question contradicts itself.
func (a *Atlas) place(ctx context.Context, q *connect.PathQuery) error {
	ids, err := a.existing(ctx, slices.Concat([]graph.ID{q.From, q.To}, q.Via, q.Avoid)...)
	if err != nil {
		return err
	}
	visited := 2 + len(q.Via)
	from, to, via, avoid := ids[0], ids[1], ids[2:visited:visited], ids[visited:]
	if from == to {
		return graph.Errorf(graph.CodeInvalidArgument, "from and to are the same entity; name two different ones")
	}
	for i, id := range via {
		if id == from || id == to {
			return graph.Errorf(graph.CodeInvalidArgument, "%s is an end of the path; via is for what lies between", q.Via[i])
		}
	}
	for i, id := range avoid {
		switch {
		case id == from || id == to:
			return graph.Errorf(graph.CodeInvalidArgument, "%s is an end of the path; it cannot be avoided", q.Avoid[i])
		case slices.Contains(via, id):
			return graph.Errorf(graph.CodeInvalidArgument, "%s stands in avoid and in via; it can be in one only", q.Avoid[i])
		}
	}
	q.From, q.To, q.Via, q.Avoid = from, to, via, avoid
	return nil
}
