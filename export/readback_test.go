package export_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"entente/export"
	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/graph/graphtest"
	"entente/internal/needs"
)

// pythonEnvironment returns a Python that has what testdata/readback/requirements.txt asks for. It is made once a machine and
// set of requirements, in the user's cache, and needs python3 with venv, and the package index that time (or PIP_INDEX_URL, or
// PIP_FIND_LINKS with PIP_NO_INDEX=1 where there is no network). The test is skipped where it cannot be made.
func pythonEnvironment(t *testing.T) string {
	t.Helper()
	requirements, err := os.ReadFile("testdata/readback/requirements.txt")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatalf("the environment is kept in the user's cache: %v", err)
	}
	sum := sha256.Sum256(requirements)
	dir := filepath.Join(cache, "entente", "readback-"+hex.EncodeToString(sum[:6]))
	python := filepath.Join(dir, "bin", "python")
	ready := filepath.Join(dir, "ready")
	if _, err := os.Stat(ready); err == nil {
		return python
	}
	if err := os.RemoveAll(dir); err != nil { // one that was begun
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	for _, command := range [][]string{
		{"python3", "-m", "venv", dir},
		{python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", "testdata/readback/requirements.txt"},
	} {
		if out, err := exec.CommandContext(ctx, command[0], command[1:]...).CombinedOutput(); err != nil {
			t.Logf("%s: %s", command, out)
			needs.Python.Skip(t, err)
		}
	}
	if err := os.WriteFile(ready, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	return python
}

// read is what a reader found in a file.
type read struct {
	Nodes, Edges, Triples, Withdrawn, Conflicts int
	Label, Kind, Identifiers                    string
	Labels, SameAs, Properties, Quotes, Since   []string
}

// readings is what readers found in all files of a graph.
type readings struct {
	GraphML, GEXF, Turtle, JSONLD read
	Same                          bool
	Spells                        []map[string]string
}

// readBack has the readers read the files in dir, with a look at one node.
func readBack(t *testing.T, python, dir, node string) readings {
	t.Helper()
	var stderr bytes.Buffer
	command := exec.Command(python, "testdata/readback/readback.py", dir, node)
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("the files can be read: %v\n%s", err, stderr.String())
	}
	var got readings
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	return got
}

// TestReadBack has networkx and rdflib read what was written: the programs that people will read it with.
func TestReadBack(t *testing.T) {
	python := pythonEnvironment(t)
	dir := t.TempDir()
	store := awkwardStore(t)
	for _, f := range []export.Format{export.GraphML, export.GEXF, export.Turtle, export.JSONLD} {
		text := written(t, store, f)
		if err := os.WriteFile(filepath.Join(dir, "graph."+f.Extension()), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := readBack(t, python, dir, "institution:ecole")
	if !got.Same {
		t.Error("Turtle and JSON-LD are two notations of one graph")
	}
	for name, r := range map[string]read{"GraphML": got.GraphML, "GEXF": got.GEXF} {
		if r.Label != ecole || r.Kind != "INSTITUTION" {
			t.Errorf("%s: accents, quotes and signs of markup come back: %q, %s", name, r.Label, r.Kind)
		}
		if want := "ror:https://ror.org/02feahw73 | wikidata:Q280413"; r.Identifiers != want {
			t.Errorf("%s: identifiers are %q, want %q", name, r.Identifiers, want)
		}
	}
	for name, r := range map[string]read{"Turtle": got.Turtle, "JSON-LD": got.JSONLD} {
		if !slices.Equal(r.Labels, []string{ecole + "@fr"}) {
			t.Errorf("%s: a name has its language: %q", name, r.Labels)
		}
		if want := []string{"https://ror.org/02feahw73", "https://www.wikidata.org/entity/Q280413"}; !slices.Equal(r.SameAs, want) {
			t.Errorf("%s: registers name the same thing: %q", name, r.SameAs)
		}
		if r.Conflicts != 1 {
			t.Errorf("%s: %d conflicts, want that about the date of foundation", name, r.Conflicts)
		}
	}
	for name, r := range map[string]read{"GraphML": got.GraphML, "GEXF": got.GEXF, "Turtle": got.Turtle, "JSON-LD": got.JSONLD} {
		if r.Nodes != 4 || r.Edges != 3 {
			t.Errorf("%s: %d entities and %d relations, want 4 and 3", name, r.Nodes, r.Edges)
		}
		if want := []string{"founded", "founded", "identifier", "identifier", "name"}; !slices.Equal(r.Properties, want) {
			t.Errorf("%s: both sides of a conflict are there: %q, want %q", name, r.Properties, want)
		}
		if !slices.Equal(r.Quotes, []string{quote}) {
			t.Errorf("%s: the quote is verbatim: %q", name, r.Quotes)
		}
		if !slices.Contains(r.Since, "2014-03") {
			t.Errorf("%s: a period is as precise as the source: %q", name, r.Since)
		}
	}
	if want := map[string]string{"start": "2014-03-01", "end": "2020-12-31"}; !slices.ContainsFunc(got.Spells,
		func(s map[string]string) bool { return s["start"] == want["start"] && s["end"] == want["end"] }) {
		t.Errorf("GEXF: a spell is whole days: %v, want %v among them", got.Spells, want)
	}
}

// What the awkward store holds.
const (
	ecole = `École "Ünïted" & <Söhne> ]]> =1+1 😀 ` + "\u200fעברית"
	quote = `l'accord « signé » \ "the" <deal> ]]> & 😀`
)

// header is that of the files of these tests.
var header = export.Header{Title: "All & everything", Revision: 7}

// awkwardStore returns a store with texts that break what is not escaped, a conflict, periods, and two relations between the
// same two entities.
func awkwardStore(t testing.TB) graph.Store {
	t.Helper()
	store, err := embedded.Open(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	partner := graphtest.Relation("institution:ecole", graph.PartnerOf, "institution:zoo", "since=2014-03", "until=2020")
	ds := graphtest.Source("treaty",
		graphtest.Fact("institution:ecole", "name@fr="+ecole),
		graphtest.Fact("institution:ecole", "founded=1957"),
		graphtest.Fact("institution:ecole", "founded=1958"),
		graphtest.Fact("institution:ecole", "identifier=ror:https://ror.org/02feahw73"),
		graphtest.Fact("institution:ecole", "identifier=wikidata:Q280413"),
		graphtest.Fact("institution:zoo", "name=-Zoo"),
		graphtest.Fact("theme:alpha", "name@en=Alpha"),
		partner,
		graphtest.Relation("institution:zoo", graph.PartnerOf, "institution:ecole", "role=co-signatory"),
		graphtest.Relation("institution:zoo", graph.HasTheme, "theme:alpha"),
	)
	for i := range ds.Relations {
		if ds.Relations[i].ID == partner.ID {
			ds.Relations[i].Evidence = []graph.Evidence{{Document: "document:treaty", Locator: "#char=0,9", Quote: quote}}
		}
	}
	graphtest.Load(t, store, ds)
	return store
}

// written returns the whole graph in a format.
func written(t testing.TB, store graph.Reader, f export.Format) []byte {
	t.Helper()
	var b bytes.Buffer
	_, err := export.Write(t.Context(), f, &b, atlas.New(store).SelectAll(), header, nil)
	if err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return b.Bytes()
}
