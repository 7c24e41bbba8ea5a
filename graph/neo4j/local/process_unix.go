//go:build unix

package local

import (
	"os"
	"os/exec"
	"syscall"
)

// terminate asks a process to end. An error says that it cannot be asked, most often that it has ended.
func terminate(p *os.Process) error {
	return p.Signal(syscall.SIGTERM)
}

// share gives the child a copy of an open file, so that a lock on it holds until both have ended.
func share(cmd *exec.Cmd, f *os.File) {
	cmd.ExtraFiles = append(cmd.ExtraFiles, f)
}
