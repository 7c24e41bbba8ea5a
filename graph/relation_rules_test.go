package graph_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

func TestRelationRules(t *testing.T) {
	upperSnake := regexp.MustCompile(`^[A-Z]+(_[A-Z]+)*$`)
	seen := map[graph.RelationType]bool{}
	for i, ty := range graph.RelationTypes {
		r, ok := ty.Rule()
		if !ok || r.Type != ty || ty.Index() != i || seen[ty] || !upperSnake.MatchString(string(ty)) {
			t.Errorf("%s: rule of %q, place %d of %d, seen before: %v", ty, r.Type, ty.Index(), i, seen[ty])
		}
		seen[ty] = true
		if r.Weight <= 0 {
			t.Errorf("%s weighs %v: a path would grow no worse with every step", ty, r.Weight)
		}
		if len(r.Ends) == 0 {
			t.Errorf("%s joins nothing", ty)
		}
		for n, e := range r.Ends {
			if !e.From.Valid() || !e.To.Valid() || slices.Contains(r.Ends[:n], e) || !r.Allows(e.From, e.To) {
				t.Errorf("%s: %v are no ends, or stand there twice", ty, e)
			}
			if (e.From == graph.KindDocument) != (e.To == graph.KindDocument) {
				t.Errorf("%s joins documents with others: they are evidence, never hops of a path", ty)
			}
		}
		for _, lang := range []string{"en", "fr"} {
			for _, phrase := range []string{r.Phrase[lang].Forward, r.Phrase[lang].Backward} {
				if strings.Count(phrase, "{a}") != 1 || strings.Count(phrase, "{b}") != 1 || strings.Count(phrase, "{") != 2 {
					t.Errorf("%s in %s: %q does not name both ends", ty, lang, phrase)
				}
				if !strings.HasPrefix(phrase, "{a} ") {
					t.Errorf("%s in %s: %q does not begin with the end that the step leaves", ty, lang, phrase)
				}
			}
		}
	}
}

func TestRelationTypesThatDoNotExist(t *testing.T) {
	likes := graph.RelationType("LIKES")
	if _, ok := likes.Rule(); ok || likes.Index() != -1 {
		t.Error("LIKES is no relation type")
	}
	rule, _ := graph.Leads.Rule()
	if rule.Allows(graph.KindInstitution, graph.KindPerson) || rule.Allows("", "") {
		t.Error("only a person leads")
	}
}

func TestRelationOther(t *testing.T) {
	r := relation("institution:a", graph.MemberOf, "institution:b")
	self := relation("institution:a", graph.MemberOf, "institution:a")
	for _, tt := range []struct {
		r       graph.Relation
		of      graph.ID
		other   graph.ID
		forward bool
	}{
		{r, "institution:a", "institution:b", true},
		{r, "institution:b", "institution:a", false},
		{self, "institution:a", "institution:a", true},
	} {
		if other, forward := tt.r.Other(tt.of); other != tt.other || forward != tt.forward {
			t.Errorf("seen from %s: %s, forward %v", tt.of, other, forward)
		}
	}
}
