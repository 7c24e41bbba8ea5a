package server

import (
	"context"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph"
)

// stream sends replies as server-sent events, in the distinct connections mode of the protocol graphql-sse: an event next for
// each reply, an event complete at the end. https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
type stream struct {
	w        http.ResponseWriter
	control  *http.ResponseController
	patience time.Duration // for a client to take an event; a slower one is dropped
}

// newStream begins a stream with its headers.
func (s *Server) newStream(w http.ResponseWriter) *stream {
	st := &stream{w, http.NewResponseController(w), s.timeouts.Event}
	w.Header().Set("Content-Type", mediaStream+"; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no") // a proxy in front must not hold events back
	w.WriteHeader(http.StatusOK)
	return st
}

// send writes a text and sends it on its way. It returns an error when the client is gone or too slow.
func (st *stream) send(text ...string) error {
	// A recorder of tests has no deadlines; a real connection has.
	_ = st.control.SetWriteDeadline(time.Now().Add(st.patience))
	for _, part := range text {
		if _, err := st.w.Write([]byte(part)); err != nil {
			return err
		}
	}
	return st.control.Flush()
}

// next sends a reply. JSON has no line breaks, so that it is one line of data.
func (st *stream) next(r reply) error {
	body, err := r.encode()
	if err != nil {
		return err
	}
	return st.send("event: next\ndata: ", string(body), "\n\n")
}

// complete ends the stream.
func (st *stream) complete() error { return st.send("event: complete\ndata:\n\n") }

// beat keeps proxies from taking a quiet stream for a dead one. Clients ignore comments.
func (st *stream) beat() error { return st.send(":\n\n") }

// streamReply sends the only reply there is as a stream.
func (s *Server) streamReply(w http.ResponseWriter, r reply) {
	st := s.newStream(w)
	if st.next(r) == nil {
		_ = st.complete() // a client that went away is no error of ours
	}
}

// serveSubscription sends a reply for each event of the subscription, until it ends, the client goes away or is too slow, or the
// server stops.
func (s *Server) serveSubscription(w http.ResponseWriter, r *http.Request, q question) {
	if !s.streams.enter(r.Context()) {
		s.refuse(w, r, mediaJSON, unavailable("the server has as many subscribers as it can serve; try again later"))
		return
	}
	defer s.streams.leave()
	ctx, cancel := context.WithCancel(r.Context())
	var events sync.WaitGroup
	defer events.Wait()
	defer cancel()
	defer context.AfterFunc(s.stopping, cancel)()

	rec := recordOf(r.Context())
	rec.outcome = outcomeOK
	replies := make(chan reply)
	events.Go(func() {
		defer close(replies)
		s.subscribe(ctx, q, replies)
	})
	st := s.newStream(w)
	err := st.beat() // the client learns at once that it is subscribed
	ticker := time.NewTicker(s.timeouts.Heartbeat)
	defer ticker.Stop()
	for err == nil {
		select {
		case answer, more := <-replies:
			if !more {
				_ = st.complete() // a client that went away is no error of ours
				return
			}
			s.metrics.events.Inc()
			if answer.data == nil && len(answer.errors) > 0 {
				rec.outcome, rec.code = outcomeFailed, string(codeOf(answer.errors[0]))
			}
			err = st.next(answer)
		case <-ticker.C:
			err = st.beat()
		}
	}
	rec.code = string(graph.CodeCanceled)
}

// subscribe has the schema answer a subscription, and sends each of its replies until ctx ends.
func (s *Server) subscribe(ctx context.Context, q question, replies chan<- reply) {
	ctx = s.loaders(ctx)
	shown := &shownErrors{limit: s.limits.Errors}
	ctx = graphql.WithResponseContext(s.operation(ctx, q, shown), s.present, s.recovered)
	next, errs := s.begin(ctx)
	if len(errs) > 0 {
		deliver(ctx, replies, reply{errors: errs})
		return
	}
	for {
		each := graphql.WithFreshResponseContext(ctx)
		response := next(each)
		if response == nil {
			return
		}
		// The schema writes the next reply where this one is.
		answer := reply{data: slices.Clone(response.Data), errors: append(response.Errors, graphql.GetErrors(each)...)}
		if !deliver(ctx, replies, answer) {
			return
		}
	}
}

func deliver(ctx context.Context, replies chan<- reply, r reply) bool {
	select {
	case replies <- r:
		return true
	case <-ctx.Done():
		return false
	}
}

// begin starts a subscription, which must ask for one field of the schema: the rules of validation let through one that asks for
// it twice or, by a directive, for none. It returns what gives the replies, or why there will be none.
func (s *Server) begin(ctx context.Context) (next graphql.ResponseHandler, errs gqlerror.List) {
	defer func() {
		if p := recover(); p != nil {
			errs = gqlerror.List{s.present(ctx, s.recovered(ctx, p))}
		}
	}()
	asked := graphql.GetOperationContext(ctx)
	fields := graphql.CollectFields(asked, asked.Operation.SelectionSet, []string{"Subscription"})
	if len(fields) != 1 {
		return nil, gqlerror.List{newError(codeValidation, asked.Operation.Position,
			"a subscription must select exactly one field; send a request for each")}
	}
	next = s.schema.Exec(ctx)
	return next, graphql.GetErrors(ctx)
}
