package bench_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/graph/neo4j"
	"entente/graph/neo4j/local/localtest"
	"entente/graph/storetest"
	"entente/loader"
	"entente/seed"
	"entente/server"
	"entente/server/gql"
)

func TestMain(m *testing.M) { localtest.Main(m) }

// BenchmarkEmbedded and BenchmarkNeo4j ask both stores the same questions about the same generated graph.
func BenchmarkEmbedded(b *testing.B) {
	storetest.Bench(b, func(b *testing.B) graph.Store {
		store, err := embedded.Open(b.Context(), "")
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { store.Close() })
		return store
	})
}

func BenchmarkNeo4j(b *testing.B) {
	storetest.Bench(b, func(b *testing.B) graph.Store {
		uri, user, password := localtest.Run(b)
		localtest.Wipe(b)
		store, err := neo4j.Open(b.Context(), neo4j.Config{URI: uri, Username: user, Password: password})
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { store.Close() })
		return store
	})
}

// BenchmarkBoltFloor is the least that an answer of Neo4j costs: one round trip that asks for nothing.
func BenchmarkBoltFloor(b *testing.B) {
	uri, user, password := localtest.Run(b)
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(uri, driver.BasicAuth(user, password, ""))
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close(ctx)
	for b.Loop() {
		_, err := driver.ExecuteQuery(ctx, d, "RETURN 1", nil, driver.EagerResultTransformer,
			driver.ExecuteQueryWithDatabase("neo4j"), driver.ExecuteQueryWithReadersRouting())
		if err != nil {
			b.Fatal(err)
		}
	}
}

// questions are asked over HTTP, of the seed.
var questions = []struct{ name, body string }{
	{"lookup", `{"query":"{ node(id: \"institution:cnrs\") { id ... on Institution { name type country } } }"}`},
	{"page", `{"query":"{ institution(id: \"institution:jrc\") { name sites(first: 50) { nodes { name city country } } agreements { edges { since evidence { quote document { id } } node { name signed } } } facts { property value evidence { quote } } } }"}`},
	{"search", `{"query":"{ search(text: \"research centre\", first: 10) { totalCount edges { score node { id name } } } }"}`},
	{"paths", `{"query":"{ paths(from: \"institution:solvay\", to: \"institution:jrc\") { paths { score explanation } } }"}`},
}

// BenchmarkHTTP asks the server over loopback, and beside it a bare handler that writes the very bytes of its answer: the
// floor.
func BenchmarkHTTP(b *testing.B) {
	handler := seeded(b)
	for _, q := range questions {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request(b, "http://127.0.0.1/graphql", q.body))
		if answer.Code != http.StatusOK {
			b.Fatalf("%s: %d %s", q.name, answer.Code, answer.Body)
		}
		bare := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			io.Copy(io.Discard, r.Body)
			w.Header().Set("Content-Type", "application/json")
			w.Write(answer.Body.Bytes())
		})
		b.Run(q.name+"/entente", func(b *testing.B) { ask(b, handler, q.body) })
		b.Run(q.name+"/floor", func(b *testing.B) { ask(b, bare, q.body) })
	}
}

func ask(b *testing.B, handler http.Handler, body string) {
	srv := httptest.NewServer(handler)
	defer srv.Close()
	client := srv.Client()
	for b.Loop() {
		res, err := client.Do(request(b, srv.URL+"/graphql", body))
		if err != nil {
			b.Fatal(err)
		}
		n, err := io.Copy(io.Discard, res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode != http.StatusOK {
			b.Fatalf("status %d: %v", res.StatusCode, err)
		}
		b.SetBytes(n)
	}
}

func request(b *testing.B, url, body string) *http.Request {
	req, err := http.NewRequestWithContext(b.Context(), http.MethodPost, url, bytes.NewBufferString(body))
	if err != nil {
		b.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	return req
}

// seeded returns the server's handler over the seed, in memory.
func seeded(b *testing.B) http.Handler {
	ctx := b.Context()
	store, err := embedded.Open(ctx, "")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	if _, err := loader.Run(ctx, store, seed.New(seed.FS), loader.Options{Strict: true}); err != nil {
		b.Fatal(err)
	}
	api := atlas.New(store)
	srv, err := server.New(server.Config{
		Atlas: api, Schema: gql.NewSchema(api), Logger: slog.New(slog.DiscardHandler),
		WithLoaders: func(ctx context.Context) context.Context { return gql.WithLoaders(ctx, api) },
	})
	if err != nil {
		b.Fatal(err)
	}
	return srv.Handler()
}
