package server

import (
	"context"
	"strings"
	"testing"
	"time"

	"entente/graph"
)

// TestNothingLeaks has resolvers fail in every way. Clients see code and message of a graph.Error, or a neutral sentence
// with the id under which the log has the cause.
func TestNothingLeaks(t *testing.T) {
	for _, c := range []struct {
		do, code string
		status   int
		logged   string // what the log must hold
	}{
		{"panic", "INTERNAL", 294, "secret bolt://db.internal:7687"},
		{"plain error", "INTERNAL", 294, "MATCH (n) RETURN n /var/lib/entente"},
		{"internal", "INTERNAL", 294, "MATCH (n)"},
		{"not found", "NOT_FOUND", 294, "there is no such thing"},
		{"unavailable", "UNAVAILABLE", 503, "bolt://db.internal:7687"},
		{"wait", "TIMEOUT", 504, "deadline"},
	} {
		for _, field := range []string{"probe", "must"} {
			t.Run(field+" "+c.do, func(t *testing.T) {
				log, text := logged()
				s, _ := testServer(t, func(cfg *Config) {
					cfg.Logger = log
					if c.do == "wait" {
						cfg.Timeouts.Deadline = 50 * time.Millisecond
					}
				})
				got := ask(s.Handler(), `query($do:String!){`+field+`(do:$do)}`, map[string]any{"do": c.do})
				if got.status != c.status || got.code(t) != c.code {
					t.Errorf("%d %s", got.status, got.body)
				}
				for _, word := range []string{"bolt", "MATCH", "/var", "secret", "goroutine", ".go"} {
					if strings.Contains(got.body, word) {
						t.Errorf("the reply has %q: %s", word, got.body)
					}
				}
				if (c.status == 503) != (got.header.Get("Retry-After") != "") {
					t.Errorf("Retry-After is %q", got.header.Get("Retry-After"))
				}
				e := got.errorsOf(t)[0]
				if len(e.Path) != 1 || e.Path.String() != field {
					t.Errorf("path is %v", e.Path)
				}
				id, _ := e.Extensions["requestId"].(string)
				if (id != "") != (c.code == "INTERNAL") || id != "" && id != got.header.Get("X-Request-Id") {
					t.Errorf("requestId is %q", id)
				}
				if !strings.Contains(text.String(), c.logged) || !strings.Contains(text.String(), got.header.Get("X-Request-Id")) {
					t.Errorf("the log lacks the cause or the id:\n%s", text)
				}
			})
		}
	}
}

// Errors of resolvers are as many as the data that could not be had; clients see a few, and how many there are more.
func TestErrorsAreBounded(t *testing.T) {
	s, _ := testServer(t, nil)
	got := ask(s.Handler(), "{"+numbered(50, `a%:probe(do:"not found") `)+"}", nil)
	if n := len(got.errorsOf(t)); n != 5 || !strings.Contains(got.body, `"extensions":{"errorsOmitted":45}`) {
		t.Errorf("%d errors: %s", n, got.body)
	}
	got = ask(s.Handler(), "{"+numbered(50, `f% `)+"}", nil)
	if n := len(got.errorsOf(t)); n != 5 || got.status != 422 {
		t.Errorf("%d errors of validation", n)
	}
}

// A document with many mistakes does not teach the schema.
func TestNoSuggestions(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, q := range []string{
		"{stat{facts}}", "{stats{fact}}", `{search(txt:"x"){totalCount}}`, `{search(text:"x",kinds:[PERSO]){totalCount}}`,
		"{...F} fragment F on Qery{__typename}", "{institutions(where:{nam:{eq:\"x\"}}){totalCount}}", "{stats}",
	} {
		if got := ask(s.Handler(), q, nil); got.status != 422 || strings.Contains(got.body, "Did you mean") {
			t.Errorf("%s: %s", q, got.body)
		}
	}
}

// No query text gets into the log above the level of debugging, and one line tells of each request.
func TestLog(t *testing.T) {
	log, text := logged()
	s, _ := testServer(t, func(c *Config) { c.Logger = log })
	ask(s.Handler(), `{probe(do:"needle")}`, nil)
	lines := 0
	for line := range strings.Lines(text.String()) {
		if strings.Contains(line, "needle") && !strings.Contains(line, "level=DEBUG") {
			t.Errorf("the log has the query: %s", line)
		}
		if strings.Contains(line, "msg=request") {
			lines++
			for _, part := range []string{"method=POST", "route=/graphql", "status=200", "operation=query", "bytes=", "took=", "id="} {
				if !strings.Contains(line, part) {
					t.Errorf("no %s in %s", part, line)
				}
			}
		}
	}
	if lines != 1 {
		t.Errorf("%d lines for one request", lines)
	}
}

// A panic outside of resolvers is a 500 in the same form.
func TestPanicOutsideOfResolvers(t *testing.T) {
	log, text := logged()
	s, _ := testServer(t, func(c *Config) {
		c.Logger = log
		c.WithLoaders = func(context.Context) context.Context { panic("secret") }
	})
	got := ask(s.Handler(), "{__typename}", nil)
	if got.status != 500 || got.code(t) != string(graph.CodeInternal) || strings.Contains(got.body, "secret") {
		t.Errorf("%d %s", got.status, got.body)
	}
	if !strings.Contains(text.String(), "secret") || !strings.Contains(text.String(), "present_test.go") {
		t.Errorf("the log lacks the panic or its stack:\n%s", text)
	}
	if !strings.Contains(get(s.Handler(), "/metrics").body, "entente_panics_total 1") {
		t.Error("the panic is not counted")
	}
}

func TestSaturation(t *testing.T) {
	s, st := testServer(t, func(c *Config) {
		c.Limits.Concurrent, c.Timeouts.Queue = 1, 10*time.Millisecond
	})
	entered, leave := make(chan struct{}), make(chan struct{})
	st.probe = func(context.Context, string) (string, error) {
		entered <- struct{}{}
		<-leave
		return "", nil
	}
	first := make(chan answer)
	go func() { first <- ask(s.Handler(), `{probe(do:"")}`, nil) }()
	<-entered
	got := ask(s.Handler(), "{__typename}", nil)
	if got.status != 503 || got.code(t) != "UNAVAILABLE" || got.header.Get("Retry-After") == "" {
		t.Errorf("%d %s", got.status, got.body)
	}
	if got := get(s.Handler(), "/healthz"); got.status != 200 {
		t.Errorf("/healthz is %d", got.status)
	}
	close(leave)
	if got := <-first; got.status != 200 {
		t.Errorf("the first is %d", got.status)
	}
	if got := ask(s.Handler(), "{__typename}", nil); got.status != 200 {
		t.Errorf("afterwards %d", got.status)
	}
}
