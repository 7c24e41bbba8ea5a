package tabular

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"entente/graph"
)

// Objects reads a JSON array of objects as a table: their keys are the columns, plain values the cells, as a person would write them. What
// it keeps in memory is one object.
type Objects struct {
	array   *Array
	counter Counter
	columns *Columns
	first   *Row // that was read for its columns
}

// NewObjects reads the first object, which has the columns; later ones may bring more. It returns INVALID_ARGUMENT for what is no JSON
// array, with ErrNoTable as a cause for one without objects.
func NewObjects(in io.Reader, name string) (*Objects, error) {
	o := &Objects{columns: newColumns(nil)}
	o.counter, _ = in.(Counter)
	var err error
	if o.array, err = NewArray(in, name, maxRecord); err != nil {
		return nil, err
	}
	row, err := o.read()
	switch {
	case err == io.EOF, err == nil && row.bad != nil && len(o.columns.names) == 0:
		return nil, graph.NewError(graph.CodeInvalidArgument, name+" has no objects; a table in JSON is an array of them", ErrNoTable)
	case err != nil:
		return nil, err
	}
	o.first = &row
	return o, nil
}

// Header returns the keys of the first object.
func (o *Objects) Header() []string { return o.columns.names }

// Next returns the next object, which may be a bad row: what is no object, or has a list or an object in it. At the end it returns io.EOF.
func (o *Objects) Next() (Row, error) {
	if row := o.first; row != nil {
		o.first = nil
		return *row, nil
	}
	return o.read()
}

func (o *Objects) read() (Row, error) {
	e, err := o.array.Next()
	if err != nil {
		return Row{}, err
	}
	row := Row{Number: e.Index + 1, Line: e.Line, Lines: 1 + bytes.Count(e.Raw, []byte{'\n'}), place: "#/" + strconv.Itoa(e.Index)}
	row.cells, row.bad = o.cells(e.Raw)
	row.columns = o.columns
	if row.bad != nil {
		row.source = bytes.Clone(e.Raw[:min(len(e.Raw), 4*sourceLength)])
	}
	return row, nil
}

// cells returns the values of an object by column. Rows that were read before keep the columns that they had.
func (o *Objects) cells(raw json.RawMessage) ([]string, error) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "it is no JSON object; a row is written as {\"column\": \"value\"}")
	}
	cells := make([]string, len(o.columns.names))
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, graph.Wrap(graph.CodeInvalidArgument, "it is no JSON object", err)
		}
		name := Clean(fmt.Sprint(key))
		var value any
		if err := dec.Decode(&value); err != nil {
			return nil, graph.Wrap(graph.CodeInvalidArgument, "it is no JSON object", err)
		}
		text, plain := plainValue(value)
		if !plain {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "the value of %q is a list or an object; a table has plain values", firstRunes(name, sourceLength))
		}
		if name != "" && !o.columns.Has(name) {
			o.columns = newColumns(append(slices.Clone(o.columns.names), name))
			cells = append(cells, "")
		}
		if i := o.columns.at[name]; i > 0 {
			cells[i-1] = text
		}
	}
	return cells, nil
}

// plainValue returns a value of JSON as a cell, and whether it is none of many values.
func plainValue(v any) (string, bool) {
	switch v := v.(type) {
	case nil:
		return "", true
	case string:
		return v, true
	case bool:
		return strconv.FormatBool(v), true
	case json.Number:
		if strings.ContainsAny(v.String(), "eE") {
			return plainNumber(v.String()), true
		}
		return v.String(), true
	}
	return "", false
}

// Batches is Reader.Batches for a JSON array.
func (o *Objects) Batches(ctx context.Context) iter.Seq2[Batch, error] { return batches(ctx, o) }

// BytesRead returns how far the input has been read, in bytes as they lie on the disk where the input tells.
func (o *Objects) BytesRead() int64 {
	if o.counter != nil {
		return o.counter.BytesRead()
	}
	return o.array.in.read
}
