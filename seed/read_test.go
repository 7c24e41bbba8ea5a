package seed

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/derive"
)

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
	ds, problems := Read(file(sound))
	if problems != nil {
		t.Fatalf("problems = %v", problems)
	}
	amount := 12.5
	at := func(line, column int) graph.Position {
		return graph.Position{File: "a.yml", Line: line, Column: column}
	}
	want := graph.Dataset{
		Source: "seed", SHA256: ds.SHA256,
		Entities: []graph.EntityAt{{ID: "institution:nemo", At: at(2, 3)}},
		Facts: []graph.FactAt{
			{At: at(4, 7), Fact: graph.Fact{Property: "name", Value: "Institut Némo", Lang: "fr",
				Evidence: []graph.Evidence{{Document: "document:news", Locator: "#char=1,2", Quote: "Némo"}}}},
			{At: at(7, 7), Fact: graph.Fact{Property: "name", Value: "Nemo Institute", Lang: "en", Rank: graph.RankPreferred,
				Evidence: []graph.Evidence{{Document: "document:news"}}}},
			{At: at(9, 5), Fact: graph.Fact{Property: "staff", Value: "2800", Unit: "researchers",
				Approximation: graph.ApproximationAbout,
				Period:        graph.Period{Since: graph.MustDate("2016"), Until: graph.MustDate("2016-12")},
				Evidence: []graph.Evidence{
					{Document: "document:news", Locator: "#line=3,4", Quote: `a "quoted" word: it's — fine #1`},
					{Document: "document:table", Locator: "#row=12"},
				}}},
		},
		Relations: []graph.RelationAt{{At: at(20, 7), Relation: graph.Relation{
			Type: graph.ParticipatesIn, From: "institution:nemo", To: "project:tuna", Role: "coordinator", Amount: &amount,
			Evidence: []graph.Evidence{{Document: "document:table", Locator: "#/12/name"}},
		}}},
	}
	for i := range want.Facts {
		want.Facts[i].Subject = "institution:nemo"
		want.Facts[i].ID = want.Facts[i].DeriveID()
	}
	want.Relations[0].ID = want.Relations[0].DeriveID()
	if diff := cmp.Diff(want, ds); diff != "" {
		t.Errorf("dataset (-want +got):\n%s", diff)
	}
}

func TestReadProblems(t *testing.T) {
	const head = "- id: institution:nemo\n"
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
		{"no id", "nothing to attach facts to", "- name: {value: x}\n", []string{"a.yml:1:3: id: this entity has no id"}},
		{"empty id", "an id that was to be filled in", "- id:\n", []string{"a.yml:1:3: id: nothing stands here"}},
		{"unknown property", "a slip of the pen", head + "  staf: {value: 1}\n",
			[]string{"a.yml:2:3: staf: this is neither a property nor id nor relations; did you mean staff?"}},
		{"unknown key of a fact", "strict as a schema", head + "  name: {valeu: x, value: y}\n",
			[]string{"a.yml:2:10: valeu: this key is not known here; the keys are value, lang"}},
		{"unknown key of a relation", "strict as a schema", head + "  relations: {type: PART_OF, to: institution:x, from: y}\n",
			[]string{"a.yml:2:49: from: this key is not known here; the keys are type, to"}},
		{"unknown key of evidence", "strict as a schema", head + "  name: {value: x, evidence: {document: d, page: 3}}\n",
			[]string{"a.yml:2:44: page: this key is not known here; the keys are document, at, quote"}},
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
		{"alias", "anchors are not used", "- &a {id: institution:nemo}\n- *a\n", []string{"anchors, aliases, tags", "anchors, aliases, tags"}},
		{"tag", "values are what they look like", "- id: !!str institution:nemo\n", []string{"anchors, aliases, tags"}},
		{"nested too deep", "the parser would take all memory", strings.Repeat("[", 5000), []string{"the nesting is too deep"}},
		{"nested too deep in blocks", "the same with dashes", strings.Repeat("- ", 5000), []string{"the nesting is too deep"}},
		{"too large", "a dump, not a curated file", strings.Repeat("# x\n", maxFile/4+1), []string{"the file has more than 1024 kB"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := Read(file(tt.content))
			ok := len(problems) == len(tt.want)
			for i := 0; ok && i < len(problems); i++ {
				ok = strings.Contains(problems[i].String(), tt.want[i])
			}
			if !ok {
				t.Errorf("%s: problems are\n%s\nwant\n%s", tt.why, lines(problems), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func lines(problems []graph.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, p)
	}
	return b.String()
}

func TestReadReportsAllAndKeepsTheRest(t *testing.T) {
	ds, problems := Read(fstest.MapFS{
		"a.yml":  {Data: []byte("- id: [\n")},
		"b.yml":  {Data: []byte("- id: institution:b\n  nam: {value: x}\n  name: {value: B}\n  relations: {type: PART_OFF, to: institution:c}\n")},
		"c.yml":  {Data: []byte("- id: institution:c\n  name: {value: C}\n- id: institution:b\n  acronym: {value: BB}\n")},
		"d.txt":  {Data: []byte("not for us")},
		"e.yaml": {Data: []byte("not for us either")},
	})
	var at []string
	for _, p := range problems {
		at = append(at, fmt.Sprintf("%s:%d", p.At.File, p.At.Line))
	}
	if diff := cmp.Diff([]string{"a.yml:1", "b.yml:2", "b.yml:4", "c.yml:3"}, at); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if len(ds.Entities) != 2 || len(ds.Facts) != 3 || len(ds.Relations) != 0 {
		t.Errorf("kept %d entities, %d facts, %d relations; want 2, 3 and 0", len(ds.Entities), len(ds.Facts), len(ds.Relations))
	}
}

func TestReadEmptyFolder(t *testing.T) {
	if _, problems := Read(fstest.MapFS{}); len(problems) != 1 {
		t.Errorf("problems = %v, want one", problems)
	}
	if ds, problems := Read(file("# only a comment\n")); problems != nil || len(ds.Entities) != 0 {
		t.Errorf("a file of comments: problems %v", problems)
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
		ds, _ := Read(folder)
		if other, ok := seen[ds.SHA256]; ok {
			t.Errorf("%s and %s have one digest", name, other)
		}
		seen[ds.SHA256] = name
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sound)
	f.Add("- id: a\n- id: [}\n")
	f.Add("- - - -\n  ? x\n")
	f.Add("a: &x {b: *x}\n--- \n!!set {? a}\n")
	f.Add("- id: |\n    x\n  name: >-\n    y\n  <<: {a: b}\n")
	f.Fuzz(func(t *testing.T, content string) {
		ds, problems := Read(file(content))
		for _, p := range problems {
			if p.Message == "" || p.At.File != "a.yml" {
				t.Errorf("problem %+v has no message or no place", p)
			}
		}
		for _, x := range ds.Facts {
			if x.ID != x.DeriveID() || x.At.Line == 0 {
				t.Errorf("fact %+v: wrong id or no position", x)
			}
		}
		for _, x := range ds.Relations {
			if x.ID != x.DeriveID() || x.At.Line == 0 {
				t.Errorf("relation %+v: wrong id or no position", x)
			}
		}
		derive.Validate(ds, nil)
	})
}
