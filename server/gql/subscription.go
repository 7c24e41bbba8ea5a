package gql

import (
	"context"

	"entente/graph"
	"entente/server/gql/internal/view"
)

// subscription is the root of subscriptions.
type subscription struct{ watch *watch }

// Revised tells of each revision after since, until ctx ends.
func (s subscription) Revised(ctx context.Context, since *int) (<-chan view.Revision, error) {
	if since != nil && *since < 0 {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "since is %d; give a revision that an answer carried, or 0 for the empty graph", *since)
	}
	revisions, err := s.watch.follow(ctx, or(since, -1))
	if err != nil {
		return nil, err
	}
	out := make(chan view.Revision)
	go func() {
		defer close(out)
		for r := range revisions {
			select {
			case out <- view.NewRevision(r):
			case <-ctx.Done(): // revisions ends with it
			}
		}
	}()
	return out, nil
}
