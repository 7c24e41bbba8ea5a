package curated

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/storetest"
	"entente/loader"
)

// gathered keeps what the source gives.
type gathered struct {
	records  []loader.Record
	rejected []loader.Rejection
	left     int // records until the sink is full; 0 for never
}

func (g *gathered) Put(r loader.Record) error {
	g.records = append(g.records, r)
	if g.left--; g.left == 0 {
		return errFull
	}
	return nil
}

func (g *gathered) Reject(r loader.Rejection) error {
	g.rejected = append(g.rejected, r)
	return nil
}

func (g *gathered) Progress(string, int64, int64) {}

var errFull = graph.Errorf(graph.CodeStorageFull, "full")

// read reads a folder.
func read(t testing.TB, files fs.FS) (g *gathered, sha256 string) {
	t.Helper()
	g = &gathered{}
	sha256, err := New(files, Options{}).Read(context.Background(), g)
	if err != nil {
		t.Fatal(err)
	}
	return g, sha256
}

// file returns a folder with one file.
func file(content string) fstest.MapFS { return fstest.MapFS{"a.yml": {Data: []byte(content)}} }

const sound = `# a comment
- id: institution:nemo
  name:
    - value: Institut Némo
      lang: fr
      evidence: {document: news, at: "char=1,2", quote: "Némo"}
    - {value: Nemo Institute, lang: en, rank: PREFERRED, evidence: {document: news}}
  staff:
    value: 2800
    unit: researchers
    approximation: ABOUT
    since: 2016
    until: 2016-12
    evidence:
      - {document: news, at: "line=3,4",
         quote: "a \"quoted\" word: it's — fine #1"}
      - document: table
        at: row=12
  relations:
    - type: PARTICIPATES_IN
      to: project:tuna
      role: coordinator
      amount: 12.50
      evidence: {document: table, at: /12/name}
`

func TestReadSound(t *testing.T) {
	g, _ := read(t, file(sound))
	if g.rejected != nil {
		t.Fatalf("rejected\n%s", lines(g.rejected))
	}
	amount := 12.5
	at := func(line, column int) graph.Position {
		return graph.Position{File: "a.yml", Line: line, Column: column}
	}
	stated := func(line, column int, f graph.Fact) loader.Record {
		f.Subject = "institution:nemo"
		f.ID = f.DeriveID()
		return loader.Record{At: at(line, column), Facts: []graph.Fact{f}, Continues: true}
	}
	relation := graph.Relation{
		Type: graph.ParticipatesIn, From: "institution:nemo", To: "project:tuna", Role: "coordinator", Amount: &amount,
		Evidence: []graph.Evidence{{Document: "document:table", Locator: "#/12/name"}},
	}
	relation.ID = relation.DeriveID()
	want := []loader.Record{
		{At: at(2, 3), Entities: []graph.ID{"institution:nemo"}},
		stated(4, 7, graph.Fact{Property: "name", Value: "Institut Némo", Lang: "fr",
			Evidence: []graph.Evidence{{Document: "document:news", Locator: "#char=1,2", Quote: "Némo"}}}),
		stated(7, 7, graph.Fact{Property: "name", Value: "Nemo Institute", Lang: "en", Rank: graph.RankPreferred,
			Evidence: []graph.Evidence{{Document: "document:news"}}}),
		stated(9, 5, graph.Fact{Property: "staff", Value: "2800", Unit: "researchers",
			Approximation: graph.ApproximationAbout,
			Period:        graph.Period{Since: graph.MustDate("2016"), Until: graph.MustDate("2016-12")},
			Evidence: []graph.Evidence{
				{Document: "document:news", Locator: "#line=3,4", Quote: `a "quoted" word: it's — fine #1`},
				{Document: "document:table", Locator: "#row=12"},
			}}),
		{At: at(20, 7), Relations: []graph.Relation{relation}, Continues: true},
	}
	if diff := cmp.Diff(want, g.records); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
}

func TestReadRejects(t *testing.T) {
	const head = "- id: institution:nemo\n"
	const nameless = `a.yml:1:3: name: "institution:nemo" has no name; give it a name as a document has it`
	tests := []struct {
		name, why, content string
		want               []string // how the problems begin or what they contain, in order
	}{
		{"bad YAML", "a quote that does not end", "- id: \"institution:nemo\n", []string{"a.yml:1:7: this is not YAML"}},
		{"wrong indentation", "a key to the left of its neighbours", "- id: institution:nemo\n name: x\n", []string{"a.yml:2:2: this is not YAML"}},
		{"not UTF-8", "a file saved as Latin-1", "- id: \xe9\n", []string{"a.yml: the file is not UTF-8"}},
		{"two documents", "the second would be overlooked", head + "---\n" + head, []string{"a.yml:3"}},
		{"mapping at the top", "entities without dashes", "id: institution:nemo\n", []string{"a.yml:1:1: a file is a list of entities, not a mapping"}},
		{"entity is a word", "a dash too many", "- nemo\n", []string{"a.yml:1:3: an entity is a mapping with an id, not a single value"}},
		{"no id", "nothing to attach facts to", "- name: {value: x}\n", []string{"a.yml:1:3: this entity has no id"}},
		{"empty id", "an id that was to be filled in", "- id:\n", []string{"a.yml:1:3: id: nothing stands here"}},
		{"unknown property", "a slip of the pen", head + "  staf: {value: 1}\n",
			[]string{"a.yml:2:3: staf: this is neither a property nor id nor relations; did you mean staff?"}},
		{"unknown key of a fact", "strict as a schema", head + "  name: {valeu: x, value: y}\n",
			[]string{"a.yml:2:10: valeu: this key is not known here; the keys are value, lang"}},
		{"unknown key of a relation", "strict as a schema", head + "  relations: {type: PART_OF, to: institution:x, from: y}\n",
			[]string{"a.yml:2:49: from: this key is not known here; the keys are type, to"}},
		{"unknown key of evidence", "strict as a schema", head + "  name: {value: x, evidence: {document: d, page: 3}}\n",
			[]string{"a.yml:2:44: page: this key is not known here; the keys are document, at, quote, occurrence"}},
		{"unknown relation type", "the nearest is named", head + "  relations: {type: PARTOF, to: institution:x}\n",
			[]string{`a.yml:2:21: type: "PARTOF" is not a relation type; did you mean PART_OF?`}},
		{"relation without ends", "half a relation", head + "  relations: [{role: x}]\n",
			[]string{"this relation has no type", "this relation has no to"}},
		{"scalar for a fact", "evidence would be missing", head + "  name: Nemo\n",
			[]string{"a.yml:2:9: name: a single value stands here where a mapping is expected; write value and evidence"}},
		{"scalar in a list", "one of several", head + "  name: [{value: x}, y]\n", []string{"a single value stands here"}},
		{"no value", "evidence for nothing", head + "  name: {lang: fr}\n", []string{"a.yml:2:9: name: there is no value here"}},
		{"list for a value", "several values are several facts", head + "  name: {value: [a, b]}\n",
			[]string{"a.yml:2:10: value: a list stands here where a single value is expected"}},
		{"null value", "nothing was typed", head + "  name: {value: }\n", []string{"value: nothing stands here"}},
		{"empty text", "quotes around nothing", head + "  name: {value: \"\"}\n", []string{"value: an empty value stands here"}},
		{"bad date", "a day that does not exist", head + "  name: {value: x, since: 2025-02-30}\n",
			[]string{`a.yml:2:27: since: "2025-02-30" is not a date`}},
		{"bad amount", "a comma for a dot", head + "  relations: {type: PART_OF, to: institution:x, amount: \"1,5\"}\n",
			[]string{`amount: "1,5" is not a number`}},
		{"evidence is a word", "the place is missing", head + "  name: {value: x, evidence: news}\n",
			[]string{"evidence: a single value stands here where a mapping is expected; write document, at and quote"}},
		{"evidence without document", "a quote from nowhere", head + "  name: {value: x, evidence: {quote: y}}\n",
			[]string{"document: this evidence names no document"}},
		{"document with its kind", "the key says so already", head + "  name: {value: x, evidence: {document: document:d}}\n",
			[]string{`document: "document:d" has a colon`}},
		{"place with a hash", "YAML takes it for a comment", head + "  name: {value: x, evidence: {document: d, at: \"#char=1,2\"}}\n",
			[]string{`at: "#char=1,2" is not a place`}},
		{"place reversed", "from after to", head + "  name: {value: x, evidence: {document: d, at: \"char=2,1\"}}\n",
			[]string{`at: "char=2,1" is not a place`}},
		{"quote over two lines", "it would not be one run of the text", head + "  name: {value: x, evidence: {document: d, quote: \"a\\nb\"}}\n",
			[]string{"quote: the quote runs over the end of a line"}},
		{"key twice", "the second would hide the first", head + "  name: {value: x}\n  name: {value: y}\n",
			[]string{"a.yml:3:3: name: the key occurs twice, first at a.yml:2:3"}},
		{"id twice", "two entities under one id", head + head, []string{
			`a.yml:2:3: id: "institution:nemo" is declared twice, first at a.yml:1:3`}},
		{"no name", "nothing to show", head + "  founded: {value: 1957}\n", []string{nameless}},
		{"a name that cannot be read", "it names nothing", head + "  name: {value: x, since: soon}\n",
			[]string{nameless, `a.yml:2:27: since: "soon" is not a date`}},
		{"a name in the second of two entities of one id", "they are one", head + head + "  acronym: {value: N}\n",
			[]string{`a.yml:2:3: id: "institution:nemo" is declared twice`}},
		{"alias", "anchors are not used", "- &a {id: institution:nemo}\n- *a\n", []string{"anchors, aliases, tags", "anchors, aliases, tags"}},
		{"tag", "values are what they look like", "- id: !!str institution:nemo\n", []string{"anchors, aliases, tags"}},
		{"nested too deep", "the parser would take all memory", strings.Repeat("[", 5000), []string{"the nesting is too deep"}},
		{"nested too deep in blocks", "the same with dashes", strings.Repeat("- ", 5000), []string{"the nesting is too deep"}},
		{"too large", "a dump, not a curated file", strings.Repeat("# x\n", maxFile/4+1), []string{"the file has more than 1024 kB"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, _ := read(t, file(tt.content))
			got := g.rejected
			if !slices.Contains(tt.want, nameless) { // the other cases are about one thing each
				got = slices.DeleteFunc(got, func(r loader.Rejection) bool { return r.String() == nameless })
			}
			ok := len(got) == len(tt.want)
			for i := 0; ok && i < len(got); i++ {
				ok = strings.Contains(got[i].String(), tt.want[i])
			}
			if !ok {
				t.Errorf("%s: rejected are\n%s\nwant\n%s", tt.why, lines(got), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func lines(rejected []loader.Rejection) string {
	var b strings.Builder
	for _, r := range rejected {
		fmt.Fprintln(&b, r)
	}
	return b.String()
}

func TestReadRejectsAllAndKeepsTheRest(t *testing.T) {
	g, _ := read(t, fstest.MapFS{
		"a.yml":  {Data: []byte("- id: [\n")},
		"b.yml":  {Data: []byte("- id: institution:b\n  nam: {value: x}\n  name: {value: B}\n  relations: {type: PART_OFF, to: institution:c}\n")},
		"c.yml":  {Data: []byte("- id: institution:c\n  name: {value: C}\n- id: institution:b\n  acronym: {value: BB}\n- id: institution:c\n")},
		"d.txt":  {Data: []byte("not for us")},
		"e.yaml": {Data: []byte("not for us either")},
	})
	var at []string
	for _, r := range g.rejected {
		at = append(at, fmt.Sprintf("%s:%d %s", r.At.File, r.At.Line, r.Field))
	}
	if diff := cmp.Diff([]string{"a.yml:1 ", "b.yml:2 nam", "b.yml:4 type", "c.yml:5 id", "e.yaml:0 "}, at); diff != "" {
		t.Errorf("rejected (-want +got):\n%s", diff)
	}
	var kept []string
	for _, r := range g.records {
		for _, id := range r.Entities {
			kept = append(kept, string(id))
		}
		for _, f := range r.Facts {
			kept = append(kept, fmt.Sprintf("%s %s", f.Subject, f.Value))
		}
	}
	want := []string{"institution:b", "institution:b B", "institution:c", "institution:c C", "institution:b", "institution:b BB", "institution:c"}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestReadNothing(t *testing.T) {
	if _, err := New(fstest.MapFS{"a.txt": {}}, Options{}).Read(context.Background(), &gathered{}); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("a folder without the dataset: %v, want %s", err, graph.CodeInvalidArgument)
	}
	if g, _ := read(t, file("# only a comment\n")); g.rejected != nil || g.records != nil {
		t.Errorf("a file of comments: %v, rejected %v", g.records, g.rejected)
	}
}

// unreadable is a folder whose first file cannot be read.
type unreadable struct{ fstest.MapFS }

func (u unreadable) ReadFile(name string) ([]byte, error) {
	if name == "a.yml" {
		return nil, fs.ErrPermission
	}
	return u.MapFS.ReadFile(name)
}

func TestReadUnreadableFile(t *testing.T) {
	g, _ := read(t, unreadable{fstest.MapFS{
		"a.yml": {Data: []byte("- id: institution:a\n")}, "b.yml": {Data: []byte("- id: institution:b\n  name: {value: B}\n")},
	}})
	if got := lines(g.rejected); got != "a.yml: cannot be read: permission denied; check the file\n" || len(g.records) != 2 {
		t.Errorf("%d records, rejected %s", len(g.records), got)
	}
}

// TestReadEnds: an error of the sink ends the reading and comes back as it is; so does a load that is given up.
func TestReadEnds(t *testing.T) {
	g := &gathered{left: 2}
	if _, err := New(file(sound), Options{}).Read(context.Background(), g); err != error(errFull) || len(g.records) != 2 {
		t.Errorf("%v after %d records, want that of the sink after 2", err, len(g.records))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := New(file(sound), Options{}).Read(ctx, &gathered{}); graph.CodeOf(err) != graph.CodeCanceled {
		t.Errorf("given up: %v, want %s", err, graph.CodeCanceled)
	}
}

func TestDigestCoversNamesAndContents(t *testing.T) {
	seen := map[string]string{}
	for name, folder := range map[string]fstest.MapFS{
		"one":     {"a.yml": {Data: []byte("# ab")}},
		"renamed": {"b.yml": {Data: []byte("# ab")}},
		"changed": {"a.yml": {Data: []byte("# ac")}},
		"divided": {"a.yml": {Data: []byte("# a")}, "b.yml": {Data: []byte("b")}},
	} {
		_, digest := read(t, folder)
		if other, ok := seen[digest]; ok || len(digest) != 64 {
			t.Errorf("%s and %s have one digest: %s", name, other, digest)
		}
		seen[digest] = name
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sound)
	f.Add("- id: a\n- id: [}\n")
	f.Add("- - - -\n  ? x\n")
	f.Add("a: &x {b: *x}\n--- \n!!set {? a}\n")
	f.Add("- id: |\n    x\n  name: >-\n    y\n  <<: {a: b}\n")
	f.Fuzz(func(t *testing.T, content string) {
		g, _ := read(t, file(content))
		for _, r := range g.rejected {
			if r.Reason == "" || r.At.File != "a.yml" {
				t.Errorf("rejection %+v has no reason or no place", r)
			}
		}
		for _, r := range g.records {
			if r.At.Line == 0 || r.Continues == (len(r.Entities) > 0) {
				t.Errorf("record %+v has no place, or is not of an entity", r)
			}
			for _, x := range r.Facts {
				if x.ID != x.DeriveID() {
					t.Errorf("fact %+v: wrong id", x)
				}
			}
			for _, x := range r.Relations {
				if x.ID != x.DeriveID() {
					t.Errorf("relation %+v: wrong id", x)
				}
			}
		}
		_, err := loader.Run(t.Context(), storetest.NewReference(), New(file(content), Options{}), loader.Options{})
		if nothing := new(loader.NothingLoadedError); err != nil && !errors.As(err, &nothing) {
			t.Errorf("what is wrong with a file is told, not an error: %v", err)
		}
	})
}
