package tabular

import (
	"compress/gzip"
	"fmt"
	"io"
	"path"
	"strings"

	"entente/graph"
)

// ungzipped returns the file that is packed in one whose name ends in .gz; other files as they are.
func ungzipped(f File) File {
	name := strings.TrimSuffix(f.Name, path.Ext(f.Name))
	if !strings.EqualFold(path.Ext(f.Name), ".gz") || path.Base(name) == "" || path.Base(name) == "." {
		return f
	}
	packed := f
	f.Name = name
	f.Open = func() (io.ReadCloser, error) {
		in, err := packed.Open()
		if err != nil {
			return nil, err
		}
		z, err := gzip.NewReader(in)
		if err != nil {
			_ = in.Close()
			return nil, gzipFault(packed.Name, "is not packed by gzip, although its name ends in .gz", err)
		}
		return &gunzipped{name: packed.Name, in: in, z: z}, nil
	}
	return f
}

// gunzipped is a file as it is unpacked; it counts the packed bytes, and bounds the unpacked ones as zips are.
type gunzipped struct {
	name   string
	in     io.ReadCloser
	z      *gzip.Reader
	out    int64
	failed error
}

func (g *gunzipped) Read(b []byte) (int, error) {
	if g.failed != nil {
		return 0, g.failed
	}
	n, err := g.z.Read(b)
	g.out += int64(n)
	switch {
	case g.out > inflateFreely && g.out > inflateRatio*g.BytesRead():
		n, err = 0, gzipFault(g.name, fmt.Sprintf("unpacks to more than %d times its size, as only a forged file does", inflateRatio), nil)
	case err != nil && err != io.EOF:
		err = gzipFault(g.name, "is damaged", err)
	}
	g.failed = err
	return n, err
}

func gzipFault(name, what string, cause error) error {
	if cause != nil && graph.CodeOf(cause) != graph.CodeInternal {
		return cause
	}
	return graph.NewError(graph.CodeInvalidArgument, name+" "+what+"; fetch it again from its publisher", cause)
}

// Close releases the file.
func (g *gunzipped) Close() error { return g.in.Close() }

// BytesRead counts the packed bytes.
func (g *gunzipped) BytesRead() int64 {
	if c, ok := g.in.(Counter); ok {
		return c.BytesRead()
	}
	return 0
}
