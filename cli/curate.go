package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"entente/curate"
	"entente/graph"
	"entente/graph/proof"
)

type curateCmd struct {
	New curateNewCmd `cmd:"" help:"Begin a file about a text: its entry, and the entities of the graph that it names, as comments to complete."`
}

type curateNewCmd struct {
	storeFlag
	Text string `arg:"" help:"Read this text: plain text or Markdown in UTF-8."`
	Out  string `placeholder:"FILE" help:"Write to this new file; the default is the standard output."`
	Lang string `placeholder:"CODE" help:"State that the text is in this language, such as en or fr. The default is a guess between the two."`
	JSON bool   `name:"json" help:"Print JSON: the entry, and each entity with the places of its names."`
}

// Help shows an example.
func (curateNewCmd) Help() string {
	return `For example:

    entente curate new mydocs/harbour.txt --store file:graph.db --out mydocs/harbour.yml
    entente load curated mydocs --store file:graph.db

Names are found as the graph has them and in another order, language or legal form, acronyms as they are written. What stands in the
file can be loaded at once; what the text names is a comment. docs/curating.md describes the form, with an example.`
}

// Run writes the template.
func (c curateNewCmd) Run(ctx context.Context, p Program) error {
	text, sum, err := readText(c.Text)
	if err != nil {
		return err
	}
	file, err := c.file()
	if err != nil {
		return err
	}
	t, err := curate.NewTemplate(file, sum, c.Lang, text)
	if err != nil {
		return err
	}
	store, err := c.read(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	if t.Mentions, err = curate.Find(ctx, store, text); err != nil {
		return err
	}
	if c.Out != "" {
		if err := writeNew(c.Out, "statements", t.YAML()); err != nil {
			return err
		}
	}
	switch {
	case c.JSON:
		return printJSON(p.Stdout, asTemplateJSON(t))
	case c.Out != "":
		fmt.Fprintf(p.Stdout, "Wrote %s: the text names %s of the graph.\n", c.Out, counted(len(t.Mentions), "entity", "entities"))
		return nil
	}
	_, err = p.Stdout.Write(t.YAML())
	return err
}

// file returns the name of the text as the file that is written has it: from its own folder on where the text is in it.
func (c curateNewCmd) file() (string, error) {
	base := filepath.Base(c.Text)
	if c.Out == "" {
		return base, nil
	}
	folder, err := filepath.Abs(filepath.Dir(c.Out))
	if err != nil {
		return "", graph.Wrap(graph.CodeInvalidArgument, "the current folder cannot be found; write the paths in full", err)
	}
	text, err := filepath.Abs(c.Text)
	if err != nil {
		return "", graph.Wrap(graph.CodeInvalidArgument, "the current folder cannot be found; write the paths in full", err)
	}
	if from, err := filepath.Rel(folder, text); err == nil && filepath.IsLocal(from) {
		return filepath.ToSlash(from), nil
	}
	return base, nil
}

// mostTextBytes is the size of the largest text that a template is made of.
const mostTextBytes = 16 << 20

// readText returns a text and the SHA-256 of its file. INVALID_ARGUMENT for a file that is missing, too large or no text.
func readText(path string) (*proof.Text, string, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "", graph.Errorf(graph.CodeInvalidArgument, "there is no file %s; check the path", path)
	case err == nil && info.IsDir():
		return nil, "", graph.Errorf(graph.CodeInvalidArgument, "%s is a folder; name a text in it", path)
	case err == nil && info.Size() > mostTextBytes:
		return nil, "", graph.Errorf(graph.CodeInvalidArgument, "%s is larger than %d MB; divide it", name, mostTextBytes>>20)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, "", graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read; check its permissions", err)
	}
	text, err := proof.NewText(content)
	if err != nil {
		return nil, "", graph.Errorf(graph.CodeInvalidArgument, "%s %s", name, graph.UserMessage(err))
	}
	if len(text.Words()) == 0 {
		return nil, "", graph.Errorf(graph.CodeInvalidArgument, "%s has no words; name a text", name)
	}
	sum := sha256.Sum256(content)
	return text, hex.EncodeToString(sum[:]), nil
}

// templateJSON is what curate new prints with --json. docs/curating.md describes it; its keys stay as they are.
type templateJSON struct {
	Document documentJSON  `json:"document"`
	Mentions []mentionJSON `json:"mentions"`
}

type documentJSON struct {
	ID     graph.ID `json:"id"`
	Text   string   `json:"text"`
	Name   string   `json:"name"`
	Lang   string   `json:"lang,omitempty"`
	Date   string   `json:"date,omitempty"` // the first that the text names
	SHA256 string   `json:"sha256"`
}

type mentionJSON struct {
	ID       graph.ID         `json:"id"`
	Kind     graph.EntityKind `json:"kind"`
	Name     string           `json:"name"`
	Property graph.Property   `json:"property"` // by which the text states the name that it has
	Value    string           `json:"value"`
	Lang     string           `json:"lang,omitempty"`
	Places   []placeJSON      `json:"places"`
	Others   []graph.ID       `json:"others"` // that have the same name
}

type placeJSON struct {
	Line  int    `json:"line"`
	At    string `json:"at"` // of the name
	Quote string `json:"quote"`
}

func asTemplateJSON(t *curate.Template) templateJSON {
	out := templateJSON{Mentions: []mentionJSON{}, Document: documentJSON{
		ID: t.Document, Text: t.File, Name: t.Title, Lang: t.Lang, Date: t.Date.String(), SHA256: t.SHA256,
	}}
	for _, m := range t.Mentions {
		j := mentionJSON{
			ID: m.Entity.ID, Kind: m.Entity.Kind, Name: m.Entity.Name("en"), Property: m.Property, Value: m.Value, Lang: m.Label.Lang, Others: []graph.ID{},
		}
		for _, p := range m.Places {
			quote, _ := t.Quote(p)
			j.Places = append(j.Places, placeJSON{t.Line(p.From), p.Locator()[1:], quote})
		}
		for _, o := range m.Others {
			j.Others = append(j.Others, o.ID)
		}
		out.Mentions = append(out.Mentions, j)
	}
	return out
}
