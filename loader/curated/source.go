// Package curated reads what people state about documents that they have read, as YAML with a quote for each statement; docs/curating.md
// describes the form. The seed is such a folder, and so may be anybody's.
//
// The reader checks how the files are written, proves the quotes against the texts where it is given them, and finds the place of each
// quote that is cited without one. What the files state is checked as what any source states, by the loader.
package curated

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"io/fs"
	"path"
	"strings"

	"entente/graph"
	"entente/graph/proof"
	"entente/graph/spelling"
	"entente/loader"
)

// Options say what a folder is, and what its statements are compared with. The zero value is for a folder that stands for itself, as
// the seed does: quotes are taken as they are, and what it declares must have a name in it.
type Options struct {
	Name string // of the source, in commands and in the records of loads; "curated" when empty
	// Collection is what the folder is called. It becomes a document of the graph, which remembers the documents that the folder
	// describes: those that a later version leaves out are taken back. Empty: nothing is remembered.
	Collection string
	// Texts holds the texts of the documents; nil: quotes are not proved.
	Texts fs.FS
	// Proved is told what was proved, and all that was found to be wrong; nil is allowed. Its error ends the reading.
	Proved func(proof.ProofReport, []graph.Problem) error
	// Known tells which entities the graph has a name of, aligned with ids; nil: none.
	Known func(ctx context.Context, ids []graph.ID) ([]bool, error)
}

// New returns the source that reads the *.yml in the top folder of files.
func New(files fs.FS, o Options) loader.Source {
	if o.Name == "" {
		o.Name = "curated"
	}
	return source{files, o}
}

type source struct {
	files   fs.FS
	options Options
}

// Name returns the name that the options give.
func (s source) Name() string { return s.options.Name }

// Read reads every *.yml in the order of names. An entity is a record, and each of its statements more of it, so that messages
// tell line and column. It rejects, in the order of positions, all that is wrong with the way the files are written and with their quotes,
// and gives what is left all the same: a file that is no YAML is left out whole, a statement that cannot be read or proved is left out
// alone. Statements are kept in memory until all are read; texts are one MB each at most in practice, and are not kept.
//
// Facts and relations have the ids that follow from their content. The digest is over the names and contents of the files, and of the texts. It
// returns INVALID_ARGUMENT when there is no such file, and for a collection of whose name no id can be made.
func (s source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	collection, err := s.collection()
	if err != nil {
		return "", err
	}
	names, err := fs.Glob(s.files, "*.yml")
	if err != nil || len(names) == 0 {
		return "", graph.Errorf(graph.CodeInvalidArgument, "there are no .yml files; name a folder that holds the dataset")
	}
	r := newReader(collection)
	h := sha256.New()
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return "", err
		}
		content, err := fs.ReadFile(s.files, name)
		if err != nil {
			r.reject(graph.Position{File: name}, "", "cannot be read: "+err.Error(), "check the file")
			continue
		}
		digest(h, []byte(name), content)
		sink.Progress(name, int64(len(content)), int64(len(content)))
		r.file(name, content)
	}
	s.strays(r)
	r.finish()
	var report proof.ProofReport
	if s.options.Texts != nil {
		report = r.prove(s.options.Texts)
		for _, d := range r.documents {
			if d.Path != "" {
				digest(h, []byte(d.Path), []byte(d.Digest))
			}
		}
	}
	if err := r.nameless(ctx, s.options.Known); err != nil {
		return "", err
	}
	sum := hex.EncodeToString(h.Sum(nil))
	graph.SortProblems(r.problems)
	if s.options.Texts != nil && s.options.Proved != nil {
		if err := s.options.Proved(report, r.problems); err != nil {
			return sum, err
		}
	}
	if err := r.giveProblems(sink); err != nil {
		return sum, err
	}
	return sum, r.give(sink, s.options.Collection, sum)
}

// digest adds parts to a digest so that none can pass for another.
func digest(h hash.Hash, parts ...[]byte) {
	for _, part := range parts {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(part))))
		h.Write(part)
	}
}

// collection returns the id of the document that the folder is; empty where it is none.
func (s source) collection() (graph.ID, error) {
	if s.options.Collection == "" {
		return "", nil
	}
	slug := strings.Join(spelling.Terms(s.options.Collection), "-")
	id, err := graph.ParseID("document:curated-" + slug)
	if slug == "" || err != nil {
		return "", graph.Errorf(graph.CodeInvalidArgument, "%s cannot be turned into an id; give the folder a short name in Latin letters with --name", excerpt(s.options.Collection))
	}
	return id, nil
}

// strays tells of files that somebody may take for a part of the dataset.
func (s source) strays(r *reader) {
	names, _ := fs.Glob(s.files, "*.yaml")
	for _, name := range names {
		r.reject(graph.Position{File: name}, "", "only files whose names end in .yml are read", "rename it to "+strings.TrimSuffix(path.Base(name), ".yaml")+".yml")
	}
}

// giveProblems rejects what is wrong.
func (r *reader) giveProblems(sink loader.Sink) error {
	for _, p := range r.problems {
		reason := p.Message
		if p.Hint != "" {
			reason += "; " + p.Hint
		}
		if err := sink.Reject(loader.Rejection{At: p.At, Field: p.Field, Reason: reason}); err != nil {
			return err
		}
	}
	return nil
}

// give gives the sink the collection, then the records in the order of reading.
func (r *reader) give(sink loader.Sink, name, sum string) error {
	if r.collection != "" {
		if err := sink.Put(r.heading(name, sum)); err != nil {
			return err
		}
	}
	for _, d := range r.drafts {
		if d.empty() || d.refused() {
			continue
		}
		if err := sink.Put(d.record); err != nil {
			return err
		}
	}
	return nil
}

// heading states what the collection is.
func (r *reader) heading(name, sum string) loader.Record {
	rec := loader.Record{Entities: []graph.ID{r.collection}, Heading: true, Collection: true}
	for _, f := range []graph.Fact{
		{Property: graph.PropName, Value: "Curated: " + name, Lang: "en"},
		{Property: graph.PropSHA256, Value: sum},
		{Property: graph.PropMediaType, Value: "application/yaml"},
		{Property: graph.PropSource, Value: graph.SourceCurated},
	} {
		f.Subject, f.Evidence = r.collection, []graph.Evidence{{Document: r.collection}}
		f.ID = f.DeriveID()
		rec.Facts = append(rec.Facts, f)
	}
	return rec
}
