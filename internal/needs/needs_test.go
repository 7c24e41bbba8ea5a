package needs_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/internal/needs"
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

func TestSkip(t *testing.T) {
	for _, c := range []struct {
		reason, require string
		why             error
		want            string
	}{
		{
			"a developer without Python goes on, and is told how to have it", "", nil,
			"skipped: needs Python: install Python 3 with venv; the package index is asked once; ENTENTE_REQUIRE=python makes this a failure",
		},
		{
			"what was found instead is told too", "", errors.New("python3 is not on PATH"),
			"skipped: needs Python: install Python 3 with venv; the package index is asked once (python3 is not on PATH); " +
				"ENTENTE_REQUIRE=python makes this a failure",
		},
		{
			"where it must be there the test fails", "python", nil,
			"failed: needs Python: install Python 3 with venv; the package index is asked once; ENTENTE_REQUIRE does not let it be skipped",
		},
		{
			"it may be one of several", "neo4j,python", nil,
			"failed: needs Python: install Python 3 with venv; the package index is asked once; ENTENTE_REQUIRE does not let it be skipped",
		},
		{
			"all is each of them", "all", nil,
			"failed: needs Python: install Python 3 with venv; the package index is asked once; ENTENTE_REQUIRE does not let it be skipped",
		},
		{
			"others do not matter", "neo4j,pythonic", nil,
			"skipped: needs Python: install Python 3 with venv; the package index is asked once; ENTENTE_REQUIRE=python makes this a failure",
		},
	} {
		t.Setenv(needs.Variable, c.require)
		var v verdict
		if needs.Python.Skip(&v, c.why); v.said != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.reason, v.said, c.want)
		}
	}
}

// TestIn: the sentence of every need tells of that need alone, wherever in a line it stands.
func TestIn(t *testing.T) {
	for _, n := range needs.All {
		if got, ok := needs.In("    x_test.go:7: " + n.String() + " (why); and so on"); !ok || got != n {
			t.Errorf("the sentence of %s is taken for that of %q", n.Name, got.Name)
		}
	}
	if got, ok := needs.In("    x_test.go:7: needs a rest"); ok {
		t.Errorf("another sentence is taken for that of %s", got.Name)
	}
}

func TestShared(t *testing.T) {
	t.Setenv(needs.Variable, "")
	top := t.TempDir()
	below := filepath.Join(top, "repository", "some", "package")
	for _, dir := range []string{below, filepath.Join(top, "shared", "data")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"repository/go.mod", "shared/data/there.csv"} {
		if err := os.WriteFile(filepath.Join(top, file), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(below)
	var there, absent verdict
	want := filepath.Join(top, "shared", "data", "there.csv")
	if got := needs.Shared(&there, "data/there.csv"); !same(got, want) || there.said != "" {
		t.Errorf("what is there has a path: %q, want %q; %s", got, want, there.said)
	}
	needs.Shared(&absent, "data/absent.csv")
	if !strings.HasPrefix(absent.said, "skipped: "+needs.Data.String()) || !strings.Contains(absent.said, "../shared/data/absent.csv is not there") {
		t.Errorf("what is not there is named: %s", absent.said)
	}
	t.Chdir(top)
	var outside verdict
	if needs.Shared(&outside, "data/there.csv"); !strings.HasPrefix(outside.said, "failed: no go.mod") {
		t.Errorf("outside the repository there is no ../shared: %s", outside.said)
	}
}

// same reports whether two paths lead to one file: a temporary directory may be reached by a link.
func same(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(x, y)
}
