package cli

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/loader/cordis"
	"entente/loader/crosswalk"
	"entente/loader/euroscivoc"
	"entente/loader/judgements"
	"entente/loader/rnsr"
	"entente/loader/ror"
	"entente/loader/table"
	"entente/seed"
)

// Help is shown above the list of sources.
func (loadCmd) Help() string {
	return `You can load sources in any order and repeat a load: the same input changes nothing, and records that share a strong
identifier (ROR, PIC …) become one entity. Readers see the previous graph until a load is complete. Records and fields that
cannot be loaded are rejected, listed and counted; the rest is loaded.

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
	Paths []string `arg:"" name:"path" help:"Read this zip, folder or file of a release in CSV, XLSX, JSON or XML; several are loaded together."`
}

// Help shows examples.
func (loadCordisCmd) Help() string {
	return `Reads FP7, Horizon 2020 and Horizon Europe, in CSV, XLSX, JSON and XML; tables are recognised by their columns. Files may be packed as
.gz or .zip, and a zip may be in a zip.

    entente load cordis cordis-HORIZONprojects-csv.zip --store file:graph.db
    entente load cordis project.csv organization.csv --part --dry-run --store file:graph.db

A newer release of the same programme updates the older one, whatever the form of either: statements that it no longer contains are
marked as withdrawn, not deleted. Use --part if the input is only a part of a release. Load project.csv before the tables that name
projects by their numbers, or together with them; a table that cannot stand alone is refused (exit code 1).`
}

// Run loads releases of CORDIS.
func (c loadCordisCmd) Run(ctx context.Context, p Program) error {
	return c.run(ctx, p, cordis.New(c.Paths), c.Paths...)
}

type loadRORCmd struct {
	loadFlags
	Path string `arg:"" help:"Read this dump in schema v2: its JSON, or the zip as published. Schema v1 is refused."`
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
	Path  string `arg:"" help:"Read the vocabulary from this file (Turtle, N-Triples, RDF/XML or JSON-LD), or from a zip or folder that contains it."`
	Codes string `placeholder:"PATH" help:"Read broader subjects that the vocabulary does not state from CORDIS's euroSciVoc.csv, or from a release that contains it."`
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
	Path   string `arg:"" help:"Read the register from this CSV file, or from a zip or folder that contains it."`
	People bool   `help:"Also load the names of directors. These are personal data: you need a legal basis to process them."`
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
	Path string `arg:"" help:"Read this table: CSV, TSV, XLSX, JSON or JSON Lines, also packed by gzip (.gz)."`
	Map  string `required:"" placeholder:"MAP.yml" help:"Read the table by this mapping of columns to entities, facts and relations, described in loader/table/README.md."`
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
	return c.run(ctx, p, source, c.Path, c.Map)
}

type loadCrosswalkCmd struct {
	loadFlags
	Files []string `arg:"" name:"file" help:"Read this table: JSON ({\"mapping\": {\"999997930\": \"https://ror.org/02feahw73\"}}, or the inner object alone), CSV or TSV."`
	From  string   `placeholder:"[COLUMN=]SCHEME" help:"Join the identifiers of this column or scheme with those of --to. The default is all columns whose heading names a scheme, or the schemes in the name of a JSON file."`
	To    string   `placeholder:"[COLUMN=]SCHEME" help:"See --from."`
	Name  string   `placeholder:"NAME" help:"Name the table, if its file has another name in each version. The default is the name of the file."`
}

// Help shows examples.
func (loadCrosswalkCmd) Help() string {
	return `Each row says that what has one of its identifiers is what has the others. Records that share a strong identifier by that become
one entity; a judgement that two records are different goes before it. Schemes: ror, grid, isni, wikidata, fundref, pic, vat, rnsr,
siret, uai, orcid …

    entente load crosswalk pic-ror.json --store file:graph.db
    entente load crosswalk universities.csv --from participant=pic --to ror --store file:graph.db

Rows of whose identifiers the graph has none state nothing and are counted. Load the crosswalk again after the sources that bring
them. To take rows back, load a version of the file without them, under the same name.`
}

// Run loads crosswalks.
func (c loadCrosswalkCmd) Run(ctx context.Context, p Program) error {
	source, err := crosswalk.New(c.Files, crosswalk.Options{From: c.From, To: c.To, Name: c.Name})
	if err != nil {
		return err
	}
	return c.run(ctx, p, source, c.Files...)
}

type loadJudgementsCmd struct {
	loadFlags
	File string `arg:"" help:"Read this judgements file; entente reconcile --write creates one to start from."`
}

// Help shows an example.
func (loadJudgementsCmd) Help() string {
	return `For example:

    entente load judgements judgements.yml --store file:graph.db

    judgements:
      - same: [institution:cnrs, institution:pic-999997930]
        because: same name, address and VAT number
      - different: [institution:jrc, institution:pic-999697909]
        because: a consultancy of the same name

To take a judgement back, remove its line and load the file again.`
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
