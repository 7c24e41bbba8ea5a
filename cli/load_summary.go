package cli

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"

	"entente/graph"
	"entente/loader"
)

// shownGroups is how many fields the text of a load names of what was rejected; the file has all.
const shownGroups = 8

// phases are the parts of a load in their order.
var phases = []loader.Phase{loader.PhaseRead, loader.PhaseMatch, loader.PhaseWrite}

// loadSummary is the text that a load ends with.
type loadSummary struct {
	flags   loadFlags
	result  loader.Result
	merged  merges
	rejects *rejects
}

func (s loadSummary) print(w io.Writer) {
	done := "Loaded"
	if s.flags.DryRun {
		done = "Would load"
	}
	c := s.result.Load.Records
	fmt.Fprintf(w, "%s %s: %s read = %s created + %s updated + %s unchanged + %s rejected.\n", done, s.result.Load.Source,
		counted(c.Read, "record", "records"), grouped(c.Created), grouped(c.Updated), grouped(c.Unchanged), grouped(c.Rejected))
	if r := s.result.Load.Report; r.Created+r.Updated+r.Deleted == 0 {
		fmt.Fprintln(w, "Nothing changed: the store already holds all of it.")
	}
	s.printFiles(w)
	fmt.Fprintln(w)
	s.printTable(w)
	s.merged.print(w, s.flags.DryRun)
	s.printRejects(w)
	fmt.Fprintf(w, "\nTook %s.\n", s.took())
	if s.result.Refusal != "" {
		fmt.Fprintf(w, "\nWithout --dry-run it would be refused: %s.\n", s.result.Refusal)
	}
}

// shownFiles is how many files of an input the text of a load tells apart: a release has some tables, or thousands of
// documents.
const shownFiles = 20

// printFiles writes the counts of each file where there are several.
func (s loadSummary) printFiles(w io.Writer) {
	if n := len(s.result.Files); n < 2 || n > shownFiles {
		return
	}
	fmt.Fprintln(w)
	for _, f := range s.result.Files {
		fmt.Fprintf(w, "  %9s = %s + %s + %s + %s  %s\n", grouped(f.Read), grouped(f.Created), grouped(f.Updated),
			grouped(f.Unchanged), grouped(f.Rejected), printable(f.File))
	}
}

// printTable writes what happened to entities and relations, by kind where something did.
func (s loadSummary) printTable(w io.Writer) {
	fmt.Fprintf(w, "%-18s %9s %9s %9s %9s %9s\n", "", "created", "updated", "withdrawn", "deleted", "unchanged")
	printKinds(w, "entities", graph.EntityKinds, s.result.Entities)
	printKinds(w, "relations", graph.RelationTypes, s.result.Relations)
}

func printKinds[K ~string](w io.Writer, title string, kinds []K, reports map[K]graph.Report) {
	var all graph.Report
	for _, r := range reports {
		all.Created += r.Created
		all.Updated += r.Updated
		all.Withdrawn += r.Withdrawn
		all.Deleted += r.Deleted
		all.Unchanged += r.Unchanged
	}
	line := func(name string, r graph.Report) {
		fmt.Fprintf(w, "%-18s %9s %9s %9s %9s %9s\n", name, grouped(r.Created), grouped(r.Updated-r.Withdrawn), grouped(r.Withdrawn),
			grouped(r.Deleted), grouped(r.Unchanged))
	}
	line(title, all)
	for _, k := range kinds {
		if r := reports[k]; r.Created+r.Updated+r.Deleted > 0 {
			line("  "+string(k), r)
		}
	}
}

// printRejects says how much was rejected, of which fields, and where the list is.
func (s loadSummary) printRejects(w io.Writer) {
	r := s.rejects
	if r.records+r.fields == 0 {
		return
	}
	fmt.Fprintf(w, "\nRejected: %s and %s of others; ", counted(r.records, "record", "records"), counted(r.fields, "field", "fields"))
	switch {
	case r.unlisted != nil:
		fmt.Fprintf(w, "%s.\n", graph.UserMessage(r.unlisted))
	case r.path == "":
		fmt.Fprintln(w, "not listed, as told.")
	default:
		fmt.Fprintf(w, "listed in %s.\n", r.path)
	}
	groups := r.groups()
	for _, g := range groups[:min(len(groups), shownGroups)] {
		fmt.Fprintf(w, "  %9s  %s, such as %s\n", grouped(g.Count), cmp.Or(printable(g.Field), "whole records"),
			printable(g.Example.String()))
	}
	if rest := len(groups) - shownGroups; rest > 0 {
		fmt.Fprintf(w, "  … and of %s\n", counted(rest, "more field", "more fields"))
	}
}

// took returns how long the load took, and its phases where that is worth telling.
func (s loadSummary) took() string {
	var all time.Duration
	var parts []string
	for _, p := range phases {
		d := s.result.Took[p]
		all += d
		if d >= time.Second {
			parts = append(parts, fmt.Sprintf("%s %s", p, span(d)))
		}
	}
	if len(parts) < 2 {
		return span(all)
	}
	return span(all) + ": " + strings.Join(parts, ", ")
}
