package cli_test

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"entente/cli"
)

// TestMain lets the scripts run this test binary as the entente command: a process of its own, with signals and exit codes.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"entente": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			os.Exit(cli.Program{Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr}.Run(ctx))
		},
	})
}

// TestScripts runs testdata/script: each is a session at a terminal, as a specification of the command.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: false})
}
