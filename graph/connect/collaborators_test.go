package connect_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/connect"
)

// TestCollaboratorChangesInOrder: a collaboration that is lost is as great a change as one that is won; where the strength changes
// as much, it counts of how many things, and then the id.
func TestCollaboratorChangesInOrder(t *testing.T) {
	const alone, first, second, third = "project:alone", "project:first", "project:second", "project:third"
	const nodeE, nodeF = "institution:e", "institution:f"
	g := &pathGraph{
		ids: []graph.ID{nodeA, nodeB, nodeC, nodeD, nodeE, nodeF, alone, first, second, third},
		relations: slices.Concat(
			chain(graph.ParticipatesIn, nodeA, alone, nodeB),
			chain(graph.ParticipatesIn, nodeA, first, nodeD), chain(graph.ParticipatesIn, nodeE, first),
			chain(graph.ParticipatesIn, nodeA, second, nodeD), chain(graph.ParticipatesIn, nodeE, second),
			chain(graph.ParticipatesIn, nodeA, third, nodeF), chain(graph.PartnerOf, nodeA, nodeF),
		),
	}
	w := connect.WhatIf{Remove: []graph.ID{alone, first, second, third, g.relations[len(g.relations)-1].ID}, Add: chain(graph.PartnerOf, nodeA, nodeC)}
	want := []string{
		"institution:f loses 2 in 2 things",
		"institution:d loses 1 in 2 things",
		"institution:e loses 1 in 2 things",
		"institution:b loses 1 in 1 things",
		"institution:c wins 1 in 1 things",
	}
	for range 10 { // what changed lies in a map, in another order each time
		changes, complete, err := connect.FindCollaboratorChanges(context.Background(), visited{g}, w, connect.CollaboratorQuery{ID: nodeA, Limit: 9})
		if err != nil || !complete {
			t.Fatal(err, complete)
		}
		var got []string
		for _, c := range changes {
			strength, count, verb := c.Strength-c.StrengthBefore, c.Count-c.CountBefore, "wins"
			if strength < 0 {
				strength, count, verb = -strength, -count, "loses"
			}
			got = append(got, fmt.Sprintf("%s %s %v in %d things", c.Entity.ID, verb, strength, count))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(- want, + got)\n%s", diff)
		}
	}
}

// TestWhatIsSharedHasASort: each way to share something, and what is none.
func TestWhatIsSharedHasASort(t *testing.T) {
	for _, tt := range []struct {
		reason string
		ty     graph.RelationType
		item   graph.ID
		want   connect.Sharing
	}{
		{"both are party to it", graph.PartyTo, "agreement:x", connect.SharedAgreement},
		{"both are partners in it", graph.PartnerIn, "institution:unit", connect.SharedJointUnit},
		{"both are members of it", graph.MemberOf, "institution:network", connect.SharedNetwork},
		{"both take part in the project", graph.ParticipatesIn, "project:x", connect.SharedProject},
		{"both take part in the programme", graph.ParticipatesIn, "programme:x", connect.SharedProgramme},
		{"to manage the same is not to work together", graph.Manages, "programme:x", ""},
		{"nor is it to stand in the same place", graph.LocatedAt, "site:x", ""},
	} {
		g := &pathGraph{ids: []graph.ID{nodeA, nodeB, tt.item}, relations: chain(tt.ty, nodeA, tt.item, nodeB)}
		found, _, complete, err := connect.SearchCollaborators(context.Background(), g, g, connect.CollaboratorQuery{ID: nodeA, Limit: 9})
		if err != nil || !complete {
			t.Fatal(err, complete)
		}
		var got connect.Sharing
		for _, c := range found {
			got = c.Shared[0].Kind
			if c.Entity.ID != nodeB || len(found) != 1 || len(c.Shared) != 1 {
				t.Errorf("%s: %+v, want the other alone, sharing one thing", tt.reason, found)
			}
		}
		if got != tt.want {
			t.Errorf("%s by %s is shared as %q, want %q: %s", tt.item, tt.ty, got, tt.want, tt.reason)
		}
	}
}
