package server

import (
	"context"
	"encoding/json"
	"net/http"

	"entente/graph"
)

type health struct {
	Status  string     `json:"status"`
	Code    graph.Code `json:"code,omitempty"`
	Version string     `json:"version,omitempty"`
}

// serveHealth says that the process is up, whatever the store does: restarting it would not help the store.
func (s *Server) serveHealth(w http.ResponseWriter, _ *http.Request) {
	writeHealth(w, http.StatusOK, health{Status: "ok", Version: s.version})
}

// serveReady says whether questions can be answered now: 200, or 503 with the code of the reason.
func (s *Server) serveReady(w http.ResponseWriter, r *http.Request) {
	if s.draining.Load() {
		writeHealth(w, http.StatusServiceUnavailable, health{Status: "stopping", Code: graph.CodeUnavailable})
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.timeouts.Ready)
	defer cancel()
	if err := s.atlas.Ping(ctx); err != nil {
		s.log.WarnContext(ctx, "not ready", "id", recordOf(ctx).id, "error", err)
		writeHealth(w, http.StatusServiceUnavailable, health{Status: "unavailable", Code: graph.CodeOf(err)})
		return
	}
	writeHealth(w, http.StatusOK, health{Status: "ok"})
}

func writeHealth(w http.ResponseWriter, status int, h health) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", retryAfter)
	}
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(h) // a client that went away is no error of ours
}
