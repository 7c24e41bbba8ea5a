package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"

	"entente/internal/needs"
)

// explorer runs the tests of the explorer in dir, where what they need is there, and prints the lines that close them; all that they
// said, when they fail.
func explorer(ctx context.Context, dir string, r *report) {
	if err := explorerMissing(dir); err != nil {
		r.skipWithout(needs.Explorer, "the explorer", err)
		return
	}
	cmd := command(ctx, dir, "npm", "test", "--silent")
	out, err := cmd.CombinedOutput()
	if err != nil {
		fmt.Fprintf(r.out, "%s", out)
		r.fail("npm test in "+dir, err)
		return
	}
	out = colours.ReplaceAll(out, nil)
	for _, line := range closingLines.FindAll(out, -1) {
		fmt.Fprintf(r.out, "ok  \t%s: %s\n", dir, bytes.TrimSpace(line))
	}
	if skippedLine.Match(out) {
		r.skipped++
	}
}

// closingLines are those of vitest and Playwright that count tests.
var (
	closingLines = regexp.MustCompile(`(?m)^ *(?:Tests +.*|\d+ (?:passed|flaky|skipped|did not run).*)$`)
	colours      = regexp.MustCompile("\x1b\\[[0-9;]*m") // which vitest gives where CI is set, terminal or not
	skippedLine  = regexp.MustCompile(`(?m)^ *(?:Tests +.*)?\b\d+ (?:skipped|todo)\b`)
)

// explorerMissing returns what is missing to test the explorer in dir, nil when nothing is.
func explorerMissing(dir string) error {
	chromium := cmp.Or(os.Getenv("ENTENTE_CHROMIUM"), "/usr/bin/chromium")
	for _, program := range []string{"node", "npm", chromium} {
		if _, err := exec.LookPath(program); err != nil {
			return err
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		return errors.New("npm ci has not run in " + dir)
	}
	return nil
}
