package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Position is where in an input something stands, for messages. Line and Column count from 1; 0 means unknown.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// String returns file:line:column, without the parts that are unknown.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Problem is one thing wrong with an input: where, what, and what to do about it.
type Problem struct {
	At      Position `json:"at"`
	Field   string   `json:"field,omitempty"` // the key or column at fault, where there is one
	Message string   `json:"message"`         // what is wrong
	Hint    string   `json:"hint,omitempty"`  // what to do
}

// SortProblems puts problems into the order of their positions; those of one position stay as they are.
func SortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Column, b.At.Column))
	})
}

// String returns the problem in one line: position, field, message, hint.
func (p Problem) String() string {
	var b strings.Builder
	if at := p.At.String(); at != "" {
		b.WriteString(at + ": ")
	}
	if p.Field != "" {
		b.WriteString(p.Field + ": ")
	}
	b.WriteString(p.Message)
	if p.Hint != "" {
		b.WriteString("; " + p.Hint)
	}
	return b.String()
}
