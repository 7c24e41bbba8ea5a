package tabular

import (
	"io"
	"strings"
	"testing"
)

// TestHostileInputsTakeLinearTime reads inputs in which each line asks for a look at all that follow. Quadratic time would be
// hours, for which go test does not wait.
func TestHostileInputsTakeLinearTime(t *testing.T) {
	const size = 2 << 20
	for _, c := range []struct{ reason, header, line string }{
		{"each line opens a doubled quote", "a;b\n", "\"\"a\n"},
		{"each line opens a quote", "a;b\n", "1;\"x\n"},
		{"quotes alone", "a;b\n", "\"\n"},
		{"pairs of quotes", "a;b;c\n", "\"\";\"\"\n"},
		{"a quote that never closes, before lines that are no records", "a;b\n\"x\n", "text\n"},
		{"doubled quotes that close in vain", "a,b\n", "\"\"x\"\",\"\"y\"\",\"\"\n"},
		{"blank lines", "a;b\n", "\n"},
	} {
		r, err := NewReader(strings.NewReader(c.header+strings.Repeat(c.line, size/len(c.line))), "t")
		if err != nil {
			t.Fatal(err)
		}
		for err == nil {
			_, err = r.Next()
		}
		if err != io.EOF {
			t.Errorf("%s: %v", c.reason, err)
		}
	}
}
