// The mutants command changes one clause of the rules at a time and runs the tests that should notice. What no test notices is
// a rule that nobody holds.
//
//	go run ./internal/mutants
//
// See --help. Three lists stand beside it: rules.yaml says which files hold rules and whose tests should notice, handmade.yaml
// has changes that somebody thought of, and accepted.yaml those that may survive, each with its reason.
// docs/decisions/0028-mutants.md says why it is our own.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

// Exit codes, as the help lists them.
const (
	exitOK      = 0
	exitRefused = 1 // too few are killed, or a survivor has no reason
	exitFailed  = 2 // the command line, a list or the tests themselves are not in order
)

// options are the command line.
type options struct {
	Number  int      `short:"n" default:"150" help:"Try so many mutants made by the operators; those made by hand are tried besides."`
	PerFile int      `default:"0" help:"Take at most so many of each file; 0: as many as fall to it."`
	Seed    uint64   `default:"1" help:"Draw another sample."`
	All     bool     `help:"Try every mutant there is. It takes hours."`
	Only    []string `sep:"none" placeholder:"GLOB" help:"Keep to the files or mutants that GLOB names, as in 'graph/date.go' or 'graph/best.go:*'. May be repeated."`
	List    bool     `help:"Print the mutants that would be tried, and end."`
	JSON    bool     `name:"json" help:"Print the report as JSON."`
	Jobs    int      `short:"j" default:"1" help:"Try so many at a time."`
	Least   float64  `default:"90" placeholder:"PERCENT" help:"Fail when less are killed (default: 90)."`
	Memory  int      `default:"8" placeholder:"GIB" help:"Stop a test program that takes more memory than so many GiB; 0: never (default: 8; on Linux only)."`
	Root    string   `default:"." placeholder:"DIR" help:"The module (default: the current directory)."`
	Lists   string   `default:"internal/mutants" placeholder:"DIR" help:"Where in it rules.yaml, handmade.yaml and accepted.yaml are (default: internal/mutants)."`
}

const description = `Change one clause of the rules at a time, and run the tests that should notice.

A mutant is killed when a test fails or does not end. A mutant that does not compile does not count. The sample is the same for
the same seed, and takes from each file of rules.yaml. Progress goes to stderr, a line a mutant; the report to stdout.

Ways to change a clause:
%s
Exit codes: 0 enough mutants are killed, and all others have a reason in accepted.yaml; 1 not so; 2 the command line, a list or
the tests themselves are not in order.`

// help is the description with the operators.
func help() string {
	var b strings.Builder
	for _, o := range operators {
		fmt.Fprintf(&b, "  %-15s %s\n", o.name, o.about)
	}
	return fmt.Sprintf(description, b.String())
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // whoever asks a second time does not want to wait
	code := command{args: os.Args[1:], stdout: os.Stdout, stderr: os.Stderr}.run(ctx)
	stop()
	os.Exit(code)
}

// command is the command, apart from the process that it runs in, so that tests can start it.
type command struct {
	args           []string
	stdout, stderr io.Writer
}

func (c command) run(ctx context.Context) int {
	var o options
	exit := -1
	parser, err := kong.New(&o,
		kong.Name("mutants"), kong.Description(help()), kong.Writers(c.stdout, c.stderr), kong.Exit(func(code int) { exit = code }),
		kong.ConfigureHelp(kong.HelpOptions{WrapUpperBound: 130}),
	)
	if err == nil {
		_, err = parser.Parse(c.args)
	}
	if exit >= 0 {
		return exit // --help
	}
	if err != nil {
		fmt.Fprintf(c.stderr, "mutants: %v\nRun \"mutants --help\" for the flags.\n", err)
		return exitFailed
	}
	ok, err := c.try(ctx, o)
	switch {
	case err != nil:
		fmt.Fprintln(c.stderr, "mutants:", err)
		return exitFailed
	case !ok:
		return exitRefused
	}
	return exitOK
}
