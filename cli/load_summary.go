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
	done, changed := "Loaded "+s.result.Load.Source, "Nothing changed"
	if s.flags.DryRun {
		done, changed = "Dry run of "+s.result.Load.Source+"; the store was not changed", "Nothing would change"
	}
	fmt.Fprintf(w, "%s.\n", done)
	if r := s.result.Load.Report; r.Created+r.Updated+r.Deleted == 0 {
		fmt.Fprintf(w, "%s: the store already holds all of it.\n", changed)
	}
	s.printRecords(w)
	fmt.Fprintln(w)
	s.printTable(w)
	s.merged.print(w, s.flags.DryRun)
	s.printUnjoined(w)
	s.printRejects(w)
	for _, note := range s.result.Notes {
		fmt.Fprintf(w, "\nNote: %s\n", printable(note))
	}
	fmt.Fprintf(w, "\nTook %s.\n", s.took())
	if s.result.Refusal != "" {
		fmt.Fprintf(w, "\nWithout --dry-run this load would be refused: %s.\n", s.result.Refusal)
	}
}

// shownFiles is how many files of an input the text of a load tells apart: a release has some tables, or thousands of
// documents.
const shownFiles = 20

// printRecords writes what became of the records: of all, and of each file where there are several.
func (s loadSummary) printRecords(w io.Writer) {
	fmt.Fprintf(w, "\n%-18s %9s %9s %9s %9s %9s\n", "", "read", "created", "updated", "unchanged", "rejected")
	line := func(name string, r graph.Records, file string) {
		row := fmt.Sprintf("%-18s %9s %9s %9s %9s %9s  %s", name, grouped(r.Read), grouped(r.Created), grouped(r.Updated),
			grouped(r.Unchanged), grouped(r.Rejected), file)
		fmt.Fprintln(w, strings.TrimRight(row, " "))
	}
	line("records", s.result.Load.Records, "")
	if n := len(s.result.Files); n < 2 || n > shownFiles {
		return
	}
	for _, f := range s.result.Files {
		line("", f.Records, printable(f.File))
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

// printUnjoined says how many joins of the input are of nothing that the graph has.
func (s loadSummary) printUnjoined(w io.Writer) {
	if n := s.result.Unjoined; n > 0 {
		fmt.Fprintf(w, "\nNot in the graph: %s. Load the file again when the graph has one of their identifiers.\n", counted(n, "pair", "pairs"))
	}
}

// printRejects says how much was rejected, of which fields, and where the list is.
func (s loadSummary) printRejects(w io.Writer) {
	r := s.rejects
	if r.records+r.fields+r.files == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s", s.rejected())
	switch {
	case r.unlisted != nil:
		fmt.Fprintf(w, " Not written to a file: %s.\n", graph.UserMessage(r.unlisted))
	case r.path == "":
		fmt.Fprintln(w, " Not written to a file (--rejects none).")
	default:
		fmt.Fprintf(w, " Listed in %s with file, row, field, value and reason.\n", r.path)
	}
	groups := r.groups()
	for _, g := range groups[:min(len(groups), shownGroups)] {
		fmt.Fprintf(w, "  %9s  %s, such as %s\n", grouped(g.Count), cmp.Or(printable(g.Field), "whole records"),
			printable(g.Example.String()))
	}
	if rest := len(groups) - shownGroups; rest > 0 {
		fmt.Fprintf(w, "  … and %s\n", counted(rest, "more field", "more fields"))
	}
}

// printNothing says why an input was not loaded at all, and what was rejected of it.
func (s loadSummary) printNothing(w io.Writer, why *loader.NothingLoadedError) {
	fmt.Fprintf(w, "entente: %s.\n", printable(why.Error()))
	s.printRejects(w)
}

// rejected returns how many records were rejected, and how many fields of records that were not.
func (s loadSummary) rejected() string {
	text := "No records rejected."
	if n := s.rejects.records; n > 0 {
		text = counted(n, "record", "records") + " rejected."
	}
	if n := s.rejects.files; n > 0 {
		text = counted(n, "file was", "files were") + " not read. " + text
	}
	n := s.rejects.fields
	if n == 0 {
		return text
	}
	otherwise := counted(n, "field rejected in a record that was", "fields rejected in records that were") + " otherwise loaded."
	if s.flags.DryRun {
		otherwise = counted(n, "field rejected in a record", "fields rejected in records") + " that would otherwise be loaded."
	}
	return text + " " + otherwise
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
