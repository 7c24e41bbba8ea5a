package cordis

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// document is a table of a release, as the entity that evidence names: a file, or what the XML of all projects says in the place of one.
type document struct {
	id     graph.ID
	sha256 string // of the file, or of the release
	media  string
	said   *said

	// known at the end
	name   string
	date   graph.Date
	series string // "" when it is not known
}

// newDocument returns the document whose id is made of a digest.
func newDocument(digest, sum, media string) *document {
	return &document{id: graph.ID("document:cordis-" + digest[:12]), sha256: sum, media: media, said: newSaid()}
}

// release notes what the document is a release of. Its name does not depend on how it was given: the file of a folder, of a zip and on its own
// are one document.
func (d *document) release(programme string, t table, date graph.Date) {
	d.date, d.series = date, seriesOf(programme, t)
	d.name = "CORDIS"
	if programme != "" {
		d.name += " " + programme
	}
	d.name += ": " + partNames[t]
	if date.Known() {
		d.name += ", " + date.String()
	}
}

// declaration returns the statements about the document.
func (d *document) declaration() loader.Record {
	r := loader.Record{At: graph.Position{File: d.name}, Entities: []graph.ID{d.id}, Heading: true}
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
	return r
}

// sumOf returns the SHA-256 of a file, in hex. Evidence names its document by it, so it is known before the first row.
func sumOf(f tabular.File) (string, error) {
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer r.Close()
	return sumOfReader(r)
}

func sumOfReader(r io.Reader) (string, error) {
	h := sha256.New()
	if _, err := io.Copy(h, r); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
