package table

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"entente/graph"
)

// mapping is the file that says what the columns of a table mean. Its keys are those of README.md.
type mapping struct {
	Document  document              `yaml:"document"`
	Sheet     string                `yaml:"sheet"`
	Nothing   *[]string             `yaml:"nothing"`
	Columns   map[string]columnRule `yaml:"columns"`
	Entities  []entityRule          `yaml:"entities"`
	Relations []relRule             `yaml:"relations"`
}

// columnRule is what holds for a column wherever it is read.
type columnRule struct {
	Nothing *[]string `yaml:"nothing"`
}

type document struct {
	Title     string `yaml:"title"`
	Publisher string `yaml:"publisher"`
	Licence   string `yaml:"licence"`
	Date      string `yaml:"date"`
	Lang      string `yaml:"lang"`
	URL       string `yaml:"url"`
	Series    string `yaml:"series"`
}

type entityRule struct {
	Name       string     `yaml:"name"`
	Kind       string     `yaml:"kind"`
	ID         texts      `yaml:"id"`
	Identified bool       `yaml:"identified"`
	Optional   bool       `yaml:"optional"`
	Properties []propRule `yaml:"properties"`

	kind       graph.EntityKind
	id         templates
	identified bool // see byIdentifier
}

// texts is one text, or a list of them.
type texts []string

// UnmarshalYAML implements yaml.InterfaceUnmarshaler.
func (t *texts) UnmarshalYAML(unmarshal func(any) error) error {
	var one string
	if err := unmarshal(&one); err == nil {
		*t = texts{one}
		return nil
	}
	return unmarshal((*[]string)(t))
}

type propRule struct {
	Property string `yaml:"property"`
	Cell     `yaml:",inline"`
	Lang     string `yaml:"lang"`
	Unit     string `yaml:"unit"`
	Scheme   string `yaml:"scheme"`
	Split    string `yaml:"split"`
	Since    *Cell  `yaml:"since"`
	Until    *Cell  `yaml:"until"`

	rule graph.PropertyRule
}

// Cell is where a value comes from, and how it is written there.
type Cell struct {
	Column  string            `yaml:"column"`
	Value   string            `yaml:"value"`
	Format  string            `yaml:"format"`
	Decimal string            `yaml:"decimal"`
	Terms   map[string]string `yaml:"terms"`

	pattern *regexp.Regexp // of Format
}

type relRule struct {
	Type   string `yaml:"type"`
	From   string `yaml:"from"`
	To     string `yaml:"to"`
	Since  *Cell  `yaml:"since"`
	Until  *Cell  `yaml:"until"`
	Role   *Cell  `yaml:"role"`
	Amount *Cell  `yaml:"amount"`
}

// mappingFile is a mapping with its tree, for the positions of problems.
type mappingFile struct {
	mapping
	name     string
	tree     *ast.File
	problems []graph.Problem
	absent   absent
}

// longestMapping is more than anybody writes by hand.
const longestMapping = 1 << 20

// readMapping reads and checks the mapping at path.
func readMapping(path string) *mappingFile {
	m := &mappingFile{name: filepath.Base(path)}
	content, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		m.add(graph.Position{File: m.name}, "", "there is no such file", "write a mapping, see loader/table/README.md")
		return m
	case err != nil:
		m.add(graph.Position{File: m.name}, "", "the file cannot be read", "check its permissions")
		return m
	case len(content) > longestMapping:
		m.add(graph.Position{File: m.name}, "", "the mapping is longer than 1 MiB", "check that the file is not the table itself")
		return m
	}
	if m.tree, err = parser.ParseBytes(content, 0); err == nil {
		err = yaml.UnmarshalWithOptions(content, &m.mapping, yaml.Strict())
	}
	if err != nil {
		m.fault(err)
		return m
	}
	m.check()
	graph.SortProblems(m.problems)
	return m
}

func (m *mappingFile) add(at graph.Position, field, message, hint string) {
	m.problems = append(m.problems, graph.Problem{At: at, Field: field, Message: message, Hint: hint})
}

// fault tells of a file that is not a mapping by its form.
func (m *mappingFile) fault(err error) {
	at, message := graph.Position{File: m.name}, err.Error()
	var e yaml.Error
	if errors.As(err, &e) {
		message = e.GetMessage()
		if t := e.GetToken(); t != nil && t.Position != nil {
			at.Line, at.Column = t.Position.Line, t.Position.Column
		}
	}
	first, _, _ := strings.Cut(message, "\n")
	hint := "correct the YAML here"
	var unknown *yaml.UnknownFieldError
	if errors.As(err, &unknown) {
		hint = "the keys are listed in loader/table/README.md; remove this one or correct it"
	}
	m.add(at, "", first, hint)
}

// problem reports what is wrong at a path of the file, such as $.entities[0].kind, or at the nearest place above it.
func (m *mappingFile) problem(path, field, message, hint string) {
	at := graph.Position{File: m.name}
	for p := path; p != "$"; p = p[:strings.LastIndexAny(p, ".[")] {
		query, err := yaml.PathString(p)
		if err != nil {
			break
		}
		n, err := query.FilterFile(m.tree)
		if err == nil && n != nil && n.GetToken() != nil {
			at.Line, at.Column = n.GetToken().Position.Line, n.GetToken().Position.Column
			break
		}
	}
	m.add(at, field, message, hint)
}

func quoted(s string) string { return fmt.Sprintf("%q", s) }
