package table

import (
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
const formats = "CSV, TSV, XLSX, JSON and JSON Lines (.csv, .tsv, .txt, .xlsx, .json, .jsonl, .ndjson, and all but .xlsx as .gz)"

// open chooses by the ending of the name. in is the file; sheet is the name of one of a workbook, "" for the first. A workbook, which is a zip and
// not read in one go, is opened anew.
func open(in io.Reader, file tabular.File, sheet string) (reader, error) {
	name := file.Name
	ending := strings.ToLower(path.Ext(name))
	if sheet != "" && ending != ".xlsx" {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "the mapping names the sheet %s, but %s is no workbook; remove sheet from the mapping", graph.Clip(sheet), name)
	}
	switch ending {
	case ".csv", ".tsv", ".tab", ".txt":
		t, err := tabular.NewReader(in, name)
		if err != nil {
			return nil, err
		}
		return delimited{t}, nil
	case ".json", ".jsonl", ".ndjson":
		return openJSON(in, name)
	case ".xlsx":
		w, err := tabular.NewWorkbook(file, sheet)
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

func shorten(s string) string {
	const most = 120
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
