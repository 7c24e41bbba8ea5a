package cli

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"

	"entente/graph"
	"entente/graph/embedded"
	"entente/graph/proof"
	"entente/loader"
	"entente/loader/curated"
	"entente/seed"
)

type checkCmd struct {
	Documents string `placeholder:"DIR" type:"existingdir" help:"Prove that each quote stands at its place in a document of this folder with the recorded SHA-256."`
	Seed      string `placeholder:"DIR" type:"existingdir" help:"Check the dataset in this folder instead of the built-in one."`
	JSON      bool   `name:"json" help:"Print JSON."`
}

// checkReport is what check prints.
type checkReport struct {
	Problems  []graph.Problem            `json:"problems"`
	Entities  map[graph.EntityKind]int   `json:"entities"`
	Relations map[graph.RelationType]int `json:"relations"`
	Facts     int                        `json:"facts"`
	Coverage  float64                    `json:"evidenceCoverage"`
	Conflicts map[graph.ConflictKind]int `json:"conflicts"`
	Proof     *proof.ProofReport         `json:"proof,omitempty"`
}

// Run prints every problem, then the size of the dataset. It returns errProblems when there are problems.
func (c checkCmd) Run(ctx context.Context, p Program) error {
	var files fs.FS = seed.FS
	report := checkReport{}
	o := curated.Options{Name: "seed"}
	if c.Seed != "" {
		name, err := folderName(c.Seed)
		if err != nil {
			return err
		}
		files, o.Collection = os.DirFS(c.Seed), name
	}
	if c.Documents != "" {
		o.Texts, o.Proved = os.DirFS(c.Documents), func(p proof.ProofReport, _ []graph.Problem) error {
			report.Proof = &p
			return nil
		}
	}
	store, err := embedded.Open(ctx, "")
	if err != nil {
		return err
	}
	defer store.Close()
	problems := []graph.Problem{}
	if _, err := loader.Run(ctx, store, curated.New(files, o), loader.Options{Rejected: func(j loader.Rejection) error {
		problems = append(problems, graph.Problem{At: j.At, Field: j.Field, Message: j.Reason})
		return nil
	}}); err != nil {
		return err
	}
	graph.SortProblems(problems)
	report.Problems = problems
	if len(problems) == 0 {
		if err := report.measure(ctx, store); err != nil {
			return err
		}
	}
	if c.JSON {
		if err := printJSON(p.Stdout, report); err != nil {
			return err
		}
	} else {
		report.print(p.Stdout, p.Stderr)
	}
	if len(problems) > 0 {
		return errProblems
	}
	return nil
}

// measure takes the size of the dataset from a store that it was loaded into: the numbers are those that a reader of the graph
// gets.
func (r *checkReport) measure(ctx context.Context, store graph.Reader) error {
	s, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	r.Entities, r.Relations, r.Facts, r.Conflicts = s.Entities, s.Relations, s.Facts, s.Conflicts
	r.Coverage = s.EvidenceCoverage()
	return nil
}

func (r *checkReport) print(out, errOut io.Writer) {
	if len(r.Problems) > 0 {
		for _, p := range r.Problems {
			fmt.Fprintln(errOut, p)
		}
		fmt.Fprintf(errOut, "%s found.\n", counted(len(r.Problems), "problem", "problems"))
		return
	}
	fmt.Fprintf(out, "%-18s %6d\n", "entities", total(r.Entities))
	for _, k := range graph.EntityKinds {
		fmt.Fprintf(out, "  %-16s %6d\n", k, r.Entities[k])
	}
	fmt.Fprintf(out, "%-18s %6d\n", "relations", total(r.Relations))
	for _, t := range graph.RelationTypes {
		if n := r.Relations[t]; n > 0 {
			fmt.Fprintf(out, "  %-16s %6d\n", t, n)
		}
	}
	fmt.Fprintf(out, "%-18s %6d\n", "facts", r.Facts)
	fmt.Fprintf(out, "%-18s %6.1f %%\n", "evidence coverage", 100*r.Coverage)
	fmt.Fprintf(out, "%-18s %6d\n", "conflicts", total(r.Conflicts))
	for _, k := range graph.ConflictKinds {
		if n := r.Conflicts[k]; n > 0 {
			fmt.Fprintf(out, "  %-16s %6d\n", k, n)
		}
	}
	if p := r.Proof; p != nil {
		fmt.Fprintf(out, "%-18s %6d of %d, in %s\n", "quotes proved", p.Proved, p.Quotes,
			counted(p.Documents-p.Unchecked, "document", "documents"))
		if p.Unchecked > 0 {
			fmt.Fprintf(out, "%-18s %6d (not text, and missing from the folder)\n", "documents skipped", p.Unchecked)
		}
	}
}

func total[K comparable](counts map[K]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}
