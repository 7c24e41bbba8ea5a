package loader_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
	"entente/loader"
)

// states are institutions from number from to number to, without the last, each with a name and a country.
func states(from, to int, country string) []any {
	var out []any
	for i := from; i < to; i++ {
		id := graph.ID(fmt.Sprintf("institution:n-%d", i))
		out = append(out, fact(id, "name="+string(id)), fact(id, "country="+country))
	}
	return out
}

// TestWhatCountsAsMissing: a release is refused when more than a hundred statements, and more than a quarter, of the one before
// it have nothing in their place. The earlier release states two things of each of 200 institutions, and its own name, date and
// series: 403.
func TestWhatCountsAsMissing(t *testing.T) {
	for _, c := range []struct {
		reason string
		later  []any
		refuse string // what the refusal counts; "": it is loaded
	}{
		{"every country has changed: a changed value is in the place of the old one", states(0, 200, "IT"), ""},
		{"150 institutions have changed, 50 are gone: a hundred statements may be", states(0, 150, "IT"), ""},
		{"51 are gone: 102 statements are more than a hundred and more than a quarter", states(0, 149, "FR"), "102 of the 403"},
		{"51 are gone, and all others have changed: those do not count", states(0, 149, "IT"), "102 of the 403"},
		{
			"every country is gone, while all names stay: a statement is missing, not an institution",
			onlyNames(states(0, 200, "FR")), "200 of the 403",
		},
		{
			"half is gone, and as much is new: what is new stands in no one's place",
			states(100, 300, "FR"), "200 of the 403",
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			s := storetest.NewReference()
			load(t, s, release("2026-01-01", states(0, 200, "FR")...))
			_, err := loader.Run(context.Background(), s, release("2026-02-01", c.later...), loader.Options{})
			switch {
			case c.refuse == "" && err != nil:
				t.Errorf("%v, want no refusal", err)
			case c.refuse != "" && !strings.Contains(graph.UserMessage(err), "lacks "+c.refuse+" statements"):
				t.Errorf("%v, want a refusal that counts %s", err, c.refuse)
			}
		})
	}
}

// TestAHundredOrAQuarterMayBeMissing: of many statements more than a hundred may be gone, as long as they are not more than a
// quarter; of few, more than a quarter, as long as they are not more than a hundred.
func TestAHundredOrAQuarterMayBeMissing(t *testing.T) {
	for _, c := range []struct {
		earlier, left int
		refuse        bool
		reason        string
	}{
		{400, 300, false, "200 of 803 are gone, the whole part of a quarter"},
		{400, 299, true, "202 are"},
		{100, 50, false, "100 of 203 are gone, a hundred and no more"},
		{100, 49, true, "102 are"},
	} {
		s := storetest.NewReference()
		load(t, s, release("2026-01-01", states(0, c.earlier, "FR")...))
		_, err := loader.Run(context.Background(), s, release("2026-02-01", states(0, c.left, "FR")...), loader.Options{})
		if refused := graph.CodeOf(err) == graph.CodeInvalidArgument; refused != c.refuse || err != nil && !refused {
			t.Errorf("%d of %d left: %v: %s", c.left, c.earlier, err, c.reason)
		}
	}
}

func onlyNames(statements []any) []any {
	var out []any
	for _, s := range statements {
		if s.(graph.Fact).Property == graph.PropName {
			out = append(out, s)
		}
	}
	return out
}
