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
	"entente/loader"
	"entente/loader/tabular"
)

// schema is a version of ROR's schema, as far as a record shows it.
type schema int

const (
	noSchema schema = iota // the record shows none
	schema1
	schema2
)

// schemaOf tells the schemas apart by what v2 made of the name: a list of names.
func schemaOf(raw json.RawMessage) schema {
	var r struct {
		Name  json.RawMessage `json:"name"`
		Names json.RawMessage `json:"names"`
	}
	switch err := json.Unmarshal(raw, &r); {
	case err != nil:
		return noSchema
	case r.Names != nil:
		return schema2
	case r.Name != nil:
		return schema1
	}
	return noSchema
}

// refuseSchema1 returns the error of a dump of schema v1, told by a record of it.
func refuseSchema1(at graph.Position) error {
	return &loader.NothingLoadedError{Reason: fmt.Sprintf(
		"%s, line %d: this is schema v1; the dump of schema v2 is needed, which is in the zip of each release of ROR since 2024", at.File, at.Line)}
}

// choose returns the file of schema v2 among those of an input: dumps hold CSV beside JSON, and those of 2024 and 2025 hold the JSON of both
// schemas. It returns INVALID_ARGUMENT where none or several could be meant, and a *loader.NothingLoadedError where all are of schema v1. note says which
// file was passed over, "" where none was.
func choose(ctx context.Context, files []tabular.File) (chosen tabular.File, note string, err error) {
	if len(files) == 1 {
		return files[0], "", nil
	}
	var found, older []tabular.File
	var refused error
	for _, f := range files {
		if !strings.EqualFold(path.Ext(f.Name), ".json") {
			continue
		}
		s, at, err := sniff(ctx, f)
		switch {
		case err != nil:
			return tabular.File{}, "", err
		case s == schema1:
			older, refused = append(older, f), refuseSchema1(at)
		case s == schema2:
			found = append(found, f)
		}
	}
	switch {
	case len(found) == 0 && refused != nil:
		return tabular.File{}, "", refused
	case len(found) != 1:
		return tabular.File{}, "", graph.Errorf(graph.CodeInvalidArgument, "the input has no JSON file of schema v2, or several files that could be it; name the one to load")
	case len(older) > 0:
		note = fmt.Sprintf("%s, which is of schema v2, was read; %s, which is of schema v1, was not.", found[0].Name, older[0].Name)
	}
	return found[0], note, nil
}

// mostSniffed is how many records are looked at to find one that shows its schema.
const mostSniffed = 100

// sniff returns the schema of a file by its first records, and where it shows; noSchema for what is no JSON array of records.
func sniff(ctx context.Context, file tabular.File) (s schema, at graph.Position, err error) {
	told := errors.New("told")
	err = readArray(ctx, file, io.Discard, func(int64) {}, func(e element) error {
		if s, at = schemaOf(e.raw), e.at; s != noSchema || e.index == mostSniffed {
			return told
		}
		return nil
	})
	if err == told || graph.CodeOf(err) == graph.CodeInvalidArgument {
		err = nil
	}
	return s, at, err
}
