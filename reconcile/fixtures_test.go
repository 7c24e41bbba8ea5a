package reconcile

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/storetest"
)

// world returns a store with entities of one line each, "slug key=value …; key=value", and relations, "slug TYPE slug". Keys
// are properties; also short for identifiers are vat, ror, pic, siret …; city gives the institution a site there, and address
// calls it so; at gives that site coordinates.
func world(t *testing.T, lines ...string) graph.Store {
	t.Helper()
	facts := map[graph.ID][]graph.Fact{}
	var relations []graph.Relation
	evidence := []graph.Evidence{{Document: "document:d"}}
	say := func(id graph.ID, p graph.Property, value string) {
		facts[id] = append(facts[id], graph.Fact{Subject: id, Property: p, Value: value, Evidence: evidence})
	}
	relate := func(from graph.ID, r graph.RelationType, to graph.ID) {
		relations = append(relations, derive.MergeRelations([]graph.Relation{{Type: r, From: from, To: to, Evidence: evidence}})...)
	}
	say("document:d", graph.PropName, "D")
	for _, line := range lines {
		head, rest, _ := strings.Cut(line, " ")
		id := graph.ID("institution:" + head)
		if f := strings.Fields(rest); len(f) == 2 && f[0] == strings.ToUpper(f[0]) && !strings.Contains(f[0], "=") {
			relate(id, graph.RelationType(f[0]), graph.ID("institution:"+f[1]))
			continue
		}
		for _, part := range strings.Split(rest, ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
			site := graph.ID("site:" + head)
			switch _, isProperty := graph.Property(key).Rule(); {
			case key == "city":
				say(site, graph.PropName, value)
				say(site, graph.PropCity, value)
				relate(id, graph.HasSite, site)
			case key == "at":
				say(site, graph.PropCoordinates, value)
			case key == "address":
				say(site, graph.PropName, value)
				relate(id, graph.HasSite, site)
			case isProperty:
				say(id, graph.Property(key), value)
			default:
				say(id, graph.PropIdentifier, key+":"+value)
			}
		}
	}
	return stored(t, facts, relations)
}

func stored(t *testing.T, facts map[graph.ID][]graph.Fact, relations []graph.Relation) graph.Store {
	t.Helper()
	store := storetest.NewReference()
	c := storetest.Changes{Load: graph.Load{Source: "test"}, PutRelations: relations}
	for id, f := range facts {
		c.Put = append(c.Put, derive.Record(id, f, nil, nil))
	}
	slices.SortFunc(c.Put, func(a, b graph.Record) int { return strings.Compare(string(a.Entity.ID), string(b.Entity.ID)) })
	if err := storetest.Apply(context.Background(), store, c); err != nil {
		t.Fatal(err)
	}
	return store
}

// suggest returns the suggestions of a graph with every score above 0.
func suggest(t *testing.T, r graph.Reader, o Options) Report {
	t.Helper()
	report, err := Suggest(context.Background(), r, o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// lines returns suggestions as "slug slug".
func lines(suggestions []Suggestion) []string {
	out := []string{}
	for _, s := range suggestions {
		out = append(out, fmt.Sprintf("%s %s", s.A.ID.Slug(), s.B.ID.Slug()))
	}
	return out
}
