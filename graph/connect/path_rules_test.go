package connect_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/connect"
)

// chain returns relations of one type along the ids, in turn forward and backward.
func chain(ty graph.RelationType, ids ...graph.ID) []graph.Relation {
	var out []graph.Relation
	for i := range len(ids) - 1 {
		r := graph.Relation{Type: ty, From: ids[i], To: ids[i+1]}
		if i%2 == 1 {
			r.From, r.To = r.To, r.From
		}
		r.ID = r.DeriveID()
		r.Evidence = []graph.Evidence{{Document: "document:one"}}
		out = append(out, r)
	}
	return out
}

// stated gives all relations a period and the documents that state them.
func stated(relations []graph.Relation, since, until string, documents ...graph.ID) []graph.Relation {
	for i := range relations {
		r := &relations[i]
		r.Period, r.Evidence = graph.Period{Since: dateOrUnknown(since), Until: dateOrUnknown(until)}, nil
		for _, d := range documents {
			r.Evidence = append(r.Evidence, graph.Evidence{Document: d})
		}
		r.ID = r.DeriveID()
	}
	return relations
}

const nodeA, nodeB, nodeC, nodeD, nodeX = "institution:a", "institution:b", "institution:c", "institution:d", "institution:x"

var self = graph.Relation{ID: "relation:self", Type: graph.MemberOf, From: nodeC, To: nodeC}

// pathRules are small graphs between a and b, and what their paths cost.
var pathRules = []struct {
	name  string
	g     pathGraph
	q     connect.PathQuery
	costs []float64 // of the paths, in order
	why   string
}{
	{
		"one step",
		pathGraph{relations: chain(graph.MemberOf, nodeA, nodeB)},
		connect.PathQuery{},
		[]float64{1.1},
		"a plain relation that one document states costs 1.1",
	},
	{
		"weight",
		pathGraph{relations: chain(graph.PartyTo, nodeA, nodeB)},
		connect.PathQuery{},
		[]float64{0.6},
		"being party to an agreement tells more than a plain relation",
	},
	{
		"parallel",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeB)...)},
		connect.PathQuery{},
		[]float64{0.6},
		"of several relations between two entities the lightest is taken",
	},
	{
		"free in between",
		pathGraph{relations: chain(graph.MemberOf, nodeA, nodeC, nodeB)},
		connect.PathQuery{},
		[]float64{2.2},
		"an entity with two relations costs nothing",
	},
	{
		"hub",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeC, nodeB),
			append(chain(graph.MemberOf, nodeC, nodeD), chain(graph.MemberOf, nodeC, nodeX)...)...)},
		connect.PathQuery{},
		[]float64{2.7},
		"½·log2(4/2) for an entity with four relations",
	},
	{
		"self-relation",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeC, nodeB), self)},
		connect.PathQuery{},
		[]float64{2.492},
		"a relation of an entity with itself is no step, but counts once for the hub: ½·log2(3/2)",
	},
	{
		"hops first",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		connect.PathQuery{},
		[]float64{1.6, 1.2},
		"HOPS puts the shorter path first though it costs more",
	},
	{
		"cost first",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		connect.PathQuery{Rank: connect.RankSpecificity},
		[]float64{1.2, 1.6},
		"SPECIFICITY looks at cost alone",
	},
	{
		"limit",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		connect.PathQuery{Limit: 1, Rank: connect.RankSpecificity},
		[]float64{1.2},
		"the best one, though it is the longer",
	},
	{
		"types",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		connect.PathQuery{Types: []graph.RelationType{graph.PartyTo}},
		[]float64{1.2},
		"only over these types",
	},
	{
		"unknown type",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		connect.PathQuery{Types: []graph.RelationType{"LIKES"}},
		nil, "no relation has a type that does not exist",
	},
	{
		"avoid",
		pathGraph{relations: append(chain(graph.HasTheme, nodeA, nodeD, nodeB), chain(graph.PartyTo, nodeA, nodeC, nodeB)...)},
		connect.PathQuery{Avoid: []graph.ID{nodeC}},
		[]float64{3.2},
		"around what is avoided",
	},
	{
		"avoided end",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		connect.PathQuery{Avoid: []graph.ID{nodeB}},
		nil, "an end that is avoided has no path",
	},
	{
		"unknown end",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		connect.PathQuery{To: "institution:nobody"},
		nil, "what is not there is no error",
	},
	{
		"two documents",
		pathGraph{relations: stated(chain(graph.MemberOf, nodeA, nodeB), "", "", "document:x", "document:y", "document:x")},
		connect.PathQuery{},
		[]float64{1.05},
		"0.1 divided by the documents, each counted once",
	},
	{
		"no document",
		pathGraph{relations: stated(chain(graph.MemberOf, nodeA, nodeB), "", "")},
		connect.PathQuery{},
		[]float64{1.2},
		"what nobody states costs 0.2",
	},
	{
		"ended long ago",
		pathGraph{latest: graph.MustDate("2020-01"), relations: stated(chain(graph.MemberOf, nodeA, nodeB), "", "2010-12", "document:x")},
		connect.PathQuery{},
		[]float64{1.3},
		"0.02 for each year before the latest document",
	},
	{
		"ended very long ago",
		pathGraph{latest: graph.MustDate("2020"), relations: stated(chain(graph.MemberOf, nodeA, nodeB), "", "1957", "document:x")},
		connect.PathQuery{},
		[]float64{1.5},
		"0.4 at most",
	},
	{
		"ended in a graph without a date",
		pathGraph{relations: stated(chain(graph.MemberOf, nodeA, nodeB), "", "1957", "document:x")},
		connect.PathQuery{},
		[]float64{1.1},
		"there is nothing to count the years to",
	},
	{
		"as of a date nothing is old",
		pathGraph{latest: graph.MustDate("2020"), relations: stated(chain(graph.MemberOf, nodeA, nodeB), "", "1957", "document:x")},
		connect.PathQuery{AsOf: graph.MustDate("1950")},
		[]float64{1.1},
		"it held at the time that is asked about",
	},
	{
		"an agreement before a common programme",
		pathGraph{relations: append(chain(graph.ParticipatesIn, nodeA, nodeC, nodeB), chain(graph.PartyTo, nodeA, nodeD, nodeB)...)},
		connect.PathQuery{},
		[]float64{1.2, 2.2},
		"of two paths of two steps the agreement tells more",
	},
	{
		"via",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeB), chain(graph.MemberOf, nodeA, nodeC, nodeD, nodeB)...)},
		connect.PathQuery{Via: []graph.ID{nodeD, nodeC}},
		[]float64{3.3},
		"through both, whatever their order",
	},
	{
		"via twice the same",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeB), chain(graph.MemberOf, nodeA, nodeC, nodeB)...)},
		connect.PathQuery{Via: []graph.ID{nodeC, nodeC}},
		[]float64{2.2},
		"once is enough",
	},
	{
		"via four",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeB), chain(graph.MemberOf, nodeA, nodeC, nodeD, nodeX, "theme:t", nodeB)...)},
		connect.PathQuery{Via: []graph.ID{nodeX, nodeC, "theme:t", nodeD}},
		[]float64{5.5},
		"as many as a question may name",
	},
	{
		"via five",
		pathGraph{relations: chain(graph.MemberOf, nodeA, nodeC, nodeD, nodeX, "theme:t", "theme:u", nodeB)},
		connect.PathQuery{Via: []graph.ID{nodeX, nodeC, "theme:t", nodeD, "theme:u"}},
		nil, "one more than a question may name: there is a path, and it is not looked for",
	},
	{
		"via an end",
		pathGraph{relations: chain(graph.MemberOf, nodeA, nodeB)},
		connect.PathQuery{Via: []graph.ID{nodeB}},
		nil, "an end is not between the ends",
	},
	{
		"kinds",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeC, nodeB), chain(graph.HasTheme, nodeA, "theme:t", nodeB)...)},
		connect.PathQuery{Kinds: []graph.EntityKind{graph.KindTheme}},
		[]float64{3.2},
		"through themes only; the ends may be of any kind",
	},
	{
		"minEvidence",
		pathGraph{relations: append(chain(graph.MemberOf, nodeA, nodeB),
			stated(chain(graph.MemberOf, nodeA, nodeC, nodeB), "", "", "document:x", "document:y")...)},
		connect.PathQuery{MinEvidence: 2},
		[]float64{2.1},
		"only what two documents state",
	},
	{
		"coexisting",
		pathGraph{relations: slices.Concat(
			stated(chain(graph.PartyTo, nodeA, nodeC), "", "2001", "document:x"),
			stated(chain(graph.PartyTo, nodeC, nodeB), "2002", "", "document:x"),
			stated(chain(graph.HasTheme, nodeC, nodeB), "2001-12", "2005", "document:x"))},
		connect.PathQuery{Coexisting: true},
		[]float64{2.492},
		"over the lesser relation, which held while the other did; with ½·log2(3/2)",
	},
	{
		"coexisting within a year",
		pathGraph{relations: slices.Concat(
			stated(chain(graph.PartyTo, nodeA, nodeC), "", "2001-05", "document:x"),
			stated(chain(graph.PartyTo, nodeC, nodeB), "2001-06", "", "document:x"))},
		connect.PathQuery{Coexisting: true, AsOf: graph.MustDate("2001")},
		nil,
		"both held in 2001, but not on one day of it",
	},
	{
		"same ends",
		pathGraph{relations: chain(graph.HasTheme, nodeA, nodeB)},
		connect.PathQuery{To: nodeA},
		nil, "an entity has no path to itself",
	},
}

func TestSearchPathsRules(t *testing.T) {
	for _, tt := range pathRules {
		t.Run(tt.name, func(t *testing.T) {
			tt.g.ids = []graph.ID{nodeA, nodeB, nodeC, nodeD, nodeX, "theme:t", "theme:u"}
			q := tt.q
			q.From, q.MaxLength = nodeA, connect.MaxPathLength
			if q.To == "" {
				q.To = nodeB
			}
			if q.Limit == 0 {
				q.Limit = connect.MaxPaths
			}
			res, err := connect.SearchPaths(context.Background(), &tt.g, &tt.g, q)
			if err != nil {
				t.Fatal(err)
			}
			var costs []float64
			for _, p := range res.Paths {
				costs = append(costs, p.Cost)
			}
			if diff := cmp.Diff(tt.costs, costs); diff != "" {
				t.Errorf("%s (-want +got)\n%s", tt.why, diff)
			}
		})
	}
}
