package graph_test

import (
	"testing"

	"entente/graph"
)

// TestLocatorIsReadAsWritten: String writes each form that ParseLocator reads.
func TestLocatorIsReadAsWritten(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"characters", "#char=5,9", "#char=5,9"},
		{"lines", "#line=0,2", "#line=0,2"},
		{"one row", "#row=3", "#row=3"},
		{"rows that follow each other", "#row=3-5", "#row=3-5"},
		{"rows apart", "#row=3;5-7", "#row=3;5-7"},
		{"rows written one by one are a run", "#row=3;4;5", "#row=3-5"},
		{"a place in JSON", "#/items/3/name", "#/items/3/name"},
	} {
		l, err := graph.ParseLocator(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
		}
		if got := l.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
