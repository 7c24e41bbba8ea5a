package cli

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"entente/graph"
	"entente/loader"
)

// noRejects is the name that stands for no file.
const noRejects = "none"

// rejects lists what a load rejects in a file, as it goes, and counts it by field. Until the load is complete the file has
// ".partial" after its name, so that a list that is cut short is not taken for a whole one.
type rejects struct {
	path     string // "" for no file
	asked    bool   // the path was given, so that a file is expected
	partial  string // of a load that failed: where the list is; "" for nowhere
	unlisted error  // why there is no file, when nobody had asked for it

	output  output
	file    *os.File
	buffer  *bufio.Writer
	write   func(rejectRow) error
	records int
	fields  int
	files   int // of which nothing was read
	byField map[string]*rejectGroup
}

// rejectGroup is what was rejected of one field.
type rejectGroup struct {
	Field   string // "" for whole records, wholeFiles for files of which nothing was read
	Count   int
	Example loader.Rejection // the first
}

// wholeFiles stands where the name of a field does, for files of which nothing was read.
const wholeFiles = "whole files"

// maxGroups is how many fields are told apart. Names of fields come from the input, so that they could be many.
const maxGroups = 200

// rejectRow is one line of the file.
type rejectRow struct {
	File   string `json:"file"`
	Row    int    `json:"row,omitempty"`
	Field  string `json:"field,omitempty"`
	Value  string `json:"value,omitempty"`
	Reason string `json:"reason"`
}

// newRejects returns the list of what a load of a source rejects. It returns INVALID_ARGUMENT for a file that was asked for and
// is in use.
func newRejects(path, source string, used inUse) (*rejects, error) {
	r := &rejects{path: path, asked: path != "", byField: map[string]*rejectGroup{}}
	switch path {
	case noRejects:
		r.path = ""
		return r, nil
	case "":
		r.path = source + ".rejects.csv"
	}
	err := r.lead(used)
	if !r.asked {
		r.unlisted = err // nobody asked for this file, so it is no reason to load nothing
		return r, nil
	}
	return r, err
}

// lead finds where the path leads, and whether it may be written there.
func (r *rejects) lead(used inUse) (err error) {
	if r.output, err = newOutput(r.path); err != nil {
		return err
	}
	if err := used.allows("--rejects", r.output); err != nil || r.output.direct {
		return err
	}
	partial, err := newOutput(partialOf(r.output.target))
	if err != nil {
		return err
	}
	if partial.direct || partial.target != partialOf(r.output.target) {
		return graph.Errorf(graph.CodeInvalidArgument, "%s, to which the list is written until it is complete, is no regular file; "+
			"remove it, or name another file with --rejects", partialOf(r.path))
	}
	return used.allows("--rejects", partial)
}

// partialOf returns the name of a list that is not complete.
func partialOf(path string) string { return path + ".partial" }

// begin makes a file that was asked for, so that one that cannot be written is known before the load.
func (r *rejects) begin() error {
	if !r.asked || r.path == "" {
		return nil
	}
	return r.open()
}

// add lists a rejection.
func (r *rejects) add(j loader.Rejection) error {
	switch {
	case j.Unread:
		r.files++
	case j.Field == "":
		r.records++
	default:
		r.fields++
	}
	r.count(j)
	if r.path == "" || r.unlisted != nil {
		return nil
	}
	if r.file == nil {
		// Nobody asked for this file: a folder that cannot be written to is no reason to load nothing.
		if r.unlisted = r.open(); r.unlisted != nil {
			return nil
		}
	}
	row := rejectRow{File: valid(j.At.File), Row: j.At.Line, Field: valid(j.Field), Value: valid(j.Value), Reason: valid(j.Reason)}
	if err := r.write(row); err != nil {
		return r.failed(err)
	}
	return nil
}

func valid(s string) string { return strings.ToValidUTF8(s, "�") }

// position is the place of an element in a list, as in relationships/12: its elements are of one field.
var position = regexp.MustCompile(`/[0-9]+`)

func (r *rejects) count(j loader.Rejection) {
	field := position.ReplaceAllString(j.Field, "")
	if j.Unread {
		field = wholeFiles
	}
	g := r.byField[field]
	if g == nil {
		if len(r.byField) >= maxGroups {
			return
		}
		g = &rejectGroup{Field: field, Example: j}
		r.byField[field] = g
	}
	g.Count++
}

// groups returns the fields of which something was rejected, most first.
func (r *rejects) groups() []*rejectGroup {
	return slices.SortedFunc(maps.Values(r.byField), func(a, b *rejectGroup) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Field, b.Field))
	})
}

func (r *rejects) open() (err error) {
	r.file, err = r.output.create(func(target string) (*os.File, error) { return os.Create(partialOf(target)) })
	if err != nil {
		return r.failed(err)
	}
	r.buffer = bufio.NewWriterSize(r.file, 64<<10)
	switch strings.ToLower(filepath.Ext(r.path)) {
	case ".jsonl", ".ndjson":
		enc := json.NewEncoder(r.buffer)
		enc.SetEscapeHTML(false)
		r.write = func(row rejectRow) error { return enc.Encode(row) }
	default:
		r.write = csvRows(r.buffer)
	}
	return nil
}

// csvRows returns what writes rows of CSV below a header.
func csvRows(w io.Writer) func(rejectRow) error {
	table := csv.NewWriter(w)
	line := func(cells ...string) error {
		err := table.Write(cells)
		table.Flush()
		return cmp.Or(err, table.Error())
	}
	header := line("file", "row", "field", "value", "reason")
	return func(r rejectRow) error {
		row := ""
		if r.Row > 0 {
			row = strconv.Itoa(r.Row)
		}
		return cmp.Or(header, line(r.File, row, r.Field, r.Value, r.Reason))
	}
}

// close ends the file. When the load is complete it gets its name; one of an earlier load does not stay beside a load that
// rejected nothing. When it failed, what is listed so far stays as partial.
func (r *rejects) close(complete bool) error {
	if complete && r.file == nil && r.path != "" && !r.asked && r.unlisted == nil && exists(r.path) {
		if r.unlisted = r.open(); r.unlisted != nil {
			return nil
		}
	}
	if r.file == nil {
		return nil
	}
	err := cmp.Or(r.buffer.Flush(), r.output.close(r.file))
	if r.output.direct {
		return r.failed(err)
	}
	name := r.file.Name()
	switch {
	case err != nil:
	case complete:
		err = r.output.complete(name)
	case r.records+r.fields+r.files == 0:
		err = os.Remove(name)
	default:
		r.partial = partialOf(r.path)
	}
	return r.failed(err)
}

func (r *rejects) failed(err error) error {
	return graph.Wrap(graph.CodeInvalidArgument, "the list of rejections cannot be written to "+r.path+"; name another file with --rejects, or use --rejects none", err)
}
