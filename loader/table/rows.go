package table

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"strings"

	"entente/graph"
	"entente/loader/tabular"
)

// reader gives the rows of a table, whatever its format.
type reader interface {
	// columns are the names in the header; nil where a format has none.
	columns() []string
	// next returns io.EOF at the end.
	next() (row, error)
}

// row is one row, with its place for evidence.
type row struct {
	number  int
	locator string
	get     func(column string) string // cleaned; "" for what is not there
	bad     error
	source  string // of a bad row
}

// formats says what is read, for messages.
const formats = "CSV, TSV, XLSX and JSON Lines (.csv, .tsv, .txt, .xlsx, .jsonl, .ndjson)"

// open chooses by the ending of the name. in is the file; a workbook, which is a zip and not read in one go, is opened anew.
func open(in io.Reader, file tabular.File) (reader, error) {
	name := file.Name
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab", ".txt":
		t, err := tabular.NewReader(in, name)
		if err != nil {
			return nil, err
		}
		return delimited{t}, nil
	case ".jsonl", ".ndjson":
		return &jsonLines{in: bufio.NewReader(in)}, nil
	case ".xlsx":
		w, err := tabular.NewWorkbook(file)
		if err != nil {
			return nil, err
		}
		return workbook{w}, nil
	}
	return nil, graph.Errorf(graph.CodeInvalidArgument, "the format of %s is not supported; the formats are %s", name, formats)
}

type workbook struct{ *tabular.Workbook }

func (w workbook) columns() []string { return w.Header() }

func (w workbook) next() (row, error) {
	r, err := w.Next()
	if err != nil {
		return row{}, err
	}
	return row{number: r.Number, locator: r.Locator(), get: r.Raw}, nil
}

type delimited struct{ *tabular.Reader }

func (d delimited) columns() []string { return d.Header() }

func (d delimited) next() (row, error) {
	r, err := d.Next()
	if err != nil {
		return row{}, err
	}
	return row{number: r.Number, locator: r.Locator(), get: r.Get, bad: r.Bad(), source: r.Source()}, nil
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
		if j.line == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		if len(bytes.TrimSpace(line)) == 0 && !long {
			continue
		}
		r := row{number: j.line, locator: graph.Locator{Scheme: graph.LocatorLine, From: j.line - 1, To: j.line}.String()}
		cells, err := object(line)
		switch {
		case long:
			r.bad = graph.Errorf(graph.CodeInvalidArgument, "the line is longer than 16 MiB; shorten it")
		case err != nil:
			r.bad = err
		}
		if r.bad != nil {
			r.source = shorten(tabular.Clean(strings.ToValidUTF8(string(line[:min(len(line), 512)]), "\uFFFD")))
		}
		r.get = func(column string) string { return cells[column] }
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
		return nil, graph.Errorf(graph.CodeInvalidArgument, `the line is not a JSON object; write {"column": "value"}`)
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

func shorten(s string) string {
	const most = 120
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
