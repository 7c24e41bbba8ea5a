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
	kind := t.kinds[c.Kind]
	if rule, _ := c.Property.Rule(); c.Kind == Variant && rule.Type == Term {
		kind = t.labels
	}
	return capitalised(fmt.Sprintf(kind, title, all)) + " " + fmt.Sprintf(t.best, values[0], t.rules[c.Rule])
}

// conflictTexts are the sentences of Reason: by kind, with the property and the values; then the side that is shown and
// the rule that chose it.
var conflictTexts = map[string]struct {
	kinds    map[ConflictKind]string
	labels   string // VARIANT, of terms
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
			Variant:       "The sources spell the %s differently: %s.",
		},
		labels:   "The sources use different words for the %s: %s.",
		best:     "%s is shown first because %s.",
		quoted:   "“%s”",
		property: "%s",
		relation: "relation “%s”",
		undated:  "without a date",
		and:      " and ",
		rules: map[BestRule]string{
			ByRank:      "a curator ranked it higher",
			ByValidity:  "it is the latest",
			ByDocuments: "more documents state it",
			ByPlaces:    "it is stated in more places",
			ByPrecision: "it is more precise",
			ByDate:      "its document is of a later date",
			ByOrder:     "nothing in the sources decides between them and it comes first in order of values",
		},
	},
	"fr": {
		kinds: map[ConflictKind]string{
			Contradiction: "Les sources se contredisent sur %s\u202f: %s.",
			Possible:      "Les sources diffèrent sur %s sans dire pour quelle période\u202f: %s.",
			Succession:    "%s a changé au cours du temps\u202f: %s.",
			Variant:       "Les sources donnent des graphies différentes pour %s\u202f: %s.",
		},
		labels:   "Les sources emploient des mots différents pour %s\u202f: %s.",
		best:     "%s figure en tête, car %s.",
		quoted:   "«\u202f%s\u202f»",
		property: "la propriété «\u202f%s\u202f»",
		relation: "la relation «\u202f%s\u202f»",
		undated:  "sans date",
		and:      " et ",
		rules: map[BestRule]string{
			ByRank:      "un curateur lui a donné un rang plus élevé",
			ByValidity:  "c’est la plus récente des valeurs",
			ByDocuments: "davantage de documents l’affirment",
			ByPlaces:    "cela est dit à plus d’endroits",
			ByPrecision: "la valeur est plus précise",
			ByDate:      "son document est plus récent",
			ByOrder:     "rien dans les sources ne les départage et c’est la première dans l’ordre des valeurs",
		},
	},
}
