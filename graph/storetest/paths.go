package storetest

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

// pathGraph has a hub, a rare way round it, parallel relations, a self-relation, and an island.
func pathGraph() *builder {
	g := newGraph().
		institution("a", "A").institution("b", "B").institution("c", "C").institution("hub", "Hub").
		institution("x", "X").institution("y", "Y").institution("z", "Z").institution("far", "Far").
		institution("i1", "Island one").institution("i2", "Island two").institution("alone", "Alone").
		project("p", "P").
		relation("a", graph.PartnerOf, "b", "role=two").relation("a", graph.PartnerOf, "b", "role=one").
		relation("a", graph.MemberOf, "b").
		relation("c", graph.PartnerOf, "b").
		relation("b", graph.PartOf, "b").
		relation("a", graph.MemberOf, "hub").relation("c", graph.MemberOf, "hub").relation("z", graph.MemberOf, "hub").
		relation("x", graph.PartOf, "hub", "since=2000", "until=2009").
		relation("z", graph.PartnerIn, "y", "since=2010-05").relation("x", graph.PartnerIn, "y").
		relation("a", graph.ParticipatesIn, "p", "role=coordinator", "since=2014").
		relation("x", graph.ParticipatesIn, "p", "until=2019").
		relation("z", graph.Succeeds, "far").
		relation("i1", graph.PartnerOf, "i2")
	for i := range 60 {
		g.institution(numbered("m", i), "Member").relation(numbered("m", i), graph.MemberOf, "hub")
	}
	return g
}

type pathCase struct {
	rule string
	q    connect.PathQuery
	want string
}

// writtenPaths renders paths as the slugs along them.
func writtenPaths(r connect.PathResult) string {
	out := make([]string, len(r.Paths))
	for i, p := range r.Paths {
		for n, s := range p.Steps {
			if n == 0 {
				out[i] = s.From.ID.Slug()
			}
			out[i] += "-" + s.To.ID.Slug()
		}
	}
	return strings.Join(out, " ")
}

// testPaths is Reader.Paths.
func testPaths(t *testing.T, open Open) {
	g := pathGraph()
	p := g.in(t, open)
	for _, c := range pathCases(g) {
		t.Run(c.rule, func(t *testing.T) {
			p := p.on(t)
			got := p.paths(c.q)
			same(t, "Paths: "+c.rule, c.want, writtenPaths(got))
			checkPaths(t, g, c.q, got)
			for range 3 {
				same(t, "Paths: the same question has the same answer", got, p.paths(c.q))
			}
			if c.q.Rank == "" {
				c.q.Rank = connect.RankHops
				same(t, "Paths: no rank is HOPS", got, p.paths(c.q))
			}
		})
	}
	t.Run("truncation", func(t *testing.T) { testTruncation(p.on(t), g) })
	t.Run("a path is returned whole", func(t *testing.T) {
		x := g.related("c", graph.PartnerOf, "b", "")
		from, to := g.record("b").Entity, g.record("c").Entity
		want := []connect.PathStep{{Relation: &x, From: &from, To: &to, Forward: false}}
		got := p.on(t).paths(connect.PathQuery{From: g.id("b"), To: g.id("c"), MaxLength: 1, Limit: 1})
		same(t, "Paths: a step has relation and entities in the direction of travel", want, got.Paths[0].Steps)
	})
}

func pathCases(g *builder) []pathCase {
	ask := func(from, to string, length, limit int, alter ...func(q *connect.PathQuery)) connect.PathQuery {
		q := connect.PathQuery{From: g.id(from), To: g.id(to), MaxLength: length, Limit: limit}
		for _, f := range alter {
			f(&q)
		}
		return q
	}
	avoid := func(slugs string) func(q *connect.PathQuery) {
		return func(q *connect.PathQuery) { q.Avoid = g.list(slugs) }
	}
	types := func(t ...graph.RelationType) func(q *connect.PathQuery) {
		return func(q *connect.PathQuery) { q.Types = t }
	}
	at := func(day string) func(q *connect.PathQuery) {
		return func(q *connect.PathQuery) { q.AsOf = graph.MustDate(day) }
	}
	specific := func(q *connect.PathQuery) { q.Rank = connect.RankSpecificity }
	unknown := func(q *connect.PathQuery) { q.Avoid = []graph.ID{"site:nowhere", "x'}) //"} }
	return []pathCase{
		{"a relation is a path", ask("a", "b", 1, 5), "a-b"},
		{"of parallel relations one is taken", ask("a", "b", 3, 10), "a-b a-hub-c-b"},
		{"relations are followed against their direction", ask("hub", "c", 1, 5), "hub-c"},
		{"fewest steps first, a rare entity before a hub", ask("a", "c", 3, 10), "a-b-c a-hub-c"},
		{"Limit keeps the best", ask("a", "c", 3, 1), "a-b-c"},
		{"a path goes through a hub when it is the shortest", ask("a", "z", 2, 5), "a-hub-z"},
		{
			"by cost alone a hub may cost more than further steps",
			ask("a", "z", 4, 5, specific), "a-p-x-y-z a-hub-z a-hub-x-y-z a-b-c-hub-z a-p-x-hub-z",
		},
		{"no path is longer than MaxLength", ask("a", "z", 3, 9), "a-hub-z"},
		{"MaxLength 1 asks for neighbours", ask("a", "c", 1, 9), ""},
		{"an entity is not visited twice, a self-relation not taken", ask("b", "c", 8, 50, avoid("hub")), "b-c"},
		{"unknown start", connect.PathQuery{From: "site:x", To: g.id("a"), MaxLength: 3, Limit: 3}, ""},
		{"unknown end", connect.PathQuery{From: g.id("a"), To: "site:x", MaxLength: 3, Limit: 3}, ""},
		{"unknown ends that are the same", connect.PathQuery{From: "site:x", To: "site:x", MaxLength: 3, Limit: 3}, ""},
		{"ends that are the same have no paths", ask("b", "b", 4, 5), ""},
		{"no way to an island", ask("a", "i1", 8, 5), ""},
		{"no way from an island", ask("i1", "a", 8, 5), ""},
		{"no way from an entity without relations", ask("alone", "a", 8, 5), ""},
		{"an island has ways of its own", ask("i1", "i2", 8, 5), "i1-i2"},
		{"avoid", ask("a", "c", 3, 5, avoid("b")), "a-hub-c"},
		{"avoid several", ask("a", "c", 8, 5, avoid("b hub")), ""},
		{"avoid leads further round", ask("a", "z", 4, 5, avoid("hub")), "a-p-x-y-z"},
		{"an avoided start yields no path", ask("a", "c", 3, 5, avoid("a")), ""},
		{"an avoided end yields no path", ask("a", "c", 3, 5, avoid("c b")), ""},
		{"avoiding what does not exist avoids nothing", ask("a", "c", 2, 5, unknown), "a-b-c a-hub-c"},
		{"avoiding what is not on the way changes nothing", ask("a", "c", 2, 5, avoid("far i1")), "a-b-c a-hub-c"},
		{"types are kept", ask("a", "c", 3, 5, types(graph.MemberOf)), "a-hub-c"},
		{"types are alternatives", ask("a", "c", 3, 5, types(graph.MemberOf, graph.PartnerOf)), "a-b-c a-hub-c"},
		{"a type without relations has no paths", ask("a", "c", 3, 5, types(graph.Leads)), ""},
		{"an unknown type has no paths", ask("a", "b", 3, 5, types("X`]-() //")), ""},
		{"an unknown type among others is nothing", ask("a", "b", 1, 5, types("X", graph.MemberOf)), "a-b"},
		{"asOf keeps what was valid then", ask("x", "hub", 1, 5, at("2005-06-07")), "x-hub"},
		{"asOf leaves out what had ended", ask("x", "hub", 1, 5, at("2010")), ""},
		{"asOf leaves out what had not begun", ask("y", "z", 2, 5, at("2010-04-30")), ""},
		{"asOf of a year in which it began", ask("y", "z", 2, 5, at("2010")), "y-z"},
		{"asOf holds for every step", ask("a", "y", 3, 5, at("2013")), "a-hub-z-y"},
		{"asOf while all held", ask("a", "y", 3, 5, at("2015")), "a-p-x-y a-hub-z-y"},
		{
			"asOf, types and avoid together",
			ask("a", "y", 8, 5, at("2015"), types(graph.MemberOf, graph.PartnerIn), avoid("p")), "a-hub-z-y",
		},
		{"ties are settled by the ids along the path", ask("m00003", "m00001", 2, 5), "m00003-hub-m00001"},
		{
			"a path of eight steps",
			ask("m00000", "far", 8, 3), "m00000-hub-z-far m00000-hub-x-y-z-far m00000-hub-a-p-x-y-z-far",
		},
	}
}

// checkPaths checks what is true of every answer: each path is a chain from one end to the other over relations that
// exist and that the question allows, visits nothing twice, takes the best of parallel relations and costs what it should.
func checkPaths(t *testing.T, g *builder, q connect.PathQuery, got connect.PathResult) {
	t.Helper()
	world := newPathWorld(g.relations, nil)
	if len(got.Paths) > q.Limit {
		t.Errorf("contract: Paths gives at most Limit: %d", len(got.Paths))
	}
	for i, p := range got.Paths {
		ids, relations := along(p)
		if len(p.Steps) == 0 || len(p.Steps) > q.MaxLength {
			t.Errorf("contract: a path has 1 to MaxLength steps: %d", len(p.Steps))
			continue
		}
		want, ok := world.price(q, ids)
		if ids[0] != q.From || ids[len(ids)-1] != q.To || !ok {
			t.Errorf(
				"contract: a path leads from From to To over relations that the question allows, visiting nothing twice: %v",
				ids,
			)
			continue
		}
		same(t, "Paths: of several relations between the same two the one of least weight is taken, ties by id",
			want.relations, relations)
		same(t, "Paths: the cost is that of the steps and ½·log2(degree/2) of each entity in between",
			float64(want.cost)/1000, p.Cost)
		sum := 0.0
		for _, b := range p.Breakdown {
			sum += b.Value
		}
		if math.Abs(sum-p.Cost) > 1e-9 {
			t.Errorf("contract: the breakdown adds up to the cost: %v and %v", sum, p.Cost)
		}
		for n, s := range p.Steps {
			if forward := s.Relation.From == s.From.ID; s.Forward != forward ||
				n > 0 && p.Steps[n-1].To.ID != s.From.ID {
				t.Errorf("contract: steps are in the direction of travel, Forward when the relation is too: path %d step %d", i,
					n)
			}
		}
	}
}

// along returns the ids of entities and relations along a path.
func along(p connect.Path) (entities, relations []graph.ID) {
	for i, s := range p.Steps {
		if i == 0 {
			entities = append(entities, s.From.ID)
		}
		entities = append(entities, s.To.ID)
		relations = append(relations, s.Relation.ID)
	}
	return entities, relations
}

// testTruncation is PathResult.Truncated and Reason.
func testTruncation(p probe, g *builder) {
	for _, c := range []struct {
		rule     string
		from, to string
		length   int
		want     connect.PathReason
	}{
		{"paths within the length: not truncated", "a", "c", 3, ""},
		{"no path within the length asked for: LENGTH", "m00000", "far", 2, connect.TruncatedLength},
		{"no path at all: NOT_IN_SOURCES, not truncated", "alone", "a", 8, connect.ReasonNotInSources},
		{"no path to an island that was seen whole: NOT_IN_SOURCES", "i1", "a", 8, connect.ReasonNotInSources},
	} {
		r := p.paths(connect.PathQuery{From: g.id(c.from), To: g.id(c.to), MaxLength: c.length, Limit: 50})
		same(p.t, "Paths: "+c.rule, fmt.Sprint(c.want == connect.TruncatedLength, " ", c.want), fmt.Sprint(r.Truncated, " ", r.Reason))
	}
	r := p.paths(connect.PathQuery{From: "site:x", To: g.id("a"), MaxLength: 3, Limit: 3})
	same(p.t, "Paths: unknown ends have no paths, which is no truncation", connect.PathResult{}, r)
}
