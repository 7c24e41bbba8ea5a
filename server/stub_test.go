package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"go.uber.org/goleak"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/storetest"
)

// TestMain fails when a test has left a goroutine behind. The store with the seed, which tests share, ends here.
func TestMain(m *testing.M) {
	code := m.Run()
	if store, err := openSeed(); err == nil {
		store.Close()
	}
	if err := goleak.Find(); code == 0 && err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// The stub has the types of the real schema, so that documents meet the same rules, and a few fields that misbehave on
// demand, which the real schema has not.
const stubExtension = `
extend type Query {
  probe(do: String!): String
  must(do: String!): String!
  echo(int: Int, float: Float, text: String, yes: Boolean, id: ID, ids: [ID!], ints: [Int], kind: EntityKind, kinds: [EntityKind!], at: Date, decimal: Decimal, long: Long, where: InstitutionWhere, one: StubOne): String!
  numbers(first: Int, last: Int): [Stub!]!
}
input StubOne @oneOf { a: Int b: String }
type Stub { n: Int! stubs(limit: Int = 3): [Stub!]! plain: [Stub!]! deeper: Stub }
type Mutation { touch: Int! }
schema { query: Query mutation: Mutation }
`

var stubSDL = sync.OnceValues(func() (string, error) {
	text, err := os.ReadFile("../schema.graphqls")
	return string(text), err
})

// stub is an ExecutableSchema that makes up an answer to every question.
type stub struct {
	schema *ast.Schema
	probe  func(ctx context.Context, do string) (string, error)
	calls  sync.Map // echo's arguments, by name
}

func newStub(t testing.TB) *stub {
	t.Helper()
	text, err := stubSDL()
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: text}, &ast.Source{Input: stubExtension})
	if err != nil {
		t.Fatal(err)
	}
	return &stub{schema: schema, probe: probe}
}

// probe does what its name says.
func probe(ctx context.Context, do string) (string, error) {
	switch do {
	case "panic":
		panic("secret bolt://db.internal:7687")
	case "plain error":
		return "", errors.New("dial bolt://db.internal:7687: MATCH (n) RETURN n /var/lib/entente")
	case "unavailable":
		return "", graph.Wrap(graph.CodeUnavailable, "the store does not answer; try again later",
			errors.New("dial bolt://db.internal:7687"))
	case "not found":
		return "", graph.Errorf(graph.CodeNotFound, "there is no such thing")
	case "internal":
		return "", graph.Wrap(graph.CodeInternal, "bolt://db.internal:7687", errors.New("MATCH (n)"))
	case "wait":
		<-ctx.Done()
		return "", ctx.Err()
	case "slow":
		time.Sleep(300 * time.Millisecond)
	}
	return "done", nil
}

func (s *stub) Schema() *ast.Schema { return s.schema }

func (s *stub) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (s *stub) Exec(context.Context) graphql.ResponseHandler {
	return func(ctx context.Context) *graphql.Response {
		op := graphql.GetOperationContext(ctx).Operation
		root := s.schema.Types[rootName(s.schema, op)]
		var b bytes.Buffer
		if !s.object(ctx, &b, root, op.SelectionSet, 1) {
			return &graphql.Response{Data: json.RawMessage("null")}
		}
		return &graphql.Response{Data: b.Bytes()}
	}
}

// object writes an object of the type. It reports false when a field that must not be null failed.
func (s *stub) object(ctx context.Context, b *bytes.Buffer, on *ast.Definition, set ast.SelectionSet, page int) bool {
	names := append([]string{on.Name}, on.Interfaces...)
	for _, u := range s.schema.Implements[on.Name] {
		names = append(names, u.Name)
	}
	b.WriteByte('{')
	for i, f := range graphql.CollectFields(graphql.GetOperationContext(ctx), set, names) {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(b, "%q:", f.Alias)
		fctx := graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: on.Name, Field: f})
		if !s.field(fctx, b, on, f, page) {
			return false
		}
	}
	b.WriteByte('}')
	return true
}

func (s *stub) field(ctx context.Context, b *bytes.Buffer, on *ast.Definition, f graphql.CollectedField, page int) bool {
	def := f.Definition
	args := f.ArgumentMap(graphql.GetOperationContext(ctx).Variables)
	result := s.schema.Types[def.Type.Name()]
	switch {
	case f.Name == "__typename":
		fmt.Fprintf(b, "%q", on.Name)
		return true
	case f.Name == "probe" || f.Name == "must":
		return s.leaf(ctx, b, def, args)
	case f.Name == "echo":
		for name, v := range args {
			s.calls.Store(name, v)
		}
	}
	n := 2
	if first, ok := args["first"].(int64); ok {
		n, page = int(first), int(first)
	}
	if f.Name == "nodes" || f.Name == "edges" {
		n = page
	}
	if !result.IsCompositeType() {
		b.WriteString(map[bool]string{true: `["x"]`, false: `"x"`}[def.Type.Elem != nil])
		return true
	}
	if result.IsAbstractType() {
		result = s.schema.PossibleTypes[result.Name][0]
	}
	if def.Type.Elem == nil {
		return s.object(ctx, b, result, f.Selections, page)
	}
	b.WriteByte('[')
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		if !s.object(ctx, b, result, f.Selections, page) {
			return false
		}
	}
	b.WriteByte(']')
	return true
}

func (s *stub) leaf(ctx context.Context, b *bytes.Buffer, def *ast.FieldDefinition, args map[string]any) (ok bool) {
	defer func() {
		if p := recover(); p != nil {
			graphql.AddError(ctx, graphql.Recover(ctx, p))
			b.WriteString("null")
			ok = !def.Type.NonNull
		}
	}()
	text, err := s.probe(ctx, args["do"].(string))
	if err != nil {
		graphql.AddError(ctx, err)
		b.WriteString("null")
		return !def.Type.NonNull
	}
	fmt.Fprintf(b, "%q", text)
	return true
}

// pinged is an empty store that answers Ping as told.
type pinged struct {
	graph.Reader
	ping func(context.Context) error
}

func (p pinged) Ping(ctx context.Context) error { return p.ping(ctx) }

// testServer returns a server over the stub; change may set parts of the configuration.
func testServer(t testing.TB, change func(*Config)) (*Server, *stub) {
	t.Helper()
	st := newStub(t)
	c := Config{
		Atlas:  atlas.New(pinged{Reader: storetest.NewReference(), ping: func(context.Context) error { return nil }}),
		Schema: st,
		Logger: slog.New(slog.DiscardHandler),
	}
	if change != nil {
		change(&c)
	}
	s, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s, st
}

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
}

// errorsOf returns the errors of a GraphQL reply.
func (a answer) errorsOf(t testing.TB) []gqlError {
	t.Helper()
	var r struct{ Errors []gqlError }
	if err := json.Unmarshal([]byte(a.body), &r); err != nil {
		t.Fatalf("%v in %s", err, clip(a.body, 300))
	}
	return r.Errors
}

// code returns the code of the first error, "" when there is none.
func (a answer) code(t testing.TB) string {
	t.Helper()
	errs := a.errorsOf(t)
	if len(errs) == 0 {
		return ""
	}
	code, _ := errs[0].Extensions["code"].(string)
	return code
}

func do(h http.Handler, r *http.Request) answer {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return answer{status: w.Code, header: w.Result().Header, body: w.Body.String()}
}

func get(h http.Handler, target string) answer {
	return do(h, httptest.NewRequest(http.MethodGet, target, nil))
}

// post sends a body as a client that understands the newer media type.
func post(h http.Handler, body string) answer {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", mediaJSON)
	r.Header.Set("Accept", mediaResponse)
	return do(h, r)
}

// ask sends a query with variables.
func ask(h http.Handler, query string, variables map[string]any) answer {
	return post(h, question2JSON(query, variables))
}

func question2JSON(query string, variables map[string]any) string {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		panic(err)
	}
	return string(body)
}

// logged returns a logger and what it wrote, at every level.
func logged() (*slog.Logger, *lockedBuffer) {
	b := &lockedBuffer{}
	return slog.New(slog.NewTextHandler(b, &slog.HandlerOptions{Level: slog.LevelDebug})), b
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

var _ io.Writer = (*lockedBuffer)(nil)
