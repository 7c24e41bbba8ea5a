//go:build !unix

package local

import (
	"errors"
	"os"
	"os/exec"
)

// terminate says that a process cannot be asked to end here. Neo4j recovers from its transaction log at the next start.
func terminate(*os.Process) error {
	return errors.ErrUnsupported
}

// share does nothing: here a child cannot be given an open file.
func share(*exec.Cmd, *os.File) {}
