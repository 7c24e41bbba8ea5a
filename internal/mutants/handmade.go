package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
)

// handmade is an entry of handmade.yaml: a change of a clause that somebody thought of.
type handmade struct {
	Name string // within its file
	File string
	Old  string // the clause, as it stands in the file exactly once
	New  string
	Rule string // that it breaks, in words
}

// mutant returns the change as a mutant. The error says that the entry does not fit the file any more.
func (h handmade) mutant(root string) (mutant, error) {
	src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(h.File)))
	if err != nil {
		return mutant{}, fmt.Errorf("handmade.yaml: %s: there is no file %s; name the one that holds the clause now", h.Name, h.File)
	}
	from := bytes.Index(src, []byte(h.Old))
	switch n := bytes.Count(src, []byte(h.Old)); {
	case h.Name == "" || h.Rule == "" || h.Old == "" || h.Old == h.New:
		return mutant{}, fmt.Errorf("handmade.yaml: %s in %s needs a name, a clause, another one in its place, and the rule in words", h.Name, h.File)
	case n != 1:
		return mutant{}, fmt.Errorf("handmade.yaml: %s is stale: its clause stands %d times in %s, not once; write the clause as it is now",
			h.Name, n, h.File)
	}
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, h.File, src, parser.SkipObjectResolution)
	if err != nil {
		return mutant{}, err
	}
	to := from + len(h.Old)
	return mutant{
		Name: h.File + ":" + h.Name, File: h.File, Line: bytes.Count(src[:from], []byte("\n")) + 1, Operator: "by hand", Rule: h.Rule,
		Diff: diff(src, from, to, h.New), src: src, from: from, to: to, text: h.New,
		within: scopeAround(scopesOf(parsed, fset.File(parsed.Pos()), src), from, to),
	}, nil
}

// handmadeMutants returns those of the list, and an error for all that are stale or twice.
func handmadeMutants(root string, list []handmade) ([]mutant, error) {
	var out []mutant
	var problems []error
	seen := map[string]bool{}
	for _, h := range list {
		m, err := h.mutant(root)
		switch {
		case err != nil:
			problems = append(problems, err)
			continue
		case seen[m.Name]:
			problems = append(problems, fmt.Errorf("handmade.yaml: %s stands twice; give each a name of its own", m.Name))
		}
		seen[m.Name] = true
		out = append(out, m)
	}
	return out, errors.Join(problems...)
}
