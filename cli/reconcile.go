package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/reconcile"
)

type reconcileCmd struct {
	storeFlag
	MinScore    float64  `default:"0.7" help:"Show only pairs with at least this score, from 0 to 1."`
	Limit       int      `default:"50" help:"Show at most this many pairs, 0 for all."`
	Kind        []string `placeholder:"KIND" default:"INSTITUTION" help:"Compare entities of these kinds."`
	Undecided   bool     `help:"Also show pairs that are judged unsure."`
	JSON        bool     `name:"json" help:"Print JSON."`
	Quiet       bool     `short:"q" help:"Show no progress."`
	Accept      float64  `placeholder:"LEVEL" help:"Join the records of institutions that the rules are sure of, from this score on, as judgements that can be taken back; 0.6 is measured as safe."`
	TakeBack    bool     `help:"Take all joins by rule back."`
	Evaluate    string   `placeholder:"GOLD" help:"Measure the rules against this file of pairs that are known to be one, and join nothing: precision and recall at every level, with each wrong and each missed pair at the level of --accept (0.6)."`
	Adjudicated string   `placeholder:"FILE" help:"Measure also with these corrections of the gold: a CSV file of key, gold, right or -, reason, source."`
	Write       string   `placeholder:"FILE" help:"Write the pairs to a new judgements file, ready for editing."`
}

// Help returns the text below the synopsis.
func (reconcileCmd) Help() string {
	return `Two records that share a ROR, PIC, GRID, ISNI, Wikidata, RNSR, SIRET or UAI identifier become one entity when they are loaded.
Shared names, VAT numbers and websites never merge records while they are loaded. They make suggestions, for a person to decide; and
those that the rules are sure of can be joined together, after the loads, and taken back together:

    entente reconcile --accept 0.6 --store file:graph.db
    entente reconcile --take-back --store file:graph.db

A join has its score and its reasons as evidence. It follows from the content of the store, not from the order of the loads: run it again
after a load. What a person judged is left as it is. So are two records that one register keeps apart, and a record that two others fit.
To see how often the rules are right at each level, measure them against pairs that are known: a JSON file of PICs and ROR ids.

    entente reconcile --evaluate pic-ror.json --store file:graph.db

Write the suggested pairs to a file, in which every line is a comment:

    entente reconcile --write judgements.yml --store file:graph.db

Edit the file: remove the # before the line that is true (same, different or unsure), and give the reason. Lines that remain
comments have no effect. A line may name more than two records: same: [a, b, c]. Then load it:

    entente load judgements judgements.yml --store file:graph.db

Records judged the same become one entity, and all their ids remain valid. Records judged different are not suggested again and
stay separate, whatever identifiers they share. The file is the evidence: keep it. To take a judgement back, remove its line and
load the file again.

A score is not a probability, but nearly all pairs above 0.9 describe the same entity. Records that have only a VAT number in
common score 0.7: they belong to one legal person, which may be one institution, or a ministry and its offices.`
}

// Run prints the suggestions, and writes the file when one is asked for.
func (c reconcileCmd) Run(ctx context.Context, p Program) error {
	kinds, err := c.kinds()
	if err != nil {
		return err
	}
	if c.Accept != 0 {
		if err := reconcile.CheckLevel(c.Accept); err != nil {
			return err
		}
	}
	if c.Limit < 0 {
		return graph.Errorf(graph.CodeInvalidArgument, "--limit is %d; give a number of pairs, or 0 for all", c.Limit)
	}
	if c.Write != "" {
		file, err := newOutput(c.Write)
		if err != nil {
			return err
		}
		if err := (inUse{store: c.Store}).allows("--write", file); err != nil {
			return err
		}
	}
	store, err := c.read(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	if c.Evaluate != "" {
		return c.evaluate(ctx, p, store)
	}
	if c.Accept != 0 || c.TakeBack {
		return c.join(ctx, p, store)
	}
	report, err := reconcile.Suggest(ctx, store, reconcile.Options{Kinds: kinds, MinScore: c.MinScore, Undecided: c.Undecided})
	if err != nil {
		return err
	}
	found := len(report.Suggestions)
	if c.Limit > 0 {
		report.Suggestions = report.Suggestions[:min(c.Limit, found)]
	}
	if c.Write != "" {
		if err := writeNew(c.Write, "judgements", reconcile.Judgements(report.Suggestions)); err != nil {
			return err
		}
	}
	if c.JSON {
		return printJSON(p.Stdout, reconcileJSON{report, found})
	}
	c.print(p.Stdout, report, found)
	return nil
}

// join joins by rule, or takes that back, and prints what came of it.
func (c reconcileCmd) join(ctx context.Context, p Program, store graph.Store) error {
	progress := p.newProgress(c.Quiet)
	run := takeBack
	if !c.TakeBack {
		run = func(ctx context.Context, s graph.Store, show func(loader.Progress)) (joined, error) {
			return join(ctx, s, c.Accept, show)
		}
	}
	out, err := run(ctx, store, progress.show)
	progress.end()
	if err != nil {
		return err
	}
	if c.JSON {
		return printJSON(p.Stdout, out)
	}
	out.print(p.Stdout)
	return nil
}

// reconcileJSON is a report of which a part may be shown.
type reconcileJSON struct {
	reconcile.Report
	Found int `json:"found"`
}

func (c reconcileCmd) kinds() ([]graph.EntityKind, error) {
	var kinds []graph.EntityKind
	for _, s := range c.Kind {
		k, err := entityKind(s)
		if err != nil {
			return nil, err
		}
		kinds = append(kinds, k)
	}
	return kinds, nil
}

// writeNew writes a file that is not there yet: an edited one holds what nobody has twice.
func writeNew(path, holds string, content []byte) error {
	name := filepath.Base(path)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return graph.Errorf(graph.CodeInvalidArgument, "%s already exists and may hold %s; name a new file", name, holds)
	case err != nil:
		return graph.Wrap(graph.CodeInvalidArgument, name+" cannot be written; check its folder", err)
	}
	_, err = f.Write(content)
	if e := f.Close(); err == nil {
		err = e
	}
	return graph.Wrap(graph.CodeStorageFull, name+" could not be written to its end; check the disk", err)
}

func (c reconcileCmd) print(w io.Writer, r reconcile.Report, found int) {
	width := 0
	for _, s := range r.Suggestions {
		width = max(width, len(s.A.ID), len(s.B.ID))
	}
	for _, s := range r.Suggestions {
		note := ""
		if s.Undecided {
			note = "  (judged unsure)"
		}
		fmt.Fprintf(w, "%.2f  %-*s  %s%s\n", s.Score, width, s.A.ID, s.A.Title(), note)
		fmt.Fprintf(w, "      %-*s  %s\n", width, s.B.ID, s.B.Title())
		for _, reason := range s.Reasons {
			fmt.Fprintf(w, "      %s\n", reason)
		}
	}
	if found == 0 {
		fmt.Fprintf(w, "No pair has a score of %g or more", c.MinScore)
	} else {
		fmt.Fprintf(w, "\nShowing %s of %s with a score of %g or more", grouped(len(r.Suggestions)), counted(found, "pair", "pairs"), c.MinScore)
	}
	fmt.Fprintf(w, ", among %s.\n", counted(r.Records, "record", "records"))
	if r.Judged > 0 {
		fmt.Fprintf(w, "%s left out, because judgements already settle %s.\n", counted(r.Judged, "pair was", "pairs were"), them(r.Judged))
	}
	for _, b := range reconcile.Blocks {
		if n := r.Skipped[b]; n > 0 {
			fmt.Fprintf(w, "%s not compared: more than %d records share the value, which is too common to suggest a match.\n",
				counted(n, "group by "+groupWords(b)+" was", "groups by "+groupWords(b)+" were"), reconcile.MostInBlock)
		}
	}
	if c.Write != "" {
		fmt.Fprintf(w, "Written to %s. Edit it, then run: entente load judgements %s\n", c.Write, c.Write)
	}
}

func them(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

func groupWords(b reconcile.Block) string {
	return strings.ToLower(strings.ReplaceAll(string(b), "_", " "))
}
