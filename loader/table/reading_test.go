package table

import (
	"bytes"
	"compress/gzip"
	"context"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

const bodies = `
document: {title: Bodies}
entities:
  - name: body
    kind: institution
    id: "b-{code}"
    properties:
      - {property: name, column: name}
      - {property: country, column: country}
`

// TestCountries: as the schema's scalar reads them; others are refused and listed.
func TestCountries(t *testing.T) {
	g := load(t, write(t, "a.csv", "code,name,country\n1,A,EL\n2,B,uk\n3,C,XX\n4,D,NA\n5,E,FRA\n6,F,Allemagne\n7,G,XK\n8,H,-\n9,I,Holland\n"), write(t, "m.yml", bodies))
	var got []string
	for _, f := range g.said.Facts {
		if f.Property == graph.PropCountry {
			got = append(got, f.Subject.Slug()+" "+f.Value)
		}
	}
	if want := []string{"b-1 GR", "b-2 GB", "b-4 NA", "b-5 FR", "b-6 DE", "b-7 XK"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if want := []string{"4 country XX", "10 country Holland"}; !slices.Equal(g.rejected, want) {
		t.Errorf("rejected %q, want %q", g.rejected, want)
	}
}

// TestWordsForNothing: what stands for an empty cell, by default, by table and by column.
func TestWordsForNothing(t *testing.T) {
	const table = "code,name,country,short\n1,A,NA,NA\n2,B,ukjent,ukjent\n3,n/a,NO,-\n-,D,NO,D\n"
	const short = "      - {property: acronym, column: short}\n"
	for _, c := range []struct{ why, head, want, rejected string }{
		{"the usual words; NA is Namibia in a column of countries", "",
			"b-1 name A; b-1 country NA; b-2 name B; b-2 acronym ukjent; b-3 country NO", "3 country ukjent"},
		{"a word of one column", "columns: {short: {nothing: [ukjent]}}\n",
			"b-1 name A; b-1 country NA; b-1 acronym NA; b-2 name B; b-3 country NO; b-3 acronym -", "3 country ukjent"},
		{"words of the table, in the place of the usual ones, ids among them", "nothing: [ukjent, NA]\n",
			"b-1 name A; b-1 country NA; b-2 name B; b-3 name n/a; b-3 country NO; b-3 acronym -", "5 code -"},
		{"NA is nothing in a column of countries where the column says so", "nothing: [ukjent]\ncolumns: {country: {nothing: [NA, ukjent]}}\n",
			"b-1 name A; b-1 acronym NA; b-2 name B; b-3 name n/a; b-3 country NO; b-3 acronym -", "5 code -"},
		{"no words at all", "nothing: []\n",
			"b-1 name A; b-1 country NA; b-1 acronym NA; b-2 name B; b-2 acronym ukjent; b-3 name n/a; b-3 country NO; b-3 acronym -",
			"3 country ukjent; 5 code -"},
	} {
		g := load(t, write(t, "a.csv", table), write(t, "m.yml", c.head+strings.TrimPrefix(bodies, "\n")+short))
		var got []string
		for _, f := range g.said.Facts {
			if f.Subject.Kind() == graph.KindInstitution {
				got = append(got, f.Subject.Slug()+" "+string(f.Property)+" "+f.Value)
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, s, c.want)
		}
		if s := strings.Join(g.rejected, "; "); s != c.rejected {
			t.Errorf("%s: rejected %s, want %s", c.why, s, c.rejected)
		}
	}
}

// TestTermsComeBeforeWordsForNothing: who translates a word means it.
func TestTermsComeBeforeWordsForNothing(t *testing.T) {
	g := load(t, write(t, "a.csv", "code,name,country\n1,-,NO\n"),
		write(t, "m.yml", strings.Replace(bodies, "column: name}", "column: name, terms: {\"-\": Unnamed}}", 1)))
	if got, want := g.facts("institution:b-1"), "name=Unnamed #row=2; country=NO #row=2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestOneIDWithTwoNames: two rows that give one id to different names are reported, with both rows.
func TestOneIDWithTwoNames(t *testing.T) {
	const table = "code,name,country\n7,Institute of Glass,NO\n7,INSTITUTE-OF  GLASS,NO\n7,Institute of Grass,NO\n8,Müller,DE\n8,Muller,DE\n"
	for _, c := range []struct{ why, mapping, names, rejected string }{
		{"they may be two", bodies, "Institute of Glass, INSTITUTE-OF GLASS, Müller", "4 name Institute of Grass; 6 name Muller"},
		{"the mapping says that they are one", strings.Replace(bodies, "kind: institution", "kind: institution\n    identified: true", 1),
			"Institute of Glass, INSTITUTE-OF GLASS, Institute of Grass, Müller, Muller", ""},
		{"an identifier in the column of the id says it", bodies + "      - {property: identifier, column: code, scheme: pic}\n",
			"Institute of Glass, INSTITUTE-OF GLASS, Institute of Grass, Müller, Muller", ""},
		{"one in another column does not", bodies + "      - {property: identifier, value: \"pic:1\"}\n",
			"Institute of Glass, INSTITUTE-OF GLASS, Müller", "4 name Institute of Grass; 6 name Muller"},
	} {
		g := load(t, write(t, "a.csv", table), write(t, "m.yml", c.mapping))
		var names []string
		for _, f := range g.said.Facts {
			if f.Property == graph.PropName && f.Subject.Kind() == graph.KindInstitution {
				names = append(names, f.Value)
			}
		}
		if got := strings.Join(names, ", "); got != c.names {
			t.Errorf("%s: names %s, want %s", c.why, got, c.names)
		}
		if got := strings.Join(g.rejected, "; "); got != c.rejected {
			t.Errorf("%s: rejected %s, want %s", c.why, got, c.rejected)
		}
	}
	b := calledNames{}
	_ = b.agree("institution:b-7", "", "A", 2)
	if got, want := graph.UserMessage(b.agree("institution:b-7", "", "B", 5)), `row 2 gives the same id, institution:b-7, to "A"; if the two are one, `+
		"write identified: true for the entity, else make the id from more columns"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if err := b.agree("institution:b-7", "fr", "B", 5); err != nil {
		t.Errorf("a name in another language is no other name: %v", err)
	}
}

// TestRelationsThatARowLacks: a relation that is dropped is listed, unless its end may be missing.
func TestRelationsThatARowLacks(t *testing.T) {
	const mapping = "document: {title: T}\nentities:\n  - {name: a, kind: institution, id: \"{name}\", properties: [{property: name, column: name}]}\n" +
		"  - {name: b, kind: institution, id: \"{part}\"%s, properties: [{property: name, column: part}]}\nrelations:\n  - {type: PART_OF, from: b, to: a}\n"
	const table = "name,part\nA,B\nC,\n,D\n,\n"
	for _, c := range []struct{ why, optional, want string }{
		{"each end that a row lacks", "", "3 PART_OF b; 4 PART_OF a; 5 PART_OF b; 5 PART_OF a"},
		{"not one that may be missing", ", optional: true", "4 PART_OF a; 5 PART_OF a"},
	} {
		g := load(t, write(t, "a.csv", table), write(t, "m.yml", strings.Replace(mapping, "%s", c.optional, 1)))
		if got := strings.Join(g.rejected, "; "); got != c.want {
			t.Errorf("%s: rejected %s, want %s", c.why, got, c.want)
		}
		if got := g.relations(); len(got) != 1 {
			t.Errorf("%s: %q", c.why, got)
		}
	}
}

// TestJSONArrays: an array of objects, whatever the name ends in, with the place of each.
func TestJSONArrays(t *testing.T) {
	const array = "\xef\xbb\xbf [\n{\"code\":1,\"name\":\"A\",\"country\":\"EL\"},\n\"B\",\n{\"code\":3,\"name\":\"C\",\"country\":null},{\"code\":4,\"name\":[1]}]\n"
	for _, name := range []string{"a.json", "a.jsonl", "a.NDJSON"} {
		g := load(t, write(t, name, array), write(t, "m.yml", bodies))
		if got, want := g.facts("institution:b-1")+"; "+g.facts("institution:b-3"), "name=A #/0; country=GR #/0; name=C #/2"; got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
		if want := []string{`2  "B"`, `4  {"code":4,"name":[1]}`}; !slices.Equal(g.rejected, want) {
			t.Errorf("%s: rejected %q, want %q", name, g.rejected, want)
		}
	}
	g := load(t, write(t, "a.json", "{\"code\":1,\"name\":\"A\"}\n"), write(t, "m.yml", bodies))
	if got, want := g.facts("institution:b-1"), "name=A #line=0,1"; got != want {
		t.Errorf("objects line by line in a .json: %s, want %s", got, want)
	}
	for _, c := range []struct{ why, content string }{
		{"cut off", `[{"code":1,"name":"A"}`},
		{"cut off within a record", `[{"code":1,"na`},
		{"broken", `[{"code":1 "name":"A"}]`},
		{"something behind", `[{"code":1,"name":"A"}] []`},
	} {
		s, problems := New(write(t, "a.json", c.content), write(t, "m.yml", bodies))
		if problems != nil {
			t.Fatal(problems)
		}
		if _, err := s.Read(context.Background(), &gathered{}); graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(err.Error(), "a.json") {
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

// TestSheetsByName: a workbook's sheet is the first, or the one that the mapping names.
func TestSheetsByName(t *testing.T) {
	sheet := func(name string) string {
		return `<worksheet><sheetData><row><c t="str"><v>code</v></c><c t="str"><v>name</v></c><c t="str"><v>country</v></c></row>` +
			`<row><c t="str"><v>1</v></c><c t="str"><v>` + name + `</v></c></row></sheetData></worksheet>`
	}
	parts := minimalWorkbook(sheet("First"))
	parts[0][1] = strings.Replace(parts[0][1], "</sheets>", `<sheet name="DATA" sheetId="2" r:id="rId8"/></sheets>`, 1)
	parts[1][1] = strings.Replace(parts[1][1], "</Relationships>", `<Relationship Id="rId8" Target="worksheets/second.xml"/></Relationships>`, 1)
	book := write(t, "a.xlsx", zipOf(t, append(parts, [2]string{"xl/worksheets/second.xml", sheet("Second")})))
	for _, c := range []struct{ sheet, want string }{
		{"", "name=First #row=2"},
		{"sheet: x\n", "name=First #row=2"},
		{"sheet: DATA\n", "name=Second #row=2"},
	} {
		g := load(t, book, write(t, "m.yml", c.sheet+strings.TrimPrefix(bodies, "\n")))
		if got := g.facts("institution:b-1"); got != c.want {
			t.Errorf("%q: %s, want %s", c.sheet, got, c.want)
		}
	}
	for _, c := range []struct{ path, sheet, want string }{
		{book, "data", `a.xlsx has no sheet "data"; its sheets are "x, DATA"`},
		{write(t, "a.csv", "code,name,country\n"), "DATA", `the mapping names the sheet "DATA", but a.csv is no workbook; remove sheet from the mapping`},
	} {
		s, problems := New(c.path, write(t, "m.yml", "sheet: "+c.sheet+bodies))
		if problems != nil {
			t.Fatal(problems)
		}
		if _, err := s.Read(context.Background(), &gathered{}); graph.UserMessage(err) != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

// TestPackedTables: a table packed by gzip is read as what is in it.
func TestPackedTables(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte("code,name,country\n1,A,EL\n"))
	_ = z.Close()
	g := load(t, write(t, "a.csv.gz", b.String()), write(t, "m.yml", bodies))
	if got, want := g.facts("institution:b-1"), "name=A #row=2; country=GR #row=2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
