package proof

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"entente/graph"
)

const (
	// maxText is the size of the largest file that is kept as a text; larger ones are digested only.
	maxText = 64 << 20
	// maxNearMiss is the size of the largest file that is looked through for the quotes of a document that is missing.
	maxNearMiss = 1 << 20
)

// readShelf finds the text of each document in the folder, and returns what cannot be read.
func readShelf(folder fs.FS, documents []*Document) (problems []graph.Problem) {
	var sought []*Document // by their digests
	for _, d := range documents {
		d.SHA256 = strings.ToLower(d.SHA256)
		switch {
		case d.File != "":
			problems = append(problems, d.readNamed(folder)...)
		case d.SHA256 != "":
			sought = append(sought, d)
		}
	}
	if len(sought) > 0 {
		problems = append(problems, search(folder, sought)...)
	}
	for _, d := range documents {
		if d.Path != "" || d.File != "" || d.MediaType != "" && d.MediaType != mediaTypeText && d.MediaType != mediaTypeMarkdown {
			continue
		}
		for _, name := range namesOf(d.ID) {
			if digest, content, err := digestFile(folder, name); err == nil {
				problems = append(problems, d.take(name, digest, content)...)
				break
			}
		}
	}
	return problems
}

// namesOf returns the names that the text of a document has in the folder where nothing else is said.
func namesOf(id graph.ID) []string { return []string{id.Slug() + ".txt", id.Slug() + ".md"} }

// readNamed reads the file that the document names.
func (d *Document) readNamed(folder fs.FS) []graph.Problem {
	refuse := func(message, hint string) []graph.Problem {
		d.refused = true
		return []graph.Problem{{At: d.FileAt, Field: "text", Message: message + unproved(d), Hint: hint}}
	}
	if !fs.ValidPath(d.File) || d.File == "." {
		return refuse(fmt.Sprintf("%s is not the name of a file in the folder of texts", graph.Clip(d.File)), "write a path from that folder on, with slashes and without ..")
	}
	digest, content, err := digestFile(folder, d.File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refuse(fmt.Sprintf("there is no file %s in the folder of texts", graph.Clip(d.File)), "add it, or correct the name"+nearName(folder, d.File))
	case err != nil:
		return refuse(fmt.Sprintf("%s cannot be read", graph.Clip(d.File)), "name a file, and check its permissions")
	}
	return d.take(d.File, digest, content)
}

// nearName names the file that may have been meant.
func nearName(folder fs.FS, name string) string {
	entries, err := fs.ReadDir(folder, path.Dir(name))
	if err != nil {
		return ""
	}
	for _, e := range entries {
		if !e.IsDir() && strings.EqualFold(strings.TrimSuffix(e.Name(), path.Ext(e.Name())), strings.TrimSuffix(path.Base(name), path.Ext(name))) {
			return "; there is " + path.Join(path.Dir(name), e.Name())
		}
	}
	return ""
}

// take makes a file the text of the document. What is no text is a problem where the document names it or is quoted.
func (d *Document) take(name, digest string, content []byte) []graph.Problem {
	d.Path, d.Digest = name, digest
	d.Changed = d.SHA256 != "" && d.SHA256 != digest
	if content == nil {
		return nil // too large; each quote of it is told
	}
	text, err := NewText(content)
	if err == nil {
		d.text = text
		return nil
	}
	if d.File == "" {
		return nil // a table, or each quote of it is told
	}
	d.refused = true
	return []graph.Problem{{At: d.FileAt, Field: "text", Message: graph.Clip(name) + " " + graph.UserMessage(err)}}
}

// search reads every regular file of the folder once, for the documents whose digest it has; and for those of which it may be a later
// version.
func search(folder fs.FS, sought []*Document) (problems []graph.Problem) {
	unreadable := func(path string, err error) {
		problems = append(problems, graph.Problem{
			At: graph.Position{File: path}, Message: "cannot be read: " + err.Error(), Hint: "check the folder of documents",
		})
	}
	near := map[*Document]nearMiss{}
	walk := func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			unreadable(path, err)
			return nil
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		digest, content, err := digestFile(folder, path)
		if err != nil {
			unreadable(path, err)
			return nil
		}
		found := false
		for _, d := range sought {
			if d.SHA256 == digest && d.Path == "" {
				found = true
				problems = append(problems, d.take(path, digest, content)...)
			}
		}
		if !found && content != nil && len(content) <= maxNearMiss && !isDataset(path) {
			compare(near, sought, nearMiss{path, digest, content, 0})
		}
		return nil
	}
	if err := fs.WalkDir(folder, ".", walk); err != nil {
		unreadable(".", err)
	}
	for _, d := range sought {
		if n, ok := near[d]; ok && d.Path == "" {
			problems = append(problems, d.take(n.path, n.digest, n.content)...)
		}
	}
	return problems
}

// isDataset reports whether a file may be a part of the dataset, which has all quotes.
func isDataset(name string) bool { return path.Ext(name) == ".yml" || path.Ext(name) == ".yaml" }

// nearMiss is a file that holds most of a document's quotes and has another digest: the document, after a change.
type nearMiss struct {
	path, digest string
	content      []byte
	quotes       int
}

// compare remembers the file for each document of which it holds more than half of the quotes, and more than the files before it did.
func compare(near map[*Document]nearMiss, sought []*Document, file nearMiss) {
	text := string(file.content)
	for _, d := range sought {
		if d.Path != "" {
			continue
		}
		file.quotes = 0
		for _, q := range d.quotes {
			if strings.Contains(text, q) {
				file.quotes++
			}
		}
		if file.quotes > len(d.quotes)/2 && file.quotes > near[d].quotes {
			near[d] = file
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
