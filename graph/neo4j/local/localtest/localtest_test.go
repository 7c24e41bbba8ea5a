package localtest_test

import (
	"os"
	"strings"
	"testing"

	"entente/graph/neo4j/local"
	"entente/graph/neo4j/local/localtest"
	"entente/internal/needs"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestMain(m *testing.M) { localtest.Main(m) }

// connect returns a driver for the database of these tests.
func connect(t *testing.T) neo4j.DriverWithContext {
	t.Helper()
	uri, user, password := localtest.Run(t)
	return connectTo(t, localtest.Database{URI: uri, Username: user, Password: password})
}

func connectTo(t *testing.T, d localtest.Database) neo4j.DriverWithContext {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(d.URI, neo4j.BasicAuth(d.Username, d.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { driver.Close(t.Context()) })
	return driver
}

// count runs a query that returns one number.
func count(t *testing.T, driver neo4j.DriverWithContext, query string) int64 {
	t.Helper()
	r, err := neo4j.ExecuteQuery(t.Context(), driver, query, nil, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithDatabase(local.Database))
	if err != nil {
		t.Fatal(err)
	}
	n, ok := r.Records[0].Values[0].(int64)
	if !ok {
		t.Fatalf("%s: %v", query, r.Records)
	}
	return n
}

func TestRunAndWipe(t *testing.T) {
	driver := connect(t)
	localtest.Wipe(t)
	if got := count(t, driver, "CREATE (n:Left) RETURN 1"); got != 1 {
		t.Errorf("got %d", got)
	}
	if got := count(t, connect(t), "MATCH (n) RETURN count(n)"); got != 1 {
		t.Errorf("the second Run has %d nodes: the tests of a package share one database", got)
	}
	localtest.Wipe(t)
	if got := count(t, driver, "MATCH (n) RETURN count(n)"); got != 0 {
		t.Errorf("%d nodes are left", got)
	}
}

func TestPool(t *testing.T) {
	pool := localtest.Pool(t)
	localtest.Wipe(t)
	if uri, _, _ := localtest.Run(t); pool[0].URI != uri {
		t.Errorf("the first is at %s, that of Run at %s", pool[0].URI, uri)
	}
	count(t, connectTo(t, pool[0]), "CREATE (n:Left) RETURN 1")
	for i, d := range pool[1:] {
		if got := count(t, connectTo(t, d), "MATCH (n) RETURN count(n)"); got != 0 {
			t.Errorf("database %d has %d nodes of the first: they are not apart", i+1, got)
		}
	}
	localtest.Wipe(t)
	t.Setenv(local.URIVariable, pool[0].URI)
	if named := localtest.Pool(t); len(named) != 1 || named[0] != pool[0] {
		t.Errorf("where the environment names a database, the pool is %v", named)
	}
}

func TestOwn(t *testing.T) {
	// A server of its own is one that the environment does not decide on.
	t.Setenv(local.URIVariable, "bolt://127.0.0.1:1")
	var s *local.Server
	t.Run("within", func(t *testing.T) {
		s = localtest.Own(t, local.Options{})
		if err := s.Restart(t.Context()); err != nil {
			t.Error(err)
		}
		if strings.HasSuffix(s.URI(), ":1") {
			t.Errorf("it is the one at %s", s.URI())
		}
	})
	if s == nil {
		needs.Neo4j.Skip(t, nil)
	}
	if _, err := os.Stat(s.Home()); err == nil {
		t.Error("after the test its home is still there")
	}
}
