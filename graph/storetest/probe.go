package storetest

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/connect"
)

// probe asks a store and fails the test on an error: what is not there is no error.
type probe struct {
	t *testing.T
	graph.Store
}

// on returns the probe for a subtest.
func (p probe) on(t *testing.T) probe {
	p.t = t
	return p
}

// answer fails the test when a method returned an error.
func answer[T any](p probe, method string, v T, err error) T {
	p.t.Helper()
	if err != nil {
		p.t.Fatalf("contract: %s has an answer; what is not there is no error: %v", method, err)
	}
	return v
}

func (p probe) entities(ids ...graph.ID) []*graph.Entity {
	p.t.Helper()
	v, err := p.Entities(context.Background(), ids)
	return answer(p, "Entities", v, err)
}

func (p probe) find(q graph.Query) []*graph.Entity {
	p.t.Helper()
	v, err := p.Find(context.Background(), q)
	return answer(p, "Find", v, err)
}

func (p probe) count(q graph.Query) int {
	p.t.Helper()
	v, err := p.Count(context.Background(), q)
	return answer(p, "Count", v, err)
}

func (p probe) facets(q graph.Query, fields ...graph.Field) []graph.FacetCount {
	p.t.Helper()
	v, err := p.Facets(context.Background(), q, fields)
	return answer(p, "Facets", v, err)
}

func (p probe) group(q graph.Query, g graph.Grouping) []graph.Group {
	p.t.Helper()
	v, err := p.Group(context.Background(), q, g)
	return answer(p, "Group", v, err)
}

func (p probe) search(q graph.TextQuery) graph.SearchResult {
	p.t.Helper()
	v, err := p.Search(context.Background(), q)
	return answer(p, "Search", v, err)
}

func (p probe) relationsOf(s graph.Step, from ...graph.ID) []graph.RelationPage {
	p.t.Helper()
	v, err := p.Relations(context.Background(), from, s)
	pages := answer(p, "Relations", v, err)
	if len(pages) != len(from) {
		p.t.Fatalf("Relations is aligned with from: %d pages for %d ids", len(pages), len(from))
	}
	return pages
}

func (p probe) relationsByID(ids ...graph.ID) []*graph.Relation {
	p.t.Helper()
	v, err := p.RelationsByID(context.Background(), ids)
	return answer(p, "RelationsByID", v, err)
}

func (p probe) factsOf(ids ...graph.ID) [][]graph.Fact {
	p.t.Helper()
	v, err := p.Facts(context.Background(), ids)
	return answer(p, "Facts", v, err)
}

func (p probe) conflicts(q graph.ConflictQuery) ([]graph.Conflict, int) {
	p.t.Helper()
	v, n, err := p.Conflicts(context.Background(), q)
	return answer(p, "Conflicts", v, err), n
}

func (p probe) paths(q connect.PathQuery) connect.PathResult {
	p.t.Helper()
	v, err := connect.FindPaths(context.Background(), p, q)
	return answer(p, "Paths", v, err)
}

func (p probe) usage(ids ...graph.ID) []graph.Usage {
	p.t.Helper()
	v, err := p.Usage(context.Background(), ids)
	return answer(p, "Usage", v, err)
}

func (p probe) citing(ids ...graph.ID) graph.Citations {
	p.t.Helper()
	v, err := p.Citing(context.Background(), ids)
	return answer(p, "Citing", v, err)
}

func (p probe) identified(identifiers ...graph.Identifier) [][]graph.ID {
	p.t.Helper()
	v, err := p.Identified(context.Background(), identifiers)
	return answer(p, "Identified", v, err)
}

func (p probe) stats() graph.Stats {
	p.t.Helper()
	v, err := p.Stats(context.Background())
	return answer(p, "Stats", v, err)
}

// same fails the test when got is not want; rule is the sentence of the contract that says so. Empty and nil slices are
// the same, and so are counts of zero and counts that are not given.
func same(t *testing.T, rule string, want, got any) {
	t.Helper()
	if diff := difference(want, got); diff != "" {
		t.Errorf("contract: %s\n(-want +got)\n%s", rule, diff)
	}
}

// difference returns how two answers differ, "" when they are the same to a caller.
func difference(want, got any) string {
	return cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.EquateApproxTime(0), noZeros[graph.EntityKind](),
		noZeros[graph.RelationType](), noZeros[graph.ConflictKind]())
}

// noZeros compares maps of counts without their zeros.
func noZeros[K comparable]() cmp.Option {
	return cmp.FilterValues(func(a, b map[K]int) bool { return hasZero(a) || hasZero(b) },
		cmp.Transformer("withoutZeros", func(m map[K]int) map[K]int {
			out := map[K]int{}
			for k, n := range m {
				if n != 0 {
					out[k] = n
				}
			}
			return out
		}))
}

func hasZero[K comparable](m map[K]int) bool {
	for _, n := range m {
		if n == 0 {
			return true
		}
	}
	return false
}

// code fails the test when err is not an *Error of the code.
func code(t *testing.T, rule string, err error, want graph.Code) {
	t.Helper()
	var e *graph.Error
	switch {
	case err == nil:
		t.Errorf("contract: %s: no error, want %s", rule, want)
	case !errors.As(err, &e):
		t.Errorf("contract: every error is an *Error: %s: %T %v", rule, err, err)
	case want != "" && graph.CodeOf(err) != want:
		t.Errorf("contract: %s: code %s, want %s: %v", rule, graph.CodeOf(err), want, err)
	}
}

// slugs returns the slugs of entities, separated by blanks; "-" where there is none.
func slugs(entities []*graph.Entity) string {
	out := make([]string, len(entities))
	for i, e := range entities {
		out[i] = "-"
		if e != nil {
			out[i] = e.ID.Slug()
		}
	}
	return strings.Join(out, " ")
}

// hitSlugs returns the slugs of hits, separated by blanks.
func hitSlugs(hits []graph.Hit) string {
	out := make([]string, len(hits))
	for i, h := range hits {
		out[i] = h.Entity.ID.Slug()
	}
	return strings.Join(out, " ")
}

// items writes relations as seen from an entity, separated by blanks: ">b" leads to b, "<b" comes from b, "/role"
// follows where the relation has one.
func items(page graph.RelationPage) string {
	out := make([]string, len(page.Items))
	for i, it := range page.Items {
		arrow := "<"
		if it.Forward {
			arrow = ">"
		}
		out[i] = arrow + it.Other.ID.Slug()
		if it.Relation.Role != "" {
			out[i] += "/" + it.Relation.Role
		}
	}
	return strings.Join(out, " ")
}

// load returns the record of a load that created n things.
func load(source string, n int) graph.Load {
	started := time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC)
	return graph.Load{
		Source: source, SHA256: strings.Repeat("ab", 32), State: graph.LoadComplete,
		Started: started, Finished: started.Add(time.Second),
		Records: graph.Records{Read: n + 3, Created: n, Rejected: 3}, Report: graph.Report{Created: n},
	}
}

// op makes a filter of a field, an operation and operands as users write them.
func op(f graph.Field, o graph.Op, operands ...string) *graph.Filter {
	out := &graph.Filter{Field: f, Op: o}
	for _, s := range operands {
		v := graph.TextOf(s)
		if o != graph.OpEq && o != graph.OpIn {
			v = graph.KeyOf(f, s)
		}
		out.Values = append(out.Values, v)
	}
	return out
}

func and(filters ...*graph.Filter) *graph.Filter { return &graph.Filter{And: values(filters)} }

func or(filters ...*graph.Filter) *graph.Filter { return &graph.Filter{Or: values(filters)} }

func not(f *graph.Filter) *graph.Filter { return &graph.Filter{Not: f} }

func values(filters []*graph.Filter) []graph.Filter {
	out := make([]graph.Filter, len(filters))
	for i, f := range filters {
		out[i] = *f
	}
	return out
}

// all is the window that shows everything.
var all = graph.Window{Limit: math.MaxInt}

// numbered returns a slug with a number that sorts as it counts.
func numbered(prefix string, i int) string { return fmt.Sprintf("%s%05d", prefix, i) }
