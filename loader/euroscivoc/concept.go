package euroscivoc

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader"
)

const (
	skosNamespace = "http://www.w3.org/2004/02/skos/core#"
	rdfsDefinedBy = "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"
	// official is where the addresses of the vocabulary begin that its publisher gives; others copy it under their own.
	official = "data.europa.eu/8mn/euroscivoc/"
)

// concept is what the file says of one subject.
type concept struct {
	uri         string
	line        int  // of the subject, from 0
	declared    bool // as skos:Concept
	kind        term
	notations   []term
	names       []term
	aliases     []term
	definitions []term
	schemes     []term
	definedBy   []term
	broader     []term // addresses of other concepts

	id     graph.ID // "" when the concept cannot be loaded
	number string   // of the notation, "" without one
}

// vocabulary gathers triples by subject.
type vocabulary struct {
	concepts map[string]*concept
	order    []*concept
}

func (v *vocabulary) of(subject term) *concept {
	c, ok := v.concepts[subject.value]
	if !ok {
		c = &concept{uri: subject.value, line: subject.from}
		if subject.kind == blankTerm {
			c.uri = ""
		}
		v.concepts[subject.value] = c
		v.order = append(v.order, c)
	}
	return c
}

func (v *vocabulary) add(t triple) {
	c := v.of(t.subject)
	literal, address := t.object.kind == literalTerm, t.object.kind == iriTerm
	name, skos := strings.CutPrefix(t.predicate.value, skosNamespace)
	switch {
	case t.predicate.value == rdfNamespace+"type" && t.object.value == skosNamespace+"Concept":
		c.declared, c.kind, c.line = true, t.object, t.subject.from
	case t.predicate.value == rdfsDefinedBy && t.object.kind != blankTerm:
		c.definedBy = append(c.definedBy, t.object)
	case !skos:
	case name == "notation" && literal:
		c.notations = append(c.notations, t.object)
	case name == "prefLabel" && literal:
		c.names = append(c.names, t.object)
	case name == "altLabel" && literal:
		c.aliases = append(c.aliases, t.object)
	case name == "definition" && literal:
		c.definitions = append(c.definitions, t.object)
	case name == "inScheme" && address:
		c.schemes = append(c.schemes, t.object)
	case name == "broader" && address:
		c.broader = append(c.broader, t.object)
	case name == "narrower" && address:
		up := t.subject
		up.from, up.until, up.path = t.object.from, t.object.until, t.object.path
		narrow := v.of(t.object)
		narrow.broader = append(narrow.broader, up)
	}
}

// at is the place of the concept for messages.
func (c *concept) at(file string) graph.Position { return graph.Position{File: file, Line: c.line + 1} }

// unusable returns why the concept cannot be loaded, "" when it can.
func (c *concept) unusable() string {
	named := slices.ContainsFunc(c.names, func(t term) bool { return strings.TrimSpace(t.value) != "" })
	foreign := len(c.schemes) > 0 && !slices.ContainsFunc(c.schemes, func(t term) bool {
		return strings.Contains(strings.ToLower(t.value), "euroscivoc")
	})
	switch {
	case c.uri == "":
		return "the concept has no address, and cannot be identified; take it from EuroSciVoc"
	case !named:
		return "the concept has no skos:prefLabel to name it"
	case foreign:
		return "the concept is of another scheme than EuroSciVoc"
	}
	return ""
}

// assign gives ids to the concepts and returns them by id, with what is wrong: themes are known by their number, and those
// without one by the first eight characters of the last part of their address.
func assign(file string, concepts []*concept) (map[graph.ID]*concept, []loader.Rejection) {
	themes := map[graph.ID]*concept{}
	var refused []loader.Rejection
	for _, c := range concepts {
		reject := func(field, value, reason string) {
			refused = append(refused, loader.Rejection{At: c.at(file), Field: field, Value: shorten(value), Reason: reason})
		}
		if reason := c.unusable(); reason != "" {
			reject("", c.uri, reason)
			continue
		}
		for _, n := range c.notations {
			number := strings.TrimSpace(n.value)
			switch {
			case !isNumber(number):
				reject("skos:notation", n.value, "the notation is not a number, as those of EuroSciVoc are")
			case c.number != "" && c.number != number:
				reject("skos:notation", n.value, "the concept has another notation already: "+c.number)
			default:
				c.number = number
			}
		}
		id := themeID(cmp.Or(c.number, strings.ToLower(firstBytes(path.Base(c.uri), 8))))
		if _, err := graph.ParseID(string(id)); err != nil {
			reject("", c.uri, "the concept has neither a notation nor an address that ends in an id")
			continue
		}
		if first, ok := themes[id]; ok {
			reject("", c.uri, "the theme "+string(id)+" is "+first.uri+" already; keep one of the two")
			continue
		}
		c.id = id
		themes[id] = c
	}
	return themes, refused
}

func themeID(number string) graph.ID { return graph.ID("theme:euroscivoc-" + number) }

// isNumber reports whether s is a number of EuroSciVoc: up to twelve digits.
func isNumber(s string) bool { return s != "" && len(s) <= 12 && strings.Trim(s, "0123456789") == "" }

func firstBytes(s string, n int) string { return s[:min(n, len(s))] }

// shorten returns enough of a value to find it by.
func shorten(s string) string {
	const most = 80
	r := []rune(strings.ToValidUTF8(s, "\uFFFD"))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
