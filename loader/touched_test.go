package loader_test

import (
	"context"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
)

// without returns statements that do not declare an entity, though they have relations to it: the entity is known from others.
func without(id graph.ID, s graphtest.Statements) graphtest.Statements {
	s.Entities = slices.DeleteFunc(slices.Clone(s.Entities), func(e graph.ID) bool { return e == id })
	return s
}

// TestEndsOfRelationsAreDerivedAgain: a load that states a relation with an entity of which it says nothing else still decides
// what that entity is in conflict about.
func TestEndsOfRelationsAreDerivedAgain(t *testing.T) {
	const network graph.ID = "institution:network"
	minutes := source("minutes",
		fact(jrc, "name@en=Joint Research Centre"), fact(network, "name=Network"), fact(ada, "name=Ada"), fact(bea, "name=Bea"),
		relation(ada, graph.Leads, jrc, "role=director"), relation(jrc, graph.MemberOf, network, "since=2010"))
	for _, c := range []struct {
		reason string
		later  graphtest.Statements
		of     graph.ID // the entity in conflict; "": none
		about  graph.RelationType
	}{
		{
			"a second director, by a list that speaks of the director only",
			without(jrc, source("website", relation(bea, graph.Leads, jrc, "role=director"))), jrc, graph.Leads,
		},
		{
			"another date of a membership, by a list that declares neither",
			without(jrc, without(network, source("website", relation(jrc, graph.MemberOf, network, "since=2012")))), jrc, graph.MemberOf,
		},
		{
			"a director of something else",
			without(network, source("website", relation(bea, graph.Leads, network, "role=director"))), "", "",
		},
		{
			"the same director again",
			without(jrc, without(ada, source("website", relation(ada, graph.Leads, jrc, "role=director")))), "", "",
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			s := storetest.NewReference()
			load(t, s, minutes)
			load(t, s, c.later)
			found, n, err := s.Conflicts(context.Background(), graph.ConflictQuery{Limit: 10})
			switch {
			case err != nil:
				t.Fatal(err)
			case c.of == "" && n > 0:
				t.Errorf("%+v, want no conflict", found)
			case c.of != "" && (n != 1 || found[0].Entity != c.of || found[0].Relation != c.about):
				t.Errorf("%d conflicts, %+v, want one of %s about %s", n, found, c.of, c.about)
			}
			load(t, s, source("website"))
			if found, n, _ := s.Conflicts(context.Background(), graph.ConflictQuery{Limit: 10}); n > 0 {
				t.Errorf("the list says nothing any more, and this stays: %+v", found)
			}
		})
	}
}
