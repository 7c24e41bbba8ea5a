package crosswalk

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/needs"
	"entente/loader"
)

// gathered keeps what the source gives, as lines that tests compare.
type gathered struct {
	records    int
	about      map[graph.Property]string
	document   graph.ID
	joins      []string // place: identifiers
	rejections []string
}

func (g *gathered) Put(r loader.Record) error {
	if r.Heading {
		g.document, g.about = r.Entities[0], map[graph.Property]string{}
		for _, f := range r.Facts {
			g.about[f.Property] = f.Value
		}
		return nil
	}
	g.records++
	for _, j := range r.Joins {
		line := fmt.Sprintf("%s %s:", r.At, j.Evidence.Locator)
		for _, i := range j.Identifiers {
			line += " " + i.String()
		}
		g.joins = append(g.joins, line)
	}
	return nil
}

func (g *gathered) Reject(r loader.Rejection) error {
	g.rejections = append(g.rejections, r.String())
	return nil
}

func (g *gathered) Progress(string, int64, int64) {}

// read gives the source a file of that name and content.
func read(t *testing.T, name, content string, o Options) (*gathered, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := New([]string{path}, o)
	if err != nil {
		return nil, err
	}
	g := &gathered{}
	_, err = s.Read(t.Context(), g)
	return g, err
}

const (
	cnrs = "pic:999997930 ror:https://ror.org/02feahw73"
	jrc  = "pic:999992401 ror:https://ror.org/04j5wtv36"
)

func TestWhatIsRead(t *testing.T) {
	for _, tt := range []struct {
		why, file, content string
		options            Options
		joins, rejected    []string
	}{
		{"JSON with a mapping, by the name of the file", "pic-ror.dev.json",
			"{\"generated\": \"2021-12-16T10:07:45+01:00\", \"count\": 2, \"mapping\": {\n\"999997930\": \"https://ror.org/02feahw73\",\n\"999992401\": \"04j5wtv36\"}}",
			Options{}, []string{"pic-ror.dev.json:2 #/mapping/999997930: " + cnrs, "pic-ror.dev.json:3 #/mapping/999992401: " + jrc}, nil},
		{"a plain object, by flags", "list.json", "\ufeff{\"999997930\": \"https://ror.org/02feahw73\"}", Options{From: "pic", To: "ROR"},
			[]string{"list.json:1 #/999997930: " + cnrs}, nil},
		{"names of members are escaped in places", "ror-pic.json", `{"https://ror.org/02feahw73": "999997930"}`, Options{},
			[]string{"ror-pic.json:1 #/https:~1~1ror.org~102feahw73: ror:https://ror.org/02feahw73 pic:999997930"}, nil},
		{"a list joins all", "ror-pic.json", `{"02feahw73": ["999997930", "904934050"]}`, Options{},
			[]string{"ror-pic.json:1 #/02feahw73: ror:https://ror.org/02feahw73 pic:999997930 pic:904934050"}, nil},
		{"a slip is refused, the rest is read", "pic-ror.json", "{\"99999793\": \"02feahw73\",\n \"999997930\": 7, \"999992401\": \"04j5wtv36\"}", Options{},
			[]string{"pic-ror.json:2 #/999992401: " + jrc}, []string{
				`pic-ror.json:1: PIC "99999793": "99999793" is not a value of the scheme PIC; values look like 999997930`,
				`pic-ror.json:2: ROR "7": "7" is not a value of the scheme ROR; values look like https://ror.org/02feahw73`,
			}},
		{"an object of nothing", "pic-ror.json", `{}`, Options{}, nil, nil},
		{"a table by its header, whatever the case", "a.csv", "name,Pic,ROR ID\nCNRS,999997930,https://ror.org/02feahw73\n", Options{},
			[]string{"a.csv:2 #row=2: " + cnrs}, nil},
		{"all columns that name schemes, empty cells say nothing", "a.tsv", "pic\tror\tgrid\tcity\n999997930\t02feahw73\tgrid.4444.0\tParis\n999992401\t04j5wtv36\t\tIspra\n999999999\t\t\t\n",
			Options{}, []string{"a.tsv:2 #row=2: " + cnrs + " grid:grid.4444.0", "a.tsv:3 #row=3: " + jrc}, nil},
		{"columns by hand", "a.csv", "participant;organisation;ror\n999997930;02feahw73;04j5wtv36\n", Options{From: "Participant=pic", To: "organisation=ror"},
			[]string{"a.csv:2 #row=2: " + cnrs}, nil},
		{"a column by hand, the other by its scheme", "a.csv", "participant;ror;grid\n999997930;02feahw73;grid.1.1\n", Options{From: "participant=pic", To: "ror"},
			[]string{"a.csv:2 #row=2: " + cnrs}, nil},
		{"addresses of identifiers", "a.csv", "wikidata,isni,fundref\nhttp://www.wikidata.org/entity/Q280413,https://isni.org/isni/0000000121129282,501100004794\nhttps://www.wikidata.org/entity/Q1,0000 0001 2112 9282,\n",
			Options{}, []string{"a.csv:2 #row=2: wikidata:Q280413 isni:0000000121129282 fundref:501100004794",
				"a.csv:3 #row=3: wikidata:Q1 isni:0000000121129282"}, nil},
		{"the same identifier twice is no pair", "a.csv", "ror,ROR id\n02feahw73,https://ror.org/02feahw73\n", Options{}, nil, nil},
		{"a malformed cell, with its row and column", "a.csv", "pic,ror,rnsr\n999997930,02feahw73,x\n", Options{},
			[]string{"a.csv:2 #row=2: " + cnrs}, []string{`a.csv:2: rnsr "x": "x" is not a value of the scheme RNSR; values look like 200519755F`}},
	} {
		t.Run(tt.why, func(t *testing.T) {
			g, err := read(t, tt.file, tt.content, tt.options)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.joins, g.joins); diff != "" {
				t.Errorf("joins (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.rejected, g.rejections); diff != "" {
				t.Errorf("rejections (-want +got)\n%s", diff)
			}
		})
	}
}

// TestTwoRecordsOfOneRegister: a table does not make one of two bodies that a register keeps apart, in a row or over several.
func TestTwoRecordsOfOneRegister(t *testing.T) {
	const oxford, cambridge = "https://ror.org/052gg0110", "https://ror.org/013meh722"
	for _, c := range []struct {
		why, content string
		options      Options
		joins        int
		rejected     string // rows, each with the row that it is against
	}{
		{"one participant is two bodies", "pic,ror\n999997931," + oxford + "\n999997931," + cambridge + "\n", Options{}, 1, "3>2"},
		{"in one row", "ror,ror_of_the_other\n" + oxford + "," + cambridge + "\n", Options{From: "ror=ror", To: "ror_of_the_other=ror"}, 0, "2>2"},
		{"over a third", "pic,grid,ror\n999997931,grid.4991.5,\n999997931,," + oxford + "\n,grid.4991.5," + cambridge + "\n", Options{}, 2, "4>2"},
		{"a body may have several participants", "pic,ror\n999997931," + oxford + "\n999997932," + oxford + "\n", Options{}, 2, ""},
	} {
		g, err := read(t, "x.csv", c.content, c.options)
		if err != nil {
			t.Fatal(err)
		}
		var rejected []string
		for _, r := range g.rejections {
			var row, against int
			if _, err := fmt.Sscanf(r, "x.csv:%d", &row); err != nil {
				t.Fatalf("%s: %s", c.why, r)
			}
			_, see, _ := strings.Cut(r, "(see x.csv:")
			if _, err := fmt.Sscanf(see, "%d)", &against); err != nil {
				t.Fatalf("%s: %s", c.why, r)
			}
			rejected = append(rejected, fmt.Sprintf("%d>%d", row, against))
		}
		if len(g.joins) != c.joins || strings.Join(rejected, " ") != c.rejected {
			t.Errorf("%s: %d joins, rejected %v", c.why, len(g.joins), g.rejections)
		}
	}
}

// TestDocument: a file is one document, whatever it says, so that a newer version takes the place of the older one.
func TestDocument(t *testing.T) {
	g, err := read(t, "PIC–ROR (dev).json", `{"generated": "2021-12-16T10:07:45+01:00", "mapping": {}}`, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := map[graph.Property]string{
		"name": "Crosswalk PIC–ROR (dev)", "date": "2021-12-16", "sha256": g.about["sha256"], "mediaType": "application/json",
	}
	if diff := cmp.Diff(want, g.about); diff != "" || g.document != "document:crosswalk-pic-ror-dev" || len(g.about["sha256"]) != 64 {
		t.Errorf("%s (-want +got)\n%s", g.document, diff)
	}
	if g, err = read(t, "v2-2026-01-31.tsv", "pic\tror\n", Options{Name: "PIC to ROR"}); err != nil || g.document != "document:crosswalk-pic-to-ror" ||
		g.about[graph.PropDate] != "2026-01-31" || g.about[graph.PropMediaType] != "text/tab-separated-values" {
		t.Errorf("%v %v %v", g.document, g.about, err)
	}
}

func TestWhatIsNoCrosswalk(t *testing.T) {
	for _, tt := range []struct {
		why, file, content string
		options            Options
		want               string
	}{
		{"a list", "pic-ror.json", `[]`, Options{}, "pic-ror.json is not a JSON object such as"},
		{"half an object", "pic-ror.json", `{"1": "2"`, Options{}, "pic-ror.json is not a JSON object such as"},
		{"two objects", "pic-ror.json", `{} {}`, Options{}, "pic-ror.json is not a JSON object such as"},
		{"not UTF-8", "pic-ror.json", "{\"\xff\": \"\"}", Options{}, "pic-ror.json is not UTF-8"},
		{"a name that tells nothing", "list.json", `{}`, Options{}, "the name of list.json does not tell which identifiers it joins; give --from and --to"},
		{"a name that tells three", "pic-ror-grid.json", `{}`, Options{}, "the name of pic-ror-grid.json does not tell"},
		{"a table with one scheme", "a.csv", "pic,name\n", Options{}, "fewer than two columns of a.csv name a scheme"},
		{"a column that is not there", "a.csv", "pic,ror\n", Options{From: "code=pic", To: "ror"}, `a.csv has no column "code"; its columns are "pic, ror"`},
		{"a scheme that no column names", "a.csv", "code,ror\n", Options{From: "pic", To: "ror"}, "a.csv has no column that names the scheme pic"},
		{"one column twice", "a.csv", "code,ror\n", Options{From: "ror", To: "ror"}, "--from and --to are one column of a.csv"},
		{"a scheme that is none", "a.csv", "pic,ror\n", Options{From: "pick", To: "ror"}, `"pick" is neither a scheme nor COLUMN=SCHEME; the schemes are ror, grid`},
		{"ids of records here are for judgements", "a.csv", "pic,ror\n", Options{From: "entente", To: "ror"}, `"entente" is neither a scheme`},
		{"half a pair", "a.csv", "pic,ror\n", Options{To: "ror"}, "--from and --to go together"},
		{"a name without letters", "中.csv", "pic,ror\n", Options{Name: "—"}, `"—" cannot be turned into an id`},
	} {
		t.Run(tt.why, func(t *testing.T) {
			_, err := read(t, tt.file, tt.content, tt.options)
			if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.HasPrefix(graph.UserMessage(err), tt.want) {
				t.Errorf("%v, want %s", err, tt.want)
			}
		})
	}
	if _, err := New([]string{"a.csv", "b.csv"}, Options{Name: "x"}); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("one name for two files: %v", err)
	}
}

// FuzzRead: whatever a file holds, what is given are pairs of identifiers that their registers could have given.
func FuzzRead(f *testing.F) {
	f.Add(true, `{"mapping": {"999997930": "https://ror.org/02feahw73"}}`)
	f.Add(true, `{"999997930": ["02feahw73", 7, null, {"a": []}], "~/": "x", "999997930": "04j5wtv36"}`)
	f.Add(true, `{"mapping": {`)
	f.Add(true, `{"generated": "", "date": "é", "mapping": "x"}`)
	f.Add(false, "pic;ror\n999997930;02feahw73\n\"x\n")
	f.Add(false, "PIC id\tror\tror\n1\t\t02feahw73\n")
	f.Fuzz(func(t *testing.T, isJSON bool, content string) {
		name := "pic-ror.csv"
		if isJSON {
			name = "pic-ror.json"
		}
		g, err := read(t, name, content, Options{})
		if err != nil {
			if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), name) {
				t.Errorf("an error that does not say what to put right: %v", err)
			}
			return
		}
		for _, j := range g.joins {
			place, identifiers, _ := strings.Cut(j, ": ")
			if list := strings.Fields(identifiers); len(list) < 2 || !strings.HasPrefix(place, name+":") {
				t.Errorf("%q is no pair with a place", j)
			}
			for _, text := range strings.Fields(identifiers) {
				if i, err := graph.ParseIdentifier(text); err != nil || i.Check() != nil || i.String() != text {
					t.Errorf("%q of %q is no identifier: %v", text, j, err)
				}
			}
		}
	})
}

// TestRealPairs reads the half of the pairs of PIC and ROR that is at hand.
func TestRealPairs(t *testing.T) {
	s, err := New([]string{needs.Shared(t, "data/gold/pic-ror.dev.json")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	g := &gathered{}
	if _, err := s.Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if g.records != 1212 || len(g.joins) != 1212 || g.rejections != nil || g.about[graph.PropDate] != "2021-12-16" {
		t.Errorf("%d records, %d pairs, %q, %v; want 1212 pairs of 2021-12-16 and nothing refused", g.records, len(g.joins), g.rejections, g.about)
	}
}
