package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"entente/graph"
	"entente/graph/embedded"
)

// output is a file that a command is asked to write.
type output struct {
	path   string   // as the user gave it
	target string   // where it is: symbolic links stay, and what they lead to is written
	direct bool     // it is a device or a pipe, which is written into: a file that took its name would replace it
	stream *os.File // the standard output or error that it is, as /dev/stdout may be; nil for others
}

// inUse are the files that a command reads while it writes an output, and the store that it works on.
type inUse struct {
	store  string   // as given with --store
	inputs []string // files and folders
}

// newOutput returns where a path leads. It returns INVALID_ARGUMENT for a folder, and for links that lead nowhere.
func newOutput(path string) (output, error) {
	target, err := followed(path)
	if err != nil {
		return output{}, graph.NewError(graph.CodeInvalidArgument, path+" is a link that leads in a circle; name another file", err)
	}
	o := output{path: path, target: target}
	info, err := os.Stat(path)
	switch {
	case err != nil: // it is not there yet, or cannot be had: who opens it will say so
		return o, nil
	case info.IsDir():
		return output{}, graph.Errorf(graph.CodeInvalidArgument, "%s is a folder; name a file", path)
	}
	for _, stream := range []*os.File{os.Stdout, os.Stderr} {
		if is, err := stream.Stat(); err == nil && os.SameFile(info, is) {
			o.stream = stream
		}
	}
	o.direct = o.stream != nil || !info.Mode().IsRegular()
	return o, nil
}

// maxLinks is how many symbolic links are followed, as Linux does.
const maxLinks = 40

// followed returns the absolute path that symbolic links lead to, also when nothing is there yet.
func followed(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	for range maxLinks {
		if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
			path = filepath.Join(folder, filepath.Base(path))
		}
		link, err := os.Readlink(path)
		if err != nil {
			return path, nil
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return "", errors.New("too many symbolic links")
}

// allows returns INVALID_ARGUMENT when writing the output would destroy the store, a file that belongs to it, or an input, or
// would add a file to a folder that is read. The flag is the one that named the output.
func (u inUse) allows(flag string, o output) error {
	if path, ok := (storeFlag{Store: u.store}).path(); ok {
		if store, err := followed(path); err == nil {
			for _, file := range embedded.Files(store) {
				if o.is(file) {
					return graph.Errorf(graph.CodeInvalidArgument, "%s %s belongs to the store, which would be destroyed; name another file", flag, o.path)
				}
			}
		}
	}
	for _, input := range u.inputs {
		if o.is(input) {
			return graph.Errorf(graph.CodeInvalidArgument, "%s %s is an input, which would be overwritten; name another file", flag, o.path)
		}
		if o.within(input) {
			return graph.Errorf(graph.CodeInvalidArgument, "%s %s is in the folder %s, which is read; name a file elsewhere", flag, o.path, input)
		}
	}
	return nil
}

// is reports whether the output is the file: by its place when neither is there yet. Devices and pipes are nobody's: writing
// into one destroys nothing.
func (o output) is(file string) bool {
	a, aErr := os.Stat(o.target)
	b, bErr := os.Stat(file)
	if aErr == nil && bErr == nil {
		return a.Mode().IsRegular() && os.SameFile(a, b)
	}
	place, err := followed(file)
	return err == nil && place == o.target
}

// within reports whether the output lies in the folder, or is a file that the folder has under another name.
func (o output) within(folder string) bool {
	root, err := os.Stat(folder)
	if err != nil || !root.IsDir() || o.direct {
		return false
	}
	for dir := filepath.Dir(o.target); ; dir = filepath.Dir(dir) {
		if info, err := os.Stat(dir); err == nil && os.SameFile(info, root) {
			return true
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	found := false
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error { // what cannot be read is not written either
		if err == nil && !d.IsDir() && exists(path) && o.is(path) {
			found = true
			return filepath.SkipAll
		}
		return nil
	})
	return found
}

// create opens the output for writing: what is no regular file itself, and for others the file that beside makes next to it,
// until complete gives it its name.
func (o output) create(beside func(target string) (*os.File, error)) (*os.File, error) {
	switch {
	case o.stream != nil:
		return o.stream, nil
	case o.direct:
		return os.OpenFile(o.target, os.O_WRONLY, 0)
	}
	return beside(o.target)
}

// close closes what create returned.
func (o output) close(f *os.File) error {
	if o.stream != nil {
		return nil
	}
	return f.Close()
}

// complete gives the file of that name, which is closed, the name of the output.
func (o output) complete(name string) error {
	if o.direct {
		return nil
	}
	return os.Rename(name, o.target)
}
