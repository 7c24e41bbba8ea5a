package server

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/storetest"
)

func TestPages(t *testing.T) {
	s, _ := testServer(t, func(c *Config) { c.Version = "v1.2.3" })
	for _, c := range []struct{ path, contentType, has string }{
		{"/", "text/html; charset=utf-8", `<title>Entente</title>`},
		{"/entity/institution:cnrs", "text/html; charset=utf-8", `<title>Entente</title>`},
		{"/graphiql", "text/html; charset=utf-8", `src="graphiql/page.js"`},
		{"/graphiql/graphiql.min.js", "text/javascript; charset=utf-8", "GraphiQL"},
		{"/graphiql/graphiql.min.css", "text/css; charset=utf-8", ".graphiql-container"},
		{"/graphiql/react.production.min.js", "text/javascript; charset=utf-8", "react"},
		{"/graphiql/react-dom.production.min.js", "text/javascript; charset=utf-8", "react"},
		{"/graphiql/page.js", "text/javascript; charset=utf-8", "createFetcher"},
		{"/graphiql/page.css", "text/css; charset=utf-8", "#graphiql"},
		{"/schema.graphql", "text/plain; charset=utf-8", "type Query {"},
		{"/healthz", "application/json; charset=utf-8", `"version":"v1.2.3"`},
		{"/readyz", "application/json; charset=utf-8", `"status":"ok"`},
		{"/metrics", "text/plain; version=0.0.4; charset=utf-8; escaping=underscores", "entente_http_requests_total"},
	} {
		t.Run(c.path, func(t *testing.T) {
			get(s.Handler(), "/") // so that there is a request to count
			got := get(s.Handler(), c.path)
			if got.status != 200 || got.header.Get("Content-Type") != c.contentType || !strings.Contains(got.body, c.has) {
				t.Errorf("%d %q %s", got.status, got.header.Get("Content-Type"), clip(got.body, 300))
			}
			mustBeSecure(t, got)
		})
	}
	for _, path := range []string{"/nothing", "/graphiql/", "/graphiql/README.md", "/graphiql/../server.go", "//evil.example/..", "/graphql/"} {
		got := get(s.Handler(), path)
		if got.status != 404 || got.code(t) != "NOT_FOUND" || got.header.Get("Location") != "" {
			t.Errorf("%s: %d %s", path, got.status, got.body)
		}
		mustBeSecure(t, got)
	}
}

func mustBeSecure(t *testing.T, got answer) {
	t.Helper()
	for name, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin", "Access-Control-Allow-Origin": "",
	} {
		if v := got.header.Get(name); v != want {
			t.Errorf("%s is %q", name, v)
		}
	}
	policy := got.header.Get("Content-Security-Policy")
	if !strings.HasPrefix(policy, "default-src 'none'; ") || !strings.Contains(policy, "frame-ancestors 'none'") ||
		strings.Contains(policy, "unsafe-eval") || strings.Contains(policy, "script-src 'self' 'unsafe-inline'") ||
		strings.Contains(policy, "http") {
		t.Errorf("Content-Security-Policy is %q", policy)
	}
	if got.header.Get("X-Request-Id") == "" {
		t.Error("no X-Request-Id")
	}
}

// What /schema.graphql shows is the schema: it parses, and has the same types.
func TestSDL(t *testing.T) {
	s, st := testServer(t, nil)
	shown, err := gqlparser.LoadSchema(&ast.Source{Input: get(s.Handler(), "/schema.graphql").body})
	if err != nil {
		t.Fatal(err)
	}
	for name, def := range st.schema.Types {
		if other := shown.Types[name]; other == nil || len(other.Fields) != len(def.Fields) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestReady(t *testing.T) {
	for _, c := range []struct {
		name string
		ping func(context.Context) error
		code string
	}{
		{"the store is away", func(context.Context) error {
			return graph.Wrap(graph.CodeUnavailable, "the store does not answer", errors.New("bolt://db:7687"))
		}, "UNAVAILABLE"},
		{"the store is slow", func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }, "TIMEOUT"},
	} {
		s, _ := testServer(t, func(cfg *Config) {
			cfg.Atlas = atlas.New(pinged{storetest.NewReference(), c.ping})
			cfg.Timeouts.Ready = 20 * time.Millisecond
		})
		got := get(s.Handler(), "/readyz")
		if got.status != 503 || !strings.Contains(got.body, `"code":"`+c.code+`"`) || strings.Contains(got.body, "bolt") {
			t.Errorf("%s: %d %s", c.name, got.status, got.body)
		}
		if got := get(s.Handler(), "/healthz"); got.status != 200 {
			t.Errorf("%s: /healthz is %d", c.name, got.status)
		}
	}
}

func TestOrigins(t *testing.T) {
	s, _ := testServer(t, func(c *Config) { c.Origins = []string{"https://friend.example"} })
	request := func(method, origin string) answer {
		r := httptest.NewRequest(method, "/graphql?query={__typename}", nil)
		r.Header.Set("Origin", origin)
		if method == http.MethodOptions {
			r.Header.Set("Access-Control-Request-Method", "POST")
		}
		return do(s.Handler(), r)
	}
	for _, c := range []struct {
		method, origin string
		status         int
		allowed        string
	}{
		{"GET", "https://friend.example", 200, "https://friend.example"},
		{"OPTIONS", "https://friend.example", 204, "https://friend.example"},
		{"GET", "https://evil.example", 200, ""},
		{"OPTIONS", "https://evil.example", 405, ""},
		{"GET", "https://friend.example.evil.example", 200, ""},
		{"GET", "http://friend.example", 200, ""},
		{"GET", "null", 200, ""},
	} {
		got := request(c.method, c.origin)
		if got.status != c.status || got.header.Get("Access-Control-Allow-Origin") != c.allowed {
			t.Errorf("%s from %s: %d, allowed %q", c.method, c.origin, got.status, got.header.Get("Access-Control-Allow-Origin"))
		}
		if !strings.Contains(strings.Join(got.header.Values("Vary"), ","), "Origin") {
			t.Errorf("%s from %s: no Vary: Origin", c.method, c.origin)
		}
	}
	for _, bad := range []string{"*", "friend.example", "https://friend.example/", "ftp://friend.example", "https://"} {
		_, err := New(Config{Atlas: s.atlas, Schema: s.schema, Origins: []string{bad}})
		if graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("the origin %q is taken", bad)
		}
	}
}

func TestConfigIsChecked(t *testing.T) {
	s, _ := testServer(t, nil)
	for name, c := range map[string]Config{
		"nothing":           {},
		"no schema":         {Atlas: s.atlas},
		"no atlas":          {Schema: s.schema},
		"a negative number": {Atlas: s.atlas, Schema: s.schema, Limits: Limits{Concurrent: -1}},
	} {
		if _, err := New(c); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestGzip(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range []struct {
		accept, path string
		zipped       bool
	}{
		{"gzip", "/schema.graphql", true},
		{"br, gzip;q=0.5", "/graphiql/graphiql.min.js", true},
		{"GZIP", "/schema.graphql", true},
		{"gzip", "/healthz", false}, // too short to pay
		{"gzip;q=0", "/schema.graphql", false},
		{"gzip;level=1;q=0", "/schema.graphql", false},
		{"zstd, gzip;q=0.1", "/schema.graphql", true}, // zstd is not spoken
		{"*", "/schema.graphql", false},               // who takes anything has not asked for gzip
		{"br", "/schema.graphql", false},
		{"", "/schema.graphql", false},
	} {
		plain := get(s.Handler(), c.path).body
		r := httptest.NewRequest(http.MethodGet, c.path, nil)
		r.Header.Set("Accept-Encoding", c.accept)
		got := do(s.Handler(), r)
		if zipped := got.header.Get("Content-Encoding") == "gzip"; zipped != c.zipped {
			t.Errorf("%s for %q: zipped is %v", c.path, c.accept, zipped)
			continue
		}
		if c.zipped {
			z, err := gzip.NewReader(strings.NewReader(got.body))
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(z)
			if err != nil {
				t.Fatal(err)
			}
			got.body = string(text)
		}
		if got.body != plain {
			t.Errorf("%s for %q: another body", c.path, c.accept)
		}
		if !strings.Contains(strings.Join(got.header.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s: no Vary", c.path)
		}
	}
}

func TestRequestID(t *testing.T) {
	s, _ := testServer(t, nil)
	for given, kept := range map[string]bool{
		"abc-1.2_X": true, "": false, "a b": false, "a\"b": false, strings.Repeat("x", 65): false, "é": false,
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("X-Request-Id", given)
		got := do(s.Handler(), r).header.Get("X-Request-Id")
		if (got == given) != kept || got == "" {
			t.Errorf("given %q, got %q", given, got)
		}
	}
}

// Labels of metrics are fixed: what clients choose would make as many series as there are clients.
func TestMetricsHaveFixedLabels(t *testing.T) {
	s, _ := testServer(t, nil)
	h := s.Handler()
	ask(h, "query Secret{__typename}", nil)
	ask(h, "{nothing}", nil)
	ask(h, `{probe(do:"not found")}`, nil)
	do(h, httptest.NewRequest("BREW", "/chosen-by-client", nil))
	text := get(h, "/metrics").body
	for _, line := range []string{
		`entente_graphql_operations_total{code="",operation="query",outcome="ok"} 1`,
		`entente_graphql_operations_total{code="GRAPHQL_VALIDATION_FAILED",operation="query",outcome="refused"} 1`,
		`entente_graphql_operations_total{code="NOT_FOUND",operation="query",outcome="failed"} 1`,
		`entente_http_requests_total{method="other",route="other",status="404"} 1`,
		`entente_http_requests_in_flight 1`,
	} {
		if !strings.Contains(text, line) {
			t.Errorf("there is no %s", line)
		}
	}
	for _, word := range []string{"Secret", "BREW", "chosen"} {
		if strings.Contains(text, word) {
			t.Errorf("a label holds %q", word)
		}
	}
}
