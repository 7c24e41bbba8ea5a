package tabular

import (
	"io"
	"strings"
	"testing"
	"time"
)

// TestHostileInputsTakeLinearTime reads inputs in which each line asks for a look at all that follow.
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
		begin := time.Now()
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
		// Quadratic time would be hours; the bound leaves room for slow machines and the race detector.
		if d := time.Since(begin); d > 30*time.Second {
			t.Errorf("%s: %v", c.reason, d)
		} else {
			t.Logf("%s: %v", c.reason, d)
		}
	}
}
