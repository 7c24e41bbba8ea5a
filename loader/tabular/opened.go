package tabular

import (
	"archive/zip"
	"compress/flate"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"os"

	"entente/graph"
)

// Bounds against zips that grow without end: beyond freely, an entry may not be more than ratio times its packed size.
// Tables and XML of publishers shrink to a tenth or a thirtieth.
const (
	inflateFreely = 64 << 20
	inflateRatio  = 200
)

type plain struct {
	f    *os.File
	read int64
}

func plainFile(path, name string, size int64) File {
	return File{
		Name: name, Size: size,
		Open: func() (io.ReadCloser, error) {
			f, err := os.Open(path)
			if err != nil {
				return nil, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be opened; check its permissions", err)
			}
			return &plain{f: f}, nil
		},
		at: func() (*located, error) { return openLocated(path, name) },
	}
}

func (p *plain) Read(b []byte) (int, error) {
	n, err := p.f.Read(b)
	p.read += int64(n)
	return n, err
}

func (p *plain) Close() error     { return p.f.Close() }
func (p *plain) BytesRead() int64 { return p.read }

// unpacked is an entry of a zip as it is read: it counts the packed bytes, bounds the unpacked ones, and checks the sum at
// the end as archive/zip does.
type unpacked struct {
	name   string
	entry  *zip.File
	raw    *counted
	in     io.ReadCloser
	out    uint64
	sum    hash.Hash32
	failed error
}

type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

func entryOpener(entry *zip.File, name string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) {
		if entry.Flags&1 != 0 {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is encrypted; unpack it first", name)
		}
		r, err := entry.OpenRaw()
		if err != nil {
			return nil, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read from the zip; fetch it again", err)
		}
		u := &unpacked{name: name, entry: entry, raw: &counted{r: r}, sum: crc32.NewIEEE()}
		switch entry.Method {
		case zip.Store:
			u.in = io.NopCloser(u.raw)
		case zip.Deflate:
			u.in = flate.NewReader(u.raw)
		default:
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is compressed by method %d, which is not supported; compress it again with deflate", name, entry.Method)
		}
		return u, nil
	}
}

func (u *unpacked) Read(b []byte) (int, error) {
	if u.failed != nil {
		return 0, u.failed
	}
	n, err := u.in.Read(b)
	u.out += uint64(n)
	_, _ = u.sum.Write(b[:n])
	switch {
	case u.out > inflateFreely && u.out > inflateRatio*u.entry.CompressedSize64:
		n, err = 0, u.fault(fmt.Sprintf("unpacks to more than %d times its size, as only a forged zip does", inflateRatio), nil)
	case u.out > u.entry.UncompressedSize64:
		n, err = 0, u.fault("is longer than the zip says", nil)
	case err == io.EOF && (u.out != u.entry.UncompressedSize64 || u.sum.Sum32() != u.entry.CRC32):
		err = u.fault("is damaged: its checksum or length is not what the zip says", nil)
	case err != nil && err != io.EOF:
		err = u.fault("is damaged", err)
	}
	if err != nil {
		u.failed = err
	}
	return n, err
}

func (u *unpacked) fault(what string, cause error) error {
	return graph.NewError(graph.CodeInvalidArgument, u.name+" "+what+"; fetch the zip again from its publisher", cause)
}

func (u *unpacked) Close() error     { return u.in.Close() }
func (u *unpacked) BytesRead() int64 { return u.raw.n }
