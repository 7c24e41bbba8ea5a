package ror

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"entente/graph"
	"entente/loader/tabular"
)

// longestRecord is far more than any record has: ROR's longest is some tens of kilobytes.
const longestRecord = 16 << 20

// progressEvery is how many records are read between two reports of progress.
const progressEvery = 256

// element is one member of the array, as it stands in the file.
type element struct {
	raw   json.RawMessage
	index int // from 0
	at    graph.Position
}

// choose returns the file of schema v2 among those of an input. Dumps hold CSV beside JSON, and those of 2024 hold the
// JSON of both schemas, the newer with "schema_v2" in its name.
func choose(files []tabular.File) (tabular.File, error) {
	if len(files) == 1 {
		return files[0], nil
	}
	var found []tabular.File
	for _, f := range files {
		if strings.EqualFold(path.Ext(f.Name), ".json") {
			found = append(found, f)
		}
	}
	if len(found) > 1 {
		var newer []tabular.File
		for _, f := range found {
			if strings.Contains(f.Name, "schema_v2") {
				newer = append(newer, f)
			}
		}
		found = newer
	}
	if len(found) != 1 {
		return tabular.File{}, graph.Errorf(graph.CodeInvalidArgument, "the input has no JSON file of schema v2, or several files that could be it; name the one to load")
	}
	return found[0], nil
}

// readArray calls yield for every member of the JSON array that the file is, and writes all bytes of the file to copied.
// What it keeps in memory is one member. It returns errors of yield and of ctx as they are, and INVALID_ARGUMENT for what
// is not one JSON array.
func readArray(ctx context.Context, file tabular.File, copied io.Writer, progress func(read int64),
	yield func(element) error,
) error {
	f, err := file.Open()
	if err != nil {
		return err
	}
	defer f.Close()
	counter, _ := f.(tabular.Counter)
	start, err := skipMark(io.TeeReader(f, copied))
	if err != nil {
		return unreadable(file.Name, 1, err)
	}
	in := &bounded{r: start, left: longestRecord}
	dec := json.NewDecoder(in)
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		return unreadable(file.Name, in.line(dec.InputOffset()), err)
	}
	index := 0
	for ; dec.More(); index++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		e := element{index: index}
		if err := dec.Decode(&e.raw); err != nil {
			return unreadable(file.Name, in.line(dec.InputOffset()), err)
		}
		in.left = longestRecord
		e.at = graph.Position{File: file.Name, Line: in.line(dec.InputOffset() - int64(len(e.raw)))}
		if err := yield(e); err != nil {
			return err
		}
		if counter != nil && index%progressEvery == 0 {
			progress(counter.BytesRead())
		}
	}
	if _, err := dec.Token(); err != nil { // the closing bracket
		return unreadable(file.Name, in.line(dec.InputOffset()), err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return unreadable(file.Name, in.line(dec.InputOffset()), errors.New("text follows the array"))
	}
	progress(file.Size)
	return nil
}

// unreadable is the error of a file that is not one JSON array. The causes that carry a message for users are kept.
func unreadable(name string, line int, cause error) error {
	var known *graph.Error
	if errors.As(cause, &known) {
		return known
	}
	return graph.NewError(graph.CodeInvalidArgument,
		fmt.Sprintf("%s is not a JSON array of records (line %d); fetch the dump of schema v2 again", name, line), cause)
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

// bounded counts lines and refuses to read more than left bytes; whoever takes a record from it sets left anew.
type bounded struct {
	r        io.Reader
	left     int
	read     int64
	newlines []int64 // offsets that lie behind the last call of line
	lines    int     // newlines before that
}

// Read implements io.Reader.
func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "a record is longer than %d bytes, the most that one may have; check that the file is a dump of ROR", longestRecord)
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
