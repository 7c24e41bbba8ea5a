package neo4j

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/storetest"
)

// awkward is a text that breaks statements which paste, and orders that are not by bytes.
const awkward = "`x` 'y' \"z\" \\u0060}) DETACH DELETE n // {id: $p0} 🧪 Ａ \x00 \uFFFF\U0010FFFF"

// awkwardChanges has every field set, and set to something awkward where any text may stand.
func awkwardChanges() storetest.Changes {
	evidence := []graph.Evidence{
		{Document: "document:d", Locator: awkward, Quote: awkward}, {Document: "document:d"}, {Document: "document:e", Quote: "q"},
	}
	period := graph.Period{Since: graph.MustDate("1998-02"), Until: graph.MustDate("2004")}
	amount := -12.5
	fact := graph.Fact{
		Subject: "institution:a", Property: "staff", Value: awkward, Lang: "fr", Unit: awkward,
		Approximation: graph.ApproximationAbout, Period: period, Rank: graph.RankPreferred, Evidence: evidence,
	}
	fact.ID = fact.DeriveID()
	bare := graph.Fact{ID: "fact:bare", Subject: "institution:a", Property: "name", Value: ""}
	side := graph.Side{
		Statement: fact.ID, Value: awkward, Lang: "fr", Unit: awkward, Approximation: graph.ApproximationOver,
		Period: period, Rank: graph.RankDeprecated, Evidence: evidence,
	}
	r := graph.Relation{
		Type: graph.PartnerOf, From: "institution:a", To: "institution:b", Role: awkward, Amount: &amount, Period: period, Evidence: evidence,
	}
	r.ID = r.DeriveID()
	self := graph.Relation{ID: "relation:self", Type: graph.PartOf, From: "institution:a", To: "institution:a"}
	return storetest.Changes{
		Put: []graph.Record{
			{
				Entity: graph.Entity{
					ID: "institution:a", Kind: graph.KindInstitution,
					Labels: []graph.Label{
						{Value: awkward, Type: graph.LabelPreferred}, {Value: "Z", Lang: "fr", Type: graph.LabelAcronym},
						{Value: "", Type: graph.LabelAlternative}, {Value: "A", Lang: "de", Type: graph.LabelAlternative},
					},
					Descriptions: []graph.Label{{Value: awkward, Lang: "fr", Type: graph.LabelPreferred}, {Value: "d", Type: graph.LabelPreferred}},
					Identifiers:  []graph.Identifier{{Scheme: graph.SchemeCordisRCN, Value: "a:b " + awkward}, {Scheme: graph.SchemeISNI, Value: "1"}},
					Attributes: []graph.Attribute{
						{Property: "website", Value: awkward}, {Property: "country", Value: "FR"}, {Property: "budget", Value: "40.30", Unit: "EUR"},
						{Property: "founded", Value: "1939-10"}, {Property: "cost", Value: "not a number"}, {Property: "start", Value: "not a date"},
					},
					More:      []graph.Attribute{{Property: "website", Value: "W"}, {Property: "website", Value: awkward + "2"}},
					Contested: []graph.Property{"founded", "name"},
				},
				Facts: []graph.Fact{fact, bare},
				Conflicts: []graph.Conflict{{
					ID: "conflict:c", Entity: "institution:a", Kind: graph.Possible, Property: "staff", Relation: graph.Leads, Rule: graph.ByPlaces,
					Sides: []graph.Side{side, {Statement: "fact:bare", Value: ""}, side},
				}},
			},
			{Entity: graph.Entity{ID: "institution:b", Kind: graph.KindInstitution}},
		},
		PutRelations: []graph.Relation{r, self},
	}
}

// TestRoundTrip: what is written is read back as it was, to the order of labels.
func TestRoundTrip(t *testing.T) {
	s, ctx := open(t), t.Context()
	c := awkwardChanges()
	for range 2 { // the second time over what is there
		if err := storetest.Apply(ctx, s, c); err != nil {
			t.Fatal(err)
		}
		entities, err := s.Entities(ctx, []graph.ID{"institution:a", "institution:b", "institution:none"})
		expect(t, err, []*graph.Entity{&c.Put[0].Entity, &c.Put[1].Entity, nil}, entities)
		facts, err := s.Facts(ctx, []graph.ID{"institution:a"})
		want := append([]graph.Fact(nil), c.Put[0].Facts...)
		graph.SortFacts(want)
		expect(t, err, [][]graph.Fact{want}, facts)
		conflicts, _, err := s.Conflicts(ctx, graph.ConflictQuery{Limit: 9})
		expect(t, err, c.Put[0].Conflicts, conflicts)
		relations, err := s.RelationsByID(ctx, []graph.ID{c.PutRelations[0].ID, "relation:none", "relation:self"})
		expect(t, err, []*graph.Relation{&c.PutRelations[0], nil, &c.PutRelations[1]}, relations)
	}
}

func expect(t *testing.T, err error, want, got any) {
	t.Helper()
	if err != nil {
		t.Error(err)
	} else if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestForPeople: what people ask in Cypher of their own is there under the names that the documentation gives.
func TestForPeople(t *testing.T) {
	s := open(t)
	c := awkwardChanges()
	c.Put[0].Entity.Labels[0].Value = "Alpha"
	if err := storetest.Apply(t.Context(), s, c); err != nil {
		t.Fatal(err)
	}
	for question, want := range map[string]int64{
		"MATCH (e:Entity:Institution {name: 'Alpha', country: 'FR', acronym: 'Z'}) RETURN count(e)":                                1,
		"MATCH (e:Institution) WHERE e.budget > 40 AND e.founded STARTS WITH '1939' RETURN count(e)":                               1,
		"MATCH (a)-[r:PARTNER_OF]->(b) WHERE r.amount < 0 AND r.since = '1998-02' AND r.until_last = '2004-12-31' RETURN count(r)": 1,
		"MATCH (:Institution {id: 'institution:a'})-[:HAS_FACT]->(f:Fact {property: 'staff', lang: 'fr'}) RETURN count(f)":         1,
		"MATCH (:Institution)-[:HAS_CONFLICT]->(c:Conflict {kind: 'POSSIBLE'}) RETURN count(c)":                                    1,
		"MATCH ()-[r]->() WHERE 'document:e' IN r.evidence_documents RETURN count(r)":                                              1,
		"MATCH (l:Load) RETURN count(l)": 1,
	} {
		if got := s.write(t, question, nil)[0].Values[0]; got != want {
			t.Errorf("%s = %v, want %d", question, got, want)
		}
	}
}

// TestTransactionRefuses: what cannot be written is refused, and nothing of it is there.
func TestTransactionRefuses(t *testing.T) {
	s, ctx := open(t), t.Context()
	entity := func(id graph.ID) graph.Record { return graph.Record{Entity: graph.Entity{ID: id, Kind: id.Kind()}} }
	twice := entity("site:b")
	twice.Facts = []graph.Fact{{ID: "fact:same", Evidence: []graph.Evidence{{Document: "document:d", Quote: "a quote"}}}}
	first := entity("site:a")
	first.Facts = twice.Facts
	for name, c := range map[string]storetest.Changes{
		"a relation to nothing": {
			Put: []graph.Record{entity("site:a")}, PutRelations: []graph.Relation{{ID: "relation:x", Type: graph.PartOf, From: "site:a", To: "site:none"}},
		},
		"an unknown type": {
			Put: []graph.Record{entity("site:a")}, PutRelations: []graph.Relation{{ID: "relation:x", Type: "X`]->() //", From: "site:a", To: "site:a"}},
		},
		"an unknown kind":          {Put: []graph.Record{entity("site:a"), {Entity: graph.Entity{ID: "site:b", Kind: "X` //"}}}},
		"one fact of two entities": {Put: []graph.Record{first, twice}},
	} {
		if err := storetest.Apply(ctx, s, c); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%s: %v, want %s", name, err, graph.CodeInvalidArgument)
		}
		if n, err := s.Count(ctx, graph.Query{}); n != 0 || err != nil {
			t.Errorf("%s: %d entities, %v; want none", name, n, err)
		}
	}
}

// TestForeignIDs: a relation whose id does not follow from what it states, and then one whose id does, replace each other.
func TestForeignIDs(t *testing.T) {
	s, ctx := open(t), t.Context()
	c := awkwardChanges()
	r := c.PutRelations[0]
	other := r
	other.Type, other.To = graph.MemberOf, "institution:a"
	for _, want := range []graph.Relation{r, other, r, other} {
		c.PutRelations = []graph.Relation{want}
		if err := storetest.Apply(ctx, s, c); err != nil {
			t.Fatal(err)
		}
		got, err := s.RelationsByID(ctx, []graph.ID{r.ID})
		expect(t, err, []*graph.Relation{&want}, got)
		stats, err := s.Stats(ctx)
		expect(t, err, map[graph.RelationType]int{want.Type: 1}, stats.Relations)
	}
}

// TestBusy: while another process writes, a load is BUSY after Config.LockTimeout; reads go on.
func TestBusy(t *testing.T) {
	c := testConfig(t)
	c.LockTimeout = 300 * time.Millisecond
	s, ctx := open(t), t.Context()
	other := openWith(t, c)
	tx, err := s.Begin(ctx, graph.Load{})
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if err := storetest.Apply(ctx, other, awkwardChanges()); graph.CodeOf(err) != graph.CodeBusy {
		t.Errorf("while another writes: %v, want %s", err, graph.CodeBusy)
	}
	if took := time.Since(began); took > soon {
		t.Errorf("BUSY after %v", took)
	}
	if n, err := other.Count(ctx, graph.Query{}); n != 0 || err != nil {
		t.Errorf("reading while another writes: %d, %v", n, err)
	}
	if err := tx.Close(); err != nil {
		t.Error(err)
	}
	if err := storetest.Apply(ctx, other, awkwardChanges()); err != nil {
		t.Errorf("when the other is done: %v", err)
	}
}

// TestDeadWriter: the name that a writer left when it died holds readers up for a moment, not for good.
func TestDeadWriter(t *testing.T) {
	s, ctx := open(t), t.Context()
	leave := func() { s.write(t, "MATCH (m:Meta {id: 'entente'}) SET m.writing = 'a dead writer'", nil) }
	leave()
	began := time.Now()
	if n, err := s.Count(ctx, graph.Query{}); n != 0 || err != nil {
		t.Errorf("reading: %d, %v", n, err)
	}
	if took := time.Since(began); took > soon {
		t.Errorf("the first reader waited for %v", took)
	}
	leave()
	if err := storetest.Apply(ctx, s, awkwardChanges()); err != nil {
		t.Errorf("writing: %v", err)
	}
	if left := s.write(t, "MATCH (m:Meta {id: 'entente'}) RETURN m.writing", nil)[0].Values[0]; left != nil {
		t.Errorf("the name is still there: %v", left)
	}
}

// TestDeadLoad: a load that its process left RUNNING becomes INTERRUPTED when the next one begins, and those that ended stay
// what they were.
func TestDeadLoad(t *testing.T) {
	s, ctx := open(t), t.Context()
	if err := storetest.Apply(ctx, s, awkwardChanges()); err != nil {
		t.Fatal(err)
	}
	s.write(t, "CREATE (:Load {id: 'dead', source: 'dead', state: 'RUNNING', started: datetime(), sequence: 2})", nil)
	tx, err := s.Begin(ctx, graph.Load{Source: "next"})
	if err != nil {
		t.Fatal(err)
	}
	states := func() (out []graph.LoadState) {
		stats, err := s.Stats(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range stats.Loads {
			out = append(out, l.State)
			if l.Source == "dead" && !l.Finished.IsZero() {
				t.Errorf("the load that died is said to have finished at %v", l.Finished)
			}
		}
		slices.Sort(out)
		return out
	}
	expect(t, nil, []graph.LoadState{graph.LoadComplete, graph.LoadInterrupted, graph.LoadRunning}, states())
	if err := tx.Close(); err != nil {
		t.Error(err)
	}
	expect(t, nil, []graph.LoadState{graph.LoadComplete, graph.LoadFailed, graph.LoadInterrupted}, states())
}

// TestEmptied: somebody empties the database, schema and all, while the store is open.
func TestEmptied(t *testing.T) {
	s, ctx := open(t), t.Context()
	if err := storetest.Apply(ctx, s, awkwardChanges()); err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{"MATCH (n) DETACH DELETE n", "DROP INDEX entity_words", "DROP CONSTRAINT relation_leads_id"} {
		s.write(t, statement, nil)
	}
	if n, err := s.Count(ctx, graph.Query{}); n != 0 || err != nil {
		t.Errorf("Count: %d, %v", n, err)
	}
	if err := storetest.Apply(ctx, s, awkwardChanges()); err != nil {
		t.Errorf("a load: %v", err)
	}
	if r, err := s.Search(ctx, graph.TextQuery{Text: "z", Limit: 1}); r.Total != 1 || err != nil {
		t.Errorf("Search: %d, %v", r.Total, err)
	}
}
