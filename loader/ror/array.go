package ror

import (
	"context"
	"encoding/json"
	"errors"
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
