package server

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
	"entente/graph/atlas"
	"entente/server/reconciliation"
)

// Server answers GraphQL over HTTP. It is safe for concurrent use.
type Server struct {
	atlas    *atlas.Atlas
	schema   graphql.ExecutableSchema
	loaders  func(context.Context) context.Context
	log      *slog.Logger
	version  string
	limits   Limits
	timeouts Timeouts

	documents *documents
	prices    *prices
	gate      *gate
	downloads *gate
	base      string          // of the IRIs of downloads
	streams   *gate           // for subscriptions
	stopping  context.Context // ends when the server begins to stop, which ends the subscriptions
	stop      context.CancelFunc
	metrics   *metrics
	draining  atomic.Bool
	handler   http.Handler

	olderStatuses  bool // those of the drafts of GraphQL over HTTP, instead of its release
	reconciliation *reconciliation.Service
}

// New returns a Server. It returns INVALID_ARGUMENT when the configuration lacks something or contradicts itself.
func New(c Config) (*Server, error) {
	if c.Atlas == nil || c.Schema == nil {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "a server needs an atlas and a schema")
	}
	if err := checkOrigins(c.Origins); err != nil {
		return nil, err
	}
	if l := c.Limits; l.Concurrent < 0 || l.Downloads < 0 || l.Subscribers < 0 || l.CacheBytes < 0 {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "a limit is negative; 0 means its default")
	}
	s := &Server{
		atlas: c.Atlas, schema: c.Schema, loaders: c.WithLoaders, log: c.Logger, version: c.Version,
		limits: c.Limits.withDefaults(), timeouts: c.Timeouts.withDefaults(), olderStatuses: c.OlderStatuses,
	}
	if s.loaders == nil {
		s.loaders = func(ctx context.Context) context.Context { return ctx }
	}
	if s.log == nil {
		s.log = slog.Default()
	}
	s.reconciliation = reconciliation.New(s.atlas, s.version, s.log)
	s.documents = newDocuments(c.Schema.Schema(), s.limits)
	var err error
	if s.prices, err = newPrices(c.Schema.Schema(), s.limits); err != nil {
		return nil, err
	}
	s.gate = newGate(s.limits.Concurrent, s.timeouts.Queue)
	s.downloads, s.base = newGate(s.limits.Downloads, s.timeouts.Queue), c.ExportBase
	s.streams = newGate(s.limits.Subscribers, 0)
	s.stopping, s.stop = context.WithCancel(context.Background())
	s.metrics = newMetrics(s.documents.cache, s.streams)
	s.handler = s.observe(secure(s.recoverPanics(compress(s.routes(c.Origins)))))
	return s, nil
}

// Handler returns what answers the requests, for a server of one's own. Serve adds the time-outs.
func (s *Server) Handler() http.Handler { return s.handler }

// Serve answers on l until ctx is done, then lets open requests end within Timeouts.Drain and closes everything. It
// returns nil after such a stop, TIMEOUT when requests had to be cut off, and the listener's error when that fails.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	// Requests outlive ctx: a stop lets them end. They are cancelled only when the drain takes too long.
	base, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	h := &http.Server{
		Handler:           s.handler,
		BaseContext:       func(net.Listener) context.Context { return base },
		ReadHeaderTimeout: s.timeouts.Header,
		ReadTimeout:       s.timeouts.Read,
		WriteTimeout:      s.timeouts.write(),
		IdleTimeout:       s.timeouts.Idle,
		MaxHeaderBytes:    s.limits.Header,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(l) }()
	select {
	case err := <-failed:
		return graph.Wrap(graph.CodeUnavailable, "the listener failed", err)
	case <-ctx.Done():
	}
	s.draining.Store(true)
	s.stop()
	s.log.Info("stopping", "drain", s.timeouts.Drain)
	drain, done := context.WithTimeout(base, s.timeouts.Drain)
	defer done()
	err := h.Shutdown(drain)
	if errors.Is(err, context.DeadlineExceeded) {
		cancel()
		h.Close()
		err = graph.Wrap(graph.CodeTimeout, "open requests took too long and were cut off", err)
	}
	<-failed
	return err
}
