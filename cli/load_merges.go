package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"entente/graph"
	"entente/loader"
)

// shownMerges is how many merges the text of a load names; JSON has all that the loader lists.
const shownMerges = 5

// merges are the records that a load found to be of one thing, or no longer of one.
type merges struct {
	result loader.Result
	names  map[graph.ID]string // of the survivors, where the store has one
}

// newMerges reads the names of what was merged.
func newMerges(ctx context.Context, store graph.Reader, result loader.Result) (merges, error) {
	m := merges{result: result, names: map[graph.ID]string{}}
	var ids []graph.ID
	for _, list := range [][][]graph.ID{result.Merges, result.Splits} {
		for _, records := range list[:min(len(list), shownMerges)] {
			ids = append(ids, records[0])
		}
	}
	if len(ids) == 0 {
		return m, nil
	}
	found, err := store.Entities(ctx, ids)
	for i, e := range found {
		if e != nil {
			m.names[ids[i]] = e.Name("")
		}
	}
	return m, err
}

// print writes how many merges were made and taken back, and names the first.
func (m merges) print(w io.Writer, dryRun bool) {
	made, back := "Merged", "Separated again"
	if dryRun {
		made, back = "Would be merged", "Would be separated again"
	}
	m.list(w, made, m.result.MergeCount, m.result.Merges)
	m.list(w, back, m.result.SplitCount, m.result.Splits)
}

func (m merges) list(w io.Writer, title string, count int, all [][]graph.ID) {
	if count == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s: %s\n", title, counted(count, "group of records", "groups of records"))
	for _, records := range all[:min(len(all), shownMerges)] {
		others := make([]string, 0, len(records))
		for _, id := range records[1:] {
			others = append(others, string(id))
		}
		name := m.names[records[0]]
		if name != "" {
			name = " (" + printable(name) + ")"
		}
		fmt.Fprintf(w, "  %s%s: %s\n", records[0], name, strings.Join(others, ", "))
	}
	if rest := count - shownMerges; rest > 0 {
		fmt.Fprintf(w, "  … and %s more\n", grouped(rest))
	}
}
