package server

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph"
)

// attempts is how often a question is asked at most when the graph changes while it is answered: loads do not follow each
// other as fast.
const attempts = 3

// extensionRevision is the name of the extension that carries the revision of the state that a reply was answered from. Replies for
// which nothing of the graph was read have none. headerRevision says the same to those who do not read the body.
const (
	extensionRevision = "revision"
	headerRevision    = "Entente-Revision"
)

// execute has the schema answer the question from one state of the graph. Errors of resolvers come back presented, at most
// Limits.Errors of them; how many were left out is in extensions.errorsOmitted.
func (s *Server) execute(ctx context.Context, q question) reply {
	for n := 1; ; n++ {
		shown := &shownErrors{limit: s.limits.Errors}
		answer := s.attempt(ctx, q, shown)
		if n == attempts || !shown.changed.Load() || ctx.Err() != nil {
			return answer
		}
	}
}

// attempt has the schema answer the question once. shown.changed says afterwards whether the graph changed meanwhile.
func (s *Server) attempt(ctx context.Context, q question, shown *shownErrors) reply {
	ctx = graphql.WithResponseContext(s.loaders(s.operation(ctx, q, shown)), s.present, s.recovered)
	answer := reply{}
	if response := s.schema.Exec(ctx)(ctx); response != nil {
		answer.data = response.Data
		for _, e := range response.Errors {
			graphql.AddError(ctx, e)
		}
	}
	answer.errors = graphql.GetErrors(ctx)
	if answer.data == nil && len(answer.errors) == 0 {
		answer.errors = gqlerror.List{s.present(ctx, whyNoData(ctx))}
	}
	answer.extensions = map[string]any{}
	if shown.omitted > 0 {
		answer.extensions["errorsOmitted"] = shown.omitted
	}
	if revision, ok := s.atlas.Revision(ctx); ok {
		answer.extensions[extensionRevision] = revision
	}
	s.judge(ctx, &answer)
	return answer
}

// operation returns a context in which the schema finds the question.
func (s *Server) operation(ctx context.Context, q question, shown *shownErrors) context.Context {
	ctx = context.WithValue(ctx, shownErrorsKey{}, shown)
	return graphql.WithOperationContext(ctx, &graphql.OperationContext{
		RawQuery:      q.params.query,
		OperationName: q.params.operation,
		Doc:           q.document.QueryDocument,
		Operation:     q.operation,
		Variables:     q.variables,
		RecoverFunc:   s.recovered,
		ResolverMiddleware: func(ctx context.Context, next graphql.Resolver) (any, error) {
			return next(ctx)
		},
		RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
			return next(ctx)
		},
	})
}

// whyNoData returns the error of an execution that ended with neither data nor error.
func whyNoData(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return graph.Errorf(graph.CodeInternal, "the schema gave no reply")
}

// judge records the outcome and sets the status. Where every field is null because the store is away or the time was up, the reply
// has no data: only then may its status say, to proxies and monitors too, that trying again may help. A reply with data has a
// status of 200 to 299 (GraphQL over HTTP, section Status Codes).
func (s *Server) judge(ctx context.Context, r *reply) {
	rec := recordOf(ctx)
	if len(r.errors) == 0 {
		rec.outcome, r.status = outcomeOK, always(http.StatusOK)
		return
	}
	code := codeOf(r.errors[0])
	rec.outcome, rec.code, r.status = outcomePartial, string(code), statusPartial
	if !allNull(r.data) {
		return
	}
	rec.outcome = outcomeFailed
	switch {
	case code == graph.CodeUnavailable:
		r.status, r.data = always(http.StatusServiceUnavailable), nil
	case code == graph.CodeTimeout:
		r.status, r.data = always(http.StatusGatewayTimeout), nil
	case r.data == nil:
		r.status = always(http.StatusInternalServerError)
	}
}

// allNull reports whether a reply holds nothing: no data, or null for every field of the operation.
func allNull(data json.RawMessage) bool {
	const smallest = 64 << 10 // nulls of more fields than a document may have do not fit in more
	if len(data) > smallest {
		return false
	}
	var fields map[string]json.RawMessage
	if len(data) > 0 && json.Unmarshal(data, &fields) != nil {
		return false
	}
	for _, value := range fields {
		if string(value) != "null" {
			return false
		}
	}
	return true
}

// shownErrors counts the errors of one execution. Resolvers run concurrently.
type shownErrors struct {
	changed atomic.Bool // an error says that the graph changed while it was read
	limit   int

	mu      sync.Mutex
	shown   int
	omitted int
}

type shownErrorsKey struct{}

// room reports whether one more error may be shown.
func (s *shownErrors) room() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.shown >= s.limit {
		s.omitted++
		return false
	}
	s.shown++
	return true
}
