package storetest

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"entente/graph"
)

// conflictGraph disagrees with itself in every way.
func conflictGraph() *builder {
	return newGraph().
		document("d1", "First", "date=2010").document("d2", "Second", "date=2020-05").document("d3", "Third").
		institution("a", "Alpha").
		fact("a", "founded=1939", "doc=d1#char=1,2", "doc=d1#char=3,4").fact("a", "founded=1950", "doc=d2").
		fact("a", "country=FR", "since=2000", "until=2005", "doc=d1").
		fact("a", "country=DE", "since=2006", "until=2010", "doc=d1").
		site("b", "Ispra").fact("b", "name=Ispro", "doc=d3").
		fact("b", "country=IT", "doc=d1").fact("b", "country=FR", "doc=d2").
		institution("c", "Gamma").
		fact("c", "staff=100", "unit=people", "since=2007", "until=2008", "doc=d1").
		fact("c", "staff=200", "unit=people", "since=2007", "until=2008", "doc=d2", "rank=PREFERRED").
		fact("c", "staff=5", "unit=FTE", "since=2007", "until=2008", "doc=d1").
		fact("c", "staff=50", "unit=FTE", "since=2007", "until=2008", "doc=d1", "approximation=ABOUT").
		person("x", "Xu").person("y", "Yves").
		relation("x", graph.Leads, "c", "role=president", "since=2001", "until=2005", "doc=d1").
		relation("y", graph.Leads, "c", "role=president", "since=2003", "until=2008", "doc=d3").
		project("quiet", "Quiet", "start=2001")
}

// written renders conflicts as entity.property or entity.TYPE.
func written(conflicts []graph.Conflict) string {
	out := make([]string, len(conflicts))
	for i, c := range conflicts {
		out[i] = fmt.Sprintf("%s.%s%s", c.Entity.Slug(), c.Property, c.Relation)
	}
	return strings.Join(out, " ")
}

// testConflicts is Reader.Conflicts.
func testConflicts(t *testing.T, open Open) {
	g := conflictGraph()
	p := g.in(t, open)
	var whole []graph.Conflict
	for _, rec := range g.changes().Put {
		whole = append(whole, rec.Conflicts...)
	}
	graph.SortConflicts(whole)
	const everything = "a.founded c.staff c.LEADS c.staff b.country a.country b.name"
	if len(whole) != 7 {
		t.Fatalf("derivation finds %d conflicts of 7: %s", len(whole), written(whole))
	}
	for _, c := range conflictCases(g) {
		t.Run(c.rule, func(t *testing.T) {
			var want []graph.Conflict
			for _, x := range whole {
				if c.want != nil && c.want(x) {
					want = append(want, x)
				}
			}
			c.q.Limit = math.MaxInt
			got, total := p.on(t).conflicts(c.q)
			same(t, "Conflicts by kind, entity, id: "+c.rule, written(want), written(got))
			same(t, "Conflicts are returned whole: "+c.rule, want, got)
			same(t, "Conflicts: how many there are in all", len(want), total)
		})
	}
	t.Run("windows", func(t *testing.T) {
		testConflictWindows(p.on(t), graph.ConflictQuery{}, whole)
		testConflictWindows(p.on(t), graph.ConflictQuery{Entities: g.list("b")}, []graph.Conflict{whole[4], whole[6]})
	})
	t.Run("contested", func(t *testing.T) { testContested(p.on(t)) })
	t.Run("places", func(t *testing.T) { testConflictPlaces(p.on(t), whole) })
	t.Run("order", func(t *testing.T) {
		got, _ := p.on(t).conflicts(graph.ConflictQuery{Limit: 100})
		same(t, "Conflicts come by kind as ConflictKinds, then entity",
			sortedWords(everything), sortedWords(written(got)))
		for i := range got {
			if i > 0 && graph.CompareConflicts(got[i-1], got[i]) >= 0 {
				t.Errorf("contract: Conflicts come by kind, entity, id: %s before %s", written(got[i-1:i]),
					written(got[i:i+1]))
			}
		}
	})
}

// testContested asks for what the sources disagree about. Succession is no disagreement.
func testContested(p probe) {
	for _, c := range []struct {
		rule string
		f    *graph.Filter
		want string
	}{
		{"a property that is contested", op("contested", graph.OpEq, "founded"), "a"},
		{"one of them is enough", op("contested", graph.OpIn, "name", "staff"), "c b"},
		{"what followed each other is not contested", op("contested", graph.OpEq, "country"), "b"},
		{"nothing contested", and(op("kind", graph.OpIn, "PROJECT", "PERSON"), op("contested", graph.OpAbsent)), "x y quiet"},
	} {
		same(p.t, "Find: "+c.rule, c.want, slugs(p.find(graph.Query{Where: c.f, Window: all})))
	}
	want := []graph.FacetCount{{Field: "contested", Buckets: []graph.Bucket{
		{Value: "country", Count: 1}, {Value: "founded", Count: 1}, {Value: "name", Count: 1}, {Value: "staff", Count: 1},
	}}}
	same(p.t, "Facets: each contested property is counted", want, p.facets(graph.Query{}, "contested"))
}

// conflictCase is a question for conflicts and which of all conflicts answer it; nil: none.
type conflictCase struct {
	rule string
	q    graph.ConflictQuery
	want func(c graph.Conflict) bool
}

func conflictCases(g *builder) []conflictCase {
	kinds := func(k ...graph.ConflictKind) []graph.ConflictKind { return k }
	return []conflictCase{
		{"no condition: all", graph.ConflictQuery{}, func(graph.Conflict) bool { return true }},
		{
			"of an entity",
			graph.ConflictQuery{Entities: g.list("b")},
			func(c graph.Conflict) bool { return c.Entity == g.id("b") },
		},
		{
			"entities are alternatives",
			graph.ConflictQuery{Entities: g.list("a c a")},
			func(c graph.Conflict) bool { return c.Entity != g.id("b") },
		},
		{"an unknown entity has none", graph.ConflictQuery{Entities: []graph.ID{"site:x"}}, nil},
		{"an entity without conflicts has none", graph.ConflictQuery{Entities: g.list("quiet")}, nil},
		{
			"of a kind",
			graph.ConflictQuery{Kinds: kinds(graph.Succession)},
			func(c graph.Conflict) bool { return c.Kind == graph.Succession },
		},
		{
			"kinds are alternatives, in the order of ConflictKinds",
			graph.ConflictQuery{Kinds: kinds(graph.Variant, graph.Possible)},
			func(c graph.Conflict) bool { return c.Kind == graph.Variant || c.Kind == graph.Possible },
		},
		{
			"of relations of a type",
			graph.ConflictQuery{Relations: []graph.RelationType{graph.Leads, graph.PartOf}},
			func(c graph.Conflict) bool { return c.Relation == graph.Leads || c.Relation == graph.PartOf },
		},
		{
			"decided by a rule",
			graph.ConflictQuery{Rules: []graph.BestRule{graph.ByOrder}},
			func(c graph.Conflict) bool { return c.Rule == graph.ByOrder },
		},
		{"an unknown rule decided none", graph.ConflictQuery{Rules: []graph.BestRule{"DICE"}}, nil},
		{"an unknown kind has none", graph.ConflictQuery{Kinds: kinds("QUARREL")}, nil},
		{
			"of a property",
			graph.ConflictQuery{Properties: []graph.Property{"country"}},
			func(c graph.Conflict) bool { return c.Property == "country" },
		},
		{
			"properties are alternatives",
			graph.ConflictQuery{Properties: []graph.Property{"staff", "name"}},
			func(c graph.Conflict) bool { return c.Property == "staff" || c.Property == "name" },
		},
		{
			"a document that one side cites is enough",
			graph.ConflictQuery{Documents: []graph.ID{"document:d2"}},
			citing("document:d2"),
		},
		{
			"documents are alternatives",
			graph.ConflictQuery{Documents: []graph.ID{"document:d3", "document:d2"}},
			citing("document:d2", "document:d3"),
		},
		{"a document cited by nothing has none", graph.ConflictQuery{Documents: []graph.ID{"document:none"}}, nil},
		{
			"conditions are all fulfilled",
			graph.ConflictQuery{
				Kinds: kinds(graph.Contradiction), Properties: []graph.Property{"staff"}, Entities: g.list("c a"),
				Documents: []graph.ID{"document:d2"},
			},
			func(c graph.Conflict) bool {
				return c.Property == "staff" && citing("document:d2")(c)
			},
		},
		{
			"query syntax is plain text",
			graph.ConflictQuery{Properties: []graph.Property{"x' OR '1'='1"}, Kinds: kinds("`}) //")},
			nil,
		},
	}
}

// testConflictPlaces begins and ends at conflicts that are not in the list.
func testConflictPlaces(p probe, whole []graph.Conflict) {
	country := []graph.Property{"country"} // the fifth and sixth of all
	for _, c := range []struct {
		rule string
		q    graph.ConflictQuery
		want []graph.Conflict
	}{
		{"After may be a conflict that does not fulfil the query", graph.ConflictQuery{After: whole[0].ID}, whole[4:6]},
		{"After the last conflict of all there is nothing", graph.ConflictQuery{After: whole[6].ID}, nil},
		{"Before may be a conflict that does not fulfil the query", graph.ConflictQuery{Before: whole[6].ID}, whole[4:6]},
		{"Before the first conflict of all there is nothing", graph.ConflictQuery{Before: whole[0].ID}, nil},
		{"an After that a load has taken away counts as none", graph.ConflictQuery{After: "conflict:gone"}, whole[4:6]},
		{"a Before that a load has taken away counts as none", graph.ConflictQuery{Before: "conflict:gone"}, whole[4:6]},
	} {
		c.q.Properties, c.q.Limit = country, 10
		got, total := p.conflicts(c.q)
		same(p.t, "Conflicts: "+c.rule, written(c.want), written(got))
		same(p.t, "Conflicts: how many there are in all, whatever the window", 2, total)
	}
}

// citing makes a condition: a side cites one of the documents.
func citing(documents ...graph.ID) func(graph.Conflict) bool {
	return func(c graph.Conflict) bool { return conflictMatches(graph.ConflictQuery{Documents: documents}, c) }
}

// testConflictWindows asks for every window of a list of conflicts.
func testConflictWindows(p probe, q graph.ConflictQuery, whole []graph.Conflict) {
	id := func(i int) graph.ID {
		if i < 0 || i >= len(whole) {
			return ""
		}
		return whole[i].ID
	}
	for after := -1; after < len(whole); after++ {
		for before := 0; before <= len(whole); before++ {
			for _, limit := range []int{0, 1, 2, len(whole) + 1} {
				for _, fromEnd := range []bool{false, true} {
					between := whole[after+1 : max(before, after+1)]
					want := between[:min(limit, len(between))]
					if fromEnd {
						want = between[max(0, len(between)-limit):]
					}
					q.After, q.Before, q.Limit, q.FromEnd = id(after), id(before), limit, fromEnd
					got, total := p.conflicts(q)
					rule := fmt.Sprintf(
						"Conflicts after %d, before %d, limit %d, fromEnd %v",
						after,
						before,
						limit,
						fromEnd,
					)
					same(p.t, rule, written(want), written(got))
					same(p.t, "Conflicts: how many there are in all, whatever the window", len(whole), total)
				}
			}
		}
	}
}

func sortedWords(s string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.Fields(s) {
		out[w]++
	}
	return out
}
