package filelock_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
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
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	second, err := filelock.Try(path)
	if err != nil {
		t.Fatalf("after it was released: %v", err)
	}
	defer second.Release()
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the file is gone: %v", err)
	}
}

// Many take the lock and remove its file, and yet no two ever have it at once.
func TestDiscard(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	var holders, most atomic.Int32
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for deadline := time.Now().Add(300 * time.Millisecond); time.Now().Before(deadline); {
				l, err := filelock.Try(path)
				if errors.Is(err, filelock.ErrHeld) {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				most.Store(max(most.Load(), holders.Add(1)))
				runtime.Gosched()
				holders.Add(-1)
				if err := l.Discard(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if most.Load() != 1 {
		t.Errorf("%d had the lock at once", most.Load())
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file is left: %v", err)
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
	if _, err := filelock.Wait(ctx, path, nil); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("after the deadline: %v", err)
	}
	told := 0
	time.AfterFunc(150*time.Millisecond, func() { first.Release() })
	second, err := filelock.Wait(t.Context(), path, func() { told++ })
	if err != nil {
		t.Fatal(err)
	}
	defer second.Release()
	if told != 1 {
		t.Errorf("told %d times that it waits", told)
	}
}
