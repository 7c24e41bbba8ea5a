package gql_test

import (
	"bytes"
	"context"
	"encoding/json"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/graph/storetest"
	"entente/loader"
	"entente/seed"
	"entente/server/gql"
)

// loadedAt is when the tests' graph was loaded.
var loadedAt = time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)

// openSeed returns the curated dataset in the embedded store; it is loaded once and only read.
var openSeed = sync.OnceValues(func() (graph.Store, error) {
	ctx := context.Background()
	store, err := embedded.Open(ctx, "")
	if err != nil {
		return nil, err
	}
	_, err = loader.Run(ctx, store, seed.New(seed.FS), loader.Options{Strict: true, Now: func() time.Time { return loadedAt }})
	return store, err
})

// api is the schema over a store whose calls are counted.
type api struct {
	t     testing.TB
	calls *storetest.CountingReader
	exec  *executor.Executor
	atlas *atlas.Atlas
}

func newAPI(t testing.TB, store graph.Reader) *api {
	t.Helper()
	calls := storetest.Counting(store)
	reading := atlas.New(calls)
	exec := executor.New(gql.NewSchema(reading))
	exec.SetErrorPresenter(presentCode)
	return &api{t: t, calls: calls, exec: exec, atlas: reading}
}

func seedAPI(t testing.TB) *api {
	t.Helper()
	store, err := openSeed()
	if err != nil {
		t.Fatalf("the seed is loaded: %v", err)
	}
	return newAPI(t, store)
}

// presentCode puts the code of an error where clients find it, as the server does.
func presentCode(ctx context.Context, err error) *gqlerror.Error {
	shown := graphql.DefaultErrorPresenter(ctx, err)
	if code := graph.CodeOf(err); code != graph.CodeInternal {
		shown.Message = graph.UserMessage(err)
		shown.Extensions = map[string]any{"code": string(code)}
	}
	return shown
}

// reply is what an operation was answered with.
type reply struct {
	Data   json.RawMessage `json:"data"`
	Errors gqlerror.List   `json:"errors,omitempty"`
}

// ask runs the operation of the name, the only one when it is empty.
func (a *api) ask(query, operation string, variables map[string]any) reply {
	a.t.Helper()
	return a.askIn(context.Background(), query, operation, variables)
}

func (a *api) askIn(ctx context.Context, query, operation string, variables map[string]any) reply {
	a.t.Helper()
	ctx = graphql.StartOperationTrace(ctx)
	oc, errs := a.exec.CreateOperationContext(ctx, &graphql.RawParams{
		Query: query, OperationName: operation, Variables: variables,
	})
	if errs != nil {
		return reply{Errors: errs}
	}
	answer, ctx := a.exec.DispatchOperation(gql.WithLoaders(ctx, a.atlas), oc)
	res := answer(ctx)
	return reply{Data: res.Data, Errors: res.Errors}
}

// get runs the operation, fails the test on an error, and reads the data into out.
func (a *api) get(out any, query string, variables map[string]any) {
	a.t.Helper()
	r := a.ask(query, "", variables)
	if len(r.Errors) > 0 {
		a.t.Fatalf("%s is answered without errors: %v", query, r.Errors)
	}
	if err := json.Unmarshal(r.Data, out); err != nil {
		a.t.Fatalf("%s is answered as %T: %v\n%s", query, out, err, r.Data)
	}
}

// pretty returns the reply as it is kept in golden files.
func (r reply) pretty(t testing.TB) string {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		t.Fatalf("the reply is JSON: %v", err)
	}
	return out.String()
}
