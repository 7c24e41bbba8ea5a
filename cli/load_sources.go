package cli

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/loader/cordis"
	"entente/loader/euroscivoc"
	"entente/loader/judgements"
	"entente/loader/rnsr"
	"entente/loader/ror"
	"entente/loader/table"
	"entente/seed"
)

// Help is shown above the list of sources.
func (loadCmd) Help() string {
	return `Loads may come in any order and be repeated: the same input changes nothing, and records that share a strong
identifier (ROR, PIC …) become one entity. Readers see the graph as it was until a load is complete. What cannot be
loaded is rejected, listed and counted; the rest is loaded.

    entente load seed --store file:graph.db
    entente load cordis cordis-HORIZONprojects-csv.zip --store file:graph.db
    entente load ror ror-data.zip --store file:graph.db`
}

type loadSeedCmd struct {
	loadFlags
}

// Run loads the seed and prints what changed.
func (c loadSeedCmd) Run(ctx context.Context, p Program) error {
	return c.run(ctx, p, seed.New(seed.FS))
}

type loadCordisCmd struct {
	loadFlags
	Paths []string `arg:"" name:"path" help:"Zip, folder or file of a CSV or XML release; several belong together."`
}

// Help shows examples.
func (loadCordisCmd) Help() string {
	return `Reads FP7, Horizon 2020 and Horizon Europe; the tables are known by their columns.

    entente load cordis cordis-HORIZONprojects-csv.zip --store file:graph.db
    entente load cordis project.csv organization.csv --part --dry-run --store file:graph.db

A newer release of the same programme updates the older one: what it no longer states is marked as withdrawn, not
deleted. Give --part when the input is only a part of a release.`
}

// Run loads releases of CORDIS.
func (c loadCordisCmd) Run(ctx context.Context, p Program) error {
	return c.run(ctx, p, cordis.New(c.Paths), c.Paths...)
}

type loadRORCmd struct {
	loadFlags
	Path string `arg:"" help:"A dump of schema v2: its JSON, or the zip as it is published."`
}

// Help shows an example.
func (loadRORCmd) Help() string {
	return `For example:

    entente load ror v1.70-2025-08-26-ror-data.zip --store file:graph.db`
}

// Run loads a dump of ROR.
func (c loadRORCmd) Run(ctx context.Context, p Program) error {
	return c.run(ctx, p, ror.New(c.Path), c.Path)
}

type loadEuroSciVocCmd struct {
	loadFlags
	Path  string `arg:"" help:"The vocabulary in Turtle, or a zip or folder with it."`
	Codes string `placeholder:"PATH" help:"CORDIS's euroSciVoc.csv, or a release with it: says which subject is broader than which, where the vocabulary does not."`
}

// Help shows an example.
func (loadEuroSciVocCmd) Help() string {
	return `For example:

    entente load euroscivoc EuroSciVoc.ttl --codes cordis-HORIZONprojects-csv.zip --store file:graph.db`
}

// Run loads the vocabulary.
func (c loadEuroSciVocCmd) Run(ctx context.Context, p Program) error {
	paths := []string{c.Path}
	if c.Codes != "" {
		paths = append(paths, c.Codes)
	}
	return c.run(ctx, p, euroscivoc.New(c.Path, c.Codes), paths...)
}

type loadRNSRCmd struct {
	loadFlags
	Path   string `arg:"" help:"The register as CSV, or a zip or folder with it."`
	People bool   `help:"Also the names of those who direct a structure: personal data, which is for you to justify."`
}

// Help shows an example.
func (loadRNSRCmd) Help() string {
	return `For example:

    entente load rnsr fr-esr-structures-recherche-publiques-actives.csv --store file:graph.db`
}

// Run loads the register.
func (c loadRNSRCmd) Run(ctx context.Context, p Program) error {
	return c.run(ctx, p, rnsr.New(c.Path, rnsr.Options{People: c.People}), c.Path)
}

type loadTableCmd struct {
	loadFlags
	Path string `arg:"" help:"CSV, TSV, XLSX (first sheet) or JSON lines."`
	Map  string `required:"" placeholder:"MAP.yml" help:"Mapping: which columns make which entities, facts and relations; loader/table/README.md describes it."`
}

// Help shows an example.
func (loadTableCmd) Help() string {
	return `For example:

    entente load table agreements.csv --map map.yml --store file:graph.db

A mapping that takes the number, the title and one party from each row of a list of agreements:

    document: {title: Bilateral agreements, date: 2026-01-31}
    entities:
      - {name: agreement, kind: agreement, id: "ministry-{number}",
         properties: [{property: name, column: title, lang: fr}]}
      - {name: party, kind: institution, id: "ministry-{party}",
         properties: [{property: name, column: party, lang: fr}]}
    relations:
      - {type: PARTY_TO, from: party, to: agreement}`
}

// Run checks the mapping, then loads the table.
func (c loadTableCmd) Run(ctx context.Context, p Program) error {
	if err := mustExist([]string{c.Path, c.Map}); err != nil {
		return err
	}
	source, problems := table.New(c.Path, c.Map)
	if len(problems) > 0 {
		return p.problems(problems)
	}
	return c.run(ctx, p, source)
}

type loadJudgementsCmd struct {
	loadFlags
	File string `arg:"" help:"A judgements file; entente reconcile makes one to start from."`
}

// Help shows an example.
func (loadJudgementsCmd) Help() string {
	return `For example:

    entente load judgements judgements.yml --store file:graph.db

    judgements:
      - same: [institution:cnrs, institution:pic-999997930]
        because: same name, address and VAT number
      - different: [institution:jrc, institution:pic-999992304]
        because: a consultancy of the same name

Loading the file again after an edit takes back what it no longer says.`
}

// Run loads judgements.
func (c loadJudgementsCmd) Run(ctx context.Context, p Program) error {
	return c.run(ctx, p, judgements.New(c.File), c.File)
}

// problems prints what is wrong with an input and returns errProblems.
func (p Program) problems(list []graph.Problem) error {
	for _, problem := range list {
		fmt.Fprintln(p.Stderr, printable(problem.String()))
	}
	return errProblems
}
