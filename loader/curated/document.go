package curated

import (
	"io/fs"

	"entente/graph"
	"entente/graph/proof"
	"entente/loader"
)

// document is the entry of a document.
type document struct {
	proof.Document
	lang   string
	titles []*graph.Fact // written as a plain value: they are in the language of the document
	// Of the properties that the reader states where the entry does not: what does, and where they go.
	digest, mediaType, source *draft
	more                      *draft
}

// describe takes what a document's entry says of its text.
func (d *document) describe(f *graph.Fact, at graph.Position, by *draft) {
	switch f.Property {
	case graph.PropSHA256:
		d.SHA256, d.At, d.digest = f.Value, at, by
	case graph.PropMediaType:
		d.MediaType, d.mediaType = f.Value, by
	case graph.PropSource:
		d.source = by
	case graph.PropLang:
		d.lang = f.Value
	}
}

// self is the evidence for what a document's entry says of it without more: the document as a whole.
func (d *document) self() []graph.Evidence { return []graph.Evidence{{Document: d.ID}} }

// plain reads a property of a document that is written as a plain value: the document itself says so.
func (r *reader) plain(d *document, property graph.Property, k field) {
	text, ok := r.text(k)
	if !ok {
		return
	}
	by := r.fact(graph.Fact{Subject: d.ID, Property: property, Value: text, Evidence: d.self()}, k.at, nil)
	if property == graph.PropName {
		d.titles = append(d.titles, &by.record.Facts[0])
	}
}

// textOf reads the name of the text of a document.
func (r *reader) textOf(d *document, k field) {
	if name, ok := r.text(k); ok {
		d.File, d.FileAt = name, k.value.at
	}
}

// finish states of each document what follows from its entry: the language of its title, the type of its text, that it was curated, and
// the collection that describes it.
func (r *reader) finish() {
	for _, d := range r.documents {
		for _, title := range d.titles {
			title.Lang = d.lang
			title.ID = title.DeriveID()
		}
		if d.File != "" && d.MediaType == "" {
			d.MediaType = proof.MediaType(d.File)
			r.state(d, graph.PropMediaType, d.MediaType)
		}
		if d.source == nil && (d.File != "" || r.collection != "") {
			d.source = r.state(d, graph.PropSource, graph.SourceCurated)
		}
		if r.collection != "" {
			f := &d.source.record.Facts[len(d.source.record.Facts)-1]
			f.Evidence = append(f.Evidence, graph.Evidence{Document: r.collection})
		}
	}
}

// state states a property of a document that its entry does not, and returns the draft that does.
func (r *reader) state(d *document, property graph.Property, value string) *draft {
	f := graph.Fact{Subject: d.ID, Property: property, Value: value, Evidence: d.self()}
	f.ID = f.DeriveID()
	d.more.record.Facts = append(d.more.record.Facts, f)
	return d.more
}

// prove proves the quotes against the texts, gives those without a place theirs, and states of each document the digest of its text.
func (r *reader) prove(texts fs.FS) proof.ProofReport {
	documents := make([]*proof.Document, len(r.documents))
	for i, d := range r.documents {
		documents[i] = &d.Document
	}
	var cited []*proof.Citation
	for _, d := range r.drafts {
		cited = append(cited, d.cited...)
	}
	report, problems := proof.Prove(texts, documents, cited)
	r.problems = append(r.problems, problems...)
	for _, d := range r.drafts {
		for i, c := range d.cited {
			*d.evidence(i) = c.Evidence
		}
	}
	for _, d := range r.documents {
		switch {
		case d.Changed:
			d.digest.record = loader.Record{} // it is of a text that is not there
		case d.Path != "" && d.digest == nil:
			r.state(d, graph.PropSHA256, d.Digest)
		}
		if d.Path != "" && d.MediaType == "" {
			r.state(d, graph.PropMediaType, proof.MediaType(d.Path))
		}
	}
	return report
}
