package table

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"testing"
)

// TestMediaTypes: the document says what its file is, whatever the case of the name's end.
func TestMediaTypes(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"a.csv", "text/csv"},
		{"a.txt", "text/csv"},
		{"a.tsv", "text/tab-separated-values"},
		{"a.TAB", "text/tab-separated-values"},
		{"a.jsonl", "application/x-ndjson"},
		{"a.NDJSON", "application/x-ndjson"},
		{"a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	} {
		if got := mediaType(c.name); got != c.want {
			t.Errorf("%s is %s, want %s", c.name, got, c.want)
		}
	}
}

// TestLinesOfJSON: a line ends at a line feed, with a carriage return or not, or where the file does; blank ones are none.
func TestLinesOfJSON(t *testing.T) {
	for _, c := range []struct{ why, content, want string }{
		{"each with an end", "{\"a\":\"1\"}\n{\"a\":\"2\"}\n", "1:1 2:2"},
		{"the last without", "{\"a\":\"1\"}\n{\"a\":\"2\"}", "1:1 2:2"},
		{"blank lines between, which count", "\n{\"a\":\"1\"}\r\n \r\n{\"a\":\"2\"}\r\n\n", "2:1 4:2"},
		{"nothing", "", ""},
		{"a line that is too long is bad, and the next one is good", strings.Repeat(" ", longestLine+1) + "\n{\"a\":\"2\"}", "1:bad 2:2"},
		{"the last line is too long", "{\"a\":\"1\"}\n" + strings.Repeat("x", longestLine+1), "1:1 2:bad"},
		{"a line as long as one may be", `{"a":"1"}` + strings.Repeat(" ", longestLine-10) + "\n", "1:1"},
	} {
		lines := &jsonLines{in: bufio.NewReader(strings.NewReader(c.content))}
		var got []string
		for {
			r, err := lines.next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			value := "bad"
			if r.bad == nil {
				value = r.get("a")
			}
			got = append(got, fmt.Sprintf("%d:%s", r.number, value))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.why, s, c.want)
		}
	}
}
