// Package crosswalk reads tables that join registers: which PIC is which ROR id, which number of the RNSR is which SIRET. Each row is
// the judgement of its author that what has the one identifier is what has the others.
//
// JSON is an object of identifiers to identifiers, or has one under "mapping"; tables (CSV, TSV) have a header whose columns name
// schemes. A file is one document whatever its content, named after the file: loading it again takes back what it no longer says, as
// with judgements. The licence is not known, and not stated.
package crosswalk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
	"entente/loader"
	"entente/loader/tabular"
)

// Options say what the files do not.
type Options struct {
	// From and To name the identifiers that are joined, each as SCHEME, or as COLUMN=SCHEME of a table; empty where the file tells: by
	// its header, or JSON by its name (pic-ror.json).
	From, To string
	// Name is that of the document, for a file whose name changes with each version; empty for the name of the file.
	Name string
}

// New returns the source that reads the files, each a document of its own. It returns INVALID_ARGUMENT for options that cannot be.
func New(paths []string, o Options) (loader.Source, error) {
	if o.Name != "" && len(paths) > 1 {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "--name names one document, and there are %d files; load them one by one", len(paths))
	}
	if (o.From == "") != (o.To == "") {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "--from and --to go together; give both, such as --from pic --to ror")
	}
	s := source{paths: paths, name: o.Name}
	if o.From == "" {
		return s, nil
	}
	for _, text := range []string{o.From, o.To} {
		c, err := parseColumn(text)
		if err != nil {
			return nil, err
		}
		s.columns = append(s.columns, c)
	}
	return s, nil
}

type source struct {
	paths   []string
	name    string
	columns []column // that were named by hand; nil where the file tells
}

// Name returns "crosswalk".
func (source) Name() string { return "crosswalk" }

// Read gives one record for each file and one for each row or member. Identifiers that have not the form of their register are rejected.
//
// It returns INVALID_ARGUMENT for a file that is no such table, and where nothing tells which identifiers it has.
func (s source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	var sums []string
	for _, p := range s.paths {
		archive, err := tabular.Open(p)
		if err != nil {
			return "", err
		}
		for _, f := range archive.Files() {
			sum, err := s.readFile(ctx, sink, f)
			if err != nil {
				archive.Close()
				return "", err
			}
			sums = append(sums, sum)
		}
		if err := archive.Close(); err != nil {
			return "", err
		}
	}
	return loader.Digest(sums...), nil
}

// readFile reads one file: first for its digest, then for what it says.
func (s source) readFile(ctx context.Context, sink loader.Sink, f tabular.File) (string, error) {
	in, err := f.Open()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, err = io.Copy(h, in)
	in.Close()
	if err != nil {
		return "", graph.Wrap(graph.CodeInvalidArgument, f.Name+" cannot be read to its end; check the disk", err)
	}
	r := &reading{source: s, sink: sink, file: f, sum: hex.EncodeToString(h.Sum(nil)), bodies: bodies{}}
	if r.document, err = r.documentID(); err != nil {
		return "", err
	}
	if strings.EqualFold(path.Ext(f.Name), ".json") {
		err = r.readJSON(ctx)
	} else {
		err = r.readTable(ctx)
	}
	if err == nil {
		sink.Progress(f.Name, f.Size, f.Size)
	}
	return r.sum, err
}

// reading is one file that is read.
type reading struct {
	source
	sink     loader.Sink
	file     tabular.File
	sum      string
	document graph.ID
	bodies   bodies
}

// title returns what the document is called.
func (r *reading) title() string {
	if r.name != "" {
		return r.name
	}
	base := path.Base(r.file.Name)
	return strings.TrimSuffix(base, path.Ext(base))
}

// documentID returns the id of the document, which does not depend on what the file says.
func (r *reading) documentID() (graph.ID, error) {
	words := spelling.Terms(r.title())
	id, err := graph.ParseID("document:crosswalk-" + strings.Join(words, "-"))
	if err != nil || len(words) == 0 {
		return "", graph.Errorf(graph.CodeInvalidArgument, "%s cannot be turned into an id; give a short name in Latin letters with --name", graph.Clip(r.title()))
	}
	return id, nil
}

// describe gives the record of the document.
func (r *reading) describe(date graph.Date, media string) error {
	rec := loader.Record{At: graph.Position{File: r.file.Name}, Entities: []graph.ID{r.document}, Heading: true}
	for _, f := range []graph.Fact{
		{Property: graph.PropName, Value: "Crosswalk " + r.title(), Lang: "en"},
		{Property: graph.PropDate, Value: date.String()},
		{Property: graph.PropSHA256, Value: r.sum},
		{Property: graph.PropMediaType, Value: media},
	} {
		if f.Value != "" {
			f.Subject, f.Evidence = r.document, []graph.Evidence{{Document: r.document}}
			rec.Facts = append(rec.Facts, f)
		}
	}
	return r.sink.Put(rec)
}

// cell is a value that is said to be an identifier of a scheme.
type cell struct {
	field  string
	scheme graph.IdentifierScheme
	value  string
}

// give gives the record of one row: its identifiers are of one thing. Empty cells say nothing.
func (r *reading) give(at graph.Position, locator string, cells []cell) error {
	j := loader.Join{Evidence: graph.Evidence{Document: r.document, Locator: locator}}
	seen := map[graph.Identifier]bool{}
	for _, c := range cells {
		if c.value == "" {
			continue
		}
		i, err := identifier(c.scheme, c.value)
		if err != nil {
			if err := r.sink.Reject(loader.Rejection{At: at, Field: c.field, Value: shorten(c.value), Reason: graph.UserMessage(err)}); err != nil {
				return err
			}
			continue
		}
		if !seen[i] {
			seen[i] = true
			j.Identifiers = append(j.Identifiers, i)
		}
	}
	rec := loader.Record{At: at}
	if len(j.Identifiers) > 1 {
		if reason := r.bodies.join(j.Identifiers, at.String()); reason != "" {
			return r.sink.Reject(loader.Rejection{At: at, Value: shorten(j.Identifiers[len(j.Identifiers)-1].String()), Reason: reason})
		}
		rec.Joins = []loader.Join{j}
	}
	return r.sink.Put(rec)
}

// shorten returns enough of a value to find it by.
func shorten(s string) string {
	const most = 80
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
