// Package filelock is a lock between processes. It lies on a file, and the operating system lets go of it when its
// holder ends, however it ends: no lock outlives a crash.
package filelock

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
)

// ErrHeld says that another process, or another Lock of this one, holds the lock.
var ErrHeld = errors.New("locked by another process")

// pause is how long Wait rests between two tries.
const pause = 50 * time.Millisecond

// Lock is a lock that is held.
type Lock struct{ file *os.File }

// Try takes the lock on the file at path, which it makes where absent. It wraps ErrHeld when the lock is taken.
func Try(path string) (*Lock, error) {
	f, err := open(path)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &Lock{f}, nil
}

// Wait takes the lock on the file at path, which it makes where absent, as soon as nobody holds it. waiting is called
// once when that is not now; nil calls nobody.
func Wait(ctx context.Context, path string, waiting func()) (*Lock, error) {
	for {
		l, err := Try(path)
		if !errors.Is(err, ErrHeld) {
			return l, err
		}
		if waiting != nil {
			waiting()
			waiting = nil
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("wait for the lock on %s: %w", path, ctx.Err())
		case <-time.After(pause):
		}
	}
}

// File returns the open file on which the lock lies. Where a child process inherits it, the lock holds until both have
// let go.
func (l *Lock) File() *os.File { return l.file }

// Release gives the lock back and leaves the file.
func (l *Lock) Release() error { return l.file.Close() }

// Discard gives the lock back and removes the file. Those who wait for the lock make it anew.
func (l *Lock) Discard() error { return discard(l.file) }
