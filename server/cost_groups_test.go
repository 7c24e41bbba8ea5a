package server

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"entente/graph"
)

// TestCostOfGroups: groups are of the whole list, and cost the same whatever the page of the list.
func TestCostOfGroups(t *testing.T) {
	p, err := newPrices(realServer(t).schema.Schema(), Limits{}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, query string
		want        float64
		code        graph.Code
	}{
		{"groups of a page of one", `{projects(first:1){groups(by:[],first:50){nodes{count}}}}`, 10 + (2_500 + 50*(1+1)), ""},
		{"groups of a great page", `{projects(first:100){groups(by:[],first:50){nodes{count}}}}`, 10 + (2_500 + 50*(1+1)), ""},
		{"beside nodes", `{projects(first:100){nodes{id} groups(by:[]){totalCount}}}`, 10 + 100*(1+1) + (2_500 + 20*1), ""},
		{"through a fragment", `{projects(first:100){...F}} fragment F on ProjectConnection{groups(by:[]){totalCount}}`, 10 + (2_500 + 20*1), ""},
		{"keys and sums are few", `{projects(first:0){groups(by:[],first:10){nodes{keys{value} sums{value}}}}}`, 10 + (2_500 + 10*(1+1+3+1+4)), ""},
		{"as many as there may be", `{projects(first:0){groups(by:[],first:1000){nodes{count}}}}`, 10 + (2_500 + 1000*(1+1)), ""},
		{"of what is related", `{institution(id:"i"){projects(first:100){groups(by:[],first:50){nodes{count}}}}}`, 1 + 10 + (2_500 + 50*(1+1)), ""},
		{"a timeline", `{timeline(kind:PROJECT,field:START){at count}}`, 1_500 + 500*2, ""},
		{"one too many", `{projects{groups(by:[],first:1001){totalCount}}}`, 0, graph.CodeInvalidArgument},
		{"pages stay as they are", `{projects(first:101){totalCount}}`, 0, graph.CodeInvalidArgument},
		{"many groupings", "{projects{" + aliases(20) + "}}", 0, graph.CodeLimit},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := parser.ParseQuery(&ast.Source{Input: c.query})
			if err != nil {
				t.Fatal(err)
			}
			got, bad := p.of(doc, doc.Operations[0], nil)
			switch {
			case c.code == "" && (bad != nil || got.data != c.want):
				t.Errorf("%v, not %v: %v", got.data, c.want, bad)
			case c.code != "" && (bad == nil || codeOf(bad) != c.code):
				t.Errorf("it is refused with %s: %v", c.code, bad)
			}
		})
	}
}

// aliases asks for groups so many times, each under a name of its own.
func aliases(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "g%d: groups(by: []) { totalCount } ", i)
	}
	return b.String()
}
