package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"entente/graph"
	"entente/graph/proof"
	"entente/loader"
	"entente/loader/curated"
)

type loadCuratedCmd struct {
	loadFlags
	Dir       string `arg:"" type:"existingdir" help:"Read the .yml files of this folder; docs/curating.md describes them, and entente curate new begins one."`
	Documents string `placeholder:"DIR" type:"existingdir" help:"Find the texts of the documents in this folder. The default is the folder of the .yml files."`
	Name      string `placeholder:"NAME" help:"Name the folder, if it has another name each time. The default is its name."`
}

// Help shows an example.
func (loadCuratedCmd) Help() string {
	return `For example, with the press release harbour.txt beside harbour.yml:

    entente load curated mydocs --store file:graph.db --dry-run

    - id: document:harbour
      text: harbour.txt
      name: Harbour Institute joins the Tide Network
      lang: en
    - id: ror:02feahw73
      relations:
        - {type: PARTNER_OF, to: institution:harbour, evidence: {document: harbour, quote: works with the CNRS}}
    - id: institution:harbour
      name: {value: Harbour Institute, lang: en, evidence: {document: harbour, quote: The Harbour Institute}}

Each quote is looked up in its text; what does not stand there is rejected with file, line and what to do. Load the folder again after
changes: statements and documents that it no longer has are taken back.`
}

// Run proves the quotes and loads the statements.
func (c loadCuratedCmd) Run(ctx context.Context, p Program) error {
	name := c.Name
	if name == "" {
		var err error
		if name, err = folderName(c.Dir); err != nil {
			return err
		}
	}
	texts := c.Dir
	if c.Documents != "" {
		texts = c.Documents
	}
	return c.runAll(ctx, p, loading{name: "curated", paths: []string{c.Dir, texts}, tell: true, from: func(store graph.Reader) loader.Source {
		return curatedFrom(c.Dir, texts, name, store)
	}})
}

// curatedFrom returns what reads a folder and the texts that it quotes.
func curatedFrom(folder, texts, name string, store graph.Reader) loader.Source {
	return curated.New(os.DirFS(folder), curated.Options{
		Collection: name, Texts: os.DirFS(texts), Proved: mustHaveTexts,
		Known: func(ctx context.Context, ids []graph.ID) ([]bool, error) { return named(ctx, store, ids) },
	})
}

// mustHaveTexts returns INVALID_ARGUMENT when not one text of the documents that are quoted is there: the folder of texts is another, and
// all statements of an earlier load would be taken back.
func mustHaveTexts(r proof.ProofReport, problems []graph.Problem) error {
	if r.Quotes == 0 || r.Texts > 0 {
		return nil
	}
	missing := ""
	for _, p := range problems {
		if p.Field == "text" || p.Field == string(graph.PropSHA256) {
			missing = ": " + p.String()
			break
		}
	}
	return graph.Errorf(graph.CodeInvalidArgument, "not one text of the documents is there, so that nothing was loaded%s. The folder of the texts is named with --documents", missing)
}

// mostTold is how many rejections are shown; the list has all.
const mostTold = 100

// toldRejections shows the rejections of an input that a person wrote, in the order of their places, as well as list them.
type toldRejections struct {
	rejects  *rejects
	tell     bool
	problems []graph.Problem
	more     int
}

func (t *toldRejections) add(r loader.Rejection) error {
	switch {
	case !t.tell:
	case len(t.problems) < mostTold:
		t.problems = append(t.problems, graph.Problem{At: r.At, Field: r.Field, Message: r.Reason})
	default:
		t.more++
	}
	return t.rejects.add(r)
}

func (t *toldRejections) print(w io.Writer) {
	graph.SortProblems(t.problems)
	for _, p := range t.problems {
		fmt.Fprintln(w, printable(p.String()))
	}
	if t.more > 0 {
		fmt.Fprintf(w, "… and %s\n", counted(t.more, "more rejection", "more rejections"))
	}
}

// folderName returns the name of a folder, also of one that is written as a dot.
func folderName(dir string) (string, error) {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return "", graph.Wrap(graph.CodeInvalidArgument, "the current folder cannot be found; write the path of the folder in full", err)
	}
	return filepath.Base(whole), nil
}

// named reports which ids the graph has a name of: those of its entities, and those made of an identifier that one of them carries.
func named(ctx context.Context, store graph.Reader, ids []graph.ID) ([]bool, error) {
	out := make([]bool, len(ids))
	entities, err := store.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	for i, e := range entities {
		if e != nil && len(e.Labels) > 0 {
			out[i] = true
			continue
		}
		made, ok := ids[i].Identifier()
		if !ok {
			continue
		}
		carriers, err := store.Identified(ctx, []graph.Identifier{made})
		if err != nil {
			return nil, err
		}
		entities, err := store.Entities(ctx, carriers[0])
		if err != nil {
			return nil, err
		}
		for _, e := range entities {
			out[i] = out[i] || e != nil && e.Kind == ids[i].Kind() && len(e.Labels) > 0
		}
	}
	return out, nil
}
