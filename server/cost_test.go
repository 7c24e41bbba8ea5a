package server

import (
	"math"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// TestCost shows what counts, by example.
func TestCost(t *testing.T) {
	st := newStub(t)
	limits := Limits{Weights: map[string]int{"Stub.deeper": 50}}.withDefaults()
	p, err := newPrices(st.schema, limits)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, query string
		variables   map[string]any
		want        float64
	}{
		{"a field", "{stats{facts}}", nil, 101 - 100 + 1},
		{"a field twice", "{stats{facts facts}}", nil, 3},
		{"a page", "{numbers(first:5){n}}", nil, 10 + 5},
		{"the last page", "{numbers(last:7){n}}", nil, 10 + 7},
		{"the larger of two", "{numbers(first:5,last:7){n}}", nil, 10 + 7},
		{"a page of none still costs", "{numbers(first:0){n}}", nil, 10 + 1},
		{"a page of default size", "{numbers{n}}", nil, 10 + 20},
		{"null is the default size", "{numbers(first:null){n}}", nil, 10 + 20},
		{"a default of the schema", "{numbers(first:1){stubs{n}}}", nil, 10 + (10 + 3)},
		{"another argument of size", "{numbers(first:1){stubs(limit:6){n}}}", nil, 10 + (10 + 6)},
		{"a list of unknown size", "{numbers(first:1){plain{n}}}", nil, 10 + (1 + 10)},
		{"pages of pages", "{numbers(first:5){stubs(limit:4){n}}}", nil, 10 + 5*(10+4*1)},
		{"a weight", "{numbers(first:2){deeper{n}}}", nil, 10 + 2*(50+1)},
		{"a variable", "query($n:Int){numbers(first:$n){n}}", map[string]any{"n": int64(9)}, 10 + 9},
		{"a variable that is null", "query($n:Int){numbers(first:$n){n}}", map[string]any{"n": nil}, 10 + 20},
		{"a variable that is absent", "query($n:Int){numbers(first:$n){n}}", nil, 10 + 20},
		{
			"lists right below a connection are as long as its page", "{institutions(first:5){nodes{id} edges{node{id}}}}", nil,
			10 + 5*(1+1+1+(1+1)),
		},
		{"through a fragment too", "{institutions(first:5){...F}} fragment F on InstitutionConnection{nodes{id}}", nil, 10 + 5*(1+1)},
		{
			"a fragment in two places", "{numbers(first:5){...F plain{...F}}} fragment F on Stub{n stubs{n}}", nil,
			10 + 5*((1+10+3)+1+10*(1+10+3)),
		},
		{"inline", "{... on Query{numbers(first:5){...{n}}}}", nil, 10 + 5},
		{"a type without fields of the name", "{numbers(first:1){nothing{n}}}", nil, 10 + 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := parser.ParseQuery(&ast.Source{Input: c.query})
			if err != nil {
				t.Fatal(err)
			}
			got, bad := p.of(doc, doc.Operations[0], c.variables)
			if bad != nil || got.data != c.want {
				t.Errorf("%v, not %v: %v", got.data, c.want, bad)
			}
		})
	}
}

// What tools ask about a schema passes; twice as much does not.
func TestIntrospectionPasses(t *testing.T) {
	s, _ := testServer(t, nil)
	if got := ask(s.Handler(), introspection.Query, nil); got.status != 200 {
		t.Errorf("%d %s", got.status, clip(got.body, 300))
	}
	graphiql := strings.NewReplacer(
		"args {", "args(includeDeprecated: true) {", "inputFields {", "inputFields(includeDeprecated: true) {",
		"directives {", "directives { isRepeatable",
		"defaultValue", "defaultValue isDeprecated deprecationReason").Replace(introspection.Query)
	if got := ask(s.Handler(), graphiql, nil); got.status != 200 {
		t.Errorf("%d %s", got.status, clip(got.body, 300))
	}
	twice := strings.Replace(introspection.Query, "types {\n      ...FullType\n    }",
		"types { ...FullType } again: types { ...FullType }", 1)
	if got := ask(s.Handler(), twice, nil); got.code(t) != "LIMIT_EXCEEDED" {
		t.Errorf("%d %s", got.status, clip(got.body, 300))
	}
}

// TestCostInWords writes prices as people count.
func TestCostInWords(t *testing.T) {
	for _, c := range []struct {
		why  string
		cost float64
		want string
	}{
		{"digits, and no exponent", 2_111_110, "2111110"},
		{"a part counts as one", 50_000.2, "50001"},
		{"the most that is counted", 1e12, "1000000000000"},
		{"what nobody counts", 1e300, "more than 1000000000000"},
	} {
		if got := costInWords(c.cost); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestCostLimitIsNamed: who reads the schema learns how much a query may cost.
func TestCostLimitIsNamed(t *testing.T) {
	const limit, written = 50_000, "A query that costs more than 50,000,"
	st := newStub(t)
	if got := (Limits{}).withDefaults().Cost; got != limit || !strings.Contains(st.schema.Query.Description, written) {
		t.Errorf("the limit is %d, want %d; Query is described as %q", got, limit, st.schema.Query.Description)
	}
}

// FuzzGuard asserts that no document makes the guard or the pricer panic, and that the price of a document which the
// guard lets through is that of the document with its fragments written out.
func FuzzGuard(f *testing.F) {
	for _, seed := range []string{
		"{numbers(first:5){stubs(limit:4){n} ...F}} fragment F on Stub{n plain{...G}} fragment G on Stub{deeper{stubs{n}}}",
		"query($n:Int=7){institutions(first:$n){nodes{id ...F} edges{node{...F}}}} fragment F on Institution{parts{nodes{id}}}",
		"{...F} fragment F on Query{...F}", "{a:__schema{types{fields{args{name}}}}}", "{__type(name:\"x\"){ofType{name}}}",
		"{numbers(first:-1){n}}", "{numbers(first:101){n}}", "{a(b:[{c:{d:1e9}}])@skip(if:$x)}", "mutation{touch}", "{", "\"\"\"",
	} {
		f.Add(seed, int64(3))
	}
	st := newStub(f)
	limits := Limits{Cost: math.MaxInt}.withDefaults()
	p, err := newPrices(st.schema, limits)
	if err != nil {
		f.Fatal(err)
	}
	p.metaLimit = math.Inf(1)
	f.Fuzz(func(t *testing.T, text string, n int64) {
		doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, 1_000)
		if err != nil || len(doc.Operations) == 0 {
			return
		}
		if _, bad := guard(doc, limits); bad != nil {
			return
		}
		op := doc.Operations[0]
		variables := map[string]any{"n": n}
		got, bad := p.of(doc, op, variables)
		x := expansion{prices: p, doc: doc, variables: variables}
		x.selections(st.schema.Types[rootName(st.schema, op)], op.SelectionSet, 1, false, false)
		if (bad != nil) != x.bad {
			t.Fatalf("the pricer says %v, the expansion %v: %s", bad, x.bad, text)
		}
		if bad == nil && (!near(got.data, x.total.data) || !near(got.meta, x.total.meta)) {
			t.Errorf("the price is %v, that of the expansion %v: %s", got, x.total, text)
		}
	})
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(a, b) }

// expansion finds a price the long way: it goes to every field of the document written out, with how often it occurs in
// the reply, from the top.
type expansion struct {
	*prices
	doc       *ast.QueryDocument
	variables map[string]any
	total     price
	bad       bool
}

func (x *expansion) selections(on *ast.Definition, set ast.SelectionSet, times float64, paged, meta bool) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.InlineFragment:
			to := on
			if s.TypeCondition != "" {
				to = x.schema.Types[s.TypeCondition]
			}
			x.selections(to, s.SelectionSet, times, paged, meta)
		case *ast.FragmentSpread:
			if f := x.doc.Fragments.ForName(s.Name); f != nil {
				x.selections(x.schema.Types[f.TypeCondition], f.SelectionSet, times, paged, meta)
			}
		case *ast.Field:
			e, bad := x.estimate(on, s, x.variables, paged)
			if bad != nil {
				x.bad = true
				return
			}
			below := meta || s.Name == "__schema" || s.Name == "__type"
			if below {
				x.total.meta += times * e.own
			} else {
				x.total.data += times * e.own
			}
			x.selections(e.result, s.SelectionSet, times*e.length, e.paged, below)
		}
	}
}
