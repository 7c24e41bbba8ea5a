package server

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"time"
)

// record gathers what the log and the metrics say about one request. Only the goroutine of the request writes to it.
type record struct {
	id        string
	route     string // one of the routes, or "other"
	operation string // query, mutation, subscription; "" for none
	outcome   string // ok, partial, refused, failed; "" where no GraphQL was asked
	code      string // of the first error
	cost      float64
}

type recordKey struct{}

// recordOf returns the record of the request, or a spare one outside of any.
func recordOf(ctx context.Context) *record {
	if rec, ok := ctx.Value(recordKey{}).(*record); ok {
		return rec
	}
	return &record{}
}

// observe gives every request an id, and tells log and metrics how it went.
func (s *Server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &record{id: requestID(r), route: "other"}
		w.Header().Set("X-Request-Id", rec.id)
		counted := &countingWriter{ResponseWriter: w}
		s.metrics.inFlight.Inc()
		defer func() {
			s.metrics.inFlight.Dec()
			took := time.Since(start)
			s.metrics.observe(rec, r.Method, counted.code(), took)
			s.logRequest(r, rec, counted, took)
		}()
		next.ServeHTTP(counted, r.WithContext(context.WithValue(r.Context(), recordKey{}, rec)))
	})
}

func (s *Server) logRequest(r *http.Request, rec *record, w *countingWriter, took time.Duration) {
	attrs := []slog.Attr{
		slog.String("id", rec.id), slog.String("method", clip(r.Method, 16)), slog.String("route", rec.route),
		slog.Int("status", w.code()), slog.Duration("took", took), slog.Int("bytes", w.bytes),
	}
	if rec.operation != "" {
		attrs = append(attrs, slog.String("operation", rec.operation), slog.Float64("cost", rec.cost))
	}
	if rec.code != "" {
		attrs = append(attrs, slog.String("code", rec.code))
	}
	s.log.LogAttrs(r.Context(), slog.LevelInfo, "request", attrs...)
}

// requestID returns the id that the caller gave, so that one id follows a request through several services, if it is
// harmless in a log; else a new one.
func requestID(r *http.Request) string {
	id := r.Header.Get("X-Request-Id")
	if id == "" || len(id) > 64 {
		return rand.Text()
	}
	for _, c := range []byte(id) {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !letter && c != '-' && c != '_' && c != '.' {
			return rand.Text()
		}
	}
	return id
}

// countingWriter remembers status and size of a reply.
type countingWriter struct {
	http.ResponseWriter
	status int
	bytes  int
}

func (w *countingWriter) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *countingWriter) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += n
	return n, err
}

// Unwrap gives http.ResponseController what it needs.
func (w *countingWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// code returns the status of the reply; that of one never written is 200, as net/http has it.
func (w *countingWriter) code() int {
	if w.status == 0 {
		return http.StatusOK
	}
	return w.status
}
