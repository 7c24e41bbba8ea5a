package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"entente/graph"
	"entente/graph/embedded"
	"entente/loader"
	"entente/reconcile"
)

type loadCmd struct {
	Seed       loadSeedCmd       `cmd:"" help:"Load the built-in curated dataset."`
	Cordis     loadCordisCmd     `cmd:"" help:"Load CORDIS: projects, participants and programmes of the EU's framework programmes."`
	ROR        loadRORCmd        `cmd:"" name:"ror" help:"Load the Research Organization Registry (ROR)."`
	EuroSciVoc loadEuroSciVocCmd `cmd:"" name:"euroscivoc" help:"Load EuroSciVoc, the fields of science by which CORDIS classifies projects."`
	RNSR       loadRNSRCmd       `cmd:"" name:"rnsr" help:"Load the French national register of research structures (RNSR): laboratories and their supervisory bodies."`
	Table      loadTableCmd      `cmd:"" help:"Load your own table (CSV, TSV, XLSX, JSON)."`
	Crosswalk  loadCrosswalkCmd  `cmd:"" help:"Load tables that join registers, such as PIC to ROR: which identifiers are of one body."`
	Curated    loadCuratedCmd    `cmd:"" help:"Load what you state about your own documents, with a quote for each statement."`
	Judgements loadJudgementsCmd `cmd:"" help:"Load judgements: which records describe the same entity, and which do not."`
}

// loadFlags are the flags of every load.
type loadFlags struct {
	Store   string  `placeholder:"URL" help:"Load into this store: file:PATH, or a bolt:// or neo4j:// address with NEO4J_USERNAME and NEO4J_PASSWORD in the environment."`
	DryRun  bool    `help:"Report what would change, without changing anything."`
	Strict  bool    `help:"Stop and load nothing at the first rejected record or field."`
	Rejects string  `placeholder:"FILE" help:"List rejections in this file, with file, row, field, value and reason: JSON Lines if it ends in .jsonl or .ndjson, else CSV; none writes no list. The default is SOURCE.rejects.csv in the current folder, written if anything is rejected."`
	Part    bool    `xor:"release" help:"Treat the input as a part of a release: keep what an earlier release states and the input does not."`
	Replace bool    `xor:"release" help:"Load a release even if most of what the earlier one states is missing from it."`
	Join    float64 `placeholder:"LEVEL" help:"Then join the records that the rules are sure of, from this score on, as entente reconcile --accept does; 0.6 is measured as safe."`
	JSON    bool    `name:"json" help:"Print JSON."`
	Quiet   bool    `short:"q" help:"Show no progress."`
}

// run loads a source and prints what changed. The paths are those of its input: a load whose input is not there must not
// leave a new store behind.
func (f loadFlags) run(ctx context.Context, p Program, source loader.Source, paths ...string) error {
	return f.runAll(ctx, p, loading{name: source.Name(), paths: paths, from: func(graph.Reader) loader.Source { return source }})
}

// loading is what is loaded.
type loading struct {
	name  string // of the source
	paths []string
	from  func(graph.Reader) loader.Source // given the store that it is loaded into
	tell  bool                             // whether each rejection is shown, since a person wrote the input
}

// runAll is run for a source that asks the store, or whose rejections are shown.
func (f loadFlags) runAll(ctx context.Context, p Program, l loading) error {
	paths := l.paths
	if err := mustExist(paths); err != nil {
		return err
	}
	if f.Join != 0 {
		if err := reconcile.CheckLevel(f.Join); err != nil {
			return err
		}
	}
	rejects, err := newRejects(f.Rejects, l.name, inUse{store: f.Store, inputs: paths})
	if err != nil {
		return err
	}
	defer spareMemory()()
	store, err := f.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := rejects.begin(); err != nil {
		return err
	}
	progress := p.newProgress(f.Quiet)
	told := toldRejections{rejects: rejects, tell: l.tell}
	result, err := loader.Run(ctx, store, l.from(store), loader.Options{
		DryRun: f.DryRun, Strict: f.Strict, Part: f.Part, Replace: f.Replace, Rejected: told.add, Progress: progress.show,
	})
	progress.end()
	told.print(p.Stderr)
	var nothing *loader.NothingLoadedError
	kept := rejects.close(err == nil || errors.As(err, &nothing))
	if nothing != nil && kept == nil {
		loadSummary{flags: f, result: result, rejects: rejects}.printNothing(p.Stderr, nothing)
		return errProblems
	}
	if err != nil {
		return f.gaveUp(ctx, p, store, result, rejects, err)
	}
	if kept != nil {
		return kept
	}
	merged, err := newMerges(ctx, store, result)
	if err != nil {
		return err
	}
	after, err := f.join(ctx, p, store, result)
	if err != nil {
		return err
	}
	if f.JSON {
		return printJSON(p.Stdout, f.asJSON(result, merged, rejects, after))
	}
	loadSummary{flags: f, result: result, merged: merged, rejects: rejects}.print(p.Stdout)
	after.print(p.Stdout)
	return nil
}

// join joins by rule where that is asked for, and else finds out whether it is due.
func (f loadFlags) join(ctx context.Context, p Program, store graph.Store, result loader.Result) (afterLoad, error) {
	if f.DryRun {
		return afterLoad{}, nil
	}
	if f.Join == 0 {
		due, err := joiningDue(ctx, store, result)
		return afterLoad{due: due}, err
	}
	progress := p.newProgress(f.Quiet)
	defer progress.end()
	out, err := join(ctx, store, f.Join, progress.show)
	return afterLoad{joined: &out}, err
}

// open returns the store to load into. A dry run on a file that is not there yet must not make it, so it is told what would
// change in an empty store.
func (f loadFlags) open(ctx context.Context) (graph.Store, error) {
	if f.Store == "" {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "no store was given; name one with --store (or ENTENTE_STORE), such as --store file:graph.db")
	}
	store := storeFlag{Store: f.Store}
	if path, ok := store.path(); ok && f.DryRun && !exists(path) {
		return opened(embedded.Open(ctx, ""))
	}
	return store.open(ctx, true) // Run tells when it is away, and reads while it gets ready
}

// gaveUp tells what is left of a load that ended with an error, and returns the error to report.
func (f loadFlags) gaveUp(
	ctx context.Context, p Program, store graph.Reader, result loader.Result, rejects *rejects, err error,
) error {
	if rejects.partial != "" {
		fmt.Fprintf(p.Stderr, "The rejections found before the load stopped are listed in %s.\n", rejects.partial)
	}
	var strict *loader.StrictError
	if errors.As(err, &strict) {
		fmt.Fprintf(p.Stderr, "entente: %s\nNothing was loaded, because --strict stops at the first rejection. Correct the input, or load the rest without --strict.\n",
			printable(strict.Rejection.String()))
		return errProblems
	}
	if errors.Is(err, loader.ErrInput) {
		fmt.Fprintf(p.Stderr, "entente: %s\n", printable(graph.UserMessage(err)))
		return errProblems
	}
	if graph.CodeOf(err) != graph.CodeCanceled {
		return err
	}
	return canceled(ctx, store, result, err)
}

// mustExist returns INVALID_ARGUMENT for the first path that names nothing.
func mustExist(paths []string) error {
	for _, path := range paths {
		if !exists(path) {
			return graph.Errorf(graph.CodeInvalidArgument, "there is no file or folder %s; check the path", path)
		}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist)
}

// printable returns text of an input as a terminal may get it: without the characters that steer it.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return '�'
		}
		return r
	}, s)
}

// loadGC is how much garbage Go may let lie during a load, in percent of what is in use: a load makes much of it, and a machine
// that serves the graph should not need more memory only because it loads it.
const loadGC = 40

// spareMemory collects garbage earlier, unless the environment says how Go shall do it, and returns what undoes that.
func spareMemory() (undo func()) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(loadGC)
	return func() { debug.SetGCPercent(before) }
}
