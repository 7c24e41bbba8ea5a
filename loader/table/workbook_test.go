package table

import (
	"fmt"
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
		r, err := openWorkbook(write(t, "a.xlsx", zipOf(t, minimalWorkbook(sheet))), "a.xlsx", "")
		if c.want != "" {
			if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), c.want) {
				t.Errorf("to %s: %v, want %s", c.last, err, c.want)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := r.columns(); len(got) != 16_384 || got[0] != "name" || got[16_383] != "last" {
			t.Errorf("to %s: %d columns, want 16384", c.last, len(got))
		}
		_ = r.(*workbook).Close()
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
	parts := append(minimalWorkbook(`<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>name</v></c></row></sheetData></worksheet>`),
		[2]string{"xl/styles.xml", "<styleSheet><numFmts>" + formats.String() + "</numFmts><cellXfs>" + styles.String() + "</cellXfs></styleSheet>"})
	r, err := openWorkbook(write(t, "a.xlsx", zipOf(t, parts)), "a.xlsx", "")
	if err != nil {
		t.Fatal(err)
	}
	w := r.(*workbook)
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
