package neo4j

import (
	"slices"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// entityRow is what is read of an entity's node @, in the order of readEntity.
const entityRow = `[@.id, @.kind, @.names, @.name_langs, @.name_types, @.descriptions, @.description_langs, ` +
	`@.description_types, @.identifiers, @.attributes, @.attribute_values, @.attribute_units, @.contested]`

// readEntity returns what entityRow stands for.
func readEntity(v any) (*graph.Entity, error) {
	r := newRow(v)
	e := &graph.Entity{ID: graph.ID(r.text()), Kind: graph.EntityKind(r.text())}
	e.Labels = r.labels()
	e.Descriptions = r.labels()
	for _, s := range r.texts() {
		scheme, value, _ := strings.Cut(s, ":")
		e.Identifiers = append(e.Identifiers, graph.Identifier{Scheme: schemeOf(scheme), Value: value})
	}
	names, values, units := r.texts(), r.texts(), r.texts()
	for i, n := range names {
		e.Attributes = append(e.Attributes,
			graph.Attribute{Property: graph.Property(n), Value: at(values, i), Unit: at(units, i)})
	}
	for _, p := range r.texts() {
		e.Contested = append(e.Contested, graph.Property(p))
	}
	return e, r.err
}

// schemeOf turns round what Identifier.String does to the scheme.
func schemeOf(s string) graph.IdentifierScheme {
	return graph.IdentifierScheme(strings.ToUpper(strings.ReplaceAll(s, "-", "_")))
}

// labels reads three parallel lists: values, languages and types.
func (r *row) labels() []graph.Label {
	values, langs, types := r.texts(), r.texts(), r.texts()
	if len(values) == 0 {
		return nil
	}
	out := make([]graph.Label, len(values))
	for i, v := range values {
		out[i] = graph.Label{Value: v, Lang: at(langs, i), Type: graph.LabelType(at(types, i))}
	}
	return out
}

// labels sets three parallel lists, named values, one_langs and one_types.
func (p properties) labels(values, one string, labels []graph.Label) {
	if len(labels) == 0 {
		return
	}
	p[values] = each(labels, func(l graph.Label) string { return l.Value })
	p.texts(one+"_langs", each(labels, func(l graph.Label) string { return l.Lang }))
	p.texts(one+"_types", each(labels, func(l graph.Label) string { return string(l.Type) }))
}

// entityProperties returns the properties of an entity's node: what entityRow reads, what people like to see, and the
// keys that columns.go names.
func entityProperties(e *graph.Entity) properties {
	p := properties{"id": string(e.ID), "kind": string(e.Kind), "name": e.Name(""), "name_key": sortKey(e.Key(graph.FieldName).Text)}
	p.labels("names", "name", e.Labels)
	p.labels("descriptions", "description", e.Descriptions)
	p.text("acronym", e.Acronym())
	p.text("description", e.Description(""))
	if len(e.Labels) > 0 {
		p["name_keys"] = sortKeys(e, graph.FieldLabel)
	}
	p.texts("identifiers", e.Exact(graph.FieldIdentifier))
	if keys := sortKeys(e, graph.FieldIdentifier); !slices.Equal(keys, e.Exact(graph.FieldIdentifier)) {
		p["identifier_keys"] = keys
	}
	p.texts("contested", e.Exact(graph.FieldContested))
	p.attributes(e)
	labels, descriptions := e.SearchText()
	p.text("search_labels", searchable(labels))
	p.text("search_descriptions", searchable(descriptions))
	return p
}

func (p properties) attributes(e *graph.Entity) {
	if len(e.Attributes) == 0 {
		return
	}
	p["attributes"] = each(e.Attributes, func(a graph.Attribute) string { return string(a.Property) })
	p["attribute_values"] = each(e.Attributes, func(a graph.Attribute) string { return a.Value })
	p.texts("attribute_units", each(e.Attributes, func(a graph.Attribute) string { return a.Unit }))
	for _, a := range e.Attributes {
		f := graph.Field(a.Property)
		c, ok := propertyColumns[f]
		value := e.Attribute(a.Property) // the first one, should it occur twice
		if !ok || value == "" {
			continue
		}
		switch key := graph.KeyOf(f, value); {
		case c.number && key.Kind == graph.NumberValue:
			p[c.exact] = key.Number + 0 // -0 and 0 are one value
		case c.number:
		default:
			p[c.exact] = value
			if k := sortKey(key.Text); key.Kind == graph.TextValue && !(c.sparse && k == value) {
				p[c.key] = k
			}
		}
	}
}

// sortKeys returns the keys of a many-valued field as they are stored.
func sortKeys(e *graph.Entity, f graph.Field) []string {
	return each(e.Keys(f), func(v graph.Value) string { return sortKey(v.Text) })
}

// maxWord is the most characters of a word that the full-text index holds: its analyzer breaks longer ones than 255
// code units in two.
const maxWord = 100

// searchable returns words, separated by blanks, as the full-text index holds them.
func searchable(words string) string {
	if len(words) <= maxWord {
		return words
	}
	return strings.Join(each(strings.Split(words, " "), indexedWord), " ")
}

// indexedWord returns a word as the full-text index holds it.
func indexedWord(w string) string {
	if len(w) <= maxWord || utf8.RuneCountInString(w) <= maxWord {
		return w
	}
	return string([]rune(w)[:maxWord])
}
