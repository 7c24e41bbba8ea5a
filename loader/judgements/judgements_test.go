package judgements

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/loader"
)

// gathered keeps what the source gives, as lines that tests compare.
type gathered struct {
	records    []loader.Record
	rejections []loader.Rejection
	full       bool
}

func (g *gathered) Put(r loader.Record) error {
	if g.full {
		return graph.Errorf(graph.CodeStorageFull, "full")
	}
	g.records = append(g.records, r)
	return nil
}

func (g *gathered) Reject(r loader.Rejection) error {
	g.rejections = append(g.rejections, r)
	return nil
}

func (g *gathered) Progress(string, int64, int64) {}

// stated returns the judgements that were given: subject property value locator “quote”.
func (g *gathered) stated() []string {
	var out []string
	for _, r := range g.records {
		for _, f := range r.Facts {
			if f.Subject.Kind() != graph.KindDocument {
				e := f.Evidence[0]
				out = append(out, fmt.Sprintf("%s %s %s %s “%s”", f.Subject.Slug(), f.Property, f.Value, e.Locator, e.Quote))
			}
		}
	}
	return out
}

func (g *gathered) rejected() []string {
	var out []string
	for _, r := range g.rejections {
		out = append(out, r.String())
	}
	return out
}

// read gives the source a file of that content.
func read(t *testing.T, content string) (*gathered, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "my.yml")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	g := &gathered{}
	_, err := New(path).Read(context.Background(), g)
	return g, err
}

const sound = `# settled in the meeting of November
name: Physics & Co
judgements:
  - same: [institution:cnrs, "institution:siret-18008901303720", institution:cnrs]
    because: "same name, acronym and SIREN"
    by: A. Curator
    on: 2026-11-21
  - because: a consultancy in Berlin, which shares nothing with the research centre of the Commission but its three letters
    different:
      - institution:jrc
      - institution:pic-999697909
    by: B. Curator
    on: 2026-11
  - {unsure: [project:a, project:b], because: 7}
`

func TestReadSound(t *testing.T) {
	g, err := read(t, sound)
	if err != nil || g.rejections != nil {
		t.Fatal(err, g.rejected())
	}
	want := []string{
		"cnrs identifier entente:institution:siret-18008901303720 #/judgements/0 “same name, acronym and SIREN”",
		"jrc differentFrom institution:pic-999697909 #/judgements/1 “a consultancy in Berlin, which shares nothing with the " +
			"research centre of the Commission but”",
		"a undecided project:b #/judgements/2 “7”",
	}
	if diff := cmp.Diff(want, g.stated()); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
	about := map[graph.Property]string{}
	for _, f := range g.records[0].Facts {
		about[f.Property] = f.Value
	}
	wantAbout := map[graph.Property]string{
		"name": "Judgements: Physics & Co", "publisher": "A. Curator, B. Curator", "date": "2026-11-21",
		"mediaType": "application/yaml", "sha256": about["sha256"], "source": "CURATED",
	}
	if diff := cmp.Diff(wantAbout, about); diff != "" || len(about["sha256"]) != 64 {
		t.Errorf("document (-want +got):\n%s", diff)
	}
	if got := g.records[0].Entities; len(got) != 1 || got[0] != "document:judgements-physics-co" {
		t.Errorf("the document is %v", got)
	}
	if at := g.records[2].At.String(); at != "my.yml:8" {
		t.Errorf("the second judgement is at %s", at)
	}
	for _, p := range problems(t, g) {
		t.Errorf("the model refuses it: %v", p)
	}
}

// problems returns what is wrong with what was given, over a graph that has every record that is judged.
func problems(t *testing.T, g *gathered) []string {
	t.Helper()
	var said graphtest.Statements
	for _, r := range g.records {
		said.Entities = append(said.Entities, r.Entities...)
		said.Facts = append(said.Facts, r.Facts...)
	}
	return graphtest.Problems(t, said, func(id graph.ID) bool { return id.Kind() != graph.KindDocument })
}

// TestDocumentIsFixed: what an edited file no longer says is withdrawn only because its document keeps its id.
func TestDocumentIsFixed(t *testing.T) {
	for _, c := range []struct{ why, content, want string }{
		{"no judgement left", "judgements: []\n", "document:judgements"},
		{"every entry a comment, as reconcile writes it", "judgements:\n  # - same: [a, b]\n", "document:judgements"},
		{"another content", "judgements:\n  - {same: [site:a, site:b], because: x}\n", "document:judgements"},
		{"a file of another name", "name: Été 2026\njudgements:\n", "document:judgements-ete-2026"},
	} {
		g, err := read(t, c.content)
		if err != nil || len(g.records) == 0 || string(g.records[0].Entities[0]) != c.want {
			t.Errorf("%s: %v, %v; want %s", c.why, err, g.records, c.want)
		}
	}
}

func TestRejections(t *testing.T) {
	const because = "\n    because: it was looked at\n"
	for _, c := range []struct {
		why, entries string
		want         []string // how the rejections begin
		kept         int      // statements that are given all the same
	}{
		{"a reason is the evidence", "  - same: [site:a, site:b]\n", []string{"my.yml:2: because: the reason is missing"}, 0},
		{"a reason that was to be filled in", "  - same: [site:a, site:b]\n    because:\n", []string{"my.yml:2: because: the reason is missing"}, 0},
		{"an id that was to be filled in", "  - same: [site:a, \"\"]" + because, []string{`my.yml:2: same: "" is not an id`}, 0},
		{"blanks are no reason", "  - same: [site:a, site:b]\n    because: \"  \"\n", []string{"my.yml:2: because: the reason is missing"}, 0},
		{"an id that is none", "  - same: [site:a, CNRS]" + because, []string{`my.yml:2: same "CNRS": "CNRS" is not an id`}, 0},
		{"eighty characters of it are shown", "  - same: [site:a, " + strings.Repeat("É", 80) + "]" + because,
			[]string{`my.yml:2: same "` + strings.Repeat("É", 80) + `": "`}, 0},
		{"and no more", "  - same: [site:a, " + strings.Repeat("É", 81) + "]" + because,
			[]string{`my.yml:2: same "` + strings.Repeat("É", 80) + `…": "`}, 0},
		{"relations are not records", "  - same: [relation:a, relation:b]" + because, []string{`my.yml:2: same "relation:a": this is not`}, 0},
		{"a document is its bytes", "  - same: [document:a, document:b]" + because, []string{`my.yml:2: same "document:a": documents`}, 0},
		{"two kinds are never one", "  - different: [site:a, project:b]" + because,
			[]string{`my.yml:2: different "project:b": it is not of the kind of "site:a"`}, 0},
		{"itself", "  - same: [site:a, site:a]" + because, []string{"my.yml:2: same: it names fewer than two records"}, 0},
		{"which pair is meant?", "  - different: [site:a, site:b, site:c]" + because,
			[]string{"my.yml:2: different: it names more than two records"}, 0},
		{"a whole list would join strangers", "  - same: [site:a" + ids(100) + "]" + because,
			[]string{"my.yml:2: same: it names more than 100 records"}, 0},
		{"no verdict", "  - because: x\n", []string{"my.yml:2: it has neither same nor different nor unsure"}, 0},
		{"two verdicts", "  - same: [site:a, site:b]\n    unsure: [site:a, site:c]" + because,
			[]string{"my.yml:2: unsure: it says both same and unsure"}, 0},
		{"a verdict twice", "  - same: [site:a, site:b]\n    same: [site:a, site:c]" + because,
			[]string{"my.yml:2: same: the key occurs twice"}, 0},
		{"a slip of the pen", "  - sam: [site:a, site:b]" + because, []string{"my.yml:2: sam: the key is not known here"}, 0},
		{"one id only", "  - same: site:a" + because, []string{"my.yml:2: same: it is not a list of ids"}, 0},
		{"a list in a list", "  - same: [site:a, [site:b]]" + because, []string{"my.yml:2: same: one of the ids"}, 0},
		{"not a mapping", "  - site:a\n", []string{"my.yml:2: it is not a mapping"}, 0},
		{"a list for a reason", "  - same: [site:a, site:b]\n    because: [x]\n", []string{"my.yml:2: because: it is not a single value"}, 0},
		{"a day that is none", "  - same: [site:a, site:b]\n    on: yesterday" + because, []string{`my.yml:2: on "yesterday": it is not a date`}, 0},
		{"a control character", "  - same: [site:a, site:b]\n    because: \"a\\u0001b\"\n", []string{"my.yml:2: because"}, 0},
		{"a name over two lines", "  - same: [site:a, site:b]\n    by: \"a\\nb\"" + because, []string{"my.yml:2: by"}, 0},
		{"one is wrong, the others stay", "  - same: [site:a, x]" + because + "  - same: [site:a, site:b]" + because,
			[]string{`my.yml:2: same "x"`}, 1},
	} {
		t.Run(c.why, func(t *testing.T) {
			g, err := read(t, "judgements:\n"+c.entries)
			if err != nil {
				t.Fatal(err)
			}
			compareStarts(t, g.rejected(), c.want)
			if len(g.stated()) != c.kept {
				t.Errorf("given: %v; want %d statements", g.stated(), c.kept)
			}
		})
	}
}

func ids(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ", site:x%d", i)
	}
	return b.String()
}

func compareStarts(t *testing.T, got, want []string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("rejected %q; want %q", got, want)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("rejected %q; want %q", got[i], want[i])
		}
	}
}

// TestContradictions: a file says one thing of two records. Which of two judgements is right only a person knows: the earlier
// one stands, the later one is rejected, and the reason names both.
func TestContradictions(t *testing.T) {
	for _, c := range []struct {
		why     string
		entries []string // verdict and slugs
		refused []int    // by line of the list, from 2
		reason  string
	}{
		{"directly", []string{"same a b", "different a b"}, []int{3}, "site:a and site:b are the same by what stands at my.yml:2"},
		{"directly, the other way round", []string{"different a b", "same b a"}, []int{3}, "my.yml:2 says different of site:a and site:b; take back"},
		{"by a chain", []string{"same a b", "same b c", "different a c"}, []int{4}, "by what stands at my.yml:2 and my.yml:3"},
		{"by a chain that closes last", []string{"different a c", "same a b", "same b c"}, []int{4},
			"my.yml:2 says different of site:a and site:c, which are the same as these by what stands at my.yml:3"},
		{"inside one list", []string{"different b c", "same a b c"}, []int{3}, "my.yml:2 says different of site:b and site:c"},
		{"between two sets", []string{"same a b c", "same d e f", "different c f", "same a d"}, []int{5}, "my.yml:4 says different"},
		{"settled and unsettled", []string{"unsure a b", "same a b"}, []int{3}, "my.yml:2 says unsure"},
		{"two verdicts of a pair", []string{"unsure a b", "different b a"}, []int{3}, "my.yml:2 says unsure"},
		{"of what is the same as they", []string{"same a x", "different x b", "unsure a b"}, []int{4}, "my.yml:3 says different"},
		{"a rejected one counts no more", []string{"different a b", "same a b", "same b c", "different a c"}, []int{3}, "my.yml:2"},
		{"a repetition is none", []string{"same a b", "same b a", "different a c", "different c a", "different b c"}, nil, ""},
		{"chains that meet no verdict", []string{"same a b", "same c d", "different a e", "same b d"}, nil, ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			g, err := read(t, written(c.entries))
			if err != nil {
				t.Fatal(err)
			}
			var refused []int
			for _, r := range g.rejections {
				refused = append(refused, r.At.Line)
				if !strings.Contains(r.Reason, c.reason) {
					t.Errorf("the reason is %q; want %q", r.Reason, c.reason)
				}
			}
			if diff := cmp.Diff(c.refused, refused); diff != "" {
				t.Errorf("rejected lines (-want +got):\n%s", diff)
			}
		})
	}
}

// written returns a file of one judgement a line, from line 2 on.
func written(entries []string) string {
	var b strings.Builder
	b.WriteString("judgements:\n")
	for _, e := range entries {
		words := strings.Fields(e)
		fmt.Fprintf(&b, "  - {%s: [site:%s], because: x}\n", words[0], strings.Join(words[1:], ", site:"))
	}
	return b.String()
}

// TestReversedPairIsOneStatement: the direction in which a pair was first named is the one that is stated.
func TestReversedPairIsOneStatement(t *testing.T) {
	g, err := read(t, written([]string{"same a b", "same b a", "different c a", "different a c"}))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"a identifier entente:site:b #/judgements/0 “x”",
		"a identifier entente:site:b #/judgements/1 “x”",
		"c differentFrom site:a #/judgements/2 “x”",
		"c differentFrom site:a #/judgements/3 “x”",
	}
	if diff := cmp.Diff(want, g.stated()); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
}

// TestReasonsOverSeveralLines: of a reason in a block, the first line is the evidence.
func TestReasonsOverSeveralLines(t *testing.T) {
	for _, c := range []struct{ why, block, want string }{
		{"line by line", "|\n      the same address\n      and telephone\n", "“the same address”"},
		{"folded into one", ">\n      the same address\n      and telephone\n", "“the same address and telephone”"},
	} {
		g, err := read(t, "judgements:\n  - same: [site:a, site:b]\n    because: "+c.block)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"a identifier entente:site:b #/judgements/0 " + c.want}, g.stated()); diff != "" || g.rejections != nil {
			t.Errorf("%s: rejected %v (-want +got):\n%s", c.why, g.rejected(), diff)
		}
	}
}

func TestNotAJudgementsFile(t *testing.T) {
	for _, c := range []struct{ why, content, want string }{
		{"nothing", "", "my.yml: the file is empty"},
		{"a comment only", "# later\n", "my.yml: the file is empty"},
		{"a list at the top", "- same: [a, b]\n", "my.yml:1:1: a judgements file is a mapping"},
		{"another key", "judgments: []\n", `my.yml:1:1: the key "judgments" is not known here`},
		{"no list", "name: x\n", "my.yml: a judgements file is a mapping"},
		{"a mapping for the list", "judgements:\n  same: [a, b]\n", "my.yml:2:3: judgements is not a list"},
		{"the list twice", "judgements: []\njudgements: []\n", `my.yml:2:1: the key "judgements" occurs twice`},
		{"a name that makes no id", "name: \"—\"\njudgements: []\n", "my.yml:1:1: name:"},
		{"a name too long for an id", "name: " + strings.Repeat("x", 120) + "\njudgements: []\n", "my.yml:1:1: name:"},
		{"a name over two lines", "name: \"a\\nb\"\njudgements: []\n", "my.yml:1:1: name:"},
		{"a list for a name", "name: [x]\njudgements: []\n", "my.yml:1:1: name is not a single value"},
		{"an open quote", "judgements:\n  - because: \"x\n", "my.yml:2:14: this is not YAML"},
		{"an anchor", "judgements: &a []\n", "my.yml:1:13: \"&\": anchors"},
		{"nested too deep", "judgements: " + strings.Repeat("[", 5000) + "\n", "my.yml:1:21: the nesting is too deep"},
		{"dashes too deep", "judgements:\n" + strings.Repeat("- ", 5000) + "\n", "my.yml:2:65: the nesting is too deep"},
		{"a second document", "judgements: []\n---\njudgements: []\n", "my.yml:3:1: a second document"},
		{"Latin-1", "name: \xe9\n", "my.yml: the file is not UTF-8"},
		{"too large", strings.Repeat("# x\n", largest/4+1), "my.yml is larger than 16 MiB"},
	} {
		t.Run(c.why, func(t *testing.T) {
			g, err := read(t, c.content)
			if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.HasPrefix(graph.UserMessage(err), c.want) {
				t.Errorf("error %v; want %s", err, c.want)
			}
			if g.records != nil {
				t.Errorf("something was given of it: %v", g.records)
			}
		})
	}
	if _, err := New(filepath.Join(t.TempDir(), "no.yml")).Read(context.Background(), &gathered{}); graph.CodeOf(err) != graph.CodeInvalidArgument ||
		!strings.Contains(err.Error(), "there is no file no.yml") {
		t.Errorf("a file that is not there: %v", err)
	}
}

// TestAFileMayBeAsLargeAsTheBound: 16 MiB are read, and not a byte more.
func TestAFileMayBeAsLargeAsTheBound(t *testing.T) {
	for _, c := range []struct {
		size int
		code graph.Code
	}{{16 << 20, ""}, {16<<20 + 1, graph.CodeInvalidArgument}} {
		path := filepath.Join(t.TempDir(), "my.yml")
		if err := os.WriteFile(path, make([]byte, c.size), 0o600); err != nil {
			t.Fatal(err)
		}
		content, err := readFile(path)
		if graph.CodeOf(err) != c.code || err == nil && len(content) != c.size {
			t.Errorf("%d bytes: %d are read, %v; want the code %q", c.size, len(content), err, c.code)
		}
	}
}

// TestReadStops: what the sink cannot take ends the load, and so does a caller who went away.
func TestReadStops(t *testing.T) {
	path := filepath.Join(t.TempDir(), "my.yml")
	if err := os.WriteFile(path, []byte(sound), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := New(path).Read(context.Background(), &gathered{full: true}); graph.CodeOf(err) != graph.CodeStorageFull {
		t.Errorf("the sink is full: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := New(path).Read(ctx, &gathered{}); graph.CodeOf(err) != graph.CodeCanceled {
		t.Errorf("canceled: %v", err)
	}
}
