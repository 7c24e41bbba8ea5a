package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// TestDataModelHasTheVocabulary: docs/data-model.md defines every name that the model has, and the figure of the README shows every
// type of relation.
func TestDataModelHasTheVocabulary(t *testing.T) {
	model := read(t, "docs/data-model.md")
	rows := map[string][]string{} // of all tables: the other cells, by each name in the first
	for _, row := range regexp.MustCompile(`(?m)^\| (.+) \|$`).FindAllStringSubmatch(model, -1) {
		cells := strings.Split(row[1], " | ")
		for name := range strings.SplitSeq(cells[0], ", ") {
			rows[strings.Trim(name, "`")] = cells[1:]
		}
	}
	has := func(what, name string, want ...string) {
		t.Helper()
		cells, ok := rows[name]
		if !ok {
			t.Errorf("the %s %s has no row in docs/data-model.md", what, name)
		}
		for i, w := range want {
			if ok && cells[i] != w {
				t.Errorf("the row of the %s %s in docs/data-model.md says %q, the model %q", what, name, cells[i], w)
			}
		}
	}
	for _, k := range graph.EntityKinds {
		has("kind", string(k))
	}
	figure := regexp.MustCompile("(?s)```mermaid\n.*?```").FindString(read(t, "README.md"))
	for _, is := range graph.RelationTypes {
		rule, _ := is.Rule()
		has("type of relation", string(is))
		if cells := rows[string(is)]; len(cells) > 0 && cells[len(cells)-1] != fmt.Sprint(rule.Weight) {
			t.Errorf("%s weighs %v, and docs/data-model.md says %s", is, rule.Weight, cells[len(cells)-1])
		}
		for _, e := range rule.Ends {
			from, to, _ := strings.Cut(strings.Join(rows[string(is)], " "), "→")
			if !strings.Contains(from+to, e.From.Label()) || !strings.Contains(to, e.To.Label()) && !strings.Contains(to, "same kind") {
				t.Errorf("%s joins %s to %s, and docs/data-model.md does not say so", is, e.From.Label(), e.To.Label())
			}
		}
		if !regexp.MustCompile(`\b` + string(is) + `\b`).MatchString(figure) {
			t.Errorf("%s is not in the figure of README.md", is)
		}
	}
	for _, p := range graph.Properties {
		var kinds []string
		for _, k := range p.Kinds {
			kinds = append(kinds, k.Label())
		}
		if kinds == nil {
			kinds = []string{"any kind"}
		}
		has("property", string(p.Name), strings.Join(kinds, ", "))
	}
	for _, k := range graph.ConflictKinds {
		has("kind of conflict", string(k))
	}
	for _, term := range connect.CostTerms {
		has("term of a path's cost", term)
	}
	for _, s := range graph.IdentifierSchemes {
		has("scheme", string(s))
	}
	for i, r := range graph.BestRules {
		if line := fmt.Sprintf("\n%d. %s: ", i+1, r); !strings.Contains(model, line) {
			t.Errorf("docs/data-model.md does not have the rule %q in its place", strings.TrimSpace(line))
		}
	}
}

// TestArchitectureNamesFiles: a file or folder that docs/architecture.md names is there.
func TestArchitectureNamesFiles(t *testing.T) {
	var there []string
	err := filepath.WalkDir(".", func(p string, d os.DirEntry, err error) error {
		if d != nil && d.IsDir() && (d.Name() == "node_modules" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		there = append(there, "/"+filepath.ToSlash(p))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	placeholder := regexp.MustCompile(`\b(NAME|KIND)\b`)
	for _, m := range regexp.MustCompile("`([a-z][\\w./*-]*)`").FindAllStringSubmatch(placeholder.ReplaceAllString(read(t, "docs/architecture.md"), "*"), -1) {
		name := strings.TrimSuffix(m[1], "/")
		if name == m[1] && !strings.Contains(name, "/") && path.Ext(name) != ".go" || strings.HasPrefix(name, "golang.org/") {
			continue // an identifier, or a library
		}
		found := slices.ContainsFunc(there, func(p string) bool {
			for rest := p; rest != ""; rest = rest[strings.IndexByte(rest[1:]+"/", '/')+1:] {
				if ok, _ := path.Match("/"+name, rest); ok {
					return true
				}
			}
			return false
		})
		if !found {
			t.Errorf("docs/architecture.md names %s, which is not there", m[1])
		}
	}
}
