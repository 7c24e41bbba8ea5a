package connect

import (
	"slices"
	"strings"

	"entente/graph"
)

// Sentence returns the step in words in the language (en or fr, English for any other): "Solvay is a partner in E2P2L".
// A role and dates follow where the relation has them, but for a role that the words of its type say: who takes part is a participant.
func (s PathStep) Sentence(lang string) string {
	lang = graph.Spoken(lang)
	rule, _ := s.Relation.Type.Rule()
	phrase := rule.Phrase[lang].Backward
	if s.Forward {
		phrase = rule.Phrase[lang].Forward
	}
	said := strings.NewReplacer("{a}", s.From.Name(lang), "{b}", s.To.Name(lang)).Replace(phrase)
	var notes []string
	if role := graph.RoleInWords(s.Relation.Role, lang); role != "" && !saysRole(rule.Phrase[lang], role) {
		notes = append(notes, role)
	}
	if when := s.Relation.InWords(lang); when != "" {
		notes = append(notes, when)
	}
	if len(notes) > 0 {
		said += " (" + strings.Join(notes, ", ") + ")"
	}
	return said
}

// saysRole reports whether a type's phrases, in either direction, have the role as a word.
func saysRole(p graph.Phrase, role string) bool {
	return slices.Contains(strings.Fields(p.Forward), role) || slices.Contains(strings.Fields(p.Backward), role)
}

// Explain returns the path in words in the language (en or fr, English for any other): the sentences of its steps.
func (p Path) Explain(lang string) string {
	said := make([]string, len(p.Steps))
	for i, s := range p.Steps {
		said[i] = s.Sentence(lang)
	}
	sep := "; "
	if graph.Spoken(lang) == "fr" {
		sep = "\u202f; "
	}
	return strings.Join(said, sep) + "."
}
