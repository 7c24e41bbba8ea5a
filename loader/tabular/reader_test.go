package tabular

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"entente/graph"
)

// read returns each row in one line: its number, lines and cells, or why it is bad.
func read(t *testing.T, input string) (*Reader, []string) {
	t.Helper()
	// A byte at a time: what is right must not depend on where reads end.
	r, err := NewReader(iotest.OneByteReader(strings.NewReader(input)), "table.csv")
	if err != nil {
		return nil, []string{err.Error()}
	}
	var out []string
	for {
		row, err := r.Next()
		if err == io.EOF {
			return r, out
		}
		if err != nil {
			return r, append(out, err.Error())
		}
		if row.Bad() != nil {
			out = append(out, fmt.Sprintf("%d bad lines %d-%d: %s", row.Number, row.Line, row.Line+row.Lines-1, graph.UserMessage(row.Bad())))
			continue
		}
		var cells []string
		for _, c := range r.Header() {
			cells = append(cells, row.Get(c))
		}
		s := fmt.Sprintf("%d %s", row.Number, strings.Join(cells, "|"))
		if row.Repairs() != nil {
			s += " ~ " + strings.Join(row.Repairs(), "; ")
		}
		out = append(out, s)
	}
}

// wide is a text in UTF-16 without a mark.
func wide(s string, bigEndian bool) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if bigEndian {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

func TestReader(t *testing.T) {
	const count = ": the record has %d cells and the header %d; quote cells that hold the delimiter"
	for _, c := range []struct {
		reason, input string
		want          []string
	}{
		{"plain", "a,b\n1,2\n3,4\n", []string{"2 1|2", "3 3|4"}},
		{"no line end at the end", "a,b\n1,2", []string{"2 1|2"}},
		{"header only", "a,b\n", nil},
		{"CRLF", "a;b\r\n1;2\r\n", []string{"2 1|2"}},
		{"CRLF with bare LF inside a cell", "a;b\r\n\"x\ny\";2\r\n3;4\r\n", []string{"2 x y|2", "3 3|4"}},
		{"CRLF inside a cell", "a;b\r\n\"x\r\n\r\ny\";2\r\n", []string{"2 x y|2"}},
		{"byte order mark", "\xef\xbb\xbfid;b\n1;2\n", []string{"2 1|2"}},
		{"byte order mark before a quoted name", "\xef\xbb\xbf\"id\";\"b;c\"\n1;2\n", []string{"2 1|2"}},
		{"delimiter in a quoted name of the header", "\"a,b,c\";d\n1;2\n", []string{"2 1|2"}},
		{"tab", "a\tb\n1,5\t2\n", []string{"2 1,5|2"}},
		{"bar", "a|b\n1;5|2\n", []string{"2 1;5|2"}},
		{"one column", "a\nx\n", []string{"2 x"}},
		{"blank lines are no records", "a,b\n\n1,2\n\r\n\n3,4\n\n", []string{"2 1|2", "3 3|4"}},
		{"ISO-8859-1", "a;b\n\xc9cole;2\n", []string{"2 École|2"}},
		{"UTF-16 without a mark", wide("a;b\r\n1;é\r\n2;Ω\r\n", false), []string{"2 1|é", "3 2|Ω"}},
		{"with the bytes in the other order", wide("a;b\r\n1;é\r\n2;Ω\r\n", true), []string{"2 1|é", "3 2|Ω"}},
		{"in another script", wide("название;страна\nМосква, улица;RU\n", false), []string{"2 Москва, улица|RU"}},
		{"in Chinese, of which one character ends in a zero", wide("名称,国家\n一一,中国\n", true), []string{"2 一一|中国"}},
		{"a zero in a cell makes no UTF-16", "a,b\n1\x00,2\n", []string{"2 1|2"}},
		{"lines that end with CR alone", "a;b\r1;2\r\r3;\"x\ry\"\r", []string{"2 1|2", "3 3|x y"}},
		{"CR alone in UTF-16 without a mark", wide("a;b\r1;2\r", false), []string{"2 1|2"}},
		{"CR inside a cell of a table with LF", "a;b\n\"x\ry\";2\n", []string{"2 x y|2"}},
		{"the delimiter as Excel is told it", "sep=;\na,1;b\n1;2\n", []string{"2 1|2"}},
		{"in quotes, with CRLF and a blank line", "\"SEP=|\"\r\n\r\na,b|c\r\n1|2\r\n", []string{"2 1|2"}},
		{"a tab", "sep=\t\na\tb;c;d\n1\t2\n", []string{"2 1|2"}},
		{"a column that is called so", "sep=,b\n1,2\n", []string{"2 1|2"}},
		{"nothing but the delimiter", "sep=;\n", []string{"tabular.NewReader: table.csv has no header; a table begins with a line of column names: not a table"}},
		{"UTF-16 as spreadsheets export it", "\xff\xfea\x00\t\x00b\x00\n\x001\x00\t\x00\xe9\x00\n\x00", []string{"2 1|é"}},
		{
			"a cell in another encoding than the rest", "a;b\nÉcole;\xc9cole\n",
			[]string{"2 École|École ~ b is not UTF-8 and was read as Windows-1252"},
		},
		{
			"cells whose ends make a character together", "a;b\nx\xc3;\xa9\n",
			[]string{"2 xÃ|©"},
		},
		{
			"cells are cleaned", "a|b\n\u00a0x\u00a0y\u200b |R&amp;D &amp;lt; &eacute; AT&T ?a=1&copy=2\n",
			[]string{"2 x y|R&D &lt; é AT&T ?a=1&copy=2"},
		},
		{"quotes in a bare cell are characters", "a;b\n5\" pipe;2\n", []string{"2 5\" pipe|2"}},
		{"empty quoted cells", "a;b\n\"\";\"\"\n", []string{"2 |"}},
		{
			"doubled outer quotes, as in topics.csv",
			"id;title;x\n1;\"\"Combining a; b: \"\"Fit for 55\"\" for all\"\";y\n2;t;z\n",
			[]string{"2 1|Combining a; b: \"Fit for 55\" for all|y ~ " + doubledQuotes, "3 2|t|z"},
		},
		{
			"doubled outer quotes with a quoted word at the end, last in the line",
			"id,title\n1,\"\"Getting to \"\"Fit for 55\"\"\"\"\n2,t\n",
			[]string{"2 1|Getting to \"Fit for 55\" ~ " + doubledQuotes, "3 2|t"},
		},
		{
			"doubled outer quotes, a delimiter behind an inner quote",
			"id,title,x\n1,\"\"a \"\"b\"\", c\"\",y\n",
			[]string{"2 1|a \"b\", c|y ~ " + doubledQuotes},
		},
		{
			"single quotes inside a quoted cell", "id,title,x\n1,\"so \"called\" peers\",y\n2,t,z\n",
			[]string{"2 1|so \"called\" peers|y ~ " + doubledQuotes, "3 2|t|z"},
		},
		{
			"doubled outer quotes beside a cell of several lines", "id,title,x\n1,\"\"a \"\"b\"\"\"\",\"c\nd\"\n2,t,z\n",
			[]string{"2 1|a \"b\"|c d ~ " + doubledQuotes, "3 2|t|z"},
		},
		{
			"an open quote does not swallow the records behind it", "id;t;x\n1;\"open;y\n2;\"b\";c\n3;d;e\n",
			[]string{"2 bad lines 2-2: a quote stands inside a quoted cell; double it", "3 2|b|c", "4 3|d|e"},
		},
		{
			"an open quote before records without quotes", "id;t;x\n1;\"open;y\n2;b;c\n3;d;e\n",
			[]string{"2 bad lines 2-2: a quoted cell is never closed; close its quote", "3 2|b|c", "4 3|d|e"},
		},
		{
			"an open quote before a record that needs repair", "id;t;x\n1;\"open;y\n2;\"\"b \"\"c\"\"\"\";d\n",
			[]string{"2 bad lines 2-2: a quoted cell is never closed; close its quote", "3 2|b \"c\"|d ~ " + doubledQuotes},
		},
		{
			"an open quote in the last record", "id;t\n1;2\n3;\"open\n",
			[]string{"2 1|2", "3 bad lines 3-3: a quoted cell is never closed; close its quote"},
		},
		{"a cell too many", "a;b\n1;2;3\n4;5\n", []string{fmt.Sprintf("2 bad lines 2-2"+count, 3, 2), "3 4|5"}},
		{"a cell too few", "a;b;c\n1;2\n4;5;6\n", []string{fmt.Sprintf("2 bad lines 2-2"+count, 2, 3), "3 4|5|6"}},
		{
			"a cell too many in a record of several lines", "a;b\n\"1\nx\";2;3\n4;5\n",
			[]string{fmt.Sprintf("2 bad lines 2-3"+count, 3, 2), "3 4|5"},
		},
		{
			"an even number of stray quotes that swallows a line", "a;b;c\n1;\"x;y\n2;z;t\n3;u\";v;w\n4;5;6\n",
			[]string{fmt.Sprintf("2 bad lines 2-2"+count, 4, 3), "3 2|z|t", fmt.Sprintf("4 bad lines 4-4"+count, 4, 3), "5 4|5|6"},
		},
		{"equal column names", "a;a\n1;2\n", []string{"2 1|2"}},
		{"nothing at all", "", []string{"tabular.NewReader: table.csv has no header; a table begins with a line of column names: not a table"}},
		{"blank lines only", "\n\r\n", []string{"tabular.NewReader: table.csv has no header; a table begins with a line of column names: not a table"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			if _, got := read(t, c.input); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestEncodingIsNamed(t *testing.T) {
	for _, c := range []struct{ input, want string }{
		{"a;b\n1;2\n", UTF8},
		{"a;b\né;2\n", UTF8},
		{"a;b\n\xe9;2\n", ISO88591},
		{"a;b\n\xe9;\x80\n", Windows1252},
		{"a;b\n\xe9;é\n", Mixed},
		{"\xfe\xff\x00a\x00\n\x00b", UTF16},
	} {
		if r, _ := read(t, c.input); r.Encoding() != c.want {
			t.Errorf("%q is called %s, not %s", c.input, r.Encoding(), c.want)
		}
	}
}

func TestRawKeepsWhatCleaningFolds(t *testing.T) {
	r, err := NewReader(strings.NewReader("a;b\n\"x\r\ny&amp;\";2\n"), "t")
	if err != nil {
		t.Fatal(err)
	}
	row, err := r.Next()
	if err != nil || row.Raw("a") != "x\r\ny&amp;" || row.Get("a") != "x y&" {
		t.Errorf("raw %q, clean %q, %v", row.Raw("a"), row.Get("a"), err)
	}
	if row.Has("c") || !row.Has("b") || row.Get("c") != "" {
		t.Error("an absent column is not told from an empty cell")
	}
}

func TestARecordBeyondTheBoundIsRejectedAndReadingGoesOn(t *testing.T) {
	const bound = 100 << 10
	long := strings.Repeat("x", 4*bound)
	for _, c := range []struct{ name, record string }{
		{"one line", "1;" + long},
		{"inside quotes", "1;\"" + long},
		{"the end of a file", "1;2\n3;4\n5;" + long},
	} {
		in := "a;b\n" + c.record + "\n3;4\n"
		r, err := newReader(strings.NewReader(in), "t", bound)
		if err != nil {
			t.Fatal(err)
		}
		var bad int
		var last Row
		for {
			row, err := r.Next()
			if err != nil {
				break
			}
			if row.Bad() != nil {
				bad++
			}
			last = row
		}
		if bad != 1 || last.Get("a") != "3" || last.Get("b") != "4" {
			t.Errorf("%s: %d bad rows, last %q", c.name, bad, last.cells)
		}
		if got := cap(r.win.buf); got > 4*bound {
			t.Errorf("%s: %d bytes were buffered", c.name, got)
		}
	}
}

func TestAFailureOfReadingIsNotTheEnd(t *testing.T) {
	broken := errors.New("the disk went away")
	r, err := NewReader(io.MultiReader(strings.NewReader("a;b\n1;2\n3;"), iotest.ErrReader(broken)), "t")
	if err != nil {
		t.Fatal(err)
	}
	if row, err := r.Next(); err != nil || row.Get("a") != "1" {
		t.Errorf("the whole row before the failure: %v", err)
	}
	if _, err := r.Next(); !errors.Is(err, broken) || graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("the failure is reported as %v", err)
	}
}

// lines counts as editors do: a last line without an end is one.
func lines(b []byte) int {
	n := bytes.Count(b, []byte("\n"))
	if len(b) > 0 && b[len(b)-1] != '\n' {
		n++
	}
	return n
}

func FuzzReader(f *testing.F) {
	for _, s := range []string{
		"a;b\n1;2\n", "a,b\r\n\"x\ny\",2\r\n", "id;t;x\n1;\"open;y\n2;\"b\";c\n", "a,b\n1,\"\"x \"\"y\"\"\"\"\n",
		"\xef\xbb\xbfa\tb\n\xe9\t&amp;\n", "a;b\n\n\"\";\"\n\"\n\"\n", "\xff\xfea\x00\n\x00", "a|b\n1|2|3\n",
		"sep=;\na;b\n1;2\n", "a;b\r1;2\r", wide("a;b\n1;2\n", true),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		r, err := NewReader(bytes.NewReader(in), "fuzz")
		if err != nil {
			return
		}
		body := bytes.TrimPrefix(in, []byte("\xef\xbb\xbf"))
		seen := r.line
		for number := 2; ; number++ {
			before := r.blank
			row, err := r.Next()
			seen += r.blank - before
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if row.Number != number || row.Line != seen+1 || row.Lines < 1 {
				t.Fatalf("row %d at line %d of %d lines; want %d at %d", row.Number, row.Line, row.Lines, number, seen+1)
			}
			if row.Bad() == nil && len(row.cells) != len(r.Header()) || row.Bad() != nil && row.cells != nil {
				t.Fatalf("row %d has %d cells, %v", number, len(row.cells), row.Bad())
			}
			seen += row.Lines
			for _, c := range r.Header() {
				if got := row.Get(c); Clean(got) != got && !strings.Contains(got, "&") {
					t.Fatalf("%q is not clean", got)
				}
			}
		}
		if r.enc.utf16 {
			return
		}
		if !bytes.Contains(body, []byte("\n")) {
			body = bytes.ReplaceAll(body, []byte("\r"), []byte("\n")) // which alone ends lines then
		}
		if want := lines(body); seen != want {
			t.Fatalf("%d of %d lines are accounted for", seen, want)
		}
	})
}
