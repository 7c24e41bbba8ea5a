package graph

import (
	"fmt"
	"strings"
)

// Reason returns, in words (en or fr, English for any other language), how the sides disagree and why the first one is
// shown.
func (c Conflict) Reason(lang string) string {
	t := conflictTexts[Spoken(lang)]
	title := c.Property.Title(Spoken(lang))
	if c.Relation != "" {
		title = fmt.Sprintf(t.relation, c.Relation)
	}
	values := c.Values()
	if len(values) > 1 {
		for i, v := range values {
			values[i] = fmt.Sprintf(t.quoted, TermTitle(Field(c.Property), v, lang))
		}
	} else { // one relation, dated differently
		values = nil
		for _, s := range c.Sides {
			values = append(values, s.InWords(lang))
		}
	}
	last := len(values) - 1
	all := strings.Join(values[:last], ", ") + t.and + values[last]
	return fmt.Sprintf(t.kinds[c.Kind], title, all) + " " + fmt.Sprintf(t.best, values[0], t.rules[c.Rule])
}

// conflictTexts are the sentences of Reason: by kind, with the property and the values; then the side that is shown and
// the rule that chose it.
var conflictTexts = map[string]struct {
	kinds    map[ConflictKind]string
	best     string
	quoted   string
	relation string
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
		best:     "%s is shown first because %s.",
		quoted:   "“%s”",
		relation: "relation %s",
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
			Contradiction: "Les sources se contredisent sur «\u00a0%s\u00a0»\u00a0: %s.",
			Possible:      "Les sources diffèrent sur «\u00a0%s\u00a0» sans dire pour quelle période\u00a0: %s.",
			Succession:    "«\u00a0%s\u00a0» a changé au cours du temps\u00a0: %s.",
			Variant:       "Les sources n’écrivent pas «\u00a0%s\u00a0» de la même façon\u00a0: %s.",
		},
		best:     "%s est montré en premier, car %s.",
		quoted:   "«\u00a0%s\u00a0»",
		relation: "relation %s",
		and:      " et ",
		rules: map[BestRule]string{
			ByRank:      "un curateur l’a placé plus haut",
			ByValidity:  "c’est la plus récente des valeurs",
			ByDocuments: "davantage de documents l’affirment",
			ByPlaces:    "cela est dit à plus d’endroits",
			ByPrecision: "la valeur est plus précise",
			ByDate:      "son document est plus récent",
			ByOrder:     "rien dans les sources ne les départage et c’est la première dans l’ordre des valeurs",
		},
	},
}
