// Package seed is the curated dataset: what the source documents state, as YAML that people read and edit, and the source that
// reads it. README.md says how to curate it.
//
// The reader checks how the files are written, and what a curated dataset owes its readers: that each entity is declared in one
// place, and has a name. What the files state is checked as what any source states, by the loader; whether the quotes stand in the
// documents, by package proof.
package seed

import (
	"context"
	"crypto/sha256"
	"embed"
	"encoding/binary"
	"encoding/hex"
	"io/fs"

	"entente/graph"
	"entente/loader"
)

// FS holds the files of the curated dataset.
//
//go:embed *.yml
var FS embed.FS

// New returns the source that reads the dataset in the top folder of files, which is FS or somebody's own.
func New(files fs.FS) loader.Source { return source{files} }

type source struct{ files fs.FS }

// Name returns "seed".
func (source) Name() string { return "seed" }

// Read reads every *.yml in the order of names. An entity is a record, and each of its statements more of it, so that messages
// tell line and column. It rejects all that is wrong with the way the files are written and gives what can be read all the same:
// a file that is no YAML is left out whole, a statement that cannot be read is left out alone. INVALID_ARGUMENT when there is no
// such file.
//
// Facts and relations have the ids that follow from their content. The digest is over the names and contents of the files.
func (s source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	names, err := fs.Glob(s.files, "*.yml")
	if err != nil || len(names) == 0 {
		return "", graph.Errorf(graph.CodeInvalidArgument, "there are no .yml files; name a folder that holds the dataset")
	}
	r := newReader(sink)
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
		for _, part := range [][]byte{[]byte(name), content} {
			h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(part))))
			h.Write(part)
		}
		sink.Progress(name, int64(len(content)), int64(len(content)))
		r.file(name, content)
	}
	r.nameless()
	return hex.EncodeToString(h.Sum(nil)), r.err
}
