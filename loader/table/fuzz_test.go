package table

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"entente/graph"
	"entente/graph/derive"
	"entente/loader/tabular"
)

// FuzzMapping reads any mapping. It is refused with problems that say what to do, or what it makes of a table keeps to the
// model.
func FuzzMapping(f *testing.F) {
	example, err := os.ReadFile("testdata/example/agreements.map.yml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(example))
	f.Add(people)
	f.Add("document: {title: T, series: s}\nentities:\n  - {name: a, kind: person, id: \"x-{name}\", properties: [{property: name, column: name}]}\n")
	f.Add("document: {title: T}\nentities: [{name: a, kind: site, id: \"{{name}\"}, {name: a}]\nrelations: [{type: BROADER, from: a, to: ''}]\n")
	f.Add("a: &a [*a]\n---\n? ? {\n")
	f.Add("entities:\n- properties:\n  - {property: staff, value: '1e5', since: {}, until: {column: '', format: YYYYY}}\n")
	f.Fuzz(func(t *testing.T, mapping string) {
		folder := t.TempDir()
		table, at := filepath.Join(folder, "a.csv"), filepath.Join(folder, "m.yml")
		if err := os.WriteFile(table, []byte("name,founded,staff,to,ror,other\nA,1939,1,2021,02feahw73,B;C\n,,x,,,\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(mapping), 0o600); err != nil {
			t.Fatal(err)
		}
		source, problems := New(table, at)
		if (source == nil) != (len(problems) > 0) {
			t.Fatalf("a source and %d problems", len(problems))
		}
		for _, p := range problems {
			if p.Message == "" || p.At.File != "m.yml" {
				t.Errorf("%q says nothing", p)
			}
		}
		if source == nil {
			return
		}
		g := &gathered{}
		if _, err := source.Read(context.Background(), g); err != nil {
			t.Fatal(err)
		}
		for _, x := range g.said.Facts {
			for _, p := range derive.CheckFact(x) {
				t.Error(p)
			}
		}
		for _, x := range g.said.Relations {
			for _, p := range derive.CheckRelation(x) {
				t.Error(p)
			}
		}
	})
}

// FuzzWorkbook reads any sheet, styles and texts. They end in rows with growing numbers, or in an error for users.
func FuzzWorkbook(f *testing.F) {
	const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="B3" s="1"><v>45000.5</v></c></row></sheetData></worksheet>`,
		styles, `<sst><si><r><t>a</t></r></si></sst>`)
	f.Add(`<x:sheetData xmlns:x="y"><x:row><x:c t="d"><x:v>2013-09-24T00:00:00</x:v></x:c><x:c r="ZZZZ1"/></x:row></x:sheetData>`, ``, `<sst>`)
	f.Add(`<row><c><v>1e400</v></c><c r="XFE1"><v/></c></row><row r="-1"><c t="s"><v>99</v></c></row>`, `<numFmts/>`, ``)
	f.Fuzz(func(t *testing.T, sheet, styles, texts string) {
		parts := minimalWorkbook(sheet)
		if styles != "" {
			parts = append(parts, [2]string{"xl/styles.xml", styles})
		}
		if texts != "" {
			parts = append(parts, [2]string{"xl/sharedStrings.xml", texts})
		}
		at := filepath.Join(t.TempDir(), "a.xlsx")
		if err := os.WriteFile(at, []byte(zipOf(t, parts)), 0o600); err != nil {
			t.Fatal(err)
		}
		archive, err := tabular.Open(at)
		if err != nil {
			t.Fatal(err)
		}
		w, err := open(nil, archive.Files()[0], "")
		if err != nil {
			if graph.CodeOf(err) != graph.CodeInvalidArgument {
				t.Errorf("%v", err)
			}
			return
		}
		defer w.(io.Closer).Close()
		for {
			r, err := w.next()
			if err == io.EOF {
				return
			}
			if err != nil {
				if graph.CodeOf(err) != graph.CodeInvalidArgument {
					t.Errorf("%v", err)
				}
				return
			}
			if _, err := graph.ParseLocator(r.locator); err != nil {
				t.Error(err)
			}
			for _, c := range w.columns() {
				_ = r.get(c)
			}
		}
	})
}
