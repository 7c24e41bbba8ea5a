package tabular

import (
	"archive/zip"
	"io"
	"os"

	"entente/graph"
)

// located is a file that can be read at any place, as a zip must be.
type located struct {
	io.ReaderAt
	size  int64
	close func() error
}

// Close releases the file.
func (l *located) Close() error { return l.close() }

// mostUnpacked bounds what is unpacked to the disk: a zip within a zip, a workbook within a zip. The largest that is published, the XML of
// Horizon 2020, is a tenth of it.
const mostUnpacked = 4 << 30

func openLocated(path, name string) (*located, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be opened; check its permissions", err)
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read; check its permissions", err)
	}
	return &located{f, info.Size(), f.Close}, nil
}

// storedAt reads an entry of a zip that is not compressed where it lies.
func storedAt(packed *located, entry *zip.File) func() (*located, error) {
	return func() (*located, error) {
		from, err := entry.DataOffset()
		if err != nil {
			return nil, graph.Wrap(graph.CodeInvalidArgument, cleanName(entry.Name)+" cannot be read from the zip; fetch it again", err)
		}
		size := int64(entry.CompressedSize64)
		return &located{io.NewSectionReader(packed, from, size), size, func() error { return nil }}, nil
	}
}

// openAt opens the file for reading at any place; what is compressed is unpacked to a temporary file first.
func (f File) openAt() (*located, error) {
	if f.at != nil {
		return f.at()
	}
	in, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	out, err := os.CreateTemp("", "entente-unpacked-*")
	if err != nil {
		return nil, unpackError(f.Name, err)
	}
	// The file goes with the process, however it ends; where a system does not allow that, Close removes it.
	_ = os.Remove(out.Name())
	unpacked := &located{out, 0, func() error {
		err := out.Close()
		_ = os.Remove(out.Name())
		return err
	}}
	if unpacked.size, err = io.Copy(out, io.LimitReader(in, mostUnpacked+1)); err == nil && unpacked.size > mostUnpacked {
		err = graph.Errorf(graph.CodeInvalidArgument, "%s unpacks to more than %d GiB; unpack it yourself and name the files to load", f.Name, mostUnpacked>>30)
	}
	if err != nil {
		_ = unpacked.Close()
		return nil, unpackError(f.Name, err)
	}
	return unpacked, nil
}

func unpackError(name string, err error) error {
	if graph.CodeOf(err) != graph.CodeInternal {
		return err
	}
	return graph.Wrap(graph.CodeInvalidArgument, name+" cannot be unpacked to a temporary file; check that the disk has room, or unpack it yourself", err)
}
