package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// accepted is an entry of accepted.yaml: a mutant that may survive, and why no test can or should tell it.
type accepted struct {
	Mutant string
	Reason string
}

// report is what came of all mutants that were tried.
type report struct {
	results []result
	reasons map[string]string // by name of a mutant
	stale   []string          // entries of accepted.yaml that name no mutant, or one that was killed
	least   float64           // per cent that are to be killed
}

// newReport holds results against the list of what is accepted. names are those of all mutants there are.
func newReport(results []result, list []accepted, names map[string]bool, least float64) report {
	r := report{results: results, reasons: map[string]string{}, least: least}
	for _, a := range list {
		switch {
		case strings.TrimSpace(a.Reason) == "":
			r.stale = append(r.stale, a.Mutant+" has no reason; write why no test tells it")
		case !names[a.Mutant]:
			r.stale = append(r.stale, a.Mutant+" does not exist any more; take it out, or name what it has become")
		case r.reasons[a.Mutant] != "":
			r.stale = append(r.stale, a.Mutant+" stands twice; take one out")
		default:
			r.reasons[a.Mutant] = a.Reason
		}
	}
	for _, x := range results {
		if x.Outcome == killed && x.By != notEnded && r.reasons[x.Name] != "" { // a machine under load ends late
			r.stale = append(r.stale, x.Name+" is killed by "+x.By+"; take it out")
		}
	}
	return r
}

func (r report) count(o outcome) int {
	n := 0
	for _, x := range r.results {
		if x.Outcome == o {
			n++
		}
	}
	return n
}

// score returns how many per cent of the mutants that compile were killed; 100 of none.
func (r report) score() float64 {
	all := r.count(killed) + r.count(survived)
	if all == 0 {
		return 100
	}
	return 100 * float64(r.count(killed)) / float64(all)
}

// unexplained returns the survivors without a reason.
func (r report) unexplained() []result {
	return slices.DeleteFunc(slices.Clone(r.results), func(x result) bool {
		return x.Outcome != survived || r.reasons[x.Name] != ""
	})
}

// ok reports whether enough mutants were killed, all others have a reason, and all reasons are of use.
func (r report) ok() bool {
	return r.score() >= r.least && len(r.unexplained()) == 0 && len(r.stale) == 0
}

// text writes the report for people.
func (r report) text(w io.Writer) {
	var with, without []result
	for _, x := range r.results {
		switch {
		case x.Outcome != survived:
		case r.reasons[x.Name] == "":
			without = append(without, x)
		default:
			with = append(with, x)
		}
	}
	section := func(title string, list []result) {
		if len(list) == 0 {
			return
		}
		fmt.Fprintf(w, "\n%s:\n", title)
		for _, x := range list {
			fmt.Fprintf(w, "%s:%d  %s\n    %s\n", x.File, x.Line, x.Name, x.Diff)
			if x.Rule != "" {
				fmt.Fprintf(w, "    the rule: %s\n", x.Rule)
			}
			if reason := r.reasons[x.Name]; reason != "" {
				fmt.Fprintf(w, "    accepted: %s\n", strings.Join(strings.Fields(reason), " "))
			}
		}
	}
	section("Survived, with a reason", with)
	section("Survived, without a reason: write a test that fails, or the reason into accepted.yaml", without)
	if len(r.stale) > 0 {
		fmt.Fprintf(w, "\nIn accepted.yaml:\n%s\n", strings.Join(r.stale, "\n"))
	}
	fmt.Fprintf(w, "\n%d of %d mutants killed: %.1f %%, and %.4g %% are asked for. %d survived, %d of them without a reason.",
		r.count(killed), r.count(killed)+r.count(survived), r.score(), r.least, len(with)+len(without), len(without))
	if n := r.count(notCompiled); n > 0 {
		fmt.Fprintf(w, " %d more did not compile with those who use them, and do not count.", n)
	}
	fmt.Fprintln(w)
}

// json writes the report for programs.
func (r report) json(w io.Writer, seed uint64) error {
	type line struct {
		Name     string  `json:"name"`
		File     string  `json:"file"`
		Line     int     `json:"line"`
		Operator string  `json:"operator"`
		Rule     string  `json:"rule,omitempty"`
		Diff     string  `json:"diff"`
		Outcome  outcome `json:"outcome"`
		By       string  `json:"by,omitempty"`
		Reason   string  `json:"reason,omitempty"`
		Seconds  float64 `json:"seconds"`
	}
	out := struct {
		Seed        uint64   `json:"seed"`
		Killed      int      `json:"killed"`
		Survived    int      `json:"survived"`
		NotCompiled int      `json:"notCompiled"`
		Score       float64  `json:"score"` // per cent
		OK          bool     `json:"ok"`
		Stale       []string `json:"stale"`
		Mutants     []line   `json:"mutants"`
	}{
		seed, r.count(killed), r.count(survived), r.count(notCompiled), r.score(), r.ok(), append([]string{}, r.stale...), []line{},
	}
	for _, x := range r.results {
		out.Mutants = append(out.Mutants, line{
			x.Name, x.File, x.Line, x.Operator, x.Rule, x.Diff, x.Outcome, x.By, r.reasons[x.Name], x.Took.Seconds(),
		})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}
