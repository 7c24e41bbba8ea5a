package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"

	"entente/graph"
)

// recoverPanics turns a panic outside of a resolver into 500 with nothing but the id of the request.
func (s *Server) recoverPanics(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if err, ok := p.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				panic(p)
			}
			rec := recordOf(r.Context())
			rec.outcome, rec.code = outcomeFailed, string(graph.CodeInternal)
			e := s.present(r.Context(), s.recovered(r.Context(), p))
			writeReply(w, mediaJSON, http.StatusInternalServerError, reply{errors: []*gqlError{e}})
		}()
		next.ServeHTTP(w, r)
	})
}

// recovered logs a panic with its stack and returns the error that takes its place. Resolvers' panics end here too.
func (s *Server) recovered(ctx context.Context, p any) error {
	s.metrics.panics.Inc()
	s.log.ErrorContext(ctx, "panic", "id", recordOf(ctx).id, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
	return errPanicked
}

// errPanicked stands for a panic that the log already has.
var errPanicked = graph.Errorf(graph.CodeInternal, "a panic")
