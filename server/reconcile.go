package server

import (
	"context"
	"net/http"

	"entente/graph"
	"entente/server/reconciliation"
)

// serveReconciliation answers the reconciliation protocol, within the bounds of a GraphQL operation: so many at once, and so
// long.
func (s *Server) serveReconciliation(w http.ResponseWriter, r *http.Request) {
	if !s.gate.enter(r.Context()) {
		reconciliation.Open(w.Header())
		writeProblem(w, http.StatusServiceUnavailable, graph.CodeUnavailable,
			"the server is answering as many queries as it can; try again in a moment")
		return
	}
	defer s.gate.leave()
	ctx, cancel := context.WithTimeout(r.Context(), s.timeouts.Deadline)
	defer cancel()
	s.reconciliation.ServeHTTP(w, r.WithContext(ctx))
}
