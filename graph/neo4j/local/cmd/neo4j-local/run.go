package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os/exec"
	"time"

	"entente/graph/neo4j/local"
)

// Exit codes of its own. 127 is what shells answer for a command that cannot be started.
const (
	exitFailed    = 1
	exitUsage     = 2
	exitNoCommand = 127
)

// run does what the command line asks for until ctx ends, and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) (code int, err error) {
	r, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, err := io.WriteString(stdout, usage)
		return 0, err
	}
	if err != nil {
		return exitUsage, fmt.Errorf("%w; --help explains", err)
	}
	r.options.Logf = func(format string, args ...any) { fmt.Fprintf(stderr, format+"\n", args...) }
	if r.fetchOnly {
		dir, err := local.Fetch(ctx, r.options)
		if err != nil {
			return exitFailed, err
		}
		fmt.Fprintln(stdout, dir)
		return 0, nil
	}
	if len(r.command) > 0 {
		// Not after a start of seconds.
		if _, err := exec.LookPath(r.command[0]); err != nil {
			return exitNoCommand, err
		}
	}
	began := time.Now()
	s, err := local.Start(ctx, r.options)
	if err != nil {
		return exitFailed, err
	}
	defer func() {
		if closing := s.Close(); closing != nil {
			code, err = max(code, exitFailed), errors.Join(err, closing)
		}
	}()
	if len(r.command) > 0 {
		return runCommand(ctx, r.command, environment(s, r.options), stdout, stderr)
	}
	fmt.Fprintf(stdout, `Neo4j %s answers after %.1f s. In another terminal, these lines point entente at it:

  export ENTENTE_STORE=%s
  export %s=%s
  export %s=%s

Its data is in %s%s. Ctrl-C stops it.
`, local.Version, time.Since(began).Seconds(), s.URI(), local.UsernameVariable, s.Username(),
		local.PasswordVariable, s.Password(), s.Home(), fate(r.options))
	<-ctx.Done()
	return 0, nil
}

// fate says what becomes of the data.
func fate(o local.Options) string {
	if o.Home == "" {
		return " and goes when it stops; --home DIR keeps it"
	}
	return " and stays"
}
