package tabular

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"entente/graph"
)

// File is one file of an input. One whose name ends in .gz is given as what is packed in it, under the name without that ending.
type File struct {
	Name string // with forward slashes; relative, never leads outside, no control characters
	Size int64  // bytes as they lie on the disk: the compressed size for an entry of a zip
	// Open begins reading at the first byte. What it returns implements Counter.
	Open func() (io.ReadCloser, error)
}

// Counter tells how many bytes of an input, as it lies on the disk, have been read.
type Counter interface{ BytesRead() int64 }

// Archive is the files of one input: a file, a folder or a zip.
type Archive struct {
	files []File
	close func() error
}

// Open lists the files of path: the file itself, the files of a folder (not of folders inside it), or the entries of a
// zip. Hidden files and what macOS adds to a zip (__MACOSX) are left out. The order is that of the names. It returns
// NOT_FOUND where there is nothing, INVALID_ARGUMENT for a zip that cannot be read and for what is neither file nor folder.
func Open(path string) (*Archive, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, graph.NewError(graph.CodeNotFound, "there is no file or folder "+base(path)+"; check the path", err)
	case err != nil:
		return nil, graph.Wrap(graph.CodeInvalidArgument, base(path)+" cannot be opened; check its permissions", err)
	case info.IsDir():
		return openFolder(path)
	case !info.Mode().IsRegular():
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is neither a file nor a folder", base(path))
	}
	zipped, err := isZip(path)
	if err != nil {
		return nil, graph.Wrap(graph.CodeInvalidArgument, base(path)+" cannot be read; check its permissions", err)
	}
	if zipped {
		return openZip(path)
	}
	return &Archive{files: []File{ungzipped(plainFile(path, base(path), info.Size()))}}, nil
}

// Files returns the files, in the order of their names.
func (a *Archive) Files() []File { return a.files }

// Close releases the input; files of it that are open can no longer be read.
func (a *Archive) Close() error {
	if a.close == nil {
		return nil
	}
	return a.close()
}

func openFolder(folder string) (*Archive, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, graph.Wrap(graph.CodeInvalidArgument, base(folder)+" cannot be listed; check its permissions", err)
	}
	a := &Archive{}
	for _, e := range entries {
		info, err := os.Stat(filepath.Join(folder, e.Name()))
		if err != nil || !info.Mode().IsRegular() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		a.files = append(a.files, ungzipped(plainFile(filepath.Join(folder, e.Name()), cleanName(e.Name()), info.Size())))
	}
	return a, nil
}

// OpenPacked lists the entries of a zip whatever its name, such as the parts of an office document, under the same bounds.
func OpenPacked(path string) (*Archive, error) { return openZip(path) }

func openZip(name string) (*Archive, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, graph.Wrap(graph.CodeNotFound, base(name)+" is no longer there", err)
	}
	z, err := zip.OpenReader(name)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, graph.Wrap(graph.CodeInvalidArgument, base(name)+" is not a whole zip; fetch it again", err)
	}
	a := &Archive{close: z.Close}
	var packed uint64
	for _, entry := range z.File {
		packed += entry.CompressedSize64
		// Entries that share their bytes are how a small zip becomes a huge one.
		if packed > uint64(info.Size()) {
			_ = z.Close()
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%s has entries that overlap, as only a forged zip has; fetch it from its publisher", base(name))
		}
		clean := cleanName(entry.Name)
		if strings.HasSuffix(entry.Name, "/") || strings.HasPrefix(clean, "__MACOSX/") || strings.HasPrefix(path.Base(clean), ".") {
			continue
		}
		a.files = append(a.files, ungzipped(File{Name: clean, Size: int64(entry.CompressedSize64), Open: entryOpener(entry, clean)}))
	}
	slices.SortStableFunc(a.files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return a, nil
}

// isZip goes by the content; office documents, which are zips too, are files of their own.
func isZip(name string) (bool, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xlsx", ".xlsm", ".ods", ".docx":
		return false, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, 4)
	if _, err := io.ReadFull(f, head); err != nil {
		return false, nil // shorter than any zip
	}
	return bytes.Equal(head, []byte("PK\x03\x04")) || bytes.Equal(head, []byte("PK\x05\x06")), nil
}

// cleanName makes a name relative and inside, whatever the archive says: ../../etc/passwd becomes etc/passwd.
func cleanName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r == '\\':
			return '/'
		case r < ' ' || r >= 0x7f && r < 0xa0:
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, "\uFFFD"))
	if len(name) > 1 && name[1] == ':' {
		name = name[2:] // a drive letter
	}
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if name == "" {
		return "unnamed"
	}
	return name
}

func base(name string) string { return cleanName(filepath.Base(name)) }
