package local

import (
	"os/exec"
	"runtime"
	"time"
)

// process is a child of this process that ends with it, as far as the operating system allows.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when the child has ended and err is set
	err  error         // what Wait said
}

// startProcess starts cmd. The child is waited for: it never stays behind as a zombie.
func startProcess(cmd *exec.Cmd) (*process, error) {
	tieToParent(cmd)
	p := &process{cmd: cmd, done: make(chan struct{})}
	started := make(chan error, 1)
	go func() {
		// Linux ends the child when the thread that started it ends, not when the process does. Go ends threads as it
		// likes, so this goroutine keeps its thread until the child has ended.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err != nil {
			return
		}
		p.err = cmd.Wait()
		close(p.done)
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

// stop asks the child to end, ends it by force when it has not within grace, and waits for it. It may be called again.
func (p *process) stop(grace time.Duration) {
	if err := terminate(p.cmd.Process); err == nil {
		select {
		case <-p.done:
			return
		case <-time.After(grace):
		}
	}
	// An error says that it has ended by itself, which is what we want.
	_ = p.cmd.Process.Kill()
	<-p.done
}

// ended reports whether the child has ended.
func (p *process) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}
