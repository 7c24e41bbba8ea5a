package cordis

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// document is a file that is read, as the entity that evidence names.
type document struct {
	id       graph.ID
	sha256   string
	name     string
	media    string
	date     graph.Date
	series   string // "" when it is not known
	declared bool
}

func newDocument(name, media, sum string, date graph.Date) *document {
	return &document{id: graph.ID("document:cordis-" + sum[:12]), sha256: sum, name: name, media: media, date: date}
}

// declareIn adds the statements about the document to the first record that is put of it.
func (d *document) declareIn(r *loader.Record) {
	if d.declared {
		return
	}
	d.declared = true
	r.Entities = append(r.Entities, d.id)
	for _, f := range []graph.Fact{
		{Property: graph.PropName, Value: d.name},
		{Property: graph.PropPublisher, Value: "Publications Office of the European Union", Lang: "en"},
		{Property: graph.PropLicence, Value: "CC BY 4.0"},
		{Property: graph.PropLang, Value: "en"},
		{Property: graph.PropSHA256, Value: d.sha256},
		{Property: graph.PropMediaType, Value: d.media},
		{Property: graph.PropDate, Value: d.date.String()},
		{Property: graph.PropSeries, Value: d.series},
		{Property: graph.PropSource, Value: graph.SourceCordis},
	} {
		if f.Value == "" {
			continue
		}
		f.Subject, f.Evidence = d.id, []graph.Evidence{{Document: d.id}}
		r.Facts = append(r.Facts, f)
	}
}

// sumOf returns the SHA-256 of a file, in hex. Evidence names its document by it, so it is known before the first row.
func sumOf(f tabular.File) (string, error) {
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer r.Close()
	h := sha256.New()
	if _, err := io.Copy(h, r); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
