package connect_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
	"entente/graph/storetest"
	"entente/loader"
)

// solvay, e2p2l and ecnu are the entities of the sentences below.
var (
	solvay = labelled("institution:solvay", "name@en:Solvay")
	e2p2l  = labelled("institution:e2p2l", "name@en:E2P2L", "name@fr:Laboratoire E2P2L")
	ecnu   = labelled("institution:ecnu", "name@en:East China Normal University")
)

func step(from *graph.Entity, ty graph.RelationType, to *graph.Entity, options ...string) connect.PathStep {
	r := relation(from.ID, ty, to.ID, options...)
	return connect.PathStep{Relation: &r, From: from, To: to, Forward: true}
}

// back is the step in the other direction of travel.
func back(s connect.PathStep) connect.PathStep {
	s.From, s.To, s.Forward = s.To, s.From, false
	return s
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		s      connect.PathStep
		en, fr string
	}{
		{step(solvay, graph.PartnerIn, e2p2l), "Solvay is a partner in E2P2L", "Solvay est partenaire de Laboratoire E2P2L"},
		{back(step(solvay, graph.PartnerIn, e2p2l)), "E2P2L has Solvay as a partner", "Laboratoire E2P2L a pour partenaire Solvay"},
		{
			step(solvay, graph.PartnerIn, e2p2l, "since=2011"),
			"Solvay is a partner in E2P2L (since 2011)", "Solvay est partenaire de Laboratoire E2P2L (depuis 2011)",
		},
		{
			step(solvay, graph.PartnerIn, e2p2l, "until=2019-06"),
			"Solvay is a partner in E2P2L (until June 2019)", "Solvay est partenaire de Laboratoire E2P2L (jusqu’en juin 2019)",
		},
		{
			step(solvay, graph.PartnerIn, e2p2l, "role=founder", "since=2011", "until=2019-06-30"),
			"Solvay is a partner in E2P2L (founder, 2011 – 30 June 2019)", "Solvay est partenaire de Laboratoire E2P2L (founder, 2011 – 30 juin 2019)",
		},
		{
			step(solvay, graph.PartnerIn, e2p2l, "role=associated partner", "until=2019-06-01"),
			"Solvay is a partner in E2P2L (associated partner, until 1 June 2019)",
			"Solvay est partenaire de Laboratoire E2P2L (partenaire associé, jusqu’au 1er juin 2019)",
		},
		// A role that the words of the type say already is not said again; one that says more is.
		{
			step(solvay, graph.ParticipatesIn, labelled("project:x"), "role=participant"),
			"Solvay takes part in x", "Solvay participe à x",
		},
		{
			back(step(solvay, graph.ParticipatesIn, labelled("project:x"), "role=participant", "since=2011")),
			"x has Solvay as a participant (since 2011)", "x a pour participant Solvay (depuis 2011)",
		},
		{
			step(solvay, graph.ParticipatesIn, labelled("project:x"), "role=coordinator"),
			"Solvay takes part in x (coordinator)", "Solvay participe à x (coordinateur)",
		},
		{step(labelled("person:p"), graph.Leads, labelled("institution:{a}", "name:{b} {a}")), "p leads {b} {a}", "p dirige {b} {a}"},
	} {
		if got := tt.s.Sentence("en"); got != tt.en {
			t.Errorf("%q, want %q", got, tt.en)
		}
		if got := tt.s.Sentence("fr-CA"); got != tt.fr {
			t.Errorf("%q, want %q", got, tt.fr)
		}
		if tt.s.Sentence("de") != tt.en {
			t.Errorf("%q, want English for all who do not speak French", tt.s.Sentence("de"))
		}
	}
}

func TestEveryRelationCanBeSaid(t *testing.T) {
	for _, ty := range graph.RelationTypes {
		for _, lang := range []string{"en", "fr"} {
			there := step(solvay, ty, ecnu)
			for _, s := range []connect.PathStep{there, back(there)} {
				said := s.Sentence(lang)
				if !strings.HasPrefix(said, s.From.Name(lang)+" ") || !strings.Contains(said, s.To.Name(lang)) || strings.ContainsAny(said, "{}") {
					t.Errorf("%s in %s: %q", ty, lang, said)
				}
			}
		}
	}
}

func TestExplainPath(t *testing.T) {
	p := connect.Path{Steps: []connect.PathStep{step(solvay, graph.PartnerIn, e2p2l), back(step(ecnu, graph.PartnerIn, e2p2l))}}
	for lang, want := range map[string]string{
		"en": "Solvay is a partner in E2P2L; E2P2L has East China Normal University as a partner.",
		"fr": "Solvay est partenaire de Laboratoire E2P2L\u202f; Laboratoire E2P2L a pour partenaire East China Normal University.",
	} {
		if got := p.Explain(lang); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// ExamplePath_Explain loads two partnerships of a joint unit and asks how the partners are connected.
func ExamplePath_Explain() {
	ctx := context.Background()
	store := storetest.NewReference()
	_, _ = loader.Run(ctx, store, source("report",
		fact("institution:solvay", "name@en=Solvay"), fact("institution:e2p2l", "name@en=E2P2L"),
		fact("institution:ecnu", "name@en=East China Normal University"),
		relation("institution:solvay", graph.PartnerIn, "institution:e2p2l", "since=2011"),
		relation("institution:ecnu", graph.PartnerIn, "institution:e2p2l"),
	), loader.Options{})
	found, err := atlas.New(store).Paths(ctx, connect.PathQuery{
		From: "institution:solvay", To: "institution:ecnu", MaxLength: 4, Limit: 3,
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, p := range found.Paths {
		fmt.Println(p.Cost, p.Explain("en"))
	}
	// Output:
	// 1.4 Solvay is a partner in E2P2L (since 2011); E2P2L has East China Normal University as a partner.
}
