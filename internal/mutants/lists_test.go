package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// module writes files and returns their folder.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestTargets(t *testing.T) {
	root := module(t, map[string]string{
		"a/best.go": "", "a/best_test.go": "", "a/doc.go": "", "a/sieve.go": "", "a/deep/best.go": "", "b/date.go": "", "b/notes.txt": "",
	})
	for _, c := range []struct {
		reason string
		sets   []ruleSet
		want   string // file, and behind it the tests
		errors []string
	}{
		{
			"by file; tests are none, and a glob stays in its folder",
			[]ruleSet{{Files: []string{"b/*.go", "a/*.go"}, Tests: []string{"./a", "./b -run=^TestX$ -short"}}},
			"a/best.go: ./a, ./b -run=^TestX$ -short; a/doc.go: ./a, ./b -run=^TestX$ -short; a/sieve.go: ./a, ./b -run=^TestX$ -short; " +
				"b/date.go: ./a, ./b -run=^TestX$ -short",
			nil,
		},
		{
			"the first that names a file has it", []ruleSet{
				{Files: []string{"a/sieve.go"}, Tests: []string{"./s"}}, {Files: []string{"a/*.go"}, Except: []string{"a/doc.go"}, Tests: []string{"./a"}},
			},
			"a/best.go: ./a; a/sieve.go: ./s", nil,
		},
		{
			"what names nothing is told, all of it", []ruleSet{
				{Files: []string{"a/gone.go", "b/*.go"}, Except: []string{"b/lost.go"}, Tests: []string{"./b"}}, {Files: []string{"b/notes.txt"}, Tests: []string{"./b"}},
			},
			"b/date.go: ./b", []string{"a/gone.go names no file", "b/lost.go names no file", "b/notes.txt names no file"},
		},
		{"rules need somebody who notices", []ruleSet{{Files: []string{"a/best.go"}}}, "", []string{"a/best.go: no tests"}},
		{"a glob that is none", []ruleSet{{Files: []string{"a/[.go"}, Tests: []string{"./a"}}}, "", []string{"syntax error in pattern"}},
	} {
		found, err := targets(root, c.sets)
		var lines []string
		for _, f := range found {
			var tests []string
			for _, x := range f.tests {
				tests = append(tests, x.String())
			}
			lines = append(lines, f.file+": "+strings.Join(tests, ", "))
		}
		if got := strings.Join(lines, "; "); len(c.errors) == 0 && (got != c.want || err != nil) {
			t.Errorf("%s: got\n%s, %v\nwant\n%s", c.reason, got, err, c.want)
		}
		for _, want := range c.errors {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v, want %s", c.reason, err, want)
			}
		}
	}
}

func TestChosen(t *testing.T) {
	m := mutant{Name: "a/best.go:order:negate:1", File: "a/best.go"}
	for _, c := range []struct {
		globs []string
		want  bool
	}{
		{nil, true},
		{[]string{"a/best.go"}, true},
		{[]string{"a/*.go"}, true},
		{[]string{"b/*", "a/*"}, true},
		{[]string{"a/best.go:order:*"}, true},
		{[]string{"a/*:negate:*"}, true},
		{[]string{"a/best.go:order:negate:2"}, false},
		{[]string{"*"}, false},
		{[]string{"b/*"}, false},
	} {
		if got := chosen(m, c.globs); got != c.want {
			t.Errorf("%v: %v, want %v", c.globs, got, c.want)
		}
	}
}

func TestReadYAML(t *testing.T) {
	for _, c := range []struct{ reason, content, error string }{
		{"nothing is an empty list", "", ""},
		{"a comment is nothing", "# none yet\n", ""},
		{"a list", "- mutant: a\n  reason: b\n", ""},
		{"a key that there is not", "- mutant: a\n  because: b\n", `list.yaml: [2:3] unknown field "because"`},
		{"no list", "mutant: a\n", "list.yaml:"},
	} {
		file := filepath.Join(module(t, map[string]string{"list.yaml": c.content}), "list.yaml")
		got, err := readYAML[accepted](file)
		if (err == nil) != (c.error == "") || err != nil && !strings.Contains(err.Error(), c.error) {
			t.Errorf("%s: %v, want %q", c.reason, err, c.error)
		}
		if c.reason == "a list" && !slices.Equal(got, []accepted{{"a", "b"}}) {
			t.Errorf("%s: %v", c.reason, got)
		}
	}
}

func TestHandmade(t *testing.T) {
	root := module(t, map[string]string{"a.go": "package a\n\nvar small = n < 3\n\nvar twice = q + q\n"})
	whole := handmade{Name: "x", File: "a.go", Old: "n < 3", New: "n <= 3", Rule: "Three is not small."}
	for _, c := range []struct {
		reason string
		alter  func(*handmade)
		error  string
	}{
		{"as it is to be", func(*handmade) {}, ""},
		{"a clause that goes", func(h *handmade) { h.New = "" }, ""},
		{"the clause has changed", func(h *handmade) { h.Old = "n < 4" }, "x is stale: its clause stands 0 times in a.go"},
		{"which of the two?", func(h *handmade) { h.Old = "q" }, "x is stale: its clause stands 2 times in a.go"},
		{"the file has moved", func(h *handmade) { h.File = "b.go" }, "x: there is no file b.go"},
		{"nothing changes", func(h *handmade) { h.New = h.Old }, "x in a.go needs a name, a clause, another one"},
		{"no clause", func(h *handmade) { h.Old = "" }, "needs a name, a clause"},
		{"no rule", func(h *handmade) { h.Rule = "" }, "the rule in words"},
		{"no name", func(h *handmade) { h.Name = "" }, "needs a name"},
	} {
		h := whole
		c.alter(&h)
		m, err := h.mutant(root)
		if (err == nil) != (c.error == "") || err != nil && !strings.Contains(err.Error(), c.error) {
			t.Errorf("%s: %v, want %q", c.reason, err, c.error)
		}
		if c.reason == "as it is to be" && (m.Name != "a.go:x" || m.Line != 3 || m.Diff != "var small = n < 3  →  var small = n <= 3" || m.Rule != whole.Rule ||
			!strings.Contains(string(m.content()), "\nvar small = n <= 3\n")) {
			t.Errorf("got %+v", m)
		}
	}
	if _, err := handmadeMutants(root, []handmade{whole, whole}); err == nil || !strings.Contains(err.Error(), "a.go:x stands twice") {
		t.Errorf("the same twice: %v", err)
	}
	stale, lost := whole, whole
	stale.Old, lost.File = "n > 3", "b.go"
	if _, err := handmadeMutants(root, []handmade{stale, lost}); err == nil || !strings.Contains(err.Error(), "stale") || !strings.Contains(err.Error(), "b.go") {
		t.Errorf("all that is wrong is told: %v", err)
	}
}

// TestTheListsOfTheProjectFitIt: a clause that has changed, a file that has moved and a mutant that is no more are found without
// trying any.
func TestTheListsOfTheProjectFitIt(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	l, err := readLists(root, ".")
	if err != nil {
		t.Fatal(err)
	}
	made, err := l.made(root)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, m := range made {
		if names[m.Name] {
			t.Errorf("%s names two mutants", m.Name)
		}
		names[m.Name] = true
	}
	for _, m := range l.handmade {
		names[m.Name] = true
		if l.testsOf(m.File) == nil {
			t.Errorf("rules.yaml does not name %s, of which %s is a mutant", m.File, m.Name)
		}
	}
	for _, stale := range newReport(nil, l.accepted, names, 0).stale {
		t.Error("accepted.yaml:", stale)
	}
}
