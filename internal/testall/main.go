// Command testall runs all tests: those of the Go packages, and those of the explorer. It prints what go test prints, each skipped
// test by name, what a failed test said, and as its last line what was skipped and how to have it.
//
//	go run ./internal/testall                   # everything
//	go run ./internal/testall -race ./graph/... # go test with these flags and packages
//
// ENTENTE_REQUIRE=all makes a test fail that would be skipped; see package needs. Exit codes: 0 when nothing failed, 1 otherwise.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"entente/internal/needs"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if !run(ctx, os.Args[1:], os.Stdout) {
		os.Exit(1)
	}
}

// everything is what go test is told where nobody says otherwise. It begins with the packages that take longest, in the order in which
// they are named: a long one that begins last runs alone in the end.
var everything = []string{"-timeout", "30m", "./graph/neo4j", "./cli", ".", "./graph/differential", "./..."}

// run runs the tests and reports whether none failed.
func run(ctx context.Context, args []string, out io.Writer) bool {
	goArgs := args
	if len(args) == 0 {
		goArgs = everything
	}
	r := newReport(out)
	if err := goTest(ctx, goArgs, r); err != nil {
		r.fail("go test", err)
	}
	if len(args) == 0 {
		explorer(ctx, "web", r)
	}
	return r.close(needs.All)
}

// goTest runs go test and tells the report what it says.
func goTest(ctx context.Context, args []string, r *report) error {
	cmd := command(ctx, "", "go", append([]string{"test", "-json"}, args...)...)
	cmd.Stderr = r.out
	events, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	readErr := r.read(events)
	if err := cmd.Wait(); err != nil && r.failed == 0 {
		return err
	}
	return readErr
}

// command returns a command that is asked to end, as by Ctrl-C, when ctx does.
func command(ctx context.Context, dir, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	return cmd
}

// fail records that something went wrong apart from any test.
func (r *report) fail(what string, err error) {
	r.failed++
	fmt.Fprintf(r.out, "FAIL\t%s: %v\n", what, err)
}
