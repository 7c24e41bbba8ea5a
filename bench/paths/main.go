// Command paths measures how fast paths between random institutions of a release of CORDIS are found: in a file, on Neo4j, and, as
// the limit, by the one statement with shortestPath that Neo4j has for it. All are asked about the same pairs in turn, in one run.
//
//	go run ./bench/paths [--pairs 500] [--seed 1] [--heap 6g] RELEASE
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/connect"
	"entente/graph/embedded"
	"entente/graph/neo4j"
	"entente/graph/neo4j/local"
)

// warmUp is how many pairs are asked about before any is measured: Java compiles what it has done often.
const warmUp = 100

func main() {
	pairs := flag.Int("pairs", 500, "about how many pairs to ask")
	seed := flag.Uint64("seed", 1, "which pairs")
	heap := flag.String("heap", "6g", "memory for the Java of Neo4j")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "Usage: go run ./bench/paths [flags] RELEASE\n\nMeasures paths in a CORDIS release.")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 || *pairs < 1 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, flag.Arg(0), *pairs, *seed, *heap); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, release string, pairs int, seed uint64, heap string) error {
	dir, err := os.MkdirTemp("", "entente-paths-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	server, err := local.Start(ctx, local.Options{Heap: heap, PageCache: "1g", FullSpeed: true})
	if err != nil {
		return err
	}
	defer server.Close()
	path := filepath.Join(dir, "graph.db")
	if err := load(ctx, dir, release, "file:"+path, server.URI(), server); err != nil {
		return err
	}
	file, err := embedded.Open(ctx, path)
	if err != nil {
		return err
	}
	defer file.Close()
	shared, err := neo4j.Open(ctx, neo4j.Config{URI: server.URI(), Username: server.Username(), Password: server.Password()})
	if err != nil {
		return err
	}
	defer shared.Close()
	raw, err := driver.NewDriverWithContext(server.URI(), driver.BasicAuth(server.Username(), server.Password(), ""))
	if err != nil {
		return err
	}
	defer raw.Close(ctx)
	began := time.Now()
	if err := shared.Warm(ctx); err != nil {
		return err
	}
	fmt.Printf("The shape of the graph was read from Neo4j in %.1f s.\n\n", time.Since(began).Seconds())
	return measure(ctx, pairs, seed, file, shared, raw)
}

// load loads the release into each of the stores by the real command.
func load(ctx context.Context, dir, release, file, uri string, server *local.Server) error {
	entente := filepath.Join(dir, "entente")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", entente, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("build the command; run this in the folder of go.mod: %w\n%s", err, out)
	}
	for _, store := range []string{file, uri} {
		c := exec.CommandContext(ctx, entente, "load", "cordis", release, "--store", store, "--quiet",
			"--rejects", filepath.Join(dir, "rejects.csv"))
		c.Env = append(os.Environ(), "NEO4J_USERNAME="+server.Username(), "NEO4J_PASSWORD="+server.Password())
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("load into %s: %w\n%s", store, err, out)
		}
	}
	return nil
}

// subject is one of those that are measured.
type subject struct {
	name string
	ask  func(ctx context.Context, from, to graph.ID) error
	took []time.Duration
}

func measure(ctx context.Context, pairs int, seed uint64, file, shared graph.Reader, raw driver.DriverWithContext) error {
	institutions, err := file.Find(ctx, graph.Query{
		Kinds: []graph.EntityKind{graph.KindInstitution}, Window: graph.Window{Limit: graph.NoLimit},
	})
	if err != nil {
		return err
	}
	find := func(r graph.Reader) func(context.Context, graph.ID, graph.ID) error {
		return func(ctx context.Context, from, to graph.ID) error {
			_, err := connect.FindPaths(ctx, r, connect.PathQuery{From: from, To: to, MaxLength: 6, Limit: 5})
			return err
		}
	}
	subjects := []*subject{
		{name: "file", ask: find(file)},
		{name: "Neo4j", ask: find(shared)},
		{name: "*`shortestPath` in Cypher*", ask: func(ctx context.Context, from, to graph.ID) error { return shortest(ctx, raw, from, to) }},
	}
	chance := rand.New(rand.NewPCG(seed, 0))
	for n := range warmUp + pairs {
		from, to := institutions[chance.IntN(len(institutions))].ID, institutions[chance.IntN(len(institutions))].ID
		if from == to {
			continue
		}
		for _, s := range subjects {
			began := time.Now()
			if err := s.ask(ctx, from, to); err != nil {
				return fmt.Errorf("%s: from %s to %s: %w", s.name, from, to, err)
			}
			if n >= warmUp {
				s.took = append(s.took, time.Since(began))
			}
		}
	}
	report(subjects)
	return nil
}

// shortest asks Neo4j for one shortest path over the relations that Entente follows.
func shortest(ctx context.Context, d driver.DriverWithContext, from, to graph.ID) error {
	types := ""
	for _, t := range graph.RelationTypes {
		types += "|" + string(t)
	}
	_, err := driver.ExecuteQuery(ctx, d,
		"MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) MATCH p = shortestPath((a)-[:"+types[1:]+"*..6]-(b)) RETURN p",
		map[string]any{"from": string(from), "to": string(to)}, driver.EagerResultTransformer,
		driver.ExecuteQueryWithDatabase("neo4j"), driver.ExecuteQueryWithReadersRouting())
	return err
}

// report prints a table for bench/README.md.
func report(subjects []*subject) {
	at := func(s *subject, part float64) float64 {
		slices.Sort(s.took)
		return float64(s.took[int(part*float64(len(s.took)-1))].Microseconds()) / 1000
	}
	floor := subjects[len(subjects)-1]
	fmt.Println("| paths between random institutions | p50 | p99 | most | p50 to `shortestPath` | p99 to `shortestPath` |")
	fmt.Println("|---|---|---|---|---|---|")
	for _, s := range subjects {
		fmt.Printf("| %s | %.2f ms | %.2f ms | %.1f ms | %.2f | %.2f |\n", s.name, at(s, 0.5), at(s, 0.99), at(s, 1),
			at(s, 0.5)/at(floor, 0.5), at(s, 0.99)/at(floor, 0.99))
	}
}
