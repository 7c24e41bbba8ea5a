package neo4j

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
)

// TestFactsJSON: what is left out of the JSON comes back, and only that is left out which follows from the entity.
func TestFactsJSON(t *testing.T) {
	const entity, described = "institution:a", "What it does, at length"
	documents := []string{"document:d", "document:e"}
	derived := func(f graph.Fact) graph.Fact { f.ID = f.DeriveID(); return f }
	for _, c := range []struct {
		reason string
		fact   graph.Fact
		absent []string // texts that must not be in the JSON
	}{
		{
			"the usual fact: id, subject, rank and document follow from the entity",
			derived(graph.Fact{
				Subject: entity, Property: "city", Value: "Kista", Rank: graph.RankNormal,
				Evidence: []graph.Evidence{{Document: "document:d", Locator: "#row=5"}},
			}),
			[]string{"fact:", entity, "NORMAL", "document:"},
		},
		{
			"the entity's description is written once",
			derived(graph.Fact{Subject: entity, Property: graph.PropDescription, Value: described, Lang: "en", Rank: graph.RankNormal}),
			[]string{described},
		},
		{
			"another description stays",
			derived(graph.Fact{Subject: entity, Property: graph.PropDescription, Value: "else", Rank: graph.RankNormal}), nil,
		},
		{
			"another property with the text of the description stays",
			derived(graph.Fact{Subject: entity, Property: "name", Value: described, Rank: graph.RankNormal}), nil,
		},
		{"an id that does not follow stays", graph.Fact{ID: "fact:own", Subject: entity, Property: "name"}, nil},
		{"the subject of another entity stays", derived(graph.Fact{Subject: "institution:b", Property: "name", Value: "x"}), nil},
		{
			"every field of evidence but the quote, which makes a node of the fact",
			derived(graph.Fact{
				Subject: entity, Property: "staff", Value: "<5> & \x00\uFFFF🧪", Lang: "fr", Unit: "people",
				Approximation: graph.ApproximationOver, Rank: graph.RankDeprecated, Withdrawn: true,
				Period: graph.Period{Since: graph.MustDate("2001"), Until: graph.MustDate("2002-03-04")},
				Evidence: []graph.Evidence{
					{Document: "document:e", Subject: "institution:c", Object: "site:x", Amount: "1.5", NetAmount: "1.25", Ended: true, Rank: graph.RankPreferred},
					{Document: "document:d"},
				},
			}), nil,
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			text := encodeFacts(entity, []*graph.Fact{&c.fact}, described, documents)
			for _, s := range c.absent {
				if strings.Contains(text, s) {
					t.Errorf("%q is in %s", s, text)
				}
			}
			got, err := decodeFacts(entity, text, described, documents)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]graph.Fact{c.fact}, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestFactsJSONRefused: what this program did not write is an error, not a wrong fact.
func TestFactsJSONRefused(t *testing.T) {
	for reason, text := range map[string]string{
		"no JSON": "{", "a document that the entity does not cite": `[{"property":"name","evidence":[{"document":2}]}]`,
	} {
		if _, err := decodeFacts("institution:a", text, "", []string{"document:d", "document:e"}); err == nil {
			t.Errorf("%s is read without an error", reason)
		}
	}
}
