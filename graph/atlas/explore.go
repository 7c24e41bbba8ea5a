package atlas

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/connect"
)

// Neighbourhood returns what lies around entities. It returns NOT_FOUND when one of them does not exist, and INVALID_ID or
// INVALID_ARGUMENT when an argument is wrong.
func (a *Atlas) Neighbourhood(ctx context.Context, q connect.NeighbourhoodQuery) (out connect.Neighbourhood, err error) {
	switch {
	case q.Depth < 0 || q.Depth > connect.MaxNeighbourhoodDepth:
		return out, graph.Errorf(graph.CodeInvalidArgument, "depth is %d; it must be from 0 to %d", q.Depth, connect.MaxNeighbourhoodDepth)
	case q.Limit < 1 || q.Limit > connect.MaxNeighbourhoodEntities:
		return out, graph.Errorf(graph.CodeInvalidArgument, "limit is %d; it must be from 1 to %d", q.Limit, connect.MaxNeighbourhoodEntities)
	case len(q.IDs) == 0 || len(q.IDs) > MaxIDs:
		return out, graph.Errorf(graph.CodeInvalidArgument, "ids has %d ids; it must have 1 to %d", len(q.IDs), MaxIDs)
	}
	if q.IDs, err = a.existing(ctx, q.IDs...); err != nil {
		return out, err
	}
	err = a.store.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) (err error) {
		out, err = connect.SearchNeighbourhood(ctx, r, t, q)
		return err
	})
	return out, err
}

// CommonRequest asks what two entities have in common, as a user says it.
type CommonRequest struct {
	A, B  graph.ID
	Types []graph.RelationType
	Kinds []graph.EntityKind
	AsOf  graph.Date
	PageArgs
}

// CommonPage is a page of what two entities have in common.
type CommonPage struct {
	Page[connect.Shared]
	Total int
}

// Common returns a page of what two entities have in common, the most telling first. It returns NOT_FOUND when one of them does not
// exist, INVALID_ARGUMENT or INVALID_CURSOR when an argument is wrong, and LIMIT_EXCEEDED when there is too much to
// look at.
func (a *Atlas) Common(ctx context.Context, q CommonRequest) (*CommonPage, error) {
	const scope = "common"
	w, err := q.window(scope, connect.CommonOrder)
	if err != nil {
		return nil, err
	}
	ids, err := a.existing(ctx, q.A, q.B)
	if err != nil {
		return nil, err
	}
	if ids[0] == ids[1] {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "a and b are the same entity; name two different ones")
	}
	var found []connect.Shared
	out := &CommonPage{}
	err = a.exploreAll(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) (complete bool, err error) {
		found, out.Total, complete, err = connect.SearchCommon(ctx, r, t, connect.CommonQuery{
			A: ids[0], B: ids[1], Types: q.Types, Kinds: q.Kinds, AsOf: q.AsOf, Window: w,
		})
		return complete, err
	})
	if err != nil {
		return nil, err
	}
	out.Page = newPage(found, q.PageArgs, w, func(s connect.Shared) string { return encodeCursor(scope, connect.CommonOrder, s.Key) })
	return out, nil
}

// Collaborators returns the institutions that share most with an institution, and how many there are in all. It returns NOT_FOUND
// when theme or programme do not exist, INVALID_ARGUMENT when an argument is wrong, and LIMIT_EXCEEDED when there is
// too much to look at.
func (a *Atlas) Collaborators(ctx context.Context, q connect.CollaboratorQuery) (found []connect.Collaborator, total int, err error) {
	if q, err = a.checkCollaborators(ctx, q); err != nil {
		return nil, 0, err
	}
	err = a.exploreAll(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) (complete bool, err error) {
		found, total, complete, err = connect.SearchCollaborators(ctx, r, t, q)
		return complete, err
	})
	return found, total, err
}

// CollaboratorChanges returns the institutions whose collaboration with an institution a change alters, the greatest change first.
// It returns the errors of Collaborators.
func (a *Atlas) CollaboratorChanges(ctx context.Context, w connect.WhatIf, q connect.CollaboratorQuery) ([]connect.CollaboratorChange, error) {
	q, err := a.checkCollaborators(ctx, q)
	if err != nil {
		return nil, err
	}
	found, complete, err := connect.FindCollaboratorChanges(ctx, a.store, w, q)
	if err == nil && !complete {
		err = tooMuch()
	}
	return found, err
}

// checkCollaborators returns the question with the theme and the programme in it that its ids stand for.
func (a *Atlas) checkCollaborators(ctx context.Context, q connect.CollaboratorQuery) (connect.CollaboratorQuery, error) {
	if q.Limit < 0 || q.Limit > MaxPage {
		return q, graph.Errorf(graph.CodeInvalidArgument, "first is %d; it must be from 0 to %d", q.Limit, MaxPage)
	}
	for _, by := range []struct {
		id   *graph.ID
		kind graph.EntityKind
	}{{&q.Theme, graph.KindTheme}, {&q.Programme, graph.KindProgramme}} {
		if *by.id == "" {
			continue
		}
		ids, err := a.existing(ctx, *by.id)
		if err != nil {
			return q, err
		}
		if ids[0].Kind() != by.kind {
			return q, graph.Errorf(graph.CodeInvalidArgument, "%s is not %s", graph.Clip(string(*by.id)), by.kind.WithArticle())
		}
		*by.id = ids[0]
	}
	return q, nil
}

// Bridges returns who stands between two groups, the best first. It returns NOT_FOUND when one of their members does not exist,
// INVALID_ARGUMENT when an argument is wrong, and LIMIT_EXCEEDED when there is too much to look at.
func (a *Atlas) Bridges(ctx context.Context, q connect.BridgeQuery) (found []connect.Bridge, err error) {
	switch {
	case q.MaxLength < 2 || q.MaxLength > connect.MaxBridgeLength:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "maxLength is %d; it must be from 2 to %d", q.MaxLength, connect.MaxBridgeLength)
	case q.Limit < 0 || q.Limit > MaxPage:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "first is %d; it must be from 0 to %d", q.Limit, MaxPage)
	case min(len(q.Left), len(q.Right)) == 0 || max(len(q.Left), len(q.Right)) > connect.MaxBridgeEnds:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "left and right must each have 1 to %d ids", connect.MaxBridgeEnds)
	}
	ids, err := a.existing(ctx, slices.Concat(q.Left, q.Right)...)
	if err != nil {
		return nil, err
	}
	q.Left, q.Right = ids[:len(q.Left)], ids[len(q.Left):]
	err = a.exploreAll(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) (complete bool, err error) {
		found, complete, err = connect.SearchBridges(ctx, r, t, q)
		return complete, err
	})
	return found, err
}

// exploreAll asks a question whose answer is no use unless it is complete; LIMIT_EXCEEDED when it is not.
func (a *Atlas) exploreAll(ctx context.Context, ask func(context.Context, graph.Reader, graph.Topology) (bool, error)) error {
	return a.store.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) error {
		complete, err := ask(ctx, r, t)
		if err == nil && !complete {
			err = tooMuch()
		}
		return err
	})
}

func tooMuch() error {
	return graph.Errorf(graph.CodeLimit, "the answer requires more than %d relations; ask about fewer entities or types of relation, or as of a date",
		connect.MaxArcs)
}
