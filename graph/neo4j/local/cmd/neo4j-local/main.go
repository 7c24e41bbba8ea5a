// The neo4j-local command starts a real Neo4j on this machine, without Docker, for development and for tests.
//
//	go run ./graph/neo4j/local/cmd/neo4j-local
//	go run ./graph/neo4j/local/cmd/neo4j-local -- go test ./...
//
// See --help. Its exit code is that of the command it ran; go run turns any code but 0 into 1.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	// The first Ctrl-C stops everything in order, the second one at once.
	context.AfterFunc(ctx, stop)
	code, err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, "neo4j-local:", err)
	}
	os.Exit(code)
}
