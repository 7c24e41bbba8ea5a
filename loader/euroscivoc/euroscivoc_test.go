package euroscivoc

import (
	"archive/zip"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/needs"
	"entente/loader"
	"entente/loader/cordis"
)

const head = `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://copy.example/euroscivoc/> .
`

const vocabularyText = "\uFEFF" + head + `
:12c980a5-034f a skos:Concept ;
    skos:notation "23" ;
    skos:inScheme <https://copy.example/euroscivoc> ;
    skos:prefLabel "natural sciences"@en , "sciences naturelles"@fr ;
    skos:altLabel "science "@en ;
    skos:definition "What nature\n is."@en ;
    rdfs:isDefinedBy "http://data.europa.eu/8mn/euroscivoc/12c980a5-034f" .
:2ad97719-f178 a skos:Concept ; skos:notation "53" ; skos:prefLabel "chemistry "@en .
:3bd97719-f178 a skos:Concept ; skos:notation "373" ; skos:prefLabel "electrochemistry"@en .
`

const codesText = "\"projectID\";\"euroSciVocCode\";\"euroSciVocTitle\"\r\n" +
	"\"1\";\"/23/53/373\";\"electrochemistry\"\r\n" +
	"\"2\";\"/23/53\";\"chemistry\"\r\n" +
	"\"3\";\"/23/53/373\";\"electrochemistry\"\r\n"

func write(t testing.TB, name, content string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

func read(t *testing.T, text, codes string) *gathered {
	t.Helper()
	g := &gathered{}
	if codes != "" {
		codes = write(t, "euroSciVoc.csv", codes)
	}
	if _, err := New(write(t, "EuroSciVoc.ttl", text), codes).Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if p := graphtest.Problems(t, g.said(), nil); len(p) > 0 {
		t.Errorf("the statements break the model: %s", p[0])
	}
	return g
}

func wantRejected(t *testing.T, g *gathered, why string, want ...string) {
	t.Helper()
	got := g.rejected()
	ok := len(got) == len(want)
	for i := range want {
		ok = ok && strings.HasPrefix(got[i], want[i])
	}
	if !ok {
		t.Errorf("%s: rejected %q, want %q", why, got, want)
	}
}

func TestConcept(t *testing.T) {
	g := read(t, vocabularyText, codesText)
	want := []string{
		"euroscivoc-23 name natural sciences@en #line=7,8",
		"euroscivoc-23 name sciences naturelles@fr #line=7,8",
		"euroscivoc-23 alias science@en #line=8,9",
		"euroscivoc-23 description What nature is.@en #line=9,10",
		"euroscivoc-23 identifier euroscivoc:http://data.europa.eu/8mn/euroscivoc/12c980a5-034f #line=10,11",
		"euroscivoc-23 scheme EuroSciVoc #line=6,7",
		"euroscivoc-23 notation 23 #line=5,6",
		"euroscivoc-53 name chemistry@en #line=11,12",
		"euroscivoc-53 identifier euroscivoc:https://copy.example/euroscivoc/2ad97719-f178 #line=11,12",
		"euroscivoc-53 scheme EuroSciVoc #line=11,12",
		"euroscivoc-53 notation 53 #line=11,12",
		"euroscivoc-53 BROADER euroscivoc-23 #row=2",
	}
	if d := cmp.Diff(want, g.lines()[:len(want)]); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"euroscivoc-53 BROADER euroscivoc-23 #row=2", "euroscivoc-373 BROADER euroscivoc-53 #row=2"}, g.about("BROADER")); d != "" {
		t.Errorf("the tree is in the codes (-want +got):\n%s", d)
	}
	wantRejected(t, g, "nothing is wrong")
	if got := read(t, vocabularyText, "").about("BROADER"); len(got) > 0 {
		t.Errorf("without codes there is no tree: %q", got)
	}
}

func TestConceptsThatAreOdd(t *testing.T) {
	for _, c := range []struct {
		name, why, text string
		word            string
		want            []string
		rejected        []string
	}{
		{"no notation", "the address is what is left to know it by", `:ABCdef1234 a skos:Concept ; skos:prefLabel "x"@en .`, "name", []string{"euroscivoc-abcdef12 name x@en #line=3,4"}, nil},
		{"notation that is no number", "it would be nobody's number in CORDIS", `:abcdef1234 a skos:Concept ; skos:notation "2.1" ; skos:prefLabel "x" .`, "name", []string{"euroscivoc-abcdef12 name x #line=3,4"}, []string{"skos:notation 2.1: "}},
		{"two notations", "a theme has one id", `:a a skos:Concept ; skos:notation "1", "2" ; skos:prefLabel "x" .`, "notation", []string{"euroscivoc-1 notation 1 #line=3,4"}, []string{"skos:notation 2: "}},
		{"one notation for two", "which is meant cannot be told", ":a a skos:Concept ; skos:notation \"1\" ; skos:prefLabel \"x\" .\n:b a skos:Concept ; skos:notation \"1\" ; skos:prefLabel \"y\" .", "name", []string{"euroscivoc-1 name x #line=3,4"}, []string{" https://copy.example/euroscivoc/b: the theme"}},
		{"no label", "nothing to call it by", ":a a skos:Concept .\n:b a skos:Concept; skos:notation \"1\"; skos:prefLabel \"x\" .", "name", []string{"euroscivoc-1 name x #line=4,5"}, []string{" https://copy.example/euroscivoc/a: the concept has no skos:prefLabel"}},
		{"no address", "nothing to know it by", "[ a skos:Concept ; skos:prefLabel \"x\" ] .", "name", nil, []string{" : the concept has no address"}},
		{"another scheme", "it is not of this vocabulary", `:a a skos:Concept ; skos:prefLabel "x" ; skos:inScheme <http://other/> .`, "name", nil, []string{" https://copy.example/euroscivoc/a: the concept is of another"}},
		{"scattered", "Turtle may speak of a concept in several places", ":a a skos:Concept .\n:z skos:prefLabel \"z\" .\n:a skos:prefLabel \"x\" ; skos:notation \"1\" .", "name", []string{"euroscivoc-1 name x #line=5,6"}, nil},
		{"broader in the vocabulary", "other releases have it, from either side", ":a a skos:Concept ; skos:prefLabel \"x\" ; skos:notation \"1\" ; skos:narrower :b .\n:b a skos:Concept ; skos:prefLabel \"y\" ; skos:notation \"2\" ; skos:broader :a, :c, :b .", "BROADER", []string{"euroscivoc-2 BROADER euroscivoc-1 #line=3,4", "euroscivoc-2 BROADER euroscivoc-1 #line=4,5"}, []string{"skos:broader https://copy.example/euroscivoc/c: ", "skos:broader https://copy.example/euroscivoc/b: the concept would be broader than itself"}},
		{"empty alias", "it does not fit; the rest loads", `:a a skos:Concept ; skos:prefLabel "x" ; skos:altLabel " " ; skos:notation "1" .`, "name", []string{"euroscivoc-1 name x #line=3,4"}, []string{"skos:altLabel : "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := read(t, head+c.text, "")
			if d := cmp.Diff(c.want, g.about(c.word), cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s (-want +got):\n%s", c.why, d)
			}
			wantRejected(t, g, c.why, c.rejected...)
		})
	}
}

func TestCodes(t *testing.T) {
	const header = "projectID;euroSciVocCode;euroSciVocTitle\n"
	for _, c := range []struct {
		name, why, codes string
		want             []string
		rejected         []string
	}{
		{"not in the vocabulary", "25 of the codes in use are not", header + "1;/23/999;x\n2;/23/53;y\n", []string{"53 BROADER 23 #row=3"}, []string{"euroSciVocCode /23/999: the concept is not in the vocabulary"}},
		{"broader one not in the vocabulary", "nothing can be narrower than what is not there", header + "1;/23/999/53;x\n", nil, []string{"euroSciVocCode /23/999/53: the broader concept, theme:euroscivoc-999"}},
		{"no code", "nothing vanishes", header + "1;53;x\n2;;y\n3;/23//53;z\n", nil, []string{"euroSciVocCode 53: ", "euroSciVocCode : ", "euroSciVocCode /23//53: "}},
		{"endless code", "a path has an end", header + "1;" + strings.Repeat("/1", 100) + ";x\n", nil, []string{"euroSciVocCode /1/1"}},
		{"broken row", "the next one is read", header + "1;/23/53\n2;/23/53;y\n", []string{"53 BROADER 23 #row=3"}, []string{" 1;/23/53: "}},
		{"two places", "a concept may have two broader ones", header + "1;/23/53;x\n2;/373/53;x\n", []string{"53 BROADER 23 #row=2", "53 BROADER 373 #row=3"}, nil},
		{"commas and mark", "releases differ in both", "\uFEFFprojectID,euroSciVocCode\n1,/23/53\n", []string{"53 BROADER 23 #row=2"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := read(t, vocabularyText, c.codes)
			got := g.about("BROADER")
			for i := range got {
				got[i] = strings.ReplaceAll(got[i], "euroscivoc-", "")
			}
			if d := cmp.Diff(c.want, got, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("%s (-want +got):\n%s", c.why, d)
			}
			wantRejected(t, g, c.why, c.rejected...)
		})
	}
}

func TestInput(t *testing.T) {
	ttl, csv := write(t, "EuroSciVoc.ttl", vocabularyText), write(t, "euroSciVoc.csv", codesText)
	for _, c := range []struct {
		name, why, path, codes string
		want                   graph.Code
	}{
		{"not Turtle", "the place is told", write(t, "a.ttl", "<a> <b>"), "", graph.CodeInvalidArgument},
		{"no concepts", "it is another file", write(t, "a.ttl", "<a:a> <b:b> <c:c> ."), "", graph.CodeInvalidArgument},
		{"absent", "the path is wrong", filepath.Join(t.TempDir(), "absent.ttl"), "", graph.CodeNotFound},
		{"codes absent", "the path is wrong", ttl, filepath.Join(t.TempDir(), "absent.csv"), graph.CodeNotFound},
		{"codes without the column", "it is another table", ttl, write(t, "topics.csv", "a;b\n1;2\n"), graph.CodeInvalidArgument},
		{"zip of a release", "the table is found in it", ttl, zipped(t, map[string]string{"project.csv": "id\n", "euroSciVoc.csv": codesText}), ""},
		{"zip without the table", "nothing is guessed", ttl, zipped(t, map[string]string{"a.csv": "", "b.csv": ""}), graph.CodeInvalidArgument},
		{"both files", "all is well", ttl, csv, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := &gathered{}
			_, err := New(c.path, c.codes).Read(t.Context(), g)
			if graph.CodeOf(err) != c.want || err != nil && len(g.records) > 0 {
				t.Errorf("%s: %v, want %q; %d records", c.why, err, c.want, len(g.records))
			}
		})
	}
}

func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), "release.zip")
	f, err := os.Create(p)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	for name, content := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return p
}

// What CORDIS classifies projects by are the themes of the vocabulary, by the same ids.
func TestThemesAreThoseOfCordis(t *testing.T) {
	themes := func(source loader.Source) (ids []graph.ID) {
		g := &gathered{}
		if _, err := source.Read(t.Context(), g); err != nil {
			t.Fatal(err)
		}
		for _, r := range g.records {
			for _, id := range r.Entities {
				if id.Kind() == graph.KindTheme && !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
		slices.Sort(ids)
		return ids
	}
	codes := write(t, "euroSciVoc.csv", "projectID;euroSciVocCode;euroSciVocPath;euroSciVocTitle\n"+
		"1;/23/53/373;/natural sciences/chemistry/electrochemistry;electrochemistry\n")
	want := []graph.ID{"theme:euroscivoc-23", "theme:euroscivoc-373", "theme:euroscivoc-53"}
	for name, s := range map[string]loader.Source{
		"CORDIS": cordis.New([]string{codes}), "the vocabulary": New(write(t, "EuroSciVoc.ttl", vocabularyText), ""),
	} {
		if d := cmp.Diff(want, themes(s)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

func TestDocuments(t *testing.T) {
	g := read(t, vocabularyText, codesText)
	var got []string
	for _, r := range g.records[:2] {
		for _, f := range r.Facts {
			if f.Property != graph.PropSHA256 {
				got = append(got, string(f.Property)+" "+f.Value)
			}
		}
	}
	both := []string{"publisher Publications Office of the European Union", "licence CC BY 4.0"}
	want := slices.Concat([]string{"name CORDIS: euroSciVoc.csv"}, both, []string{"mediaType text/csv", "source EUROSCIVOC", "name EuroSciVoc"},
		both, []string{"mediaType text/turtle", "series euroscivoc", "source EUROSCIVOC"})
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the codes of one release are of no series: what another lacks is a code all the same (-want +got):\n%s", d)
	}
}

func TestSinkAndContextStopReading(t *testing.T) {
	p := write(t, "EuroSciVoc.ttl", vocabularyText)
	if _, err := New(p, "").Read(t.Context(), &gathered{failAfter: 2}); err != error(errFull) {
		t.Errorf("the error of the sink is given as it is: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := New(p, "").Read(ctx, &gathered{}); graph.CodeOf(err) != graph.CodeCanceled {
		t.Errorf("canceled: %v", err)
	}
}

// TestRealVocabulary reads the whole vocabulary and the codes of Horizon Europe where they are at hand.
func TestRealVocabulary(t *testing.T) {
	ttl := needs.Shared(t, "data/euroscivoc/EuroSciVoc.ttl")
	codes := needs.Shared(t, "data/cordis/cordis-HORIZONprojects-csv.zip")
	g := &gathered{}
	if _, err := New(ttl, codes).Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if p := graphtest.Problems(t, g.said(), nil); len(p) > 0 {
		t.Fatalf("%d problems, the first: %s", len(p), p[0])
	}
	counts := map[string]int{}
	for _, r := range g.records {
		for _, id := range r.Entities {
			counts[id.Kind().Label()]++
		}
		counts["BROADER"] += len(r.Relations)
		counts["facts"] += len(r.Facts)
	}
	for _, r := range g.rejections {
		if strings.Contains(r.Reason, "the concept is not in the vocabulary") {
			counts["codes not in the vocabulary"]++
		} else {
			counts["other rejections"]++
			t.Logf("rejected: %s", r)
		}
	}
	t.Log(counts)
	for what, want := range map[string]int{"Theme": 1031, "Document": 2, "codes not in the vocabulary": 25, "BROADER": 940, "other rejections": 2} {
		if counts[what] != want {
			t.Errorf("%s: %d, want %d", what, counts[what], want)
		}
	}
}
