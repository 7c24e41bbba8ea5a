//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/internal/needs"
)

// What npm test says.
const (
	vitest     = " Test Files  31 passed (31)\n\x1b[2m      Tests \x1b[22m \x1b[1m\x1b[32m210 passed\x1b[39m\x1b[22m\x1b[90m (210)\x1b[39m\n   Duration  9.1s\n"
	playwright = "  ✓  1 walk.spec.ts:7:1 › a walk (2.1s)\n  104 passed (2.3m)\n"
)

// machine puts programs of these names on PATH, alone; npm says what it is told and ends so. It returns a folder like web/.
func machine(t *testing.T, says, exit string, programs ...string) string {
	t.Helper()
	bin, dir := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "said"), []byte(says), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range programs {
		script := "#!/bin/sh\nwhile IFS= read -r line; do echo \"$line\"; done <said\nexit " + exit + "\n"
		if err := os.WriteFile(filepath.Join(bin, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", bin)
	t.Setenv("ENTENTE_CHROMIUM", filepath.Join(bin, "chromium"))
	return dir
}

func TestExplorer(t *testing.T) {
	all := []string{"node", "npm", "chromium"}
	for _, c := range []struct {
		reason, require string
		programs        []string
		modules         bool
		says, exit      string
		want            []string // parts of what is said
		not             string   // what is not said
		fine            bool
	}{
		{"without Node it is skipped", "", nil, true, "", "0", []string{"--- SKIP: the explorer: ", `"node"`, "Skipped: 1 for want of"}, "FAIL", true},
		{"without Chromium too", "", all[:2], true, "", "0", []string{"--- SKIP: the explorer: ", "chromium", "Skipped: 1 for want of"}, "FAIL", true},
		{"without its modules too", "", all, false, "", "0", []string{"npm ci has not run", "Skipped: 1 for want of"}, "FAIL", true},
		{"in the gate that is a failure", "all", all, false, "", "0", []string{"FAIL\tthe explorer", "npm ci has not run"}, "SKIP", false},
		{
			"what passes is told by the lines that count", "all", all, true, vitest + playwright, "0",
			[]string{": Tests  210 passed (210)\n", ": 104 passed (2.3m)\n", "Nothing was skipped"}, "a walk", true,
		},
		{
			"what passes at the second try is told", "", all, true, vitest + "  1 flaky\n" + playwright, "0",
			[]string{": 1 flaky\n"}, "FAIL", true,
		},
		{
			"a skip is seen", "", all, true, vitest + "  3 skipped\n" + playwright, "0",
			[]string{": 3 skipped\n", "Skipped: 1 for other reasons"}, "FAIL", true,
		},
		{"and fails in the gate", "all", all, true, strings.Replace(vitest, "210 passed", "1 skipped | 209 passed", 1), "0", []string{"1 skipped"}, "FAIL", false},
		{"what fails is told in full", "", all, true, vitest + playwright, "1", []string{"a walk", "FAIL\tnpm test"}, "SKIP", false},
	} {
		t.Run(c.reason, func(t *testing.T) {
			t.Setenv(needs.Variable, c.require)
			dir := machine(t, c.says, c.exit, c.programs...)
			if c.modules {
				if err := os.Mkdir(filepath.Join(dir, "node_modules"), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			var out strings.Builder
			r := newReport(&out)
			explorer(t.Context(), dir, r)
			if fine := r.close(needs.All); fine != c.fine {
				t.Errorf("success is %t", fine)
			}
			for _, part := range c.want {
				if !strings.Contains(out.String(), part) {
					t.Errorf("it does not say %q", part)
				}
			}
			if strings.Contains(out.String(), c.not) {
				t.Errorf("it says %q", c.not)
			}
			if t.Failed() {
				t.Log(out.String())
			}
		})
	}
}

// TestRun runs the tests of a small module: what go test says comes through, and its failure is one.
func TestRun(t *testing.T) {
	t.Setenv(needs.Variable, "")
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"go.mod":    "module m\n\ngo 1.26\n",
		"a_test.go": "package m\n\nimport \"testing\"\n\nfunc TestA(t *testing.T) { t.Skip(\"no\") }\n\nfunc TestB(t *testing.T) {}\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		reason string
		args   []string
		want   string // part of what is said
		fine   bool
	}{
		{"a skip is no failure", []string{"."}, "1 Go tests passed, 0 failed, 1 skipped\nSkipped: 1 for other reasons, told above.\n", true},
		{"flags are those of go test", []string{"-run", "TestB", "."}, "1 Go tests passed, 0 failed, 0 skipped\n", true},
		{"what go test refuses is a failure", []string{"./nowhere"}, "FAIL", false},
	} {
		var out strings.Builder
		if fine := run(t.Context(), c.args, &out); fine != c.fine || !strings.Contains(out.String(), c.want) {
			t.Errorf("%s: %t\n%s", c.reason, fine, out.String())
		}
	}
	if err := os.WriteFile("b_test.go", []byte("package m\n\nimport \"testing\"\n\nfunc TestC(t *testing.T) { t.Error(\"no\") }\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if run(t.Context(), []string{"."}, &out) || !strings.Contains(out.String(), "--- FAIL: m TestC\n    b_test.go:5: no\n") {
		t.Errorf("a failure is one, and is told:\n%s", out.String())
	}
}
