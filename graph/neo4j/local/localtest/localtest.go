package localtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
	"testing"
	"time"

	"entente/graph/neo4j/local"
	"entente/internal/needs"
)

// shared are the databases of this test package, each once a test has asked for it.
var shared [poolSize]struct {
	once   sync.Once
	target *target
	err    error
}

// poolSize is the most databases of a test package. A server takes some 600 MB, and packages run side by side.
const poolSize = 2

// wipeLimit is how long emptying the database may take. It takes milliseconds to seconds.
const wipeLimit = 5 * time.Minute

// Main runs the tests of a package and then lets go of the database that they used. Call it from TestMain; it is all
// that TestMain needs to do. A package without it leaves a temporary directory behind, which a later start removes.
func Main(m *testing.M) {
	m.Run() // keeps the exit code for the caller of TestMain
	for i := range shared {
		if shared[i].target == nil {
			continue
		}
		if err := shared[i].target.release(); err != nil {
			fmt.Fprintln(os.Stderr, "localtest:", err)
		}
	}
}

// Database says where a database is and who may log on.
type Database struct{ URI, Username, Password string }

// Run returns the address, the user and the password of a Neo4j for this test. All tests of a package get the same one,
// with whatever the tests before have left in it: see Wipe. A test that uses it must not run in parallel with another.
func Run(tb testing.TB) (uri, user, password string) {
	tb.Helper()
	t := use(tb, 0)
	return t.uri, t.user, t.password
}

// Pool returns databases for a test that can use several at once: the one of Run, and another one where this machine has four
// processors or more and the environment names no database. What a server learns of the statements of a suite costs about a third of
// the suite: on two processors two servers take longer than one.
func Pool(tb testing.TB) []Database {
	tb.Helper()
	n := min(poolSize, max(1, runtime.GOMAXPROCS(0)/2))
	if os.Getenv(local.URIVariable) != "" {
		n = 1
	}
	out := make([]Database, n)
	for i := range out {
		t := use(tb, i)
		out[i] = Database{t.uri, t.user, t.password}
	}
	return out
}

// Wipe empties the database that Run returns.
func Wipe(tb testing.TB) {
	tb.Helper()
	driver, err := use(tb, 0).connect()
	if err != nil {
		tb.Fatal(err)
	}
	// Not the context of the test: that has ended when its cleanups run.
	ctx, cancel := context.WithTimeout(context.Background(), wipeLimit)
	defer cancel()
	defer driver.Close(context.WithoutCancel(ctx))
	if err := local.Wipe(ctx, driver); err != nil {
		tb.Fatal(err)
	}
}

// Own starts a server for this test alone, which may pause it and restart it, and closes it after the test. NEO4J_URI
// does not matter here.
func Own(tb testing.TB, o local.Options) *local.Server {
	tb.Helper()
	if o.Logf == nil {
		o.Logf = tb.Logf
	}
	s, err := local.Start(tb.Context(), o)
	if err != nil {
		without(tb, err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

// use returns a database of this test package, which the first call opens.
func use(tb testing.TB, i int) *target {
	tb.Helper()
	s := &shared[i]
	s.once.Do(func() {
		s.target, s.err = openTarget(tb.Context(), os.Getenv, tb.Logf)
	})
	if s.err != nil {
		without(tb, s.err)
	}
	return s.target
}

// without ends a test that has no database. Only a machine that cannot run Neo4j is an excuse: a Neo4j that fails to start is a
// finding.
func without(tb needs.TB, err error) {
	tb.Helper()
	if errors.Is(err, local.ErrMissing) {
		needs.Neo4j.Skip(tb, err)
	}
	tb.Fatalf("no Neo4j: %v", err)
}
