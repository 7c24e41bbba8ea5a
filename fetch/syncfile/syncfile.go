// Package syncfile reads the file that says which sources a store is kept up to date with.
package syncfile

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"entente/fetch"
	"entente/graph"
)

// File is what a sync file says. Paths in it are relative to its folder; Read has resolved them.
type File struct {
	Store   string  `yaml:"store"`   // "" for none
	Folder  string  `yaml:"folder"`  // of the copies
	Join    float64 `yaml:"join"`    // the level of the joins by rule; 0 for none
	Mirror  string  `yaml:"mirror"`  // that stands before the paths of the publishers' own addresses; "" for none
	Sources []Entry `yaml:"sources"` // in the order in which they are loaded
}

// Entry is one source.
type Entry struct {
	// Name is that of a publisher's release (cordis:HORIZON), or seed, or one of the user's own, unique in the file.
	Name      string `yaml:"name"`
	Source    string `yaml:"source"` // by which entente load reads it
	From      string `yaml:"from"`   // an address with http or https, or a path
	Form      string `yaml:"form"`   // in which the publisher's release is wanted
	Licence   string `yaml:"licence"`
	SHA256    string `yaml:"sha256"`
	Map       string `yaml:"map"`       // of a table
	Codes     string `yaml:"codes"`     // of euroscivoc: a path
	Documents string `yaml:"documents"` // of curated: the folder of the texts
	People    bool   `yaml:"people"`    // of rnsr
	Part      bool   `yaml:"part"`
	Replace   bool   `yaml:"replace"`
	Strict    bool   `yaml:"strict"`

	// Publisher is the release that Name names, nil for a source of the user's own.
	Publisher *fetch.Publisher `yaml:"-"`
}

// UnmarshalYAML reads a name alone as an entry of that name.
func (e *Entry) UnmarshalYAML(read func(any) error) error {
	if read(&e.Name) == nil {
		return nil
	}
	*e = Entry{}
	type plain Entry
	return read((*plain)(e))
}

// Remote reports whether the entry is fetched.
func (e Entry) Remote() bool { return e.Publisher != nil || isAddress(e.From) }

// Folder returns the name of the folder in which copies of the entry lie.
func (e Entry) Folder() string { return strings.ReplaceAll(strings.ToLower(e.Name), ":", "-") }

// Sources are the sources that an entry may name as source, as entente load has them.
var Sources = []string{"cordis", "ror", "euroscivoc", "rnsr", "table", "crosswalk", "curated", "judgements"}

// seed is the name of the built-in dataset.
const seed = "seed"

// longest is more than anybody writes by hand.
const longest = 1 << 20

// reading is a file with its tree, for the positions of problems.
type reading struct {
	name     string
	tree     *ast.File
	problems []graph.Problem
}

// Read reads and checks a sync file. It returns everything that is wrong with it, each with its line and what to do; with problems the
// file is not to be used.
func Read(name string) (File, []graph.Problem) {
	r := &reading{name: filepath.Base(name)}
	var f File
	text, err := os.ReadFile(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		r.add("", "there is no such file", "entente sync --help shows one to begin with")
	case err != nil:
		r.add("", "the file cannot be read", "check its permissions")
	case len(text) > longest:
		r.add("", "the file is longer than 1 MiB", "check that it is not one of the sources")
	default:
		f = r.read(text)
	}
	if len(r.problems) > 0 {
		graph.SortProblems(r.problems)
		return File{}, r.problems
	}
	f.resolve(filepath.Dir(name), strings.TrimSuffix(name, filepath.Ext(name)))
	return f, nil
}

func (r *reading) read(text []byte) (f File) {
	var err error
	if r.tree, err = parser.ParseBytes(text, 0); err == nil {
		err = yaml.UnmarshalWithOptions(text, &f, yaml.Strict())
	}
	if err != nil {
		r.fault(err)
		return f
	}
	r.check(&f)
	return f
}

func (r *reading) add(field, message, hint string) {
	r.problems = append(r.problems, graph.Problem{At: graph.Position{File: r.name}, Field: field, Message: message, Hint: hint})
}

// fault tells of a file that is no sync file by its form.
func (r *reading) fault(err error) {
	p := graph.Problem{At: graph.Position{File: r.name}, Hint: "correct the YAML here; entente sync --help shows the keys"}
	p.Message = err.Error()
	var e yaml.Error
	if errors.As(err, &e) {
		p.Message = e.GetMessage()
		if t := e.GetToken(); t != nil && t.Position != nil {
			p.At.Line, p.At.Column = t.Position.Line, t.Position.Column
		}
	}
	p.Message, _, _ = strings.Cut(p.Message, "\n")
	r.problems = append(r.problems, p)
}

// problem tells of what is wrong with an entry, at the line where that begins.
func (r *reading) problem(path, field, message, hint string) {
	p := graph.Problem{At: graph.Position{File: r.name}, Field: field, Message: message, Hint: hint}
	if query, err := yaml.PathString(path); err == nil {
		if n, err := query.FilterFile(r.tree); err == nil && n != nil && n.GetToken() != nil {
			p.At.Line, p.At.Column = n.GetToken().Position.Line, n.GetToken().Position.Column
		}
	}
	r.problems = append(r.problems, p)
}

var plainName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`)

// check checks what the keys say, and finds the publishers.
func (r *reading) check(f *File) {
	if f.Join != 0 && !(f.Join >= 0.5 && f.Join <= 1) {
		r.problem("$.join", "join", fmt.Sprintf("the level is %v", f.Join), "write a number from 0.5 to 1; 0.6 is measured as safe")
	}
	if f.Mirror != "" && !isAddress(f.Mirror) {
		r.problem("$.mirror", "mirror", "it is no address", "write one with http:// or https://")
	}
	if len(f.Sources) == 0 {
		r.problem("$", "sources", "the file names no sources", "list them under sources:, such as - cordis:HORIZON")
	}
	seen := map[string]bool{}
	for i := range f.Sources {
		r.entry(fmt.Sprintf("$.sources[%d]", i), &f.Sources[i])
		if name := f.Sources[i].Folder(); seen[name] {
			r.problem(fmt.Sprintf("$.sources[%d]", i), "name", f.Sources[i].Name+" stands in the file twice", "give each source a name of its own")
		} else {
			seen[name] = true
		}
	}
}

func (r *reading) entry(path string, e *Entry) {
	if e.Source == "" && e.Name == "" {
		r.problem(path, "name", "the source has no name", "name a release, such as cordis:HORIZON, or give it a name, a source and from:")
		return
	}
	if p, ok := fetch.Named(e.Name); ok && e.From == "" {
		if e.Source != "" && e.Source != p.Source {
			r.problem(path+".source", "source", fmt.Sprintf("%s is read as %s", p.Name, p.Source), "leave source out, or choose another name")
		}
		formed, err := p.InForm(e.Form)
		if err != nil {
			r.problem(path+".form", "form", graph.UserMessage(err), "CORDIS has csv, xml, json and xlsx")
		}
		e.Name, e.Source, e.Publisher = p.Name, p.Source, &formed
		if e.Licence == "" {
			e.Licence = p.Licence
		}
		return
	}
	if e.Name == seed && e.From == "" {
		e.Source = seed
		return
	}
	r.own(path, e)
}

// own checks a source that no publisher is known for.
func (r *reading) own(path string, e *Entry) {
	switch {
	case e.From == "":
		r.problem(path, "from", fmt.Sprintf("%q is no release that is known by its name, and it does not say from where it comes", e.Name),
			"known are "+knownNames()+"; for others write name, source and from")
		return
	case !slices.Contains(Sources, e.Source):
		r.problem(path, "source", fmt.Sprintf("%q is no source", e.Source), "write one of "+strings.Join(Sources, ", "))
	case !plainName.MatchString(e.Name):
		r.problem(path, "name", fmt.Sprintf("%q is no name for a source", e.Name), "write letters, digits, points, dashes; it names the folder of its copies")
	case e.Source == "table" && e.Map == "":
		r.problem(path, "map", "a table needs a mapping", "name its file with map:")
	case e.Form != "":
		r.problem(path+".form", "form", "only releases that are known by their names have forms", "leave it out")
	}
	if strings.Contains(e.From, "://") && !isAddress(e.From) {
		r.problem(path+".from", "from", e.From+" is no address to fetch from", "write one with http:// or https://, or a path")
	}
	if e.SHA256 != "" && !regexp.MustCompile(`^[0-9A-Fa-f]{64}$`).MatchString(e.SHA256) {
		r.problem(path+".sha256", "sha256", "it is no SHA-256", "write its 64 hexadecimal digits")
	}
}

func knownNames() string {
	names := []string{seed}
	for _, p := range fetch.Publishers {
		names = append(names, p.Name)
	}
	return strings.Join(names, ", ")
}

func isAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// resolve makes paths relative to the folder of the file, and gives the folder of the copies its usual name.
func (f *File) resolve(folder, stem string) {
	at := func(p *string) {
		if *p != "" && !filepath.IsAbs(*p) && !isAddress(*p) {
			*p = filepath.Join(folder, filepath.FromSlash(*p))
		}
	}
	if path, ok := strings.CutPrefix(f.Store, "file:"); ok {
		path = strings.TrimPrefix(path, "//")
		at(&path)
		f.Store = "file:" + path
	}
	if f.Folder == "" {
		f.Folder = stem + ".files"
	} else {
		at(&f.Folder)
	}
	for i := range f.Sources {
		for _, p := range []*string{&f.Sources[i].From, &f.Sources[i].Map, &f.Sources[i].Codes, &f.Sources[i].Documents} {
			at(p)
		}
	}
}
