package embedded

import (
	"fmt"
	"os"
	"testing"

	"go.uber.org/goleak"
)

// roleVariable makes the test binary play another process: see roles.
const roleVariable = "ENTENTE_TEST_ROLE"

// roles are what the test binary does when it is started again as another process, by name. Each gets the path of a
// store and ends the process with an exit code.
var roles = map[string]func(path string) error{
	"load forever": loadForever,
	"hold":         holdTheFile,
	"load once":    loadOnce,
}

func TestMain(m *testing.M) {
	if role := os.Getenv(roleVariable); role != "" {
		if err := roles[role](os.Getenv("ENTENTE_TEST_PATH")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	code := m.Run()
	if err := goleak.Find(); code == 0 && err != nil {
		fmt.Fprintln(os.Stderr, "a closed store must leave no goroutine behind:", err)
		code = 1
	}
	os.Exit(code)
}
