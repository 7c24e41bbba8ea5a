package filelock_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"entente/graph/neo4j/local/internal/filelock"
)

func TestTry(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	first, err := filelock.Try(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := filelock.Try(path); !errors.Is(err, filelock.ErrHeld) {
		t.Errorf("a second holder: %v", err)
	}
	if err := first.Unlock(); err != nil {
		t.Fatal(err)
	}
	second, err := filelock.Try(path)
	if err != nil {
		t.Fatalf("after it was released: %v", err)
	}
	defer second.Unlock()
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the file is gone: %v", err)
	}
}

func TestTryWhereNoFileCanBe(t *testing.T) {
	_, err := filelock.Try(filepath.Join(t.TempDir(), "absent", "lock"))
	if err == nil || errors.Is(err, filelock.ErrHeld) {
		t.Errorf("a lock that cannot be is not one that is held: %v", err)
	}
}

func TestWait(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	first, err := filelock.Wait(t.Context(), path, func() { t.Error("told to wait for a free lock") })
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 150*time.Millisecond)
	defer cancel()
	if _, err := filelock.Wait(ctx, path, func() {}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("after the deadline: %v", err)
	}
	told := 0
	time.AfterFunc(150*time.Millisecond, func() { first.Unlock() })
	second, err := filelock.Wait(t.Context(), path, func() { told++ })
	if err != nil {
		t.Fatal(err)
	}
	defer second.Unlock()
	if told != 1 {
		t.Errorf("told %d times that it waits", told)
	}
}
