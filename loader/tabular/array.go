package tabular

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"entente/graph"
)

// Array reads the elements of a JSON array one by one. What it keeps in memory is one of them.
type Array struct {
	name    string
	in      *bounded
	dec     *json.Decoder
	longest int
	index   int // of the next element
}

// Element is one element of a JSON array, as it stands in the file.
type Element struct {
	Raw   json.RawMessage
	Index int // from 0
	Line  int // in which it begins, from 1
}

// ErrNotArray is the cause of the error of a file that is not one JSON array.
var ErrNotArray = errors.New("not a JSON array")

// NewArray reads the beginning of a JSON array; name is that of the file, for messages, and longest how many bytes an element may have. It
// returns INVALID_ARGUMENT, as Next does, with ErrNotArray as a cause for a file that is none.
func NewArray(in io.Reader, name string, longest int) (*Array, error) {
	a := &Array{name: name, longest: longest}
	start, err := skipMark(in)
	if err != nil {
		return nil, readFault(name, err)
	}
	a.in = &bounded{r: start, name: name, left: longest, longest: longest}
	a.dec = json.NewDecoder(a.in)
	if t, err := a.dec.Token(); err != nil || t != json.Delim('[') {
		return nil, a.fault(err)
	}
	return a, nil
}

// Next returns the next element, io.EOF at the end of the array. Text that follows the array is an error.
func (a *Array) Next() (Element, error) {
	if !a.dec.More() {
		if _, err := a.dec.Token(); err != nil { // the closing bracket
			return Element{}, a.fault(err)
		}
		if _, err := a.dec.Token(); err != io.EOF {
			return Element{}, a.fault(errors.New("text follows the array"))
		}
		return Element{}, io.EOF
	}
	e := Element{Index: a.index}
	if err := a.dec.Decode(&e.Raw); err != nil {
		return Element{}, a.fault(err)
	}
	a.index++
	a.in.left = a.longest
	e.Line = a.in.line(a.dec.InputOffset() - int64(len(e.Raw)))
	return e, nil
}

// fault is the error of a file that is not one JSON array. The causes that carry a message for users are kept.
func (a *Array) fault(cause error) error {
	var known *graph.Error
	if errors.As(cause, &known) {
		return known
	}
	return graph.NewError(graph.CodeInvalidArgument,
		fmt.Sprintf("%s is not a whole JSON array (line %d); fetch it again", a.name, a.in.line(a.dec.InputOffset())), errors.Join(ErrNotArray, cause))
}

// skipMark passes over a byte order mark, which JSON does not allow and editors write.
func skipMark(r io.Reader) (io.Reader, error) {
	const mark = "\uFEFF"
	head := make([]byte, len(mark))
	n, err := io.ReadFull(r, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	return io.MultiReader(strings.NewReader(strings.TrimPrefix(string(head[:n]), mark)), r), nil
}

// bounded counts lines and refuses to read more than left bytes; whoever takes an element from it sets left anew.
type bounded struct {
	r             io.Reader
	name          string
	left, longest int
	read          int64
	newlines      []int64 // offsets that lie behind the last call of line
	lines         int     // newlines before that
}

// Read implements io.Reader.
func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "%s has a record that is longer than %d bytes, the most that one may have; fetch it again", b.name, b.longest)
	}
	if len(p) > b.left {
		p = p[:b.left]
	}
	n, err := b.r.Read(p)
	b.left -= n
	for i, c := range p[:n] {
		if c == '\n' {
			b.newlines = append(b.newlines, b.read+int64(i))
		}
	}
	b.read += int64(n)
	return n, err
}

// line returns the line, from 1, of an offset that is not before that of an earlier call.
func (b *bounded) line(offset int64) int {
	passed := 0
	for passed < len(b.newlines) && b.newlines[passed] < offset {
		passed++
	}
	b.lines += passed
	b.newlines = append(b.newlines[:0], b.newlines[passed:]...)
	return b.lines + 1
}
