package atlas

import (
	"fmt"
	"strings"

	"entente/graph"
)

// Explain returns the feature in words, in French for fr, else in English: "its acronym is JRC".
func (f MatchFeature) Explain(lang string) string {
	words := matchWords[graph.Spoken(lang)][f.Code]
	if strings.Contains(words, "%s") {
		detail := f.Detail
		switch f.Code {
		case MatchCountry, MatchCountryDiffers:
			detail = graph.TermTitle(graph.Field(graph.PropCountry), f.Detail, lang)
		case MatchAttributes, MatchAttributesDiffer:
			names := strings.Split(f.Detail, ", ")
			for i, n := range names {
				names[i] = graph.Property(n).Title(graph.Spoken(lang))
			}
			detail = strings.Join(names, ", ")
		}
		return fmt.Sprintf(words, detail)
	}
	return words
}

// Explain returns the outcome in words, in French for fr, else in English.
func (r Resolution) Explain(lang string) string {
	if len(r.Entities) > 1 {
		return severalWords[graph.Spoken(lang)]
	}
	return outcomeWords[graph.Spoken(lang)][r.Outcome]
}

var matchWords = map[string]map[MatchCode]string{
	"en": {
		MatchIdentifier:        "it has the identifier %s",
		MatchName:              "its name is “%s”",
		MatchAcronym:           "its acronym is “%s”",
		MatchAlias:             "it is also called “%s”",
		MatchSimilarName:       "it has a similar name, “%s”",
		MatchLanguage:          "the name is in the language asked for",
		MatchCountry:           "the country agrees: %s",
		MatchCountryDiffers:    "it is in another country: %s",
		MatchCountryUnknown:    "no source gives its country",
		MatchTown:              "the text names its town, %s",
		MatchAttributes:        "it agrees in: %s",
		MatchAttributesDiffer:  "it differs in: %s",
		MatchIdentifierDiffers: "a register calls it otherwise: %s",
		MatchProminence:        "how much the sources say about it",
	},
	"fr": {
		MatchIdentifier:        "l’identifiant %s est le sien",
		MatchName:              "son nom est «\u202f%s\u202f»",
		MatchAcronym:           "son sigle est «\u202f%s\u202f»",
		MatchAlias:             "un autre de ses noms est «\u202f%s\u202f»",
		MatchSimilarName:       "un de ses noms est proche\u202f: «\u202f%s\u202f»",
		MatchLanguage:          "le nom est dans la langue demandée",
		MatchCountry:           "le pays concorde\u202f: %s",
		MatchCountryDiffers:    "son pays est un autre\u202f: %s",
		MatchCountryUnknown:    "aucune source ne donne son pays",
		MatchTown:              "le texte nomme sa ville, %s",
		MatchAttributes:        "concordent\u202f: %s",
		MatchAttributesDiffer:  "diffèrent\u202f: %s",
		MatchIdentifierDiffers: "un répertoire lui donne un autre identifiant\u202f: %s",
		MatchProminence:        "la place que les sources lui donnent",
	},
}

// severalWords are the outcome where a text names several.
var severalWords = map[string]string{
	"en": "Several institutions are named, each in a part of the text.",
	"fr": "Plusieurs établissements sont nommés, chacun dans une partie du texte.",
}

var outcomeWords = map[string]map[ResolveOutcome]string{
	"en": {
		OutcomeResolved:  "One entity is clearly meant.",
		OutcomeAmbiguous: "No entity is clearly meant: choose one, or say more, such as the country.",
		OutcomeNotFound:  "No entity comes near.",
	},
	"fr": {
		OutcomeResolved:  "Une entité est clairement désignée.",
		OutcomeAmbiguous: "Aucune entité n’est clairement désignée\u202f: choisissez, ou précisez, par exemple le pays.",
		OutcomeNotFound:  "Aucune entité n’est proche de ce nom.",
	},
}
