package server

import (
	"fmt"
	"math"

	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
)

// price is what an operation costs, about the number of fields in its reply: 1 for a field, plus what is below it, times
// the length of the list it stands for. Introspection is counted apart, because its lists are known and harmless. Floating
// point has room for the largest price that Limits.Depth permits, and does not wrap around beyond.
type price struct {
	data  float64
	meta  float64
	whole float64 // what below a connection is asked once, however long its page
}

func (p price) plus(q price) price {
	return price{data: p.data + q.data, meta: p.meta + q.meta, whole: p.whole + q.whole}
}

func (p price) times(n float64) price { return price{data: p.data*n + p.whole, meta: p.meta * n} }

// pricer finds the price of an operation with its variables. The price of a fragment is found once, however often it is
// spread: how often it is multiplied is known where it is spread.
type pricer struct {
	*prices
	fragments map[string]*ast.FragmentDefinition
	variables map[string]any
	memo      map[pricedFragment]price
	open      map[string]bool
}

// pricedFragment names a fragment in its place: right below a connection, lists are as long as its page.
type pricedFragment struct {
	name  string
	paged bool
}

// of returns the price of an operation. variables must have been coerced. It returns INVALID_ARGUMENT for a page size
// out of range, and LIMIT_EXCEEDED when the price is above the limit.
func (p *prices) of(doc *ast.QueryDocument, op *ast.OperationDefinition, variables map[string]any) (price, *gqlError) {
	total, bad := p.pricer(doc, variables).selections(p.schema.Types[rootName(p.schema, op)], op.SelectionSet, false)
	switch {
	case bad != nil:
		return price{}, bad
	case total.data > float64(p.limits.Cost):
		return total, newError(graph.CodeLimit, op.Position, fmt.Sprintf(
			"the operation costs %s; at most %d are allowed: ask for smaller pages or fewer levels", costInWords(total.data), p.limits.Cost))
	case total.meta > p.metaLimit:
		return total, newError(graph.CodeLimit, op.Position, "the introspection asks for more than the whole schema")
	}
	return total, nil
}

// mostCounted is the highest price that is written out.
const mostCounted = 1e12

// costInWords returns a price as a whole number; one that nobody counts, as more than mostCounted.
func costInWords(f float64) string {
	if f > mostCounted {
		return fmt.Sprintf("more than %.0f", mostCounted)
	}
	return fmt.Sprintf("%.0f", math.Ceil(f))
}

func (p *prices) pricer(doc *ast.QueryDocument, variables map[string]any) *pricer {
	r := &pricer{
		prices: p, fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments)), variables: variables,
		memo: map[pricedFragment]price{}, open: map[string]bool{},
	}
	for _, f := range doc.Fragments {
		r.fragments[f.Name] = f
	}
	return r
}

func rootName(schema *ast.Schema, op *ast.OperationDefinition) string {
	root := schema.Query
	switch op.Operation {
	case ast.Mutation:
		root = schema.Mutation
	case ast.Subscription:
		root = schema.Subscription
	}
	if root == nil {
		return ""
	}
	return root.Name
}

// selections returns the price of a set of selections on a type, which may be nil. paged tells that the set is that of
// a connection, whose own lists are as long as its page and already multiplied by it.
func (r *pricer) selections(on *ast.Definition, set ast.SelectionSet, paged bool) (price, *gqlError) {
	var total price
	for _, selection := range set {
		var one price
		var bad *gqlError
		switch s := selection.(type) {
		case *ast.Field:
			one, bad = r.field(on, s, paged)
		case *ast.InlineFragment:
			if s.TypeCondition != "" {
				one, bad = r.selections(r.schema.Types[s.TypeCondition], s.SelectionSet, paged)
			} else {
				one, bad = r.selections(on, s.SelectionSet, paged)
			}
		case *ast.FragmentSpread:
			one, bad = r.fragment(s.Name, paged)
		}
		if bad != nil {
			return price{}, bad
		}
		total = total.plus(one)
	}
	return total, nil
}

func (r *pricer) fragment(name string, paged bool) (price, *gqlError) {
	key := pricedFragment{name: name, paged: paged}
	if known, ok := r.memo[key]; ok {
		return known, nil
	}
	f := r.fragments[name]
	if f == nil || r.open[name] { // the guard and validation have refused both
		return price{}, nil
	}
	r.open[name] = true
	total, bad := r.selections(r.schema.Types[f.TypeCondition], f.SelectionSet, paged)
	r.open[name] = false
	r.memo[key] = total
	return total, bad
}

func (r *pricer) field(on *ast.Definition, f *ast.Field, paged bool) (price, *gqlError) {
	e, bad := r.estimate(on, f, r.variables, paged)
	if bad != nil {
		return price{}, bad
	}
	below, bad := r.selections(e.result, f.SelectionSet, e.paged)
	if bad != nil {
		return price{}, bad
	}
	total := price{data: e.own}.plus(below.times(e.length))
	switch {
	case f.Name == "__schema" || f.Name == "__type":
		total = price{meta: total.data + total.meta}
	case e.whole:
		total = price{whole: total.data, meta: total.meta}
	}
	return total, nil
}
