package atlas

import (
	"context"

	"entente/graph"
)

// Pin returns a context with which everything that is asked of the Atlas is answered from one state of the graph, where the
// store can do that. Use one for each request.
func (a *Atlas) Pin(ctx context.Context) context.Context {
	if p, ok := a.store.(graph.Pinner); ok {
		return p.Pin(ctx)
	}
	return ctx
}
