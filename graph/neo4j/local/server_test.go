//go:build unix

package local

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/internal/needs"
)

// needNeo4j skips the test where this machine cannot run Neo4j, unless it must.
func needNeo4j(t *testing.T) {
	t.Helper()
	if _, err := Fetch(t.Context(), Options{Logf: t.Logf}); errors.Is(err, ErrMissing) {
		needs.Neo4j.Skip(t, err)
	} else if err != nil {
		t.Fatal(err)
	}
}

// ask runs a query and returns the first value of its first row, or nil.
func ask(t *testing.T, driver neo4j.DriverWithContext, query string) any {
	t.Helper()
	r, err := neo4j.ExecuteQuery(t.Context(), driver, query, nil, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase(Database))
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if len(r.Records) == 0 {
		return nil
	}
	return r.Records[0].Values[0]
}

// The whole life of a server, in one test because each start takes seconds.
func TestServer(t *testing.T) {
	needNeo4j(t)
	temp := tempDir(t)
	began := time.Now()
	s, err := Start(t.Context(), Options{Logf: t.Logf})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	t.Logf("start: %v", time.Since(began))
	uri, home, pid := s.URI(), s.Home(), s.proc.cmd.Process.Pid

	driver, err := s.connect()
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	if got := ask(t, driver, "RETURN 1"); got != int64(1) {
		t.Errorf("RETURN 1 is %v", got)
	}
	if got := ask(t, driver, "CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition"); got != Version+" community" {
		t.Errorf("it runs %v", got)
	}

	t.Run("asks for its password", func(t *testing.T) {
		for _, password := range []string{"neo4j", "", s.Password() + "x"} {
			stranger, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(User, password, ""))
			if err != nil {
				t.Fatal(err)
			}
			var refused *neo4j.Neo4jError
			if err := stranger.VerifyConnectivity(t.Context()); !errors.As(err, &refused) || !strings.Contains(refused.Code, "Security") {
				t.Errorf("password %q: %v", password, err)
			}
			stranger.Close(t.Context())
		}
	})
	t.Run("listens on 127.0.0.1 only", func(t *testing.T) {
		for _, ip := range otherAddresses(t) {
			c, err := net.DialTimeout("tcp", net.JoinHostPort(ip, strconv.Itoa(s.port)), time.Second)
			if err == nil {
				c.Close()
				t.Errorf("it listens on %s", ip)
			}
		}
	})
	t.Run("says when its port is taken", func(t *testing.T) {
		if _, err := Start(t.Context(), Options{Port: s.port}); !errors.Is(err, errPortTaken) {
			t.Errorf("a second server on its port: %v", err)
		}
	})

	ask(t, driver, "CREATE (:Kept {name: 'École'})")
	t.Run("goes away and comes back", func(t *testing.T) {
		began := time.Now()
		if err := s.Pause(); err != nil {
			t.Fatal(err)
		}
		t.Logf("stop: %v", time.Since(began))
		if err := answer(t.Context(), driver); err == nil {
			t.Error("a paused server answers")
		}
		if err := s.Pause(); err != nil {
			t.Errorf("pausing twice: %v", err)
		}
		began = time.Now()
		for range 2 { // the second time does nothing
			if err := s.Resume(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		t.Logf("resume: %v", time.Since(began))
		if s.URI() != uri {
			t.Errorf("it came back as %s, was %s", s.URI(), uri)
		}
		if got := ask(t, driver, "MATCH (n:Kept) RETURN n.name"); got != "École" {
			t.Errorf("the data is %v", got)
		}
	})
	t.Run("comes back after a crash", func(t *testing.T) {
		if err := s.proc.cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		<-s.proc.done
		if err := s.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := ask(t, driver, "MATCH (n:Kept) RETURN n.name"); got != "École" {
			t.Errorf("the data is %v", got)
		}
	})
	t.Run("is wiped", func(t *testing.T) {
		for _, query := range []string{
			"CREATE CONSTRAINT one FOR (n:Kept) REQUIRE n.id IS UNIQUE",
			"CREATE INDEX `odd ``name``` FOR (n:Kept) ON (n.name)",
			"CREATE FULLTEXT INDEX words FOR (n:Kept) ON EACH [n.name]",
			"CREATE (hub:Kept) WITH hub UNWIND range(1, 25000) AS i CREATE (hub)-[:TO]->(:Kept {id: i})",
		} {
			ask(t, driver, query)
		}
		for range 2 { // the second time there is nothing to do
			if err := Wipe(t.Context(), driver); err != nil {
				t.Fatal(err)
			}
		}
		for query, what := range map[string]string{
			"MATCH (n) RETURN count(n)":                                      "nodes",
			"SHOW CONSTRAINTS YIELD name RETURN count(*)":                    "constraints",
			"SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN count(*)": "indexes",
		} {
			if got := ask(t, driver, query); got != int64(0) {
				t.Errorf("%v %s are left", got, what)
			}
		}
	})

	began = time.Now()
	for range 2 { // the second time does nothing
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("close: %v", time.Since(began))
	if _, err := os.Stat(home); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("its home is still there: %v", err)
	}
	if syscall.Kill(pid, 0) == nil {
		t.Errorf("process %d is still there", pid)
	}
	if left := leftIn(t, temp); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	if err := s.Resume(t.Context()); !errors.Is(err, errClosed) {
		t.Errorf("resuming a closed server: %v", err)
	}
	if err := s.Pause(); !errors.Is(err, errClosed) {
		t.Errorf("pausing a closed server: %v", err)
	}
}

func TestServerWithAHome(t *testing.T) {
	needNeo4j(t)
	home := filepath.Join(t.TempDir(), "kept")
	var passwords []string
	for i, want := range []any{nil, "kept"} {
		s, err := Start(t.Context(), Options{Home: home})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		driver, err := s.connect()
		if err != nil {
			t.Fatal(err)
		}
		if got := ask(t, driver, "MATCH (n:Kept) RETURN n.name"); got != want {
			t.Errorf("run %d finds %v, want %v", i+1, got, want)
		}
		ask(t, driver, "MERGE (:Kept {name: 'kept'})")
		driver.Close(t.Context())
		passwords = append(passwords, s.Password())
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if passwords[0] != passwords[1] {
		t.Errorf("the password changed: %q", passwords)
	}
}

func TestStartFails(t *testing.T) {
	needNeo4j(t)
	temp := tempDir(t)
	for _, c := range []struct {
		reason string
		give   Options
		want   string // part of the error
	}{
		{"a setting that Neo4j refuses is told in its words, at once", Options{Settings: map[string]string{"db.logs.query.enabled": "PERHAPS"}}, "PERHAPS"},
		{"more heap than the machine has", Options{Heap: "900000000g"}, "heap"},
	} {
		began := time.Now()
		s, err := Start(t.Context(), c.give)
		if err == nil {
			s.Close()
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.reason, err)
		}
		if took := time.Since(began); took > startLimit/2 {
			t.Errorf("%s: it took %v", c.reason, took)
		}
	}
	if left := leftIn(t, temp); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// tempDir gives the test a directory for temporary files of its own, so that it can see what is left in it.
func tempDir(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	return dir
}

func leftIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// otherAddresses returns the addresses of this machine that are not 127.0.0.1.
func otherAddresses(t *testing.T) []string {
	t.Helper()
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	var ips []string
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && !n.IP.Equal(net.IPv4(127, 0, 0, 1)) && !n.IP.IsLinkLocalUnicast() {
			ips = append(ips, n.IP.String())
		}
	}
	return ips
}
