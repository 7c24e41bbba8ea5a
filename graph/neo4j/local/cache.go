package local

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"entente/graph/neo4j/local/internal/filelock"

	"github.com/gofrs/flock"
)

// CacheVariable names the environment variable that moves the cache: its value is the directory that holds neo4j-5.26.20.
// Without it the cache is in the user's cache directory, under entente.
const CacheVariable = "ENTENTE_NEO4J_CACHE"

const (
	libDir       = "lib"      // holds the jars
	manifestFile = "jars.txt" // says which jars are to be there
)

// cache keeps what Maven fetched. Processes share it: what is in its directory is whole or not there.
type cache struct {
	root    string                                      // holds the directory of each version
	resolve func(ctx context.Context, dir string) error // fetches the jars into dir/lib
	logf    func(format string, args ...any)
}

// cacheRoot returns the directory that holds the directory of each version.
func cacheRoot(getenv func(string) string) (string, error) {
	if dir := getenv(CacheVariable); dir != "" {
		return filepath.Abs(dir)
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a place for Neo4j's files: %w; set %s to a directory", err, CacheVariable)
	}
	return filepath.Join(dir, "entente"), nil
}

// dir returns the directory of the version in use.
func (c cache) dir() string { return filepath.Join(c.root, "neo4j-"+Version) }

// lock waits until no other process changes the cache.
func (c cache) lock(ctx context.Context) (*flock.Flock, error) {
	if err := os.MkdirAll(c.root, 0o755); err != nil {
		return nil, fmt.Errorf("make the cache: %w; set %s to a directory that can be written", err, CacheVariable)
	}
	return filelock.Wait(ctx, c.dir()+".lock", func() {
		c.logf("waiting for another process that is fetching Neo4j")
	})
}

// fill makes the cache whole: it fetches the jars unless they are all there. At any time a process that dies or fails
// here leaves the cache as it was, or whole.
func (c cache) fill(ctx context.Context) (err error) {
	if c.whole() {
		return nil
	}
	l, err := c.lock(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.Unlock()) }()
	if c.whole() {
		return nil // the other process has done it
	}
	// We hold the lock, so whatever lies here half done is of the dead.
	dead, err := filepath.Glob(c.dir() + ".part-*")
	if err != nil {
		return err
	}
	for _, dir := range dead {
		if err := os.RemoveAll(dir); err != nil {
			return fmt.Errorf("clear a fetch that was broken off: %w", err)
		}
	}
	part, err := os.MkdirTemp(c.root, filepath.Base(c.dir())+".part-")
	if err != nil {
		return fmt.Errorf("make a place to fetch to: %w", err)
	}
	defer os.RemoveAll(part)
	// The temporary directory is for its maker only; a cache may be shared.
	if err := os.Chmod(part, 0o755); err != nil {
		return err
	}
	c.logf("fetching Neo4j %s with Maven, once; about 120 MB", Version)
	if err := c.resolve(ctx, part); err != nil {
		return err
	}
	if err := writeManifest(part); err != nil {
		return err
	}
	// Jars that are there and not whole: someone removed some. They make room, and go with the part.
	if err := os.Rename(c.dir(), filepath.Join(part, "replaced")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("make room for what was fetched: %w", err)
	}
	return publish(part, c.dir())
}

// publish gives what was fetched its name. What it replaces is in its folder "replaced", and goes.
func publish(part, dir string) error {
	if err := os.Rename(part, dir); err != nil {
		return fmt.Errorf("keep what was fetched: %w", err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "replaced")); err != nil {
		return fmt.Errorf("remove what was replaced: %w", err)
	}
	return nil
}

// whole reports whether every jar is there in its full size, fetched for the pom in use.
func (c cache) whole() bool {
	_, err := readManifest(c.dir())
	return err == nil
}

// jars returns the paths of all jars in a fixed order.
func (c cache) jars() ([]string, error) {
	names, err := readManifest(c.dir())
	if err != nil {
		return nil, fmt.Errorf("the files of Neo4j in %s are damaged: %w; remove the directory and try again", c.dir(), err)
	}
	for i, name := range names {
		names[i] = filepath.Join(c.dir(), libDir, name)
	}
	return names, nil
}

// pomMark is the first line of a manifest.
func pomMark() string { return fmt.Sprintf("pom %x", sha256.Sum256(pom)) }

// writeManifest writes down which jars are in dir/lib. There must be some.
func writeManifest(dir string) error {
	files, err := os.ReadDir(filepath.Join(dir, libDir)) // sorted by name
	if err != nil {
		return fmt.Errorf("see what was fetched: %w", err)
	}
	lines := []string{pomMark()}
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			return fmt.Errorf("see what was fetched: %w", err)
		}
		if info.Mode().IsRegular() && strings.HasSuffix(f.Name(), ".jar") {
			lines = append(lines, strconv.FormatInt(info.Size(), 10)+" "+f.Name())
		}
	}
	if len(lines) == 1 {
		return fmt.Errorf("maven ended well and fetched nothing into %s", filepath.Join(dir, libDir))
	}
	text := strings.Join(lines, "\n") + "\n"
	return os.WriteFile(filepath.Join(dir, manifestFile), []byte(text), 0o644)
}

// readManifest returns the names of the jars that dir is to hold, or why it does not hold them.
func readManifest(dir string) ([]string, error) {
	text, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if lines[0] != pomMark() || len(lines) == 1 {
		return nil, errors.New("fetched for another pom")
	}
	names := make([]string, 0, len(lines)-1)
	for _, line := range lines[1:] {
		size, name, ok := strings.Cut(line, " ")
		if !ok || name != filepath.Base(name) {
			return nil, fmt.Errorf("line %q of %s cannot be read", line, manifestFile)
		}
		info, err := os.Stat(filepath.Join(dir, libDir, name))
		if err != nil {
			return nil, err
		}
		if strconv.FormatInt(info.Size(), 10) != size {
			return nil, fmt.Errorf("%s has %d bytes instead of %s", name, info.Size(), size)
		}
		names = append(names, name)
	}
	return names, nil
}
