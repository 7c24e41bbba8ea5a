package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// mutant is a file with one clause changed.
type mutant struct {
	// Name is file:function:operator:ordinal, or file:name of a mutant that is made by hand. It does not change with what
	// stands around the function.
	Name     string
	File     string // from the root of the module, with slashes
	Line     int    // of the clause
	Operator string
	Rule     string // that it breaks, in words; "" for one that was made by an operator
	Diff     string // the clause as it is and as it becomes, in one line

	src      []byte // the file as it is
	from, to int    // the clause in it
	text     string // what stands there instead
	within   scope
}

// content returns the file as the mutant has it.
func (m mutant) content() []byte { return replaced(m.src, m.from, m.to, m.text) }

// mutantsOf returns the mutants of a file, clause by clause.
func mutantsOf(root, file string) ([]mutant, error) {
	src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(file)))
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, file, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	at := fset.File(parsed.Pos())
	m := maker{file: file, src: src, at: at, scopes: scopesOf(parsed, at, src), ordinals: map[string]int{}}
	for _, d := range parsed.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			m.walk(functionName(d), d)
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if v, ok := s.(*ast.ValueSpec); ok {
					m.walk(v.Names[0].Name, v)
				}
			}
		}
	}
	return m.made, nil
}

// functionName returns the name of a function as it is called: of a method, behind its type.
func functionName(f *ast.FuncDecl) string {
	if f.Recv == nil || len(f.Recv.List) == 0 {
		return f.Name.Name
	}
	t := f.Recv.List[0].Type
	for {
		switch of := t.(type) {
		case *ast.StarExpr:
			t = of.X
			continue
		case *ast.IndexExpr:
			t = of.X
			continue
		case *ast.IndexListExpr:
			t = of.X
			continue
		case *ast.Ident:
			return of.Name + "." + f.Name.Name
		}
		return f.Name.Name
	}
}

// maker makes the mutants of one file.
type maker struct {
	file     string
	src      []byte
	at       *token.File
	scopes   []scope
	ordinals map[string]int // of the last mutant of a function by an operator
	made     []mutant
}

// walk makes the mutants of a declaration.
func (m *maker) walk(function string, decl ast.Node) {
	var above []ast.Node
	ast.Inspect(decl, func(n ast.Node) bool {
		if n == nil {
			above = above[:len(above)-1]
			return true
		}
		if isPassedOn(n) || isRoom(n, above) {
			return false
		}
		c := &clause{Node: n, above: above, src: m.src, file: m.at}
		for _, o := range operators {
			for _, change := range o.changes(c) {
				m.add(function, o.name, change)
			}
		}
		above = append(above, n)
		return true
	})
}

func (m *maker) add(function, operator string, c change) {
	of := m.file + ":" + function + ":" + operator
	m.ordinals[of]++
	from, to := m.at.Offset(c.from), m.at.Offset(c.to)
	m.made = append(m.made, mutant{
		Name: fmt.Sprintf("%s:%d", of, m.ordinals[of]), File: m.file, Line: m.at.Line(c.from), Operator: operator,
		Diff: diff(m.src, from, to, c.text), src: m.src, from: from, to: to, text: c.text, within: scopeAround(m.scopes, from, to),
	})
}

func replaced(src []byte, from, to int, text string) []byte {
	return slices.Concat(src[:from], []byte(text), src[to:])
}

// mostOfLine bounds each half of a diff.
const mostOfLine = 110

// diff shows a change in one line: the lines that it touches as they are, and as they become.
func diff(src []byte, from, to int, text string) string {
	begin := strings.LastIndexByte(string(src[:from]), '\n') + 1
	end := len(src)
	if n := strings.IndexByte(string(src[to:]), '\n'); n >= 0 {
		end = to + n
	}
	return oneLine(string(src[begin:end])) + "  →  " + oneLine(string(src[begin:from])+text+string(src[to:end]))
}

func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > mostOfLine {
		return string(r[:mostOfLine]) + "…"
	}
	if s == "" {
		return "nothing"
	}
	return s
}
