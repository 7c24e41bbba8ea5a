// Package cli is the entente command: flags, wiring, output and exit codes. What the commands do is done elsewhere.
package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"reflect"

	"github.com/alecthomas/kong"

	"entente/graph"
)

// Exit codes, as the help lists them.
const (
	exitOK          = 0 // done
	exitProblems    = 1 // done, and what was looked at is not in order; or the question has no answer
	exitUsage       = 2 // the command line is wrong
	exitUnavailable = 3 // the store cannot be reached, is in use, refuses the credentials or is full
	exitInternal    = 4 // a defect of ours
)

// errProblems is returned by commands that have already printed what is not in order.
var errProblems = errors.New("problems were found")

// Program is the command, apart from the process that it runs in, so that tests can start it.
type Program struct {
	Args           []string
	Stdout, Stderr io.Writer
	// Listening, when set, is told the address that serve listens on.
	Listening func(net.Addr)
}

type commands struct {
	Serve       serveCmd       `cmd:"" help:"Serve the explorer and the GraphQL API over HTTP. Without --store: the built-in dataset, from memory."`
	Load        loadCmd        `cmd:"" help:"Load a source into a store."`
	Sync        syncCmd        `cmd:"" help:"Keep a store up to date: fetch what has changed at its publishers, load it, join by rule."`
	Loads       loadsCmd       `cmd:"" help:"List the latest loads of a store and their outcome."`
	Check       checkCmd       `cmd:"" help:"Check the curated dataset and prove its quotes against the documents."`
	Path        pathCmd        `cmd:"" help:"Show how two entities are connected, with the evidence."`
	Curate      curateCmd      `cmd:"" help:"Begin a file of statements about a text of your own."`
	Reconcile   reconcileCmd   `cmd:"" help:"List records that may describe the same entity, for a person to judge."`
	Fingerprint fingerprintCmd `cmd:"" help:"Print a digest of the content of a store, to compare it with another."`
	Export      exportCmd      `cmd:"" help:"Export the graph, or a part of it, as GraphML, GEXF, CSV, JSON-LD, Turtle or NDJSON."`
	Version     versionCmd     `cmd:"" help:"Print the version."`
}

const description = `A knowledge graph of science-policy actors: who works with whom, under which agreement or
programme, where, on what, since when, and which sentence of which document says so.

Exit codes: 0 success; 1 problems found, or no result; 2 wrong command line or input; 3 store unavailable, or command stopped;
4 internal error. Every flag can also be set by an environment variable: --store by ENTENTE_STORE.`

// Run parses the arguments, runs the command and returns the exit code.
func (p Program) Run(ctx context.Context) int {
	var c commands
	exit := -1
	parser, err := kong.New(&c,
		kong.Name("entente"), kong.Description(description), kong.Writers(p.Stdout, p.Stderr),
		kong.Exit(func(code int) { exit = code }), kong.DefaultEnvars("ENTENTE"), kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
	if err != nil {
		fmt.Fprintln(p.Stderr, "entente:", err)
		return exitInternal
	}
	parsed, err := parser.Parse(p.Args)
	if exit >= 0 {
		return exit // --help
	}
	if err != nil {
		fmt.Fprintf(p.Stderr, "entente: %v\nRun \"entente --help\" for the commands and their flags.\n", err)
		return exitUsage
	}
	if err := mustSay(parsed); err != nil {
		return p.report(err)
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return p.report(parsed.Run(p))
}

// mustSay returns INVALID_ARGUMENT for a flag that was given as an empty text, as by a variable of a shell that is not set: taken
// for no flag, it would ask for everything.
func mustSay(parsed *kong.Context) error {
	for _, step := range parsed.Path {
		if step.Flag != nil && step.Flag.Target.Kind() == reflect.String && step.Flag.Target.String() == "" {
			return graph.Errorf(graph.CodeInvalidArgument, "--%s is empty; give it a value, or leave it out", step.Flag.Name)
		}
	}
	return nil
}

// report prints an error as a user may see it, and returns the exit code for it.
func (p Program) report(err error) int {
	if err == nil {
		return exitOK
	}
	if errors.Is(err, errProblems) {
		return exitProblems
	}
	code := graph.CodeOf(err)
	var coded *graph.Error
	if errors.As(err, &coded) && code != graph.CodeInternal {
		fmt.Fprintf(p.Stderr, "entente: %s (%s)\n", coded.Message, code)
	} else {
		fmt.Fprintln(p.Stderr, "entente:", err)
	}
	switch code {
	case graph.CodeUnavailable, graph.CodeUnauthenticated, graph.CodeBusy, graph.CodeStorageFull, graph.CodeCorrupt,
		graph.CodeTimeout, graph.CodeCanceled:
		return exitUnavailable
	case graph.CodeInvalidArgument, graph.CodeInvalidID, graph.CodeInvalidDate, graph.CodeLimit:
		return exitUsage
	case graph.CodeNotFound:
		return exitProblems
	}
	return exitInternal
}

// printJSON writes v, indented, for scripts.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
