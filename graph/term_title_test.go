package graph_test

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

func TestTermTitle(t *testing.T) {
	for _, tt := range []struct {
		field            graph.Field
		value, lang, out string
		why              string
	}{
		{"country", "IT", "en", "Italy", "countries have names"},
		{"country", "IT", "fr", "Italie", "in both languages"},
		{"country", "IT", "fr-BE", "Italie", "of every country that speaks it"},
		{"country", "XX", "en", "XX", "what has no name stays"},
		{"lang", "fr", "en", "French", "languages, too"},
		{"lang", "pt-BR", "fr", "portugais brésilien", "with their region"},
		{"lang", "??", "en", "??", "what has no name stays"},
		{"type", "RESEARCH_ORGANISATION", "en", "Research organisation", "terms become words"},
		{"type", "EU_BODY", "en", "EU body", "abbreviations stay"},
		{"type", "RESEARCH_ORGANISATION", "fr", "Organisme de recherche", "in French by a list"},
		{"type", "RESEARCH_ORGANISATION", "de", "Research organisation", "English for all others"},
		{"kind", "INSTITUTION", "fr", "Institution", "kinds"},
		{"role", "LIAISON_OFFICE", "en", "Liaison office", "roles of sites"},
		{"role", "third party", "fr", "Tiers", "roles that registers give"},
		{"role", "beneficiary", "fr", "Bénéficiaire", "with an accent behind the capital"},
		{"role", "éditeur", "fr", "Éditeur", "a capital has its accent"},
		{"role", "third party", "en", "Third party", "as they are written in English"},
		{"status", "", "en", "", "nothing"},
		{"city", "Ispra", "fr", "Ispra", "any other value as it is"},
	} {
		if got := graph.TermTitle(tt.field, tt.value, tt.lang); got != tt.out {
			t.Errorf("%s %q in %s is %q, want %q: %s", tt.field, tt.value, tt.lang, got, tt.out, tt.why)
		}
	}
}

// frenchAsEnglish are the terms that French writes as the English words are written.
var frenchAsEnglish = []string{"INSTITUTION", "SITE", "INFRASTRUCTURE", "DOCUMENT", "PROGRAMME", "CAMPUS"}

func TestEveryTermHasAFrenchTitle(t *testing.T) {
	terms := map[string]graph.Field{}
	for _, k := range graph.EntityKinds {
		terms[string(k)] = graph.FieldKind
		for _, r := range graph.Properties {
			for _, term := range graph.TermsFor(r.Name, k) {
				terms[term] = graph.Field(r.Name)
			}
		}
	}
	for term, f := range terms {
		en, fr := graph.TermTitle(f, term, "en"), graph.TermTitle(f, term, "fr")
		if en == "" || en == term || en == fr != slices.Contains(frenchAsEnglish, term) {
			t.Errorf("%s is %q in English and %q in French", term, en, fr)
		}
		if strings.ContainsRune(en+fr, '\'') {
			t.Errorf("%s: %q or %q has an apostrophe of typewriters", term, en, fr)
		}
	}
}
