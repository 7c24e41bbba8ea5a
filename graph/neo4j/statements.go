package neo4j

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"text/template"

	"entente/graph"
)

// Every statement stands in a file of queries/. Those with {{…}} are filled in from closed lists only: labels, relation
// types, and the pieces that columns.go, filter.go and order.go compile.

//go:embed queries/*.cypher
var files embed.FS

// templates are the files of queries/, by name without the ending.
var templates = func() *template.Template {
	t := template.New("queries").Option("missingkey=error").Funcs(template.FuncMap{
		"types":    func() []graph.RelationType { return graph.RelationTypes },
		"anyType":  func() string { return anyType },
		"kinds":    kindLabels,
		"lower":    func(v any) string { return strings.ToLower(fmt.Sprint(v)) },
		"entity":   func(v string) string { return strings.ReplaceAll(entityRow, "@", v) },
		"relation": func(v string) string { return strings.ReplaceAll(relationRow, "@", v) },
		"holding":  func(r string) string { return holding(r, graph.RelationTypes) },
		"fact":     func(v string) string { return strings.ReplaceAll(factRow, "@", v) },
		"conflict": func(v string) string { return strings.ReplaceAll(conflictRow, "@", v) },
	})
	entries, err := files.ReadDir("queries")
	if err != nil {
		panic(err)
	}
	for _, entry := range entries {
		text, err := files.ReadFile("queries/" + entry.Name())
		if err != nil {
			panic(err)
		}
		template.Must(t.New(strings.TrimSuffix(entry.Name(), ".cypher")).Parse(withoutComments(string(text))))
	}
	return t
}()

// filled are the files with pieces that are compiled for each question; statements are the texts of all others.
var filled = []string{
	"guard", "find", "count", "facets", "groups", "relations", "related", "conflicts", "search", "arcs", "shape_relations", "create_entities", "update_entities",
	"update_relations", "create_relations", "update_statements", "create_statements", "delete_statements",
	"delete_relations", "delete_relations_of", "delete_entities",
}

var statements = func() map[string]string {
	m := map[string]string{}
	for _, t := range templates.Templates() {
		if !slices.Contains(filled, t.Name()) && t.Name() != "queries" {
			m[t.Name()] = fill(t.Name(), nil)
		}
	}
	return m
}()

// fill returns the statement of a file with its pieces filled in.
func fill(name string, pieces any) string {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name, pieces); err != nil {
		panic(err) // a file of queries/ that does not fit its Go code; every one is filled in by a test
	}
	return strings.TrimSpace(b.String())
}

// anyType is the pattern of all relation types: facts, conflicts and loads hang on relationships of other types.
var anyType = typePattern(graph.RelationTypes)

// typePattern returns the types as A|B|C.
func typePattern(types []graph.RelationType) string {
	s := make([]string, len(types))
	for i, t := range types {
		s[i] = string(t)
	}
	return strings.Join(s, "|")
}

func kindLabels() []string {
	s := make([]string, len(graph.EntityKinds))
	for i, k := range graph.EntityKinds {
		s[i] = k.Label()
	}
	return s
}

// withoutComments drops the lines that explain a statement to its reader.
func withoutComments(s string) string {
	var kept []string
	for _, line := range strings.Split(s, "\n") {
		if !strings.HasPrefix(strings.TrimSpace(line), "//") {
			kept = append(kept, line)
		}
	}
	return strings.TrimSpace(strings.Join(kept, "\n"))
}
