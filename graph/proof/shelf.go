package proof

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

const (
	// maxText is the size of the largest file that is kept as a text; larger ones are digested only.
	maxText = 64 << 20
	// maxNearMiss is the size of the largest file that is looked through for the quotes of a document that is missing.
	maxNearMiss = 1 << 20
)

// shelf is what the folder of documents holds of the documents that the dataset records.
type shelf struct {
	texts      map[string]*characters // by digest; nil for a file that is no text or too large
	nearMisses map[graph.ID]nearMiss
	unreadable []graph.Problem
}

// nearMiss is a file that holds most of a document's quotes and has another digest: the document, after a change.
type nearMiss struct {
	path, sha256 string
	quotes       int
}

// readShelf reads every regular file of the folder once.
func readShelf(folder fs.FS, p *Proof) shelf {
	s := shelf{texts: map[string]*characters{}, nearMisses: map[graph.ID]nearMiss{}}
	wanted := map[string]bool{}
	for _, d := range p.recorded {
		wanted[d.sha256] = d.sha256 != ""
	}
	unreadable := func(path string, err error) {
		s.unreadable = append(s.unreadable, graph.Problem{
			At: graph.Position{File: path}, Message: "cannot be read: " + err.Error(), Hint: "check the folder of documents",
		})
	}
	walk := func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			unreadable(path, err)
			return nil
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		digest, content, err := digestFile(folder, path)
		switch {
		case err != nil:
			unreadable(path, err)
		case wanted[digest]:
			s.texts[digest] = toCharacters(content)
		case content != nil && len(content) <= maxNearMiss:
			s.compare(p, path, digest, string(content))
		}
		return nil
	}
	if err := fs.WalkDir(folder, ".", walk); err != nil {
		unreadable(".", err)
	}
	return s
}

// compare remembers the file for each document of which it holds more than half of the quotes, and more than the files
// before it did.
func (s *shelf) compare(p *Proof, path, digest, content string) {
	for id, d := range p.recorded {
		n := 0
		for _, q := range d.quotes {
			if strings.Contains(content, q) {
				n++
			}
		}
		if n > len(d.quotes)/2 && n > s.nearMisses[id].quotes {
			s.nearMisses[id] = nearMiss{path: path, sha256: digest, quotes: n}
		}
	}
}

// digestFile returns the SHA-256 of a file and, up to maxText bytes, its content; nil when it is larger.
func digestFile(folder fs.FS, path string) (string, []byte, error) {
	f, err := folder.Open(path)
	if err != nil {
		return "", nil, err
	}
	h, content := sha256.New(), cappedBuffer{kept: []byte{}}
	_, err = io.Copy(io.MultiWriter(h, &content), f)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return "", nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return hex.EncodeToString(h.Sum(nil)), content.kept, nil
}

// cappedBuffer keeps what is written to it until that exceeds maxText; then it lets go of everything, and kept is nil.
type cappedBuffer struct{ kept []byte }

func (b *cappedBuffer) Write(p []byte) (int, error) {
	switch {
	case b.kept == nil:
	case len(b.kept)+len(p) > maxText:
		b.kept = nil
	default:
		b.kept = append(b.kept, p...)
	}
	return len(p), nil
}

// toCharacters returns nil for what is not UTF-8, such as an archive.
func toCharacters(content []byte) *characters {
	if content == nil || !utf8.Valid(content) {
		return nil
	}
	c := characters(string(content))
	return &c
}
