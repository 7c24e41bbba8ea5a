package needs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Shared returns the path of something that lies beside the repository, in ../shared, by its path in there with slashes. The test
// is skipped where it is not.
func Shared(tb TB, name string) string {
	tb.Helper()
	root, err := moduleRoot()
	if err != nil {
		tb.Fatalf("%v", err)
	}
	path := filepath.Join(filepath.Dir(root), "shared", filepath.FromSlash(name))
	switch _, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		Data.Skip(tb, fmt.Errorf("../shared/%s is not there", name))
	case err != nil:
		tb.Fatalf("%v", err)
	}
	return path
}

// moduleRoot returns the directory that holds go.mod: this one, or the nearest above.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for up := ""; up != dir; dir, up = filepath.Dir(dir), dir {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
	}
	return "", errors.New("no go.mod here or above: run the tests in the repository")
}
