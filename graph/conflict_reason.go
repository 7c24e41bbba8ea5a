package graph

import (
	"cmp"
	"fmt"
)

// Reason returns, in words (en or fr, English for any other language), how the sides disagree and why the first one is
// shown.
func (c Conflict) Reason(lang string) string {
	t := conflictTexts[Spoken(lang)]
	title := fmt.Sprintf(t.property, c.Property.Title(Spoken(lang)))
	if rule, ok := c.Relation.Rule(); ok {
		title = fmt.Sprintf(t.relation, rule.Phrase[Spoken(lang)].verb())
	}
	values := c.Values()
	for i, v := range values {
		values[i] = valueInWords(c.Property, v, lang)
	}
	if len(values) == 1 { // one relation, dated differently
		values = nil
		for _, s := range c.Sides {
			values = append(values, cmp.Or(s.InWords(lang), t.undated))
		}
	}
	for i, v := range values {
		values[i] = fmt.Sprintf(t.quoted, v)
	}
	all := Listed(values, t.and)
	said := fmt.Sprintf(t.kinds[c.Kind], title, all)
	if c.withinOneDocument() {
		said = fmt.Sprintf(t.within[c.Kind], title, all, cmp.Or(t.numbers[len(values)], t.several))
	}
	return capitalised(said) + " " + fmt.Sprintf(t.best, values[0], t.rules[c.Rule])
}

// withinOneDocument reports whether one document makes all the statements: then no sources differ.
func (c Conflict) withinOneDocument() bool {
	var document ID
	for _, s := range c.Sides {
		for _, e := range s.Evidence {
			if document == "" {
				document = e.Document
			}
			if e.Document != document {
				return false
			}
		}
	}
	return document != ""
}

// conflictTexts are the sentences of Reason: by kind, with the property and the values; then the side that is shown and
// the rule that chose it.
var conflictTexts = map[string]struct {
	kinds    map[ConflictKind]string
	within   map[ConflictKind]string // where all is in one document: also with the number of values
	numbers  map[int]string
	several  string
	best     string
	property string
	quoted   string
	relation string
	undated  string
	and      string
	rules    map[BestRule]string
}{
	"en": {
		kinds: map[ConflictKind]string{
			Contradiction: "The sources contradict each other about the %s: %s.",
			Possible:      "The sources differ about the %s, and do not say for when: %s.",
			Succession:    "The %s changed over time: %s.",
			Variant:       "The sources word the %s differently: %s.",
		},
		within: map[ConflictKind]string{
			Contradiction: "The document gives %[3]s values for the %[1]s: %[2]s.",
			Possible:      "The document gives %[3]s values for the %[1]s, and does not say for when: %[2]s.",
			Succession:    "The %[1]s changed over time: %[2]s.",
			Variant:       "The document words the %[1]s in %[3]s ways: %[2]s.",
		},
		numbers:  map[int]string{2: "two", 3: "three", 4: "four"},
		several:  "several",
		best:     "%s is shown first because %s.",
		quoted:   "“%s”",
		property: "%s",
		relation: "relation “%s”",
		undated:  "without a date",
		and:      " and ",
		rules: map[BestRule]string{
			ByRank:      "a curator ranked it higher",
			ByValidity:  "it is the latest",
			ByAuthority: "its source has more authority",
			ByDate:      "its document is of a later date",
			ByDocuments: "more documents state it",
			ByPlaces:    "it is stated in more places",
			ByCase:      "it is not written in capitals throughout",
			ByPrecision: "it is more precise",
			ByOrder:     "nothing in the sources decides between them and it is stated first",
		},
	},
	"fr": {
		kinds: map[ConflictKind]string{
			Contradiction: "Les sources se contredisent sur %s\u202f: %s.",
			Possible:      "Les sources diffèrent sur %s sans dire pour quelle période\u202f: %s.",
			Succession:    "%s a changé au cours du temps\u202f: %s.",
			Variant:       "Les sources formulent différemment %s\u202f: %s.",
		},
		within: map[ConflictKind]string{
			Contradiction: "Le document donne %[3]s valeurs pour %[1]s\u202f: %[2]s.",
			Possible:      "Le document donne %[3]s valeurs pour %[1]s sans dire pour quelle période\u202f: %[2]s.",
			Succession:    "%[1]s a changé au cours du temps\u202f: %[2]s.",
			Variant:       "Le document formule %[1]s de %[3]s façons\u202f: %[2]s.",
		},
		numbers:  map[int]string{2: "deux", 3: "trois", 4: "quatre"},
		several:  "plusieurs",
		best:     "%s figure en tête, car %s.",
		quoted:   "«\u202f%s\u202f»",
		property: "la propriété «\u202f%s\u202f»",
		relation: "la relation «\u202f%s\u202f»",
		undated:  "sans date",
		and:      " et ",
		rules: map[BestRule]string{
			ByRank:      "un curateur lui a donné un rang plus élevé",
			ByValidity:  "c’est la plus récente des valeurs",
			ByAuthority: "sa source fait davantage autorité",
			ByDate:      "son document est plus récent",
			ByDocuments: "davantage de documents l’affirment",
			ByPlaces:    "cela est dit à plus d’endroits",
			ByCase:      "la valeur n’est pas entièrement en capitales",
			ByPrecision: "la valeur est plus précise",
			ByOrder:     "rien dans les sources ne les départage et c’est la première qui est indiquée",
		},
	},
}
