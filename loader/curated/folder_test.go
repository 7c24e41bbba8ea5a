package curated

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/proof"
	"entente/graph/storetest"
	"entente/loader"
)

// folder returns a folder of files, by their names.
func folder(files ...string) fstest.MapFS {
	out := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		out[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return out
}

func sum(content string) string {
	h := sha256.Sum256([]byte(content))
	return hex.EncodeToString(h[:])
}

// own returns somebody's own folder, whose texts lie beside its files.
func own(files fs.FS) loader.Source {
	return New(files, Options{Collection: "Own Docs", Texts: files})
}

// said returns what a folder states and what of it is rejected, a line each. Names of documents are left out, and their own evidence.
func said(t testing.TB, files fs.FS) (stated, rejected []string) {
	t.Helper()
	g := &gathered{}
	if _, err := own(files).Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	cite := func(id graph.ID, list []graph.Evidence) (s string) {
		for _, e := range list {
			if e.Document != id {
				s += fmt.Sprintf(" [%s%s %q]", e.Document.Slug(), e.Locator, e.Quote)
			}
		}
		return s
	}
	for _, r := range g.records {
		for _, f := range r.Facts {
			if f.Subject != "document:curated-own-docs" {
				stated = append(stated, strings.TrimRight(fmt.Sprintf("%s %s %s %s", f.Subject, f.Property, f.Value, f.Lang), " ")+cite(f.Subject, f.Evidence))
			}
		}
		for _, rel := range r.Relations {
			stated = append(stated, fmt.Sprintf("%s %s %s", rel.From, rel.Type, rel.To)+cite("", rel.Evidence))
		}
	}
	for _, r := range g.rejected {
		rejected = append(rejected, r.String())
	}
	return stated, rejected
}

// TestDocumentEntry: what is stated of a document, and what follows from its text.
func TestDocumentEntry(t *testing.T) {
	const text = "Some rain."
	for _, c := range []struct {
		reason string
		files  fstest.MapFS
		want   []string
	}{
		{"plain values are of the document itself, the title in its language", folder("a.yml", "- id: document:d\n  text: d.txt\n  name: Rain\n  lang: en\n  date: 2026-05-12\n", "d.txt", text),
			[]string{"document:d mediaType text/plain", "document:d source CURATED [curated-own-docs \"\"]", "document:d sha256 " + sum(text), "document:d name Rain en", "document:d lang en", "document:d date 2026-05-12"}},
		{"Markdown, found by the id", folder("a.yml", "- id: document:d\n  name: Rain\n", "d.md", text),
			[]string{"document:d source CURATED [curated-own-docs \"\"]", "document:d sha256 " + sum(text), "document:d mediaType text/markdown", "document:d name Rain"}},
		{"what is stated is not stated again", folder("a.yml", "- id: document:d\n  name: Rain\n  mediaType: text/plain\n  source: {value: TABLE, evidence: {document: d}}\n  sha256: "+sum(text)+"\n", "any/name", text),
			[]string{"document:d name Rain", "document:d mediaType text/plain", "document:d source TABLE [curated-own-docs \"\"]", "document:d sha256 " + sum(text)}},
		{"a table is not looked for", folder("a.yml", "- id: document:d\n  name: Rain\n  mediaType: text/csv\n  sha256: "+sum(text)+"\n"),
			[]string{"document:d source CURATED [curated-own-docs \"\"]", "document:d name Rain", "document:d mediaType text/csv", "document:d sha256 " + sum(text)}},
	} {
		stated, rejected := said(t, c.files)
		if diff := cmp.Diff(c.want, stated); diff != "" || rejected != nil {
			t.Errorf("%s: rejected %q, stated (-want +got):\n%s", c.reason, rejected, diff)
		}
	}
}

// TestQuotesFindTheirPlaces: where a quote stands that is cited without its place. The text is cited as document:d.
func TestQuotesFindTheirPlaces(t *testing.T) {
	for _, c := range []struct {
		reason, text, evidence string
		place, rejected        string
	}{
		{"once", "Some rain falls.", "quote: rain", "#char=5,9", ""},
		{"a byte-order mark is no character", "\ufeffSome rain falls.", "quote: rain", "#char=5,9", ""},
		{"each half of CR LF is one", "So\r\nrain", "quote: rain", "#char=4,8", ""},
		{"code points, not bytes", "Été, 👩‍🔬 rain", "quote: rain", "#char=9,13", ""},
		{"over the end of a line", "some\r\n   rain", "quote: some rain", "#char=0,13", ""},
		{"a narrow blank of French", "une\u202fpluie", "quote: une pluie", "#char=0,9", ""},
		{"which of two", "rain rain", "quote: rain, occurrence: 2", "#char=5,9", ""},
		{"two", "rain\nrain", "quote: rain", "", `quote "rain" stands in document:d 2 times; quote more words, or say which is meant: occurrence: 1 (line 1), occurrence: 2 (line 2)`},
		{"four", "rain rain rain rain", "quote: rain", "", `occurrence: 3 (line 1), …`},
		{"the third of two", "rain rain", "quote: rain, occurrence: 3", "", `occurrence: the quote "rain" stands in document:d 2 times, not 3 times; count again`},
		{"no number", "rain", "quote: rain, occurrence: last", "", `occurrence: "last" is not the number of a place; count the places of the quote from 1`},
		{"numbered twice over", "rain rain", `quote: rain, occurrence: 1, at: "char=0,4"`, "", "occurrence: it says which place of a quote is meant that is cited without a place; write either at or occurrence"},
		{"its place", "rain rain", `quote: rain, at: "char=5,9"`, "#char=5,9", ""},
		{"a wrong place", "rain rain", `quote: rain, at: "char=4,8"`, "", `quote: the text at #char=4,8 of document:d is " rai", not "rain"; the words are at #char=0,4, #char=5,9`},
		{"a place without a quote", "rain", `at: "char=0,4"`, "#char=0,4", ""},
		{"beyond the end, without a quote", "rain", `at: "char=0,5"`, "", "at: #char=0,5 lies beyond the end of document:d, which has 4 characters; write a place in the text"},
		{"other words", "the rain in the fog falls", "quote: the rain in a fog falls", "", `does not have the words "the rain in a fog falls"; the nearest passage, in line 1 at #char=0,25, is "the rain in the fog falls"`},
		{"another apostrophe", "l’eau de la pluie", "quote: l'eau de la pluie", "", `the nearest passage, in line 1 at #char=0,17, is "l’eau de la pluie"`},
		{"nothing like it", "rain", "quote: an entirely different sentence", "", "the document does not have these words, or any like them"},
	} {
		stated, rejected := said(t, folder("d.txt", c.text, "a.yml", "- id: document:d\n  name: D\n- id: institution:a\n  name: {value: A, evidence: {document: d, "+c.evidence+"}}\n"))
		last := stated[len(stated)-1]
		if c.rejected != "" {
			told := strings.Join(rejected, "\n") // a name that cannot be read is told to be missing as well
			if !strings.Contains(told, c.rejected) || !strings.Contains(told, "a.yml:4:") || strings.HasPrefix(last, "institution") {
				t.Errorf("%s: rejected %q, stated %s; want %s", c.reason, rejected, last, c.rejected)
			}
		} else if rejected != nil || !strings.Contains(last, "[d"+c.place+" ") {
			t.Errorf("%s: rejected %q, stated %s, want the place %s", c.reason, rejected, last, c.place)
		}
	}
}

// TestTextsThatAreNone: what is told of a text that cannot be had, and that nothing which hangs on it is stated.
func TestTextsThatAreNone(t *testing.T) {
	const quoted = "- id: institution:a\n  name: {value: A, evidence: {document: d, quote: rain}}\n"
	for _, c := range []struct {
		reason string
		files  fstest.MapFS
		want   string
	}{
		{"no such file", folder("a.yml", "- id: document:d\n  text: d.txt\n  name: D\n"+quoted), `a.yml:2:9: text: there is no file "d.txt" in the folder of texts, so that its quote is not proved; add it, or correct the name`},
		{"with another ending", folder("a.yml", "- id: document:d\n  text: d.doc\n  name: D\n"+quoted, "d.txt", "rain"), `there is d.txt`},
		{"out of the folder", folder("a.yml", "- id: document:d\n  text: ../d.txt\n  name: D\n"+quoted), `text: "../d.txt" is not the name of a file in the folder of texts, so that its quote is not proved; write a path`},
		{"nothing said of a text", folder("a.yml", "- id: document:d\n  name: D\n"+quoted), `a.yml:1:3: sha256: document:d has no recorded sha256, and no file in the folder is called d.txt or d.md; name its text, as in text: d.txt`},
		{"HTML", folder("a.yml", "- id: document:d\n  text: d.html\n  name: D\n"+quoted, "d.html", "<!doctype html>rain"), `"d.html" is HTML`},
		{"PDF", folder("a.yml", "- id: document:d\n  text: d.pdf\n  name: D\n"+quoted, "d.pdf", "%PDF-1.4 rain"), `"d.pdf" is a PDF`},
		{"UTF-16", folder("a.yml", "- id: document:d\n  text: d.txt\n  name: D\n"+quoted, "d.txt", "\xff\xfer\x00"), `"d.txt" is in UTF-16; save it as UTF-8`},
		{"Latin-1", folder("a.yml", "- id: document:d\n  text: d.txt\n  name: D\n"+quoted, "d.txt", "\xe9 rain"), `"d.txt" is not a text in UTF-8; save it as UTF-8`},
	} {
		stated, rejected := said(t, c.files)
		if len(rejected) != 1 || !strings.Contains(rejected[0], c.want) {
			t.Errorf("%s: rejected %q, want %s", c.reason, rejected, c.want)
		}
		for _, s := range stated {
			if strings.HasPrefix(s, "institution") {
				t.Errorf("%s: %s is stated", c.reason, s)
			}
		}
	}
}

// TestTextThatWasChanged: the digest is rejected, and the quotes that still stand there are not.
func TestTextThatWasChanged(t *testing.T) {
	stated, rejected := said(t, folder("d.txt", "Some more rain.", "a.yml", "- id: document:d\n  text: d.txt\n  name: D\n  sha256: "+sum("Some rain.")+`
- id: institution:a
  name: {value: A, evidence: {document: d, quote: rain}}
  acronym: {value: B, evidence: {document: d, quote: Some rain}}
`))
	want := []string{
		"a.yml:4:3: sha256: document:d is recorded with sha256 " + sum("Some rain.") + ", but d.txt, which contains 1 of its 2 quotes, has " + sum("Some more rain.") + "; the file was changed, or the record is wrong: read the statements against it again, then record its sha256",
		`a.yml:7:54: quote: document:d does not have the words "Some rain"; the nearest passage, in line 1 at #char=0,14, is "Some more rain"`,
	}
	if diff := cmp.Diff(want, rejected); diff != "" {
		t.Errorf("rejected (-want +got):\n%s", diff)
	}
	if text := strings.Join(stated, "\n"); strings.Contains(text, "sha256") || !strings.Contains(text, `institution:a name A [d#char=10,14 "rain"]`) || strings.Contains(text, "acronym") {
		t.Errorf("stated:\n%s", text)
	}
}

// TestIdentifiersStandForEntities: what an id or the end of a relation may be.
func TestIdentifiersStandForEntities(t *testing.T) {
	for _, c := range []struct{ reason, id, want string }{
		{"an id", "institution:a", "institution:a"},
		{"ROR", "ror:02feahw73", "institution:ror-02feahw73"},
		{"ROR, as an address", "ror:https://ror.org/02feahw73", "institution:ror-02feahw73"},
		{"PIC", "pic:999997930", "institution:pic-999997930"},
		{"a project", "cordis:634674", "project:cordis-634674"},
		{"a person", "orcid:0000-0002-1825-0097", "person:orcid-0000-0002-1825-0097"},
		{"not of the form", "ror:12", `id: "https://ror.org/12" is not a value of the scheme ROR`},
		{"things of several kinds", "wikidata:Q280413", `id: "wikidata:Q280413" does not say which entity is meant; write its id, and give it the identifier as a property; these stand for an entity: ror, grid, pic, cordis, rnsr, siret, uai, orcid`},
	} {
		stated, rejected := said(t, folder("d.txt", "rain", "a.yml", "- id: document:d\n  name: D\n- id: "+c.id+"\n  name: {value: A, evidence: {document: d, quote: rain}}\n"))
		if text := strings.Join(append(stated, rejected...), "\n"); !strings.Contains(text, c.want) {
			t.Errorf("%s: %s\nwant %s", c.reason, text, c.want)
		}
	}
	stated, rejected := said(t, folder("d.txt", "rain", "a.yml", "- id: document:d\n  name: D\n- id: institution:a\n  name: {value: A, evidence: {document: d, quote: rain}}\n  relations: {type: PARTNER_OF, to: ror:02feahw73, evidence: {document: d, quote: rain}}\n"))
	if last := stated[len(stated)-1]; last != `institution:a PARTNER_OF institution:ror-02feahw73 [d#char=0,4 "rain"]` || rejected != nil {
		t.Errorf("%s, rejected %q", last, rejected)
	}
}

// graphOf returns a store into which sources were loaded, one after the other.
func graphOf(t testing.TB, sources ...loader.Source) graph.Store {
	t.Helper()
	store := storetest.NewReference()
	for _, s := range sources {
		if _, err := loader.Run(t.Context(), store, s, loader.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	return store
}

func fingerprint(t testing.TB, store graph.Store) string {
	t.Helper()
	print, err := graph.Fingerprint(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(print)
}

const register = `- id: document:register
  name: The register
- id: institution:ror-02feahw73
  name: {value: Rain Centre, evidence: {document: register}}
  identifier: {value: "ror:https://ror.org/02feahw73", evidence: {document: register}}
- id: institution:a
  name: {value: A, evidence: {document: register}}
`

const first = `- id: document:d
  name: D
- id: ror:02feahw73
  relations: {type: PARTNER_OF, to: institution:a, evidence: {document: d, quote: rain}}
- id: institution:a
  alias: {value: Alpha, evidence: {document: d, quote: rain}}
`

const second = `- id: document:e
  name: E
- id: institution:new
  name: {value: New, evidence: {document: e, quote: fog}}
- id: institution:a
  alias: {value: Beta, evidence: {document: e, quote: fog}}
`

// TestWhatIsLeftOutIsTakenBack: a statement, a document with all that it said, and nothing that others say.
func TestWhatIsLeftOutIsTakenBack(t *testing.T) {
	others := New(folder("r.yml", register), Options{Name: "others"})
	both := own(folder("d.txt", "rain", "e.txt", "fog", "a.yml", first, "b.yml", second))
	one := own(folder("d.txt", "rain", "e.txt", "fog", "a.yml", first))
	only := fingerprint(t, graphOf(t, others, one))
	for _, c := range []struct {
		reason  string
		sources []loader.Source
		want    bool // the graph of the one document
	}{
		{"the document is left out", []loader.Source{others, both, one}, true},
		{"the order of loads does not matter", []loader.Source{one, others}, true},
		{"nor how often it is loaded", []loader.Source{both, one, others, one}, true},
		{"it is there", []loader.Source{others, both}, false},
		{"the same document by a folder of another name stays", []loader.Source{
			others, New(folder("e.txt", "fog", "b.yml", second), Options{Collection: "theirs", Texts: folder("e.txt", "fog")}), one,
		}, false},
	} {
		if got := fingerprint(t, graphOf(t, c.sources...)); (got == only) != c.want {
			t.Errorf("%s: the graph is that of the one document: %v", c.reason, got == only)
		}
	}
	store := graphOf(t, others, both)
	if _, err := loader.Run(t.Context(), store, one, loader.Options{Part: true}); err != nil {
		t.Fatal(err)
	}
	if fingerprint(t, store) == only {
		t.Error("a part of a folder takes a document back")
	}
	store = graphOf(t, others, both, own(folder("d.txt", "rain", "a.yml", "- id: document:d\n  name: D\n")))
	a, err := store.Entities(t.Context(), []graph.ID{"institution:a", "institution:new", "document:e", "institution:ror-02feahw73"})
	if err != nil {
		t.Fatal(err)
	}
	if len(a[0].Labels) != 1 || a[1] != nil || a[2] != nil || a[3] == nil {
		t.Errorf("%+v: want A as the register has it, and nothing of E", a)
	}
}

// TestNamesThatTheGraphHas: an entity without a name is told where the graph has none of it either.
func TestNamesThatTheGraphHas(t *testing.T) {
	var asked []graph.ID
	g := &gathered{}
	_, err := New(folder("a.yml", "- id: document:d\n  name: D\n- id: institution:a\n- id: institution:b\n- id: ror:02feahw73\n"), Options{
		Collection: "c", Known: func(_ context.Context, ids []graph.ID) ([]bool, error) {
			asked = ids
			return []bool{true, false, false}, nil
		},
	}).Read(t.Context(), g)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]graph.ID{"institution:a", "institution:b", "institution:ror-02feahw73"}, asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
	want := `a.yml:4:3: name: "institution:b" has no name here or in the graph; give it a name as a document has it, or load first what names it
a.yml:5:3: id: the graph has nothing with the identifier ror:https://ror.org/02feahw73, and no name stands here; check the identifier, load the register that has it, or give a name as a document has it
`
	if got := lines(g.rejected); got != want {
		t.Errorf("rejected\n%s\nwant\n%s", got, want)
	}
	if _, err := New(folder("a.yml", "- id: institution:a\n"), Options{Collection: "c", Known: func(context.Context, []graph.ID) ([]bool, error) {
		return nil, errFull
	}}).Read(t.Context(), g); err != error(errFull) {
		t.Errorf("the store fails: %v", err)
	}
	if _, err := New(folder("a.yml", "- id: institution:a\n"), Options{Collection: "…"}).Read(t.Context(), g); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("a name of which no id can be made: %v", err)
	}
}

// TestAnEntityStandsOnceInAFile: in several files it is one entity; a document is described once.
func TestAnEntityStandsOnceInAFile(t *testing.T) {
	_, rejected := said(t, folder("a.yml", "- id: institution:a\n  name: {value: A}\n- id: document:d\n  name: D\n", "b.yml", "- id: institution:a\n- id: document:d\n- id: institution:a\n"))
	want := []string{
		`b.yml:2:3: id: "document:d" is declared twice, first at a.yml:3:3; join the two, or rename one`,
	}
	if diff := cmp.Diff(want, rejected); diff != "" {
		t.Errorf("rejected (-want +got):\n%s", diff)
	}
}

// FuzzFolder: whatever the files and the texts are, what is stated of a text stands there, and what is wrong is told.
func FuzzFolder(f *testing.F) {
	f.Add(first, "rain")
	f.Add(second, "\ufefffog\r\nfog")
	f.Add("- id: document:d\n  text: d.txt\n- id: ror:02feahw73\n  name: {value: A, evidence: {document: d, quote: \"a  b\", occurrence: 2}}\n", "a b a\u2028b")
	f.Add("- id: document:d\n  text: ../x\n  sha256: 00\n  name: [{value: a}]\n- id: document:d\n  lang: en\n", "%PDF")
	f.Fuzz(func(t *testing.T, yaml, text string) {
		files := folder("d.txt", text, "a.yml", yaml)
		g := &gathered{}
		if _, err := own(files).Read(t.Context(), g); err != nil {
			t.Fatalf("what is wrong with a file is told, not an error: %v", err)
		}
		read, _ := proof.NewText([]byte(text))
		for _, r := range g.records {
			for _, fact := range r.Facts {
				for _, e := range fact.Evidence {
					l, err := graph.ParseLocator(e.Locator)
					if e.Quote == "" || e.Document != "document:d" || err != nil || l.Scheme != graph.LocatorChar {
						continue
					}
					if at := (proof.Place{From: l.From, To: l.To}); read == nil || !read.Has(at) || strings.Join(strings.Fields(read.At(at)), " ") != strings.Join(strings.Fields(e.Quote), " ") {
						t.Errorf("%q does not stand at %s", e.Quote, e.Locator)
					}
				}
			}
		}
		if _, err := loader.Run(t.Context(), storetest.NewReference(), own(files), loader.Options{}); err != nil {
			t.Error(err)
		}
	})
}
