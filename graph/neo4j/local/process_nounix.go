//go:build !unix

package local

import (
	"errors"
	"os"
)

// terminate says that a process cannot be asked to end here. Neo4j recovers from its transaction log at the next start.
func terminate(*os.Process) error {
	return errors.ErrUnsupported
}
