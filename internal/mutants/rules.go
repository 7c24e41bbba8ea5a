package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

// ruleSet is an entry of rules.yaml: files that hold rules, and who should notice when one is changed.
type ruleSet struct {
	Files  []string // globs, as path.Match has them
	Except []string // globs
	Tests  []string // packages with flags of go test, the nearest first
}

// test is a package whose tests are run.
type test struct {
	pkg   string
	flags []string
}

func (t test) equal(o test) bool { return t.String() == o.String() }

func (t test) String() string { return strings.Join(append([]string{t.pkg}, t.flags...), " ") }

// target is a file with the tests that should notice its mutants.
type target struct {
	file  string
	tests []test
}

// readYAML reads a list of a file in a form, strictly; a file without entries is an empty list.
func readYAML[T any](file string) ([]T, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []T
	if len(bytes.TrimSpace(content)) == 0 {
		return nil, nil
	}
	if err := yaml.UnmarshalWithOptions(content, &out, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%s: %s", filepath.Base(file), yaml.FormatError(err, false, true))
	}
	return out, nil
}

// targets returns the files that sets of rules name, in order. A file that several sets name belongs to the first. Globs that
// name no file are an error, so that a file that moved is not forgotten.
func targets(root string, sets []ruleSet) ([]target, error) {
	tests := map[string][]test{}
	var files []string
	var problems []error
	for _, s := range sets {
		var parsed []test
		for _, line := range s.Tests {
			words := strings.Fields(line)
			parsed = append(parsed, test{words[0], words[1:]})
		}
		if len(parsed) == 0 {
			problems = append(problems, fmt.Errorf("rules.yaml: %s: no tests; name the packages that should notice", strings.Join(s.Files, " ")))
		}
		except, err := filesOf(root, s.Except)
		problems = append(problems, err)
		found, err := filesOf(root, s.Files)
		problems = append(problems, err)
		for _, f := range found {
			if tests[f] == nil && !slices.Contains(except, f) {
				tests[f] = parsed
				files = append(files, f)
			}
		}
	}
	slices.Sort(files)
	out := make([]target, len(files))
	for i, f := range files {
		out[i] = target{f, tests[f]}
	}
	return out, errors.Join(problems...)
}

// filesOf returns the Go files, without tests, that globs name.
func filesOf(root string, globs []string) ([]string, error) {
	var out []string
	var problems []error
	for _, g := range globs {
		matches, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(g)))
		if err != nil {
			return nil, fmt.Errorf("rules.yaml: %s: %w", g, err)
		}
		n := len(out)
		for _, m := range matches {
			rel, err := filepath.Rel(root, m)
			if err != nil {
				return nil, err
			}
			if strings.HasSuffix(rel, ".go") && !strings.HasSuffix(rel, "_test.go") {
				out = append(out, filepath.ToSlash(rel))
			}
		}
		if len(out) == n {
			problems = append(problems, fmt.Errorf("rules.yaml: %s names no file; correct it, or take it away", g))
		}
	}
	return out, errors.Join(problems...)
}

// chosen reports whether a mutant is asked for by one of the globs, which name files or mutants; all are without globs.
func chosen(m mutant, globs []string) bool {
	for _, g := range globs {
		ofFile, _ := path.Match(g, m.File)
		ofName, _ := path.Match(g, m.Name)
		if ofFile || ofName {
			return true
		}
	}
	return len(globs) == 0
}
