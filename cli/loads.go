package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"entente/graph"
)

type loadsCmd struct {
	storeFlag
	JSON bool `name:"json" help:"Print JSON."`
}

// Help explains the states.
func (loadsCmd) Help() string {
	return `COMPLETE: the store holds all of the load. FAILED: the load ended with an error and left nothing behind. INTERRUPTED: its process
died and left nothing behind. RUNNING: the load is under way, or its process died and no load has begun since.`
}

// loadsJSON is what loads prints with --json.
type loadsJSON struct {
	Revision  int          `json:"revision"`
	Entities  int          `json:"entities"`
	Relations int          `json:"relations"`
	Facts     int          `json:"facts"`
	Loads     []graph.Load `json:"loads"`
}

// Run prints the size of the store and its loads, the latest first.
func (c loadsCmd) Run(ctx context.Context, p Program) error {
	store, err := c.read(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	s, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	out := loadsJSON{
		Revision: s.Revision, Entities: total(s.Entities), Relations: total(s.Relations), Facts: s.Facts, Loads: notNull(s.Loads),
	}
	if c.JSON {
		return printJSON(p.Stdout, out)
	}
	return out.print(p.Stdout)
}

func (l loadsJSON) print(w io.Writer) error {
	fmt.Fprintf(w, "Revision %d: %s, %s, %s.\n", l.Revision, counted(l.Entities, "entity", "entities"),
		counted(l.Relations, "relation", "relations"), counted(l.Facts, "fact", "facts"))
	if len(l.Loads) == 0 {
		fmt.Fprintln(w, "Nothing has been loaded yet.")
		return nil
	}
	fmt.Fprintln(w)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "started\ttook\tsource\tsha256\tstate\trecords\tcreated\tupdated\tunchanged\trejected")
	for _, load := range l.Loads {
		took, c := "", load.Records
		if !load.Finished.IsZero() {
			took = span(load.Finished.Sub(load.Started))
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", load.Started.UTC().Format(time.DateTime+" MST"), took,
			printable(load.Source), load.SHA256[:min(12, len(load.SHA256))], cmp.Or(load.State, graph.LoadComplete), grouped(c.Read),
			grouped(c.Created), grouped(c.Updated), grouped(c.Unchanged), grouped(c.Rejected))
	}
	return table.Flush()
}
