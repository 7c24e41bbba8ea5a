package tabular

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
)

// TestColumnsOfAWorkbook: a spreadsheet has columns from A to XFD, 16,384 of them.
func TestColumnsOfAWorkbook(t *testing.T) {
	for _, c := range []struct{ last, want string }{
		{"XFD1", ""},
		{"XFE1", "it has more columns than a spreadsheet can"},
		{"ZZZZ1", "it has more columns than a spreadsheet can"},
	} {
		sheet := `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>name</v></c><c r="` + c.last + `" t="str"><v>last</v></c></row></sheetData></worksheet>`
		r, err := NewWorkbook(sheetOf(t, [2]string{"xl/worksheets/first.xml", sheet}), "")
		if c.want != "" {
			if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), c.want) {
				t.Errorf("to %s: %v, want %s", c.last, err, c.want)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Header(); len(got) != 16_384 || got[0] != "name" || got[16_383] != "last" {
			t.Errorf("to %s: %d columns, want 16384", c.last, len(got))
		}
		_ = r.Close()
	}
}

// TestFormatsThatShowDates: the formats that spreadsheets have built in, by their numbers (ECMA-376, part 1, 18.8.30, those of East
// Asian spreadsheets among them), and those that a workbook brings. Times of the day are no dates.
func TestFormatsThatShowDates(t *testing.T) {
	own := map[int]string{
		164: "yyyy-mm-dd", 165: "0.00", 166: "hh:mm", 167: "[Red]0.00", 168: `"day" 0`, 169: `\d0`, 170: "D/M", 171: "[h]:mm", 172: `"open`, 173: `_d0`, 174: "mmm yy",
	}
	dates := map[int]bool{164: true, 170: true, 174: true}
	for _, span := range [][2]int{{14, 17}, {22, 22}, {27, 31}, {36, 36}, {50, 58}} {
		for n := span[0]; n <= span[1]; n++ {
			dates[n] = true
		}
	}
	var formats, styles strings.Builder
	for n := range 175 {
		if code := own[n]; code != "" {
			fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, n, strings.ReplaceAll(code, `"`, "&quot;"))
		}
		fmt.Fprintf(&styles, `<xf numFmtId="%d"/>`, n)
	}
	w, err := NewWorkbook(sheetOf(t,
		[2]string{"xl/worksheets/first.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>name</v></c></row></sheetData></worksheet>`},
		[2]string{"xl/styles.xml", "<styleSheet><numFmts>" + formats.String() + "</numFmts><cellXfs>" + styles.String() + "</cellXfs></styleSheet>"}), "")
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for n, is := range w.dates {
		if is != dates[n] {
			t.Errorf("the format %d %s shows a date: %v, want %v", n, own[n], is, dates[n])
		}
	}
	if len(w.dates) != 175 {
		t.Errorf("%d styles, want 175", len(w.dates))
	}
}

// TestDaysOfSerialNumbers: spreadsheets count days since 1900 or 1904, and those of 1900 have a 29 February that never was.
func TestDaysOfSerialNumbers(t *testing.T) {
	for _, c := range []struct {
		s     string
		epoch int
		want  string
	}{
		{"14537", 1900, "1939-10-19"},
		{"1", 1900, "1900-01-01"},
		{"59", 1900, "1900-02-28"},
		{"61", 1900, "1900-03-01"},
		{"45000.75", 1900, "2023-03-15"},
		{"0.75", 1900, "0.75"},
		{"2958465", 1900, "9999-12-31"},
		{"2958466", 1900, "2958466"},
		{"1", 1904, "1904-01-02"},
		{"x", 1900, "x"},
	} {
		if got := day(c.s, c.epoch); got != c.want {
			t.Errorf("day %s since %d is %s, want %s", c.s, c.epoch, got, c.want)
		}
	}
}

// sheetOf is a workbook in a file, with the given parts beside the ones that every workbook has.
func sheetOf(t *testing.T, parts ...[2]string) File {
	t.Helper()
	content := map[string]string{
		"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="rId7"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>`,
	}
	order := []string{"xl/workbook.xml", "xl/_rels/workbook.xml.rels"}
	for _, p := range parts {
		content[p[0]], order = p[1], append(order, p[0])
	}
	a, err := Open(write(t, filepath.Join(t.TempDir(), "a.xlsx"), packed(t, content, order...)))
	if err != nil {
		t.Fatal(err)
	}
	return a.Files()[0]
}
