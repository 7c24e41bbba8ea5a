package rnsr

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// Options says what to read beyond structures and bodies.
type Options struct {
	People bool // the names of those who direct a structure
}

// New returns the source of the table at path: a CSV file, or a folder or zip with one.
func New(path string, o Options) loader.Source { return &source{path: path, options: o} }

type source struct {
	path    string
	options Options
}

func (s *source) Name() string { return "rnsr" }

// required are the columns without which the table is not this register.
var required = []string{"numero_national_de_structure", "libelle", "code_de_type_de_structure", "tutelles"}

// progressRows is how often progress is told.
const progressRows = 256

// Read reads the table twice: first for its digest, which names the document, then for what it says (what is kept: one entry for
// each structure, body, site and theme).
func (s *source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	archive, err := tabular.Open(s.path)
	if err != nil {
		return "", err
	}
	defer archive.Close()
	file, err := table(archive)
	if err != nil {
		return "", err
	}
	b := &builder{sink: sink, options: s.options, file: file.Name, said: map[string]bool{}}
	h := sha256.New()
	_, err = each(ctx, file, h, func(*tabular.Reader, tabular.Row) error { return nil })
	if err != nil {
		return "", err
	}
	sum := hex.EncodeToString(h.Sum(nil))
	b.describe(sum)
	t, err := each(ctx, file, io.Discard, func(t *tabular.Reader, row tabular.Row) error {
		if row.Number%progressRows == 0 {
			sink.Progress(file.Name, t.BytesRead(), file.Size)
		}
		if row.Bad() != nil {
			return sink.Reject(loader.Rejection{
				At: graph.Position{File: file.Name, Line: row.Number}, Value: row.Source(),
				Reason: graph.UserMessage(row.Bad()),
			})
		}
		return b.row(row)
	})
	if err == nil {
		sink.Progress(file.Name, t.BytesRead(), file.Size)
	}
	return sum, err
}

// table returns the one table of the input.
func table(a *tabular.Archive) (tabular.File, error) {
	var found []tabular.File
	for _, f := range a.Files() {
		if strings.HasSuffix(strings.ToLower(f.Name), ".csv") || len(a.Files()) == 1 {
			found = append(found, f)
		}
	}
	if len(found) != 1 {
		return tabular.File{}, graph.Errorf(graph.CodeInvalidArgument, "the register is one CSV file, but the input has %d of them; name the one to load", len(found))
	}
	return found[0], nil
}

// each calls do for every row; all bytes of the file go to sum too.
func each(ctx context.Context, f tabular.File, sum io.Writer, do func(*tabular.Reader, tabular.Row) error,
) (*tabular.Reader, error) {
	in, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	t, err := tabular.NewReader(tee{io.TeeReader(in, sum), in.(tabular.Counter)}, f.Name)
	if err != nil {
		return nil, err
	}
	for _, c := range required {
		if !t.Has(c) {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%s has no column %s; it is not the register of research structures", f.Name, c)
		}
	}
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		row, err := t.Next()
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return nil, err
		}
		if err := do(t, row); err != nil {
			return nil, err
		}
	}
}

// tee keeps the count of bytes that a plain tee hides.
type tee struct {
	io.Reader
	tabular.Counter
}
