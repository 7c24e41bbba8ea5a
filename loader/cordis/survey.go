package cordis

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// input is a file of the release.
type input struct {
	file     tabular.File
	position string // how messages name it: release and entry
	unread   string // why it is not read; "" for one that is
	isXML    bool

	// place is what the file lies in with the others of its release: a folder, a zip, a zip within it; loose files lie together.
	place string
	// packed is the zip that is the release, which is one file of the input; "" where it is none.
	packed string
	named  graph.Date // the day that the name of the file, or of what it lies in, tells
	loose  bool

	// of tables
	form  tabular.Form
	table table
	look
	projects *input     // the table of projects that tells what this one does not; nil where there is none
	known    release    // what the graph tells of the projects that the table names
	latest   graph.Date // the last day on which a row of it was changed
}

// look is what the first rows of a table tell.
type look struct {
	framework string   // the framework programme, "" where the rows do not say it
	mixed     bool     // the rows are of several
	numbers   []string // of projects
	lacks     string   // which columns it lacks to be a table of CORDIS, in a sentence; "" for one that is one, or that is far from it
}

// release is what a table is a part of.
type release struct {
	programme string
	date      graph.Date
}

func (in *input) isRead() bool { return in.unread == "" }

// programmeCode returns the code of the one framework programme that the table is of; "" where there is none or several, or nothing tells.
func (in *input) programmeCode() string {
	switch {
	case in.mixed:
		return ""
	case in.framework != "":
		return in.framework
	case in.projects != nil:
		return in.projects.programmeCode()
	}
	return in.known.programme
}

// date returns the day of the release: that of its name, else the last day on which one of its projects was changed.
func (in *input) date() graph.Date {
	switch {
	case in.named.Known():
		return in.named
	case in.table == projectTable:
		return in.latest
	case in.projects != nil:
		return in.projects.date()
	case in.known.date.Known():
		return in.known.date
	}
	return in.latest
}

// survey finds out what the files of the input are, by their headers and not by their names, so that the order of reading does not
// matter, and which of them are read.
func (s *source) survey() (err error) {
	defer func() {
		if err != nil {
			s.close()
		}
	}()
	for i, p := range s.paths {
		a, err := tabular.OpenAll(p)
		if err != nil {
			return err
		}
		s.archives = append(s.archives, a)
		for _, f := range a.Files() {
			in := newInput(f, p, i, len(a.Files()))
			if err := in.lookInto(); err != nil {
				return err
			}
			s.inputs = append(s.inputs, in)
		}
	}
	if err := s.refuseUnread(); err != nil {
		return err
	}
	s.pairProjects()
	s.readOnce()
	return nil
}

// newInput returns the file of the nth path, which has so many files.
func newInput(f tabular.File, at string, n, files int) *input {
	base := filepath.Base(at)
	in := &input{file: f, position: base + "/" + f.Name, isXML: strings.EqualFold(path.Ext(f.Name), ".xml"), form: tabular.FormOf(f.Name)}
	info, err := os.Stat(at)
	folder := err == nil && info.IsDir()
	switch {
	case files == 1 && !folder && (f.Name == base || strings.EqualFold(f.Name+".gz", base)):
		in.position, in.loose = base, true
		in.named = dateIn(base, filepath.Base(filepath.Dir(at)))
	default:
		in.place = fmt.Sprintf("%d/%s", n, f.In())
		in.named = dateIn(path.Base(f.Name), path.Base(f.In()), base)
		if !folder && f.In() == "" {
			in.packed = at
		}
	}
	return in
}

// firstRows is how many rows of a table are looked at to learn of which framework programme it is.
const firstRows = 16

// lookInto finds out what a file holds. A file without a header is no table of CORDIS, which is no error of the release.
func (in *input) lookInto() error {
	if in.isXML {
		return nil
	}
	in.unread = "it is no table of a CORDIS release by its columns, and no XML; it was not read"
	if in.form == "" {
		return nil
	}
	t, err := tabular.OpenTable(in.file)
	if errors.Is(err, tabular.ErrNoTable) || errors.Is(err, tabular.ErrNotArray) {
		return nil
	}
	if err != nil {
		return err // the file cannot be read: a damaged zip, a disk that fails
	}
	defer t.Close()
	c := newColumns(t.Header())
	if in.table = c.table(); in.table == unknownTable {
		in.lacks = c.lacks(path.Base(in.file.Name), t.Header())
		return nil
	}
	in.unread = ""
	for range firstRows {
		row, err := t.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		c = newColumns(row.Columns().Names())
		in.see(c, row)
		if n := c.cell(row, in.table.numbered(), "").text(); n != "" {
			in.numbers = append(in.numbers, strings.Clone(n))
		}
	}
	return nil
}

// see notes of which framework programme a row is.
func (l *look) see(c columns, row tabular.Row) {
	f := c.framework(row)
	switch {
	case f == "" || f == l.framework:
	case l.framework == "" && !l.mixed:
		l.framework = strings.Clone(f)
	default:
		l.framework, l.mixed = "", true
	}
}

// framework returns the code of the framework programme that a row names, by itself or by the code of a legal basis.
func (c columns) framework(row tabular.Row) string {
	if code := strings.ToUpper(c.cell(row, "framework", "").text()); code != "" {
		return code
	}
	for _, basis := range c.cell(row, "legalBasis", "").list() {
		if code := frameworkOf(legalCode(basis)); code != "" {
			return code
		}
	}
	return ""
}

// refuseUnread refuses an input of which nothing is of CORDIS, and one with a table that lacks a column.
func (s *source) refuseUnread() error {
	readable := false
	for _, in := range s.inputs {
		if in.lacks != "" {
			return loader.Refuse("%s was not read, and nothing was loaded: %s; correct the name of the column, or leave the file out", in.position, in.lacks)
		}
		readable = readable || in.isRead()
	}
	if !readable {
		return graph.Errorf(graph.CodeInvalidArgument, "no table and no XML file of CORDIS was found in %s; give the zip of a release, or its files: CSV, XLSX, JSON or XML", quoted(s.bases()))
	}
	return nil
}

// pairProjects finds for each table that does not name its framework programme the projects that do: those of its form beside it, else those
// beside it, else those of the input.
func (s *source) pairProjects() {
	for _, in := range s.inputs {
		if in.isXML || !in.isRead() || in.table == projectTable {
			continue
		}
		for _, near := range []func(p *input) bool{
			func(p *input) bool { return p.place == in.place && p.form == in.form },
			func(p *input) bool { return p.place == in.place },
			func(*input) bool { return true },
		} {
			if p, any := s.soleProjects(near); any {
				in.projects = p
				break
			}
		}
		if in.projects != nil && in.framework != "" && in.projects.programmeCode() != in.framework {
			in.projects = nil
		}
	}
}

// soleProjects returns the table of projects that is near, and whether there is one; nil for several of different framework programmes.
func (s *source) soleProjects(near func(*input) bool) (sole *input, any bool) {
	for _, p := range s.inputs {
		if p.isXML || !p.isRead() || p.table != projectTable || !near(p) {
			continue
		}
		switch {
		case !any:
			sole, any = p, true
		case sole != nil && (sole.programmeCode() != p.programmeCode() || sole.mixed != p.mixed):
			sole = nil
		}
	}
	return sole, any
}

// preferred are the forms of a table, the one that is read first where a release has several.
var preferred = []tabular.Form{tabular.Delimited, tabular.Sheet, tabular.JSON}

// readOnce leaves out tables that are there in another form, so that no row counts twice.
func (s *source) readOnce() {
	var kept []*input
	for _, form := range preferred {
		for _, in := range s.inputs {
			if in.isXML || in.form != form || !in.isRead() {
				continue
			}
			if i := slices.IndexFunc(kept, func(k *input) bool { return k.form != in.form && k.sameTable(in.table, in.programmeCode(), in.named) }); i >= 0 {
				in.unread = "it holds the same table as " + kept[i].position + " in another form; it was not read, so that nothing counts twice"
				continue
			}
			kept = append(kept, in)
		}
	}
}

// sameTable reports whether an input is that table of a release: of the framework programme, and of no other day as far as names tell.
func (in *input) sameTable(t table, programme string, named graph.Date) bool {
	return in.table == t && in.programmeCode() == programme &&
		(!in.named.Known() || !named.Known() || in.named == named)
}
