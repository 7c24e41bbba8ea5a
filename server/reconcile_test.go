package server

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"entente/graph"
)

// TestReconciliationRoute asks the service through the server: its headers, its log and its metrics are the server's.
func TestReconciliationRoute(t *testing.T) {
	s := realServer(t)
	r := httptest.NewRequest(http.MethodPost, "/reconcile", strings.NewReader(
		url.Values{"queries": {`{"q": {"query": "CNRS"}}`}}.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	var got map[string]struct {
		Result []struct {
			ID    graph.ID
			Match bool
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || len(got["q"].Result) == 0 || !got["q"].Result[0].Match {
		t.Fatalf("the CNRS is matched: %d %v %s", w.Code, err, w.Body)
	}
	for name, want := range map[string]string{
		"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin", "X-Content-Type-Options": "nosniff",
	} {
		if v := w.Header().Get(name); v != want {
			t.Errorf("%s is %q: %q", name, want, v)
		}
	}
	if m := get(s.Handler(), "/metrics").body; !strings.Contains(m, `route="/reconcile"`) {
		t.Error("the route is counted")
	}
	framed := get(s.Handler(), "/reconcile/preview?id=institution:cnrs")
	if framed.status != 200 || framed.header.Get("X-Frame-Options") != "" ||
		!strings.Contains(framed.header.Get("Content-Security-Policy"), "frame-ancestors *") {
		t.Errorf("clients show previews in frames: %d %v", framed.status, framed.header)
	}
}

// TestReconciliationIsBounded fills the server: the service is refused as GraphQL is, and pages of others can read why.
func TestReconciliationIsBounded(t *testing.T) {
	s, _ := testServer(t, func(c *Config) { c.Limits.Concurrent, c.Timeouts.Queue = 1, time.Millisecond })
	if !s.gate.enter(context.Background()) {
		t.Fatal("there is a place")
	}
	defer s.gate.leave()
	full := get(s.Handler(), "/reconcile")
	if full.status != 503 || full.header.Get("Retry-After") == "" || full.header.Get("Access-Control-Allow-Origin") != "*" {
		t.Errorf("a full server says so: %d %v", full.status, full.header)
	}
}
