//go:build unix

package embedded

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"entente/graph"
)

func init() { roles["no permission"] = openWithoutPermission }

// nobody is a user who owns nothing.
const nobody = 65534

// openWithoutPermission opens a store in a folder in which this user may not write. The superuser may write everywhere, and so
// becomes nobody first.
func openWithoutPermission(path string) error {
	if os.Getuid() == 0 {
		if err := syscall.Setuid(nobody); err != nil {
			return err
		}
	}
	_, err := Open(context.Background(), path)
	if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), "permission") {
		return fmt.Errorf("a folder without permission is INVALID_ARGUMENT: %w", err)
	}
	fmt.Println("ok")
	return nil
}

func TestOpenWithoutPermission(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	start(t, "no permission", filepath.Join(dir, "graph.db")) // fails unless it says ok
}
