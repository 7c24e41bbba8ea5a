package gql_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"entente/internal/needs"
)

// TestContract validates the golden queries, which have the shapes of those that were agreed upon with the users.
func TestContract(t *testing.T) {
	schema := loadSchema(t)
	for _, path := range golden(t) {
		validate(t, schema, path)
	}
}

// TestAgreement validates the operations that were agreed upon with the users.
func TestAgreement(t *testing.T) {
	validate(t, loadSchema(t), needs.Shared(t, "design/operations.graphql"))
}

// validate holds the operations of a file against the schema.
func validate(t *testing.T, schema *ast.Schema, path string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// What stands below this line is asked for, and not agreed upon yet.
	agreed, _, _ := strings.Cut(string(text), "\n# Second part")
	doc, err := parser.ParseQuery(&ast.Source{Name: path, Input: agreed})
	if err != nil {
		t.Fatalf("%s is GraphQL: %v", path, err)
	}
	for _, op := range doc.Operations {
		t.Run(op.Name, func(t *testing.T) {
			one := &ast.QueryDocument{Operations: ast.OperationList{op}, Fragments: doc.Fragments}
			for _, err := range validator.ValidateWithRules(schema, one, rules.NewDefaultRules()) {
				t.Error(err)
			}
		})
	}
}

func golden(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/queries/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	return paths
}
