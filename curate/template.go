package curate

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"entente/graph"
	"entente/graph/proof"
	"entente/graph/spelling"
)

// Template is a file for package curated to begin with: the entry of a document, and what its text names.
type Template struct {
	Document graph.ID
	File     string // the name of the text, from the folder of texts on
	Title    string // a guess: the first line
	Lang     string // empty where it was not given and cannot be told
	SHA256   string
	Date     graph.Date  // the first day that the text names; unknown for none
	DateAt   proof.Place // where
	Mentions []Mention
	text     *proof.Text
}

// NewTemplate returns the template of a text without what it names. It returns INVALID_ARGUMENT for a file of whose name no id can be made.
func NewTemplate(file, sha256, lang string, text *proof.Text) (*Template, error) {
	stem := strings.TrimSuffix(path.Base(file), path.Ext(file))
	slug := strings.Join(spelling.Terms(stem), "-")
	id, err := graph.ParseID(graph.KindDocument.Prefix() + ":" + slug)
	if err != nil || slug == "" {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "no id can be made of the name %s; give the text a short name in Latin letters", graph.Clip(stem))
	}
	t := &Template{Document: id, File: file, SHA256: sha256, text: text, Title: title(text, stem), Lang: cmp.Or(lang, language(text))}
	if day, at, ok := firstDate(text); ok {
		t.Date, t.DateAt = day, at
	}
	return t, nil
}

// Line returns the line of a position in the text, from 1.
func (t *Template) Line(at int) int { return t.text.Line(at) }

// Quote returns the words around a place, of one sentence, at most graph.MaxQuoteWords of them: a quote to shorten.
func (t *Template) Quote(at proof.Place) (string, proof.Place) {
	all := t.text.Words()
	first := slices.IndexFunc(all, func(w proof.Word) bool { return w.From >= at.From })
	if first < 0 {
		return t.text.At(at), at
	}
	last := first
	for last+1 < len(all) && all[last+1].To <= at.To {
		last++
	}
	// Counted are the words as quotes count them, between blanks.
	fits := func(from, to int) bool {
		between := t.text.At(proof.Place{From: all[from].From, To: all[to].To})
		return len(strings.Fields(between)) <= graph.MaxQuoteWords
	}
	ends := func(i int) bool { // between a word and the next
		between := t.text.At(proof.Place{From: all[i].To, To: all[i+1].From})
		return strings.ContainsAny(between, ".!?\n\r")
	}
	for grown := true; grown; {
		grown = false
		if last+1 < len(all) && !ends(last) && fits(first, last+1) {
			last, grown = last+1, true
		}
		if first > 0 && !ends(first-1) && fits(first-1, last) {
			first, grown = first-1, true
		}
	}
	p := proof.Place{From: all[first].From, To: all[last].To}
	return strings.Join(strings.Fields(t.text.At(p)), " "), p
}

// YAML returns the template as a file that can be loaded as it is: the document is stated, what its text names is a comment. Without its
// first # a comment is a statement that can be loaded too.
func (t *Template) YAML() []byte {
	var b bytes.Buffer
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# What %s says. docs/curating.md describes this form.", oneLine(t.File))
	line("# Load it with: entente load curated FOLDER --store URL")
	line("")
	line("- id: %s", t.Document)
	line("  text: %s", quoted(t.File))
	line("  name: %s # a guess", quoted(t.Title))
	if t.Lang != "" {
		line("  lang: %s", quoted(t.Lang))
	} else {
		line("  # lang: en # say in which language it is")
	}
	if t.Date.Known() {
		line("  # date: %s # if it is the date of the document: the first that it names, in line %d, %s", t.Date, t.Line(t.DateAt.From), t.DateAt.Locator()[1:])
	}
	line("  # publisher: # who published it")
	line("  sha256: %s", quoted(t.SHA256))
	line("")
	if len(t.Mentions) == 0 {
		line("# The graph has nothing that the text names.")
		return b.Bytes()
	}
	line("# The text names these entities of the graph. Remove the # before those of which it says something, and write what it says:")
	line("# a property of docs/data-model.md, or under relations a type, the other end, and the words that say so, at most %d.", graph.MaxQuoteWords)
	for _, m := range t.Mentions {
		t.mention(line, m)
	}
	return b.Bytes()
}

// mention writes the comment of an entity.
func (t *Template) mention(line func(string, ...any), m Mention) {
	var lines []string
	for _, p := range m.Places {
		if n := fmt.Sprint(t.Line(p.From)); !slices.Contains(lines, n) {
			lines = append(lines, n)
		}
	}
	where := "line "
	if len(lines) > 1 {
		where = "lines "
	}
	line("")
	line("# - id: %s # %s; %s", m.Entity.ID, about(m.Entity), where+strings.Join(lines, ", "))
	for _, o := range m.Others {
		line("# # or: %s # %s", o.ID, about(o))
	}
	lang := ""
	if m.Label.Lang != "" {
		lang = ", lang: " + quoted(m.Label.Lang)
	}
	slug := t.Document.Slug()
	line("#   %s: {value: %s%s, evidence: {document: %s, at: %q, quote: %s}}", m.Property, quoted(m.Value), lang, slug,
		m.Places[0].Locator()[1:], quoted(m.Value))
	line("#   # relations:")
	given := map[proof.Place]bool{}
	for _, p := range m.Places {
		quote, at := t.Quote(p)
		if given[at] || len(given) == mostQuotes {
			continue
		}
		given[at] = true
		line("#   #   - {type: , to: , evidence: {document: %s, at: %q, quote: %s}}", slug, at.Locator()[1:], quoted(quote))
	}
}

// mostQuotes is how many quotes are given for an entity.
const mostQuotes = 3

// about says what an entity is, in a few words without a line break.
func about(e *graph.Entity) string {
	parts := []string{strings.ToLower(e.Kind.Label()), e.Name("en")}
	if hint := e.Hint("en"); hint != "" {
		parts = append(parts, hint)
	}
	return oneLine(strings.Join(parts, ", "))
}

// oneLine returns a text as one line without characters that nobody sees.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.Fields(s), " ")
}

// quoted returns a text as YAML has it in double quotes, which is how JSON has it.
func quoted(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(strings.ToValidUTF8(s, "\ufffd")); err != nil {
		return `""` // no text cannot be encoded
	}
	return strings.TrimSuffix(b.String(), "\n")
}
