package gql_test

import (
	"bytes"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

var updateSchema = flag.Bool("update-schema", false, "keep the schema as it is now as the baseline that later changes must not break")

// baseline is the schema that clients were promised: names and types, without descriptions.
const baseline = "testdata/schema-v1.graphqls"

// TestSchemaBreaksNobody compares the schema with the baseline. docs/api-versioning.md says what may change.
func TestSchemaBreaksNobody(t *testing.T) {
	now := loadSchema(t)
	if *updateSchema {
		if err := os.WriteFile(baseline, bare(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(baseline)
	if err != nil {
		t.Fatalf("run the test with -update-schema once: %v", err)
	}
	for _, what := range breaking(parseSchema(t, string(text)), now, time.Now()) {
		t.Errorf("%s: that breaks clients. Deprecate it first; docs/api-versioning.md says how", what)
	}
	if !bytes.Equal(text, bare(now)) && !t.Failed() {
		t.Error("the schema has grown: run the test with -update-schema, so that the new parts are promised too")
	}
}

// TestDeprecationsAreDated checks that whatever is deprecated says since when, and until when it is served.
func TestDeprecationsAreDated(t *testing.T) {
	check := func(element string, directives ast.DirectiveList) {
		t.Helper()
		if d := directives.ForName("deprecated"); d != nil {
			if _, err := removable(d); err != nil {
				t.Errorf("%s: %v", element, err)
			}
		}
	}
	for _, d := range ownTypes(loadSchema(t)) {
		for _, v := range d.EnumValues {
			check(d.Name+"."+v.Name, v.Directives)
		}
		for _, f := range d.Fields {
			check(d.Name+"."+f.Name, f.Directives)
			for _, a := range f.Arguments {
				check(d.Name+"."+f.Name+"."+a.Name, a.Directives)
			}
		}
	}
}

// bare returns a schema without its descriptions.
func bare(s *ast.Schema) []byte {
	var out bytes.Buffer
	formatter.NewFormatter(&out, formatter.WithoutDescription(), formatter.WithIndent("  ")).FormatSchema(s)
	return out.Bytes()
}

func parseSchema(t *testing.T, text string) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Input: text})
	if err != nil {
		t.Fatalf("%s is a schema: %v", text, err)
	}
	return s
}

func TestBreaking(t *testing.T) {
	today := time.Date(2028, 1, 15, 0, 0, 0, 0, time.UTC)
	const root = "type Query { ping: Int }\n"
	for _, c := range []struct {
		why, before, after string
		want               []string
	}{
		{"nothing changes", `type A { a: Int }`, `type A { a: Int }`, nil},
		{"a type is new", ``, `type A { a: Int }`, nil},
		{"a type goes", `type A { a: Int }`, ``, []string{"A was removed"}},
		{"an object becomes an interface", `type A { a: Int }`, `interface A { a: Int }`, []string{"A was OBJECT and is INTERFACE"}},
		{"a field is new", `type A { a: Int }`, `type A { a: Int b: Int! }`, nil},
		{"a field goes", `type A { a: Int b: Int }`, `type A { a: Int }`, []string{"A.b was removed"}},
		{"a field has another type", `type A { a: Int }`, `type A { a: Float }`, []string{"A.a was Int and is Float"}},
		{"a field becomes a list", `type A { a: Int }`, `type A { a: [Int] }`, []string{"A.a was Int and is [Int]"}},
		{"a field is never null any more", `type A { a: Int }`, `type A { a: Int! }`, nil},
		{"a field can be null now", `type A { a: Int! }`, `type A { a: Int }`, []string{"A.a was Int! and is Int"}},
		{"an item can be null now", `type A { a: [Int!]! }`, `type A { a: [Int]! }`, []string{"A.a was [Int!]! and is [Int]!"}},
		{"an argument is new", `type A { a: Int }`, `type A { a(b: Int): Int }`, nil},
		{"a required argument is new", `type A { a: Int }`, `type A { a(b: Int!): Int }`, []string{"A.a.b is new and required"}},
		{"a new argument that must not be null has a default", `type A { a: Int }`, `type A { a(b: Int! = 1): Int }`, nil},
		{"an argument goes", `type A { a(b: Int): Int }`, `type A { a: Int }`, []string{"A.a.b was removed"}},
		{"an argument has another type", `type A { a(b: Int): Int }`, `type A { a(b: String): Int }`, []string{"A.a.b was Int and is String"}},
		{"an argument becomes required", `type A { a(b: Int): Int }`, `type A { a(b: Int!): Int }`, []string{"A.a.b was Int and is Int!"}},
		{"an argument can be left out now", `type A { a(b: Int!): Int }`, `type A { a(b: Int): Int }`, nil},
		{"items of an argument must not be null any more", `type A { a(b: [Int]): Int }`, `type A { a(b: [Int!]): Int }`, []string{"A.a.b was [Int] and is [Int!]"}},
		{"a default goes", `type A { a(b: Int = 1): Int }`, `type A { a(b: Int): Int }`, []string{"A.a.b has no default any more"}},
		{"a default changes", `type A { a(b: Int = 1): Int }`, `type A { a(b: Int = 2): Int }`, []string{"A.a.b has the default 2 and had 1"}},
		{"a default is new", `type A { a(b: Int): Int }`, `type A { a(b: Int = 2): Int }`, nil},
		{"an input field is new", `input I { a: Int }`, `input I { a: Int b: Int }`, nil},
		{"a required input field is new", `input I { a: Int }`, `input I { a: Int b: Int! }`, []string{"I.b is new and required"}},
		{"an input field goes", `input I { a: Int b: Int }`, `input I { a: Int }`, []string{"I.b was removed"}},
		{"an input field becomes required", `input I { a: Int }`, `input I { a: Int! }`, []string{"I.a was Int and is Int!"}},
		{"an input field loses its default", `input I { a: Int = 1 }`, `input I { a: Int }`, []string{"I.a has no default any more"}},
		{"an input takes one field only", `input I { a: Int b: Int }`, `input I @oneOf { a: Int b: Int }`, []string{"I became @oneOf"}},
		{"an input takes several fields", `input I @oneOf { a: Int b: Int }`, `input I { a: Int b: Int }`, nil},
		{"an enum grows", `enum E { A }`, `enum E { A B }`, nil},
		{"an enum shrinks", `enum E { A B }`, `enum E { A }`, []string{"E.B was removed"}},
		{"a union grows", `type A { a: Int } type B { a: Int } union U = A`, `type A { a: Int } type B { a: Int } union U = A | B`, nil},
		{
			"a union shrinks", `type A { a: Int } type B { a: Int } union U = A | B`,
			`type A { a: Int } type B { a: Int } union U = A`, []string{"B is no longer one of U"},
		},
		{"an interface is new", `interface I { a: Int } type A { a: Int }`, `interface I { a: Int } type A implements I { a: Int }`, nil},
		{
			"an interface is no longer implemented", `interface I { a: Int } type A implements I { a: Int }`,
			`interface I { a: Int } type A { a: Int }`, []string{"A no longer implements I"},
		},
		{
			"what was deprecated goes when its time is over",
			`type A { a: Int b: Int @deprecated(reason: "Use a. Announced 2027-01-14, removed after 2028-01-14.") }`, `type A { a: Int }`, nil,
		},
		{
			"it goes on the last day", `enum E { A B @deprecated(reason: "Use A. Announced 2027-01-15, removed after 2028-01-15.") }`, `enum E { A }`,
			[]string{"E.B was removed"},
		},
		{
			"the time was too short", `type A { a: Int b: Int @deprecated(reason: "Use a. Announced 2027-06-01, removed after 2027-12-31.") }`,
			`type A { a: Int }`, []string{"A.b was removed"},
		},
		{
			"nobody was told when", `type A { a(b: Int @deprecated(reason: "Use c.")): Int }`, `type A { a: Int }`, []string{"A.a.b was removed"},
		},
		{"nobody was told why", `type A { a: Int b: Int @deprecated }`, `type A { a: Int }`, []string{"A.b was removed"}},
		{
			"what is deprecated must not change", `type A { a: Int @deprecated(reason: "Announced 2027-01-14, removed after 2028-01-14.") }`,
			`type A { a: Float }`, []string{"A.a was Int and is Float"},
		},
	} {
		got := breaking(parseSchema(t, root+c.before), parseSchema(t, root+c.after), today)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (- wanted, + found)\n%s", c.why, diff)
		}
	}
}
