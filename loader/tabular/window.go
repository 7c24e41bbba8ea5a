package tabular

import (
	"bytes"
	"io"
)

// The bounds of one record.
const (
	maxRecord      = 16 << 20
	maxRecordLines = 1 << 16
	readAtOnce     = 64 << 10
)

// window holds the lines of the input from the one that is read next, as far as somebody has looked ahead. Offsets count
// from the beginning of the input, so that they stay right when the buffer moves.
type window struct {
	in    io.Reader
	buf   []byte
	base  int // offset of buf[0]
	from  int // offset of the next line
	ends  []int
	head  int // the index in ends of the next line
	max   int
	err   error // io.EOF or why reading ended; what stands in buf is still good
	whole bool  // the last line has been closed by the end of the input
}

// line returns the k-th line from here with its line end, and false behind the last one and beyond the bounds of a record.
// The bytes are good until the next call.
func (w *window) line(k int) ([]byte, bool) {
	if k >= maxRecordLines {
		return nil, false
	}
	for len(w.ends)-w.head <= k {
		if !w.extend() {
			return nil, false
		}
	}
	from := w.from
	if k > 0 {
		from = w.ends[w.head+k-1]
	}
	return w.buf[from-w.base : w.ends[w.head+k]-w.base], true
}

// extend finds one more line end.
func (w *window) extend() bool {
	known := w.from
	if len(w.ends) > w.head {
		known = w.ends[len(w.ends)-1]
	}
	searched := known
	for {
		if i := bytes.IndexByte(w.buf[searched-w.base:], '\n'); i >= 0 {
			w.ends = append(w.ends, searched+i+1)
			return true
		}
		searched = w.base + len(w.buf)
		if w.err != nil {
			// What a failure of reading cut off is not a line.
			if w.err != io.EOF || w.whole || searched == known {
				return false
			}
			w.whole = true
			w.ends = append(w.ends, searched)
			return true
		}
		if searched-w.from >= w.max {
			return false
		}
		w.fill()
	}
}

func (w *window) fill() {
	if done := w.from - w.base; done > 0 && done >= len(w.buf)/2 {
		w.buf = w.buf[:copy(w.buf, w.buf[done:])]
		w.base = w.from
	}
	n := len(w.buf)
	if cap(w.buf)-n < readAtOnce {
		grown := make([]byte, n, max(2*cap(w.buf), n+readAtOnce))
		copy(grown, w.buf)
		w.buf = grown
	}
	// A reader that gives nothing and no error, again and again, must not hold us for ever.
	for range 100 {
		m, err := w.in.Read(w.buf[n : n+readAtOnce])
		w.buf = w.buf[:n+m]
		if err != nil {
			w.err = err
			return
		}
		if m > 0 {
			return
		}
	}
	w.err = io.ErrNoProgress
}

// take leaves the next n lines behind.
func (w *window) take(n int) {
	if n == 0 {
		return
	}
	w.from = w.ends[w.head+n-1]
	w.head += n
	if w.head > 1024 && w.head > len(w.ends)/2 {
		w.ends = w.ends[:copy(w.ends, w.ends[w.head:])]
		w.head = 0
	}
}

// skipLine leaves the next line behind without keeping it, however long it is, and returns its first bytes.
func (w *window) skipLine() []byte {
	first := bytes.Clone(w.buf[w.from-w.base:])
	first = first[:min(len(first), 256)]
	for {
		at := w.from - w.base
		if i := bytes.IndexByte(w.buf[at:], '\n'); i >= 0 {
			w.from += i + 1
			return first
		}
		w.from = w.base + len(w.buf)
		if w.err != nil {
			return first
		}
		w.fill()
	}
}
