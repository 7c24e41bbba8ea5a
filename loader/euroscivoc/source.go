// Package euroscivoc reads EuroSciVoc, the European Science Vocabulary, as SKOS in Turtle, N-Triples, RDF/XML or JSON-LD: each concept becomes a theme
// with its labels and definitions by language.
//
// The number that skos:notation gives a concept is the last element of the codes by which CORDIS classifies projects
// (/23/53/373), so a theme is theme:euroscivoc-373 here and in CORDIS. Where the vocabulary does not say which concept is
// broader than which, those codes do: a file of CORDIS joins the tree to it.
//
// Notes, mappings, collections and statements about anything but concepts are not read.
package euroscivoc

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"path"
	"slices"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// largest is more than any release of the vocabulary has: 1,000 concepts in six languages are some megabytes.
const largest = 64 << 20

// New returns the source that reads the vocabulary from path, a file in one of the four forms or a zip or folder that holds one. codes names
// CORDIS's euroSciVoc.csv, or a zip or folder that holds it; where it is "", the tree is what the vocabulary itself says.
func New(path, codes string) loader.Source { return source{path, codes} }

type source struct{ path, codes string }

// Name returns "euroscivoc".
func (source) Name() string { return "euroscivoc" }

// Read holds the whole vocabulary in memory, since all forms may speak of a concept anywhere: a file beyond 64 MiB is refused.
// Of CORDIS's file it holds the different codes. Nothing is given for input that is broken; a record of CORDIS's file that
// cannot be read is rejected.
//
// Evidence in Turtle and N-Triples is the lines of the value (#line=14,15: RFC 5147 counts lines from 0), in RDF/XML the path of its element
// (#/RDF/Concept[2]/prefLabel[1]), in JSON-LD its pointer (#/@graph/1/prefLabel/0); evidence in CORDIS's file is the first row that has the code.
func (s source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	v, err := readVocabulary(ctx, s.path, sink)
	if err != nil {
		return "", err
	}
	concepts, err := parse(v.doc.At.File, v.text, v.form)
	if err != nil {
		return "", err
	}
	sums := []string{v.sum}
	tree := newTree()
	if s.codes != "" {
		sum, err := tree.read(ctx, s.codes, sink)
		if err != nil {
			return "", err
		}
		sums = append(sums, sum)
		if err := sink.Put(tree.doc); err != nil {
			return "", err
		}
	}
	return loader.Digest(sums...), giveAll(ctx, sink, v.doc, concepts, tree)
}

// giveAll gives the document and its concepts to the sink.
func giveAll(ctx context.Context, sink loader.Sink, doc loader.Record, concepts []*concept, tree *tree) error {
	if err := sink.Put(doc); err != nil {
		return err
	}
	themes, refused := assign(doc.At.File, concepts)
	for _, r := range append(refused, tree.strangers(themes)...) {
		if err := sink.Reject(r); err != nil {
			return err
		}
	}
	all := map[string]*concept{}
	for _, c := range concepts {
		all[c.uri] = c
	}
	for _, c := range concepts {
		if err := ctx.Err(); err != nil {
			return err
		}
		if c.id == "" {
			continue
		}
		b := &builder{concept: c, file: doc.At.File, doc: doc.Entities[0], themes: themes, all: all, tree: tree}
		if err := b.give(sink); err != nil {
			return err
		}
	}
	return nil
}

// file is a vocabulary that was read, with the record that declares it.
type file struct {
	text, sum string
	form      form
	doc       loader.Record
}

func readVocabulary(ctx context.Context, name string, sink loader.Sink) (file, error) {
	archive, err := tabular.Open(name)
	if err != nil {
		return file{}, err
	}
	defer archive.Close()
	found, ok := only(archive.Files(), isVocabulary)
	if !ok {
		return file{}, graph.Errorf(graph.CodeInvalidArgument, "the input has no file in Turtle, N-Triples, RDF/XML or JSON-LD, or several; name the one of EuroSciVoc")
	}
	f, err := found.Open()
	if err != nil {
		return file{}, err
	}
	defer f.Close()
	if err := ctx.Err(); err != nil {
		return file{}, err
	}
	text, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err != nil {
		return file{}, readable(found.Name, err)
	}
	if len(text) > largest {
		return file{}, graph.Errorf(graph.CodeInvalidArgument, "%s is larger than %d MiB, more than EuroSciVoc ever has; name the file of EuroSciVoc", found.Name, largest>>20)
	}
	sink.Progress(found.Name, found.Size, found.Size)
	h := sha256.Sum256(text)
	sum := hex.EncodeToString(h[:])
	how := formOf(found.Name, string(text))
	return file{string(text), sum, how, document("document:euroscivoc-", found.Name, sum, "EuroSciVoc", how.mediaType, "euroscivoc")}, nil
}

// readable keeps errors that speak to users, and gives words to the others.
func readable(name string, err error) error {
	var known *graph.Error
	if errors.As(err, &known) {
		return known
	}
	return graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read to its end; fetch it again", err)
}

// only returns the one file of an input, or the one among several that fits.
func only(files []tabular.File, fits func(name string) bool) (tabular.File, bool) {
	if len(files) != 1 {
		files = slices.DeleteFunc(slices.Clone(files), func(f tabular.File) bool { return !fits(f.Name) })
	}
	if len(files) != 1 {
		return tabular.File{}, false
	}
	return files[0], true
}

// parse returns the concepts of a vocabulary in the order of the file, or INVALID_ARGUMENT for a text that is not of its form or
// has no concepts.
func parse(name, text string, how form) ([]*concept, error) {
	v := vocabulary{concepts: map[string]*concept{}}
	if err := how.read(text, v.add); err != nil {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is not %s: %s; fetch it again", name, how.name, err)
	}
	found := slices.DeleteFunc(v.order, func(c *concept) bool { return !c.declared })
	if len(found) == 0 {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s declares no skos:Concept; name the file of EuroSciVoc", name)
	}
	return found, nil
}

// document declares a file that was read, by the digest of its own bytes; series is "" when it is a release of none.
func document(prefix, name, sum, title, mediaType, series string) loader.Record {
	id := graph.ID(prefix + sum[:12])
	rec := loader.Record{At: graph.Position{File: name}, Entities: []graph.ID{id}, Heading: true}
	for _, f := range []graph.Fact{
		{Property: graph.PropName, Value: title, Lang: "en"},
		{Property: graph.PropPublisher, Value: "Publications Office of the European Union"},
		{Property: graph.PropSHA256, Value: sum},
		{Property: graph.PropLicence, Value: "CC BY 4.0"},
		{Property: graph.PropMediaType, Value: mediaType},
		{Property: graph.PropDate, Value: tabular.DateIn(path.Base(name)).String()},
		{Property: graph.PropSeries, Value: series},
		{Property: graph.PropSource, Value: graph.SourceEuroSciVoc},
	} {
		if f.Value == "" {
			continue
		}
		f.Subject, f.Evidence = id, []graph.Evidence{{Document: id}}
		rec.Facts = append(rec.Facts, f)
	}
	return rec
}
