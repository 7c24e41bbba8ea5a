package atlas

import (
	"slices"

	"entente/graph"
)

// CheckProperty returns INVALID_ARGUMENT, with the nearest spelling, for a property that the vocabulary does not have.
func CheckProperty(p graph.Property) error {
	if _, ok := p.Rule(); !ok {
		return graph.Errorf(graph.CodeInvalidArgument, "%s is not a property; %s", graph.Clip(string(p)), graph.NearestProperty(p))
	}
	return nil
}

// checkFieldOf returns INVALID_ARGUMENT when no entity of the kinds (none: any) has the field.
func checkFieldOf(f graph.Field, kinds []graph.EntityKind) error {
	f, _ = f.All()
	switch f {
	case graph.FieldID, graph.FieldKind, graph.FieldName, graph.FieldLabel, graph.FieldIdentifier, graph.FieldContested:
		return nil
	}
	if err := CheckProperty(graph.Property(f)); err != nil {
		return err
	}
	r, _ := graph.Property(f).Rule()
	has := func(k graph.EntityKind) bool { return len(r.Kinds) == 0 || slices.Contains(r.Kinds, k) }
	if len(kinds) > 0 && !slices.ContainsFunc(kinds, has) {
		return graph.Errorf(graph.CodeInvalidArgument, "%s has no %q; %s", kinds[0].WithArticle(), f, whoHas(r))
	}
	return nil
}

// whoHas returns a hint that names the kinds which have a property.
func whoHas(r graph.PropertyRule) string {
	names := make([]string, len(r.Kinds))
	for i, k := range r.Kinds {
		names[i] = k.WithArticle()
	}
	return graph.Listed(names, " or ") + " has one"
}
