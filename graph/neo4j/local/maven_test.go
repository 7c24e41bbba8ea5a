package local

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestPomHasTheVersion(t *testing.T) {
	if got := strings.Count(string(pom), "<version>"+Version+"</version>"); got != 2 {
		t.Errorf("the pom names version %s %d times, want 2: it and Version change together", Version, got)
	}
}

func TestMaven(t *testing.T) {
	for _, c := range []struct {
		reason, script string
		err            []string // parts of the error; nil for none
	}{
		{"it fetches into the folder that it is told", `for a; do case $a in -DoutputDirectory=*) mkdir "${a#*=}" && test -f pom.xml;; esac; done`, nil},
		{
			"its failure is told with its own words and what to do",
			`echo "[ERROR] Could not transfer artifact org.neo4j:neo4j:pom"; echo "[ERROR] Re-run Maven using the -X switch"; exit 1`,
			[]string{"Could not transfer artifact", "exit status 1", "settings.xml"},
		},
		{"a failure without a word still is one", `exit 3`, []string{"exit status 3", "it said nothing"}},
	} {
		t.Setenv("PATH", filepath.Join(script(t, "mvn", c.script), "bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
		dir := t.TempDir()
		err := maven(t.Context(), dir)
		if (err == nil) != (c.err == nil) {
			t.Errorf("%s: error %v", c.reason, err)
			continue
		}
		for _, part := range c.err {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%s: error lacks %q: %v", c.reason, part, err)
			}
		}
		if _, statErr := os.Stat(filepath.Join(dir, libDir)); err == nil && statErr != nil {
			t.Errorf("%s: %v", c.reason, statErr)
		}
		if errors.Is(err, ErrMissing) {
			t.Errorf("%s: a Maven that fails is not missing", c.reason)
		}
	}
}

func TestNoMaven(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	err := maven(t.Context(), t.TempDir())
	if !errors.Is(err, ErrMissing) || !strings.Contains(err.Error(), "install Maven") {
		t.Errorf("without Maven: %v", err)
	}
}

func TestMavenIsStopped(t *testing.T) {
	t.Setenv("PATH", filepath.Join(script(t, "mvn", "exec sleep 600"), "bin")+string(os.PathListSeparator)+os.Getenv("PATH"))
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	began := time.Now()
	if err := maven(ctx, t.TempDir()); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("after the deadline: %v", err)
	}
	if took := time.Since(began); took > patient {
		t.Errorf("it took %v to stop", took)
	}
}

func TestMavenComplaint(t *testing.T) {
	out := "[INFO] \x1b[1mScanning\x1b[m\n" +
		"\x1b[0m\x1b[0m\n" +
		"[ERROR] Failed to execute goal copy-dependencies: Could not resolve host -> [Help 1]\n" +
		"[ERROR] \n" +
		"[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.\n" +
		"[ERROR] Re-run Maven using the -X switch to enable full debug logging.\n" +
		"[ERROR] \n" +
		"[ERROR] For more information about the errors and possible solutions, please read the following articles:\n" +
		"[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/DependencyResolutionException\n"
	want := "\t[INFO] Scanning\n\t[ERROR] Failed to execute goal copy-dependencies: Could not resolve host -> [Help 1]"
	if got := mavenComplaint(out); got != want {
		t.Errorf("got %q, want %q: the cause, and not the advice that follows every failure", got, want)
	}
}
