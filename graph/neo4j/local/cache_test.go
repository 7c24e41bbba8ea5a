package local

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"entente/graph/neo4j/local/internal/filelock"
)

// fetchJars stands in for Maven: it writes two jars, slowly enough for others to notice.
func fetchJars(_ context.Context, dir string) error {
	lib := filepath.Join(dir, libDir)
	if err := os.Mkdir(lib, 0o755); err != nil {
		return err
	}
	for _, name := range []string{"a.jar", "b.jar"} {
		if err := os.WriteFile(filepath.Join(lib, name), []byte(name), 0o644); err != nil {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
	return nil
}

func testCache(root string, resolve func(context.Context, string) error) cache {
	return cache{root: root, resolve: resolve, logf: func(string, ...any) {}}
}

// entries returns what lies in the cache, without the lock.
func entries(t *testing.T, root string) []string {
	t.Helper()
	files, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		if filepath.Ext(f.Name()) != ".lock" {
			names = append(names, f.Name())
		}
	}
	return names
}

func TestCacheIsFilledOnce(t *testing.T) {
	c := testCache(filepath.Join(t.TempDir(), "not", "there", "yet"), fetchJars)
	if err := c.fill(t.Context()); err != nil {
		t.Fatal(err)
	}
	c.resolve = func(context.Context, string) error { return errors.New("asked again") }
	if err := c.fill(t.Context()); err != nil {
		t.Errorf("a full cache is filled again: %v", err)
	}
	jars, err := c.jars()
	want := []string{filepath.Join(c.dir(), libDir, "a.jar"), filepath.Join(c.dir(), libDir, "b.jar")}
	if err != nil || !slices.Equal(jars, want) {
		t.Errorf("jars %q, %v; want %q", jars, err, want)
	}
	if got := entries(t, c.root); !slices.Equal(got, []string{"neo4j-" + Version}) {
		t.Errorf("the cache holds %q", got)
	}
}

func TestCacheTakesNoHalves(t *testing.T) {
	broken := errors.New("the network went away")
	for _, c := range []struct {
		reason  string
		resolve func(context.Context, string) error
	}{
		{"Maven fails at once", func(context.Context, string) error { return broken }},
		{"Maven fails with half of it there", func(ctx context.Context, dir string) error {
			return errors.Join(fetchJars(ctx, dir), broken)
		}},
		{"Maven says all is well and there is nothing", func(context.Context, string) error { return nil }},
		{"Maven says all is well and there is no jar", func(_ context.Context, dir string) error {
			return os.Mkdir(filepath.Join(dir, libDir), 0o755)
		}},
	} {
		bad := testCache(t.TempDir(), c.resolve)
		if err := bad.fill(t.Context()); err == nil {
			t.Errorf("%s: no error", c.reason)
		}
		if got := entries(t, bad.root); len(got) > 0 {
			t.Errorf("%s: it leaves %q", c.reason, got)
		}
		good := testCache(bad.root, fetchJars)
		if err := good.fill(t.Context()); err != nil || !good.whole() {
			t.Errorf("%s: the next try: %v", c.reason, err)
		}
	}
}

func TestDamagedCacheIsFetchedAgain(t *testing.T) {
	for _, c := range []struct {
		reason string
		damage func(dir string) error
	}{
		{"a jar is gone", func(dir string) error { return os.Remove(filepath.Join(dir, libDir, "a.jar")) }},
		{"a jar is cut short", func(dir string) error { return os.Truncate(filepath.Join(dir, libDir, "a.jar"), 1) }},
		{"the list is gone", func(dir string) error { return os.Remove(filepath.Join(dir, manifestFile)) }},
		{"the list is empty", func(dir string) error { return os.Truncate(filepath.Join(dir, manifestFile), 0) }},
		{"the list was cut short", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, manifestFile), []byte(pomMark()+"\n5 a.j"), 0o644)
		}},
		{"it was fetched for another pom", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, manifestFile), []byte("pom 00\n5 a.jar\n5 b.jar\n"), 0o644)
		}},
		{"the list points out of the cache", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, manifestFile), []byte(pomMark()+"\n5 ../lib/a.jar\n"), 0o644)
		}},
	} {
		cache := testCache(t.TempDir(), fetchJars)
		if err := cache.fill(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := c.damage(cache.dir()); err != nil {
			t.Fatal(err)
		}
		if cache.whole() {
			t.Errorf("%s: and nobody notices", c.reason)
		}
		if err := cache.fill(t.Context()); err != nil || !cache.whole() {
			t.Errorf("%s: fetching again: %v", c.reason, err)
		}
		if _, err := os.Stat(filepath.Join(cache.dir(), "replaced")); err == nil {
			t.Errorf("%s: the damaged one is still there", c.reason)
		}
	}
}

func TestCacheIsSharedBySeveralAtOnce(t *testing.T) {
	root := t.TempDir()
	var calls atomic.Int32
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			// Each has a lock of its own on the same file, as processes do.
			c := testCache(root, func(ctx context.Context, dir string) error {
				calls.Add(1)
				return fetchJars(ctx, dir)
			})
			if err := c.fill(t.Context()); err != nil {
				t.Error(err)
			}
			if !c.whole() {
				t.Error("fill came back and the cache is not whole")
			}
		})
	}
	wg.Wait()
	if calls.Load() != 1 {
		t.Errorf("fetched %d times", calls.Load())
	}
}

// The process that fetches is killed half way; the next one clears up after it and fetches.
func TestCacheOutlivesAKilledProcess(t *testing.T) {
	root := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), actVariable+"=fetch-forever", CacheVariable+"="+root)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	awaitLine(t, out) // it is half way
	c := testCache(root, fetchJars)
	if _, err := filelock.Try(c.dir() + ".lock"); !errors.Is(err, filelock.ErrHeld) {
		t.Errorf("while a process fetches, its lock is free: %v", err)
	}
	short, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if err := c.fill(short); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("while another process fetches: %v", err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // killed, as it should be
	if len(entries(t, root)) == 0 {
		t.Error("the killed process left nothing to clear up, so this test shows nothing")
	}
	if err := c.fill(t.Context()); err != nil || !c.whole() {
		t.Errorf("after it was killed: %v", err)
	}
	if got := entries(t, root); !slices.Equal(got, []string{"neo4j-" + Version}) {
		t.Errorf("the cache holds %q", got)
	}
}

func TestCacheRoot(t *testing.T) {
	for _, c := range []struct{ reason, variable, want string }{
		{"the variable wins", filepath.Join(string(filepath.Separator), "somewhere"), filepath.Join(string(filepath.Separator), "somewhere")},
		{"without it, the user's cache", "", ""},
	} {
		got, err := cacheRoot(func(string) string { return c.variable })
		if c.want == "" {
			user, userErr := os.UserCacheDir()
			if userErr != nil {
				continue // no user's cache here, and an error that says so
			}
			c.want = filepath.Join(user, "entente")
		}
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", c.reason, got, err, c.want)
		}
	}
}
