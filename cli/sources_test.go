package cli

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestSourcesAreDescribed: every source that can be loaded has a row in docs/operations.md, and a script that loads it.
func TestSourcesAreDescribed(t *testing.T) {
	operations, err := os.ReadFile("../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	scripts := ""
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		scripts += string(text)
	}
	for source := range reflect.TypeFor[loadCmd]().Fields() {
		command := "load " + strings.ToLower(source.Name)
		if row := "\n| `" + command; !strings.Contains(string(operations), row) {
			t.Errorf("%s has no row in docs/operations.md", command)
		}
		if !strings.Contains(scripts, "\nentente "+command) {
			t.Errorf("no script in cli/testdata/script runs entente %s", command)
		}
	}
}
