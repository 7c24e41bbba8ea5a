package graph

import "strings"

// Sentence returns the step in words in the language (en or fr, English for any other): "Solvay is a partner in E2P2L".
// A role and dates follow where the relation has them.
func (s PathStep) Sentence(lang string) string {
	lang = spoken(lang)
	rule, _ := s.Relation.Type.Rule()
	phrase := rule.Phrase[lang].Backward
	if s.Forward {
		phrase = rule.Phrase[lang].Forward
	}
	said := strings.NewReplacer("{a}", s.From.Name(lang), "{b}", s.To.Name(lang)).Replace(phrase)
	var notes []string
	if s.Relation.Role != "" {
		notes = append(notes, s.Relation.Role)
	}
	if when := s.Relation.inWords(lang); when != "" {
		notes = append(notes, when)
	}
	if len(notes) > 0 {
		said += " (" + strings.Join(notes, ", ") + ")"
	}
	return said
}

// Explain returns the path in words in the language (en or fr, English for any other): the sentences of its steps.
func (p Path) Explain(lang string) string {
	said := make([]string, len(p.Steps))
	for i, s := range p.Steps {
		said[i] = s.Sentence(lang)
	}
	sep := "; "
	if spoken(lang) == "fr" {
		sep = "\u00a0; "
	}
	return strings.Join(said, sep) + "."
}

// inWords returns the period in words, "" when both bounds are unknown.
func (p Period) inWords(lang string) string {
	since, until := p.Since.String(), p.Until.String()
	words := map[string][3]string{"en": {"since ", "until ", "–"}, "fr": {"depuis ", "jusqu’à ", "–"}}[spoken(lang)]
	switch {
	case since != "" && until != "":
		return since + words[2] + until
	case since != "":
		return words[0] + since
	case until != "":
		return words[1] + until
	}
	return ""
}

// spoken returns the language in which sentences are made for a reader of lang.
func spoken(lang string) string {
	if strings.HasPrefix(lang, "fr") {
		return "fr"
	}
	return "en"
}
