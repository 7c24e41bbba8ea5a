//go:build !unix

package main

import "os"

// askToEnd ends a process: here it cannot be asked.
func askToEnd(p *os.Process) error { return p.Kill() }

// exitCode returns the exit code of a process that has ended.
func exitCode(s *os.ProcessState) int { return s.ExitCode() }
