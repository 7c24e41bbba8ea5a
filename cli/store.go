package cli

import (
	"context"
	"os"
	"strings"

	"entente/graph"
	"entente/graph/embedded"
	"entente/graph/neo4j"
	"entente/loader"
	"entente/seed"
)

// storeFlag names the store that a command works on.
type storeFlag struct {
	Store string `placeholder:"URL" help:"Store: file:PATH, or bolt:// and neo4j:// addresses with NEO4J_USERNAME and NEO4J_PASSWORD in the environment. Without it: in memory, holding the seed."`
}

// open returns the store that the flag names. The one in memory holds the seed. With lazy a Neo4j that is away is no error
// yet: every call says so until it is back.
func (f storeFlag) open(ctx context.Context, lazy bool) (graph.Store, error) {
	scheme, rest, _ := strings.Cut(f.Store, ":")
	switch {
	case f.Store == "":
		return openSeeded(ctx)
	case scheme == "file" && rest != "":
		return opened(embedded.Open(ctx, strings.TrimPrefix(rest, "//")))
	case strings.HasPrefix(scheme, "bolt"), strings.HasPrefix(scheme, "neo4j"):
		return opened(neo4j.Open(ctx, neo4j.Config{
			URI: f.Store, Username: envOr("NEO4J_USERNAME", "neo4j"), Password: os.Getenv("NEO4J_PASSWORD"),
			Database: envOr("NEO4J_DATABASE", "neo4j"), Lazy: lazy,
		}))
	}
	return nil, graph.Errorf(graph.CodeInvalidArgument, "cli.open",
		"%q is not a store; write file:PATH, bolt://HOST:PORT or neo4j://HOST:PORT", f.Store)
}

// opened turns a typed nil into a plain one.
func opened[S graph.Store](s S, err error) (graph.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

func openSeeded(ctx context.Context) (graph.Store, error) {
	store, err := embedded.Open(ctx, "")
	if err != nil {
		return nil, err
	}
	ds, problems := seed.Dataset()
	if len(problems) > 0 {
		return nil, loader.Problems(problems)
	}
	if _, err := loader.Load(ctx, store, ds, loader.Options{}); err != nil {
		return nil, err
	}
	return store, nil
}

func envOr(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}
