package proof

import (
	"cmp"
	"fmt"
	"io/fs"
	"strings"

	"entente/graph"
)

// ProofReport counts what Prove did.
type ProofReport struct {
	Documents int // documents of the dataset
	Texts     int // texts of them that are in the folder
	Quotes    int // evidence with a quote
	Proved    int // quotes that stand at their place in the very text that was recorded
	Located   int // evidence that names a place and quotes nothing, as a row of a table
	Unchecked int // documents that are no text and are not in the folder
}

// Document is what a dataset says of a document that it describes.
type Document struct {
	ID        graph.ID
	At        graph.Position // of its digest, or else of its entry
	SHA256    string         // as recorded; empty where it is not
	MediaType string
	File      string         // the name of its text in the folder; empty: that is found by its digest, or by the id
	FileAt    graph.Position // of File

	// What Prove finds of it.
	Path    string // of the text in the folder; empty where there is none
	Digest  string // SHA-256 of that text
	Changed bool   // it is another than the one recorded
	text    *Text
	quotes  []string
	refused bool // of its text a problem is told already
}

// Citation is one piece of evidence of a statement. Prove gives a quote without a place its place.
type Citation struct {
	Evidence   graph.Evidence
	Occurrence int // which one of several places of the quote is meant, from 1; 0 where that is not said
	// Where the evidence stands, and of it the document, the place, the quote and the occurrence; unknown where it has none.
	At, DocumentAt, PlaceAt, QuoteAt, OccurrenceAt graph.Position

	Refused bool // by Prove: it does not hold, or cannot be proved
}

// proving is one call of Prove.
type proving struct {
	report    ProofReport
	problems  []graph.Problem
	described map[graph.ID]*Document
}

// Prove shows that each quote stands at its place in the text of its document, and finds the place of each that is cited without one. The
// text of a document is the file of the folder that it names; else the one whose SHA-256 is recorded, under any name; else the one that
// is named as the slug of its id, with .txt or .md. Each file is read once.
//
// It reports, in the order of positions: a text that is missing, is none, or was changed; a quote that is not at its place (with the
// place where it is, or with the nearest passage) or that stands at several; a place beyond the end; a quote without a place in what is no
// text. In a text that was changed quotes are looked up all the same, and those that stand there are not refused. Documents that are
// not texts, and that are not in the folder, are counted as unchecked, which is not a problem.
func Prove(folder fs.FS, documents []*Document, citations []*Citation) (ProofReport, []graph.Problem) {
	p := proving{described: map[graph.ID]*Document{}}
	p.report.Documents = len(documents)
	for _, d := range documents {
		p.described[d.ID] = d
	}
	for _, c := range citations {
		if d := p.described[c.Evidence.Document]; d != nil && c.Evidence.Quote != "" {
			d.quotes = append(d.quotes, c.Evidence.Quote)
		}
	}
	p.problems = readShelf(folder, documents)
	for _, d := range documents {
		p.document(d)
	}
	for _, c := range citations {
		switch {
		case c.Evidence.Quote != "":
			p.report.Quotes++
			p.quote(c)
		case c.Evidence.Locator != "":
			p.report.Located++
			p.located(c)
		}
	}
	graph.SortProblems(p.problems)
	return p.report, p.problems
}

// refuse refuses a citation and says why.
func (p *proving) refuse(c *Citation, at graph.Position, field, message, hint string) {
	c.Refused = true
	p.add(cmp.Or(at, c.At), field, message, hint)
}

func (p *proving) add(at graph.Position, field, message, hint string) {
	p.problems = append(p.problems, graph.Problem{At: at, Field: field, Message: message, Hint: hint})
}

// document reports a document whose text is missing, is none or was changed.
func (p *proving) document(d *Document) {
	if d.Path != "" {
		p.report.Texts++
	}
	isText := d.MediaType == mediaTypeText || d.MediaType == mediaTypeMarkdown
	switch {
	case d.Path != "" && d.Changed:
		p.add(d.At, string(graph.PropSHA256), fmt.Sprintf("%s is recorded with sha256 %s, but %s%s has %s", d.ID, d.SHA256, d.Path, d.holds(), d.Digest),
			"the file was changed, or the record is wrong: read the statements against it again, then record its sha256")
	case d.Path != "" || d.refused:
	case !isText && len(d.quotes) == 0:
		p.report.Unchecked++
	case !isText && d.MediaType != "":
		p.report.Unchecked++ // each quote of it is told
	case d.SHA256 == "":
		p.add(d.At, string(graph.PropSHA256), fmt.Sprintf("%s has no recorded sha256, and no file in the folder is called %s", d.ID, strings.Join(namesOf(d.ID), " or ")),
			"name its text, as in text: "+namesOf(d.ID)[0])
	default:
		p.add(d.At, string(graph.PropSHA256), fmt.Sprintf("%s is missing: no file in the folder has sha256 %s%s", d.ID, d.SHA256, unproved(d)),
			"add the file, under any name")
	}
}

// holds says how many of the quotes stand in the text.
func (d *Document) holds() string {
	n := 0
	for _, q := range d.quotes {
		if d.text != nil && len(d.text.Places(q)) > 0 {
			n++
		}
	}
	if len(d.quotes) == 0 {
		return ""
	}
	return fmt.Sprintf(", which contains %d of its %d quotes,", n, len(d.quotes))
}

// unproved says how many quotes hang on a text.
func unproved(d *Document) string {
	switch n := len(d.quotes); n {
	case 0:
		return ""
	case 1:
		return ", so that its quote is not proved"
	default:
		return fmt.Sprintf(", so that none of its %d quotes is proved", n)
	}
}

// located checks a place that is cited without a quote.
func (p *proving) located(c *Citation) {
	d := p.described[c.Evidence.Document]
	l, err := graph.ParseLocator(c.Evidence.Locator)
	if d == nil || d.text == nil || err != nil || l.Scheme != graph.LocatorChar || d.text.Has(Place{l.From, l.To}) {
		return
	}
	p.refuse(c, c.PlaceAt, "at", beyond(c, d), "write a place in the text, or quote the words and leave out the place")
}

func beyond(c *Citation, d *Document) string {
	return fmt.Sprintf("%s lies beyond the end of %s, which has %d characters", c.Evidence.Locator, d.ID, d.text.Len())
}

// quote proves one quote. Where the text of its document is missing the citation is refused without a word: document has said so.
func (p *proving) quote(c *Citation) {
	e := &c.Evidence
	d := p.described[e.Document]
	switch {
	case d == nil:
		p.refuse(c, c.DocumentAt, "document", fmt.Sprintf("%s is not a document of the dataset", graph.Clip(string(e.Document))),
			"declare it, with its text or its sha256")
	case d.text == nil && d.Path == "" && d.MediaType != "" && d.MediaType != mediaTypeText && d.MediaType != mediaTypeMarkdown,
		d.text == nil && d.Path != "" && !d.refused:
		p.refuse(c, c.QuoteAt, "quote", fmt.Sprintf("%s is not a text of at most %d MB and cannot be quoted", d.ID, maxText>>20),
			"cite a row or a path, without a quote")
	case d.text == nil:
		c.Refused = true
	case e.Locator == "":
		p.find(c, d)
	default:
		p.place(c, d)
	}
	if !c.Refused && !d.Changed {
		p.report.Proved++
	}
}

// find gives a quote that is cited without a place its place.
func (p *proving) find(c *Citation, d *Document) {
	places := d.text.Places(c.Evidence.Quote)
	switch {
	case len(places) == 0:
		p.refuse(c, c.QuoteAt, "quote", fmt.Sprintf("%s does not have the words %s", d.ID, excerpt(c.Evidence.Quote)), d.text.nearest(c.Evidence.Quote))
	case c.Occurrence > len(places):
		p.refuse(c, c.OccurrenceAt, "occurrence", fmt.Sprintf("the quote %s stands in %s %s, not %d times", excerpt(c.Evidence.Quote), d.ID,
			times(len(places)), c.Occurrence), "count again, or quote more words and leave out the occurrence")
	case c.Occurrence == 0 && len(places) > 1:
		p.refuse(c, c.QuoteAt, "quote", fmt.Sprintf("the quote %s stands in %s %s", excerpt(c.Evidence.Quote), d.ID, times(len(places))),
			"quote more words, or say which is meant: "+d.text.occurrences(places))
	default:
		c.Evidence.Locator = places[max(c.Occurrence, 1)-1].Locator()
	}
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// place proves a quote at the place that is cited.
func (p *proving) place(c *Citation, d *Document) {
	e, text := &c.Evidence, d.text
	l, err := graph.ParseLocator(e.Locator)
	at := Place{l.From, l.To}
	switch {
	case err != nil:
		p.refuse(c, c.PlaceAt, "at", graph.UserMessage(err), text.whereIs(e.Quote))
	case l.Scheme != graph.LocatorChar:
		p.refuse(c, c.PlaceAt, "at", fmt.Sprintf("%s does not say where the quote is in a text", e.Locator), text.whereIs(e.Quote))
	case !text.Has(at):
		p.refuse(c, c.PlaceAt, "at", beyond(c, d), text.whereIs(e.Quote))
	case !sameWords(text.At(at), e.Quote):
		p.refuse(c, c.QuoteAt, "quote", fmt.Sprintf("the text at %s of %s is %s, not %s", e.Locator, e.Document,
			excerpt(oneBlank(text.At(at))), excerpt(e.Quote)), text.whereIs(e.Quote))
	}
}

// excerpt quotes a passage for a message. It is shortened only beyond what a quote of the most words may have, so that the difference
// between two shows.
func excerpt(s string) string {
	const most = 200
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return `"` + s + `"`
}

// mostPlaces is how many places a message names.
const mostPlaces = 3

// whereIs says where the quote stands, as a hint.
func (t *Text) whereIs(quote string) string {
	places := t.Places(quote)
	if len(places) == 0 {
		return t.nearest(quote)
	}
	var words []string
	for _, p := range places[:min(len(places), mostPlaces)] {
		words = append(words, p.Locator())
	}
	return "the words are at " + strings.Join(words, ", ")
}

// nearest says which passage is the nearest to a quote, as a hint.
func (t *Text) nearest(quote string) string {
	near, ok := t.Nearest(quote)
	if !ok {
		return "the document does not have these words, or any like them"
	}
	return fmt.Sprintf("the nearest passage, in line %d at %s, is %s", t.Line(near.From), near.Locator(),
		excerpt(oneBlank(t.At(near))))
}

// occurrences says how to name each place, as a hint.
func (t *Text) occurrences(places []Place) string {
	var words []string
	for i, p := range places[:min(len(places), mostPlaces)] {
		words = append(words, fmt.Sprintf("occurrence: %d (line %d)", i+1, t.Line(p.From)))
	}
	if len(places) > mostPlaces {
		words = append(words, "…")
	}
	return strings.Join(words, ", ")
}
