package local

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestKnownArchive(t *testing.T) {
	now := time.Now()
	path := filepath.Join(t.TempDir(), "classes.jsa")
	for _, c := range []struct {
		reason string
		text   string
		age    time.Duration
		known  bool
		path   string
	}{
		{"one that is there", "classes", 0, true, path},
		{"it does not age", "classes", 1000 * time.Hour, true, path},
		{"an empty file: it could not be made", "", time.Hour, true, ""},
		{"a day later it may be possible", "", 25 * time.Hour, false, ""},
	} {
		if err := os.WriteFile(path, []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-c.age), now.Add(-c.age)); err != nil {
			t.Fatal(err)
		}
		if known, got := knownArchive(path, now); known != c.known || got != c.path {
			t.Errorf("%s: %t, %q; want %t, %q", c.reason, known, got, c.known, c.path)
		}
	}
	if known, got := knownArchive(path+".absent", now); known || got != "" {
		t.Errorf("none yet: %t, %q", known, got)
	}
}

// A Java that cannot do it is not asked at every start, and does not keep Neo4j from starting.
func TestArchiveThatCannotBeMade(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	c := testCache(t.TempDir(), fetchJars)
	if err := c.fill(t.Context()); err != nil {
		t.Fatal(err)
	}
	var told []string
	c.logf = func(format string, _ ...any) { told = append(told, format) }
	in := installation{java: java{path: filepath.Join(script(t, "java", "exit 1"), "bin", "java")}}
	for range 2 {
		if path := c.archive(t.Context(), in); path != "" {
			t.Errorf("archive %q", path)
		}
	}
	if len(told) != 2 || !strings.HasPrefix(told[0], "preparing") || !strings.Contains(told[1], "slow") {
		t.Errorf("told %q, want one try and its failure", told)
	}
	if left, err := filepath.Glob(filepath.Join(c.dir(), "*.part")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %q, %v", left, err)
	}
}
