package local

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/graph/neo4j/local/internal/filelock"
)

func TestTemporaryHomeGoes(t *testing.T) {
	h, err := openHome("")
	if err != nil {
		t.Fatal(err)
	}
	if len(h.password) < 20 {
		t.Errorf("password %q is easy to guess", h.password)
	}
	info, err := os.Stat(h.dir)
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can look into the home: %v, %v", info.Mode(), err)
	}
	for range 2 { // the second time does nothing
		if err := h.close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(h.dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after close: %v", err)
	}
}

func TestKeptHomeStays(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made", "when", "absent")
	first, err := openHome(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := openHome(dir); !errors.Is(err, filelock.ErrHeld) {
		t.Errorf("two servers in one home: %v", err)
	}
	if err := first.close(); err != nil {
		t.Error(err)
	}
	second, err := openHome(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer second.close()
	if first.password == "" || first.password != second.password {
		t.Errorf("password %q, then %q: the data is lost without it", first.password, second.password)
	}
}

func TestForeignDirectoryIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.tex"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := openHome(dir); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("a directory with other things in it: %v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("it holds %v now, %v", entries, err)
	}
}

func TestSweep(t *testing.T) {
	dir, now := t.TempDir(), time.Now()
	long := now.Add(-time.Hour)
	mkdir := func(name string, age time.Time) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Join(path, "data"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, age, age); err != nil {
			t.Fatal(err)
		}
		return path
	}
	mkdir("entente-neo4j-dead", long)
	mkdir("entente-neo4j-young", now)
	mkdir("else", long)
	if err := os.WriteFile(filepath.Join(dir, "entente-neo4j-file"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	held := filepath.Join(mkdir("entente-neo4j-held", long), ownerFile)
	l, err := filelock.Try(held)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Unlock()
	if err := os.Chtimes(filepath.Dir(held), long, long); err != nil {
		t.Fatal(err)
	}
	sweep(dir, now)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if want := []string{"else", "entente-neo4j-file", "entente-neo4j-held", "entente-neo4j-young"}; !slices.Equal(names, want) {
		t.Errorf("left %q, want %q", names, want)
	}
}
