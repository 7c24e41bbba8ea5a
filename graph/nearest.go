package graph

import (
	"fmt"
	"strings"

	"entente/graph/spelling"
)

// NearestProperty returns a hint that names the property of the nearest spelling, or lists where to find them.
func NearestProperty(p Property) string {
	names := make([]string, len(Properties))
	for i, r := range Properties {
		names[i] = string(r.Name)
	}
	return hintNearest(string(p), names, "docs/data-model.md lists the properties")
}

// NearestScheme returns a hint that names the identifier scheme of the nearest spelling, or all of them.
func NearestScheme(s IdentifierScheme) string {
	names := make([]string, len(IdentifierSchemes))
	for i, r := range IdentifierSchemes {
		names[i] = string(r)
	}
	return hintNearest(string(s), names, "the schemes are "+strings.Join(names, ", "))
}

// NearestRelationType returns a hint that names the relation type of the nearest spelling, or all of them.
func NearestRelationType(t RelationType) string {
	names := make([]string, len(RelationTypes))
	for i, r := range RelationTypes {
		names[i] = string(r)
	}
	return hintNearest(string(t), names, "the types are "+strings.Join(names, ", "))
}

func hintNearest(s string, names []string, otherwise string) string {
	if near := spelling.Nearest(s, names); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	return otherwise
}
