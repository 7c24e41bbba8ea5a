//go:build unix

package main

import (
	"os"
	"syscall"
)

// askToEnd asks a process to end.
func askToEnd(p *os.Process) error { return p.Signal(syscall.SIGTERM) }

// exitCode returns the exit code of a process that has ended; 128 and the signal where one ended it, as shells do.
func exitCode(s *os.ProcessState) int {
	if w, ok := s.Sys().(syscall.WaitStatus); ok && w.Signaled() {
		return 128 + int(w.Signal())
	}
	return s.ExitCode()
}
