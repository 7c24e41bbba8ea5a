package euroscivoc

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
)

const xmlNamespace = "http://www.w3.org/XML/1998/namespace"

// readXML calls yield for each triple of an RDF/XML document (W3C Recommendation of 2014), with the paths of the elements in which its terms
// stand (/RDF/Concept[2]/prefLabel[1]), and returns a *turtleError where the text is not RDF/XML. Triples before that place have been given.
// Literals of XML are read as their text.
func readXML(text string, yield func(triple)) error {
	p := &xmlParser{dec: xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))), yield: yield}
	p.dec.Entity = map[string]string{}
	start, err := p.element()
	if err == io.EOF {
		return p.fault("there is no element")
	}
	if err != nil {
		return err
	}
	at := xmlPlace{path: "/" + start.Name.Local}.within(start)
	if start.Name != (xml.Name{Space: rdfNamespace, Local: "RDF"}) {
		_, err := p.node(start, at, 0)
		return err
	}
	return p.children(at, func(child xml.StartElement, at xmlPlace) error {
		_, err := p.node(child, at, 0)
		return err
	}, nil)
}

type xmlParser struct {
	dec    *xml.Decoder
	blanks int
	yield  func(triple)
}

// xmlPlace is an element, and what it inherits.
type xmlPlace struct{ path, lang, base string }

// within returns the place with the language and the base that the element itself states.
func (at xmlPlace) within(e xml.StartElement) xmlPlace {
	for _, a := range e.Attr {
		switch {
		case a.Name.Space != xmlNamespace && a.Name.Space != "xml":
		case a.Name.Local == "lang":
			at.lang = a.Value
		case a.Name.Local == "base":
			at.base = a.Value
		}
	}
	return at
}

func (at xmlPlace) resolve(address string) string {
	base, err := url.Parse(at.base)
	if at.base == "" || err != nil {
		return address
	}
	u, err := base.Parse(address)
	if err != nil {
		return address
	}
	return u.String()
}

func (p *xmlParser) fault(reason string) error {
	line, _ := p.dec.InputPos()
	return &turtleError{line, reason}
}

func (p *xmlParser) term(kind termKind, value string, at xmlPlace) term {
	line, _ := p.dec.InputPos()
	return term{kind: kind, value: value, from: line - 1, until: line, path: at.path}
}

func (p *xmlParser) blank(at xmlPlace) term {
	p.blanks++
	return p.term(blankTerm, fmt.Sprintf("[]%d", p.blanks), at)
}

var entity = regexp.MustCompile(`<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>`)

// token returns the next token. Entities that the document declares for its addresses are known from their declaration on.
func (p *xmlParser) token() (xml.Token, error) {
	t, err := p.dec.Token()
	if err == io.EOF {
		return nil, err
	}
	if err != nil {
		var syntax *xml.SyntaxError
		if errors.As(err, &syntax) {
			return nil, &turtleError{syntax.Line, syntax.Msg}
		}
		return nil, p.fault(err.Error())
	}
	if d, ok := t.(xml.Directive); ok {
		for _, found := range entity.FindAllStringSubmatch(string(d), -1) {
			p.dec.Entity[found[1]] = found[2] + found[3]
		}
	}
	return t, nil
}

// element goes to the next element.
func (p *xmlParser) element() (xml.StartElement, error) {
	for {
		t, err := p.token()
		if err != nil {
			return xml.StartElement{}, err
		}
		if e, ok := t.(xml.StartElement); ok {
			return e, nil
		}
	}
}

// children calls do for each element inside the one at a place, up to its end, and text for what stands between, where that is of use.
func (p *xmlParser) children(at xmlPlace, do func(xml.StartElement, xmlPlace) error, text func(string)) error {
	counts := map[string]int{}
	for {
		t, err := p.token()
		if err == io.EOF {
			return p.fault("the document ends within an element")
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.CharData:
			if text != nil {
				text(string(t))
			}
		case xml.StartElement:
			counts[t.Name.Local]++
			inner := at
			inner.path = fmt.Sprintf("%s/%s[%d]", at.path, t.Name.Local, counts[t.Name.Local])
			if err := do(t, inner.within(t)); err != nil {
				return err
			}
		}
	}
}

// node reads an element that is a resource, with its properties, and returns the resource.
func (p *xmlParser) node(e xml.StartElement, at xmlPlace, depth int) (term, error) {
	if depth > deepest {
		return term{}, p.fault(fmt.Sprintf("elements are nested more than %d deep", deepest))
	}
	subject := term{value: "\x00"}
	for _, a := range e.Attr {
		if a.Name.Space != rdfNamespace {
			continue
		}
		switch a.Name.Local {
		case "about":
			subject = p.term(iriTerm, at.resolve(a.Value), at)
		case "ID":
			subject = p.term(iriTerm, at.resolve("#"+a.Value), at)
		case "nodeID":
			subject = p.term(blankTerm, "_:"+a.Value, at)
		}
	}
	if subject.value == "\x00" {
		subject = p.blank(at)
	}
	if e.Name != (xml.Name{Space: rdfNamespace, Local: "Description"}) {
		p.yield(triple{subject, p.predicate("type", rdfNamespace, at), p.term(iriTerm, e.Name.Space+e.Name.Local, at)})
	}
	p.attributes(subject, e, at)
	return subject, p.children(at, func(child xml.StartElement, at xmlPlace) error { return p.property(subject, child, at, depth) }, nil)
}

func (p *xmlParser) predicate(local, space string, at xmlPlace) term {
	return p.term(iriTerm, space+local, at)
}

// attributes gives the properties that a resource has as attributes.
func (p *xmlParser) attributes(subject term, e xml.StartElement, at xmlPlace) {
	for _, a := range e.Attr {
		space := a.Name.Space
		switch {
		case space == rdfNamespace && a.Name.Local == "type":
			p.yield(triple{subject, p.predicate("type", rdfNamespace, at), p.term(iriTerm, at.resolve(a.Value), at)})
		case space == "" || space == "xmlns" || space == "xml" || space == xmlNamespace || space == rdfNamespace:
		default:
			value := p.term(literalTerm, a.Value, at)
			value.lang = at.lang
			p.yield(triple{subject, p.predicate(a.Name.Local, space, at), value})
		}
	}
}

// property reads an element that is a property of a subject.
func (p *xmlParser) property(subject term, e xml.StartElement, at xmlPlace, depth int) error {
	predicate := p.predicate(e.Name.Local, e.Name.Space, at)
	own := false // it has attributes that say what the value is
	object := term{}
	for _, a := range e.Attr {
		if a.Name.Space != rdfNamespace {
			continue
		}
		switch a.Name.Local {
		case "resource":
			object, own = p.term(iriTerm, at.resolve(a.Value), at), true
		case "nodeID":
			object, own = p.term(blankTerm, "_:"+a.Value, at), true
		case "parseType":
			return p.parsed(subject, predicate, a.Value, at, depth)
		}
	}
	if own {
		p.yield(triple{subject, predicate, object})
		p.attributes(object, e, at)
		return p.children(at, func(xml.StartElement, xmlPlace) error {
			return p.fault("a property with rdf:resource has no content")
		}, nil)
	}
	object = p.term(literalTerm, "", at)
	object.lang = at.lang
	nodes := 0
	var text strings.Builder
	if err := p.children(at, func(child xml.StartElement, at xmlPlace) (err error) {
		if nodes++; nodes > 1 {
			return p.fault("a property has one value; write it once for each")
		}
		object, err = p.node(child, at, depth+1)
		return err
	}, func(s string) { text.WriteString(s) }); err != nil {
		return err
	}
	if nodes == 0 {
		object.value = text.String()
		line, _ := p.dec.InputPos()
		object.until = line
	}
	p.yield(triple{subject, predicate, object})
	return nil
}

// parsed reads a property whose content is told by rdf:parseType.
func (p *xmlParser) parsed(subject, predicate term, how string, at xmlPlace, depth int) error {
	switch how {
	case "Resource":
		if depth > deepest {
			return p.fault(fmt.Sprintf("elements are nested more than %d deep", deepest))
		}
		object := p.blank(at)
		p.yield(triple{subject, predicate, object})
		return p.children(at, func(child xml.StartElement, at xmlPlace) error { return p.property(object, child, at, depth+1) }, nil)
	case "Collection":
		list := p.blank(at)
		p.yield(triple{subject, predicate, list})
		return p.children(at, func(child xml.StartElement, at xmlPlace) error {
			member, err := p.node(child, at, depth+1)
			if err == nil {
				p.yield(triple{list, p.predicate("first", rdfNamespace, at), member})
			}
			return err
		}, nil)
	}
	object := p.term(literalTerm, "", at)
	text, err := p.innerText()
	object.value = text
	if err == nil {
		p.yield(triple{subject, predicate, object})
	}
	return err
}

// innerText returns the text of the element that was begun, without its tags.
func (p *xmlParser) innerText() (string, error) {
	var b strings.Builder
	for open := 1; open > 0; {
		t, err := p.token()
		if err == io.EOF {
			return "", p.fault("the document ends within an element")
		}
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		case xml.CharData:
			b.Write(t)
		}
	}
	return b.String(), nil
}
