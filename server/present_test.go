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

// TestSuggestions: what is misspelt is answered with the nearest names of the schema, which everybody may read. A name that is
// too long to be a slip is compared with nothing.
func TestSuggestions(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range []struct{ why, query, message string }{
		{"a field", "{stats{fact}}", `Cannot query field "fact" on type "Stats". Did you mean "facts"?`},
		{"an argument", `{suggest(prefx:"x"){id}}`, `Unknown argument "prefx" on field "Query.suggest". Did you mean "prefix"?`},
		{
			"a value of an enum", `{search(text:"x",kinds:[PERSO]){totalCount}}`,
			`Value "PERSO" does not exist in "EntityKind!" enum. Did you mean the enum value "PERSON"?`,
		},
		{"a type", "{...F} fragment F on Qery{__typename}", `Unknown type "Qery". Did you mean "Query"?`},
		{
			"a field of an input", `{institutions(where:{countri:{eq:"FR"}}){totalCount}}`,
			`Field "countri" is not defined by type "InstitutionWhere". Did you mean "country"?`,
		},
		{"no fields", "{stats}", `Field "stats" of type "Stats" must have a selection of subfields. Did you mean "stats { ... }"?`},
		{"nothing like it", "{stats{zzzzzzzz}}", `Cannot query field "zzzzzzzz" on type "Stats".`},
		{
			"the longest that is compared", "{stats{" + strings.Repeat("f", 64) + "}}",
			`Cannot query field "` + strings.Repeat("f", 64) + `" on type "Stats".`,
		},
		{"one that is not, and so is nothing else", "{" + strings.Repeat("s", 65) + ":stats{fact}}", `Cannot query field "fact" on type "Stats".`},
		{
			"a member of a @oneOf input that is null", "{echo(one:{b:null})}",
			`OneOf Input Object "StubOne" must specify exactly one key, and its value must not be null.`,
		},
		{"an object for a number", "{echo(decimal:{})}", "{} is not a value of Decimal."},
		{"a list for a number", "{echo(decimal:[1])}", "[1] is not a value of Decimal."},
		{"an object for a date", "{echo(at:{})}", "{} is not a value of Date."},
	} {
		got := ask(s.Handler(), c.query, nil)
		if first := got.errorsOf(t)[0].Message; got.status != 422 || first != c.message {
			t.Errorf("%s: %d %s\nwant %s", c.why, got.status, first, c.message)
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
