package main

import (
	"os/exec"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// domain is what whoever asks the graph may know: atlas and the floors below it that it stands on.
var domain = []string{"graph", "graph/spelling", "graph/naming", "graph/connect", "graph/atlas"}

// source is what a reader of a source may know.
var source = []string{"graph", "graph/spelling", "graph/naming", "graph/derive", "loader", "loader/tabular"}

// TestArrowsPointDown keeps the rooms of docs/architecture.md apart: it fails when a package imports one that it must not
// know, directly or through others, and when a package has no row here.
func TestArrowsPointDown(t *testing.T) {
	rooms := []struct {
		pkg, why string
		only     []string // packages of this module that it may depend on
	}{
		{"graph/spelling", "how words are compared knows nothing of the graph", nil},
		{"graph/naming", "how names are compared knows nothing of the graph", []string{"graph/spelling"}},
		{"graph", "the words of the domain know no floor above them", []string{"graph/spelling", "graph/naming"}},
		{"graph/derive", "what follows from statements is worked out without a store and without a question", []string{"graph", "graph/spelling", "graph/naming"}},
		{"graph/connect", "a search runs over the shape of the graph, whoever asks", []string{"graph", "graph/spelling", "graph/naming"}},
		{"graph/proof", "a proof compares quotes with documents", []string{"graph", "graph/spelling", "graph/naming"}},
		{"graph/atlas", "the reading API needs nothing of how the graph was written", []string{"graph", "graph/spelling", "graph/naming", "graph/connect"}},
		{"graph/embedded", "a store fetches; the rules that it calls are in graph", []string{"graph", "graph/spelling", "graph/naming"}},
		{"graph/neo4j", "a store fetches; the rules that it compiles are in graph", []string{"graph", "graph/spelling", "graph/naming"}},
		{"graph/neo4j/local", "a database for tests knows nothing of what it holds", []string{"graph/neo4j/local/internal/filelock"}},
		{"graph/storetest", "the suite knows no store", append([]string{"graph/derive"}, domain...)},
		{"graph/graphtest", "statements for tests are loaded as all others are", append([]string{"graph/derive", "graph/storetest", "loader"}, domain...)},
		{"graph/differential", "only its tests know the stores", nil},
		{"seed", "the seed is a folder that package curated reads", append([]string{"graph/proof", "loader/curated"}, source...)},
		{"loader", "a load works on any store and for any source", []string{"graph", "graph/spelling", "graph/naming", "graph/derive"}},
		{"loader/tabular", "tables are read without knowing what for", []string{"graph", "graph/spelling", "graph/naming"}},
		{"loader/cordis", "a source gives records", source},
		{"loader/crosswalk", "a source gives records", append([]string{"graph/spelling"}, source...)},
		{"loader/curated", "a source gives records, and this one proves quotes", append([]string{"graph/proof"}, source...)},
		{"loader/euroscivoc", "a source gives records", source},
		{"loader/joining", "a source gives records", source},
		{"loader/judgements", "a source gives records", source},
		{"loader/rnsr", "a source gives records", source},
		{"loader/ror", "a source gives records", source},
		{"loader/table", "a source gives records", source},
		{"reconcile", "suggestions are read from any store", []string{"graph", "graph/spelling", "graph/naming", "graph/derive"}},
		{"fetch", "files are fetched without knowing what for", []string{"graph", "graph/spelling", "graph/naming"}},
		{"fetch/syncfile", "a file is read without loading anything", []string{"fetch", "graph", "graph/spelling", "graph/naming"}},
		{"curate", "what a text names is read from any store", []string{"graph", "graph/spelling", "graph/naming", "graph/proof"}},
		{"export", "writers ask atlas, never a store", domain},
		{"server/gql/internal/view", "views ask atlas, never a store", append([]string{"export"}, domain...)},
		{"server/gql/internal/gen", "what is generated knows what it is bound to", append([]string{"export", "server/gql/internal/view"}, domain...)},
		{
			"server/gql", "resolvers ask atlas, never a store",
			append([]string{"export", "server/gql/internal/gen", "server/gql/internal/view"}, domain...),
		},
		{"server/reconciliation", "the service asks atlas, never a store", domain},
		{
			"server", "the server never imports a store",
			append([]string{
				"export", "server/gql", "server/gql/internal/gen", "server/gql/internal/view", "server/reconciliation", "web",
			}, domain...),
		},
		{"internal/needs", "what tests need is found out without the program", nil},
		{"internal/mutants", "clauses are changed as text", nil},
		{"internal/testall", "the tests are run as anybody runs them", []string{"internal/needs"}},
		{"web", "the explorer knows the API only", nil},
	}
	known := deps(t)
	guarded := map[string]bool{}
	for _, c := range rooms {
		guarded[c.pkg] = true
		t.Run(c.pkg, func(t *testing.T) {
			found, ok := known["entente/"+c.pkg]
			if !ok {
				t.Fatalf("there is no package %s", c.pkg)
			}
			for _, dep := range found {
				if room, ours := strings.CutPrefix(dep, "entente/"); ours && !slices.Contains(c.only, room) {
					t.Errorf("%s depends on %s: %s", c.pkg, room, c.why)
				}
			}
		})
	}
	text := read(t, "docs/architecture.md")
	for pkg, needed := range known {
		room := strings.TrimPrefix(pkg, "entente/")
		if free(room) {
			continue
		}
		if !guarded[room] {
			t.Errorf("%s has no row here: say what it may know", room)
		}
		if !regexp.MustCompile("[`/]" + path.Base(room) + "/?`").MatchString(text) {
			t.Errorf("%s is in no row of docs/architecture.md", room)
		}
		if strings.HasPrefix(room, "loader/") && slices.Contains(needed, "entente/loader") && !slices.Contains(known["entente/cli"], pkg) {
			t.Errorf("no command loads %s: write one in cli/load_sources.go and cli/load.go", room)
		}
	}
}

// free reports whether a room may know all others, or belongs to the tools beside the program.
func free(room string) bool {
	return room == "entente" || room == "cli" || room == "bench" || strings.HasPrefix(room, "bench/") ||
		strings.HasPrefix(room, "graph/neo4j/local/")
}

// TestDomainNeedsNoLibrary keeps every floor of the domain to the standard library and golang.org/x/text.
func TestDomainNeedsNoLibrary(t *testing.T) {
	known := deps(t)
	for _, floor := range append([]string{"graph/derive", "graph/proof"}, domain...) {
		for _, dep := range known["entente/"+floor] {
			first, _, _ := strings.Cut(dep, "/")
			if strings.Contains(first, ".") && !strings.HasPrefix(dep, "golang.org/x/text/") {
				t.Errorf("%s depends on %s", floor, dep)
			}
		}
	}
}

// deps returns the packages of this module, each with all that it depends on, directly or through others; tests aside.
func deps(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Deps " "}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list ./...: %v", err)
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		all[words[0]] = slices.DeleteFunc(words[1:], func(p string) bool { return strings.HasPrefix(p, "vendor/") })
	}
	return all
}
