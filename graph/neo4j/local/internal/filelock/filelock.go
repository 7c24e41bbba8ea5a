// Package filelock takes locks between processes with gofrs/flock, and says who has to wait. A lock lies on a file, and the
// operating system lets go of it when its holder ends, however it ends: no lock outlives a crash. The file stays: were it
// removed, one who has it open and one who makes it anew would both have the lock.
package filelock

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gofrs/flock"
)

// ErrHeld says that another process, or another lock of this one, holds the lock.
var ErrHeld = errors.New("locked by another process")

// pause is how long Wait rests between two tries.
const pause = 50 * time.Millisecond

// Try takes the lock on the file at path, which it makes where absent; Unlock gives it back. It wraps ErrHeld when the lock
// is taken.
func Try(path string) (*flock.Flock, error) {
	l := flock.New(path)
	held, err := l.TryLock()
	if err == nil && !held {
		err = ErrHeld
	}
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return l, nil
}

// Wait takes the lock on the file at path, which it makes where absent, as soon as nobody holds it. waiting is called
// once when that is not now.
func Wait(ctx context.Context, path string, waiting func()) (*flock.Flock, error) {
	l, err := Try(path)
	if !errors.Is(err, ErrHeld) {
		return l, err
	}
	waiting()
	l = flock.New(path)
	if _, err := l.TryLockContext(ctx, pause); err != nil {
		return nil, fmt.Errorf("wait for the lock on %s: %w", path, err)
	}
	return l, nil
}
