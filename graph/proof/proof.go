package proof

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// mediaTypeText is the media type of documents whose quotes can be proved.
const mediaTypeText = "text/plain"

// ProofReport counts what Prove did.
type ProofReport struct {
	Documents int // documents of the dataset
	Quotes    int // evidence with a quote
	Proved    int // quotes that stand exactly at their place
	Located   int // evidence that names a place and quotes nothing, as a row of a table
	Unchecked int // documents that are no text and are not in the folder
}

// Proof gathers what a dataset states, in the order in which it is told, and then proves it: its zero value is empty.
type Proof struct {
	report   ProofReport
	problems []graph.Problem
	cited    []cited
	order    []graph.ID
	recorded map[graph.ID]*recordedDocument
	shelf    shelf
}

// cited is the evidence of one statement, and where that stands.
type cited struct {
	at       graph.Position
	evidence []graph.Evidence
}

// recordedDocument is what the dataset says of a document.
type recordedDocument struct {
	at     graph.Position
	sha256 string
	text   bool
	quotes []string
}

// Entity takes an entity that the dataset declares: documents are told before they are described.
func (p *Proof) Entity(at graph.Position, id graph.ID) {
	if id.Kind() != graph.KindDocument || p.recorded[id] != nil {
		return
	}
	if p.recorded == nil {
		p.recorded = map[graph.ID]*recordedDocument{}
	}
	p.recorded[id] = &recordedDocument{at: at}
	p.order = append(p.order, id)
}

// Fact takes a fact that the dataset states.
func (p *Proof) Fact(at graph.Position, f graph.Fact) {
	p.cited = append(p.cited, cited{at, f.Evidence})
	switch d := p.recorded[f.Subject]; {
	case d == nil:
	case f.Property == graph.PropSHA256:
		d.sha256, d.at = strings.ToLower(f.Value), at
	case f.Property == graph.PropMediaType:
		d.text = f.Value == mediaTypeText
	}
}

// Relation takes a relation that the dataset states.
func (p *Proof) Relation(at graph.Position, r graph.Relation) {
	p.cited = append(p.cited, cited{at, r.Evidence})
}

// Prove shows that each quote stands exactly at its place in a document whose recorded SHA-256 is that of a file in the
// folder. Files are found by their digest; their names are free. Each regular file is read once. It is called once.
//
// It reports, in the order of positions: a text that is missing or was changed, a quote that is not at its place (with
// the place where it is, or with the words that stand there), a place beyond the end, a quote without a place.
// Documents that are no text and are not in the folder are counted as unchecked, which is not a problem.
func (p *Proof) Prove(documents fs.FS) (ProofReport, []graph.Problem) {
	p.report.Documents = len(p.order)
	for _, c := range p.cited {
		for _, e := range c.evidence {
			if d := p.recorded[e.Document]; d != nil && e.Quote != "" {
				d.quotes = append(d.quotes, e.Quote)
			}
		}
	}
	p.shelf = readShelf(documents, p)
	for _, c := range p.cited {
		p.evidence(c.at, c.evidence)
	}
	p.documents()
	graph.SortProblems(p.problems)
	return p.report, p.problems
}

func (p *Proof) add(at graph.Position, field, message, hint string) {
	p.problems = append(p.problems, graph.Problem{At: at, Field: field, Message: message, Hint: hint})
}

// documents reports the documents that are not in the folder.
func (p *Proof) documents() {
	for _, id := range p.order {
		d := p.recorded[id]
		_, found := p.shelf.texts[d.sha256]
		switch {
		case found:
		case !d.text:
			p.report.Unchecked++
		case d.sha256 == "":
			p.add(d.at, string(graph.PropSHA256), fmt.Sprintf("%s has no recorded sha256", id),
				"record it, so that the file can be found")
		default:
			if near := p.shelf.nearMisses[id]; near.path != "" {
				p.add(d.at, string(graph.PropSHA256), fmt.Sprintf("%s is recorded with sha256 %s, but %s, which contains %d of its %d quotes, has %s",
					id, d.sha256, near.path, near.quotes, len(d.quotes), near.sha256),
					"the file was changed, or the record is wrong")
				continue
			}
			p.add(d.at, string(graph.PropSHA256), fmt.Sprintf("%s is missing: no file in the folder has sha256 %s", id, d.sha256),
				"add the file, under any name")
		}
	}
	p.problems = append(p.problems, p.shelf.unreadable...)
}

func (p *Proof) evidence(at graph.Position, evidence []graph.Evidence) {
	for _, e := range evidence {
		switch {
		case e.Quote != "":
			p.report.Quotes++
			p.quote(at, e)
		case e.Locator != "":
			p.report.Located++
		}
	}
}

// quote proves one quote. Where its document is not in the folder it does nothing: documents says so once.
func (p *Proof) quote(at graph.Position, e graph.Evidence) {
	d := p.recorded[e.Document]
	if d == nil {
		p.add(at, "document", fmt.Sprintf("%s is not a document of the dataset", graph.Clip(string(e.Document))),
			"declare it, with its sha256")
		return
	}
	text, ok := p.shelf.texts[d.sha256]
	if !ok {
		return
	}
	if text == nil {
		p.add(at, "quote", fmt.Sprintf("%s is not a text of at most %d MB and cannot be quoted", e.Document, maxText>>20),
			"cite a row or a path, without a quote")
		return
	}
	l, err := graph.ParseLocator(e.Locator)
	switch {
	case e.Locator == "":
		p.add(at, "at", fmt.Sprintf("the quote %s has no place", graph.Clip(e.Quote)), text.whereIs(e.Quote))
	case err != nil:
		p.add(at, "at", graph.UserMessage(err), text.whereIs(e.Quote))
	case l.Scheme != graph.LocatorChar:
		p.add(at, "at", fmt.Sprintf("%s does not say where the quote is in a text", e.Locator), text.whereIs(e.Quote))
	case l.To > len(*text):
		p.add(at, "at", fmt.Sprintf("%s lies beyond the end of %s, which has %d characters", e.Locator, e.Document, len(*text)),
			text.whereIs(e.Quote))
	case string((*text)[l.From:l.To]) != e.Quote:
		p.add(at, "quote", fmt.Sprintf("the text at %s of %s is %s, not %s", e.Locator, e.Document,
			graph.Clip(string((*text)[l.From:l.To])), graph.Clip(e.Quote)), text.whereIs(e.Quote))
	default:
		p.report.Proved++
	}
}

// characters is a text as positions count it.
type characters []rune

// whereIs says where the quote stands, as a hint.
func (c *characters) whereIs(quote string) string {
	const most = 3
	text, length := string(*c), utf8.RuneCountInString(quote)
	var places []string
	for from, at := 0, 0; len(places) < most; {
		i := strings.Index(text[from:], quote)
		if i < 0 {
			break
		}
		at += utf8.RuneCountInString(text[from : from+i])
		places = append(places, graph.Locator{Scheme: graph.LocatorChar, From: at, To: at + length}.String())
		_, size := utf8.DecodeRuneInString(text[from+i:])
		from, at = from+i+size, at+1
	}
	if places == nil {
		return "the document does not have these words"
	}
	return "the words are at " + strings.Join(places, ", ")
}
