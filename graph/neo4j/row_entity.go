package neo4j

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// entityRow is what is read of an entity's node @, in the order of readEntity.
const entityRow = `[@.id, @.kind, @.names, @.name_langs, @.name_types, @.description, @.description_lang, @.descriptions, ` +
	`@.description_langs, @.description_types, @.identifiers, @.attributes, @.more, @.stated, @.contested, @.merged, @.withdrawn]`

// readEntity returns what entityRow stands for.
func readEntity(v any) (*graph.Entity, error) {
	r := newRow(v)
	e := &graph.Entity{ID: graph.ID(r.text()), Kind: graph.EntityKind(r.text())}
	e.Labels = r.labels()
	only := graph.Label{Value: r.text(), Lang: r.text(), Type: graph.LabelPreferred}
	if e.Descriptions = r.labels(); e.Descriptions == nil && only.Value != "" {
		e.Descriptions = []graph.Label{only}
	}
	for _, s := range r.texts() {
		scheme, value, _ := strings.Cut(s, ":")
		e.Identifiers = append(e.Identifiers, graph.Identifier{Scheme: schemeOf(scheme), Value: value})
	}
	e.Attributes = r.attributes()
	e.More = r.attributes()
	e.Stated = r.attributes()
	for _, p := range r.texts() {
		e.Contested = append(e.Contested, graph.Property(p))
	}
	for _, id := range r.texts() {
		e.Merged = append(e.Merged, graph.ID(id))
	}
	e.Withdrawn = r.bool()
	return e, r.err
}

// attributes reads values: JSON of triples of property, value and unit, the last of which may be missing.
func (r *row) attributes() []graph.Attribute {
	text := r.text()
	if text == "" {
		return nil
	}
	var triples [][]string
	if err := json.Unmarshal([]byte(text), &triples); err != nil && r.err == nil {
		r.err = err
	}
	return each(triples, func(a []string) graph.Attribute {
		return graph.Attribute{Property: graph.Property(at(a, 0)), Value: at(a, 1), Unit: at(a, 2)}
	})
}

// schemeOf turns round what Identifier.String does to the scheme.
func schemeOf(s string) graph.IdentifierScheme {
	return graph.IdentifierScheme(strings.ToUpper(strings.ReplaceAll(s, "-", "_")))
}

// labels reads three parallel lists: values, languages and types. Without types, all are preferred.
func (r *row) labels() []graph.Label {
	values, langs, types := r.texts(), r.texts(), r.texts()
	if len(values) == 0 {
		return nil
	}
	out := make([]graph.Label, len(values))
	for i, v := range values {
		out[i] = graph.Label{Value: v, Lang: at(langs, i), Type: graph.LabelPreferred}
		if types != nil {
			out[i].Type = graph.LabelType(at(types, i))
		}
	}
	return out
}

// labels sets three parallel lists, named values, one_langs and one_types. What most things are is left out: every value
// takes memory on both sides, and a release has a million.
func (p properties) labels(values, one string, labels []graph.Label) {
	if len(labels) == 0 {
		return
	}
	p[values] = each(labels, func(l graph.Label) string { return l.Value })
	p.texts(one+"_langs", each(labels, func(l graph.Label) string { return l.Lang }))
	if slices.ContainsFunc(labels, func(l graph.Label) bool { return l.Type != graph.LabelPreferred }) {
		p[one+"_types"] = each(labels, func(l graph.Label) string { return string(l.Type) })
	}
}

// entityProperties returns the properties of an entity's node: what entityRow reads, what people like to see, and the
// keys that columns.go names.
func entityProperties(e *graph.Entity) properties {
	p := properties{"id": string(e.ID), "kind": string(e.Kind), "name": e.Name(""), "name_key": sortKey(e.Key(graph.FieldName).Text)}
	p.labels("names", "name", e.Labels)
	p.text("acronym", e.Acronym())
	p.text("description", e.Description(""))
	if text, lang, ok := onlyDescription(e); ok {
		p["description"] = text
		p.text("description_lang", lang)
	} else {
		p.labels("descriptions", "description", e.Descriptions)
	}
	if len(e.Labels) > 0 {
		p["name_keys"] = sortKeys(e, graph.FieldLabel)
	}
	p.texts("identifiers", e.Exact(graph.FieldIdentifier))
	if keys := sortKeys(e, graph.FieldIdentifier); !slices.Equal(keys, e.Exact(graph.FieldIdentifier)) {
		p["identifier_keys"] = keys
	}
	p.texts("contested", e.Exact(graph.FieldContested))
	p.texts("merged", each(e.Merged, func(id graph.ID) string { return string(id) }))
	p.flag("withdrawn", e.Withdrawn)
	p.attributes(e)
	p.more(e)
	labels, descriptions := e.SearchText()
	p.text("search_labels", searchable(labels))
	p.text("search_descriptions", searchable(descriptions))
	return p
}

// onlyDescription returns the description of an entity that has one only, of the usual type: descriptions are the longest
// texts of a graph, and such a one is written once.
func onlyDescription(e *graph.Entity) (text, lang string, ok bool) {
	if len(e.Descriptions) != 1 {
		return "", "", false
	}
	d := e.Descriptions[0]
	return d.Value, d.Lang, d.Type == graph.LabelPreferred && d.Value != ""
}

func (p properties) attributes(e *graph.Entity) {
	if len(e.Attributes) == 0 {
		return
	}
	p["attributes"] = triples(e.Attributes)
	for _, a := range e.Attributes {
		f := graph.Field(a.Property)
		c, ok := propertyColumns[f]
		value := e.Attribute(a.Property) // the first one, should it occur twice
		if !ok || value == "" {
			continue
		}
		switch key := graph.KeyOf(f, value); {
		case c.number:
			p[c.text()] = value
			if key.Kind == graph.NumberValue {
				p[c.exact] = key.Number + 0 // -0 and 0 are one value
			}
		default:
			p[c.exact] = value
			if k := sortKey(key.Text); key.Kind == graph.TextValue && !(c.sparse && k == value) {
				p[c.key] = k
			}
		}
	}
}

func triples(attributes []graph.Attribute) string {
	return compactJSON(each(attributes, func(a graph.Attribute) []string {
		if a.Unit == "" {
			return []string{string(a.Property), a.Value}
		}
		return []string{string(a.Property), a.Value, a.Unit}
	}))
}

// more sets the further values: those of properties of which several are right, and those that are stated besides the right one. Apart
// from each other they stand in more and stated only.
func (p properties) more(e *graph.Entity) {
	if len(e.More) > 0 {
		p["more"] = triples(e.More)
	}
	if len(e.Stated) > 0 {
		p["stated"] = triples(e.Stated)
	}
	for _, a := range slices.Concat(e.More, e.Stated) {
		f := graph.Field(a.Property)
		c, ok := propertyColumns[f]
		values := e.Exact(f)
		if !ok || len(values) < 2 {
			continue
		}
		c.putFurther(p, f, values[1:])
	}
}

// putFurther sets the properties that further names. What has no key stands behind, so that the places of the others are the same
// in both.
func (c column) putFurther(p properties, f graph.Field, values []string) {
	var keyed, bare, texts []string
	var numbers []float64
	for _, v := range values {
		switch key := graph.KeyOf(f, v); key.Kind {
		case graph.NumberValue:
			keyed, numbers = append(keyed, v), append(numbers, key.Number+0) // -0 and 0 are one value
		case graph.TextValue:
			keyed, texts = append(keyed, v), append(texts, sortKey(key.Text))
		default:
			bare = append(bare, v)
		}
	}
	exact, keys := c.further()
	p[exact] = append(keyed, bare...)
	switch {
	case len(numbers) > 0:
		p[keys] = numbers
	case len(texts) > 0 && !slices.Equal(texts, keyed):
		p[keys] = texts
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
