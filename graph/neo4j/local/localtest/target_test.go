package localtest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"entente/graph/neo4j/local"
	"entente/internal/needs"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// verdict is a test that keeps how it ended.
type verdict struct{ said string }

func (v *verdict) Helper()                           {}
func (v *verdict) Fatalf(format string, args ...any) { v.end("failed: ", format, args) }
func (v *verdict) Skipf(format string, args ...any)  { v.end("skipped: ", format, args) }

// end keeps the first word: a real test ends there.
func (v *verdict) end(how, format string, args []any) {
	if v.said == "" {
		v.said = how + fmt.Sprintf(format, args...)
	}
}

func TestWithout(t *testing.T) {
	missing := fmt.Errorf("java is %w", local.ErrMissing)
	for _, c := range []struct {
		reason  string
		err     error
		require string
		want    string // how the test ends, as far as it matters
	}{
		{"a developer without Java goes on", missing, "", "skipped: needs a Neo4j: install Java"},
		{"the gate does not", missing, "all", "failed: needs a Neo4j: install Java"},
		{"a Neo4j that does not start is a finding", errors.New("it ended while starting"), "", "failed: no Neo4j: it ended while starting"},
	} {
		t.Setenv(needs.Variable, c.require)
		var v verdict
		if without(&v, c.err); !strings.HasPrefix(v.said, c.want) {
			t.Errorf("%s: %s, want %s", c.reason, v.said, c.want)
		}
	}
}

// environment returns a getenv that knows these names and values.
func environment(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func silent(string, ...any) {}

func TestBorrow(t *testing.T) {
	uri, user, password := Run(t)
	Wipe(t)
	// From here on another place for turns: this package may have its own turn on the same server.
	t.Setenv("TMPDIR", t.TempDir())
	fill := func() {
		driver, err := use(t, 0).connect()
		if err != nil {
			t.Fatal(err)
		}
		defer driver.Close(t.Context())
		if _, err := neo4j.ExecuteQuery(t.Context(), driver, "CREATE (:Precious)", nil, neo4j.EagerResultTransformer); err != nil {
			t.Fatal(err)
		}
	}
	defer Wipe(t)
	for _, c := range []struct {
		reason string
		before func()
		env    []string
		err    string // part of the error; "" for none
	}{
		{"an empty one can be used", func() {}, []string{local.PasswordVariable, password}, ""},
		{"with its user named", func() {}, []string{local.UsernameVariable, user, local.PasswordVariable, password}, ""},
		{"not without its password", func() {}, []string{local.PasswordVariable, "wrong"}, "Unauthorized"},
		{"one that holds something is left alone", fill, []string{local.PasswordVariable, password}, "not empty"},
		{
			"unless it may be emptied",
			func() {},
			[]string{local.PasswordVariable, password, local.DisposableVariable, "1"},
			"",
		},
		{
			"only 1 is yes",
			func() {},
			[]string{local.PasswordVariable, password, local.DisposableVariable, "true"},
			"not empty",
		},
	} {
		c.before()
		got, err := openTarget(t.Context(), environment(append(c.env, local.URIVariable, uri)...), silent)
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: error %v, want one with %q", c.reason, err, c.err)
		}
		if err != nil {
			continue
		}
		if got.uri != uri || got.user != user || got.password != password {
			t.Errorf("%s: got %s, %s, %s", c.reason, got.uri, got.user, got.password)
		}
		if err := got.release(); err != nil {
			t.Errorf("%s: %v", c.reason, err)
		}
	}
}

func TestPackagesTakeTurns(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	// Nobody asks a disposable one anything, so it need not be there.
	env := environment(local.URIVariable, "bolt://127.0.0.1:1", local.DisposableVariable, "1")
	first, err := openTarget(t.Context(), env, silent)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	told := 0
	if _, err := openTarget(ctx, env, func(string, ...any) { told++ }); !errors.Is(err, context.DeadlineExceeded) || told != 1 {
		t.Errorf("while another has it: %v, told %d times", err, told)
	}
	other, err := openTarget(t.Context(), environment(local.URIVariable, "bolt://127.0.0.1:2", local.DisposableVariable, "1"), silent)
	if err != nil {
		t.Errorf("another database is another turn: %v", err)
	} else if err := other.release(); err != nil {
		t.Error(err)
	}
	if err := first.release(); err != nil {
		t.Fatal(err)
	}
	second, err := openTarget(t.Context(), env, silent)
	if err != nil {
		t.Fatalf("after its turn: %v", err)
	}
	if err := second.release(); err != nil {
		t.Error(err)
	}
}

func TestBorrowOneThatIsNotThere(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	began := time.Now()
	_, err := openTarget(t.Context(), environment(local.URIVariable, "bolt://127.0.0.1:1"), silent)
	if err == nil || !strings.Contains(err.Error(), local.URIVariable) {
		t.Errorf("error %v: it does not say where the address came from", err)
	}
	if took := time.Since(began); took > 28*time.Second { // the driver itself would take half a minute
		t.Errorf("it took %v to find out", took)
	}
}
