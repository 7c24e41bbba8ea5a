package table

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"entente/graph"
	"entente/loader/tabular"
)

// openJSON reads an array of objects, or an object a line: the first character tells which.
func openJSON(in io.Reader, name string) (reader, error) {
	b := bufio.NewReader(in)
	if mark, _ := b.Peek(3); string(mark) == "\xef\xbb\xbf" {
		_, _ = b.Discard(3)
	}
	for n := 1; ; n++ {
		head, err := b.Peek(n)
		switch {
		case len(head) < n && err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		case len(head) < n || !unicode.IsSpace(rune(head[n-1])) && head[n-1] != '[':
			return &jsonLines{in: b}, nil
		case head[n-1] == '[':
			a, err := tabular.NewArray(b, name, longestLine)
			return jsonArray{a}, err
		}
	}
}

// jsonArray reads the members of an array, which are objects; their keys are the columns.
type jsonArray struct{ *tabular.Array }

func (j jsonArray) columns() []string { return nil }

func (j jsonArray) next() (row, error) {
	e, err := j.Next()
	if err != nil {
		return row{}, err
	}
	r := row{number: e.Index + 1, locator: graph.Locator{Scheme: graph.LocatorPath, Path: fmt.Sprintf("/%d", e.Index)}.String()}
	r.fill(e.Raw, false)
	return r, nil
}

// fill gives the row the cells of an object, or says why it has none.
func (r *row) fill(text []byte, long bool) {
	cells, err := object(text)
	switch {
	case long:
		r.bad = graph.Errorf(graph.CodeInvalidArgument, "the line is longer than 16 MiB; shorten it")
	case err != nil:
		r.bad = err
	}
	if r.bad != nil {
		r.source = shorten(tabular.Clean(strings.ToValidUTF8(string(text[:min(len(text), 512)]), "\uFFFD")))
	}
	r.get = func(column string) string { return cells[column] }
}

// jsonLines reads one object a line; its keys are the columns.
type jsonLines struct {
	in   *bufio.Reader
	line int
}

// longestLine bounds what is kept of a line.
const longestLine = 16 << 20

func (j *jsonLines) columns() []string { return nil }

func (j *jsonLines) next() (row, error) {
	for {
		line, long, err := j.readLine()
		if err != nil {
			return row{}, err
		}
		j.line++
		if len(bytes.TrimSpace(line)) == 0 && !long {
			continue
		}
		r := row{number: j.line, locator: graph.Locator{Scheme: graph.LocatorLine, From: j.line - 1, To: j.line}.String()}
		r.fill(line, long)
		return r, nil
	}
}

// readLine returns a line without its end; of one that is too long the beginning.
func (j *jsonLines) readLine() (line []byte, long bool, err error) {
	for {
		part, err := j.in.ReadSlice('\n')
		if len(line)+len(part) <= longestLine {
			line = append(line, part...)
		} else {
			long = true
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && (err != io.EOF || len(line) == 0 && !long): // the last line may have no end
			return nil, false, err
		}
		return line, long, nil
	}
}

// object returns the plain values of a JSON object as cells.
func object(line []byte) (map[string]string, error) {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.UseNumber()
	var values map[string]any
	if err := dec.Decode(&values); err != nil || values == nil {
		return nil, graph.Errorf(graph.CodeInvalidArgument, `this is not a JSON object; write {"column": "value"}`)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "text follows the JSON object; write one object per line")
	}
	cells := make(map[string]string, len(values))
	for k, v := range values {
		switch v := v.(type) {
		case nil:
		case string:
			cells[k] = tabular.Clean(v)
		case json.Number, bool:
			cells[k] = fmt.Sprint(v)
		default:
			return nil, graph.Errorf(graph.CodeInvalidArgument, "the value of %q is a list or an object; write plain values, and join lists by ';' (see split)", shorten(k))
		}
	}
	return cells, nil
}
