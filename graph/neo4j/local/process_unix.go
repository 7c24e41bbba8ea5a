//go:build unix

package local

import (
	"os"
	"syscall"
)

// terminate asks a process to end. An error says that it cannot be asked, most often that it has ended.
func terminate(p *os.Process) error {
	return p.Signal(syscall.SIGTERM)
}
