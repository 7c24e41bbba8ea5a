package cordis

import (
	"context"
	"path/filepath"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// New returns the source that reads releases: zips, folders or single files, of CSV or of XML or of both. Tables that belong
// to one release may be given file by file; they are taken together.
func New(paths []string) loader.Source { return &source{paths: paths} }

type source struct{ paths []string }

// Name returns "cordis".
func (s *source) Name() string { return "cordis" }

// input is a file of the release that is going to be read.
type input struct {
	file     tabular.File
	position string // how messages name it: release and entry
	title    string // how its document is named
	table    table
	release  string // the input that it is a file of
	series   string // what it is a release of; of an XML, its project tells
	// framework is the programme that the file itself names.
	framework string
	xml       bool
	said      *said // of its release, for XML
}

// Read gives every row of the tables and every document of the XML to the sink; rows that state nothing are counted by that.
// Files that are neither are rejected by name. It returns INVALID_ARGUMENT when nothing is of CORDIS.
func (s *source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	var inputs []input
	for _, p := range s.paths {
		a, err := tabular.Open(p)
		if err != nil {
			return "", err
		}
		defer a.Close()
		found, err := survey(a, filepath.Base(p))
		if err != nil {
			return "", err
		}
		inputs = append(inputs, found...)
	}
	basesApart, readable := false, false
	for _, in := range inputs {
		basesApart = basesApart || in.table == legalBasisTable
		readable = readable || in.xml || in.table != unknownTable
	}
	if !readable {
		return "", graph.Errorf(graph.CodeInvalidArgument, "no table and no XML file of CORDIS was found in %s; give the zip of a release, or its files", strings.Join(s.bases(), ", "))
	}
	nameSeries(inputs)
	for _, in := range inputs { // so that the size of all is known from the beginning
		if in.xml || in.table != unknownTable {
			sink.Progress(in.position, 0, in.file.Size)
		}
	}
	var sums []string
	for _, in := range inputs {
		if ctx.Err() != nil {
			return "", canceled(ctx)
		}
		sum, err := in.read(ctx, sink, basesApart)
		if err != nil {
			return "", err
		}
		if sum != "" {
			sums = append(sums, sum)
		}
	}
	return loader.Digest(sums...), nil
}

func (s *source) bases() []string {
	names := make([]string, len(s.paths))
	for i, p := range s.paths {
		names[i] = filepath.Base(p)
	}
	return names
}

// survey finds out what each file of an input is, by its header and not by its name, so that the order of reading does not
// matter.
func survey(a *tabular.Archive, release string) ([]input, error) {
	once := newSaid()
	var inputs []input
	for _, f := range a.Files() {
		in := input{file: f, position: release + "/" + f.Name, title: f.Name + " of " + release, release: release, said: once}
		if len(a.Files()) == 1 && f.Name == release {
			in.position, in.title = release, release
		}
		switch strings.ToLower(filepath.Ext(f.Name)) {
		case ".xml":
			in.xml = true
		case ".csv", ".tsv", ".txt":
			var err error
			if in.table, in.framework, err = look(f); err != nil {
				return nil, err
			}
		}
		inputs = append(inputs, in)
	}
	return inputs, nil
}

// read gives what a file says to the sink, and returns the digest of the file; "" for one that is not read.
func (in input) read(ctx context.Context, sink loader.Sink, basesApart bool) (sum string, err error) {
	switch {
	case in.xml:
		sum, err := readXML(in.file, in.position, in.title, in.said, sink)
		if err == nil {
			sink.Progress(in.position, in.file.Size, in.file.Size)
		}
		return sum, err
	case in.table == unknownTable:
		return "", sink.Reject(loader.Rejection{
			At:     graph.Position{File: in.position},
			Reason: "it is no table of a CORDIS release by its columns, and no XML; it was not read",
		})
	}
	if sum, err = sumOf(in.file); err != nil {
		return "", err
	}
	reading := &csvReading{
		sink: sink, position: in.position, table: in.table, said: newSaid(), basesApart: basesApart,
		document: newDocument(in.title, "text/csv", sum, tabular.DateIn(in.title)),
	}
	reading.document.series = in.series
	return sum, reading.readCSV(ctx, in.file)
}

func canceled(ctx context.Context) error {
	return graph.Wrap(graph.CodeCanceled, "the load was stopped", ctx.Err())
}
