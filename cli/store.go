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
	Store string `placeholder:"URL" help:"Use this store: file:PATH, or a bolt:// or neo4j:// address with NEO4J_USERNAME and NEO4J_PASSWORD in the environment. The default is the built-in dataset, in memory."`
}

// open returns the store that the flag names. The one in memory holds the seed. With lazy a Neo4j that is away is no error
// yet: every call says so until it is back.
func (f storeFlag) open(ctx context.Context, lazy bool) (graph.Store, error) {
	scheme, _, _ := strings.Cut(f.Store, ":")
	path, isFile := f.path()
	switch {
	case f.Store == "":
		return openSeeded(ctx)
	case isFile:
		return opened(embedded.Open(ctx, path))
	case strings.HasPrefix(scheme, "bolt"), strings.HasPrefix(scheme, "neo4j"):
		return opened(neo4j.Open(ctx, neo4j.Config{
			URI: f.Store, Username: envOr("NEO4J_USERNAME", "neo4j"), Password: os.Getenv("NEO4J_PASSWORD"),
			Database: envOr("NEO4J_DATABASE", "neo4j"), Lazy: lazy,
		}))
	}
	return nil, graph.Errorf(graph.CodeInvalidArgument, "%q is not a store; write file:PATH, bolt://HOST:PORT or neo4j://HOST:PORT", f.Store)
}

// path returns the path of a store in a file, and whether the flag names one.
func (f storeFlag) path() (string, bool) {
	rest, ok := strings.CutPrefix(f.Store, "file:")
	return strings.TrimPrefix(rest, "//"), ok && rest != ""
}

// read returns the store for a command that only reads: a file that is not there is NOT_FOUND, and is not made.
func (f storeFlag) read(ctx context.Context) (graph.Store, error) {
	if path, ok := f.path(); ok && !exists(path) {
		return nil, graph.Errorf(graph.CodeNotFound, "there is no store at %s; check the path, or create it with "+
			"entente load", path)
	}
	return f.open(ctx, false)
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
	if _, err := loader.Run(ctx, store, seed.New(seed.FS), loader.Options{Strict: true}); err != nil {
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
