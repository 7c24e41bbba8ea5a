package server

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// What became of a GraphQL request.
const (
	outcomeOK      = "ok"      // executed without an error
	outcomePartial = "partial" // executed, with data and errors
	outcomeRefused = "refused" // not executed: the client's fault, or the server is full
	outcomeFailed  = "failed"  // executed without any data
)

// question is an operation that may be executed.
type question struct {
	params    params
	document  *document
	operation *ast.OperationDefinition
	variables map[string]any
	price     price
}

// serveGraphQL answers at /graphql.
func (s *Server) serveGraphQL(w http.ResponseWriter, r *http.Request) {
	w.Header().Add("Vary", "Accept")
	media, ok := negotiate(r)
	if !ok {
		s.refuse(w, r, mediaJSON, &refusal{status: always(http.StatusNotAcceptable), errors: gqlerror.List{
			newError(codeNotAcceptable, nil, "replies are "+mediaResponse+", "+mediaJSON+" or "+mediaStream),
		}})
		return
	}
	q, bad := s.read(w, r)
	if bad != nil {
		s.refuse(w, r, media, bad)
		return
	}
	if q.operation.Operation == ast.Subscription {
		s.serveSubscription(w, r, q)
		return
	}
	if !s.gate.enter(r.Context()) {
		s.refuse(w, r, media, unavailable("the server is answering as many queries as it can; try again in a moment"))
		return
	}
	defer s.gate.leave()
	ctx, cancel := context.WithTimeout(r.Context(), s.timeouts.Deadline)
	defer cancel()
	start := time.Now()
	answer := s.execute(ctx, q)
	s.log.DebugContext(ctx, "operation", "id", recordOf(ctx).id, "took", time.Since(start), "query", q.params.query)
	if media == mediaStream {
		s.streamReply(w, answer)
		return
	}
	writeReply(w, media, s.status(media, answer.status), answer)
}

// read returns the operation that the request asks for, or why it is not executed. The cheapest checks come first.
func (s *Server) read(w http.ResponseWriter, r *http.Request) (q question, bad *refusal) {
	p, bad := s.readParams(w, r)
	if bad != nil {
		return q, bad
	}
	return s.prepare(r, p)
}

// prepare returns the operation that the parameters name, checked, priced and with its variables.
func (s *Server) prepare(r *http.Request, p params) (q question, bad *refusal) {
	q.params = p
	if q.document, bad = s.documents.parse(q.params.query); bad != nil {
		return q, bad
	}
	if q.operation, bad = q.document.operationNamed(q.params.operation); bad != nil {
		return q, bad
	}
	kind := q.operation.Operation
	recordOf(r.Context()).operation = string(kind)
	if kind == ast.Subscription && !takesStream(r) {
		return q, invalid(newError(codeValidation, q.operation.Position,
			"subscriptions are served as events; send Accept: "+mediaStream))
	}
	switch {
	case kind == ast.Mutation && r.Method != http.MethodPost:
		return q, notAllowed(q.operation, r.Method+" takes queries only; send a "+string(kind)+" by POST", http.MethodPost)
	case kind == ast.Subscription && r.Method == http.MethodHead:
		return q, notAllowed(q.operation, "HEAD takes no subscriptions; send them by GET or POST", http.MethodGet, http.MethodPost)
	}
	if bad = s.documents.validate(q.document); bad != nil {
		return q, bad
	}
	var e *gqlError
	if q.variables, e = (coercer{s.schema.Schema(), s.limits.Items}).variables(q.operation, q.params.variables); e != nil {
		return q, invalid(e)
	}
	q.price, e = s.prices.of(q.document.QueryDocument, q.operation, q.variables)
	recordOf(r.Context()).cost = q.price.data + q.price.meta
	if e != nil {
		return q, invalid(e)
	}
	return q, nil
}

// notAllowed is the answer to an operation that the method of the request does not execute.
func notAllowed(op *ast.OperationDefinition, message string, allow ...string) *refusal {
	return &refusal{status: always(http.StatusMethodNotAllowed), allow: strings.Join(allow, ", "), errors: gqlerror.List{
		newError(codeMethod, op.Position, message),
	}}
}

func (s *Server) refuse(w http.ResponseWriter, r *http.Request, media string, f *refusal) {
	rec := recordOf(r.Context())
	rec.outcome, rec.code = outcomeRefused, string(codeOf(f.errors[0]))
	switch {
	case media == mediaStream && f.status.wellFormed(): // as the protocol says: the stream tells what is wrong with the document
		s.streamReply(w, reply{errors: f.errors})
	case media == mediaStream:
		writeRefusal(w, mediaJSON, f.status.json, f)
	default:
		writeRefusal(w, media, s.status(media, f.status), f)
	}
}
