package graph_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// golden compares got with the file in testdata, or writes it there with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got); run with -update if that is right\n%s", path, diff)
	}
}

// TestReasons writes every kind with a property, with a relation and within one document, and every rule, in both languages.
func TestReasons(t *testing.T) {
	side := func(value, since string) graph.Side {
		return graph.Side{Value: value, Period: graph.Period{Since: dateOrUnknown(since)}}
	}
	var conflicts []graph.Conflict
	for _, k := range graph.ConflictKinds {
		conflicts = append(conflicts, graph.Conflict{
			Kind: k, Property: graph.PropSigned, Rule: graph.ByOrder,
			Sides: []graph.Side{side("2025-01-06", ""), side("2026-01-06", ""), side("2025-01-06", "2020")},
		})
	}
	for _, r := range graph.BestRules {
		conflicts = append(conflicts, graph.Conflict{
			Kind: graph.Possible, Property: "staff", Rule: r, Sides: []graph.Side{side("37", ""), side("36", ""), side("35", "")},
		})
	}
	conflicts = append(conflicts,
		graph.Conflict{
			Kind: graph.Contradiction, Relation: graph.Leads, Rule: graph.ByDate,
			Sides: []graph.Side{side("person:a", ""), side("person:b", "")},
		},
		graph.Conflict{
			Kind: graph.Contradiction, Relation: graph.MemberOf, Rule: graph.ByPlaces,
			Sides: []graph.Side{side("institution:a", "2010"), side("institution:a", "2012")},
		},
		graph.Conflict{
			Kind: graph.Possible, Relation: graph.MemberOf, Rule: graph.ByDocuments,
			Sides: []graph.Side{side("institution:a", "2010-05-01"), side("institution:a", "")},
		},
	)
	one := []graph.Evidence{{Document: "document:a"}}
	for _, k := range graph.ConflictKinds { // nobody else is asked: no sources differ
		c := graph.Conflict{Kind: k, Property: graph.PropSigned, Rule: graph.ByPlaces}
		for _, v := range []string{"2025", "2026"} {
			c.Sides = append(c.Sides, graph.Side{Value: v, Evidence: one})
		}
		conflicts = append(conflicts, c)
	}
	many := graph.Conflict{Kind: graph.Contradiction, Property: graph.PropSigned, Rule: graph.ByOrder}
	for _, v := range []string{"2021", "2022", "2023", "2024", "2025"} {
		many.Sides = append(many.Sides, graph.Side{Value: v, Evidence: one})
	}
	both := graph.Conflict{Kind: graph.Contradiction, Property: graph.PropSigned, Rule: graph.ByOrder, Sides: []graph.Side{
		{Value: "2025", Evidence: one}, {Value: "2026", Evidence: []graph.Evidence{{Document: "document:a"}, {Document: "document:b"}}},
	}}
	conflicts = append(conflicts, many, both)
	var b strings.Builder
	for _, lang := range []string{"en", "fr"} {
		for _, c := range conflicts {
			about := string(c.Property)
			if about == "" {
				about = string(c.Relation)
			}
			fmt.Fprintf(&b, "%s %s %s %s\n\t%s\n", lang, c.Kind, about, c.Rule, c.Reason(lang))
		}
	}
	golden(t, "reasons.golden", b.String())
}

// TestReasonSaysRelations writes each type of relation as a verb, and no code.
func TestReasonSaysRelations(t *testing.T) {
	for _, ty := range graph.RelationTypes {
		c := graph.Conflict{
			Kind: graph.Succession, Relation: ty, Rule: graph.ByRank, Sides: []graph.Side{{Value: "site:a"}, {Value: "site:b"}},
		}
		for _, lang := range []string{"en", "fr"} {
			if said := c.Reason(lang); strings.Contains(said, string(ty)) || strings.ContainsAny(said, "{}%") {
				t.Errorf("%s in %s: %s", ty, lang, said)
			}
		}
	}
	c := graph.Conflict{Kind: graph.Succession, Relation: graph.Leads, Rule: graph.ByRank, Sides: []graph.Side{{Value: "person:a"}, {Value: "person:b"}}}
	const want = "La relation «\u202fdirige\u202f» a changé au cours du temps\u202f: «\u202fperson:a\u202f» et «\u202fperson:b\u202f». " +
		"«\u202fperson:a\u202f» figure en tête, car un curateur lui a donné un rang plus élevé."
	if got := c.Reason("fr"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestFrenchTypography finds the blanks of French sentences: narrow and not to be broken before ; : ! ? and within « ».
func TestFrenchTypography(t *testing.T) {
	reasons, err := os.ReadFile(filepath.Join("testdata", "reasons.golden"))
	if err != nil {
		t.Fatal(err)
	}
	_, french, _ := strings.Cut(string(reasons), "\nfr ")
	wrong := regexp.MustCompile(`[^\x{202f}][;!?»]|[^\x{202f}]:\s|«[^\x{202f}]`)
	if found := wrong.FindAllString(french, -1); french == "" || found != nil {
		t.Errorf("blanks that are not narrow no-break spaces: %q in %d bytes", found, len(french))
	}
}

// TestRulesHaveWords: a rule without words would be given as no reason at all.
func TestRulesHaveWords(t *testing.T) {
	c := graph.Conflict{
		Kind: graph.Possible, Property: graph.PropName, Rule: "LOT", Sides: []graph.Side{{Value: "a"}, {Value: "b"}},
	}
	for _, lang := range []string{"en", "fr"} {
		without := c
		for _, without.Rule = range graph.BestRules {
			if without.Reason(lang) == c.Reason(lang) {
				t.Errorf("%s has no words in %s: write them in conflict_reason.go", without.Rule, lang)
			}
		}
	}
}

func TestReasonSpeaksEnglishToOthers(t *testing.T) {
	c := graph.Conflict{
		Kind: graph.Variant, Property: graph.PropName, Rule: graph.ByOrder, Sides: []graph.Side{{Value: "a"}, {Value: "b"}},
	}
	if c.Reason("de") != c.Reason("en") || c.Reason("") != c.Reason("en") || c.Reason("fr-BE") != c.Reason("fr") {
		t.Error("French to those who speak French, English to all others")
	}
}
