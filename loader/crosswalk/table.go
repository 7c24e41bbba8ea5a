package crosswalk

import (
	"context"
	"errors"
	"io"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// progressRows is how often progress is told.
const progressRows = 256

// readTable reads a table whose columns name schemes.
func (r *reading) readTable(ctx context.Context) error {
	in, err := r.file.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	t, err := tabular.NewReader(in, r.file.Name)
	if err != nil {
		return err
	}
	columns, err := r.choose(t)
	if err != nil {
		return err
	}
	media := "text/csv"
	if t.Delimiter() == '\t' {
		media = "text/tab-separated-values"
	}
	if err := r.describe(tabular.DateIn(r.file.Name), media); err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		row, err := t.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if n%progressRows == 0 {
			r.sink.Progress(r.file.Name, t.BytesRead(), r.file.Size)
		}
		at := graph.Position{File: r.file.Name, Line: row.Number}
		if row.Bad() != nil {
			err = r.sink.Reject(loader.Rejection{At: at, Value: row.Source(), Reason: graph.UserMessage(row.Bad())})
		} else {
			cells := make([]cell, len(columns))
			for i, c := range columns {
				cells[i] = cell{c.name, c.scheme, row.Get(c.name)}
			}
			err = r.give(at, graph.Locator{Scheme: graph.LocatorRow, From: row.Number, To: row.Number}.String(), cells)
		}
		if err != nil {
			return err
		}
	}
}

// choose returns the columns that are joined: those that were named, else all whose heading names one scheme.
func (r *reading) choose(t *tabular.Reader) ([]column, error) {
	var found []column
	for _, heading := range t.Header() {
		if named := schemesIn(heading); len(named) == 1 {
			found = append(found, column{heading, named[0]})
		}
	}
	if r.columns == nil {
		if len(found) < 2 {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "fewer than two columns of %s name a scheme (%s); name two with --from and --to, such as --from participant=pic --to ror", r.file.Name, schemes())
		}
		return found, nil
	}
	out := make([]column, len(r.columns))
	for i, wanted := range r.columns {
		for _, heading := range t.Header() {
			if wanted.name != "" && strings.EqualFold(heading, wanted.name) {
				out[i] = column{heading, wanted.scheme}
			}
		}
		for _, c := range found {
			if wanted.name == "" && c.scheme == wanted.scheme && out[i].name == "" {
				out[i] = c
			}
		}
		if out[i].name == "" {
			what := "column " + graph.Clip(wanted.name)
			if wanted.name == "" {
				what = "column that names the scheme " + strings.ToLower(string(wanted.scheme)) + ", which COLUMN=SCHEME would tell"
			}
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%s has no %s; its columns are %s", r.file.Name, what, graph.Clip(strings.Join(t.Header(), ", ")))
		}
	}
	if out[0].name == out[1].name {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "--from and --to are one column of %s; name two", r.file.Name)
	}
	return out, nil
}
