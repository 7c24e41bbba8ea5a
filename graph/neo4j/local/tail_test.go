package local

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestLastLines(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		n            int
		want         string
	}{
		{"all, when there are few", "a\nb\n", 5, "\ta\n\tb"},
		{"the last, when there are many", "a\nb\nc\n", 2, "\tb\n\tc"},
		{"a last line without an end counts", "a\nb", 1, "\tb"},
		{"empty lines say nothing", "a\n\n \n", 1, "\ta"},
		{"stack frames hide causes", "Error\n\tat x.Y\n\t... 3 more\nCaused by: z\n\tat q\n", 2, "\tError\n\tCaused by: z"},
		{"Windows ends its lines otherwise", "a\r\n", 1, "\ta"},
		{"silence is said", "", 3, "\t(it said nothing)"},
	} {
		if got := lastLines(c.text, c.n); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
	if got := tail(filepath.Join(t.TempDir(), "absent"), 3); !strings.Contains(got, "no log") {
		t.Errorf("a log that is not there: %q", got)
	}
}
