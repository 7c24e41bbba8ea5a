// Package seed is the curated dataset: what the source documents state, as YAML that people read and edit, and its
// reader. README.md says how to curate it.
//
// The reader checks how the files are written. What they state is checked by graph.Validate, and whether the quotes stand
// in the documents by graph.Prove.
package seed

import (
	"crypto/sha256"
	"embed"
	"encoding/binary"
	"encoding/hex"
	"io/fs"

	"entente/graph"
)

// FS holds the files of the curated dataset.
//
//go:embed *.yml
var FS embed.FS

// source is what datasets that are read here are named.
const source = "seed"

// Dataset reads the embedded files.
func Dataset() (graph.Dataset, []graph.Problem) { return Read(FS) }

// Read reads every *.yml in the top folder of fsys in the order of names. It reports all that is wrong with the way they
// are written, each with its place, and returns what could be read all the same: a file that is no YAML is left out
// whole, a statement that cannot be read is left out alone.
//
// Facts and relations have the ids that follow from their content. The digest of the dataset is over the names and
// contents of the files.
func Read(fsys fs.FS) (graph.Dataset, []graph.Problem) {
	r := newReader()
	h := sha256.New()
	names, err := fs.Glob(fsys, "*.yml")
	if err != nil || len(names) == 0 {
		r.report(graph.Position{File: "."}, "", "there are no .yml files", "name a folder that holds the dataset")
	}
	for _, name := range names {
		content, err := fs.ReadFile(fsys, name)
		if err != nil {
			r.report(graph.Position{File: name}, "", "cannot be read: "+err.Error(), "check the file")
			continue
		}
		for _, part := range [][]byte{[]byte(name), content} {
			h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(part))))
			h.Write(part)
		}
		r.file(name, content)
	}
	r.dataset.Source = source
	r.dataset.SHA256 = hex.EncodeToString(h.Sum(nil))
	return r.dataset, r.problems
}
