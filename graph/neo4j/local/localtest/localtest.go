package localtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"entente/graph/neo4j/local"
	"entente/internal/needs"
)

// shared is the database of this test package, once a test has asked for it.
var shared struct {
	once   sync.Once
	target *target
	err    error
}

// wipeLimit is how long emptying the database may take. It takes milliseconds to seconds.
const wipeLimit = time.Minute

// Main runs the tests of a package and then lets go of the database that they used. Call it from TestMain; it is all
// that TestMain needs to do. A package without it leaves a temporary directory behind, which a later start removes.
func Main(m *testing.M) {
	m.Run() // keeps the exit code for the caller of TestMain
	if shared.target == nil {
		return
	}
	if err := shared.target.release(); err != nil {
		fmt.Fprintln(os.Stderr, "localtest:", err)
	}
}

// Run returns the address, the user and the password of a Neo4j for this test. All tests of a package get the same one,
// with whatever the tests before have left in it: see Wipe. A test that uses it must not run in parallel with another.
func Run(tb testing.TB) (uri, user, password string) {
	tb.Helper()
	t := use(tb)
	return t.uri, t.user, t.password
}

// Wipe empties the database that Run returns.
func Wipe(tb testing.TB) {
	tb.Helper()
	driver, err := use(tb).connect()
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

// use returns the database of this test package, which the first call opens.
func use(tb testing.TB) *target {
	tb.Helper()
	shared.once.Do(func() {
		shared.target, shared.err = openTarget(tb.Context(), os.Getenv, tb.Logf)
	})
	if shared.err != nil {
		without(tb, shared.err)
	}
	return shared.target
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
