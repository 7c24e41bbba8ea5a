package spelling

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	names := []string{"founded", "signed", "staff", "start"}
	for _, tt := range []struct{ in, want, why string }{
		{"fonded", "founded", "a letter missing"},
		{"SIGNED", "signed", "case does not count"},
		{"star", "start", "the nearest of two"},
		{"sta", "", "two of five letters away is too far"},
		{"colour", "", "nothing is near"},
		{"", "", "nor to nothing"},
		{strings.Repeat("s", 10_000), "", "what is absurdly long is not compared"},
	} {
		if got := Nearest(tt.in, names); got != tt.want {
			t.Errorf("nearest(%.20q) = %q, want %q: %s", tt.in, got, tt.want, tt.why)
		}
	}
}
