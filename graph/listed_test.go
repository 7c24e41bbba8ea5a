package graph_test

import (
	"testing"

	"entente/graph"
)

func TestListed(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string
	}{
		{nil, ""},
		{[]string{"GET"}, "GET"},
		{[]string{"GET", "HEAD"}, "GET and HEAD"},
		{[]string{"GET", "HEAD", "POST"}, "GET, HEAD and POST"},
	} {
		if got := graph.Listed(c.words, " and "); got != c.want {
			t.Errorf("%v are listed as %q, want %q", c.words, got, c.want)
		}
	}
}
