package neo4j

import (
	"context"

	"entente/graph"
)

// Apply fulfils graph.Writer. It is graph.Apply over Begin: what is said there of waiting, BUSY and lost answers holds.
func (s *Store) Apply(ctx context.Context, c graph.Changes) error { return graph.Apply(ctx, s, c) }
