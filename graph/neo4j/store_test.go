package neo4j

import (
	"context"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/neo4j/local/localtest"
	"entente/graph/storetest"
)

func TestMain(m *testing.M) { localtest.Main(m) }

// open returns an empty store on the server of this package's tests.
func open(tb testing.TB) *Store {
	tb.Helper()
	return openEmpty(tb, testConfig(tb))
}

// openEmpty returns an empty store.
func openEmpty(tb testing.TB, c Config) *Store {
	tb.Helper()
	s := openWith(tb, c)
	s.wipe(tb)
	return s
}

// databases opens stores on all servers of this package's tests, each as the suite sees it.
func databases(t *testing.T, seen func(t *testing.T, s *Store) graph.Store) (out []storetest.Open) {
	t.Helper()
	for _, d := range localtest.Pool(t) {
		c := configOf(d)
		out = append(out, func(t *testing.T) graph.Store { return seen(t, openEmpty(t, c)) })
	}
	return out
}

// openWith returns a store with the configuration, in the database as it is.
func openWith(tb testing.TB, c Config) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), c)
	if err != nil {
		tb.Fatalf("Open: %v", err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("Close: %v", err)
		}
	})
	return s
}

// patient is how long tests wait for a server that is there, on a machine that may be busy with other tests.
const patient = 3 * time.Minute

func testConfig(tb testing.TB) Config {
	tb.Helper()
	uri, user, password := localtest.Run(tb)
	return configOf(localtest.Database{URI: uri, Username: user, Password: password})
}

func configOf(d localtest.Database) Config {
	return Config{URI: d.URI, Username: d.Username, Password: d.Password, ReachTimeout: patient, ReadTimeout: patient}
}

// wipe empties the database but for its schema, which takes longer to build than most tests.
func (s *Store) wipe(tb testing.TB) {
	tb.Helper()
	for _, statement := range []string{
		"MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS",
		"MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS",
		statements["meta_create"],
	} {
		s.write(tb, statement, map[string]any{"layout": layout})
	}
}

// write runs a statement in a transaction of its own, as a person at a console would.
func (s *Store) write(tb testing.TB, cypher string, params map[string]any) []*driver.Record {
	tb.Helper()
	ctx := context.Background()
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		tb.Fatalf("%s: %v", cypher, err)
	}
	records, err := result.Collect(ctx)
	if err != nil {
		tb.Fatalf("%s: %v", cypher, err)
	}
	return records
}

// TestConformance leaves the random questions to graph/differential.
func TestConformance(t *testing.T) {
	storetest.RunCompared(t, databases(t, func(_ *testing.T, s *Store) graph.Store { return s })...)
}

// BenchmarkNeo4j is to be read beside the benchmark of the same name for the embedded store: the graph and the questions
// are the same.
func BenchmarkNeo4j(b *testing.B) {
	storetest.Bench(b, func(b *testing.B) graph.Store { return open(b) })
}
