package judgements

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
	"entente/loader"
)

// largest holds some ten thousand pairs as entente reconcile writes them.
const largest = 16 << 20

// New returns the source that reads the judgements file at path.
func New(path string) loader.Source { return source{path} }

type source struct{ path string }

// Name returns "judgements".
func (source) Name() string { return "judgements" }

// Read gives one record for the file and one for each judgement, in the order of the file. A judgement that is not in order,
// or that contradicts an earlier one, is rejected with its place; the others are given.
//
// It returns INVALID_ARGUMENT, with file and line, for a file that is missing, too large, not YAML, or not of this form.
func (s source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	name := filepath.Base(s.path)
	content, err := readFile(s.path)
	if err != nil {
		return "", err
	}
	if err := ctx.Err(); err != nil {
		return "", graph.Wrap(graph.CodeCanceled, "the load was stopped", err)
	}
	f, err := parse(name, content)
	if err != nil {
		return "", err
	}
	if err := f.check(); err != nil {
		return "", err
	}
	h := sha256.Sum256(content)
	sum := hex.EncodeToString(h[:])
	if err := sink.Put(f.document(sum)); err != nil {
		return sum, err
	}
	settled := newSettled()
	for _, j := range f.judgements {
		if j.refused == nil {
			j.refused = settled.add(&j)
		}
		if j.refused != nil {
			err = sink.Reject(*j.refused)
		} else {
			err = sink.Put(j.record(f.id(), settled.directed))
		}
		if err != nil {
			return sum, err
		}
	}
	sink.Progress(name, int64(len(content)), int64(len(content)))
	return sum, nil
}

func readFile(path string) ([]byte, error) {
	name := filepath.Base(path)
	f, err := os.Open(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, graph.Errorf(graph.CodeInvalidArgument, "there is no file %s; write one, or create one with entente reconcile --write", name)
	case err != nil:
		return nil, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read; check its permissions", err)
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, largest+1))
	switch {
	case err != nil:
		return nil, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read to its end; check the disk", err)
	case len(content) > largest:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is larger than %d MiB; divide it into files with different names", name, largest>>20)
	}
	return content, nil
}

// id returns the id of the document, which does not depend on what the file says.
func (f *file) id() graph.ID {
	const id = "document:judgements"
	if f.name == "" {
		return id
	}
	return graph.ID(id + "-" + slug(f.name))
}

// slug returns a name as part of an id.
func slug(name string) string { return strings.Join(spelling.Terms(name), "-") }

// document states what the file is.
func (f *file) document(sum string) loader.Record {
	id := f.id()
	r := loader.Record{At: graph.Position{File: f.file}, Entities: []graph.ID{id}, Heading: true}
	title := "Judgements"
	if f.name != "" {
		title += ": " + f.name
	}
	for _, fact := range []graph.Fact{
		{Property: graph.PropName, Value: title, Lang: "en"},
		{Property: graph.PropPublisher, Value: strings.Join(f.judges(), ", ")},
		{Property: graph.PropDate, Value: f.latest().String()},
		{Property: graph.PropSHA256, Value: sum},
		{Property: graph.PropMediaType, Value: "application/yaml"},
		{Property: graph.PropSource, Value: graph.SourceCurated},
	} {
		if fact.Value == "" {
			continue
		}
		fact.Subject, fact.Evidence = id, []graph.Evidence{{Document: id}}
		fact.ID = fact.DeriveID()
		r.Facts = append(r.Facts, fact)
	}
	return r
}

// judges returns who judged, each once, in the order of the file.
func (f *file) judges() []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, j := range f.judgements {
		if j.refused == nil && !seen[j.by] {
			seen[j.by] = true
			out = append(out, j.by)
		}
	}
	return out
}

// latest returns the day of the last judgement; unknown where none has one.
func (f *file) latest() graph.Date {
	var last graph.Date
	for _, j := range f.judgements {
		if j.refused == nil && j.on.Known() && (!last.Known() || j.on.Compare(last) > 0) {
			last = j.on
		}
	}
	return last
}

// check returns INVALID_ARGUMENT when the name of the file makes no title and no id.
func (f *file) check() error {
	if f.name == "" {
		return nil
	}
	rule, _ := graph.PropName.Rule()
	_, err := graph.ParseID(string(f.id()))
	if err != nil || slug(f.name) == "" || rule.Check(graph.KindDocument, f.name) != nil {
		return graph.Errorf(graph.CodeInvalidArgument, "%s: name: %s cannot be turned into an id; write a short name in Latin letters, in one line", f.nameAt, excerpt(f.name))
	}
	return nil
}

// excerpt quotes a value for a message, shortened.
func excerpt(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
