package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"

	"entente/graph/neo4j/local"
)

// server is what a command needs to know of a local.Server.
type server interface {
	URI() string
	Username() string
	Password() string
}

// environment returns what a command finds in its environment besides what is in ours.
func environment(s server, o local.Options) []string {
	env := []string{
		local.URIVariable + "=" + s.URI(),
		local.UsernameVariable + "=" + s.Username(),
		local.PasswordVariable + "=" + s.Password(),
	}
	if o.Home != "" {
		// Whatever our own environment says of another server, somebody keeps the data of this one.
		return append(env, local.DisposableVariable+"=")
	}
	return append(env, local.DisposableVariable+"=1")
}

// runCommand runs a command with env in its environment and returns its exit code. When ctx ends it asks the command to
// end, and waits until it has.
func runCommand(ctx context.Context, command, env []string, stdout, stderr io.Writer) (int, error) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, stdout, stderr
	cmd.Env = append(os.Environ(), env...)
	if err := cmd.Start(); err != nil {
		return exitNoCommand, err
	}
	ended := make(chan struct{})
	defer close(ended)
	go func() {
		select {
		case <-ended:
		case <-ctx.Done():
			// Ctrl-C in a terminal has reached the command already; asking twice does no harm.
			_ = askToEnd(cmd.Process)
		}
	}()
	if err := cmd.Wait(); err != nil {
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
			return exitFailed, err
		}
	}
	return exitCode(cmd.ProcessState), nil
}
