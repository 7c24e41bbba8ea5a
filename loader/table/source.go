package table

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// New returns the source of the table at path, read by the mapping at mapPath (README.md describes it). It returns the
// problems of the mapping, with file, line and what to do, and columns that the mapping names and the table does not have;
// the source is nil then. A table that is not there, or not of a format that is read, is an error of Read.
func New(path, mapPath string) (loader.Source, []graph.Problem) {
	m := readMapping(mapPath)
	if len(m.problems) > 0 {
		return nil, m.problems
	}
	s := &source{path: path, mapping: m}
	// What is wrong with the table itself is for Read to say.
	_ = s.with(func(_ tabular.File, t reader, _ tabular.Counter) error {
		if header := t.columns(); header != nil {
			m.checkColumns(header)
		}
		return nil
	})
	if len(m.problems) > 0 {
		return nil, m.problems
	}
	return s, nil
}

type source struct {
	path    string
	mapping *mappingFile
}

func (s *source) Name() string { return "table" }

// progressRows is how often progress is told.
const progressRows = 256

// with opens the one table of the input.
func (s *source) with(do func(tabular.File, reader, tabular.Counter) error) error {
	archive, err := tabular.Open(s.path)
	if err != nil {
		return err
	}
	defer archive.Close()
	if n := len(archive.Files()); n != 1 {
		return graph.Errorf(graph.CodeInvalidArgument, "a table is one file, but the input has %d files; name the one to load", n)
	}
	file := archive.Files()[0]
	in, err := file.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	t, err := open(in, file, s.mapping.Sheet)
	if err != nil {
		return err
	}
	if c, ok := t.(io.Closer); ok {
		defer c.Close()
	}
	if c, ok := t.(tabular.Counter); ok {
		return do(file, t, c)
	}
	return do(file, t, in.(tabular.Counter))
}

// Read reads the table twice: for its digest, which names the document, and for what it says.
func (s *source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	digest, err := s.digest(ctx)
	if err != nil {
		return "", err
	}
	return digest, s.with(func(file tabular.File, t reader, counter tabular.Counter) error {
		b := newBuilder(s.mapping, sink, file.Name, digest)
		for n := 1; ; n++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			r, err := t.next()
			if err == io.EOF {
				sink.Progress(file.Name, file.Size, file.Size)
				return nil
			}
			if err != nil {
				return err
			}
			if n%progressRows == 0 {
				sink.Progress(file.Name, counter.BytesRead(), file.Size)
			}
			if err := b.row(r); err != nil {
				return err
			}
		}
	})
}

func (s *source) digest(ctx context.Context) (string, error) {
	archive, err := tabular.Open(s.path)
	if err != nil {
		return "", err
	}
	defer archive.Close()
	sum := sha256.New()
	for _, f := range archive.Files() {
		in, err := f.Open()
		if err != nil {
			return "", err
		}
		_, err = io.Copy(sum, cancellable{ctx, in})
		_ = in.Close()
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// cancellable is a reader that ends with its context.
type cancellable struct {
	ctx context.Context
	in  io.Reader
}

func (c cancellable) Read(b []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.in.Read(b)
}

// mediaType is that of the format.
func mediaType(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case ".json":
		return "application/json"
	case ".jsonl", ".ndjson":
		return "application/x-ndjson"
	case ".tsv", ".tab":
		return "text/tab-separated-values"
	}
	return "text/csv"
}
