package cordis

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// New returns the source that reads releases: zips, folders or single files, of CSV, XLSX, JSON or XML, packed by gzip or in a zip within
// the zip. Tables that belong to one release may be given file by file; they are taken together.
func New(paths []string) loader.Source { return &source{paths: paths} }

type source struct {
	paths    []string
	archives []*tabular.Archive
	inputs   []*input
	// apart are the framework programmes of which the graph has legal bases in a table of their own.
	apart map[string]bool
}

// Name returns "cordis".
func (s *source) Name() string { return "cordis" }

// Read gives every row of the tables and every document of the XML to the sink; rows that state nothing are counted by that. A table that is
// there in several forms is read once. Files that are none of this are rejected by name. What the documents are comes last, when it is
// known of which framework programme and of which day they are.
//
// It returns INVALID_ARGUMENT when nothing is of CORDIS, and for a table of which nothing can be read: one that lacks a column, or of
// which every row is at fault.
func (s *source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	if s.inputs == nil {
		if err := s.survey(); err != nil {
			return "", err
		}
	}
	defer s.close()
	for _, in := range s.inputs { // so that the size of all is known from the beginning
		if in.isRead() {
			sink.Progress(in.position, 0, in.file.Size)
		}
	}
	r := &reading{source: s, sink: sink, xml: map[string]*xmlRelease{}, files: map[string]string{}}
	for _, in := range s.inputs {
		if ctx.Err() != nil {
			return "", canceled(ctx)
		}
		if err := r.read(ctx, in); err != nil {
			return "", err
		}
	}
	if err := r.declare(); err != nil {
		return "", err
	}
	return loader.Digest(r.sums...), nil
}

func (s *source) close() {
	for _, a := range s.archives {
		_ = a.Close()
	}
	s.archives, s.inputs = nil, nil
}

// reading is one reading of the whole input.
type reading struct {
	source *source
	sink   loader.Sink
	tables []*tableReading
	xml    map[string]*xmlRelease // by the place that their files lie in
	order  []*xmlRelease
	sums   []string
	files  map[string]string // the positions of tables that were read, by digest
}

// read gives what a file says to the sink.
func (r *reading) read(ctx context.Context, in *input) error {
	switch {
	case in.unread != "":
		return r.sink.Reject(loader.Rejection{At: graph.Position{File: in.position}, Reason: in.unread, Unread: true})
	case in.isXML:
		return r.readXML(in)
	}
	sum, err := sumOf(in.file)
	if err != nil {
		return err
	}
	if same := r.files[sum]; same != "" {
		in.unread = "it is the same file as " + same + ", and was not read again"
		return r.sink.Reject(loader.Rejection{At: graph.Position{File: in.position}, Reason: in.unread, Unread: true})
	}
	r.files[sum] = in.position
	r.sums = append(r.sums, sum)
	t := &tableReading{
		sink: r.sink, input: in, basesApart: r.source.basesApart(in),
		document: newDocument(sum, sum, in.form.MediaType()),
	}
	r.tables = append(r.tables, t)
	return t.read(ctx)
}

// declare says what the documents are that were read.
func (r *reading) declare() error {
	for _, d := range r.documents() {
		if err := r.sink.Put(d.declaration()); err != nil {
			return err
		}
	}
	return nil
}

func (s *source) bases() []string {
	names := make([]string, len(s.paths))
	for i, p := range s.paths {
		names[i] = filepath.Base(p)
	}
	return names
}

// basesApart reports whether the release that a table of projects belongs to has a table of legal bases.
func (s *source) basesApart(in *input) bool {
	programme := in.programmeCode()
	for _, other := range s.inputs {
		if other.table == legalBasisTable && other.isRead() && (programme == "" || cmp.Or(other.programmeCode(), programme) == programme) {
			return true
		}
	}
	return s.apart[programme]
}

func canceled(ctx context.Context) error {
	return graph.Wrap(graph.CodeCanceled, "the load was stopped", ctx.Err())
}

// quoted joins names for a sentence.
func quoted(names []string) string { return strings.Join(names, ", ") }
