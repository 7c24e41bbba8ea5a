package gql_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

var update = flag.Bool("update", false, "write what the server answers into the golden files")

// TestGolden runs each query of testdata/queries, with the variables beside it, on the curated dataset and compares the
// whole answer with the one that is kept.
func TestGolden(t *testing.T) {
	queries, err := filepath.Glob("testdata/queries/*.graphql")
	if err != nil || len(queries) == 0 {
		t.Fatalf("there are golden queries: %v", err)
	}
	a := seedAPI(t)
	for _, path := range queries {
		name := strings.TrimSuffix(path, ".graphql")
		t.Run(filepath.Base(name), func(t *testing.T) {
			query, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			r := a.ask(string(query), "", variables(t, name+".variables.json"))
			if len(r.Errors) > 0 {
				t.Errorf("a golden query is answered without errors: %v", r.Errors)
			}
			compareGolden(t, name+".json", r.pretty(t))
		})
	}
}

// TestRootFieldsHaveAGoldenQuery: no field of the root is without an answer that is kept.
func TestRootFieldsHaveAGoldenQuery(t *testing.T) {
	queries, err := filepath.Glob("testdata/queries/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, path := range queries {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := parser.ParseQuery(&ast.Source{Name: path, Input: string(text)})
		if err != nil {
			t.Fatal(err)
		}
		for _, op := range doc.Operations {
			for _, s := range op.SelectionSet {
				if f, ok := s.(*ast.Field); ok {
					asked[f.Name] = true
				}
			}
		}
	}
	for _, f := range loadSchema(t).Query.Fields {
		if !asked[f.Name] && !strings.HasPrefix(f.Name, "__") {
			t.Errorf("no golden query asks for %s: write one in server/gql/testdata/queries", f.Name)
		}
	}
}

// variables reads the variables of a query; it needs none when there is no such file.
func variables(t *testing.T, path string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil
	}
	var v map[string]any
	if err == nil {
		err = json.Unmarshal(text, &v)
	}
	if err != nil {
		t.Fatalf("%s holds variables: %v", path, err)
	}
	return v
}

func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("run the test with -update once: %v", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the answer differs from %s (- kept, + now); should the new one be right, run with -update\n%s", path, diff)
	}
}
