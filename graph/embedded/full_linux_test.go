package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"entente/graph/storetest"
	"entente/internal/needs"
)

func init() { roles["small files"] = loadUnderFileLimit }

// loadUnderFileLimit loads more than the operating system lets into one file: the writes themselves fail.
func loadUnderFileLimit(path string) error {
	ctx := context.Background()
	s, err := Open(ctx, path, Poll(0))
	if err != nil {
		return err
	}
	if err := storetest.Apply(ctx, s, generation(10, 1)); err != nil {
		return err
	}
	const most = 2 << 20
	limit := syscall.Rlimit{Cur: most, Max: most}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	err = checkFull(s, path)
	if err = errors.Join(err, s.Close()); err == nil {
		fmt.Println("ok")
	}
	return err
}

func TestFileLimit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	start(t, "small files", path) // fails unless it says ok
}

// TestFullDisk loads into a disk that is full for real: name an empty, small file system in ENTENTE_SMALL_DISK, such as
// mount -t tmpfs -o size=4m tmpfs DIR.
func TestFullDisk(t *testing.T) {
	disk := os.Getenv("ENTENTE_SMALL_DISK")
	if disk == "" {
		needs.Disk.Skip(t, errors.New("TestFileLimit and TestFullDatabase stand in"))
	}
	path := filepath.Join(disk, "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	if err := storetest.Apply(t.Context(), s, generation(10, 1)); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(checkFull(s, path), s.Close()); err != nil {
		t.Error(err)
	}
}
