package export

import (
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// rdf writes what is said as resources: the same ones in every notation, so that they are one graph.
type rdf struct {
	notation notation
	base     string
}

// notation is a way to write RDF down.
type notation interface {
	begin(prefixes [][2]string) error
	resource(r resource) error
	end() error
}

// resource is an IRI with what is said of it. Types are compact IRIs.
type resource struct {
	iri        string
	types      []string
	statements []statement
}

// statement is a predicate, as compact IRI, with an object.
type statement struct {
	predicate string
	object    term
}

// term is the object of a statement: an IRI, a compact IRI, or a literal with a language or a data type.
type term struct {
	iri, compact   string
	isLiteral      bool
	value          string
	lang, dataType string // of a literal; at most one; the data type is a compact IRI
}

// namespaces are the vocabularies, by prefix, that Turtle and JSON-LD use. That of Entente has the words that the others lack;
// docs/data-model.md lists them.
var namespaces = [][2]string{
	{"dcterms", "http://purl.org/dc/terms/"},
	{"ent", "urn:entente:vocabulary:"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"schema", "https://schema.org/"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

func newRDF(n notation) *rdf { return &rdf{notation: n} }

func (x *rdf) Passes() []Pass  { return []Pass{everything} }
func (x *rdf) Start(int) error { return nil }
func (x *rdf) End() error      { return x.notation.end() }

func (x *rdf) Begin(h Header) error {
	x.base = cmp.Or(h.Base, DefaultBase)
	if err := x.notation.begin(namespaces); err != nil {
		return err
	}
	r := resource{iri: x.iri("graph"), types: []string{"prov:Entity", "schema:Dataset"}}
	r.add("schema:name", text(h.Title, ""))
	r.add("schema:version", text(graph.FormatNumber(float64(h.Revision)), ""))
	return x.notation.resource(r)
}

func (x *rdf) Entity(r graph.Record) error {
	for _, res := range x.entity(r) {
		if err := x.notation.resource(res); err != nil {
			return err
		}
	}
	return nil
}

func (x *rdf) Relation(r *graph.Relation) error {
	for _, res := range x.relation(r) {
		if err := x.notation.resource(res); err != nil {
			return err
		}
	}
	return nil
}

// iri returns the IRI of an id.
func (x *rdf) iri(id graph.ID) string { return safeIRI(x.base + string(id)) }

func (r *resource) add(predicate string, t term) {
	if t == (term{}) || t.isLiteral && t.value == "" {
		return
	}
	r.statements = append(r.statements, statement{predicate, t})
}

func link(iri string) term     { return term{iri: safeIRI(iri)} }
func word(compact string) term { return term{compact: compact} }

// languageTag is what Turtle and JSON-LD take for a language.
var languageTag = regexp.MustCompile(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)

// text returns a literal in a language; in none when what is given is no language tag.
func text(value, lang string) term {
	if !languageTag.MatchString(lang) {
		lang = ""
	}
	return term{isLiteral: true, value: strings.ToValidUTF8(value, "\uFFFD"), lang: strings.ToLower(lang)}
}

func typed(value, dataType string) term {
	return term{isLiteral: true, value: value, dataType: dataType}
}

func truth(b bool) term {
	if !b {
		return term{}
	}
	return typed("true", "xsd:boolean")
}

// date returns a literal as precise as the date.
func date(d graph.Date) term {
	switch d.Precision() {
	case 1:
		return typed(d.String(), "xsd:gYear")
	case 2:
		return typed(d.String(), "xsd:gYearMonth")
	case 3:
		return typed(d.String(), "xsd:date")
	}
	return term{}
}

// valueOf returns a value of a property in the data type that the vocabulary gives it.
func valueOf(p graph.Property, value, lang string) term {
	rule, _ := p.Rule()
	switch rule.Type {
	case graph.Number:
		return typed(value, "xsd:decimal")
	case graph.DateValue:
		d, err := graph.ParseDate(value)
		if err != nil {
			return text(value, "")
		}
		return date(d)
	case graph.URL:
		return typed(value, "xsd:anyURI")
	}
	return text(value, lang)
}

// safeIRI percent-encodes what an IRI may not hold (RFC 3987), so that no identifier breaks out of its brackets.
func safeIRI(s string) string {
	unsafe := func(r rune) bool {
		return r <= ' ' || r >= 0x7F && r <= 0xA0 || strings.ContainsRune("<>\"{}|^`\\", r) || r == utf8.RuneError ||
			r >= 0xE000 && r <= 0xF8FF || r >= 0xFFF0 && r <= 0xFFFF || r >= 0xF0000 || r >= 0x200B && r <= 0x200F ||
			r >= 0x2028 && r <= 0x202E
	}
	if !strings.ContainsFunc(s, unsafe) {
		return s
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, r := range s {
		if !unsafe(r) {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
