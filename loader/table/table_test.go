package table

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/loader"
)

type gathered struct {
	said     graphtest.Statements
	rejected []string
	read     int64
	total    int64
}

func (g *gathered) Put(r loader.Record) error {
	for _, e := range r.Entities {
		if !slices.Contains(g.said.Entities, e) {
			g.said.Entities = append(g.said.Entities, e)
		}
	}
	g.said.Facts = append(g.said.Facts, r.Facts...)
	g.said.Relations = append(g.said.Relations, r.Relations...)
	return nil
}

func (g *gathered) Reject(r loader.Rejection) error {
	g.rejected = append(g.rejected, fmt.Sprintf("%d %s %s", r.At.Line, r.Field, r.Value))
	return nil
}

func (g *gathered) Progress(_ string, read, total int64) { g.read, g.total = read, total }

func (g *gathered) facts(id graph.ID) string {
	var s []string
	for _, f := range g.said.Facts {
		if f.Subject == id {
			s = append(s, fmt.Sprintf("%s=%s%s %s", f.Property, f.Value, f.Unit, f.Evidence[0].Locator))
		}
	}
	return strings.Join(s, "; ")
}

func (g *gathered) relations() []string {
	var s []string
	for _, r := range g.said.Relations {
		amount := ""
		if r.Amount != nil {
			amount = graph.FormatNumber(*r.Amount)
		}
		s = append(s, fmt.Sprintf("%s %s %s %s %s/%s %s", r.From.Slug(), r.Type, r.To.Slug(), r.Role, r.Since, r.Until, amount))
	}
	return s
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func load(t *testing.T, path, mapPath string) *gathered {
	t.Helper()
	s, problems := New(path, mapPath)
	for _, p := range problems {
		t.Fatal(p)
	}
	g := &gathered{}
	if _, err := s.Read(context.Background(), g); err != nil {
		t.Fatal(err)
	}
	if g.read != g.total || g.total == 0 {
		t.Errorf("progress ends at %d of %d", g.read, g.total)
	}
	return g
}

func TestExample(t *testing.T) {
	g := load(t, "testdata/example/agreements.csv", "testdata/example/agreements.map.yml")
	for _, p := range graphtest.Problems(t, g.said, nil) {
		t.Error(p)
	}
	if got, want := g.facts("agreement:example-cnrs-2013-07"), "name=Accord-cadre CNRS – CCR #row=2; "+
		"type=COOPERATION_AGREEMENT #row=2; signed=2013-09-24 #row=2; alias=CNRS-2013-07 #row=2"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	want := []string{
		"example-centre-national-de-la-recherche-scientifique PARTY_TO example-cnrs-2013-07 signatory 2013-09-24/2018-09-23 1250000.5",
		"example-joint-research-centre PARTY_TO example-cnrs-2013-07 signatory 2013-09-24/2018-09-23 ",
		"example-joint-research-centre PARTY_TO example-mou-12 signatory 2012/ ",
		"example-universite-d-exemple PARTY_TO example-mou-12 signatory 2012/ ",
		"example-universite-d-exemple PARTY_TO example-conv-3 signatory / ",
	}
	if got := g.relations(); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	rejected := []string{"4 signed 31/02/2015", "4 signed 31/02/2015"}
	if !slices.Equal(g.rejected, rejected) {
		t.Errorf("rejected %q, want %q", g.rejected, rejected)
	}
	for _, f := range g.said.Facts {
		if f.Subject.Kind() == graph.KindDocument && f.Evidence[0] != (graph.Evidence{Document: f.Subject}) {
			t.Errorf("%s of the document is proved by %v", f.Property, f.Evidence)
		}
	}
}

const people = `
document: {title: Staff}
entities:
  - name: body
    kind: institution
    id: "{name}"
    properties:
      - {property: name, column: name}
      - {property: founded, column: founded}
      - {property: staff, column: staff, unit: people, since: {value: 2020}, until: {column: to}}
      - {property: identifier, column: ror, scheme: ror}
      - {property: alias, column: other, split: ";"}
`

func TestFormatsSayTheSame(t *testing.T) {
	const want = "name=Institut Élan %[1]s; founded=1939-10-19 %[1]s; staff=1200.5people %[1]s; " +
		"identifier=ror:https://ror.org/02feahw73 %[1]s; alias=IE %[1]s; alias=Elan %[1]s"
	for _, c := range []struct{ reason, path, locator string }{
		{"CSV", write(t, "a.csv", "name,founded,staff,to,ror,other\nInstitut Élan,1939-10-19,1200.5,2021,02feahw73,IE;Elan\n"), "#row=2"},
		{"TSV in ISO-8859-1", write(t, "a.tsv", "name\tfounded\tstaff\tto\tror\tother\r\nInstitut \xc9lan\t1939-10-19\t1200.5\t2021\t02feahw73\tIE;Elan\r\n"), "#row=2"},
		{"JSON lines", write(t, "a.jsonl", "\xef\xbb\xbf\n"+`{"name":"Institut Élan","founded":"1939-10-19","staff":1200.5,"to":2021,"ror":"02feahw73","other":"IE;Elan"}`), "#line=1,2"},
		{"XLSX", write(t, "a.xlsx", workbookFixture(t)), "#row=3"},
	} {
		g := load(t, c.path, write(t, "m.yml", people))
		if got := g.facts("institution:institut-elan"); got != fmt.Sprintf(want, c.locator) {
			t.Errorf("%s: got\n%s", c.reason, got)
		}
		if len(g.rejected) > 0 {
			t.Errorf("%s: rejected %q", c.reason, g.rejected)
		}
	}
}

// workbookFixture has shared and inline texts, a date by its style, a gap in a row, and a row that is left out.
func workbookFixture(t *testing.T) string {
	t.Helper()
	return zipOf(t, append(minimalWorkbook(
		`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>founded</t></is></c>`+
			`<c r="D1" t="str"><v>staff</v></c><c r="E1" t="str"><v>to</v></c><c r="F1" t="str"><v>ror</v></c><c r="G1" t="str"><v>other</v></c></row><row r="2"/>`+
			`<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>14537</v></c><c r="D3"><v>1.2005E3</v></c><c r="E3"><v>2021</v></c>`+
			`<c r="F3" t="str"><v>02feahw73</v></c><c r="G3" t="str"><v>IE;Elan</v></c></row></sheetData></worksheet>`),
		[2]string{"xl/styles.xml", `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]&quot;d&quot;dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`},
		[2]string{"xl/sharedStrings.xml", `<sst><si><t>name</t></si><si><r><t>Institut </t></r><r><t>Élan</t></r><rPh><t>x</t></rPh></si></sst>`}))
}

// minimalWorkbook is the parts of a workbook with one sheet.
func minimalWorkbook(sheet string) [][2]string {
	return [][2]string{
		{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="rId7"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>`},
		{"xl/worksheets/first.xml", sheet},
	}
}

func zipOf(t *testing.T, parts [][2]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.Create(p[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(p[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Cells may be dates by their type, and the workbook strict, with namespaces of its own.
func TestStrictWorkbook(t *testing.T) {
	parts := minimalWorkbook(`<worksheet><sheetData><row><c t="str"><v>name</v></c><c t="str"><v>founded</v></c><c t="str"><v>staff</v></c>` +
		`<c t="str"><v>to</v></c><c t="str"><v>ror</v></c><c t="str"><v>other</v></c></row>` +
		`<row><c t="str"><v>A</v></c><c t="d"><v>1939-10-19T00:00:00</v></c></row></sheetData></worksheet>`)
	parts[0][1] = strings.ReplaceAll(parts[0][1], "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")
	g := load(t, write(t, "a.xlsx", zipOf(t, parts)), write(t, "m.yml", people))
	if got, want := g.facts("institution:a"), "name=A #row=2; founded=1939-10-19 #row=2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTablesSayThatTheyAreNoRegister(t *testing.T) {
	for _, f := range load(t, write(t, "a.csv", "name,founded,staff,to,ror,other\nA,,,,,\n"), write(t, "m.yml", people)).said.Facts {
		if f.Property == graph.PropSource && f.Value == graph.SourceTable && f.Subject.Kind() == graph.KindDocument {
			return
		}
	}
	t.Error("the document of a table does not have the source TABLE")
}

func TestSeriesAndDateOfARelease(t *testing.T) {
	for _, c := range []struct{ file, about, want, why string }{
		{"a.csv", "", "", "a table that stands alone withdraws nothing"},
		{"a.csv", ", series: staff", "series=table:staff", "kept apart from the series of the registries"},
		{"staff-2026-10-01.csv", ", series: staff", "date=2026-10-01 series=table:staff", "one mapping serves all releases, whose files tell the day"},
		{"staff-2026-10-01.csv", ", date: 2026-09", "date=2026-09", "who writes a date means it"},
	} {
		csv := write(t, c.file, "name,founded,staff,to,ror,other\nA,,,,,\n")
		mapping := strings.Replace(people, "{title: Staff}", "{title: Staff"+c.about+"}", 1)
		var got []string
		for _, f := range load(t, csv, write(t, "m.yml", mapping)).said.Facts {
			if f.Property == graph.PropSeries || f.Property == graph.PropDate {
				got = append(got, string(f.Property)+"="+f.Value)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s with %q: %s, want %s: %s", c.file, c.about, s, c.want, c.why)
		}
	}
}

func TestBadRowsAreRejectedAndReadingGoesOn(t *testing.T) {
	path := write(t, "a.jsonl", "{\"name\":\"A\",\"staff\":\"many\"}\nnot json\n{\"name\":[1]}\n{\"name\":\"…\"}\n{\"name\":\"B\"} {}\n{\"name\":\"C\",\"founded\":null}\n")
	g := load(t, path, write(t, "m.yml", people))
	want := []string{"1 staff many", "2  not json", "3  {\"name\":[1]}", "4 name …", "5  {\"name\":\"B\"} {}"}
	if !slices.Equal(g.rejected, want) {
		t.Errorf("rejected %q", g.rejected)
	}
	if g.facts("institution:a") == "" || g.facts("institution:c") == "" {
		t.Error("the good rows were not loaded")
	}
}

func TestProblemsOfAMapping(t *testing.T) {
	csv := write(t, "a.csv", "name,founded\nA,1939\n")
	const start = "document: {title: T}\nentities:\n  - name: a\n    kind: institution\n    id: \"{name}\"\n    properties:\n"
	related := func(ty, rest string) string {
		return start + "      - {property: name, column: name}\n  - {name: b, kind: institution, id: \"{name}\"}\nrelations:\n  - {type: " + ty + ", from: a, to: b" + rest + "}\n"
	}
	for _, c := range []struct{ reason, mapping, want string }{
		{"unknown key", "document: {title: T}\nentitys: []\n", "m.yml:2:1: unknown field \"entitys\"; the keys are listed"},
		{"not YAML", "document: [\n", "m.yml:1"},
		{"no title and nothing else", "document: {lang: fr}\n", "title: the document has no title"},
		{"unknown kind", "document: {title: T}\nentities:\n  - {name: a, kind: lab, id: x}\n", "m.yml:3:21: kind: \"lab\" is not a kind of entity; write one of institution"},
		{"unknown property", start + "      - {property: nam, column: name}\n", "m.yml:7:20: property: \"nam\" is not a property; did you mean name?"},
		{"property of another kind", start + "      - {property: signed, column: name}\n", "signed is not a property of Institution"},
		{"figure without unit", start + "      - {property: staff, column: name}\n", "has no unit"},
		{"column and value", start + "      - {property: name, column: name, value: x}\n", "a value comes either from a column or from the mapping"},
		{"a constant that does not fit", start + "      - {property: country, value: XX}\n", "ISO 3166-1"},
		{"a term that does not fit", start + "      - {property: type, column: name, terms: {A: LAB}}\n", "one of RESEARCH_ORGANISATION"},
		{"format of no date", start + "      - {property: founded, column: founded, format: DD/MM}\n", "m.yml:7:54: property: \"DD/MM\" is not a format of dates"},
		{"column that is not there", start + "      - {property: name, column: nom}\n", "m.yml:7:34: column: the table has no column \"nom\"; its columns are name, founded"},
		{"id with a blank", "document: {title: T}\nentities:\n  - {name: a, kind: site, id: \"A {name}\"}\n", "cannot be part of an id"},
		{"id with a brace that is not closed", "document: {title: T}\nentities:\n  - {name: a, kind: site, id: \"a-{name\"}\n", "a brace is not closed, or encloses no column"},
		{"id of no column", "document: {title: T}\nentities:\n  - {name: a, kind: site, id: \"a-{}\"}\n", "a brace is not closed, or encloses no column"},
		{"relation of kinds that it does not join", start + "      - {property: name, column: name}\nrelations:\n  - {type: FUNDED_UNDER, from: a, to: a}\n", "m.yml:9:12: type: FUNDED_UNDER does not lead from Institution to Institution"},
		{"relation to nothing", start + "      - {property: name, column: name}\nrelations:\n  - {type: PART_OF, from: a, to: b}\n", "m.yml:9:34: to: there is no entity of that name"},
		{"no entities", "document: {title: T}\n", "entities: the mapping has no entities"},
		{"an entity without a name", "document: {title: T}\nentities:\n  - {kind: site, id: x}\n", "name: each entity needs a name that no other has"},
		{"two of one name", "document: {title: T}\nentities:\n  - {name: a, kind: site, id: x}\n  - {name: a, kind: site, id: y}\n", "m.yml:4:12: name: each entity needs a name that no other has"},
		{"a document as an entity", "document: {title: T}\nentities:\n  - {name: a, kind: document, id: x}\n", "kind: \"document\" is not a kind of entity"},
		{"a date of the document that is none", "document: {title: T, date: soon}\nentities:\n  - {name: a, kind: site, id: x}\n", "m.yml:1:28: date: date: \"soon\" is not a date"},
		{"a scheme of what is no identifier", start + "      - {property: name, column: name, scheme: ror}\n", "m.yml:7:48: scheme: only identifiers have a scheme; remove it"},
		{"neither column nor value", start + "      - {property: name}\n", "m.yml:7:9: property: a value comes either from a column or from the mapping"},
		{"a format of what is no date", start + "      - {property: name, column: name, format: YYYY}\n", "m.yml:7:48: property: only dates have a format; remove it"},
		{"a decimal sign of what is no number", start + "      - {property: name, column: name, decimal: \",\"}\n", "decimal is the sign before the fraction of a number"},
		{"another sign", start + "      - {property: staff, unit: people, column: name, decimal: \";\"}\n", "decimal is the sign before the fraction of a number"},
		{"the begin of a property", start + "      - {property: name, column: name, since: {column: name, format: DD}}\n", "since: \"DD\" is not a format of dates"},
		{"the end of a property", start + "      - {property: name, column: name, until: {column: name, format: DD}}\n", "until: \"DD\" is not a format of dates"},
		{"the begin of a property from a column that is not there", start + "      - {property: name, column: name, since: {column: a}}\n", "the table has no column \"a\""},
		{"the end of a property from a column that is not there", start + "      - {property: name, column: name, until: {column: a}}\n", "the table has no column \"a\""},
		{"an id from a column that is not there", "document: {title: T}\nentities:\n  - {name: a, kind: site, id: \"{b}\"}\n", "the table has no column \"b\""},
		{"a relation that is none", related("PART_OFF", ""), "type: \"PART_OFF\" is not a relation type; did you mean PART_OF?"},
		{"a relation from nothing", strings.Replace(related("PART_OF", ""), "from: a", "from: c", 1), "from: there is no entity of that name"},
		{"the begin of a relation", related("PART_OF", ", since: {column: name, format: DD}"), "since: \"DD\" is not a format of dates"},
		{"the end of a relation", related("PART_OF", ", until: {column: name, format: DD}"), "until: \"DD\" is not a format of dates"},
		{"the role of a relation", related("PART_OF", ", role: {column: name, format: YYYY}"), "role: only dates have a format"},
		{"the amount of a relation", related("PART_OF", ", amount: {column: name, decimal: x}"), "amount: decimal is the sign before the fraction of a number"},
		{"the begin of a relation from a column that is not there", related("PART_OF", ", since: {column: x}"), "the table has no column \"x\""},
		{"the end of a relation from a column that is not there", related("PART_OF", ", until: {column: x}"), "the table has no column \"x\""},
		{"the role of a relation from a column that is not there", related("PART_OF", ", role: {column: x}"), "the table has no column \"x\""},
		{"the amount of a relation from a column that is not there", related("PART_OF", ", amount: {column: x}"), "the table has no column \"x\""},
		{"as long as one may be", "#" + strings.Repeat("x", longestMapping-2) + "\n", "title: the document has no title"},
		{"longer", "#" + strings.Repeat("x", longestMapping-1) + "\n", "m.yml: the mapping is longer than 1 MiB; check that the file is not the table itself"},
	} {
		s, problems := New(csv, write(t, "m.yml", c.mapping))
		var all []string
		for _, p := range problems {
			all = append(all, p.String())
		}
		if got := strings.Join(all, "\n"); !strings.Contains(got, c.want) || s != nil {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
	for _, c := range []struct{ reason, path, want string }{
		{"no mapping", filepath.Join(t.TempDir(), "absent.yml"), "absent.yml: there is no such file; write a mapping, see loader/table/README.md"},
		{"a folder for one", t.TempDir(), "the file cannot be read; check its permissions"},
	} {
		if _, problems := New(csv, c.path); len(problems) != 1 || !strings.Contains(problems[0].String(), c.want) {
			t.Errorf("%s: %v, want %s", c.reason, problems, c.want)
		}
	}
}

func TestReadFails(t *testing.T) {
	m := write(t, "m.yml", people)
	for _, c := range []struct {
		reason, path string
		code         graph.Code
	}{
		{"no table", "absent.csv", graph.CodeNotFound},
		{"another format", write(t, "a.pdf", "%PDF"), graph.CodeInvalidArgument},
		{"a workbook that is none", write(t, "a.xlsx", "PK"), graph.CodeInvalidArgument},
	} {
		s, problems := New(c.path, m)
		if problems != nil {
			t.Fatal(problems)
		}
		if _, err := s.Read(context.Background(), &gathered{}); graph.CodeOf(err) != c.code {
			t.Errorf("%s: %v", c.reason, err)
		}
	}
}

// TestWhatRejectionsName: the column of a cell, and the key of the mapping where the value stands there.
func TestWhatRejectionsName(t *testing.T) {
	const mapping = "document: {title: T}\nentities:\n  - {name: a, kind: institution, id: \"{name}\", properties: [{property: name, column: name}, %s]}\n" +
		"  - {name: b, kind: institution, id: \"b-{name}\", properties: [{property: name, column: name}]}\nrelations:\n  - {type: PART_OF, from: a, to: b, %s}\n"
	const plain, plainRelation = "{property: alias, column: name}", "role: {value: x}"
	for _, c := range []struct{ why, property, relation, want string }{
		{"a property from a column", "{property: founded, column: x}", plainRelation, "2 x soon"},
		{"the begin of a property", "{property: alias, column: name, since: {column: x}}", plainRelation, "2 x soon"},
		{"an end in the mapping before the begin", "{property: alias, column: name, since: {column: y}, until: {value: 2019}}", plainRelation, "2 until 2019"},
		{"an end in a column before the begin", "{property: alias, column: name, since: {value: 2021}, until: {column: y}}", plainRelation, "2 y 2020"},
		{"the end of a relation", plain, "until: {column: x}", "2 x soon"},
		{"the amount of a relation", plain, "amount: {column: x}", "2 x soon"},
		{"an amount in the mapping", plain, "amount: {value: much}", "2 amount much"},
		{"the begin of a relation in the mapping", plain, "since: {value: later}", "2 since later"},
	} {
		g := load(t, write(t, "a.csv", "name,x,y\nA,soon,2020\n"), write(t, "m.yml", fmt.Sprintf(mapping, c.property, c.relation)))
		if got := strings.Join(g.rejected, "; "); got != c.want {
			t.Errorf("%s: rejected %s, want %s", c.why, got, c.want)
		}
	}
}

func TestNumbersAndDates(t *testing.T) {
	for _, c := range []struct{ s, decimal, want string }{
		{"1 250 000,50", ",", "1250000.5"},
		{"1.250,5", ",", "1250.5"},
		{"1,250.5", "", "1250.5"},
		{"1,5", "", ""},
		{"1.5", ",", ""},
		{"1e5", "", "100000"},
		{"1.732084396E7", "", "17320843.96"},
		{"1,732084396E7", ",", "17320843.96"},
		{"1.5E-2", "", "0.015"},
		{"1 000E3", "", ""},
		{"1e400", "", ""},
		{"626199.99999984", "", "626199.99999984"},
		{"-3", "", "-3"},
		{"", "", ""},
	} {
		n, err := (&Cell{Decimal: c.decimal}).number(c.s)
		if got := graph.FormatNumber(n); err == nil && got != c.want || err != nil && c.want != "" {
			t.Errorf("%q with %q: %s, %v", c.s, c.decimal, got, err)
		}
	}
	for _, c := range []struct{ s, format, want string }{
		{"24/09/2013", "DD/MM/YYYY", "2013-09-24"},
		{"09.2013", "MM.YYYY", "2013-09"},
		{"2013-09-24", "DD/MM/YYYY", "2013-09-24"},
		{"31/02/2015", "DD/MM/YYYY", ""},
		{"24-09-2013", "DD/MM/YYYY", ""},
		{"4/9/2013", "DD/MM/YYYY", ""},
		{"4/9/2013", "D/M/YYYY", "2013-09-04"},
		{"24/09/2013", "D/M/YYYY", "2013-09-24"},
		{"25.05.2020 00:00", "DD.MM.YYYY", "2020-05-25"},
		{"25.05.2020 00:00", "DD.MM.YYYY hh:mm", "2020-05-25"},
		{"08:30, 25.05.2020", "hh:mm, DD.MM.YYYY", "2020-05-25"},
		{"2020-05-25 00:00:00", "", "2020-05-25"},
		{"2020-05-25T22:00:00Z", "", "2020-05-25"},
		{"2020-05-25T22:00:00.000+02:00", "", "2020-05-25"},
		{"5/25/2020 1:30 PM", "M/D/YYYY", "2020-05-25"},
		{"25.05.2020 noon", "DD.MM.YYYY", ""},
		{"31.02.2020 00:00", "DD.MM.YYYY", ""},
		{"00:00", "", ""},
		{"24/09/2013", "", ""},
	} {
		d, err := (&Cell{Format: c.format, pattern: datePattern(c.format)}).date(c.s)
		if d.String() != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%q as %s: %s, %v", c.s, c.format, d, err)
		}
	}
}
