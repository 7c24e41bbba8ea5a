package graphtest

import (
	"strings"

	"entente/graph"
)

// Labelled makes an entity of labels, each type:value or type@lang:value with the type name, acronym, alias or description.
func Labelled(id graph.ID, labels ...string) *graph.Entity {
	e := &graph.Entity{ID: id, Kind: id.Kind()}
	for _, l := range labels {
		key, value, _ := strings.Cut(l, ":")
		ty, lang, _ := strings.Cut(key, "@")
		switch ty {
		case "name":
			e.Labels = append(e.Labels, graph.Label{Value: value, Lang: lang, Type: graph.LabelPreferred})
		case "acronym":
			e.Labels = append(e.Labels, graph.Label{Value: value, Lang: lang, Type: graph.LabelAcronym})
		case "alias":
			e.Labels = append(e.Labels, graph.Label{Value: value, Lang: lang, Type: graph.LabelAlternative})
		case "description":
			e.Descriptions = append(e.Descriptions, graph.Label{Value: value, Lang: lang, Type: graph.LabelPreferred})
		}
	}
	return e
}
