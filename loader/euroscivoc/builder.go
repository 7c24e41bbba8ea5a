package euroscivoc

import (
	"fmt"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// builder makes the statements of one concept.
type builder struct {
	*concept
	file       string
	doc        graph.ID
	themes     map[graph.ID]*concept
	all        map[string]*concept // by address
	tree       *tree
	record     loader.Record
	rejections []loader.Rejection
}

func (b *builder) give(sink loader.Sink) error {
	b.record = loader.Record{At: b.at(b.file), Entities: []graph.ID{b.id}}
	b.texts(graph.PropName, b.names, "skos:prefLabel")
	b.texts(graph.PropAlias, b.aliases, "skos:altLabel")
	b.texts(graph.PropDescription, b.definitions, "skos:definition")
	b.address()
	b.scheme()
	b.notation()
	b.codes()
	b.skosBroader()
	if err := sink.Put(b.record); err != nil {
		return err
	}
	for _, r := range b.rejections {
		if err := sink.Reject(r); err != nil {
			return err
		}
	}
	return nil
}

// texts states labels and definitions in their languages. Blanks at their ends, which some labels have, are not part of
// them.
func (b *builder) texts(p graph.Property, texts []term, field string) {
	for _, t := range texts {
		b.fact(p, tabular.Clean(t.value), strings.ToLower(t.lang), field, b.place(t))
	}
}

// address states the identifier: the address that the publisher gives the concept, where a copy of the vocabulary under
// other addresses names it, else that of the concept in the file.
func (b *builder) address() {
	uri, evidence := b.uri, b.place(b.kind)
	for _, t := range b.definedBy {
		if _, rest, ok := strings.Cut(t.value, "://"); ok && strings.HasPrefix(rest, official) {
			uri, evidence = t.value, b.place(t)
			break
		}
	}
	id := graph.Identifier{Scheme: graph.SchemeEuroSciVoc, Value: uri}
	b.fact(graph.PropIdentifier, id.String(), "", "rdfs:isDefinedBy", evidence)
}

func (b *builder) scheme() {
	evidence := b.place(b.kind)
	if len(b.schemes) > 0 {
		evidence = b.place(b.schemes[0])
	}
	b.fact(graph.PropScheme, "EuroSciVoc", "", "skos:inScheme", evidence)
}

// notation states the number, which is what the vocabulary itself and the loader of CORDIS give; the code of CORDIS is a
// path, and what it says more stands in the relations.
func (b *builder) notation() {
	for _, n := range b.notations {
		if strings.TrimSpace(n.value) == b.number {
			b.fact(graph.PropNotation, b.number, "", "skos:notation", b.place(n))
		}
	}
}

// codes states the broader concepts by CORDIS's codes.
func (b *builder) codes() {
	for _, p := range b.tree.places[b.number] {
		if parent := p.parent(); parent != "" {
			b.broaderThan(themeID(parent), codeColumn, p.code, b.tree.row(p))
		}
	}
}

// skosBroader states the broader concepts by the vocabulary itself.
func (b *builder) skosBroader() {
	for _, t := range b.broader {
		parent := b.all[t.value]
		if parent == nil || parent.id == "" {
			b.reject("skos:broader", t.value, "the broader concept is not in the vocabulary; take a newer EuroSciVoc")
			continue
		}
		b.broaderThan(parent.id, "skos:broader", t.value, b.place(t))
	}
}

func (b *builder) broaderThan(parent graph.ID, field, value string, evidence graph.Evidence) {
	if parent == b.id {
		b.reject(field, value, "the concept would be broader than itself")
		return
	}
	if b.themes[parent] == nil {
		b.reject(field, value, fmt.Sprintf("the broader concept, %s, is not in the vocabulary; take a newer EuroSciVoc", parent))
		return
	}
	b.record.Relations = append(b.record.Relations,
		graph.Relation{Type: graph.Broader, From: b.id, To: parent, Evidence: []graph.Evidence{evidence}})
}

// fact states a value, or rejects the field when the value does not fit the property.
func (b *builder) fact(p graph.Property, value, lang, field string, evidence graph.Evidence) {
	rule, _ := p.Rule()
	if err := rule.Check(graph.KindTheme, value); err != nil {
		b.reject(field, value, graph.UserMessage(err))
		return
	}
	b.record.Facts = append(b.record.Facts,
		graph.Fact{Subject: b.id, Property: p, Value: value, Lang: lang, Evidence: []graph.Evidence{evidence}})
}

func (b *builder) reject(field, value, reason string) {
	b.rejections = append(b.rejections,
		loader.Rejection{At: b.record.At, Field: field, Value: shorten(value), Reason: reason})
}

// place is where a term stands: the lines of Turtle, the path in XML and JSON.
func (b *builder) place(t term) graph.Evidence {
	l := graph.Locator{Scheme: graph.LocatorLine, From: t.from, To: t.until}
	if t.path != "" {
		l = graph.Locator{Scheme: graph.LocatorPath, Path: t.path}
	}
	return graph.Evidence{Document: b.doc, Locator: l.String()}
}
