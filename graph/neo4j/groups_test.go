package neo4j

import (
	"strings"
	"testing"

	"entente/graph"
)

func TestGroupStatement(t *testing.T) {
	c := newCompiler()
	pieces, some := c.grouping(graph.Query{Kinds: []graph.EntityKind{graph.KindProject}}, graph.Grouping{
		By: []graph.GroupKey{
			{Field: "start", Interval: graph.IntervalMonth},
			{Through: &graph.GroupStep{
				Legs: graph.In(graph.ParticipatesIn), Role: "coordinator", Kinds: []graph.EntityKind{graph.KindInstitution},
			}, Field: "country"},
		},
		Sums: []graph.Sum{{Field: graph.FieldAmount, Key: 1}, {Field: "cost"}}, Most: 9,
	})
	const want = `MATCH (e:Project)
UNWIND reduce(once = [], w IN [w IN [w IN [e.start] WHERE e.start_key IS NOT NULL] + coalesce(e.start_more[..size(e.start_more_keys)], []) WHERE size(w) >= 7 | left(w, 7)] | CASE WHEN w IN once THEN once ELSE once + [w] END) AS v0
CALL (e) {
  MATCH (e)<-[r:PARTICIPATES_IN]-(o:Entity) WHERE (r.withdrawn IS NULL) AND (r.role = $p0) AND (o:Institution)
  UNWIND [w IN [o.country] WHERE w IS NOT NULL] + coalesce(o.country_more, []) AS v
  WITH DISTINCT r, v
  WITH v, CASE WHEN abs(floor(r.amount * 100.0 + 0.5)) <= 9007199254740992.0 THEN toInteger(floor(r.amount * 100.0 + 0.5)) END AS cents
  WITH v, sum(cents / 1000000) AS h, sum(cents % 1000000) AS l, count(cents) AS k
  RETURN v AS v1, h AS h1, l AS l1, k AS k1
}
WITH [v0, v1] AS values, count(e) AS n, [[sum(h1), sum(l1), sum(k1)], [` +
		`sum((CASE WHEN abs(floor(e.cost * 100.0 + 0.5)) <= 9007199254740992.0 THEN toInteger(floor(e.cost * 100.0 + 0.5)) END) / 1000000), ` +
		`sum((CASE WHEN abs(floor(e.cost * 100.0 + 0.5)) <= 9007199254740992.0 THEN toInteger(floor(e.cost * 100.0 + 0.5)) END) % 1000000), ` +
		`count(CASE WHEN abs(floor(e.cost * 100.0 + 0.5)) <= 9007199254740992.0 THEN toInteger(floor(e.cost * 100.0 + 0.5)) END)]] AS sums
LIMIT $most
RETURN collect([values, n, sums]) AS rows`
	if got := fill("groups", pieces); !some || got != want {
		t.Errorf("the statement is\n%s\nwant\n%s", got, want)
	}
	if c.params["p0"] != "coordinator" || c.params["most"] != int64(10) {
		t.Errorf("its parameters are %v", c.params)
	}
}

// TestNothingOfTheCallerIsInAGroupStatement compiles groupings full of Cypher and looks for it in the statements.
func TestNothingOfTheCallerIsInAGroupStatement(t *testing.T) {
	const evil = "x`'\"\\u0060}) DETACH DELETE n //"
	for _, field := range []graph.Field{evil, "id", "label", "cost", "start"} {
		for _, interval := range []graph.Interval{"", evil, graph.IntervalDay} {
			for _, climb := range []*graph.Climb{nil, {Over: evil, Type: evil}, {Over: graph.PartOf, Type: evil, Level: 3}} {
				c := newCompiler()
				pieces, some := c.grouping(graph.Query{}, graph.Grouping{
					By: []graph.GroupKey{{Field: field, Interval: interval, Climb: climb, Missing: true, Through: &graph.GroupStep{
						Legs: graph.Legs{{Types: []graph.RelationType{evil, graph.PartOf}, Direction: evil}, {Types: []graph.RelationType{graph.Leads}, Direction: graph.DirectionIn}},
						Role: evil, AsOf: graph.MustDate("2020"), Kinds: []graph.EntityKind{evil, graph.KindSite},
					}}},
					Sums: []graph.Sum{{Field: evil}, {Field: graph.FieldAmount}},
				})
				statement := fill("groups", pieces)
				for _, sign := range []string{"DETACH", "u0060", "//", "`", `\`, `"`} {
					if !some || strings.Contains(statement, sign) {
						t.Errorf("the statement holds %s:\n%s", sign, statement)
					}
				}
			}
		}
	}
}
