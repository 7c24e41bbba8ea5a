package storetest

import (
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// mutant is the reference store with one sentence of the contract broken. Fields that are nil break nothing.
type mutant struct {
	*Reference
	group string // the part of the suite that must notice

	find      func(m *Reference, q graph.Query) []*graph.Entity
	count     func(q graph.Query) graph.Query
	facets    func(found []graph.FacetCount) []graph.FacetCount
	grouping  func(g graph.Grouping) graph.Grouping
	grouped   func(found []graph.Group) []graph.Group
	search    func(q graph.TextQuery, r graph.SearchResult) graph.SearchResult
	step      func(s graph.Step) graph.Step
	pages     func(s graph.Step, pages []graph.RelationPage) []graph.RelationPage
	entities  func(found []*graph.Entity) []*graph.Entity
	relations func(found []*graph.Relation) []*graph.Relation
	together  func(entities []*graph.Entity, relations []*graph.Relation) ([]*graph.Entity, []*graph.Relation)
	facts     func(found [][]graph.Fact) [][]graph.Fact
	conflicts func(q graph.ConflictQuery, found []graph.Conflict, total int) ([]graph.Conflict, int)
	shape     func(a graph.Arc) (graph.Arc, bool)
	usage     func(u []graph.Usage) []graph.Usage
	citing    func(c graph.Citations) graph.Citations
	stats     func(s graph.Stats) graph.Stats
	journal   func(j graph.Journal) graph.Journal
	identify  func(found [][]graph.ID) [][]graph.ID
	begin     func(ctx context.Context, m *Reference, l graph.Load) (graph.Transaction, error)
	pinned    func(m *Reference) (revision int, ok bool)
	context   func(ctx context.Context) context.Context
	close     func() error
}

// altered returns what alter makes of an answer, the answer itself when alter is nil.
func altered[T any](alter func(T) T, v T, err error) (T, error) {
	if alter == nil || err != nil {
		return v, err
	}
	return alter(v), nil
}

func (m *mutant) ctx(ctx context.Context) context.Context {
	if m.context != nil {
		return m.context(ctx)
	}
	return ctx
}

func (m *mutant) Find(ctx context.Context, q graph.Query) ([]*graph.Entity, error) {
	if m.find != nil {
		return m.find(m.Reference, q), nil
	}
	return m.Reference.Find(m.ctx(ctx), q)
}

func (m *mutant) Count(ctx context.Context, q graph.Query) (int, error) {
	if m.count != nil {
		q = m.count(q)
		found, err := m.Reference.Find(ctx, q)
		return len(found), err
	}
	return m.Reference.Count(ctx, q)
}

func (m *mutant) Facets(ctx context.Context, q graph.Query, fields []graph.Field) ([]graph.FacetCount, error) {
	v, err := m.Reference.Facets(ctx, q, fields)
	return altered(m.facets, v, err)
}

func (m *mutant) Group(ctx context.Context, q graph.Query, g graph.Grouping) ([]graph.Group, error) {
	if m.grouping != nil {
		g = m.grouping(g)
	}
	v, err := m.Reference.Group(ctx, q, g)
	return altered(m.grouped, v, err)
}

func (m *mutant) Search(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	r, err := m.Reference.Search(ctx, q)
	if m.search != nil {
		r = m.search(q, r)
	}
	return r, err
}

func (m *mutant) Relations(ctx context.Context, from []graph.ID, s graph.Step) ([]graph.RelationPage, error) {
	ask := s
	if m.step != nil {
		ask = m.step(s)
	}
	pages, err := m.Reference.Relations(ctx, from, ask)
	if m.pages != nil {
		pages = m.pages(s, pages)
	}
	return pages, err
}

func (m *mutant) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	v, err := m.Reference.Entities(ctx, ids)
	return altered(m.entities, v, err)
}

func (m *mutant) RelationsByID(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	v, err := m.Reference.RelationsByID(ctx, ids)
	return altered(m.relations, v, err)
}

func (m *mutant) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	foundEntities, foundRelations, err := m.Reference.EntitiesAndRelations(ctx, entities, relations)
	if m.together != nil {
		foundEntities, foundRelations = m.together(foundEntities, foundRelations)
	}
	return foundEntities, foundRelations, err
}

func (m *mutant) Pinned(ctx context.Context) (revision int, ok bool) {
	if m.pinned != nil {
		return m.pinned(m.Reference)
	}
	return m.Reference.Pinned(ctx)
}

func (m *mutant) Facts(ctx context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	v, err := m.Reference.Facts(ctx, ids)
	return altered(m.facts, v, err)
}

func (m *mutant) Conflicts(ctx context.Context, q graph.ConflictQuery) ([]graph.Conflict, int, error) {
	found, n, err := m.Reference.Conflicts(ctx, q)
	if m.conflicts != nil {
		found, n = m.conflicts(q, found, n)
	}
	return found, n, err
}

func (m *mutant) Explore(ctx context.Context, ask graph.Explorer) error {
	return m.Reference.Explore(ctx, func(ctx context.Context, r graph.Reader, t graph.Topology) error {
		if m.shape != nil {
			t = mutantTopology{t, m.shape}
		}
		return ask(ctx, r, t)
	})
}

// mutantTopology alters each arc, and leaves out those of which shape says so.
type mutantTopology struct {
	graph.Topology
	shape func(graph.Arc) (graph.Arc, bool)
}

func (t mutantTopology) Arcs(
	ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int,
) ([][]graph.Arc, bool, error) {
	found, complete, err := t.Topology.Arcs(ctx, nodes, types, most)
	for i, arcs := range found {
		var kept []graph.Arc
		for _, a := range arcs {
			if a, ok := t.shape(a); ok {
				kept = append(kept, a)
			}
		}
		found[i] = kept
	}
	return found, complete, err
}

func (m *mutant) Usage(ctx context.Context, ids []graph.ID) ([]graph.Usage, error) {
	v, err := m.Reference.Usage(ctx, ids)
	return altered(m.usage, v, err)
}

func (m *mutant) Citing(ctx context.Context, ids []graph.ID) (graph.Citations, error) {
	v, err := m.Reference.Citing(ctx, ids)
	return altered(m.citing, v, err)
}

func (m *mutant) Identified(ctx context.Context, identifiers []graph.Identifier) ([][]graph.ID, error) {
	v, err := m.Reference.Identified(ctx, identifiers)
	return altered(m.identify, v, err)
}

func (m *mutant) Begin(ctx context.Context, l graph.Load) (graph.Transaction, error) {
	if m.begin != nil {
		return m.begin(ctx, m.Reference, l)
	}
	return m.Reference.Begin(ctx, l)
}

func (m *mutant) Stats(ctx context.Context) (graph.Stats, error) {
	v, err := m.Reference.Stats(ctx)
	return altered(m.stats, v, err)
}

func (m *mutant) Journal(ctx context.Context, since int) (graph.Journal, error) {
	v, err := m.Reference.Journal(ctx, since)
	return altered(m.journal, v, err)
}

func (m *mutant) Close() error {
	if m.close != nil {
		return m.close()
	}
	return m.Reference.Close()
}

// mutantVariable names, for a process of TestMutants, the mutant that it is to test.
const mutantVariable = "STORETEST_MUTANT"

// TestMutants checks that the suite is sharp: each store that breaks a sentence of the contract must fail the part of
// the suite that is about it. Each is tested in a process of its own, whose failure is the success.
func TestMutants(t *testing.T) {
	if name := os.Getenv(mutantVariable); name != "" {
		testMutant(t, mutants()[name])
		return
	}
	executable, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name := range mutants() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := exec.CommandContext(t.Context(), executable, "-test.run=^TestMutants$", "-test.failfast")
			c.Env = append(os.Environ(), mutantVariable+"="+name)
			out, err := c.CombinedOutput()
			if err == nil ||
				!strings.Contains(string(out), "contract: ") {
				t.Errorf("the suite does not notice: %s (%v)\n%s", name, err, out)
			}
		})
	}
}

// testMutant runs the part of the suite that must notice.
func testMutant(t *testing.T, m mutant) {
	i := slices.IndexFunc(groups, func(g group) bool { return g.name == m.group })
	groups[i].run(t, func(*testing.T) graph.Store {
		m := m
		m.Reference = NewReference()
		return &m
	})
}

// duplicated returns the list with its first item twice.
func duplicated[T any](list []T) []T {
	if len(list) == 0 {
		return list
	}
	return append(slices.Clone(list), list[0])
}
