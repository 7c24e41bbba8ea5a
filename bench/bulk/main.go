// Command bulk measures how fast a release of CORDIS is loaded: into a file, into a live Neo4j, and, as the limit, by Neo4j's
// offline importer. All are measured in one run, by the real command, and compared as ratios.
//
//	go run ./bench/bulk [--runs 3] [--heap 4g] RELEASE
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph/embedded"
	"entente/graph/neo4j"
	"entente/graph/neo4j/local"
)

func main() {
	runs := flag.Int("runs", 3, "how often each is measured; the best run of each counts")
	heap := flag.String("heap", "4g", "memory for the Java of Neo4j and of its importer")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "Usage: go run ./bench/bulk [flags] RELEASE\n\nMeasures loads of a CORDIS release.")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 || *runs < 1 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, flag.Arg(0), *runs, *heap); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// bench is one run of everything.
type bench struct {
	ctx     context.Context
	release string
	dir     string // holds all that is made
	entente string // the command
	java    local.Options
	server  *local.Server // the live Neo4j, once it is needed
}

// close stops the live Neo4j.
func (b *bench) close() {
	if b.server != nil {
		b.server.Close()
	}
}

func run(ctx context.Context, release string, runs int, heap string) error {
	release, err := filepath.Abs(release)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "entente-bulk-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &bench{ctx: ctx, release: release, dir: dir, entente: filepath.Join(dir, "entente"), java: local.Options{
		Heap: heap, PageCache: "1g", FullSpeed: true,
	}}
	defer b.close()
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", b.entente, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("build the command; run this in the folder of go.mod: %w\n%s", err, out)
	}
	var file, live, offline result
	for i := range runs {
		note("run %d of %d: into a file", i+1, runs)
		one, err := b.file()
		if err != nil {
			return err
		}
		file.keep(one)
		note("run %d of %d: Neo4j's offline importer", i+1, runs)
		if one, err = b.offline(); err != nil {
			return err
		}
		offline.keep(one)
		note("run %d of %d: into a live Neo4j", i+1, runs)
		if one, err = b.live(); err != nil {
			return err
		}
		live.keep(one)
	}
	return b.report(file, offline, live)
}

func note(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

func (b *bench) storePath() string { return filepath.Join(b.dir, "graph.db") }

// file loads the release into a new file.
func (b *bench) file() (result, error) {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(b.storePath() + suffix); err != nil && !os.IsNotExist(err) {
			return result{}, err
		}
	}
	return b.load("file:"+b.storePath(), nil)
}

// offline writes the content of the file as the importer wants it, which is not measured, and imports it.
func (b *bench) offline() (result, error) {
	dir := filepath.Join(b.dir, "import")
	if err := os.RemoveAll(dir); err != nil {
		return result{}, err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return result{}, err
	}
	args, err := b.export(dir)
	if err != nil {
		return result{}, err
	}
	took, printed, err := local.Import(b.ctx, b.java, args...)
	if err != nil {
		return result{}, fmt.Errorf("%w\n%s", err, printed)
	}
	return result{wall: took}, nil
}

func (b *bench) export(dir string) ([]string, error) {
	store, err := embedded.Open(b.ctx, b.storePath())
	if err != nil {
		return nil, err
	}
	defer store.Close()
	return neo4j.Export(b.ctx, store, dir)
}

// live loads the release into an empty Neo4j that runs and has been loaded into before: Java is slow until it has compiled
// what it does, and a server that lives has done that.
func (b *bench) live() (result, error) {
	into := func() (result, error) {
		return b.load(b.server.URI(), []string{"NEO4J_USERNAME=" + b.server.Username(), "NEO4J_PASSWORD=" + b.server.Password()})
	}
	if b.server == nil {
		server, err := local.Start(b.ctx, b.java)
		if err != nil {
			return result{}, err
		}
		b.server = server
		if _, err := into(); err != nil {
			return result{}, err
		}
	}
	if err := b.wipe(); err != nil {
		return result{}, err
	}
	return into()
}

// wipe empties the live Neo4j.
func (b *bench) wipe() error {
	d, err := driver.NewDriverWithContext(b.server.URI(), driver.BasicAuth(b.server.Username(), b.server.Password(), ""))
	if err != nil {
		return err
	}
	defer d.Close(b.ctx)
	return local.Wipe(b.ctx, d)
}
