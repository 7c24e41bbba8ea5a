package reconciliation_test

import (
	"net/url"
	"testing"

	"entente/graph"
	"entente/server/reconciliation"
)

func TestOnce(t *testing.T) {
	list := func(name string) bool { return name == "ids" }
	for _, c := range []struct{ reason, query, want string }{
		{"nothing", "", ""},
		{"each once", "a=1&b=2", ""},
		{"one that lists its values", "ids=1&ids=2", ""},
		{"one twice", "a=1&a=2", `"a" is given 2 times; give it once`},
		{"one three times, and the same each", "a=1&a=1&a=1", `"a" is given 3 times; give it once`},
		{"the first by name of several", "b=1&b=2&a=1&a=2", `"a" is given 2 times; give it once`},
	} {
		given, err := url.ParseQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		err = reconciliation.Once(given, list)
		got := ""
		if err != nil {
			got = graph.UserMessage(err)
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}
