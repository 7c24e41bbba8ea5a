package export

import (
	"slices"
	"strings"

	"entente/graph"
)

// column is one attribute of an entity or a relation in formats that have a fixed set of them.
type column struct {
	name string
	kind string // string, boolean, double
}

// entityColumns is what tables and networks say of an entity: what it is called, and the best value of every property that
// is no text of a label. Figures are many; they are among the facts.
var entityColumns = func() []column {
	columns := []column{
		{"kind", "string"}, {"name", "string"}, {"acronym", "string"}, {"labels", "string"}, {"description", "string"},
		{"identifiers", "string"}, {"merged", "string"}, {"contested", "string"}, {"withdrawn", "boolean"},
	}
	for _, p := range attributeProperties {
		rule, _ := p.Rule()
		kind := "string"
		if rule.Type == graph.Number {
			kind = "double"
		}
		columns = append(columns, column{string(p), kind})
	}
	return columns
}()

// attributeProperties are the properties that an entity has as attributes, in the order of the vocabulary.
var attributeProperties = func() []graph.Property {
	var out []graph.Property
	for _, r := range graph.Properties {
		switch {
		case r.Figure, r.Name == graph.PropName, r.Name == graph.PropAcronym, r.Name == graph.PropAlias,
			r.Name == graph.PropDescription, r.Name == graph.PropIdentifier:
		default:
			out = append(out, r.Name)
		}
	}
	return out
}()

// entityValues returns the values of entityColumns, "" for what is not known.
func entityValues(e *graph.Entity) []string {
	var labels []string // each once: a name may be its own acronym
	for _, l := range e.Labels {
		label := l.Value
		if l.Lang != "" {
			label += "@" + l.Lang
		}
		if !slices.Contains(labels, label) {
			labels = append(labels, label)
		}
	}
	identifiers := make([]string, len(e.Identifiers))
	for i, x := range e.Identifiers {
		identifiers[i] = x.String()
	}
	values := []string{
		string(e.Kind), e.Name(""), e.Acronym(), strings.Join(labels, " | "), e.Description(""),
		strings.Join(identifiers, " | "), joined(e.Merged), joined(e.Contested), yes(e.Withdrawn),
	}
	for _, p := range attributeProperties {
		values = append(values, e.Attribute(p))
	}
	return values
}

// relationColumns is what tables and networks say of a relation beside its ends.
var relationColumns = []column{
	{"type", "string"}, {"role", "string"}, {"amount", "double"}, {"since", "string"}, {"until", "string"},
	{"withdrawn", "boolean"}, {"net_amount", "double"}, {"ended", "boolean"},
}

// relationValues returns the values of relationColumns, "" for what is not known.
func relationValues(r *graph.Relation) []string {
	return []string{
		string(r.Type), r.Role, euros(r.Amount), r.Since.String(), r.Until.String(), yes(r.Withdrawn), euros(r.NetAmount), yes(r.Ended),
	}
}

// euros writes an amount, "" for none.
func euros(amount *float64) string {
	if amount == nil {
		return ""
	}
	return graph.FormatNumber(*amount)
}

func joined[T ~string](list []T) string {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = string(s)
	}
	return strings.Join(texts, " | ")
}

// yes returns "true" or, as most things are not, nothing.
func yes(b bool) string {
	if b {
		return "true"
	}
	return ""
}
