package neo4j

import (
	"context"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/neo4j/local"
	"entente/graph/neo4j/local/localtest"
	"entente/graph/storetest"
)

// within fails the test when f takes longer than limit or does not return an error of the code.
func within(t *testing.T, what string, limit time.Duration, want graph.Code, f func() error) {
	t.Helper()
	began := time.Now()
	err := f()
	if took := time.Since(began); took > limit {
		t.Errorf("%s took %v, want at most %v", what, took, limit)
	}
	if graph.CodeOf(err) != want {
		t.Errorf("%s: %v, want %s", what, err, want)
	}
}

// soon is far above the second and a half after which a server counts as unreachable, since the machine may be busy, and below the
// minute that the driver takes by default.
const soon = 45 * time.Second

// blackHole listens and never answers.
func blackHole(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l.Addr().String()
}

// closedPort is an address at which nobody listens.
func closedPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestUnreachable(t *testing.T) {
	for name, address := range map[string]string{"a black hole": blackHole(t), "a closed port": closedPort(t)} {
		for _, scheme := range []string{"bolt", "neo4j", "bolt+ssc"} {
			t.Run(name+" over "+scheme, func(t *testing.T) {
				t.Parallel()
				ctx := t.Context()
				c := Config{URI: scheme + "://" + address, Username: "neo4j", Password: "secret"}
				within(t, "Open", soon, graph.CodeUnavailable, func() error { _, err := Open(ctx, c); return err })
				c.Lazy = true
				s := openWith(t, c)
				within(t, "Ping", soon, graph.CodeUnavailable, func() error { return s.Ping(ctx) })
				within(t, "Stats", soon, graph.CodeUnavailable, func() error { _, err := s.Stats(ctx); return err })
				within(t, "a load", soon, graph.CodeUnavailable, func() error { return storetest.Apply(ctx, s, storetest.Changes{}) })
			})
		}
	}
}

// TestContext: what ended the context decides the code, also while the server cannot be reached.
func TestContext(t *testing.T) {
	s := openWith(t, Config{URI: "bolt://" + blackHole(t), Lazy: true})
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	short, cancelShort := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancelShort()
	later, cancelLater := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancelLater)
	ask := func(ctx context.Context) func() error {
		return func() error { _, err := s.Count(ctx, graph.Query{}); return err }
	}
	within(t, "canceled before", soon, graph.CodeCanceled, ask(canceled))
	within(t, "over in 50 ms", soon, graph.CodeTimeout, ask(short))
	within(t, "canceled in 50 ms", soon, graph.CodeCanceled, ask(later))
}

func TestWrongPassword(t *testing.T) {
	c := testConfig(t)
	right := c
	c.Password = "not-the-password"
	for range 5 { // the server answers otherwise after three failures
		within(t, "Open", soon, graph.CodeUnauthenticated, func() error {
			_, err := Open(t.Context(), c)
			if m := graph.UserMessage(err); strings.Contains(m, c.Password) || strings.Contains(m, "bolt") || !strings.Contains(m, "password") {
				t.Errorf("the message is not for users: %q", m)
			}
			return err
		})
	}
	c.Lazy = true
	s := openWith(t, c)
	within(t, "Ping", soon, graph.CodeUnauthenticated, func() error { return s.Ping(t.Context()) })
	within(t, "Stats", soon, graph.CodeUnauthenticated, func() error { _, err := s.Stats(t.Context()); return err })
	for deadline := time.Now().Add(patient); ; time.Sleep(200 * time.Millisecond) { // the lock of the user passes
		s, err := Open(t.Context(), right)
		if err == nil {
			s.Close()
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("the right password: %v", err)
		}
	}
}

func TestWrongDatabase(t *testing.T) {
	c := testConfig(t)
	c.Database = "nosuch"
	within(t, "Open", soon, graph.CodeNotFound, func() error { _, err := Open(t.Context(), c); return err })
}

// TestRecovery: a store that was open, and one that never was, answer UNAVAILABLE while the server is away and go on by
// themselves when it is back.
func TestRecovery(t *testing.T) {
	server := localtest.Own(t, local.Options{})
	ctx := t.Context()
	c := Config{URI: server.URI(), Username: server.Username(), Password: server.Password()}
	s := openWith(t, c)
	if err := storetest.Apply(ctx, s, awkwardChanges()); err != nil {
		t.Fatal(err)
	}
	var busy sync.WaitGroup // a dozen connections, so that many of the pool are dead afterwards
	for range 12 {
		busy.Go(func() { _, _ = s.Stats(ctx) })
	}
	busy.Wait()
	if err := server.Pause(); err != nil {
		t.Fatal(err)
	}
	c.Lazy = true
	lazy := openWith(t, c)
	for range 3 {
		for name, s := range map[string]*Store{"open": s, "lazy": lazy} {
			within(t, name+": Ping", soon, graph.CodeUnavailable, func() error { return s.Ping(ctx) })
			within(t, name+": Stats", soon, graph.CodeUnavailable, func() error { _, err := s.Stats(ctx); return err })
			within(t, name+": a load", soon, graph.CodeUnavailable, func() error { return storetest.Apply(ctx, s, awkwardChanges()) })
		}
	}
	if err := server.Resume(ctx); err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*Store{"open": s, "lazy": lazy} {
		if stats, err := s.Stats(ctx); err != nil || stats.Revision < 1 {
			t.Errorf("%s: after the return: revision %d, %v", name, stats.Revision, err)
		}
		if err := s.Ping(ctx); err != nil {
			t.Errorf("%s: after the return: Ping: %v", name, err)
		}
		if err := storetest.Apply(ctx, s, awkwardChanges()); err != nil {
			t.Errorf("%s: after the return: a load: %v", name, err)
		}
	}
}
