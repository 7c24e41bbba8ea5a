// Command entente serves, loads and checks a knowledge graph of science-policy actors.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"entente/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // whoever asks a second time does not want to wait for a clean end
	code := cli.Program{Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr}.Run(ctx)
	stop()
	os.Exit(code)
}
