//go:build unix

package local

import (
	"os/exec"
	"runtime"
	"testing"
	"time"

	"entente/internal/needs"
)

// On Linux a child dies with the thread that started it, so that must not be the thread of whoever asked for it.
func TestChildOutlivesTheThreadOfItsStarter(t *testing.T) {
	for range 4 { // the main thread of the process never ends, so one alone would show nothing
		started := make(chan *process)
		go func() {
			runtime.LockOSThread() // and never unlocked: the thread ends with the goroutine
			p, err := startProcess(exec.Command("sleep", "300"))
			if err != nil {
				t.Error(err)
			}
			started <- p
		}()
		p := <-started
		if p == nil {
			return
		}
		defer p.stop(0)
		select {
		case <-p.done:
			t.Errorf("the child ended with the thread of its starter: %v", p.err)
		case <-time.After(300 * time.Millisecond):
		}
	}
}

func TestStop(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		needs.Unix.Skip(t, err)
	}
	for _, c := range []struct {
		reason, script string
		grace, limit   time.Duration
	}{
		{"one that listens ends when asked", "exec sleep 300", 2 * patient, patient},
		{"one that does not is ended", "trap '' TERM; while :; do sleep 0.1; done", 200 * time.Millisecond, patient},
		{"one that has ended is no trouble", "true", 2 * patient, patient},
	} {
		p, err := startProcess(exec.Command("sh", "-c", c.script))
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(100 * time.Millisecond) // for the trap to be set
		began := time.Now()
		p.stop(c.grace)
		p.stop(c.grace) // again does nothing
		if took := time.Since(began); !p.ended() || took > c.limit {
			t.Errorf("%s: ended %t after %v", c.reason, p.ended(), took)
		}
	}
}

func TestStartOfNothing(t *testing.T) {
	if _, err := startProcess(exec.Command("/no/such/program")); err == nil {
		t.Error("a program that is not there was started")
	}
}
