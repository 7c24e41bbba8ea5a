package main

import (
	"errors"
	"flag"
	"io"

	"entente/graph/neo4j/local"
)

const usage = `Start a real Neo4j Community ` + local.Version + ` on this machine, without Docker, for development and tests.

  neo4j-local [flags]                      run until Ctrl-C
  neo4j-local [flags] -- COMMAND [ARGS]    run a command against it, then stop; exit as the command did
  neo4j-local --fetch-only                 only make ready what later starts need

It listens on 127.0.0.1 only. Java 17 or 21 is needed, and Maven the first time, when it fetches about 120 MB into the
user's cache directory. After that a start takes about three seconds.

Flags:
  --home DIR       keep the data in DIR; without it the data is gone at the end
  --port PORT      listen for Bolt on PORT; without it on a free port
  --heap SIZE      memory for Java's objects, such as 512m (the default) or 2g
  --pagecache SIZE memory for Neo4j's pages, such as 64m (the default) or 1g
  --full-speed     let Java optimise as in production: for benchmarks; starts and short tests get slower
  --fetch-only     fetch Neo4j, print where it is kept, and end
  --help           this text

Environment of COMMAND:
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD   the server
  ENTENTE_NEO4J_DISPOSABLE=1                  tests may delete all that is in it; not set with --home

Environment of neo4j-local:
  ` + local.CacheVariable + `   the directory to keep what it fetched in, instead of the user's cache directory
  JAVA_HOME             the Java to use, instead of the one on PATH

Examples:
  neo4j-local -- go test ./graph/...
  neo4j-local --home ~/entente-graph --port 7687 --heap 2g
`

// request is what the command line asks for.
type request struct {
	options   local.Options
	fetchOnly bool
	command   []string // nil: none
}

// parse reads the command line. The error is flag.ErrHelp where it asks for help.
func parse(args []string) (request, error) {
	var r request
	f := flag.NewFlagSet("neo4j-local", flag.ContinueOnError)
	f.SetOutput(io.Discard) // errors are returned, the help is our own
	f.StringVar(&r.options.Home, "home", "", "")
	f.IntVar(&r.options.Port, "port", 0, "")
	f.StringVar(&r.options.Heap, "heap", "", "")
	f.StringVar(&r.options.PageCache, "pagecache", "", "")
	f.BoolVar(&r.options.FullSpeed, "full-speed", false, "")
	f.BoolVar(&r.fetchOnly, "fetch-only", false, "")
	if err := f.Parse(args); err != nil {
		return request{}, err
	}
	r.command = f.Args()
	if r.fetchOnly && len(r.command) > 0 {
		return request{}, errors.New("--fetch-only starts nothing, so it runs no command")
	}
	return r, nil
}
