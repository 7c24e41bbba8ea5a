package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// Building a program takes much longer than running its tests. So mutants are put into it together, each behind a switch: a
// function begins with
//
//	switch activeMutant_ {
//	case 7:
//		return func() (results) { the body with the clause changed }()
//	}
//
// and the value of a variable is that of a mutant when it is active. What is neither in a function nor in the value of a variable,
// as constants are not, has to be built by itself.

// scope is the piece of a file that a switch can put another in the place of.
type scope struct {
	kind     scopeKind
	from, to int    // the body without its braces, or the value
	typ      string // the results of the function, or the type that the variable is declared with; "" for none
}

type scopeKind int

const (
	elsewhere scopeKind = iota
	inFunction
	inVariable
)

// scopesOf returns the scopes of a file in order.
func scopesOf(f *ast.File, at *token.File, src []byte) []scope {
	text := func(from, to token.Pos) string { return string(src[at.Offset(from):at.Offset(to)]) }
	var out []scope
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Body == nil {
				continue
			}
			s := scope{kind: inFunction, from: at.Offset(d.Body.Lbrace) + 1, to: at.Offset(d.Body.Rbrace)}
			if d.Type.Results != nil {
				s.typ = text(d.Type.Results.Pos(), d.Type.Results.End())
			}
			if strings.Contains(string(src[s.from:s.to]), "recover()") {
				s.kind = elsewhere // it recovers only where it is deferred itself
			}
			out = append(out, s)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				v, ok := spec.(*ast.ValueSpec)
				if !ok || d.Tok != token.VAR {
					continue
				}
				for _, value := range v.Values {
					s := scope{kind: inVariable, from: at.Offset(value.Pos()), to: at.Offset(value.End())}
					if v.Type != nil {
						s.typ = text(v.Type.Pos(), v.Type.End())
					}
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// scopeAround returns the scope in which a piece of the file lies.
func scopeAround(scopes []scope, from, to int) scope {
	for _, s := range scopes {
		if s.from <= from && to <= s.to {
			return s
		}
	}
	return scope{}
}

// numbered is a mutant with the number by which it is switched on; 0 is none.
type numbered struct {
	mutant
	number int
}

// withSwitches returns a file with mutants of it behind switches. All of them are in scopes.
func withSwitches(list []numbered) []byte {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b numbered) int { return cmp.Compare(a.within.from, b.within.from) })
	src := list[0].src
	var out []byte
	done := 0
	for len(list) > 0 {
		s := list[0].within
		n := 0
		for n < len(list) && list[n].within == s {
			n++
		}
		out = append(out, src[done:s.from]...)
		if s.kind == inFunction {
			out = append(out, functionSwitch(list[:n])...)
			done = s.from
		} else {
			out = append(out, variableSwitch(list[:n])...)
			done = s.to
		}
		list = list[n:]
	}
	return append(out, src[done:]...)
}

// piece returns what stands in the scope of a mutant with its clause changed.
func (m mutant) piece() string {
	return string(m.src[m.within.from:m.from]) + m.text + string(m.src[m.to:m.within.to])
}

func functionSwitch(list []numbered) string {
	var b strings.Builder
	b.WriteString("\nswitch activeMutant_ {\n")
	for _, m := range list {
		if m.within.typ == "" {
			fmt.Fprintf(&b, "case %d:\nfunc() {%s\n}()\nreturn\n", m.number, m.piece())
		} else {
			fmt.Fprintf(&b, "case %d:\nreturn func() %s {%s\n}()\n", m.number, m.within.typ, m.piece())
		}
	}
	b.WriteString("}\n")
	return b.String()
}

func variableSwitch(list []numbered) string {
	s := list[0].within
	value := string(list[0].src[s.from:s.to])
	of := ""
	if s.typ != "" {
		of = "[" + s.typ + "]"
	}
	for _, m := range list {
		changed := "return " + m.piece()
		if s.typ != "" {
			changed = "var v " + s.typ + " = " + m.piece() + "; return v"
		}
		value = fmt.Sprintf("valueOfMutant_%s(%d, func() any { %s }, %s)", of, m.number, changed, value)
	}
	return value
}

// activeVariable is the environment variable that has the number of the active mutant.
const activeVariable = "ENTENTE_MUTANT"

// switchFile is the file that a package with switches has in addition.
const switchFile = "zz_mutants.go"

// switchSource returns the content of switchFile in a package.
func switchSource(pkg string) []byte {
	return fmt.Appendf(nil, `package %s

import (
	"os"
	"strconv"
)

var activeMutant_, _ = strconv.Atoi(os.Getenv(%q))

func valueOfMutant_[T any](number int, changed func() any, value T) T {
	if activeMutant_ == number {
		return changed().(T)
	}
	return value
}
`, pkg, activeVariable)
}
