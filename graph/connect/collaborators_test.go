package connect_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

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
