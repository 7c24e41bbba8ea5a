package atlas

import (
	"slices"
	"testing"
)

// TestGuesses: what is looked for where a word itself finds too little.
func TestGuesses(t *testing.T) {
	for _, c := range []struct {
		why, word string
		rest      []string
		want      []string
	}{
		{
			"a word alone: its beginning, nearly all of it, with neighbours of the first letters swapped, without one of them", "solvay", nil,
			[]string{"sol", "solv", "oslvay", "slovay", "sovlay", "olvay", "slvay", "sovay"},
		},
		{"a short word: half of it is nearly all", "jrcx", nil, []string{"jr", "rjcx", "jcrx", "jrxc", "rcx", "jcx", "jrx"}},
		{"beside other words, these are enough", "solvay", []string{"group", "sa"}, []string{"group sa sol", "group sa"}},
	} {
		if got := guessesOf([]rune(c.word), c.rest); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
