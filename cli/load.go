package cli

import (
	"context"
	"errors"
	"fmt"

	"entente/graph"
	"entente/loader"
	"entente/seed"
)

type loadCmd struct {
	Seed loadSeedCmd `cmd:"" help:"Load the curated dataset that is part of this program."`
}

type loadSeedCmd struct {
	Store  storeFlag `embed:""`
	DryRun bool      `help:"Say what would change, and change nothing."`
	JSON   bool      `name:"json" help:"Print JSON."`
}

// Run loads the seed and prints what changed.
func (c loadSeedCmd) Run(ctx context.Context, p Program) error {
	if c.Store.Store == "" {
		return graph.Errorf(graph.CodeInvalidArgument, "cli.load", "name the store to load into with --store (or ENTENTE_STORE)")
	}
	ds, problems := seed.Dataset()
	if len(problems) > 0 {
		return loader.Problems(problems)
	}
	store, err := c.Store.open(ctx, false)
	if err != nil {
		return err
	}
	defer store.Close()
	load, err := loader.Load(ctx, store, ds, loader.Options{DryRun: c.DryRun})
	var listed loader.Problems
	if errors.As(err, &listed) {
		for _, problem := range listed {
			fmt.Fprintln(p.Stderr, problem)
		}
		return errProblems
	}
	if err != nil {
		return err
	}
	if c.JSON {
		return printJSON(p.Stdout, load)
	}
	r := load.Report
	done := "Loaded"
	if c.DryRun {
		done = "Would load"
	}
	fmt.Fprintf(p.Stdout, "%s %s: %d created, %d updated, %d unchanged, %d deleted.\n", done, load.Source, r.Created,
		r.Updated, r.Unchanged, r.Deleted)
	if r.Created+r.Updated+r.Deleted == 0 {
		fmt.Fprintln(p.Stdout, "Nothing changed: the store already holds this dataset.")
	}
	return nil
}
