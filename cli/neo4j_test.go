package cli_test

import (
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph/neo4j/local"
	"entente/graph/neo4j/local/localtest"
)

// TestNeo4j is what the commands do with a database: one for all, since its first loads take it longer than the rest.
func TestNeo4j(t *testing.T) {
	db := localtest.Own(t, local.Options{})
	t.Setenv("NEO4J_USERNAME", db.Username())
	t.Setenv("NEO4J_PASSWORD", db.Password())
	for _, part := range []struct {
		name string
		run  func(t *testing.T, db *local.Server)
	}{
		{"a server sees loads", serveLoadsOnNeo4j},
		{"a load is killed", killLoadsOnNeo4j},
		{"load, ask, lose the database, get it back", walkOnNeo4j},
	} {
		t.Run(part.name, func(t *testing.T) {
			wipe(t, db)
			part.run(t, db)
		})
	}
}

// walkOnNeo4j walks through what a person does with a database.
func walkOnNeo4j(t *testing.T, db *local.Server) {
	t.Setenv("ENTENTE_STORE", db.URI())
	if out := must(t, "load", "seed", "--dry-run"); !strings.HasPrefix(out, "Dry run of seed; the store was not changed.") {
		t.Errorf("a dry run says what it would do; got %q", out)
	}
	created := regexp.MustCompile(`(?m)^records +[1-9]\d* +[1-9]\d* +0 +0 +0$`)
	if out := must(t, "load", "seed"); !created.MatchString(out) {
		t.Errorf("the dry run changed nothing, so all is created; got %q", out)
	}
	unchanged := regexp.MustCompile(`(?m)^records +[1-9]\d* +0 +0 +[1-9]\d* +0$`)
	if out := must(t, "load", "seed"); !unchanged.MatchString(out) || !strings.Contains(out, "Nothing changed") {
		t.Errorf("the second load changes nothing and says so; got %q", out)
	}

	question := []string{"path", "institution:solvay", "institution:jrc", "--json"}
	fromNeo4j := must(t, question...)
	t.Setenv("ENTENTE_STORE", "")
	if fromMemory := must(t, question...); fromMemory != fromNeo4j {
		t.Errorf("both stores must give the same paths.\nNeo4j: %s\nmemory: %s", fromNeo4j, fromMemory)
	}
	t.Setenv("ENTENTE_STORE", db.URI())

	t.Run("releases", func(t *testing.T) { releasesOverSeed(t, db.URI()) })
	t.Run("outage", func(t *testing.T) { outage(t, db) })

	t.Setenv("NEO4J_PASSWORD", "wrong")
	_, errOut, code := run(t, "path", "institution:solvay", "institution:jrc")
	if code != 3 || !strings.Contains(errOut, "UNAUTHENTICATED") || strings.Contains(errOut, "wrong") {
		t.Errorf("a wrong password is said as such, without repeating it; exit code %d: %s", code, errOut)
	}
}

// wipe empties the database of a test.
func wipe(t *testing.T, db *local.Server) {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(db.URI(), neo4j.BasicAuth(db.Username(), db.Password(), ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	if err := local.Wipe(t.Context(), driver); err != nil {
		t.Fatal(err)
	}
}

// releasesOverSeed loads a release of CORDIS and the next one over the seed: the graph is that of a file with the same loads.
func releasesOverSeed(t *testing.T, uri string) {
	file := "file:" + filepath.Join(t.TempDir(), "graph.db")
	must(t, "load", "seed", "--store", file)
	for edition := 1; edition <= 2; edition++ {
		folder := release{edition: edition, projects: 60}.write(t)
		for _, store := range []string{uri, file} {
			loadRelease(t, store, folder)
		}
		if neo4j, embedded := fingerprint(t, uri), fingerprint(t, file); neo4j != embedded {
			t.Fatalf("after release %d: Neo4j holds %s, the file %s", edition, neo4j, embedded)
		}
	}
	listed := must(t, "loads", "--store", uri)
	if strings.Count(listed, " cordis ") != 2 || strings.Count(listed, " COMPLETE ") < 4 {
		t.Errorf("all loads are listed as complete; got %s", listed)
	}
}

// atOnce is far above the second and a half after which a database counts as unreachable, since the machine may be busy, and below
// the minute that the driver takes by default.
const atOnce = 45 * time.Second

// outage serves while the database is away: an error at once, 503, and recovery without a restart.
func outage(t *testing.T, db *local.Server) {
	if err := db.Pause(); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	_, errOut, code := run(t, "path", "institution:solvay", "institution:jrc")
	if took := time.Since(began); code != 3 || !strings.Contains(errOut, "UNAVAILABLE") || took > atOnce {
		t.Errorf("an unreachable database is an error at once; exit code %d after %s: %s", code, took, errOut)
	}
	s := serve(t)
	const question = `{ node(id: "institution:cnrs") { id } }`
	if got, took := s.ask(t, question, nil); got != http.StatusServiceUnavailable || took > atOnce {
		t.Errorf("a question gets 503 at once while the database is away; got %d after %s", got, took)
	}
	if got := s.status(t, "/readyz"); got != http.StatusServiceUnavailable {
		t.Errorf("/readyz says that the server is not ready; got %d", got)
	}
	if got := s.status(t, "/healthz"); got != http.StatusOK {
		t.Errorf("/healthz says that the process is up; got %d", got)
	}
	if err := db.Resume(t.Context()); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(3 * time.Minute); s.status(t, "/readyz") != http.StatusOK; {
		if time.Now().After(deadline) {
			t.Fatal("the server did not recover")
		}
		time.Sleep(100 * time.Millisecond)
	}
	if got, _ := s.ask(t, question, nil); got != http.StatusOK {
		t.Errorf("the same server answers again; got %d", got)
	}
}
