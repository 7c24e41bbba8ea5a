package tabular

import (
	"context"
	"io"
	"iter"
	"path"
	"strings"

	"entente/graph"
)

// Table is a table that is read row by row, whatever form it has.
type Table interface {
	// Header returns the names of the columns as far as they are known before the first row.
	Header() []string
	// Next returns the next row, which may be a bad one (see Row.Bad); io.EOF at the end, and *graph.Error when the input cannot be
	// read on.
	Next() (Row, error)
	// Batches yields what Next returns, read ahead. The table is not to be used otherwise meanwhile.
	Batches(ctx context.Context) iter.Seq2[Batch, error]
	io.Closer
	Counter
}

// Form is how a table is written.
type Form string

// The forms.
const (
	Delimited Form = "CSV"
	Sheet     Form = "XLSX"
	JSON      Form = "JSON"
)

// FormOf returns the form that a name tells by its ending; "" for none of them.
func FormOf(name string) Form {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab", ".txt":
		return Delimited
	case ".xlsx", ".xlsm":
		return Sheet
	case ".json":
		return JSON
	}
	return ""
}

// MediaType returns the media type of a form.
func (f Form) MediaType() string {
	switch f {
	case Sheet:
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case JSON:
		return "application/json"
	}
	return "text/csv"
}

// OpenTable opens a file as a table, by its form. It returns INVALID_ARGUMENT for a file that is none.
func OpenTable(f File) (Table, error) {
	if FormOf(f.Name) == Sheet {
		return NewWorkbook(f, "")
	}
	in, err := f.Open()
	if err != nil {
		return nil, err
	}
	var t Table
	switch FormOf(f.Name) {
	case Delimited:
		var r *Reader
		if r, err = NewReader(in, f.Name); err == nil {
			t = delimited{r, in}
		}
	case JSON:
		var o *Objects
		if o, err = NewObjects(in, f.Name); err == nil {
			t = objects{o, in}
		}
	default:
		err = graph.NewError(graph.CodeInvalidArgument, f.Name+" is no table in CSV, XLSX or JSON", ErrNoTable)
	}
	if err != nil {
		_ = in.Close()
		return nil, err
	}
	return t, nil
}

type delimited struct {
	*Reader
	io.Closer
}

type objects struct {
	*Objects
	io.Closer
}
