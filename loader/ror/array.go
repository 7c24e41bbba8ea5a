package ror

import (
	"context"
	"encoding/json"
	"errors"
	"io"

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
	array, err := tabular.NewArray(io.TeeReader(f, copied), file.Name, longestRecord)
	if err != nil {
		return unreadable(err)
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		e, err := array.Next()
		if err == io.EOF {
			progress(file.Size)
			return nil
		}
		if err != nil {
			return unreadable(err)
		}
		if err := yield(element{raw: e.Raw, index: e.Index, at: graph.Position{File: file.Name, Line: e.Line}}); err != nil {
			return err
		}
		if counter != nil && e.Index%progressEvery == 0 {
			progress(counter.BytesRead())
		}
	}
}

// unreadable says of what is not one JSON array what is looked for.
func unreadable(err error) error {
	if !errors.Is(err, tabular.ErrNotArray) {
		return err
	}
	return graph.NewError(graph.CodeInvalidArgument, graph.UserMessage(err)+": the dump of schema v2 is one JSON array of records", err)
}
