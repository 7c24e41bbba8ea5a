package cli

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"entente/fetch"
	"entente/fetch/syncfile"
	"entente/graph"
)

type syncCmd struct {
	File     string        `arg:"" help:"Read what to load, and from where, in this file."`
	Store    string        `placeholder:"URL" help:"Load into this store instead of the one that the file names."`
	Offline  bool          `help:"Fetch nothing; load what is there."`
	Again    bool          `help:"Load all sources, also those that the store holds already."`
	Stall    time.Duration `default:"1m" help:"Give a transfer up and go on with it anew when nothing arrives for so long (default ${default})."`
	Attempts int           `default:"5" help:"Ask a server that fails so often, with longer and longer pauses (default ${default})."`
	JSON     bool          `name:"json" help:"Print JSON."`
	Quiet    bool          `short:"q" help:"Show no progress."`
}

// Help shows a file.
func (syncCmd) Help() string {
	text := `Fetches what has changed at its publishers, loads it in the order of the file, joins by rule, and says what changed. What has not changed
is neither fetched nor loaded again. A source that cannot be fetched or loaded stops none of the others; the exit code is 1.

    entente sync sync.yml

    store: file:graph.db
    join: 0.6
    sources:
      - seed
      - cordis:HORIZON
      - euroscivoc
      - ror
      - {name: agreements, source: table, from: agreements.csv, map: map.yml}
      - {name: pairs, source: crosswalk, from: "https://example.org/pic-ror.json", licence: CC0 1.0}

Known by their names are:

`
	for _, p := range fetch.Publishers {
		text += fmt.Sprintf("    %-15s %s, %s\n", p.Name, p.What, p.Licence)
	}
	return text + `
CORDIS also comes as {name: cordis:HORIZON, form: xml}, json or xlsx. docs/operations.md has all keys, and how to run this every night.`
}

// Run brings a store up to date.
func (c syncCmd) Run(ctx context.Context, p Program) error {
	file, problems := syncfile.Read(c.File)
	if len(problems) > 0 {
		return p.problems(problems)
	}
	flag := storeFlag{Store: cmp.Or(c.Store, file.Store)}
	if flag.Store == "" {
		return graph.Errorf(graph.CodeInvalidArgument, "no store was given; name one in the file with store:, or with --store, such as --store file:graph.db")
	}
	defer spareMemory()()
	store, err := flag.open(ctx, true)
	if err != nil {
		return err
	}
	defer store.Close()
	s := syncing{
		file: file, store: store, storeName: flag.Store, offline: c.Offline, again: c.Again, stall: c.Stall, attempts: c.Attempts,
		newProgress: func() progress { return p.newProgress(c.Quiet) },
	}
	if !c.JSON {
		s.out = p.Stdout
	}
	report, err := s.run(ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		err = printJSON(p.Stdout, report)
	} else {
		report.print(p.Stdout)
	}
	if err == nil && report.Failed > 0 {
		err = errProblems
	}
	return err
}
