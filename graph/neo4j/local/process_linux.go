package local

import (
	"os/exec"
	"syscall"
)

// tieToParent has the kernel end the child when the thread that starts it ends: even kill -9 of this process leaves no
// server behind. The child gets a process group of its own so that Ctrl-C in a terminal reaches only this process,
// which then stops the child in its own time.
func tieToParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
